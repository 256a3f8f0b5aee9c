"""N-Triples: a line a triple, sorted, for tools that read line by line."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox


def ntriples(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as canonical N-Triples, each once, sorted by its bytes."""
    written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    return b"".join(sorted(set(written.splitlines(keepends=True))))
