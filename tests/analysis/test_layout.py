from __future__ import annotations

import math
import random
from itertools import combinations, product

import pytest
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
    for statements in (sample()[0], large(200, 800)[0]):
        found = edges(statements)
        assert layout(random.Random(1).sample(found, len(found))) == layout(found)


def test_rivals_that_share_a_hub_are_apart() -> None:
    spokes = ("GBR", "FRA", "DEU", "JPN", "KOR", "SAU", "ISR", "EGY")
    friends = [statement(entity("USA"), "supports", entity(spoke)) for spoke in spokes]
    rivals = [statement(entity("FRA"), "rivalOf", entity("DEU")), statement(entity("SAU"), "attacks", entity("ISR"))]
    places = layout(edges(friends + rivals))
    distances = {pair: math.dist(places[pair[0]], places[pair[1]]) for pair in combinations(sorted(spokes), 2)}
    mean = sum(distances.values()) / len(distances)
    assert distances["DEU", "FRA"] > 1.1 * mean
    assert distances["ISR", "SAU"] > 1.2 * mean


@pytest.mark.parametrize("statements", [sample()[0], large(300, 900)[0]], ids=["sample", "large"])
def test_no_two_actors_stand_in_each_others_room(statements: list[Statement]) -> None:
    for (x, y), (other_x, other_y) in combinations(layout(edges(statements)).values(), 2):
        assert abs(x - other_x) >= 150 or abs(y - other_y) >= 90


@pytest.mark.parametrize("statements", [sample()[0], large(300, 900)[0]], ids=["sample", "large"])
def test_the_picture_fills_a_page_that_is_wider_than_high(statements: list[Statement]) -> None:
    places = layout(edges(statements)).values()
    width, height = (max(side) - min(side) for side in zip(*places, strict=True))
    assert 1.05 < width / height < 1.5
    assert len(places) * 150 * 90 > 0.35 * (width + 150) * (height + 90)
    assert all(abs(x) <= width / 2 + 1 and abs(y) <= height / 2 + 1 for x, y in places)


def test_actors_with_a_single_weak_tie_do_not_fly_far_out() -> None:
    loose = [statement(entity(a), "meetsWith", entity("USA"), certainty="possible") for a in ("EGY", "PSE", "ISR")]
    foe = statement(entity("Houthis"), "attacks", entity("USA"))
    places = layout(edges([*blocs(), *loose, foe]))
    radii = {key: math.hypot(x, y) for key, (x, y) in places.items()}
    deviation = math.sqrt(sum(radius**2 for radius in radii.values()) / len(radii))
    assert max(radii.values()) < 2 * deviation


def test_actors_of_whom_all_is_denied_are_placed_too() -> None:
    denied = statement(entity("USA"), "alliedWith", entity("RUS"), certainty="negated")
    assert set(layout(edges([denied]))) == {"RUS", "USA"}


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
