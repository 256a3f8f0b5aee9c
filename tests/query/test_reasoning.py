"""What a widened query finds, against a reasoner over the same graph and the ontology."""

from __future__ import annotations

from contextlib import suppress

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from graph.world import world
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuilder.errors import QueryError
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.ontology import AG, families, relations, resource
from graphbuilder.query.reasoning import ABOVE_ALL, reasoned
from graphbuilder.query.run import run
from graphbuilder.query.vocabulary import warnings

DERIVED = [*families(), ABOVE_ALL, *(one.inverse for one in relations().values() if one.inverse), *relations()]
ACTOR = PREFIXES["actor"]


def edges() -> ox.Store:
    """An edge of each relation between two actors, and some more."""
    found = ox.Store()
    for number, name in enumerate(relations()):
        for one, other in ((number % 4, (number + 1) % 4), (number % 3, 5)):
            ends = ox.NamedNode(f"{ACTOR}A{one}"), ox.NamedNode(f"{ACTOR}A{other}")
            found.add(ox.Quad(ends[0], ox.NamedNode(AG + name), ends[1]))
    return found


@pytest.fixture(scope="module")
def closed() -> ox.Store:
    """The same, with all that follows under OWL 2 RL."""
    graph = rdflib.Graph().parse(data=resource("alliance.ttl").read_bytes(), format="turtle")
    graph.parse(data=ox.serialize(edges(), format=ox.RdfFormat.N_TRIPLES), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    store = ox.Store()
    for subject, predicate, value in graph:
        if str(subject).startswith(ACTOR) and str(value).startswith(ACTOR):
            store.add(ox.Quad(*(ox.NamedNode(str(node)) for node in (subject, predicate, value))))
    return store


def answers(database: ox.Store, sparql: str) -> list[str]:
    result = database.query(sparql, prefixes=dict(PREFIXES))
    return [str(bool(result))] if isinstance(result, ox.QueryBoolean) else sorted(str([*row]) for row in result)


@pytest.mark.parametrize("name", DERIVED)
def test_a_property_holds_where_a_reasoner_says_so(closed: ox.Store, name: str) -> None:
    sparql = f"SELECT DISTINCT ?x ?y {{ ?x ag:{name} ?y }}"
    assert answers(edges(), reasoned(sparql)) == answers(closed, sparql) != []


QUERIES = [
    "SELECT DISTINCT ?x { actor:A1 ag:%s ?x }",
    "SELECT DISTINCT ?x { ?x ag:%s actor:A1 , ?y ; ag:conflict ?z . }",
    "SELECT DISTINCT ?x ?y { ?x ag:%s/ag:alliedWith ?y FILTER (?x != ?y && NOT EXISTS { ?x ag:%s ?y }) }",
    "SELECT DISTINCT ?x { { ?x ag:%s ?y } UNION { ?y ag:attackedBy ?x MINUS { ?y ag:%s actor:A0 } } }",
    "SELECT DISTINCT ?x { ?x ^ag:%s ?y OPTIONAL { ?y ag:rivalOf ?z } } ORDER BY ?x",
    "SELECT DISTINCT ?x { ?x (ag:%s|ag:visitedBy)+ ?y }",
    "SELECT DISTINCT ?x { { SELECT DISTINCT ?x WHERE { ?x ag:%s ?y } } VALUES ?y { actor:A5 } ?x ag:interactsWith ?y }",
    "SELECT DISTINCT ?x { [] ag:%s ?x . BIND (1.5 AS ?n) FILTER (?n > -1.5e0) FILTER EXISTS { ?x ag:supportedBy [] } }",
    "PREFIX r: <https://w3id.org/graphbuilder/ontology#> SELECT DISTINCT ?x { [ r:%s ?x ; r:rivalOf ?z ] }",
    "ASK { ?x <https://w3id.org/graphbuilder/ontology#%s> actor:A0 }",
    "CONSTRUCT { ?x ag:%s ?y } WHERE { ?x ag:%s ?y }",
]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", ["conflict", "armedBy", "alliedWith", "visits"])
def test_a_query_answers_as_over_all_that_follows(closed: ox.Store, query: str, name: str) -> None:
    sparql = query.replace("%s", name)
    assert answers(edges(), reasoned(sparql)) == answers(closed, sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?s rdf:predicate ag:alliedWith ; ?p ag:conflict }",
        "SELECT * { ?x !(ag:alliedWith|^ag:rivalOf) ?y . ?y !^ag:alliedWith ?z }",
        "SELECT * { ?x ?p ?y FILTER (?p IN (ag:alliedWith, ag:conflict)) VALUES ?p { ag:conflict ag:rivalOf } }",
        "SELECT (ag:conflict AS ?c) { BIND (ag:alliedWith AS ?r) ?x ag:attacks ?y }",
        'SELECT * { ?x rdfs:label "ag:alliedWith"@en , \'ag:conflict\' , 1.5 , true , "3"^^xsd:integer }',
        "SELECT * { (1 2.5 ag:conflict) rdf:rest ( ag:rivalOf ) } # ?x ag:alliedWith ?y",
        "SELECT ?x (COUNT(*) AS ?n) { ?x ag:attacks ?y } GROUP BY ?x HAVING (COUNT(*) > 1) ORDER BY DESC(?n) LIMIT 3",
        "DESCRIBE actor:RUS",
        "SELECT * { ?x ag:alliedWith",  # does not parse
    ],
)
def test_only_predicates_are_widened(sparql: str) -> None:
    assert reasoned(sparql) == sparql


def test_where_no_path_can_stand_it_is_said() -> None:
    with pytest.raises(QueryError, match="cannot be widened"):
        reasoned("CONSTRUCT WHERE { ?x ag:conflict ?y }")


WORDS = (
    "?x ag:conflict ag:alliedWith { } ( ) [ ] . ; , FILTER EXISTS VALUES 1.5 'a'@en ^ ! | / + a UNION SELECT WHERE "
    "GRAPH BIND"
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=25))
def test_any_words_are_walked_over(words: list[str]) -> None:
    sparql = f"SELECT * {{ {' '.join(words)} }}"
    with suppress(QueryError):
        assert reasoned(sparql) == sparql or "(" in reasoned(sparql)


def test_brackets_without_end_are_refused_or_answered() -> None:
    deep = f"SELECT * {{ ?x {'(' * 60}ag:alliedWith{')' * 60} ?y }}"
    assert reasoned(deep).count("^") == 1


def test_a_run_reasons_if_it_is_told_to() -> None:
    sparql = "SELECT ?x { actor:CHN ag:supportedBy ?x } ORDER BY ?x"
    with Store.open(":memory:") as store:
        store.replace(world())
        plain, found = run(store, sparql), run(store, sparql, reason=True)
    assert plain.rows == () and "or add --reason" in plain.warnings[0]
    assert [row[0] for row in found.texts()] == ["actor:PRK", "actor:RUS"] and found.warnings == ()
    assert warnings("ASK { ?x ag:interactsWith ?y }") == (
        "No graph holds ag:interactsWith, which is above all relations: add --reason.",
    )
