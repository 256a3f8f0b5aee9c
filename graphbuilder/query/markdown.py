"""Rows as a table of GitHub's Markdown, in which nothing that an article says is markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphbuilder.printable import printable

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MARKUP = re.compile(r"[\\`*\[\]<>|~&$]|(?<!\w)_|_(?!\w)")


def markdown(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The lines of a table, each with a cell for each of ``columns``, the first two its names and a rule."""
    names = columns or [""]  # A table has a column, even where a query asks for no variable.
    lines = [_line(names), _line(["---"] * len(names), raw=True)]
    lines += [_line(row or [""]) for row in rows]
    return "".join(f"{line}\n" for line in lines)


def cell(text: str) -> str:
    """A text on one line, with a backslash before each sign that would be markup."""
    return "<br>".join(printable(_MARKUP.sub(r"\\\g<0>", part)) for part in _BREAK.split(text))


def _line(cells: Sequence[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(cells if raw else map(cell, cells))} |"
