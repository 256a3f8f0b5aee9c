from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox

from .command import run

STATEMENTS = """
SELECT ?subject ?object WHERE {
  ?statement rdf:subject ?subject ; rdf:predicate ag:suppliesArmsTo ; rdf:object ?object ; ag:certainty ag:claimed
}
"""
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }"
ACTOR = "https://w3id.org/graphbuilder/actor/"


def test_the_named_questions_are_listed() -> None:
    lines = run("query", "--list").lines
    names = [line.split()[0] for line in lines]
    assert len(names) >= 8
    assert names == sorted(names)
    assert {"partners", "arms", "members", "shared", "denied", "edges", "timeline", "connected"} <= set(names)
    assert any("actor=RUS" in line for line in lines)


def test_a_query_as_a_table_csv_and_json(store: Path) -> None:
    table = run("query", "--store", store, STATEMENTS).text
    assert "actor:IRN" in table
    assert "actor:RUS" in table
    assert [*csv.reader(io.StringIO(run("query", "--store", store, STATEMENTS, "--format", "csv").text))] == [
        ["subject", "object"],
        [f"{ACTOR}IRN", f"{ACTOR}RUS"],
    ]
    answer = json.loads(run("query", "--store", store, STATEMENTS, "--format", "json").text)
    (row,) = answer["results"]["bindings"]
    assert {name: term["value"] for name, term in row.items()} == {"subject": f"{ACTOR}IRN", "object": f"{ACTOR}RUS"}


def test_ask_and_construct(store: Path) -> None:
    ask = run("query", "--store", store, "ASK { actor:FIN ag:joins actor:NATO }", "--format", "json")
    assert json.loads(ask.text)["boolean"] is True
    construct = "CONSTRUCT { ?a ag:joins ?b } WHERE { ?a ag:joins ?b }"
    written = run("query", "--store", store, construct, "--format", "turtle").text
    (quad,) = ox.parse(written, format=ox.RdfFormat.TURTLE)
    assert (quad.subject, quad.object) == (ox.NamedNode(f"{ACTOR}FIN"), ox.NamedNode(f"{ACTOR}NATO"))


def test_a_query_from_a_file_over_an_exported_file(store: Path, tmp_path: Path) -> None:
    query, graph = tmp_path / "q.rq", tmp_path / "graph.nq"
    query.write_text(STATEMENTS, encoding="utf-8-sig")
    run("export", "--store", store, "--format", "nquads", "--out", graph)
    answer = run("query", "--store", graph, "--file", query, "--format", "csv")
    assert answer.lines == ["subject,object", f"{ACTOR}IRN,{ACTOR}RUS"]


def test_a_query_over_the_graph_of_a_build(built: Path) -> None:
    answer = run("query", "--store", built / "graph.ttl", STATEMENTS, "--format", "csv")
    assert answer.lines == ["subject,object", f"{ACTOR}IRN,{ACTOR}RUS"]


def test_a_named_question_about_an_actor_by_key_and_by_name(store: Path) -> None:
    def ask(*parameters: str) -> str:
        named = [word for parameter in parameters for word in ("--parameter", parameter)]
        return run("query", "--store", store, "--name", "timeline", "--format", "csv", *named).text

    assert "suppliesArmsTo" in ask("actor=RUS", "other=IRN")
    assert ask("actor=روسيا", "other=Iran") == ask("actor=RUS", "other=IRN")


def test_a_limit_of_rows_is_said(store: Path) -> None:
    done = run("query", "--store", store, "SELECT * WHERE { ?s ?p ?o }", "--limit", "3")
    assert done.lines[-1] == "There is more: only the first 3 are shown."


def test_a_query_that_takes_too_long_is_stopped(store: Path) -> None:
    done = run("query", "--store", store, ENDLESS, "--timeout", "0.6")
    assert done.code == 5
    assert done.sentence.startswith("The query took longer than 0.6 s and was stopped")
