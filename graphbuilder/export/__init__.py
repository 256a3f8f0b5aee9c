"""A graph in the formats that other tools read.

::

    Store ──┬─► quads, all or selected ──► turtle · trig · ntriples · nquads · jsonld · rdfxml ──────────► bytes
            └─► statements ──┬─► network.py ──► graphml · gexf · nodes-csv · edges-csv · cypher ───────► bytes
                             └─► dyad-year-csv ──────────────────────────────────────────────────────────► bytes

    files ──parsing.py──► quads
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import BinaryIO

import pyoxigraph as ox

from graphbuilder.errors import UsageError
from graphbuilder.export.cypher import write_cypher
from graphbuilder.export.dyad_years import write_dyad_years
from graphbuilder.export.gexf import write_gexf
from graphbuilder.export.graphml import write_graphml
from graphbuilder.export.jsonld import jsonld
from graphbuilder.export.network_tables import write_edges, write_nodes
from graphbuilder.export.nquads import nquads
from graphbuilder.export.ntriples import ntriples
from graphbuilder.export.rdfxml import rdfxml
from graphbuilder.export.trig import trig
from graphbuilder.export.turtle import turtle
from graphbuilder.graph.rdf import quads
from graphbuilder.graph.store import Store
from graphbuilder.model import Certainty, Statement

Quads = Iterable[ox.Quad]


def _merged(write: Callable[[Iterable[ox.Triple]], bytes]) -> Callable[[Quads], bytes]:
    """The writer of a format that knows no named graphs: it is given their union."""
    return lambda quads: write(quad.triple for quad in quads)


OF_QUADS: Mapping[str, Callable[[Quads], bytes]] = MappingProxyType(
    {
        "turtle": _merged(turtle),
        "trig": trig,
        "ntriples": _merged(ntriples),
        "nquads": nquads,
        "jsonld": _merged(jsonld),
        "rdfxml": _merged(rdfxml),
    }
)
"""The formats that hold the whole graph, by name."""

OF_STATEMENTS: Mapping[str, Callable[[Iterable[Statement], BinaryIO], None]] = MappingProxyType(
    {
        "graphml": write_graphml,
        "gexf": write_gexf,
        "nodes-csv": write_nodes,
        "edges-csv": write_edges,
        "cypher": write_cypher,
        "dyad-year-csv": write_dyad_years,
    }
)
"""The formats that count statements between actors, by name."""

FORMATS = (*OF_QUADS, *OF_STATEMENTS)


def export(
    store: Store,
    format: str,
    stream: BinaryIO,
    *,
    article: str | None = None,
    relations: Collection[str] | None = None,
    certainties: Collection[str | Certainty] | None = None,
) -> None:
    """Writes a store, or what it holds of one article, some relations or some certainties, to a stream of bytes.

    ``nquads`` and ``trig`` keep the graphs of articles apart; the other formats of RDF write their union. The same
    content gives the same bytes. Raises ``UsageError`` where there is no such format.
    """
    if format in OF_STATEMENTS:
        statements = store.statements(article=article, relations=relations, certainties=certainties)
        OF_STATEMENTS[format](statements, stream)
    elif format in OF_QUADS:
        everything = article is None and relations is None and certainties is None
        chosen = store.quads() if everything else _selected(store, article, relations, certainties)
        stream.write(OF_QUADS[format](chosen))
    else:
        raise UsageError(f"There is no format {format!r} to export to: choose one of {', '.join(FORMATS)}.")


def _selected(
    store: Store,
    article: str | None,
    relations: Collection[str] | None,
    certainties: Collection[str | Certainty] | None,
) -> Quads:
    """The quads of the chosen statements and of their articles; without a choice of statements, of every article."""
    found: dict[ox.Quad, None] = {}
    statements = store.statements(article=article, relations=relations, certainties=certainties)
    by_article = {name: list(group) for name, group in groupby(statements, key=lambda one: one.evidence.article)}
    for each in store.articles(article=article):
        chosen = by_article.get(each.identifier, [])
        if chosen or (relations is None and certainties is None):
            found.update(dict.fromkeys(quads(each, chosen)))
    return found
