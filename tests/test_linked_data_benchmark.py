"""The benchmark of the linked data runs, and its sides have the same content and give the same answers."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from benchmarks import asking, linked_data, loading, writing
from benchmarks.news import news
from graphbuilder.export.ntriples import ntriples
from graphbuilder.export.turtle import turtle
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.query.run import run


def test_a_run_measures_both_sides_of_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linked_data, "SMALL", 30)
    monkeypatch.setattr(writing, "TRIPLES", 500)
    written = tmp_path / "figures.json"

    linked_data.main(["--quick", "--json", str(written)])

    figures = json.loads(written.read_text(encoding="utf-8"))["figures"]
    assert all(figure["value"] > 0 and figure["reference_value"] > 0 for figure in figures)
    table = capsys.readouterr().out
    for what in ("Store.replace", "import of N-Quads", "open and first answer", "query --name", "Turtle of"):
        assert any(what in figure["name"] for figure in figures) and what in table
    for query in asking.QUERIES:
        assert {figure["reference"] for figure in figures if query in figure["name"]} == {
            "pyoxigraph",
            "rdflib, memory",
        }


def test_the_sides_hold_the_same_and_answer_the_same(tmp_path: Path) -> None:
    told = news(2_000)
    database = ox.Store()
    database.extend(loading.content(told))
    with Store.open(tmp_path / "store") as store:
        store.replace(told)
    with Store.open(tmp_path / "store", read_only=True) as store:
        assert set(store.quads()) == set(database)
        graph = Graph().parse(data=ntriples(quad.triple for quad in store.quads()), format="nt")
        for prefix, address in PREFIXES.items():
            graph.bind(prefix, address)
        dataset = store.dataset()
        for name, sparql in asking.QUERIES.items():
            rows = asking.from_pyoxigraph(store.oxigraph, sparql)
            assert rows, f"the query {name} finds nothing"
            others = [
                asking.from_rdflib(dataset, sparql),
                asking.from_rdflib(graph, asking.QUERIES_OF_MEMORY[name]),
                [tuple(term.value for term in row if term) for row in run(store, sparql).rows],
            ]
            if "ORDER BY" in sparql:
                assert others == [rows] * 3
            else:
                assert [sorted(other) for other in others] == [sorted(rows)] * 3
        assert {(*triple,) for triple in Graph().parse(data=turtle(quad.triple for quad in store.quads()))} == {*graph}


def test_a_query_that_takes_rdflib_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    triples = tmp_path / "union.nt"
    triples.write_bytes(ntriples(quad.triple for quad in loading.content(news(500))))
    monkeypatch.setattr(asking, "BOUND", 0.005)
    assert asking.in_memory(triples)["all pairs by month"] == 0.005


def test_news_is_always_the_same_and_its_evidence_is_in_it() -> None:
    told = news(200)
    assert told == news(200)
    assert len({article.text for article, _ in told}) == len(told)
    statements = [statement for _, said in told for statement in said]
    assert len({statement.identifier for statement in statements}) == len(statements) >= 200
    for article, said in told:
        for statement in said:
            evidence = statement.evidence
            assert statement.subject != statement.object
            assert evidence.article == article.identifier
            for span in filter(None, (evidence.trigger, evidence.subject, evidence.object)):
                assert evidence.words(span) == article.text[span.start : span.end]


def test_the_news_has_its_evidence_in_its_texts() -> None:
    told = news(500)
    said = [(article, one) for article, statements in told for one in statements]
    assert any(one.agreement for _, one in said)
    for article, one in said:
        sentence = one.evidence.sentence.span
        spans = [one.evidence.trigger, *([one.agreement.title] if one.agreement else [])]
        assert all(sentence.start <= span.start and span.end <= sentence.end for span in spans)
        assert article.text[sentence.start : sentence.end] == one.evidence.sentence.text
