"""The statements as columns: what a page needs of each to count, filter and draw it, without its sentence.

Whatever recurs stands once in a list of its own, and the columns refer to it by number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from graphbuilder import ontology
from graphbuilder.analysis.edges import between_actors
from graphbuilder.graph.namespaces import ACTOR, actor_iri, slug
from graphbuilder.model import Article, Entity, Statement

NOBODY = -1
"""In the column of holders: the article itself says so."""


class Numbered:
    """Distinct values in the order in which they came, each known by its place."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._places: dict[Any, int] = {}

    def place(self, key: Any, make: Callable[[], Any]) -> int:
        """The place of ``key``; ``make`` gives the value it stands for when it comes for the first time."""
        if key not in self._places:
            self._places[key] = len(self.values)
            self.values.append(make())
        return self._places[key]


def in_page_order(statements: Iterable[Statement]) -> list[Statement]:
    """The statements between two actors, those of a pair together, each pair's by date, article and place."""

    def pair(statement: Statement) -> tuple[str, ...]:
        return tuple(sorted((statement.subject.state, statement.object.state)))

    return sorted(between_actors(statements), key=pair)


def columns(statements: Sequence[Statement], articles: Mapping[str, Article]) -> dict[str, Any]:
    """``statements`` as columns, and the lists ``names``, ``dates``, ``publishers`` and ``articles`` they refer to.

    ``dates`` is sorted, so that later dates have larger numbers; the empty date comes first. ``articles`` has for each
    article no more than its publisher's number, ``publishers`` the empty name for those that have none.
    """
    relations = {name: number for number, name in enumerate(ontology.relations())}
    certainties = {name: number for number, name in enumerate(ontology.certainties())}
    dates = sorted({statement.date for statement in statements})
    day = {date: number for number, date in enumerate(dates)}
    names, publishers, sources = Numbered(), Numbered(), Numbered()

    def name(entity: Entity) -> int:
        return names.place((entity.key, entity.state), lambda: _name(entity))

    def source(identifier: str) -> int:
        publisher = articles[identifier].publisher if identifier in articles else ""
        return sources.place(identifier, lambda: publishers.place(publisher, lambda: publisher))

    rows = {
        "identifier": [statement.identifier for statement in statements],
        "subject": [name(statement.subject) for statement in statements],
        "relation": [relations[statement.relation] for statement in statements],
        "object": [name(statement.object) for statement in statements],
        "certainty": [certainties[statement.certainty] for statement in statements],
        "holder": [NOBODY if statement.holder is None else name(statement.holder) for statement in statements],
        "date": [day[statement.date] for statement in statements],
        "article": [source(statement.evidence.article) for statement in statements],
    }
    lists = {"names": names.values, "dates": dates, "publishers": publishers.values, "articles": sources.values}
    return {"statements": rows, **lists}


def _name(entity: Entity) -> dict[str, str]:
    return {
        "key": entity.key,
        "kind": str(entity.kind),
        "label_ar": entity.label_ar or entity.label,
        "label_en": entity.label,
        "actor": entity.state,
        "slug": slug(entity.key),
        "iri": actor_iri(entity.key).removeprefix(ACTOR),
        "party": actor_iri(entity.state).removeprefix(ACTOR),
        "wikidata": entity.wikidata,
    }
