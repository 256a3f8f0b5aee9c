"""Edges as a view of the statements: what the same two actors are said to do, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx

from graphbuilder import ontology
from graphbuilder.analysis.actors import actors
from graphbuilder.model import Certainty, Entity, Statement


@dataclass(frozen=True, slots=True)
class Edge:
    """All statements of one relation between two actors.

    ``subject`` and ``object`` are actors, never persons acting for one; the ends of a symmetric relation stand in the
    order of their keys. ``statements`` is never empty, and is sorted by date, article and place in the article.
    """

    subject: Entity
    relation: str
    object: Entity
    statements: tuple[Statement, ...]

    @property
    def articles(self) -> int:
        """How many articles say it."""
        return len({statement.evidence.article for statement in self.statements})

    @property
    def certainties(self) -> Mapping[Certainty, int]:
        """How many statements there are of each certainty, in the order of ``Certainty``."""
        counted = Counter(statement.certainty for statement in self.statements)
        return {certainty: counted[certainty] for certainty in Certainty if counted[certainty]}


def between_actors(statements: Iterable[Statement]) -> list[Statement]:
    """The statements whose ends are two different actors, sorted by date, article and place."""
    return sorted(
        (statement for statement in statements if statement.subject.state != statement.object.state),
        key=lambda statement: (
            statement.date,
            statement.evidence.article,
            statement.evidence.trigger.start,
            statement.identifier,
        ),
    )


def edges(statements: Iterable[Statement]) -> list[Edge]:
    """Statements gathered by subject, relation and object, the edges with most statements (then most articles) first.

    Statements with the same actor at both ends are left out: they are no relation between actors.
    """
    kept = between_actors(statements)
    known = actors(kept)
    relations = ontology.relations()
    gathered: defaultdict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for statement in kept:
        subject, object_ = statement.subject.state, statement.object.state
        if relations[statement.relation].symmetric:
            subject, object_ = sorted((subject, object_))
        gathered[subject, statement.relation, object_].append(statement)
    found = [
        Edge(known[subject], relation, known[object_], tuple(said))
        for (subject, relation, object_), said in gathered.items()
    ]
    return sorted(
        found,
        key=lambda edge: (-len(edge.statements), -edge.articles, edge.subject.key, edge.object.key, edge.relation),
    )


def multigraph(statements: Iterable[Statement]) -> networkx.MultiDiGraph:
    """A directed multigraph with one node an actor and one edge a statement, keyed by the statement's identifier.

    Nodes carry ``kind``, ``label`` and ``label_ar``; edges ``relation``, ``family``, ``certainty``, ``date``,
    ``article`` and ``confidence``. Edges run from subject to object as stated, for symmetric relations too.
    """
    kept = between_actors(statements)
    relations = ontology.relations()
    graph = networkx.MultiDiGraph()
    for key, actor in actors(kept).items():
        graph.add_node(key, kind=str(actor.kind), label=actor.label, label_ar=actor.label_ar)
    for statement in kept:
        graph.add_edge(
            statement.subject.state,
            statement.object.state,
            key=statement.identifier,
            relation=statement.relation,
            family=relations[statement.relation].family,
            certainty=str(statement.certainty),
            date=statement.date,
            article=statement.evidence.article,
            confidence=statement.confidence,
        )
    return graph
