from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.query.explain import explain, place
from graphbuilder.query.named import questions
from graphbuilder.query.syntax import misplaced
from graphbuilder.query.tokens import tokens


def error(sparql: str) -> str:
    """What Oxigraph says of a query that does not parse."""
    try:
        ox.Store().query(sparql, prefixes=dict(PREFIXES))
    except SyntaxError as found:
        return str(found)
    raise AssertionError(f"it parses: {sparql}")


# A query in which ▶ stands before what is wrong, and words of the explanation.
SLIPS = [
    ("▶SELEC * { ?s ?p ?o }", "'SELEC' cannot stand there; write SELECT"),
    ("SELECT *\nWHERE {\n  ?s ?p ?o .\n  ▶OPTINAL { ?s ag:x ?y }\n}", "write OPTIONAL"),
    ("SELECT * { ?s ?p ?o } ▶LIMT 3", "write LIMIT"),
    ("SELECT * { ?s ?p ?o } LIMIT ▶x", "'x' cannot stand there"),
    ("SELECT * { ?s ▶foo:bar ?o }", "the prefix foo: is not known; declare it with PREFIX, or use one of actor, ag,"),
    ("PREFIX my: <http://my/>\nSELECT * { ?s ▶foo:bar ?o }", "xsd, my."),
    ("SELECT * {\n?s ?p ▶}", "'}' cannot stand there"),
    ("SELECT * { ?s ?p ?o ▶?x }", "'?x' cannot stand there"),
    ("SELECT * { ?s ▶<rel> ?o }", "the address '<rel>' is not whole"),
    ('SELECT * { ?s ?p ▶"روسيا }', 'the text that begins with " there has no end'),
    ("SELECT * { ?s ?p ▶'''a\nb }", "the text that begins with ''' there"),
    ("SELECT * { ?الدولة ?p 'روسيا' . ▶é }", "'é' cannot stand there"),
    ("SELECT * { ?s ?p ?o FILTER(?o =▶= 1) }", "'=' cannot stand there"),
    ("SELECT * # { '\n{ ?s ?p ?o ▶) }", "')' cannot stand there"),
    ("SELECT * { ?s ?p ?o▶", "the query ends before the '{' of line 1, column 10 is closed"),
    ("SELECT * { ?s ?p ?o } ORDER BY▶", "the query ends too early"),
    ("SELECT ▶?x { ?s ?p ?o } GROUP BY ?s", "WHERE does not bind '?x', or GROUP BY leaves it out"),
    ("SELECT ?s\n  ▶?o (COUNT(?p) AS ?n) { ?s ?p ?o } GROUP BY ?s", "GROUP BY leaves it out"),
    ("▶SELECT ?s ?s (1 AS ?s) { ?s ?p ?o }", "SELECT names a variable twice"),
]


@pytest.mark.parametrize(("marked", "words"), SLIPS)
def test_a_slip_is_explained_at_its_place(marked: str, words: str) -> None:
    offset = marked.index("▶")
    sparql = marked.replace("▶", "")
    sentence, line, caret = explain(sparql, error(sparql)).split("\n")
    number, column = place(sparql, offset)
    assert sentence.startswith(f"The query does not parse at line {number}, column {column}: ")
    assert words in sentence
    assert sentence.endswith(".")
    assert line == sparql.split("\n")[number - 1].rstrip()
    assert caret == " " * (column - 1) + "^"


def test_an_empty_query_is_called_so() -> None:
    assert explain("", "") == explain("  # nothing\n", "")
    assert explain("", "").startswith("The query is empty")


def test_a_long_line_is_cut_around_the_place() -> None:
    sparql = f"SELECT * {{ {'?s ?p ?o . ' * 100} ?s ?p }} {'# much more ' * 50}"
    _, line, caret = explain(sparql, error(sparql)).split("\n")
    assert line[len(caret) - 1] == "}"
    assert line[0] == line[-1] == "…"
    assert len(line) < 130


def test_what_moves_a_cursor_is_not_shown() -> None:
    sparql = "SELECT * { ?s ?p \t\x1b[31m\u202e }"
    assert not {"\x1b", "\t", "\u202e"} & set(explain(sparql, error(sparql)))


@given(st.sampled_from([one.sparql for one in questions().values()]), st.data())
def test_the_place_is_that_of_a_word_put_in(sparql: str, data: st.DataObject) -> None:
    words = tokens(sparql)
    number = data.draw(st.integers(0, len(words) - 1))
    token = words[number]
    broken = f"{sparql[: token.start]}] {sparql[token.start :]}"  # no bracket of this kind is open anywhere
    found = misplaced(broken, tokens(broken))
    assert found is not None
    assert (found.start, found.text) == (token.start, "]")


@given(st.text(alphabet="SELECT?xyz{}()<>\"'\\:#.;\n\r* agé٣\u202e"))
@example("SELECT * { ?s ?p '\ud800".replace("\ud800", "\ufffd"))
def test_every_text_that_does_not_parse_is_explained(sparql: str) -> None:
    try:
        ox.Store().query(sparql, prefixes=dict(PREFIXES))
    except SyntaxError as found:
        lines = explain(sparql, str(found)).split("\n")
        assert lines[0].startswith("The query ") and lines[0].endswith(".")
        assert len(lines) in (1, 3)
    else:
        assume(False)
