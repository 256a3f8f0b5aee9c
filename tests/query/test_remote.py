"""Queries of a remote store mean what they mean of a local one, whatever its server takes for the default graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox
import pytest
from graph.served import Stub, answering, as_kept, oxigraph, status
from graph.world import world

from graphbuilder.errors import QueryError, StoreError
from graphbuilder.graph.endpoint import Endpoint
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.remote import SHARED
from graphbuilder.graph.store import Store
from graphbuilder.query import remote, worker
from graphbuilder.query.background import GRAPH
from graphbuilder.query.run import run

UNION = (("union-default-graph", "true"),)
SERVERS = {"as it comes": (), "over the union": ("--union-default-graph",)}
QUERIES = [
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
    "SELECT ?a ?b { GRAPH ?g { ?a ag:joins ?b } }",
    "SELECT * { ?a ag:joins ?b OPTIONAL { GRAPH ?g { ?s rdf:subject ?a ; rdf:object ?b } FILTER(?g != ?a) } }",
    "SELECT * { ?a ag:joins ?b FILTER NOT EXISTS { GRAPH ?g { ?a ag:joins ?b } } }",
    f"SELECT DISTINCT ?f {{ ?s rdf:predicate ag:joins, ?r . GRAPH <{GRAPH}> {{ ?r ag:family ?f }} }}",
    "PREFIX ag: <http://www.w3.org/2000/01/rdf-schema#> # GRAPH ?g {\nSELECT ?l { actor:FIN ag:label ?l } ORDER BY ?l",
    "BASE <https://w3id.org/graphbuilder/> PREFIX my: <ontology#> ASK { <actor/FIN> my:joins ?o }",
    "ASK { actor:FIN ag:leaves actor:NATO }",
    "SELECT ?s ?x { VALUES ?s { 1 'GRAPH ?g { } ' } OPTIONAL { ?s ag:joins ?x } } ORDER BY STR(?s)",
    "CONSTRUCT { ?s ag:interactsWith ?o } WHERE { ?s ag:joins ?o }",
    "SELECT ?t { ?a schema:articleBody ?t } ORDER BY ?t",
]


@pytest.fixture(scope="module", params=SERVERS)
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    with oxigraph(*SERVERS[request.param]) as address:
        with Store.open(address) as store:
            store.replace(world())
        yield address


@pytest.fixture(scope="module")
def local() -> Iterator[ox.Store]:
    with Store.open(":memory:") as store:
        store.replace(world())
        yield store.oxigraph


@pytest.mark.parametrize("sparql", QUERIES)
def test_a_query_has_the_same_answer(sparql: str, address: str, local: ox.Store) -> None:
    expected = worker.evaluate(local, sparql, 100)
    assert "error" not in expected
    assert remote.evaluate(address, sparql, 100, 10) == expected


@pytest.mark.parametrize("sparql", QUERIES)
def test_a_server_that_knows_no_other_way_is_told_every_graph(
    sparql: str, address: str, local: ox.Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "WAYS", ())
    assert remote.evaluate(address, sparql, 100, 10) == worker.evaluate(local, sparql, 100)
    assert len(remote.way(Endpoint(address))) == 1 + 2 * len(world())


def test_the_way_is_found_by_asking(address: str) -> None:
    assert remote.way(Endpoint(address)) in ((), UNION)
    with oxigraph() as other:
        assert remote.way(Endpoint(other)) == ()
        with Store.open(other) as store:
            store.replace(world())
        assert remote.way(Endpoint(other)) == UNION


def test_jena_is_asked_over_its_union_unless_a_query_names_graphs() -> None:
    with Store.open(":memory:") as local:
        local.replace(world())
        kept, count = as_kept(local), len({quad.triple for quad in local.quads()})
        with Stub(answering(kept, 1_000)) as stub:
            endpoint = Endpoint(stub.address)
            assert remote.way(endpoint, has_graph=False) == remote.WAYS[2]
            assert remote.way(endpoint) not in remote.WAYS
            found = remote.evaluate(stub.address, "SELECT (COUNT(*) AS ?graph) { ?s ?p ?o }", 10, 10)
            assert found["rows"][0][0]["value"] == str(count)


def test_no_more_than_the_limit_is_read(address: str) -> None:
    for query in ("SELECT * { ?s a ag:Statement }", "CONSTRUCT WHERE { ?s a ag:Statement }"):
        four, ten = (run(address, query, limit=limit) for limit in (4, 10))
        assert [(len(one.rows or one.triples or ()), one.truncated) for one in (four, ten)] == [(4, True), (10, False)]


def test_an_open_store_an_address_and_warnings(address: str) -> None:
    with Store.open(address, read_only=True) as store:
        assert run(store, "ASK { actor:FIN ag:joins actor:NATO }").boolean is True
    (warning,) = run(address, "SELECT * { ?a ag:suport ?b }").warnings
    assert "did you mean ag:supports?" in warning


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("DROP ALL", "cannot use DROP"),
        ("SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }", "cannot use FROM"),
        ("SELECT *\nWHERE { ?s foo:bar ?o }", r"line 2, column 12: the prefix foo: is not known"),
        ("SELECT * { GRAPH ?g { ?s ?p ?o }", "line 1.*is closed"),
    ],
)
def test_what_is_not_allowed_never_reaches_the_store(query: str, message: str) -> None:
    with Stub(status(500)) as stub, pytest.raises(QueryError, match=message):
        run(stub.address, query)
    assert stub.asked == []


def test_a_query_that_takes_too_long_is_given_up(address: str) -> None:
    with pytest.raises(QueryError, match=r"longer than 1 s"):
        run(address, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", timeout=1)


def test_a_store_that_fails_says_so() -> None:
    with Stub(status(403)) as stub, pytest.raises(StoreError, match="does not allow this"):
        run(stub.address, "ASK { ?s ?p ?o }")


def test_a_term_that_no_version_of_ours_knows_is_refused(address: str) -> None:
    """A triple in place of a term, as RDF 1.2 has them."""
    Endpoint(address).update("INSERT DATA { <http://a> <http://b> <<( <http://a> <http://b> 1 )>> }")
    found: dict[str, Any] = remote.evaluate(address, "SELECT ?o { <http://a> <http://b> ?o }", 10, 10)
    Endpoint(address).update("DELETE WHERE { <http://a> <http://b> ?o }")
    assert found["error"] == "store"
    assert "RDF 1.2" in found["message"]


def test_only_the_prefixes_that_a_query_lacks_are_declared() -> None:
    written = remote.declared("PREFIX ag: <http://a#>\nSELECT * { ?s ag:x ?o }")
    assert written.count("PREFIX ag:") == 1
    assert written.count("PREFIX") == len(PREFIXES)


def test_declarations_begin_with_the_base_of_a_query() -> None:
    written = remote.declared("BASE <http://a/>\nSELECT * { ?s ag:x <o> }")
    assert written.startswith("BASE <http://a/>")
    assert ox.Store().query(written) is not None


def test_only_graphs_that_a_variable_stands_for_are_looked_at() -> None:
    kept = "SELECT * { GRAPH article:a { ?s ?p 'GRAPH ?g {' } # GRAPH ?g {\n}"
    assert remote.without_shared(kept) == kept
    nested = "SELECT * { graph $g { ?s ?p ?o . GRAPH ?h { ?a ?b '}' } } }"
    assert remote.without_shared(nested) == (
        f"SELECT * {{ {{ graph $g {{ ?s ?p ?o . {{ GRAPH ?h {{ ?a ?b '}}' }} FILTER(?h != {SHARED}) }} }} "
        f"FILTER($g != {SHARED}) }} }}"
    )
