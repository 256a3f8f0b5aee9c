from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from graphbuilder.errors import QueryError, UsageError

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
    assert len(names) >= 20
    assert names == sorted(names)
    assert {"partners", "arms", "members", "shared", "denied", "edges", "timeline", "connected"} <= set(names)
    assert any(line.endswith("[--actor RUS --since DATE --until DATE]") for line in lines)


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


def test_a_named_question_with_options(store: Path) -> None:
    def ask(*words: str) -> str:
        return run("query", "--store", store, "--format", "csv", "--name", *words).text

    assert "suppliesArmsTo" in ask("timeline", "--actor", "روسيا", "--other", "Iran")
    assert ask("timeline", "--actor", "RUS", "--parameter", "other=IRN") == ask(
        "timeline", "--actor", "Russia", "--other", "إيران"
    )
    assert (
        ask("members", "--bloc", "حلف الناتو")
        == ask("members", "--organisation", "NATO")
        != ask("members", "--bloc", "EU")
    )
    assert "FIN" in ask("relation", "--relation", "joins")
    assert "actor/" in ask("edges", "--since", "2000", "--until", "2100-12")
    assert "actor/" not in ask("edges", "--until", "1999")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--name", "partners", "--other", "RUS"], "'partners' does not take --other: it takes --actor, --since and"),
        (["--name", "members", "--actor", "RUS"], "'members' does not take --actor: it takes --organisation."),
        (["--name", "turned", "--since", "2024"], "'turned' does not take --since: it takes none."),
        (["--name", "partners", "--actor", "Atlantis"], "No actor goes by 'Atlantis'"),
        (["--name", "partners", "--actor", "RUS", "--parameter", "actor=USA"], "'actor' is given twice"),
        (["--name", "relation", "--relation", "loves"], "There is no relation 'loves'"),
        (["--name", "visits", "--since", "2024-13"], "'2024-13' is no date: write YYYY, YYYY-MM or YYYY-MM-DD"),
        (["ASK {}", "--since", "2024"], "--since goes with --name: write the value into the query itself."),
        (["--name", "nope", "--actor", "RUS"], "There is no question 'nope'"),
    ],
)
def test_an_option_that_a_question_does_not_take_is_explained(store: Path, words: list[str], sentence: str) -> None:
    done = run("query", "--store", store, *words)
    assert done.code == UsageError.exit_code
    assert sentence in done.sentence


@pytest.mark.parametrize("format", ["table", "csv", "json", "xml", "markdown", "turtle"])
def test_a_limit_of_rows_is_said_beside_the_answer(store: Path, format: str) -> None:
    query = "CONSTRUCT WHERE { ?s ?p ?o }" if format == "turtle" else "SELECT * WHERE { ?s ?p ?o }"
    done = run("query", "--store", store, query, "--limit", "3", "--format", format)
    what = "triples" if format == "turtle" else "rows"
    assert done.code == 0
    assert "There is more" not in done.text
    assert done.errors.decode() == (
        f"graphbuilder: There is more: only the first 3 {what} are written; give a greater --limit for the rest.\n"
    )
    assert run("query", "--store", store, "ASK {}", "--limit", "1").errors == b""


def test_an_answer_as_xml_and_markdown(store: Path) -> None:
    xml = run("query", "--store", store, STATEMENTS, "--format", "xml").output
    (solution,) = ox.parse_query_results(xml, format=ox.QueryResultsFormat.XML)  # type: ignore[misc]
    assert solution["subject"] == ox.NamedNode(f"{ACTOR}IRN")
    markdown = run("query", "--store", store, STATEMENTS, "--format", "markdown").lines
    assert markdown == ["| subject | object |", "| --- | --- |", "| actor:IRN | actor:RUS |"]


def test_a_slip_is_explained_with_its_line_and_a_caret(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "slip.rq"
    file.write_text("SELECT ?دولة\nWHERE {\n  ?دولة ag:joins ?o .\n  OPTINAL { ?o ?p ?q }\n}\n", encoding="utf-8")
    done = run("query", "--store", store, "--file", file)
    assert done.code == QueryError.exit_code
    assert done.errors.decode().splitlines() == [
        "graphbuilder: The query does not parse at line 4, column 3: 'OPTINAL' cannot stand there; "
        "write OPTIONAL if that is what you mean.",
        "  OPTINAL { ?o ?p ?q }",
        "  ^",
    ]


def test_a_term_that_the_ontology_does_not_have_is_warned_of(store: Path) -> None:
    done = run("query", "--store", store, "SELECT ?a { ?a ag:suport ?b }", "--format", "csv")
    assert done.lines == ["a"]
    assert done.errors.decode() == (
        "graphbuilder: The ontology has no term ag:suport, so nothing matches it; did you mean ag:supports?\n"
    )


def test_the_ontology_can_be_asked_beside_the_graph(store: Path) -> None:
    query = """SELECT DISTINCT ?relation {
      ?statement rdf:predicate ?relation .
      GRAPH <https://w3id.org/graphbuilder/ontology> { ?relation ag:family ag:alliance }
    } ORDER BY ?relation"""
    lines = run("query", "--store", store, query, "--format", "csv").lines
    assert "https://w3id.org/graphbuilder/ontology#joins" in lines
    assert "https://w3id.org/graphbuilder/ontology#suppliesArmsTo" not in lines


def test_a_query_that_takes_too_long_is_stopped(store: Path) -> None:
    done = run("query", "--store", store, ENDLESS, "--timeout", "0.6")
    assert done.code == 5
    assert done.sentence.startswith("The query took longer than 0.6 s and was stopped")


def test_what_follows_from_the_ontology_is_found_if_it_is_asked_for(store: Path) -> None:
    sparql = "SELECT DISTINCT ?by ?to { ?to ag:visitedBy ?by } ORDER BY ?by"
    stated = "SELECT DISTINCT ?by ?to { ?by ag:visits ?to } ORDER BY ?by"
    rows = run("query", "--store", store, "--reason", "--format", "csv", sparql)
    assert len(rows.lines) > 1 and rows.errors.decode() == ""
    assert rows.text == run("query", "--store", store, "--format", "csv", stated).text
    assert "--reason" in run("query", "--store", store, "--format", "csv", sparql).errors.decode()
    refused = run("query", "--store", store, "--reason", "--name", "arms")
    assert refused.code == UsageError.exit_code and "--reason goes with a query of your own" in refused.errors.decode()


def test_a_sentence_moves_no_cursor_whatever_it_quotes(store: Path) -> None:
    done = run("query", "--store", store, "--name", "partners", "--actor", "\u202ex\x1b[31m\x07")
    assert done.code == UsageError.exit_code
    assert done.sentence.isprintable()
