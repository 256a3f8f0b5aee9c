from __future__ import annotations

import numpy as np
import pytest

from graphbuilder.analysis.mesh import Floats, Mesh


def each_from_each(places: Floats, masses: Floats) -> Floats:
    """What the mesh gives nearly, exactly."""
    gap = places[:, None] - places[None]
    square = (gap * gap).sum(axis=2)
    np.fill_diagonal(square, np.inf)
    exact: Floats = (masses[None, :, None] * gap / square[..., None]).sum(axis=1)
    return exact


def test_the_mesh_gives_nearly_what_each_pair_by_itself_would() -> None:
    chance = np.random.default_rng(1)
    places, masses = chance.random((60, 2)) * (30, 20), 1 + chance.random(60)
    exact, found = each_from_each(places, masses), Mesh(64).repulsion(places, masses)
    error = np.linalg.norm(found - exact, axis=1) / np.linalg.norm(exact, axis=1)
    assert np.median(error) < 0.01
    # What it lacks for those close together it lacks for both, so that the picture as a whole stays where it is.
    assert masses @ found == pytest.approx(np.zeros(2), abs=1e-9)


@pytest.mark.parametrize("side", [48, 96])
def test_two_push_each_other_away_by_mass_and_distance(side: int) -> None:
    pushed = Mesh(side).repulsion(np.array([[3.0, 1.0], [7.0, 4.0]]), np.array([1.0, 10.0]))
    # 5 apart, so that the force is mass / 5, of which 4/5 across and 3/5 down
    assert pushed == pytest.approx(np.array([[-1.6, -1.2], [0.16, 0.12]]), rel=1e-3)


def test_nobody_pushes_themselves() -> None:
    places, masses = np.random.default_rng(2).random((20, 2)), np.zeros(20)
    masses[7] = 1.0
    pushed = Mesh(48).repulsion(places, masses)
    assert pushed[7] == pytest.approx(np.zeros(2), abs=1e-9)
    assert np.linalg.norm(np.delete(pushed, 7, axis=0), axis=1).min() > 0.1


def test_actors_on_one_point_do_not_divide_by_nothing() -> None:
    assert np.isfinite(Mesh(48).repulsion(np.ones((3, 2)), np.ones(3))).all()
