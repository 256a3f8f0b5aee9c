"""Repulsion between all actors at once, through a mesh instead of from each to each.

::

    places, masses ──► mass at the nodes of a mesh ──► force at the nodes ──► force at the places
                   shared among 4              convolved            weighted as the masses were

The particle-mesh method of Hockney and Eastwood, Computer Simulation Using Particles (1988): for n actors and a mesh of
m nodes its cost grows as n + m log m, where that of taking each pair by itself grows as n * n. Forces between actors
that are less than about two nodes apart come out weaker than they are, all others nearly exact.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_TINY = 1e-9  # a side for the mesh where all stand on one point


class Mesh:
    """A square mesh with ``side`` nodes along each side, laid over whatever places it is given."""

    def __init__(self, side: int) -> None:
        self._side = side
        # Twice the side, so that the convolution, which goes round, does not bring one edge next to the other.
        steps = np.fft.fftfreq(2 * side, 1 / (2 * side))
        x, y = np.meshgrid(steps, steps, indexing="ij")
        square = x * x + y * y
        square[0, 0] = 1.0  # no node pushes itself: x and y are 0 there
        self._kernel = np.fft.rfft2(np.stack((x / square, y / square)))

    def repulsion(self, places: Floats, masses: Floats) -> Floats:
        """For each place the sum, over all others, of mass / distance, directed away from the other.

        ``places`` and the result have the shape (n, 2), ``masses`` (n,). These are the charges of a plane: equal masses
        pushed so, and drawn to the centre in proportion to their distance from it, come to rest evenly spread.
        """
        side, double = self._side, (2 * self._side, 2 * self._side)
        low = places.min(axis=0)
        # A little less than side - 1 steps, so that even the farthest place has a node beyond it.
        step = max(float((places.max(axis=0) - low).max()), _TINY) / (side - 1.001)
        at = (places - low) / step
        corner = at.astype(np.int64)
        right, up = (at - corner).T
        shares = np.stack(((1 - right) * (1 - up), (1 - right) * up, right * (1 - up), right * up))
        nodes = corner[:, 0] * side + corner[:, 1] + np.array([[0], [1], [side], [side + 1]])
        mass = np.bincount(nodes.ravel(), (shares * masses).ravel(), side * side).reshape(side, side)
        force = np.fft.irfft2(self._kernel * np.fft.rfft2(mass, s=double), s=double)[:, :side, :side].reshape(2, -1)
        pushed: Floats = (force[:, nodes] * shares).sum(axis=1).T / step
        return pushed
