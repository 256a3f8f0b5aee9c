"""A change of a graph as SPARQL 1.1 Update writes it: one request, so that it is made whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

import pyoxigraph as ox

_MOST = 2_000  # Quads in one operation: Virtuoso cannot parse one with some five thousand subjects.

Node = ox.NamedNode | ox.BlankNode | ox.Triple | ox.DefaultGraph


def update(
    removed: Iterable[ox.Quad],
    added: Iterable[ox.Quad],
    *,
    dropped: ox.NamedNode | None = None,
    shared: ox.NamedNode | None = None,
) -> str:
    """The request that takes out and puts in these quads, and drops a graph first.

    The default graph is that of the store or, if it is given, the graph ``shared``.
    """
    drop = [f"DROP SILENT GRAPH {dropped}"] if dropped else []
    return " ;\n".join(
        [*drop, *_operations("DELETE DATA", removed, shared), *_operations("INSERT DATA", added, shared)]
    )


def insert(quads: Iterable[ox.Quad], shared: ox.NamedNode) -> str:
    """The request that puts in these quads, those of the default graph into the graph ``shared``."""
    return update((), quads, shared=shared)


def _operations(name: str, quads: Iterable[ox.Quad], shared: ox.NamedNode | None) -> Iterator[str]:
    left = iter(quads)
    while some := list(islice(left, _MOST)):
        yield f"{name} {{ {_data(some, shared)} }}"


def _data(quads: Iterable[ox.Quad], shared: ox.NamedNode | None) -> str:
    """Quads graph by graph and subject by subject, which is less than half as long as one by one."""
    graphs: defaultdict[Node, defaultdict[Node, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value, graph in quads:
        graphs[graph][subject].append(f"{predicate} {value}")
    parts = []
    for graph, subjects in graphs.items():
        triples = "\n".join(f"{subject} {' ; '.join(facts)} ." for subject, facts in subjects.items())
        name = shared if graph == ox.DefaultGraph() else graph
        parts.append(f"GRAPH {name} {{ {triples} }}" if name else triples)
    return "\n".join(parts)
