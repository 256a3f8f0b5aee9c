"""Turtle: for people, in an order that does not change, so that two exports can be compared line by line."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graphbuilder.export.order import ordered, sorted_prefixes
from graphbuilder.graph.namespaces import PREFIXES


def turtle(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as Turtle, grouped by subject, with the prefixes first."""
    return sorted_prefixes(ox.serialize(ordered(triples), format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b"")
