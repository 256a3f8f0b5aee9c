"""Room for everybody: actors that stand in each other's room are pushed apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graphbuilder.analysis.mesh import Floats

Indices = NDArray[np.int64]

_ENOUGH = 0.5  # pixels of overlap that nobody sees, so that the rounds come to an end
_GROWTH = 1.003  # of the whole picture, each round: where it is too full for pushing alone, it gets larger
_ROUNDS = 2000  # never needed so far: 5,000 actors take about 30


def separate(places: Floats, room: Floats) -> Floats:
    """The places of shape (n, 2), moved as little as needed for no two to stand in each other's room.

    ``room`` is a width and a height in pixels. Afterwards any two are at least its width apart across or its height
    apart down, to half a pixel. Each round pushes all overlapping pairs at once, along the side on which the way out
    is shorter, half of it each.
    """
    places, count = places.copy(), len(places)
    for _ in range(_ROUNDS):
        one, other = _close(places, room)
        gap = places[other] - places[one]
        overlap = room - np.abs(gap)
        standing = overlap.min(axis=1) > _ENOUGH
        if not standing.any():
            break
        one, other, gap, overlap = one[standing], other[standing], gap[standing], overlap[standing]
        sideways = overlap[:, 0] < overlap[:, 1]
        for axis, chosen in ((0, sideways), (1, ~sideways)):
            first, second = one[chosen], other[chosen]
            step = np.copysign(overlap[chosen, axis] / 2, gap[chosen, axis])
            moved = np.bincount(second, step, count) - np.bincount(first, step, count)
            pushes = np.bincount(first, minlength=count) + np.bincount(second, minlength=count)
            # With more than two neighbours pushing, the sum of their pushes is too much.
            places[:, axis] += moved / np.maximum(1.0, pushes / 2)
        places *= _GROWTH
    return places


def _close(places: Floats, room: Floats) -> tuple[Indices, Indices]:
    """The pairs of actors in the same cell or in cells that touch, each pair once, where a cell is as large as a room.

    Cells are numbered down each column, so that those which touch a cell and have higher numbers are the next one and
    three in a row of the next column: two runs of actors, once the actors are sorted by cell.
    """
    cells = np.floor(places / room).astype(np.int64)
    cells -= cells.min(axis=0)
    height = int(cells[:, 1].max()) + 2  # one cell more than a column needs, so that no run goes over into the next
    numbers = cells[:, 0] * height + cells[:, 1]
    order = np.argsort(numbers, kind="stable")
    numbers = numbers[order]
    place = np.arange(len(order))
    runs = (
        (place + 1, np.searchsorted(numbers, numbers + 1, "right")),
        (np.searchsorted(numbers, numbers + height - 1), np.searchsorted(numbers, numbers + height + 1, "right")),
    )
    ones, others = [], []
    for start, end in runs:
        length = end - start
        before = np.cumsum(length) - length
        ones.append(np.repeat(place, length))
        others.append(np.arange(length.sum()) + np.repeat(start - before, length))
    return order[np.concatenate(ones)], order[np.concatenate(others)]
