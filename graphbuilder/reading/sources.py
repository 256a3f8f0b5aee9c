"""Every source that was named, in order: which format reads a file, and what an article there is called."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from graphbuilder.errors import SourceError
from graphbuilder.model import Article
from graphbuilder.reading.assembly import article_of, clean
from graphbuilder.reading.bounded import replayed
from graphbuilder.reading.decoding import HEAD_BYTES, encoding_of
from graphbuilder.reading.json_lines import read_json_lines
from graphbuilder.reading.plain_text import read_plain_text
from graphbuilder.reading.records import FieldNames, Found, Place, Reader, Skipped, shown
from graphbuilder.reading.table import read_table
from graphbuilder.reading.web_page import read_web_page

READERS: dict[str, Reader] = {
    ".txt": read_plain_text,
    ".md": read_plain_text,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".jsonl": read_json_lines,
    ".csv": read_table,
    ".tsv": read_table,
}
STANDARD_INPUT = "-"

_OTHER_DOCUMENTS = frozenset(
    {".doc", ".docx", ".epub", ".gz", ".json", ".mhtml", ".odt", ".pdf", ".rtf", ".xhtml", ".xlsx", ".xml", ".zip"}
)
"""In a folder these are reported, as they may well hold articles; pictures, styles and the like are passed over."""

USUAL_NAMES = FieldNames()
_OBJECT = re.compile(r'\s*\{\s*"')


def read_sources(
    sources: Sequence[str], fields: FieldNames = USUAL_NAMES, *, standard_input: BinaryIO | None = None
) -> Iterator[Article | Skipped]:
    """The articles of files, folders and standard input (``-``), one at a time, and what was skipped, with reasons.

    A folder is read with all folders below it, in the order of names, without hidden files and README files, which
    describe a folder and are no articles; links to folders are not followed. Standard input is JSON lines where it
    begins with ``{"``, otherwise one plain text. ``standard_input`` stands in for that of the process. Raises
    :class:`SourceError`, before anything is read, for a source that does not exist.
    """
    for source in sources:
        if source != STANDARD_INPUT and not _exists(source):
            raise SourceError(f"There is no file or folder '{shown(clean(source))}'; check the path.")
    return _distinct(_found(sources, fields, standard_input))


def _exists(source: str) -> bool:
    try:
        return bool(source) and Path(source).exists()
    except PermissionError:  # it may, and reading it will say what is wrong
        return True
    except (OSError, ValueError):  # a name that no file can have
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # opening it as a file will say what is wrong
        return False


def _found(sources: Sequence[str], fields: FieldNames, standard_input: BinaryIO | None) -> Iterator[Found | Skipped]:
    for source in sources:
        path = Path(source)
        if source == STANDARD_INPUT:
            yield from _stream(standard_input or sys.stdin.buffer, fields)
        elif _is_folder(path):
            yield from _folder(path, fields)
        else:
            yield from _file(path, _place(path, path.name), fields)


def _distinct(found: Iterable[Found | Skipped]) -> Iterator[Article | Skipped]:
    """The articles, less those with the identifier of an earlier one."""
    texts: dict[str, bytes] = {}
    for one in found:
        if isinstance(one, Skipped):
            yield one
            continue
        article = article_of(one)
        if isinstance(article, Skipped):
            yield article
            continue
        digest = hashlib.blake2b(article.text.encode(), digest_size=16).digest()
        earlier = texts.get(article.identifier)
        if earlier is None:
            texts[article.identifier] = digest
            yield article
        elif earlier == digest:
            yield one.place.skipped(f"the same article has been read already, as '{shown(article.identifier)}'.")
        else:
            yield one.place.skipped(
                f"another article has the identifier '{shown(article.identifier)}' already; give each its own id."
            )


def _folder(folder: Path, fields: FieldNames) -> Iterator[Found | Skipped]:
    """The files of a folder, then those of the folders in it; by hand, as os.walk recurses and so fails at depth."""
    name = folder.resolve().name
    pending = [folder]
    while pending:
        parent = pending.pop()
        try:
            with os.scandir(parent) as entries:
                visible = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            yield _place(parent, "").skipped(f"the folder cannot be read ({error.strerror}).")
            continue
        visible.sort(key=lambda entry: entry.name)
        for entry in visible:
            path = parent / entry.name
            if not entry.is_dir(follow_symlinks=False) and _may_be_article(path):
                below = path.relative_to(folder).as_posix()
                yield from _file(path, _place(path, f"{name}/{below}" if name else below), fields)
        pending += [parent / entry.name for entry in reversed(visible) if entry.is_dir(follow_symlinks=False)]


def _may_be_article(path: Path) -> bool:
    suffix = path.suffix.lower()
    return (suffix in READERS or suffix in _OTHER_DOCUMENTS) and not path.name.lower().startswith("readme.")


def _file(path: Path, place: Place, fields: FieldNames) -> Iterator[Found | Skipped]:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        yield place.skipped(f"files of this kind are not read, but {', '.join(READERS)} are; save it as one of these.")
        return
    try:
        if not path.is_file():  # a pipe or a device may have no end
            yield place.skipped("this is no ordinary file.")
            return
        with path.open("rb") as stream:
            yield from reader(stream, place, fields)
    except OSError as error:
        yield place.skipped(f"the file cannot be read ({error.strerror}).")


def _stream(stream: BinaryIO, fields: FieldNames) -> Iterator[Found | Skipped]:
    head = stream.read(HEAD_BYTES)
    beginning = head.decode(encoding_of(head) or "latin-1", "replace")
    reader = read_json_lines if _OBJECT.match(beginning) else read_plain_text
    yield from reader(replayed(head, stream), Place("standard input", "stdin"), fields)


def _place(path: Path, identifier: str) -> Place:
    # Some file systems hand back the names of files in decomposed form.
    return Place(shown(clean(str(path))), unicodedata.normalize("NFC", identifier))
