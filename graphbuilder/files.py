"""Reading a text file, how large a folder is, and writing a file so that a reader never meets half of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from graphbuilder.errors import OutputError, SourceError


def text_of(path: Path) -> str:
    """The text of a file in UTF-8, with or without its mark; raises ``SourceError`` if it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SourceError(f"'{path}' cannot be read ({error.strerror}); check the path.") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"'{path}' is not in UTF-8; save it as text in UTF-8.") from error


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder; one that is deleted meanwhile, as a database does, counts nothing."""
    total = 0
    for file in folder.rglob("*"):
        with suppress(FileNotFoundError):
            total += file.stat().st_size if file.is_file() else 0
    return total


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file ``path`` when all of them are written; folders are made as needed.

    The file that was there stays until then, and stays for good if writing fails. A pipe or device is written to as it
    is. Raises ``OutputError`` if the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:  # of a folder, this fails
                yield stream
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f".{path.name}.partial")
        try:
            with partial.open("wb") as stream:
                yield stream
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"'{path}' cannot be written ({reason}); choose another place for it.") from error
