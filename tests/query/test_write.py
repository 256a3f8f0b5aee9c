from __future__ import annotations

import csv
import io
import json

import pyoxigraph as ox
import pytest
import rdflib

from graphbuilder.errors import UsageError
from graphbuilder.query.result import Result
from graphbuilder.query.write import write

RUSSIA = ox.NamedNode("https://w3id.org/graphbuilder/actor/RUS")
LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
NAME = ox.Literal("روسيا", language="ar")
ROWS = Result(
    ("actor", "name", "n"),
    (
        (RUSSIA, NAME, ox.Literal(-5)),
        (None, ox.Literal("=HYPERLINK(1)"), ox.Literal("+1 2")),
        (RUSSIA, ox.Literal('@a,"b"\n'), ox.Literal("\x1b[31mred\u202e")),
    ),
)
TRIPLES = Result(triples=((RUSSIA, LABEL, NAME),))


def written(result: Result, format: str) -> str:
    stream = io.StringIO()
    write(result, format, stream)
    return stream.getvalue()


def test_csv_holds_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(written(ROWS, "csv"), newline="")))
    assert rows[0] == ["actor", "name", "n"]
    assert rows[1] == [RUSSIA.value, "روسيا", "-5"]
    assert rows[2] == ["", "'=HYPERLINK(1)", "'+1 2"]
    assert rows[3][1] == '\'@a,"b"\n'


def test_json_is_the_results_format_of_sparql() -> None:
    text = written(ROWS, "json")
    solutions = list(ox.parse_query_results(text, format=ox.QueryResultsFormat.JSON))  # type: ignore[arg-type]
    assert [[solution[name] for name in ROWS.variables] for solution in solutions] == [list(row) for row in ROWS.rows]
    assert json.loads(written(Result(boolean=False), "json")) == {"head": {}, "boolean": False}


def test_a_table_is_short_whole_and_moves_no_cursor() -> None:
    text = written(ROWS, "table")
    assert "actor:RUS" in text and "روسيا" in text and "red" in text
    assert "\x1b" not in text and "\u202e" not in text
    long = Result(("text",), ((ox.Literal("كلمة " * 200 + "النهاية"),),), truncated=True)
    assert "النهاية" in written(long, "table")
    assert "only the first 1 are shown" in written(long, "table")
    assert "true" in written(Result(boolean=True), "table")


def test_turtle_is_for_triples() -> None:
    graph = rdflib.Graph().parse(data=written(TRIPLES, "turtle"), format="turtle")
    assert set(graph) == {(rdflib.URIRef(RUSSIA.value), rdflib.RDFS.label, rdflib.Literal("روسيا", lang="ar"))}
    assert "subject" in written(TRIPLES, "csv")
    with pytest.raises(UsageError, match="Turtle is for"):
        written(ROWS, "turtle")
    with pytest.raises(UsageError, match="no format 'xml'"):
        written(ROWS, "xml")
