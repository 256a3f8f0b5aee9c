"""Where to draw the actors: allies near, rivals apart, and no two on top of each other.

::

    affinities ──► at rest: springs, repulsion, gravity ──► spread evenly over the page ──► apart

Forces as in ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, PLoS ONE 9(6), 2014): friends draw each other together
in proportion to their distance, all push each other away with 1 / distance and the more so the more friends they have,
and gravity holds those without any. Rivals push each other away besides. Steps are capped, and the cap cools, as in
Fruchterman and Reingold, Software: Practice and Experience 21 (1991).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from graphbuilder.analysis.affinity import Pair, affinities
from graphbuilder.analysis.edges import Edge
from graphbuilder.analysis.mesh import Floats, Mesh
from graphbuilder.analysis.separation import Indices, separate

_ROOM = 150.0, 90.0  # pixels that an actor and its name below it take, in width and height
_ROUNDING = 1.5  # pixels that places may come nearer by being rounded, and by what separation leaves
_FULL = 0.6  # share of the page that these rooms cover before they are separated
_ASPECT = 1.2  # width of the picture by its height: the drawing stands between two columns
_PULL = 2.0  # of friends on each other, for an affinity of 1
_PUSH = 6.0  # of rivals on each other, for an affinity of -1
_ROUNDS = 200  # until the forces are at rest
_FIRST_STEP = 0.3  # of the picture's side, the farthest that an actor goes in the first round
_COOLING = 1.5
_SPREADING = 30, 0.02  # rounds and their length: denser and sparser parts are about even at 30 * 0.02
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
# Pull to the centre for 1 unit from it, across and down. With these an actor takes an area of 1 unit at rest (the two
# have the sum 2 pi), and all together fill an ellipse of the aspect.
_GRAVITY = 2 * math.pi / (1 + _ASPECT) * np.array([1.0, _ASPECT])


def layout(edges: Sequence[Edge]) -> dict[str, tuple[int, int]]:
    """The place of each actor at an end of ``edges``, in whole pixels around (0, 0), by key.

    The same edges give the same places, in whatever order they are given: nothing in it is left to chance.
    """
    pairs = affinities(edges)
    keys = sorted({end for pair in pairs for end in pair})
    if not keys:
        return {}
    mesh = Mesh(_mesh_side(len(keys)))
    places = _spread(_at_rest(keys, pairs, mesh), mesh)
    places = separate(places * math.sqrt(_ROOM[0] * _ROOM[1] / _FULL), np.array(_ROOM) + _ROUNDING)
    places -= (places.max(axis=0) + places.min(axis=0)) / 2
    return {key: (round(x), round(y)) for key, (x, y) in zip(keys, places.tolist(), strict=True)}


def _mesh_side(count: int) -> int:
    """Nodes along the side of a mesh that has more than one node an actor, in steps that are fast to transform."""
    return max(48, 16 * math.ceil(math.sqrt(count) / 10))


def _at_rest(keys: Sequence[str], pairs: dict[Pair, float], mesh: Mesh) -> Floats:
    """The places where the forces on each actor are about even, of shape (n, 2), for actors of about 1 unit of area."""
    index = {key: number for number, key in enumerate(keys)}
    ends: Indices = np.array([[index[one], index[other]] for one, other in pairs], dtype=np.int64).T
    affinity = np.array(list(pairs.values()))
    pull, push = _PULL * np.maximum(affinity, 0.0), _PUSH * np.maximum(-affinity, 0.0)
    stiffness = np.bincount(ends[0], pull, len(keys)) + np.bincount(ends[1], pull, len(keys))
    masses = (1 + stiffness) / (1 + stiffness.mean())
    # What a step of 1 unit changes of the force on an actor: dividing by it, actors with many friends do not swing.
    inertia = (stiffness + 2 * math.pi * masses)[:, None]
    places = _sunflower(len(keys))
    for done in range(_ROUNDS):
        force = masses[:, None] * (mesh.repulsion(places, masses) - _GRAVITY * places)
        force += _between(ends, pull, push, places)
        steps = force / inertia
        cap = _FIRST_STEP * math.sqrt(len(keys)) * (1 - done / _ROUNDS) ** _COOLING
        lengths = np.sqrt((steps * steps).sum(axis=1))
        places = places + steps * (cap / np.maximum(lengths, cap))[:, None]
    return places


def _between(ends: Indices, pull: Floats, push: Floats, places: Floats) -> Floats:
    """The force on each actor of its friends, that grows with the distance, and of its rivals, that fades with it."""
    gap = places[ends[1]] - places[ends[0]]
    # Rivals nearer than 1 unit are as those 1 unit apart, lest they are flung out of the picture.
    along = pull - push / np.maximum((gap * gap).sum(axis=1), 1.0)
    pulls = along[:, None] * gap
    sums = [
        np.bincount(ends[0], pulls[:, axis], len(places)) - np.bincount(ends[1], pulls[:, axis], len(places))
        for axis in (0, 1)
    ]
    return np.stack(sums, axis=1)


def _spread(places: Floats, mesh: Mesh) -> Floats:
    """The same picture with its dense parts widened and its empty parts narrowed, still of 1 unit of area an actor.

    All move at once, away from where it is denser than 1 actor a unit, so that neighbours stay neighbours.
    """
    count = len(places)
    places = places - places.mean(axis=0)
    # The mean square of the distance from the centre, over an evenly filled ellipse of area ``count``
    wanted = count / math.pi * (_ASPECT + 1 / _ASPECT) / 4
    places *= math.sqrt(wanted / float((places * places).sum(axis=1).mean()))
    rounds, length = _SPREADING
    for _ in range(rounds):
        places = places + length * (mesh.repulsion(places, np.ones(count)) - _GRAVITY * places)
    return places


def _sunflower(count: int) -> Floats:
    """Places to begin with: evenly spread over an ellipse, as the seeds of a sunflower are (Vogel 1979)."""
    number = np.arange(count) + 0.5
    radius, angle = np.sqrt(number / math.pi), _GOLDEN_ANGLE * number
    x, y = radius * np.cos(angle), radius * np.sin(angle)
    return np.stack((x * math.sqrt(_ASPECT), y / math.sqrt(_ASPECT)), axis=1)
