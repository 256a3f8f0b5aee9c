from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from graphbuilder.analysis.mesh import Floats
from graphbuilder.analysis.separation import separate

ROOM = np.array([150.0, 90.0])


def overlapping(places: Floats) -> int:
    """How many pairs stand in each other's room by more than the half pixel that nobody sees."""
    return sum(bool((ROOM - np.abs(one - other) > 0.5).all()) for one, other in combinations(places, 2))


@pytest.mark.parametrize("spread", [0.01, 100.0, 1000.0, 5000.0])
def test_afterwards_nobody_stands_in_anothers_room(spread: float) -> None:
    places = np.random.default_rng(3).normal(0, spread, (150, 2))
    assert overlapping(separate(places, ROOM)) == 0


def test_who_has_room_stays_where_they_are() -> None:
    places = np.array([[0.0, 0.0], [150.0, 0.0], [75.0, 90.0], [-75.0, -90.0]])
    assert (separate(places, ROOM) == places).all()


def test_two_are_pushed_apart_along_the_shorter_way() -> None:
    down = separate(np.array([[0.0, -10.0], [20.0, 10.0]]), ROOM)
    assert abs(down[1, 1] - down[0, 1]) == pytest.approx(90, abs=1)
    assert abs(down[1, 0] - down[0, 0]) == pytest.approx(20, abs=1)
    across = separate(np.array([[-60.0, 0.0], [60.0, 10.0]]), ROOM)
    assert abs(across[1, 0] - across[0, 0]) == pytest.approx(150, abs=1)


def test_actors_on_one_point_are_separated() -> None:
    assert overlapping(separate(np.zeros((12, 2)), ROOM)) == 0


def test_the_places_given_are_left_as_they_are() -> None:
    places = np.zeros((2, 2))
    separate(places, ROOM)
    assert (places == 0).all()
