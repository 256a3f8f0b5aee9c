"""CSV that a spreadsheet shows as it is, whatever the texts in it hold."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

# https://owasp.org/www-community/attacks/CSV_Injection; the wide signs are those of East Asian keyboards.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str | int]], stream: BinaryIO) -> None:
    """The rows under a line of column names, in UTF-8 with the mark that spreadsheets look for."""
    stream.write("\ufeff".encode())
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([cell(value) for value in row])
    finally:
        text.detach()  # or the stream would be closed with it


def cell(value: str | int) -> str:
    """What is written for a value: a text that a spreadsheet would take for a formula is led by an apostrophe."""
    if isinstance(value, int):
        return str(value)
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
