from __future__ import annotations

import pytest
from page.world import entity, large, statement

from graphbuilder import ontology
from graphbuilder.analysis.affinity import affinities
from graphbuilder.analysis.edges import edges


def affinity(*said: tuple[str, str]) -> float:
    """Of Russia and North Korea, where each of ``said`` is a relation and a certainty."""
    statements = [
        statement(entity("RUS"), relation, entity("PRK"), certainty=certainty, offset=number * 200)
        for number, (relation, certainty) in enumerate(said)
    ]
    [(pair, value)] = affinities(edges(statements)).items()
    assert pair == ("PRK", "RUS")
    return value


def test_friends_are_above_nothing_and_rivals_below() -> None:
    ranked = ["alliedWith", "tradesWith", "supports", "meetsWith", "accuses", "attacks"]
    values = [affinity((relation, "actual")) for relation in ranked]
    assert values == sorted(values, reverse=True)
    assert values[3] > 0 > values[4]


def test_what_is_not_presented_as_so_counts_in_part_and_what_is_denied_not_at_all() -> None:
    actual = affinity(("alliedWith", "actual"))
    for uncertain in ("claimed", "planned", "possible"):
        assert 0 < affinity(("alliedWith", uncertain)) < actual
    assert affinity(("alliedWith", "negated")) == 0
    assert affinity(("alliedWith", "actual"), ("alliedWith", "negated")) == actual


def test_friendship_and_rivalry_of_the_same_two_are_weighed_against_each_other() -> None:
    both = affinity(("meetsWith", "actual"), ("attacks", "actual"))
    assert both == pytest.approx(affinity(("meetsWith", "actual")) + affinity(("attacks", "actual")))
    assert both < 0


def test_more_statements_weigh_more_but_each_less_than_the_one_before() -> None:
    one, two, three = (affinity(*[("supports", "actual")] * count) for count in (1, 2, 3))
    assert one < two < three
    assert three - two < two - one


def test_every_family_of_the_ontology_has_a_weight() -> None:
    for name in ontology.relations():
        assert affinity((name, "actual")) != 0


def test_the_order_of_edges_makes_no_difference() -> None:
    found = edges(large(60, 600)[0])
    assert list(affinities(found).items()) == list(affinities(reversed(found)).items())


def test_no_edges_no_affinities() -> None:
    assert affinities([]) == {}
