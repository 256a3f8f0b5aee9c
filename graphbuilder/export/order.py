"""The one order of triples in every format that groups them by subject: subject, its types first, predicate, object.

And the one order of the prefixes that Turtle and TriG begin with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.terms import TYPE


def ordered(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Each triple once, in order."""
    # Subject by subject, as the keys of all triples, which hold the texts of articles, take more room than the triples.
    by_subject: defaultdict[str, set[ox.Triple]] = defaultdict(set)
    for triple in triples:
        by_subject[str(triple.subject)].add(triple)
    for subject in sorted(by_subject):
        yield from sorted(by_subject[subject], key=_key)


def sorted_prefixes(written: bytes) -> bytes:
    """Turtle or TriG that Oxigraph wrote with ``PREFIXES``, with those sorted and an empty line after them."""
    # Oxigraph writes the prefixes in a different order each time, one a line.
    lines = written.split(b"\n", len(PREFIXES))
    return b"\n".join([*sorted(lines[: len(PREFIXES)]), b"", *lines[len(PREFIXES) :]])


def _key(triple: ox.Triple) -> tuple[bool, str, str]:
    return (triple.predicate != TYPE, triple.predicate.value, str(triple.object))
