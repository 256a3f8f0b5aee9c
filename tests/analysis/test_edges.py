from __future__ import annotations

import pytest
from page.world import entity, sample, statement

from graphbuilder import ontology
from graphbuilder.analysis.actors import actors
from graphbuilder.analysis.edges import edges, multigraph
from graphbuilder.model import Certainty, Entity, EntityKind


def test_statements_of_a_person_count_for_whom_they_act() -> None:
    his = statement(entity("Vladimir Putin"), "visits", entity("PRK"))
    of_the_state = statement(entity("RUS"), "visits", entity("PRK"), offset=99)
    [edge] = edges([his, of_the_state])
    assert (edge.subject, edge.relation, edge.object) == (entity("RUS"), "visits", entity("PRK"))
    assert len(edge.statements) == 2


def test_the_order_of_ends_matters_only_where_the_relation_has_a_direction() -> None:
    both_ways = [("RUS", "PRK"), ("PRK", "RUS")]
    symmetric = edges(statement(entity(a), "alliedWith", entity(b)) for a, b in both_ways)
    directed = edges(statement(entity(a), "supports", entity(b)) for a, b in both_ways)
    assert [(edge.subject.key, edge.object.key) for edge in symmetric] == [("PRK", "RUS")]
    assert sorted((edge.subject.key, edge.object.key) for edge in directed) == [("PRK", "RUS"), ("RUS", "PRK")]


def test_an_edge_counts_statements_articles_and_certainties() -> None:
    said = [
        statement(entity("USA"), "sanctions", entity("RUS"), article="a1"),
        statement(entity("USA"), "sanctions", entity("RUS"), article="a1", offset=200, certainty="planned"),
        statement(entity("USA"), "sanctions", entity("RUS"), article="a2"),
    ]
    [edge] = edges(said)
    assert (len(edge.statements), edge.articles) == (3, 2)
    assert edge.certainties == {Certainty.ACTUAL: 2, Certainty.PLANNED: 1}


def test_an_actor_is_no_partner_of_its_own() -> None:
    assert edges([statement(entity("Vladimir Putin"), "supports", entity("RUS"))]) == []


def test_the_strongest_edge_comes_first_whatever_the_order_of_statements() -> None:
    statements, _ = sample()
    found = edges(statements)
    assert edges(reversed(statements)) == found
    assert (found[0].subject.key, found[0].relation, found[0].object.key) == ("RUS", "attacks", "UKR")
    assert sum(len(edge.statements) for edge in found) == len(statements)


def test_an_actor_that_no_statement_names_is_looked_up_or_bears_its_key() -> None:
    known = actors([statement(entity("Vladimir Putin"), "meetsWith", entity("Kim Jong-un"))])
    assert list(known) == ["PRK", "RUS"]
    assert (known["RUS"].kind, known["RUS"].label, known["RUS"].label_ar) == (EntityKind.STATE, "Russia", "روسيا")
    nobody = Entity("Somebody", EntityKind.PERSON, "Somebody", "أحدهم", "Unheard-of League")
    unheard = actors([statement(nobody, "meetsWith", entity("RUS"))])["Unheard-of League"]
    assert (unheard.kind, unheard.label) == (EntityKind.ORGANISATION, "Unheard-of League")


def test_the_multigraph_has_an_edge_for_each_statement() -> None:
    statements, _ = sample()
    graph = multigraph(statements)
    assert graph.number_of_edges() == len(statements)
    assert set(graph) == set(actors(statements))
    for one in statements:
        kept = graph.edges[one.subject.state, one.object.state, one.identifier]
        assert kept["relation"] == one.relation
        assert kept["family"] == ontology.relations()[one.relation].family
        assert kept["certainty"] == one.certainty


@pytest.mark.parametrize("function", [edges, multigraph, actors])
def test_no_statements_give_nothing(function: object) -> None:
    assert callable(function)
    assert len(function([])) == 0
