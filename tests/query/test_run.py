from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from graph.world import world

from graphbuilder.errors import QueryError, SourceError, StoreError
from graphbuilder.export import export
from graphbuilder.graph.store import Store
from graphbuilder.query.background import GRAPH
from graphbuilder.query.run import run

COUNT = "SELECT (COUNT(*) AS ?n) { ?s a ag:Statement ; rdf:object actor:CHN }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.open(":memory:") as store:
        store.replace(world())
        yield store


@pytest.mark.parametrize("format", ["turtle", "ntriples", "nquads"])
def test_an_exported_file_answers_as_its_store_does(store: Store, tmp_path: Path, format: str) -> None:
    file = tmp_path / f"graph.{ {'turtle': 'ttl', 'ntriples': 'nt', 'nquads': 'nq'}[format] }"
    with file.open("wb") as stream:
        export(store, format, stream)
    assert run(file, COUNT).texts() == run(store, COUNT).texts() == [("3",)]


def test_a_folder_and_an_open_store_answer(tmp_path: Path) -> None:
    with Store.open(tmp_path) as writing:
        writing.replace(world())
        assert run(writing, COUNT).texts() == [("3",)]
        with pytest.raises(StoreError, match="busy"):
            run(tmp_path, COUNT)
    assert run(tmp_path, COUNT).texts() == [("3",)]
    with Store.open(tmp_path, read_only=True) as reading:
        assert run(reading, COUNT).texts() == [("3",)]


def test_ask_construct_and_unbound_values(store: Store) -> None:
    assert run(store, "ASK { actor:FIN ag:joins actor:NATO }").boolean is True
    made = run(store, "CONSTRUCT { ?s ag:interactsWith ?o } WHERE { ?s ag:joins ?o }")
    assert made.triples is not None
    assert [term.value.rpartition("/")[2] for term in made.triples[0]] == ["FIN", "ontology#interactsWith", "NATO"]
    assert run(store, "SELECT ?s ?x { VALUES ?s { 1 } OPTIONAL { ?s ag:joins ?x } }").texts() == [("1", "")]


def test_more_rows_than_the_limit_are_cut_and_said(store: Store) -> None:
    query = "SELECT * { ?s a ag:Statement }"
    assert (len(run(store, query, limit=4).rows), run(store, query, limit=4).truncated) == (4, True)
    assert (len(run(store, query, limit=10).rows), run(store, query, limit=10).truncated) == (10, False)
    assert run(store, "CONSTRUCT WHERE { ?s a ag:Statement }", limit=4).truncated


def test_a_term_that_nothing_matches_is_warned_of(store: Store) -> None:
    (warning,) = run(store, "SELECT * { ?a ag:suport ?b }").warnings
    assert warning == "The ontology has no term ag:suport, so nothing matches it; did you mean ag:supports?"
    assert run(store, COUNT).warnings == ()


def test_the_ontology_is_a_graph_of_every_query(store: Store, tmp_path: Path) -> None:
    query = f"SELECT DISTINCT ?f {{ ?s rdf:predicate ag:joins, ?r . GRAPH <{GRAPH}> {{ ?r ag:family ?f }} }}"
    with Store.open(tmp_path / "store") as writing:
        writing.replace(world())
    file = tmp_path / "graph.nq"
    with file.open("wb") as stream:
        export(store, "nquads", stream)
    for source in (store, tmp_path / "store", file):
        assert run(source, query).texts() == [("ag:alliance",)]
        assert run(source, "ASK { ?s a owl:Ontology }").boolean is False  # it is in no union


def test_a_query_that_takes_too_long_is_stopped(store: Store) -> None:
    with pytest.raises(QueryError, match=r"longer than 0\.7 s"):
        run(store, SLOW, timeout=0.7)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("ASK { ?s ?p 1SERVICE<http://127.0.0.1:1/>{?s ?p ?o} }", "SERVICE"),
        ("ASK { \\u0053ervice <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("ASK { FILTER(?a<'b'&&'c>'='') SERVICE <http://127.0.0.1:1/> {} FILTER(''='') }", "SERVICE"),
        ("LOAD <http://127.0.0.1:1/>", "cannot use LOAD"),
        ("PREFIX a: <http://a#>\n# note\nBASE <http://b/>\ninsert data { a:a a:b a:c }", "cannot use INSERT"),
        ("DROP ALL", "cannot use DROP"),
        ("SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }", "cannot use FROM"),
        ("SELECT * FROM NAMED article:x { ?s ?p ?o }", "cannot use FROM"),
        ("", "empty"),
        ("SELECT *\nWHERE { ?s foo:bar ?o }", r"line 2, column 12: the prefix foo: is not known.*\n"),
        ("SELECT *\nWHERE {\n ?s ?p }", "line 3"),
        ("SELECT ?x { ?s ?p ?o } GROUP BY ?s", "does not bind"),
        ("SELECT * { ?s ?p '\ud800", "line 1"),
    ],
)
def test_what_is_not_allowed_or_does_not_parse_is_explained(store: Store, query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        run(store, query)


def test_words_of_updates_in_strings_comments_and_names_are_no_updates(store: Store) -> None:
    query = "# DROP ALL\nSELECT ?from { VALUES ?from { 'FROM <x> INSERT' } OPTIONAL { ?from ag:date ?load } }"
    assert run(store, query).texts() == [("FROM <x> INSERT",)]


def test_sources_that_cannot_be_asked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store at"):
        run(tmp_path / "missing", COUNT)
    with pytest.raises(StoreError, match="no store at"):
        run(tmp_path / "missing.ttl", COUNT)
    broken, other = tmp_path / "broken.ttl", tmp_path / "page.html"
    broken.write_text("<a> <b>")
    other.write_text("x")
    with pytest.raises(SourceError, match="cannot be read as a graph"):
        run(broken, COUNT)
    with pytest.raises(SourceError, match="no graph that can be asked"):
        run(other, COUNT)
