"""The lists of actors and of articles, in parts, with a search by name or title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.store import Store
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.model import Article, Entity
from graphbuilder.server.answer import Answer
from graphbuilder.server.html import Asked, html
from graphbuilder.server.reading import Reader

PART = 50
"""Entries on one page of a list."""

_ARTICLES = """
    SELECT ?article ?identifier ?title ?publisher ?date WHERE {
      GRAPH ?article {
        ?article a ag:Article ; dcterms:identifier ?identifier .
        OPTIONAL { ?article schema:headline ?title }
        OPTIONAL { ?article dc:publisher ?publisher }
        OPTIONAL { ?article schema:datePublished ?date }
      }
    } ORDER BY DESC(?date) ?identifier"""

_Row = TypeVar("_Row")


def actors(asked: Asked) -> Answer:
    """The actors by name, those whose key or label in either language holds what is sought."""
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        nodes = {
            quad.subject.value
            for quad in store.oxigraph.quads_for_pattern(None, terms.IDENTIFIER, None, ox.DefaultGraph())
            if isinstance(quad.subject, ox.NamedNode)
        }
        found = [(entity, iri) for iri in nodes if (entity := reader.labelled(iri))]
        found = [one for one in found if _holds(asked, one[0].key, one[0].label, one[0].label_ar)]
        shown = _part(asked, sorted(found, key=lambda one: (_name(asked, one[0]), one[0].key)))
        rows = [(entity, reader.involved(iri)) for entity, iri in shown]
    return html("actors", asked, rows=rows, **_place(asked, len(found)))


def articles(asked: Asked) -> Answer:
    """The articles, the newest first, those whose title, publisher or identifier holds what is sought."""
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        found = [_article(row) for row in reader.query(_ARTICLES)]
        found = [one for one in found if _holds(asked, one.title, one.publisher, one.identifier)]
        shown = _part(asked, found)
        rows = [(article, reader.statements_in(article.identifier)) for article in shown]
    return html("articles", asked, rows=rows, **_place(asked, len(found)))


def _article(row: ox.QuerySolution) -> Article:
    names = ("identifier", "title", "publisher", "date")
    identifier, title, publisher, date = (row[name].value if row[name] is not None else "" for name in names)
    return Article(identifier, "", title, date, publisher)


def _name(asked: Asked, entity: Entity) -> str:
    return entity.label_ar or entity.label if asked.language == "ar" else entity.label or entity.label_ar


def _holds(asked: Asked, *texts: str) -> bool:
    """Whether what is sought stands in one of the texts, in whatever spelling: أ or ا, capitals or small."""
    wanted = _folded(asked.query.get("q", ""))
    return not wanted or any(wanted in _folded(text) for text in texts)


def _folded(text: str) -> str:
    return " ".join(normal_words(text))


def _part(asked: Asked, rows: Sequence[_Row]) -> Sequence[_Row]:
    return rows[(asked.number("page") - 1) * PART : asked.number("page") * PART]


def _place(asked: Asked, number: int) -> dict[str, Any]:
    return {
        "total": number,
        "page": asked.number("page"),
        "pages": -(-number // PART),
        "sought": asked.query.get("q", ""),
    }
