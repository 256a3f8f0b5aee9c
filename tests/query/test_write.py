from __future__ import annotations

import csv
import io
import json
import re

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.errors import UsageError
from graphbuilder.query.result import Result
from graphbuilder.query.write import FORMATS, write

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
    long = Result(("text",), ((ox.Literal("كلمة " * 200 + "النهاية"),),))
    assert "النهاية" in written(long, "table")
    assert "true" in written(Result(boolean=True), "table")


def test_turtle_is_for_triples() -> None:
    graph = rdflib.Graph().parse(data=written(TRIPLES, "turtle"), format="turtle")
    assert set(graph) == {(rdflib.URIRef(RUSSIA.value), rdflib.RDFS.label, rdflib.Literal("روسيا", lang="ar"))}
    assert "subject" in written(TRIPLES, "csv")
    with pytest.raises(UsageError, match="Turtle is for"):
        written(ROWS, "turtle")
    with pytest.raises(UsageError, match="no format 'html'"):
        written(ROWS, "html")


def parsed(text: str) -> ox.QuerySolutions:
    solutions = ox.parse_query_results(text, format=ox.QueryResultsFormat.XML)
    assert isinstance(solutions, ox.QuerySolutions)
    return solutions


def test_xml_is_the_results_format_of_sparql() -> None:
    solutions = list(parsed(written(ROWS, "xml")))
    safe = ox.Literal("\ufffd[31mred\u202e")  # XML holds no escape sign
    assert [[one[name] for name in ROWS.variables] for one in solutions][:2] == [list(row) for row in ROWS.rows[:2]]
    assert solutions[2]["n"] == safe
    result = rdflib.query.Result.parse(io.BytesIO(written(ROWS, "xml").encode()), format="xml")
    assert [str(name) for name in result.vars or ()] == list(ROWS.variables)
    assert "<boolean>true</boolean>" in written(Result(boolean=True), "xml")
    assert parsed(written(TRIPLES, "xml")).variables[0].value == "subject"


@given(st.lists(st.one_of(st.none(), st.text()), min_size=1, max_size=3))
def test_xml_gives_back_every_text_that_it_can_hold(texts: list[str | None]) -> None:
    row = tuple(None if text is None else ox.Literal(text) for text in texts)
    names = tuple(f"v{number}" for number in range(len(texts)))
    (solution,) = parsed(written(Result(names, (row,)), "xml"))
    for name, text in zip(names, texts, strict=True):
        assert (text is None) == (solution[name] is None)
        if text and text.isprintable():
            assert solution[name] == ox.Literal(text)


def test_markdown_is_a_table_of_its_rows() -> None:
    text = written(Result(("a", "b"), ((RUSSIA, ox.Literal("x|y\\\n[z](u) <b> *c* _d_ e_f")),)), "markdown")
    assert text.splitlines() == [
        "| a | b |",
        "| --- | --- |",
        r"| actor:RUS | x\|y\\<br>\[z\](u) \<b\> \*c\* \_d\_ e_f |",
    ]
    assert written(Result(boolean=False), "markdown").splitlines()[2] == "| false |"
    assert written(Result((), ((),)), "markdown").splitlines() == ["|  |", "| --- |", "|  |"]
    assert "| actor:RUS | rdfs:label | روسيا |" in written(TRIPLES, "markdown")


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_row_of_markdown_is_one_line_with_its_cells(texts: list[str]) -> None:
    names = tuple(f"v{number}" for number in range(len(texts)))
    text = written(Result(names, (tuple(map(ox.Literal, texts)),)), "markdown")
    assert len(text.splitlines()) == 3
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", text.splitlines()[2])) == len(texts) + 1


def test_csv_marks_nodes_without_a_name_and_ends_lines_as_its_standard_says() -> None:
    result = Result(("x",), ((ox.BlankNode("b0"),), (None,), (ox.Literal('a"b'),)))
    assert written(result, "csv") == 'x\r\n_:b0\r\n""\r\n"a""b"\r\n'


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("result", [ROWS, TRIPLES, Result(boolean=True), Result(("x",), ())])
def test_every_kind_of_answer_is_written_or_refused_in_a_sentence(result: Result, format: str) -> None:
    try:
        assert written(result, format)
    except UsageError as error:
        assert format == "turtle" and result.triples is None
        assert str(error).endswith(".")
