"""A graph in parts that can be checked by themselves: each article, with the actors that it names.

::

    GRAPH article:a.txt ──┐                                                    ┌──► Part: a.txt and its actors
    GRAPH article:b.txt ──┼── + what the default graph says of their actors ───┼──► Part: b.txt and its actors
    default graph ────────┘                                                    └──► Part: actors that none names

pySHACL holds what it checks in Python's memory, several hundred bytes a triple; the parts keep that small. Turtle and
N-Triples have one graph only: there an article is told from the others by what hangs together with it, its sentences,
statements and words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.database import Database, graphs
from graphbuilder.ontology import AG, relations

Node = ox.NamedNode | ox.BlankNode
Shared = Mapping[Node, Collection[ox.Triple]]
"""What the default graph says of each subject that belongs to no article."""

_EVIDENCE = (
    terms.AG_ARTICLE,
    terms.AG_SENTENCE,
    terms.AG_STATEMENT,
    terms.STATEMENT,
    terms.SPECIFIC_RESOURCE,
    terms.TEXT_POSITION_SELECTOR,
    terms.TEXT_QUOTE_SELECTOR,
    terms.AG_AGREEMENT,
    terms.ACTIVITY,
)
"""The classes of what belongs to one article alone."""

_ACTORS_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Part:
    """Triples to check together, and how many articles and statements are among them."""

    triples: Collection[ox.Triple]
    articles: int
    statements: int


def parts(database: Database) -> Iterator[Part]:
    """The parts of a database: articles in the order of their addresses, then the actors that no article names."""
    default = _by_subject(database.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    evidence = {node for node, triples in default.items() if _is_evidence(triples)}
    shared = {node: triples for node, triples in default.items() if node not in evidence}
    left = dict.fromkeys(sorted(shared, key=str))
    for _, quads in graphs(database, sorted(database.named_graphs(), key=str)):
        yield _with_actors((quad.triple for quad in quads), shared, left)
    for nodes in _hanging_together({node: default[node] for node in sorted(evidence, key=str)}):
        yield _with_actors((triple for node in nodes for triple in default[node]), shared, left)
    while left:
        some = list(left)[:_ACTORS_AT_ONCE]
        yield _with_actors((triple for node in some for triple in _facts(shared[node])), shared, left)
        for node in some:
            left.pop(node, None)


def _by_subject(quads: Iterable[ox.Quad]) -> dict[Node, list[ox.Triple]]:
    found: defaultdict[Node, list[ox.Triple]] = defaultdict(list)
    for quad in quads:
        if not isinstance(quad.subject, ox.Triple):
            found[quad.subject].append(quad.triple)
    return dict(found)


def _is_evidence(triples: Iterable[ox.Triple]) -> bool:
    return any(triple.predicate == terms.TYPE and triple.object in _EVIDENCE for triple in triples)


def _with_actors(triples: Iterable[ox.Triple], shared: Shared, left: dict[Node, None]) -> Part:
    """Triples with what describes the nodes that they name, and whom these act for; takes those off ``left``."""
    found = set(triples)
    waiting = [triple.object for triple in found]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, ox.NamedNode | ox.BlankNode) or node not in shared:
            continue
        left.pop(node, None)
        new = _facts(shared[node]).difference(found)
        found |= new
        waiting += [triple.object for triple in new]
    types = [triple.object for triple in found if triple.predicate == terms.TYPE]
    return Part(found, types.count(terms.AG_ARTICLE), types.count(terms.AG_STATEMENT))


def _facts(triples: Iterable[ox.Triple]) -> set[ox.Triple]:
    """What describes an actor: all but the plain edges, which lead to every other actor of the graph."""
    return {triple for triple in triples if triple.predicate not in _edges()}


@cache
def _edges() -> frozenset[ox.NamedNode]:
    return frozenset(ox.NamedNode(AG + name) for name in relations())


def _hanging_together(evidence: Shared) -> Iterator[list[Node]]:
    """The nodes in groups such that no triple leads from one group to another, in the order of the first of each."""
    beside: defaultdict[Node, list[Node]] = defaultdict(list)
    for node, triples in evidence.items():
        for triple in triples:
            other = triple.object
            if isinstance(other, ox.NamedNode | ox.BlankNode) and other in evidence:
                beside[node].append(other)
                beside[other].append(node)
    left = dict.fromkeys(evidence)
    while left:
        first = next(iter(left))
        group, waiting = [], [first]
        while waiting:
            node = waiting.pop()
            if node in left:
                del left[node]
                group.append(node)
                waiting += beside[node]
        yield group
