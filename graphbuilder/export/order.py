"""The one order of triples in every format that groups them by subject: subject, its types first, predicate, object."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graphbuilder.graph.terms import TYPE


def ordered(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Each triple once, in order."""
    return sorted(set(triples), key=_key)


def _key(triple: ox.Triple) -> tuple[str, bool, str, str]:
    return (str(triple.subject), triple.predicate != TYPE, triple.predicate.value, str(triple.object))
