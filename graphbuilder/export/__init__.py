"""A graph in the formats that other tools read.

::

    Store ──► quads, all or selected ──► turtle.py · ntriples.py · nquads.py · jsonld.py ──► bytes
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby
from typing import BinaryIO

import pyoxigraph as ox

from graphbuilder.errors import UsageError
from graphbuilder.export.jsonld import jsonld
from graphbuilder.export.nquads import nquads
from graphbuilder.export.ntriples import ntriples
from graphbuilder.export.turtle import turtle
from graphbuilder.graph.rdf import quads
from graphbuilder.graph.store import Store
from graphbuilder.model import Certainty

FORMATS = ("turtle", "ntriples", "nquads", "jsonld")


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

    ``nquads`` keeps the graphs of articles apart; the other formats write their union. The same content gives the same
    bytes. Raises ``UsageError`` where there is no such format.
    """
    if format not in FORMATS:
        raise UsageError(f"There is no format {format!r} to export to: choose one of {', '.join(FORMATS)}.")
    everything = article is None and relations is None and certainties is None
    chosen = store.quads() if everything else _selected(store, article, relations, certainties)
    if format == "nquads":
        stream.write(nquads(chosen))
    else:
        writer = {"turtle": turtle, "ntriples": ntriples, "jsonld": jsonld}[format]
        stream.write(writer(quad.triple for quad in chosen))


def _selected(
    store: Store,
    article: str | None,
    relations: Collection[str] | None,
    certainties: Collection[str | Certainty] | None,
) -> Iterable[ox.Quad]:
    """The quads of the chosen statements and of their articles; without a choice of statements, of every article."""
    found: dict[ox.Quad, None] = {}
    statements = store.statements(article=article, relations=relations, certainties=certainties)
    by_article = {name: list(group) for name, group in groupby(statements, key=lambda one: one.evidence.article)}
    for each in store.articles(article=article):
        chosen = by_article.get(each.identifier, [])
        if chosen or (relations is None and certainties is None):
            found.update(dict.fromkeys(quads(each, chosen)))
    return found
