"""TriG: Turtle that keeps the graphs of articles apart; first what articles share, then each article in its braces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from graphbuilder.export.order import ordered, sorted_prefixes
from graphbuilder.graph.namespaces import PREFIXES

Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


def trig(quads: Iterable[ox.Quad]) -> bytes:
    """The quads as TriG: the default graph, then the named graphs in the order of their names."""
    by_graph: defaultdict[Graph, list[ox.Triple]] = defaultdict(list)
    for quad in quads:
        by_graph[quad.graph_name].append(quad.triple)
    in_order = (
        ox.Quad(triple.subject, triple.predicate, triple.object, graph)
        for graph in sorted(by_graph, key=lambda graph: (graph != ox.DefaultGraph(), str(graph)))
        for triple in ordered(by_graph[graph])
    )
    return sorted_prefixes(ox.serialize(in_order, format=ox.RdfFormat.TRIG, prefixes=dict(PREFIXES)) or b"")
