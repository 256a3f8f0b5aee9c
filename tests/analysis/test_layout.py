from __future__ import annotations

import math
from itertools import combinations, product

from page.world import entity, large, sample, statement

from graphbuilder.analysis.edges import Edge, edges
from graphbuilder.analysis.layout import layout
from graphbuilder.model import Statement


def blocs() -> list[Statement]:
    """Two groups of four: allies within, rivals across."""
    groups = ("USA", "GBR", "FRA", "DEU"), ("RUS", "BLR", "PRK", "CHN")
    allied = [statement(entity(a), "alliedWith", entity(b)) for group in groups for a, b in combinations(group, 2)]
    rivals = [statement(entity(a), "rivalOf", entity(b)) for a, b in product(*groups)]
    return allied + rivals


def mean_distance(found: list[Edge], relation: str) -> float:
    places = layout(found)
    distances = [math.dist(places[e.subject.key], places[e.object.key]) for e in found if e.relation == relation]
    return sum(distances) / len(distances)


def test_allies_are_near_and_rivals_apart() -> None:
    found = edges(blocs())
    assert mean_distance(found, "alliedWith") * 1.5 < mean_distance(found, "rivalOf")


def test_the_same_edges_give_the_same_places() -> None:
    statements, _ = sample()
    assert layout(edges(statements)) == layout(edges(reversed(statements)))


def test_no_two_actors_stand_in_each_others_room() -> None:
    statements, _ = sample()
    for (x, y), (other_x, other_y) in combinations(layout(edges(statements)).values(), 2):
        assert abs(x - other_x) > 140 or abs(y - other_y) > 80


def test_actors_of_separate_pairs_stay_in_one_picture() -> None:
    pairs = [("USA", "GBR"), ("RUS", "BLR"), ("EGY", "SAU"), ("CHN", "TWN"), ("FRA", "DEU")]
    places = layout(edges(statement(entity(a), "meetsWith", entity(b)) for a, b in pairs))
    assert all(abs(x) < 600 and abs(y) < 600 for x, y in places.values())


def test_many_actors_are_all_placed() -> None:
    statements, _ = large(300, 900)
    found = edges(statements)
    assert set(layout(found)) == {end.key for edge in found for end in (edge.subject, edge.object)}


def test_nothing_is_placed_where_there_is_nothing() -> None:
    assert layout([]) == {}
