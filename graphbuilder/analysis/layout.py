"""Where to draw the actors: allies near, rivals apart, and no two on top of each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

import rustworkx

from graphbuilder import ontology
from graphbuilder.analysis.edges import Edge
from graphbuilder.model import Certainty

# How strongly one statement of a family draws two actors together (below 0: keeps them apart).
_ATTRACTION = {
    "alliance": 1.0,
    "cooperation": 0.8,
    "support": 0.7,
    "diplomacy": 0.35,
    "dispute": -0.35,
    "conflict": -0.7,
}
_UNCERTAIN = 0.4  # share of a statement's attraction where the text does not present it as so
_WEAKEST = 0.04  # rivals still belong to one picture: a spring of no weight would let them drift out of it
_GRAVITY = 0.15  # a hub that is not drawn holds actors without partners in common
_SPACING = 120.0  # pixels for each actor, along one side of a square that holds all of them
_ROOM = 150.0, 90.0  # pixels that an actor and its name below it take, in width and height
_ROUNDS = 60  # of pushing apart actors that stand in each other's room
_SEED = 20
_ITERATIONS = 300
_ITERATIONS_LARGE = 60
_LARGE = 800


def layout(edges: Sequence[Edge]) -> dict[str, tuple[int, int]]:
    """The place of each actor at an end of ``edges``, in whole pixels around (0, 0), by key.

    The same edges give the same places: the spring layout starts from a fixed seed.
    """
    springs = _springs(edges)
    keys = sorted({end for pair in springs for end in pair})
    if not keys:
        return {}
    graph: rustworkx.PyGraph[str, float] = rustworkx.PyGraph()
    index = dict(zip(keys, graph.add_nodes_from(keys), strict=True))
    graph.add_edges_from([(index[a], index[b], weight) for (a, b), weight in sorted(springs.items())])
    hub = graph.add_node("")
    graph.add_edges_from([(hub, place, _GRAVITY) for place in index.values()])
    placed = rustworkx.spring_layout(
        graph,
        weight_fn=lambda weight: weight,
        k=1.2 / math.sqrt(len(keys) + 1),
        num_iter=_ITERATIONS if len(keys) <= _LARGE else _ITERATIONS_LARGE,
        seed=_SEED,
    )
    places = _scaled([(float(placed[index[key]][0]), float(placed[index[key]][1])) for key in keys])
    _separate(places)
    return {key: (round(x), round(y)) for key, (x, y) in zip(keys, places, strict=True)}


def _springs(edges: Sequence[Edge]) -> dict[tuple[str, str], float]:
    """The weight of the spring between each two actors that share an edge, never below ``_WEAKEST``."""
    relations = ontology.relations()
    affinity: defaultdict[tuple[str, str], float] = defaultdict(float)
    for edge in edges:
        ends = sorted((edge.subject.key, edge.object.key))
        said = edge.certainties
        uncertain = sum(said.get(each, 0) for each in (Certainty.CLAIMED, Certainty.PLANNED, Certainty.POSSIBLE))
        strength = math.log1p(said.get(Certainty.ACTUAL, 0) + _UNCERTAIN * uncertain)
        affinity[ends[0], ends[1]] += _ATTRACTION[relations[edge.relation].family] * strength
    return {pair: max(_WEAKEST, value) for pair, value in affinity.items()}


def _scaled(places: Sequence[tuple[float, float]]) -> list[list[float]]:
    """Places in pixels: centred, and spread so that each actor has the same room whatever their number."""
    size = len(places)
    centre_x = sum(x for x, _ in places) / size
    centre_y = sum(y for _, y in places) / size
    deviation = math.sqrt(sum((x - centre_x) ** 2 + (y - centre_y) ** 2 for x, y in places) / size) or 1.0
    factor = _SPACING * math.sqrt(size) * 0.5 / deviation
    return [[(x - centre_x) * factor, (y - centre_y) * factor] for x, y in places]


def _separate(places: list[list[float]]) -> None:
    """Push apart, in place, actors nearer than ``_ROOM``, along the side on which the least way is needed."""
    width, height = _ROOM
    for _ in range(_ROUNDS):
        cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for number, (x, y) in enumerate(places):
            cells[math.floor(x / width), math.floor(y / height)].append(number)
        pushed = False
        for (column, row), members in list(cells.items()):
            neighbours = [
                other
                for beside in (column - 1, column, column + 1)
                for below in (row - 1, row, row + 1)
                for other in cells.get((beside, below), ())
            ]
            for one in members:
                for other in neighbours:
                    if one < other:
                        pushed |= _push(places[one], places[other])
        if not pushed:
            return


def _push(one: list[float], other: list[float]) -> bool:
    """Move two places half of what they overlap away from each other; whether they did overlap."""
    gap = other[0] - one[0], other[1] - one[1]
    overlap = _ROOM[0] - abs(gap[0]), _ROOM[1] - abs(gap[1])
    if min(overlap) <= 0.5:  # half a pixel: nobody sees it, and the rounds come to an end
        return False
    side = 0 if overlap[0] < overlap[1] else 1
    step = math.copysign(overlap[side] / 2, gap[side])
    one[side] -= step
    other[side] += step
    return True
