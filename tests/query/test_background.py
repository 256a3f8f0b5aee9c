from __future__ import annotations

import pyoxigraph as ox
import pytest

from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.ontology import AG, relations, resource
from graphbuilder.query.background import GRAPH, with_ontology

BLOCKS = [
    "SELECT ?r WHERE { GRAPH <%s> { ?r ag:family ag:conflict } } ORDER BY ?r",
    "SELECT ?r ?s { ?s ag:says ?r GRAPH <%s> { ?r a owl:SymmetricProperty } } ORDER BY ?r ?s",
    "SELECT ?i ?r { ?s ag:says ?r OPTIONAL { GRAPH <%s> { ?i owl:inverseOf ?r } } } ORDER BY ?r",
    "ASK { GRAPH <%s> { ag:visits rdfs:domain ag:Actor } }",
    "ASK { GRAPH <%s> { ag:visits rdfs:domain ag:Article } }",
    "SELECT ?l { GRAPH <%s> { ag:visits rdfs:label ?l OPTIONAL { ag:visits ag:nothing ?x } } } ORDER BY ?l",
    "SELECT (COUNT(*) AS ?n) { GRAPH <%s> { ?d a owl:AllDisjointClasses } GRAPH <%s> { ?x a ag:RelationFamily } }",
    "PREFIX f: <https://w3id.org/graphbuilder/ontology#>\nSELECT ?r { GRAPH <%s> { ?r f:family f:support } }",
    "PREFIX g: <https://w3id.org/graphbuilder/>\nSELECT ?r { GRAPH g:ontology { ?r ag:family ag:support } }",
    "CONSTRUCT { ?s ag:shows ?f } { ?s ag:says ?r . { SELECT ?r ?f { GRAPH <%s> { ?r ag:family ?f } } } }",
]


def store(*, with_graph: bool) -> ox.Store:
    """Two facts, with the ontology in its graph or without."""
    found = ox.Store()
    for name in ("visits", "alliedWith"):
        found.add(ox.Quad(ox.NamedNode("http://s"), ox.NamedNode(f"{AG}says"), ox.NamedNode(AG + name)))
    if with_graph:
        text = resource("alliance.ttl").read_bytes()
        found.load(text, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(GRAPH))
    return found


def answers(database: ox.Store, sparql: str) -> list[str]:
    result = database.query(sparql, prefixes=dict(PREFIXES))
    return [str(bool(result))] if isinstance(result, ox.QueryBoolean) else sorted(str([*row]) for row in result)


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_answers_as_if_the_store_held_the_ontology(block: str) -> None:
    sparql = block.replace("%s", GRAPH)
    found = answers(store(with_graph=False), with_ontology(sparql))
    assert found == answers(store(with_graph=True), sparql) != []


def test_the_answers_of_the_ontology_are_those_of_the_module() -> None:
    query = with_ontology(f"SELECT ?r {{ GRAPH <{GRAPH}> {{ ?r ag:family ag:conflict }} }}")
    expected = {f"<{AG}{one.name}>" for one in relations().values() if one.family == "conflict"}
    assert {row[2:-1].split("value=")[1].rstrip(">") + ">" for row in answers(ox.Store(), query)} == {
        iri[1:] for iri in expected
    }


def test_other_queries_stay_as_they_are_and_the_text_does_not_change_from_run_to_run() -> None:
    for sparql in ("ASK { ?s ?p ?o }", f"ASK {{ ?s ?p <{GRAPH}> }}", "ASK { GRAPH ?g { ?s ?p ?o } }", "ASK {", "'"):
        assert with_ontology(sparql) == sparql
    block = f"SELECT * {{ GRAPH <{GRAPH}> {{ ?r rdfs:label ?l }} }}"
    assert with_ontology(block) == with_ontology(block)


def test_what_does_not_parse_is_reported_as_it_was_written() -> None:
    with pytest.raises(SyntaxError, match="error at 2:"):
        with_ontology(f"SELECT * {{ GRAPH <{GRAPH}> {{ ?r ag:family ?f }}\n FILTR (?f) }}")
