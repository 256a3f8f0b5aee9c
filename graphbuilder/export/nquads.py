"""N-Quads: a line a quad, sorted; like TriG, it keeps the graphs of articles apart."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox


def nquads(quads: Iterable[ox.Quad]) -> bytes:
    """The quads as N-Quads, each once, sorted by its bytes."""
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(written.splitlines(keepends=True))))
