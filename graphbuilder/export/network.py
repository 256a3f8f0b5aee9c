"""Actors and edges as flat rows: what every format of networks says of them.

::

    statements ──analysis/edges.py──► Edge ──► EdgeRow, by subject, relation and object
                                          └──► ActorRow, by key
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from graphbuilder import ontology
from graphbuilder.graph.namespaces import slug
from graphbuilder.graph.terms import is_day
from graphbuilder.model import Certainty, Entity, Statement

if TYPE_CHECKING:
    from graphbuilder.analysis.edges import Edge


class ActorRow(NamedTuple):
    """An actor; ``statements`` is the number of those in which it stands at an end."""

    key: str
    label: str
    label_ar: str
    kind: str
    wikidata: str
    statements: int


class EdgeRow(NamedTuple):
    """All statements of one relation between two actors, counted.

    ``articles`` is how many say it, ``actual`` to ``negated`` how many statements there are of each certainty, and
    ``first`` and ``last`` the earliest and the latest day (ISO 8601) of those with a date, or empty.
    """

    subject: str
    relation: str
    family: str
    object: str
    statements: int
    articles: int
    actual: int
    claimed: int
    planned: int
    possible: int
    negated: int
    first: str
    last: str

    @property
    def identifier(self) -> str:
        """A name that no other edge has."""
        return f"{slug(self.subject)}:{self.relation}:{slug(self.object)}"

    @property
    def label(self) -> str:
        """The relation in English."""
        return ontology.relations()[self.relation].label_en

    @property
    def symmetric(self) -> bool:
        """Whether the relation holds both ways; the ends then stand in the order of their keys."""
        return ontology.relations()[self.relation].symmetric


def network(statements: Iterable[Statement]) -> tuple[list[ActorRow], list[EdgeRow]]:
    """The actors, sorted by key, and the edges between them, sorted by subject, relation and object.

    Persons count for whom they act, and statements with one actor at both ends are left out, as in ``edges``.
    """
    from graphbuilder.analysis.edges import edges  # and with it networkx, which loads for as long as all the rest

    found = edges(statements)
    ends = [(actor, len(edge.statements)) for edge in found for actor in (edge.subject, edge.object)]
    said: Counter[str] = Counter()
    for actor, count in ends:
        said[actor.key] += count
    named = {actor.key: actor for actor, _ in ends}
    rows = sorted((_edge(edge) for edge in found), key=lambda row: (row.subject, row.relation, row.object))
    return [_actor(named[key], said[key]) for key in sorted(named)], rows


def _actor(entity: Entity, statements: int) -> ActorRow:
    return ActorRow(entity.key, entity.label, entity.label_ar, entity.kind.value, entity.wikidata, statements)


def _edge(edge: Edge) -> EdgeRow:
    days = sorted(statement.date for statement in edge.statements if is_day(statement.date))
    return EdgeRow(
        subject=edge.subject.key,
        relation=edge.relation,
        family=ontology.relations()[edge.relation].family,
        object=edge.object.key,
        statements=len(edge.statements),
        articles=edge.articles,
        first=days[0] if days else "",
        last=days[-1] if days else "",
        **{certainty.value: edge.certainties.get(certainty, 0) for certainty in Certainty},
    )
