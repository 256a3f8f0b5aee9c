"""Rows as a table of GitHub's Markdown, in which nothing that an article says is markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MARKUP = re.compile(r"[\\`*\[\]<>|~&$]|(?<!\w)_|_(?!\w)")
# Control characters show as nothing or move a cursor, and bidirectional embeddings disturb the line they stand in.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def markdown(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The lines of a table, each with a cell for each of ``columns``, the first two its names and a rule."""
    names = columns or [""]  # A table has a column, even where a query asks for no variable.
    lines = [_line(names), _line(["---"] * len(names), raw=True)]
    lines += [_line(row or [""]) for row in rows]
    return "".join(f"{line}\n" for line in lines)


def cell(text: str) -> str:
    """A text on one line, with a backslash before each sign that would be markup."""
    return "<br>".join(_UNSAFE.sub(" ", _MARKUP.sub(r"\\\g<0>", part)) for part in _BREAK.split(text))


def _line(cells: Sequence[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(cells if raw else map(cell, cells))} |"
