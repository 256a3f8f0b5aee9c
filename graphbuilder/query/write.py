"""The result of a query as text.

=========  ===================  ===================  ==================================================
format     SELECT               ASK                  CONSTRUCT and DESCRIBE
=========  ===================  ===================  ==================================================
table      a table              one cell, answer     a table of subject, predicate and object
csv        SPARQL 1.1 CSV       one cell, answer     rows of subject, predicate and object
json       SPARQL 1.1 JSON      SPARQL 1.1 JSON      solutions of subject, predicate and object
xml        SPARQL 1.1 XML       SPARQL 1.1 XML       solutions of subject, predicate and object
markdown   a table              one cell, answer     a table of subject, predicate and object
turtle     refused              refused              the triples
=========  ===================  ===================  ==================================================

CSV departs from its standard in one point: a cell that a spreadsheet would take for a formula is led by an apostrophe.
"""

from __future__ import annotations

import csv
import json
import re
from typing import TextIO

import pyoxigraph as ox

from graphbuilder.errors import UsageError
from graphbuilder.export.csv_table import cell
from graphbuilder.export.turtle import turtle
from graphbuilder.export.xml_text import xml_text
from graphbuilder.printable import UNSAFE
from graphbuilder.query.markdown import markdown
from graphbuilder.query.result import Result, readable, to_json

FORMATS = ("table", "csv", "json", "xml", "markdown", "turtle")

_PIPED_WIDTH = 4_000  # Columns for a table that goes to no terminal, so that no line of it is folded.
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_UNSAFE = re.compile(f"[{UNSAFE}]+")


def write(result: Result, format: str, stream: TextIO) -> None:
    """Writes a result; raises ``UsageError`` where it cannot be written in this format."""
    writers = {"table": _table, "csv": _csv, "json": _json, "xml": _xml, "markdown": _markdown, "turtle": _turtle}
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


def _csv(result: Result, stream: TextIO) -> None:
    variables, rows = _grid(result)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(variables)
    writer.writerows([_cell(term) for term in row] for row in rows)


def _cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | None) -> str:
    """The cell of a term, which no spreadsheet takes for a formula."""
    value = "" if term is None else str(term) if isinstance(term, ox.BlankNode) else term.value
    return value if _NUMBER.fullmatch(value) else cell(value)


def _json(result: Result, stream: TextIO) -> None:
    json.dump(_document(result), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _document(result: Result) -> dict[str, object]:
    if result.boolean is not None:
        return {"head": {}, "boolean": result.boolean}
    variables, rows = _grid(result)
    bindings = [{name: to_json(term) for name, term in zip(variables, row, strict=True) if term} for row in rows]
    return {"head": {"vars": variables}, "results": {"bindings": bindings}}


def _xml(result: Result, stream: TextIO) -> None:
    """What XML cannot hold, such as most control characters, becomes U+FFFD."""
    document = json.dumps(_document(result), ensure_ascii=False)
    parsed = ox.parse_query_results(document, format=ox.QueryResultsFormat.JSON)
    written = parsed.serialize(format=ox.QueryResultsFormat.XML) or b""
    stream.write(xml_text(written.decode()) + "\n")


def _markdown(result: Result, stream: TextIO) -> None:
    variables, rows = _grid(result)
    stream.write(markdown(variables, [[readable(term) for term in row] for row in rows]))


def _turtle(result: Result, stream: TextIO) -> None:
    if result.triples is None:
        raise UsageError(
            f"Turtle is for the triples of CONSTRUCT and DESCRIBE: choose one of {', '.join(FORMATS[:-1])}."
        )
    stream.write(turtle(ox.Triple(*triple) for triple in result.triples).decode())  # type: ignore[arg-type]
