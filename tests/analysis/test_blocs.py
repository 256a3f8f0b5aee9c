from __future__ import annotations

import random
from itertools import combinations, product

from page.world import entity, large, sample, statement

from graphbuilder.analysis.affinity import affinities
from graphbuilder.analysis.blocs import blocs
from graphbuilder.analysis.edges import edges

WEST, EAST = ("USA", "GBR", "FRA", "DEU"), ("RUS", "BLR", "PRK", "CHN")
Said = tuple[str, str, str] | tuple[str, str, str, str]


def found(said: list[Said]) -> list[list[str]]:
    """The blocs of statements that are given as subject, relation, object and, unless it is actual, certainty."""
    return blocs(
        edges(
            statement(entity(a), relation, entity(b), certainty=rest[0] if rest else "actual", offset=number * 200)
            for number, (a, relation, b, *rest) in enumerate(said)
        )
    )


def allied(group: tuple[str, ...]) -> list[Said]:
    return [(a, "alliedWith", b) for a, b in combinations(group, 2)]


def test_two_groups_of_allies_with_rivals_across_are_two_blocs() -> None:
    rivals: list[Said] = [(a, "rivalOf", b) for a, b in product(WEST, EAST)]
    assert found(allied(WEST) + allied(EAST) + rivals) == [sorted(EAST), sorted(WEST)]


def test_members_with_the_strongest_friends_in_the_bloc_come_first() -> None:
    said: list[Said] = [("RUS", "supports", "BLR"), ("RUS", "alliedWith", "PRK"), ("CHN", "meetsWith", "RUS")]
    assert found(said) == [["RUS", "PRK", "BLR", "CHN"]]


def test_ties_outside_the_bloc_give_no_place_in_it() -> None:
    outside: list[Said] = [("DEU", "tradesWith", "CHN"), ("DEU", "meetsWith", "RUS")]
    assert found(allied(WEST) + allied(EAST) + outside)[1] == sorted(WEST)


def test_the_largest_bloc_comes_first_then_the_one_with_the_first_name() -> None:
    groups = [("SAU", "EGY"), ("USA", "GBR", "FRA"), ("RUS", "BLR")]
    said = [each for group in groups for each in allied(group)]
    assert found(said) == [["FRA", "GBR", "USA"], ["BLR", "RUS"], ["EGY", "SAU"]]


def test_rivals_with_a_weak_friendly_tie_are_in_different_blocs() -> None:
    said: list[Said] = [("USA", "rivalOf", "RUS"), ("USA", "meetsWith", "RUS")]
    assert found(said) == []
    assert found([*said, *allied(WEST), *allied(EAST)]) == [sorted(EAST), sorted(WEST)]


def test_rivals_whom_a_common_friend_would_bring_together_are_parted() -> None:
    said: list[Said] = [("RUS", "alliedWith", "CHN"), ("USA", "meetsWith", "CHN"), ("USA", "attacks", "RUS")]
    assert found(said) == [["CHN", "RUS"]]


def test_of_two_rivals_the_one_with_fewer_friends_goes_out_and_takes_along_who_has_no_other_friend() -> None:
    said: list[Said] = [
        *[("RUS", "alliedWith", "PRK")] * 3,
        *[("RUS", "alliedWith", "BLR")] * 2,
        *[("BLR", "attacks", "PRK")] * 6,
        ("BLR", "meetsWith", "EGY", "possible"),
    ]
    assert found(said) == [["BLR", "EGY"], ["PRK", "RUS"]]


def test_who_has_no_friend_left_in_any_bloc_is_in_none() -> None:
    said: list[Said] = [("RUS", "alliedWith", "PRK"), ("RUS", "meetsWith", "BLR"), ("BLR", "attacks", "PRK")]
    assert found(said) == [["PRK", "RUS"]]


def test_a_denied_alliance_is_no_tie() -> None:
    assert found([("USA", "alliedWith", "RUS", "negated")]) == []
    assert found([*allied(WEST), ("USA", "alliedWith", "RUS", "negated")]) == [sorted(WEST)]


def test_a_claimed_alliance_is_a_weaker_tie_than_an_actual_one() -> None:
    said: list[Said] = [("RUS", "alliedWith", "PRK", "claimed"), ("RUS", "alliedWith", "BLR")]
    assert found(said) == [["RUS", "BLR", "PRK"]]


def test_who_has_nothing_but_rivals_is_in_no_bloc() -> None:
    assert found([*allied(WEST), ("TWN", "accuses", "USA"), ("CHN", "threatens", "TWN")]) == [sorted(WEST)]


def test_each_actor_is_in_one_bloc_at_most_and_none_is_alone() -> None:
    together = blocs(edges(sample()[0]))
    members = [key for bloc in together for key in bloc]
    assert len(members) == len(set(members))
    assert all(len(bloc) > 1 for bloc in together)
    assert [len(bloc) for bloc in together] == sorted((len(bloc) for bloc in together), reverse=True)


def test_the_order_of_edges_makes_no_difference() -> None:
    for statements in (sample()[0], large(200, 800)[0]):
        ordered = edges(statements)
        shuffled = random.Random(1).sample(ordered, len(ordered))
        assert blocs(shuffled) == blocs(ordered)


def test_no_edges_no_blocs() -> None:
    assert blocs([]) == []


def test_in_a_large_world_friends_are_together_and_rivals_are_not() -> None:
    made = edges(large(2000, 8000)[0])
    bloc_of = {key: number for number, bloc in enumerate(blocs(made)) for key in bloc}
    together = [
        (affinity > 0, bloc_of[one] == bloc_of[other])
        for (one, other), affinity in affinities(made).items()
        if one in bloc_of and other in bloc_of
    ]
    friends = [same for friendly, same in together if friendly]
    assert sum(friends) > 0.8 * len(friends)
    assert not any(same for friendly, same in together if not friendly)
