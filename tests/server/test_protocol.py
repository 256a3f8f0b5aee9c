"""The SPARQL 1.1 Protocol: the ways to send a query, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from graphbuilder.server.answer import SPARQL
from graphbuilder.server.protocol import FORM, MOST, UPDATE

JSON = "application/sparql-results+json"
COUNT = "SELECT (COUNT(*) AS ?number) WHERE { ?article a ag:Article }"


def number(response: Any) -> str:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == JSON
    value: str = response.json()["results"]["bindings"][0]["number"]["value"]
    return value


@pytest.fixture(scope="module")
def articles(client: TestClient) -> str:
    return number(client.get("/sparql", params={"query": COUNT}))


def test_there_are_articles(articles: str) -> None:
    assert int(articles) > 1


def test_a_query_comes_in_the_address_in_a_form_or_as_the_body(client: TestClient, articles: str) -> None:
    assert number(client.post("/sparql", data={"query": COUNT})) == articles
    assert number(client.post("/sparql", content=COUNT, headers={"Content-Type": SPARQL})) == articles
    typed = {"Content-Type": f"{SPARQL}; charset=UTF-8"}
    assert number(client.post("/sparql", content=COUNT, headers=typed)) == articles


def test_a_form_may_hold_letters_that_are_not_encoded(client: TestClient) -> None:
    asked = 'query=SELECT ("روسيا" AS ?number) {}'
    assert number(client.post("/sparql", content=asked.encode(), headers={"Content-Type": FORM})) == "روسيا"
    response = client.post("/sparql", content=asked.encode("cp1256"), headers={"Content-Type": FORM})
    assert (response.status_code, "in UTF-8" in response.text) == (400, True)


def test_other_parameters_are_passed_over(client: TestClient, articles: str) -> None:
    assert number(client.get("/sparql", params={"query": COUNT, "output": "json", "timeout": "1"})) == articles


def test_a_dataset_is_of_the_graphs_that_are_named(client: TestClient) -> None:
    one, other = (f"https://w3id.org/graphbuilder/article/{name}" for name in ("a1", "a2"))
    assert number(client.get("/sparql", params={"query": COUNT, "default-graph-uri": one})) == "1"
    assert number(client.post("/sparql", data={"query": COUNT, "default-graph-uri": [one, other]})) == "2"
    assert number(client.post("/sparql", data={"query": COUNT, "default-graph-uri": [one, one]})) == "1"
    both = client.post(
        "/sparql", params={"default-graph-uri": [one, other]}, content=COUNT, headers={"Content-Type": SPARQL}
    )
    assert number(both) == "2"
    named = "SELECT (COUNT(*) AS ?number) WHERE { GRAPH ?g { ?g a ag:Article } }"
    assert number(client.get("/sparql", params={"query": named, "named-graph-uri": other})) == "1"
    assert number(client.get("/sparql", params={"query": COUNT, "named-graph-uri": other})) == "0"
    assert number(client.get("/sparql", params={"query": COUNT, "default-graph-uri": "urn:none"})) == "0"


@pytest.mark.parametrize("method", ["get", "head"])
def test_the_head_of_an_answer_can_be_had_alone(client: TestClient, method: str) -> None:
    response = client.request(method, "/sparql", params={"query": COUNT})
    assert (response.status_code, response.headers["content-type"]) == (200, JSON)
    assert bool(response.content) == (method == "get")


def test_the_methods_can_be_asked_for(client: TestClient) -> None:
    response = client.options("/sparql")
    assert (response.status_code, response.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")


REFUSED = {
    "no query": (400, {"data": {"other": "x"}}, "one query, not 0"),
    "two queries": (400, {"data": {"query": [COUNT, COUNT]}}, "one query, not 2"),
    "an empty query": (400, {"data": {"query": ""}}, "The query is empty"),
    "an update": (403, {"data": {"update": "CLEAR ALL"}}, "takes no updates"),
    "an update as the body": (403, {"content": "CLEAR ALL", "headers": {"Content-Type": UPDATE}}, "takes no updates"),
    "an update as a query": (400, {"data": {"query": "DELETE WHERE { ?s ?p ?o }"}}, "cannot use DELETE"),
    "LOAD": (400, {"data": {"query": "LOAD <http://127.0.0.1:1/x>"}}, "cannot use LOAD"),
    "SERVICE": (400, {"data": {"query": "ASK { SERVICE <http://127.0.0.1:1/> { } }"}}, "cannot use SERVICE"),
    "FROM": (400, {"data": {"query": "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }"}}, "cannot use FROM"),
    "no SPARQL": (400, {"data": {"query": "SELECT ?x WHERE { ?x ?y"}}, "does not parse at line 1"),
    "no type": (415, {"content": COUNT}, f"sent as {FORM} or {SPARQL}"),
    "JSON": (415, {"json": {"query": COUNT}}, f"sent as {FORM} or {SPARQL}"),
    "too large": (413, {"content": "#" * (MOST + 1), "headers": {"Content-Type": SPARQL}}, "256 KiB"),
    "no UTF-8": (400, {"content": b"ASK { ?s ?p '\xff' }", "headers": {"Content-Type": SPARQL}}, "not in UTF-8"),
    "no UTF-8 in a form": (400, {"content": b"query=%FF", "headers": {"Content-Type": FORM}}, "cannot be read"),
    "many fields": (400, {"content": "a=b&" * 500, "headers": {"Content-Type": FORM}}, "cannot be read"),
    "no graph": (400, {"data": {"query": COUNT, "default-graph-uri": "an \x1b"}}, "'an \ufffd' is no address"),
    "no format": (406, {"data": {"query": COUNT}, "headers": {"Accept": "image/png"}}, "accept one of"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_a_sentence(client: TestClient, case: str) -> None:
    status, request, sentence = REFUSED[case]
    response = client.post("/sparql", **request)  # type: ignore[arg-type]
    assert response.status_code == status
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert sentence in response.text
    assert "Traceback" not in response.text


def test_a_mistake_is_shown_in_its_place(client: TestClient) -> None:
    text = client.get("/sparql", params={"query": "SELECT *\nWHERE { ?s ag:attack% ?o }"}).text
    assert "line 2" in text
    assert text.splitlines()[-1].strip() == "^"


def test_a_body_that_only_says_it_is_small_is_refused_too(client: TestClient) -> None:
    def parts() -> Iterator[bytes]:
        for _ in range(20):
            yield b"#" * (MOST // 10)

    response = client.post("/sparql", content=parts(), headers={"Content-Type": SPARQL})
    assert response.status_code == 413


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_nothing_is_written(client: TestClient, method: str) -> None:
    response = client.request(method, "/sparql", content="x")
    assert response.status_code == 405
    assert "use GET" in response.text
