"""The result of a query as a table for the terminal, CSV, JSON or Turtle."""

from __future__ import annotations

import csv
import json
import re
from typing import TextIO

import pyoxigraph as ox

from graphbuilder.errors import UsageError
from graphbuilder.export.turtle import turtle
from graphbuilder.query.result import Result, readable, to_json

FORMATS = ("table", "csv", "json", "turtle")

_PIPED_WIDTH = 4_000  # Columns for a table that goes to no terminal, so that no line of it is folded.
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# Control characters move the cursor of a terminal, and bidirectional embeddings disturb the line they stand in.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def write(result: Result, format: str, stream: TextIO) -> None:
    """Writes a result; raises ``UsageError`` where it cannot be written in this format."""
    writers = {"table": _table, "csv": _csv, "json": _json, "turtle": _turtle}
    if format not in writers:
        raise UsageError(f"There is no format {format!r} for results: choose one of {', '.join(FORMATS)}.")
    writers[format](result, stream)


def _grid(result: Result) -> tuple[tuple[str, ...], list[tuple[ox.NamedNode | ox.BlankNode | ox.Literal | None, ...]]]:
    if result.triples is not None:
        return ("subject", "predicate", "object"), list(result.triples)
    if result.boolean is not None:
        return ("answer",), [(ox.Literal(result.boolean),)]
    return result.variables, list(result.rows)


def _table(result: Result, stream: TextIO) -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    variables, rows = _grid(result)
    table = Table(*(Column(name, overflow="fold") for name in variables))
    for row in rows:
        table.add_row(*(Text(_UNSAFE.sub(" ", readable(term))) for term in row))
    console = Console(file=stream, width=None if stream.isatty() else _PIPED_WIDTH)
    console.print(table)
    if result.truncated:
        console.print(f"There is more: only the first {len(rows):,} are shown.")


def _csv(result: Result, stream: TextIO) -> None:
    variables, rows = _grid(result)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(variables)
    writer.writerows([_cell(term.value) if term else "" for term in row] for row in rows)


def _cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) and not _NUMBER.fullmatch(value) else value


def _json(result: Result, stream: TextIO) -> None:
    if result.boolean is not None:
        document: dict[str, object] = {"head": {}, "boolean": result.boolean}
    else:
        variables, rows = _grid(result)
        bindings = [{name: to_json(term) for name, term in zip(variables, row, strict=True) if term} for row in rows]
        document = {"head": {"vars": variables}, "results": {"bindings": bindings}}
    json.dump(document, stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _turtle(result: Result, stream: TextIO) -> None:
    if result.triples is None:
        raise UsageError("Turtle is for the triples of CONSTRUCT and DESCRIBE: choose table, csv or json.")
    stream.write(turtle(ox.Triple(*triple) for triple in result.triples).decode())  # type: ignore[arg-type]
