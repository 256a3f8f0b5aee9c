"""One article put in, replaced or taken out: which quads go and which come, in one transaction.

An article has its named graph to itself. The default graph is shared: an edge, or what is known of an actor, goes from
there only when no other article supports it. Background knowledge has a graph of its own too, and supports nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.database import Database, matches, read_ahead, write
from graphbuilder.graph.namespaces import BACKGROUND
from graphbuilder.graph.rdf import Shared
from graphbuilder.graph.read import by_subject
from graphbuilder.graph.remote import BATCH, SHARED, RemoteDatabase

# Quads in one transaction: whole articles, until there are this many. Oxigraph sorts and writes each million of them
# while Python makes the next, so fewer leave one of the two waiting; more are more to make again after a kill.
_BATCH = 4_000_000
_SORTED = 1_000_000  # Quads that Oxigraph writes as one layer of files.
_BULK = 5_000  # From this many quads on, files written apart and taken in at once are faster; both ways are atomic.
_DESCRIPTION = (terms.TYPE, terms.LABEL, terms.IDENTIFIER, terms.SAME_AS, terms.SOFTWARE_VERSION)


@dataclass(frozen=True, slots=True)
class Change:
    """The graph ``name`` is to hold ``quads`` (none: it is to go), and the default graph what is ``shared``."""

    name: ox.NamedNode
    quads: Sequence[ox.Quad]
    shared: Shared


class Batch:
    """Changes on their way into the database: runs of new articles in one transaction each, others one by one.

    Quads go into the database while the next are made, so it sorts and writes on one core as Python works on another.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._most = BATCH if isinstance(database, RemoteDatabase) else _BATCH
        self._names: set[ox.NamedNode] = set()
        self._described: dict[ox.NamedNode, set[ox.Quad]] = {}
        self._other: Change | None = None  # The change that ended a run, as it is to no new article.
        self._is_done = False
        self._written = 0  # Quads, in runs.
        self._fault: BaseException | None = None

    def write(self, changes: Iterable[Change]) -> None:
        """Makes all changes. If the process is killed, a run is written whole or not at all.

        Files of more than one layer lie over one another, and who reads looks into each: they are merged in the end,
        which makes questions twice as fast. Where a change cannot be made, those before it are, and ``raise_fault``
        must follow.
        """
        left = read_ahead(self._database, self._made(changes))
        while not self._is_done:
            run = self._run(left)
            first = list(islice(run, _BULK))
            if len(first) < _BULK:
                self._database.extend(first)
            else:
                self._database.bulk_extend(chain(first, run))
            self._names.clear()
            if self._other is not None:
                apply(self._database, self._other)
                self._described.clear()
        if self._written > _SORTED:
            self._database.optimize()

    def raise_fault(self) -> None:
        """Raises the error that ended the last ``write`` early, if one did: it is not the database's."""
        if self._fault:
            raise self._fault

    def _run(self, changes: Iterator[Change]) -> Iterator[ox.Quad]:
        """The quads of changes to new articles, until there are enough or one is to another, which is kept."""
        self._other, number = None, 0
        for change in changes:
            is_new = change.name not in self._names and not _exists(self._database, change.name)
            if not is_new or self._redescribes(change):
                self._other = change
                return
            self._names.add(change.name)
            yield from change.quads
            yield from self._unwritten(change.shared)
            number += len(change.quads)
            self._written += len(change.quads)
            if number >= self._most:
                return
        self._is_done = True

    def _made(self, changes: Iterable[Change]) -> Iterator[Change]:
        """The changes, until one cannot be made."""
        try:
            yield from changes
        except Exception as error:  # For ``raise_fault``, once the database is done.
            self._fault = error

    def _unwritten(self, shared: Shared) -> Iterator[ox.Quad]:
        """What is not known to be in the default graph or on its way there."""
        for actor, quads in shared.agents.items():
            described = self._described[actor]
            yield from (quad for quad in quads if quad not in described)
            described.update(quads)
        yield from shared.unnamed()

    def _redescribes(self, change: Change) -> bool:
        """Whether an actor is described otherwise than so far."""
        for agent, quads in change.shared.agents.items():
            if agent not in self._described:
                self._described[agent] = _description(self._database, agent)
            if not self._described[agent].issubset(quads):
                return True
        return False


def apply(database: Database, change: Change) -> None:
    """Makes one change, in one transaction; writes nothing where the database is that way already."""
    before = set(database.quads_for_pattern(None, None, None, change.name))
    after = set(change.quads)
    removed = before - after
    if removed:
        removed.update(_unsupported(database, change, before))
    for agent, quads in change.shared.agents.items():
        removed.update(_description(database, agent).difference(quads))
    added = after - before
    added.update(quad for quad in change.shared.quads() if quad not in database)
    if removed or added:
        write(database, removed, added, dropped=None if after else change.name)


def _exists(database: Database, name: ox.NamedNode) -> bool:
    return next(database.quads_for_pattern(name, None, None, name), None) is not None


def _description(database: Database, agent: ox.NamedNode) -> set[ox.Quad]:
    quads = database.quads_for_pattern(agent, None, None, ox.DefaultGraph())
    return {quad for quad in quads if quad.predicate in _DESCRIPTION}


def _unsupported(database: Database, change: Change, before: Collection[ox.Quad]) -> Iterator[ox.Quad]:
    """The quads of the default graph that the graph's present content supports, its next does not, nor any other."""
    kept = set(change.shared.quads())
    supported = _supported(before)
    edges = [quad for quad in sorted(supported - kept, key=str) if quad in database]
    found = matches(database, [_supported_elsewhere(edge, change.name) for edge in edges])
    yield from (edge for edge, is_supported in zip(edges, found, strict=True) if not is_supported)
    mentioned = {end for quad in supported for end in (quad.subject, quad.object)}
    mentioned.update(quad.object for quad in before if quad.predicate == terms.WAS_ASSOCIATED_WITH)
    left = mentioned.difference(change.shared.agents, change.shared.parties)
    agents = sorted((agent for agent in left if isinstance(agent, ox.NamedNode)), key=str)
    found = matches(database, [_mentioned_elsewhere(agent, change.name) for agent in agents])
    for agent, is_mentioned in zip(agents, found, strict=True):
        if not is_mentioned:
            yield from _description(database, agent)


def _supported(quads: Iterable[ox.Quad]) -> set[ox.Quad]:
    """The edges that the statements of a graph would support if all were actual, and ``ag:actsFor`` of their actors.

    That of a state leads to itself; it is in no database.
    """
    found: set[ox.Quad] = set()
    for facts in by_subject(quads).values():
        nodes = {name: values[0] for name, values in facts.items() if isinstance(values[0], ox.NamedNode)}
        if terms.SUBJECT in nodes:
            found.add(ox.Quad(nodes[terms.SUBJECT], nodes[terms.PREDICATE], nodes[terms.OBJECT]))
        for actor, party in terms.PARTIES.items():
            if actor in nodes:
                found.add(ox.Quad(nodes[actor], terms.ACTS_FOR, nodes[party]))
    return found


def _mentioned_elsewhere(agent: ox.NamedNode, name: ox.NamedNode) -> str:
    """The pattern that matches where a graph of an article other than ``name`` mentions an actor or software."""
    return f"GRAPH ?other {{ ?s ?p {agent} }} FILTER (?other NOT IN ({name}, {SHARED}, <{BACKGROUND}>))"


def _supported_elsewhere(quad: ox.Quad, name: ox.NamedNode) -> str:
    """The pattern that matches where a graph other than ``name`` supports what the default graph has."""
    if quad.predicate == terms.ACTS_FOR:
        pattern = " UNION ".join(
            f"{{ ?statement {actor} {quad.subject} ; {party} {quad.object} }}" for actor, party in terms.PARTIES.items()
        )
    else:
        pattern = f"""?statement {terms.SUBJECT} {quad.subject} ; {terms.OBJECT} {quad.object} ;
                                 {terms.PREDICATE} {quad.predicate} ; {terms.CERTAINTY} {terms.ACTUAL}"""
    return f"GRAPH ?other {{ {pattern} }} FILTER (?other != {name})"
