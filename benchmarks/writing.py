"""Turtle of 100,000 triples, against rdflib's own serializer.

rdflib writes a graph that it has in memory, so its time is given without the filling of that graph too. What
graphbuilder takes is the whole export of a store on disk.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from benchmarks.figure import Figure
from benchmarks.loading import seconds
from benchmarks.news import News
from graphbuilder.export import export
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.rdf import quads
from graphbuilder.graph.store import Store

TRIPLES = 100_000


def measure(news: News, times: int) -> list[Figure]:
    """The export of the first articles that have so many triples together."""
    chosen, count = [], 0
    for article, statements in news:
        if count < TRIPLES:
            chosen.append((article, statements))
            count += len(quads(article, statements))
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "store")) as store:
        store.replace(chosen)
        runs = [(seconds(lambda: export(store, "turtle", io.BytesIO())), *_rdflib(store)) for _ in range(times)]
        triples = len(store.oxigraph)
    writing, filling, serializing = (min(each) for each in zip(*runs, strict=True))
    name = f"Turtle of {triples:,} triples"
    return [
        Figure(name, writing, "s", "rdflib, serialize alone", serializing),
        Figure(name, writing, "s", "rdflib, with its loading", filling + serializing),
    ]


def _rdflib(store: Store) -> tuple[float, float]:
    """Seconds to fill a graph with the triples of the store, as N-Triples, and to write it as Turtle."""
    lines = ox.serialize((quad.triple for quad in store.quads()), format=ox.RdfFormat.N_TRIPLES)
    graph = Graph(bind_namespaces="none")
    for prefix, address in PREFIXES.items():
        graph.bind(prefix, address)
    return seconds(lambda: graph.parse(data=lines, format="nt")), seconds(lambda: graph.serialize(format="turtle"))
