"""Turtle: for people, in an order that does not change, so that two exports can be compared line by line."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graphbuilder.export.order import ordered
from graphbuilder.graph.namespaces import PREFIXES


def turtle(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as Turtle, grouped by subject, with the prefixes first."""
    written = ox.serialize(ordered(triples), format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
    # Oxigraph writes the prefixes in a different order each time, one a line.
    lines = written.split(b"\n", len(PREFIXES))
    return b"\n".join([*sorted(lines[: len(PREFIXES)]), b"", *lines[len(PREFIXES) :]])
