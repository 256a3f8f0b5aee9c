"""JSON lines (.jsonl): an object a line, an article an object."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import BinaryIO

from graphbuilder.reading.bounded import BoundedLines, TooLongError
from graphbuilder.reading.decoding import NO_TEXT, open_text
from graphbuilder.reading.records import FieldNames, Found, Place, Skipped, found_in, shown


def read_json_lines(stream: BinaryIO, place: Place, fields: FieldNames) -> Iterator[Found | Skipped]:
    """The articles of a file, a line at a time; blank lines are passed over."""
    text = open_text(stream, newline="\n")
    if text is None:
        yield place.skipped(NO_TEXT)
        return
    lines = BoundedLines(text)
    for number in itertools.count(1):
        lines.begin()
        try:
            line = next(lines)
        except StopIteration:
            return
        except TooLongError as error:
            yield place.row("line", number).skipped(str(error))
            continue
        if not line.isspace():
            yield _article(line, place.row("line", number), fields)


def _article(line: str, place: Place, fields: FieldNames) -> Found | Skipped:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        return place.skipped("this is no JSON object; every line has to be one.")
    body = values.get(fields.text)
    if not isinstance(body, str):
        keys = ", ".join(f"'{shown(key)}'" for key in itertools.islice(values, 20)) or "none"
        return place.skipped(f"there is no text under '{fields.text}'; the keys are {keys}.")
    return found_in(values, body, place, fields)
