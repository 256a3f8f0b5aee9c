"""Plain text and Markdown (.txt, .md), with YAML front matter or without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from graphbuilder.reading.bounded import TooLongError, read_whole
from graphbuilder.reading.decoding import NO_TEXT, decode
from graphbuilder.reading.records import FieldNames, Found, Place, Skipped, found_in

_FRONT_MATTER_CHARACTERS = 16_384
_LINE = re.compile(r"^([^\s:#-][^:\n]*):[ \t]+(\S.*?)\s*$", re.MULTILINE)


def read_plain_text(stream: BinaryIO, place: Place, fields: FieldNames) -> Iterator[Found | Skipped]:
    """The one article of a file; the text is as it stands there, less the front matter."""
    try:
        text = decode(read_whole(stream))
    except TooLongError as error:
        yield place.skipped(str(error))
        return
    if text is None:
        yield place.skipped(NO_TEXT)
        return
    values, body = _front_matter(text)
    yield found_in(values, body, place, fields)


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    """The fields between the two lines ``---`` at the top, and what follows; all the text where there are none."""
    if not text.lstrip().startswith("---"):
        return {}, text
    from frontmatter.default_handlers import YAMLHandler

    try:
        head, body = YAMLHandler().split(text.lstrip())
    except ValueError:  # one line ``---`` only
        return {}, text
    values = _fields(head) if len(head) <= _FRONT_MATTER_CHARACTERS else {}
    return (values, body.lstrip("\n")) if values else ({}, text)


def _fields(head: str) -> dict[str, object]:
    from frontmatter.default_handlers import YAMLHandler
    from yaml import BaseLoader, YAMLError  # type: ignore[import-untyped]

    try:
        # The base loader leaves every scalar the string it is (ids, dates), and the one in C, which is the default,
        # overruns the stack on deep nesting.
        values = YAMLHandler().load(head, Loader=BaseLoader)
    except (YAMLError, RecursionError):
        values = dict(_LINE.findall(head))  # "title: بوتين: لا تراجع" is no YAML, but plain enough
    return values if isinstance(values, dict) else {}
