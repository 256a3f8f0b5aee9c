"""The lists of actors and of articles, in parts, with a search by name or title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.namespaces import actor_iri
from graphbuilder.graph.store import Store
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.model import Article, Entity
from graphbuilder.server.answer import Answer
from graphbuilder.server.html import Asked, html, named
from graphbuilder.server.reading import Reader
from graphbuilder.server.state import State, state

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

_Thing = TypeVar("_Thing", bound=Entity | Article)
_Index = Sequence[tuple[_Thing, str]]
"""Actors or articles in the order of a list, each with the words by which it is found."""


def actors(asked: Asked) -> Answer:
    """The actors by name, those whose key or label in either language holds what is sought."""
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        found = _matching(asked, _remembered(asked.folder, asked.language, lambda: _actors(reader, asked.language)))
        rows = [(entity, reader.involved(actor_iri(entity.key))) for entity in _part(asked, found)]
    return html("actors", asked, rows=rows, **_place(asked, len(found)))


def articles(asked: Asked) -> Answer:
    """The articles, the newest first, those whose title, publisher or identifier holds what is sought."""
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        found = _matching(asked, _remembered(asked.folder, "articles", lambda: _articles(reader)))
        rows = [(article, reader.statements_in(article.identifier)) for article in _part(asked, found)]
    return html("articles", asked, rows=rows, **_place(asked, len(found)))


_kept: dict[str, tuple[State, _Index[Any]]] = {}


def _remembered(folder: str, name: str, read: Callable[[], _Index[_Thing]]) -> _Index[_Thing]:
    """What is read of a store that is open, or was read when it was as it is now: with 25,000 actors that takes 3 s."""
    current = state(folder)
    if name not in _kept or _kept[name][0] != current:
        _kept[name] = (current, read())
    return _kept[name][1]


def _actors(reader: Reader, language: str) -> _Index[Entity]:
    nodes = {
        quad.subject.value
        for quad in reader.database.quads_for_pattern(None, terms.IDENTIFIER, None, ox.DefaultGraph())
        if isinstance(quad.subject, ox.NamedNode)
    }
    found = [entity for iri in nodes if (entity := reader.labelled(iri))]
    found.sort(key=lambda one: (named(language, one), one.key))
    return [(one, _folded(one.key, one.label, one.label_ar)) for one in found]


def _articles(reader: Reader) -> _Index[Article]:
    found = (_article(row) for row in reader.query(_ARTICLES))
    return [(one, _folded(one.title, one.publisher, one.identifier)) for one in found]


def _article(row: ox.QuerySolution) -> Article:
    names = ("identifier", "title", "publisher", "date")
    identifier, title, publisher, date = (row[name].value if row[name] is not None else "" for name in names)
    return Article(identifier, "", title, date, publisher)


def _matching(asked: Asked, index: _Index[_Thing]) -> list[_Thing]:
    """Those whose words hold what is sought, in whatever spelling: أ or ا, capitals or small."""
    wanted = _folded(asked.query.get("q", ""))
    return [one for one, words in index if wanted in words]


def _folded(*texts: str) -> str:
    """Texts in normal form, a line for each, so that nothing is found across two of them."""
    return "\n".join(" ".join(normal_words(text)) for text in texts)


def _part(asked: Asked, rows: Sequence[_Thing]) -> Sequence[_Thing]:
    return rows[(asked.number("page") - 1) * PART : asked.number("page") * PART]


def _place(asked: Asked, number: int) -> dict[str, Any]:
    return {
        "total": number,
        "page": asked.number("page"),
        "pages": -(-number // PART),
        "sought": asked.query.get("q", ""),
    }
