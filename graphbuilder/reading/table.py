"""Tables (.csv, .tsv): a row an article, the first row the names of the columns."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from typing import BinaryIO

from graphbuilder.reading.bounded import BoundedLines, TooLongError
from graphbuilder.reading.decoding import NO_TEXT, open_text
from graphbuilder.reading.records import ROW_CHARACTERS, FieldNames, Found, Place, Skipped, found_in, shown

_DELIMITERS = (",", ";", "\t")


def read_table(stream: BinaryIO, place: Place, fields: FieldNames) -> Iterator[Found | Skipped]:
    """The articles of a file, a row at a time; blank rows are passed over and not counted."""
    text = open_text(stream, newline="")
    if text is None:
        yield place.skipped(NO_TEXT)
        return
    csv.field_size_limit(ROW_CHARACTERS)  # the module has one limit, of 131,072, for everybody
    lines = BoundedLines(text)
    try:
        delimiter, columns = _header(next(lines, ""), fields)
    except (TooLongError, csv.Error) as error:
        yield place.skipped(f"the row of column names cannot be read: {error}")
        return
    if fields.text not in columns:
        names = ", ".join(f"'{shown(column)}'" for column in columns[:20]) or "none"
        yield place.skipped(f"there is no column '{fields.text}'; the columns are {names}.")
        return
    rows = csv.reader(lines, delimiter=delimiter)
    numbers = itertools.count(1)
    while True:
        lines.begin()
        try:
            row = next(rows)
        except StopIteration:
            return
        except (TooLongError, csv.Error) as error:
            # Where the next row begins is not known: mostly a quotation mark stands open, and all is one cell.
            yield place.row("row", next(numbers)).skipped(f"{error} The rows after it are not read; check its quotes.")
            return
        if row:
            yield _article(row, columns, place.row("row", next(numbers)), fields)


def _header(line: str, fields: FieldNames) -> tuple[str, list[str]]:
    """The delimiter, and the column names it parts ``line`` into: the one that finds the text, or finds most."""

    def parted(delimiter: str) -> list[str]:
        return [name.strip() for row in csv.reader([line], delimiter=delimiter) for name in row]

    found = [(delimiter, parted(delimiter)) for delimiter in _DELIMITERS]
    return max(found, key=lambda pair: (fields.text in pair[1], len(pair[1])))


def _article(row: list[str], columns: list[str], place: Place, fields: FieldNames) -> Found | Skipped:
    if len(row) > len(columns):
        return place.skipped(
            f"it has {len(row)} cells for {len(columns)} columns; put every cell that holds the delimiter in quotes."
        )
    values = dict(itertools.zip_longest(columns, row, fillvalue=""))
    return found_in(values, values[fields.text], place, fields)
