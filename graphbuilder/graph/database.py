"""What the store asks of a database: Oxigraph in this process, or a remote store.

The functions do at once for many graphs what takes a request each from a remote store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol

import pyoxigraph as ox

from graphbuilder.graph.remote import READ_AT_ONCE, Graph, Name, RemoteDatabase, Subject, batches, described
from graphbuilder.graph.update import update

if TYPE_CHECKING:
    from graphbuilder.graph.change import Change


class Database(Protocol):
    """The methods of ``pyoxigraph.Store`` that are used of either."""

    def __iter__(self) -> Any: ...
    def __contains__(self, quad: Any, /) -> bool: ...
    def quads_for_pattern(
        self,
        subject: Subject | None,
        predicate: ox.NamedNode | None,
        object: Subject | ox.Literal | None,
        graph_name: Graph | None = None,
        /,
    ) -> Iterator[ox.Quad]: ...
    def query(self, sparql: str, /) -> object: ...
    def named_graphs(self) -> Iterator[ox.NamedNode | ox.BlankNode]: ...
    def contains_named_graph(self, graph_name: ox.NamedNode, /) -> bool: ...
    def extend(self, quads: Iterable[ox.Quad], /) -> None: ...
    def bulk_extend(self, quads: Iterable[ox.Quad], /) -> None: ...
    def optimize(self) -> None: ...
    def flush(self) -> None: ...


def graphs(
    database: Database, names: Iterable[Name], *, articles_only: bool = False
) -> Iterator[tuple[Name, Iterator[ox.Quad]]]:
    """The content of each graph of these names, or only what it says of the article itself and of its reading."""
    if isinstance(database, RemoteDatabase):
        yield from database.graphs(names, articles_only=articles_only)
        return
    for name in names:
        subjects = described(name) if articles_only else [None]
        patterns = [database.quads_for_pattern(subject, None, None, name) for subject in subjects]
        yield name, chain.from_iterable(patterns)


def matches(database: Database, patterns: Sequence[str]) -> list[bool]:
    """For each pattern, which names its graphs, whether it matches anywhere."""
    if isinstance(database, RemoteDatabase):
        return database.matches(patterns)
    return [bool(database.query(f"ASK {{ {pattern} }}")) for pattern in patterns]


def read_ahead(database: Database, changes: Iterable[Change]) -> Iterator[Change]:
    """The changes, each when what it is compared with is at hand."""
    if not isinstance(database, RemoteDatabase):
        yield from changes
        return
    for some in batches(changes, READ_AT_ONCE):
        database.read_ahead([change.name for change in some])
        yield from some


def read_shared_ahead(database: Database) -> None:
    """Has what articles share at hand, which is then asked for actor by actor."""
    if isinstance(database, RemoteDatabase):
        database.read_ahead(())


def write(database: Database, removed: set[ox.Quad], added: set[ox.Quad], dropped: ox.NamedNode | None) -> None:
    """Drops a graph, takes out and puts in quads: all of it or, whatever happens, nothing."""
    if isinstance(database, RemoteDatabase):
        database.change(removed, added, dropped)
    else:
        assert isinstance(database, ox.Store)
        database.update(update(removed, added, dropped=dropped))
