"""Answers: their formats, what is said beside them, and their bounds."""

from __future__ import annotations

import csv
import io
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef
from starlette.testclient import TestClient

from graphbuilder.graph.location import Lock
from graphbuilder.graph.store import Store
from graphbuilder.server.app import Settings, application

from .conftest import ADDRESS

SELECT = "SELECT ?actor ?name WHERE { ?actor a ag:State ; rdfs:label ?name } ORDER BY ?actor ?name LIMIT 3"
ASK = "ASK { ?actor a ag:State }"
CONSTRUCT = "CONSTRUCT { ?actor rdfs:label ?name } WHERE { ?actor a ag:State ; rdfs:label ?name }"
# Some millions of times as many solutions as there are quads, none of which is given.
SLOW = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?d && ?d = ?g && ?c != ?f) }"


def ask(client: TestClient, query: str, accept: str = "*/*") -> tuple[str, bytes]:
    response = client.post("/sparql", data={"query": query}, headers={"Accept": accept})
    assert response.status_code == 200, response.text
    assert response.headers["vary"] == "Accept"
    return response.headers["content-type"], response.content


def expected(store: Path, query: str) -> list[list[str]]:
    with Store.open(store, read_only=True) as opened:
        found = opened.oxigraph.query(
            "PREFIX ag: <https://w3id.org/graphbuilder/ontology#>"
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>" + query,
            use_default_graph_as_union=True,
        )
        assert isinstance(found, ox.QuerySolutions)
        return [[term.value for term in row] for row in found]


def test_rows_are_the_same_in_every_format(client: TestClient, store: Path) -> None:
    rows = expected(store, SELECT)
    assert len(rows) == 3
    type, body = ask(client, SELECT)
    assert type == "application/sparql-results+json"
    found = json.loads(body)
    assert found["head"]["vars"] == ["actor", "name"]
    assert [[row[name]["value"] for name in ("actor", "name")] for row in found["results"]["bindings"]] == rows
    assert ask(client, SELECT, "application/json") == ("application/json", body)
    type, body = ask(client, SELECT, "application/sparql-results+xml")
    assert type == "application/sparql-results+xml"
    root = ElementTree.fromstring(body)
    assert root.tag == "{http://www.w3.org/2005/sparql-results#}sparql"
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert [[cell.text for cell in row.iterfind(f"{space}binding/*")] for row in root.iter(f"{space}result")] == rows
    type, body = ask(client, SELECT, "text/csv")
    assert type == "text/csv; charset=utf-8"
    assert list(csv.reader(io.StringIO(body.decode()))) == [["actor", "name"], *rows]
    type, body = ask(client, SELECT, "text/tab-separated-values")
    assert type == "text/tab-separated-values; charset=utf-8"
    assert body.decode().splitlines()[0] == "?actor\t?name"
    assert body.decode().splitlines()[1].startswith(f'<{rows[0][0]}>\t"')


@pytest.mark.parametrize("accept", ["application/sparql-results+json", "application/sparql-results+xml"])
def test_a_question_of_yes_or_no(client: TestClient, accept: str) -> None:
    type, body = ask(client, ASK, accept)
    assert type == accept
    assert b"true" in body
    for format in (ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML):
        if format.media_type == accept:
            assert bool(ox.parse_query_results(body, format=format))


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_triples_are_the_same_in_every_format(client: TestClient, store: Path, accept: str) -> None:
    type, body = ask(client, f"{CONSTRUCT} ORDER BY ?name LIMIT 30", accept)
    assert type.removesuffix("; charset=utf-8") == accept
    found = Graph().parse(data=body, format={"application/ld+json": "json-ld"}.get(accept, accept))
    query = "SELECT ?actor ?name WHERE { ?actor a ag:State ; rdfs:label ?name } ORDER BY ?name LIMIT 30"
    assert sorted([str(actor), str(name)] for actor, _, name in found) == sorted(expected(store, query))


def test_turtle_is_what_triples_come_in_by_default(client: TestClient) -> None:
    assert ask(client, CONSTRUCT)[0] == "text/turtle; charset=utf-8"
    assert ask(client, "DESCRIBE actor:RUS")[0] == "text/turtle; charset=utf-8"


@pytest.mark.parametrize(("query", "accept"), [(SELECT, "text/turtle"), (CONSTRUCT, "text/csv"), (ASK, "text/csv")])
def test_a_format_that_does_not_go_with_the_query_is_refused(client: TestClient, query: str, accept: str) -> None:
    response = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert response.status_code == 406
    assert "accept one of application/" in response.text or "accept one of text/turtle" in response.text


def test_blank_nodes_and_odd_characters_come_through(client: TestClient) -> None:
    query = 'CONSTRUCT { [] rdfs:label ?x } WHERE { VALUES ?x { "\\u0001<&\\u0627" } }'
    for accept, text in {
        "text/turtle": "\u0001<&\u0627",
        "application/n-triples": "\u0001<&\u0627",
        "application/ld+json": "\u0001<&\u0627",
        "application/rdf+xml": "\ufffd<&\u0627",  # XML has no such character.
    }.items():
        format = {"application/ld+json": "json-ld"}.get(accept, accept)
        assert [str(one) for one in Graph().parse(data=ask(client, query, accept)[1], format=format).objects()] == [
            text
        ]
    xml = ask(client, 'SELECT ?x { VALUES ?x { "\\u0001<&\\u0627" } }', "application/sparql-results+xml")[1]
    assert "\ufffd<&\u0627" in {element.text for element in ElementTree.fromstring(xml).iter()}


def test_a_property_that_xml_cannot_name_is_refused(client: TestClient) -> None:
    query = {"query": "CONSTRUCT { ?s <https://example.org/1> ?o } WHERE { ?s rdfs:label ?o }"}
    response = client.get("/sparql", params=query, headers={"Accept": "application/rdf+xml"})
    assert response.status_code == 406
    assert "cannot write the property <https://example.org/1>" in response.text


def test_a_cut_answer_says_so(client: TestClient) -> None:
    response = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"})
    assert len(response.json()["results"]["bindings"]) == 40
    assert response.headers["graphbuilder-truncated"] == "40"
    assert "first 40 rows" in response.headers["graphbuilder-remark"]
    response = client.get(
        "/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"}, headers={"Accept": "text/turtle"}
    )
    assert len(Graph().parse(data=response.text, format="turtle")) == 40
    assert "first 40 triples" in response.headers["graphbuilder-remark"]
    whole = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o } LIMIT 40"})
    assert "graphbuilder-truncated" not in whole.headers


def test_a_term_that_nothing_matches_is_said(client: TestClient) -> None:
    response = client.get("/sparql", params={"query": "SELECT * { ?s ag:atacks ?o }"})
    assert response.json()["results"]["bindings"] == []
    assert "did you mean ag:attacks?" in response.headers["graphbuilder-remark"]
    assert "graphbuilder-remark" not in client.get("/sparql", params={"query": SELECT}).headers


def test_a_remark_breaks_no_header(client: TestClient) -> None:
    names = " ".join(f"?s ag:{name} ?o{place} ." for place, name in enumerate(["قصف", "x" * 5000, *"abcdefghijk"]))
    response = client.post("/sparql", data={"query": f"SELECT * {{ {names} }}"})
    assert response.status_code == 200
    assert len(response.headers["graphbuilder-remark"]) < 6_000
    assert r"ag:\u0642\u0635\u0641" in response.headers["graphbuilder-remark"]


def test_what_follows_is_found_if_it_is_asked_for(client: TestClient) -> None:
    headers = {"Accept": "text/csv"}
    stated = client.get(
        "/sparql", params={"query": "SELECT DISTINCT ?x { ?y ag:accuses ?x } ORDER BY ?x"}, headers=headers
    )
    query = "SELECT DISTINCT ?x { ?x ag:accusedBy ?y } ORDER BY ?x"
    for answer in (
        client.get("/sparql", params={"query": query, "reason": "true"}, headers=headers),
        client.post("/sparql", data={"query": query, "reason": "true"}, headers=headers),
    ):
        assert answer.text == stated.text and answer.text.count("\n") > 1
    assert client.get("/sparql", params={"query": query}, headers=headers).text.count("\n") == 1
    assert client.get("/sparql", params={"query": query, "reason": "maybe"}, headers=headers).status_code == 400


def test_the_ontology_can_be_asked(client: TestClient) -> None:
    query = "SELECT ?r { GRAPH <https://w3id.org/graphbuilder/ontology> { ?r ag:family ag:conflict } }"
    assert len(json.loads(ask(client, query)[1])["results"]["bindings"]) == 4


def test_a_slow_query_is_stopped_and_the_next_is_answered(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuilder.server.app.processes", lambda: 1)
    with TestClient(application(Settings(str(store), timeout=1.5)), base_url=ADDRESS) as client:
        response = client.get("/sparql", params={"query": SLOW})
        assert response.status_code == 503
        assert "took longer than 1.5 s" in response.text
        assert "retry-after" not in response.headers
        assert client.get("/sparql", params={"query": ASK}).status_code == 200


def test_a_busy_store_is_said_and_the_next_is_answered(client: TestClient, store: Path) -> None:
    with closing(Lock(store, shared=False)):
        for address in ("/sparql?query=ASK{}", "/actors"):
            response = client.get(address)
            assert response.status_code == 503
            assert "busy" in response.text
            assert int(response.headers["retry-after"]) > 0
    assert client.get("/sparql?query=ASK{}").status_code == 200


def test_too_many_waiting_are_sent_away(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuilder.server.workers._MOST_WAITING", 1)
    monkeypatch.setattr("graphbuilder.server.app.processes", lambda: 1)
    with TestClient(application(Settings(str(store), timeout=1.5)), base_url=ADDRESS) as client:
        with ThreadPoolExecutor(6) as threads:
            asked = [threads.submit(client.get, "/sparql", params={"query": SLOW}) for _ in range(6)]
        answers = [one.result() for one in asked]
        assert {answer.status_code for answer in answers} == {503}
        away = [answer for answer in answers if "Too many requests wait" in answer.text]
        assert len(away) >= 3, "one is asked and one waits at a time"
        assert all(int(answer.headers["retry-after"]) > 0 for answer in away)
        assert client.get("/sparql", params={"query": ASK}).status_code == 200


def test_the_line_before_an_answer_may_be_long(client: TestClient) -> None:
    address = f"/article/{'a' * 65_480}"
    response = client.get(f"{address}:sentence0", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, address)


def test_a_query_that_breaks_the_parser_is_said_and_the_next_is_answered(client: TestClient) -> None:
    response = client.post("/sparql", data={"query": f"SELECT * {{{'{' * 5_000}{'}' * 5_000}}}"})
    assert response.status_code == 503
    assert "brackets nested too deep" in response.text
    assert client.get("/sparql", params={"query": ASK}).status_code == 200


def test_a_missing_store_is_said(tmp_path: Path) -> None:
    with TestClient(application(Settings(str(tmp_path / "none"))), base_url=ADDRESS) as client:
        response = client.get("/sparql?query=ASK{}")
    assert response.status_code == 503
    assert "There is no store" in response.text


def test_without_a_query_the_service_is_described(client: TestClient) -> None:
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    found = Graph().parse(data=response.text, format="turtle")
    endpoints = list(found.objects(None, URIRef("http://www.w3.org/ns/sparql-service-description#endpoint")))
    assert [str(one) for one in endpoints] == [f"{ADDRESS}/sparql"]
    for accept in ("application/ld+json", "application/rdf+xml", "application/n-triples", "*/*"):
        assert client.get("/sparql", headers={"Accept": accept}).status_code == 200
    moved = client.get("/.well-known/void", follow_redirects=False)
    assert (moved.status_code, moved.headers["location"]) == (303, "/sparql")


def test_a_browser_gets_the_editor(client: TestClient) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    response = client.get("/sparql", headers=browser, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/editor")
    response = client.get("/sparql", params={"query": "ASK { ?s ?p '#&' }"}, headers=browser, follow_redirects=False)
    assert response.headers["location"] == "/editor#query=ASK%20%7B%20%3Fs%20%3Fp%20%27%23%26%27%20%7D"


@pytest.mark.skipif(sys.platform != "linux", reason="no limit of memory there that holds")
def test_a_query_that_swells_is_stopped_and_the_next_is_answered(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuilder.server.workers.MEMORY", 900 << 20)
    swelling = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i"
    with TestClient(application(Settings(str(store), timeout=60)), base_url=ADDRESS) as client:
        response = client.get("/sparql", params={"query": swelling})
        assert response.status_code == 503
        assert "for want of memory" in response.text
        assert client.get("/sparql", params={"query": ASK}).status_code == 200
