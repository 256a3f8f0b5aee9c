"""The store: Oxigraph on disk, in memory for small uses, or a remote store that speaks SPARQL 1.1.

An article is replaced or withdrawn as a whole, in one transaction: a process killed at any moment leaves each article
as it was before or as it is after. Reading an article again that has not changed writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder.errors import StoreError
from graphbuilder.graph import background, terms
from graphbuilder.graph import location as places
from graphbuilder.graph.background import background_quads
from graphbuilder.graph.change import Batch, Change, apply
from graphbuilder.graph.database import Database, graphs, read_ahead, read_shared_ahead
from graphbuilder.graph.loading import check
from graphbuilder.graph.namespaces import PREFIXES, actor_iri, article_iri
from graphbuilder.graph.opening import copy, failures, open_folder, open_remote, whole
from graphbuilder.graph.rdf import article_quads, shared_quads
from graphbuilder.graph.read import Facts, by_subject, read_article, read_statements
from graphbuilder.model import Article, Certainty, Entity, Statement

if TYPE_CHECKING:
    from rdflib import Dataset

    from graphbuilder.knowledge import Membership


class Store:
    """Articles and their statements, kept as RDF. Use it as a context manager, or call ``close``."""

    def __init__(
        self,
        database: Database,
        *,
        folder: Path | None = None,
        address: str | None = None,
        read_only: bool,
        lock: places.Lock | None = None,
    ) -> None:
        self._database: Database | None = database
        self._lock = lock
        self.folder = folder
        self.address = address
        self.read_only = read_only

    @classmethod
    def open(cls, location: str | Path, *, read_only: bool = False, must_exist: bool = False) -> Store:
        """The store in a folder, at an ``https://`` address, or a new one in memory (``":memory:"``).

        A folder is made if there is none, unless it is to be read only or ``must_exist``.

        Raises ``StoreError`` where the folder is something else, is in use by another process for longer than it is
        waited for, or cannot be written, and where the address is not one of a store that can be used.
        """
        if location == ":memory:":
            return cls(ox.Store(), read_only=read_only)
        if places.is_remote(location):
            database = open_remote(str(location))
            return cls(database, address=database.endpoint.address, read_only=read_only)
        folder = Path(location)
        if not (read_only or must_exist):
            places.prepare(folder)
        places.require(folder)
        lock = places.Lock(folder, shared=read_only)
        try:
            return cls(open_folder(folder, read_only), folder=folder, read_only=read_only, lock=lock)
        except BaseException:
            lock.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Saves everything and gives the folder free; a ``dataset()`` still in use keeps the database open."""
        if self._database is not None and self.folder and not self.read_only:
            with failures(self.folder):
                self._database.flush()
        self._database = None
        if self._lock:
            self._lock.close()

    @property
    def database(self) -> Database:
        """The database itself: a ``pyoxigraph.Store`` or a ``RemoteDatabase``. Raises ``StoreError`` once closed."""
        if self._database is None:
            raise StoreError("The store is closed: open it again.")
        return self._database

    @property
    def oxigraph(self) -> ox.Store:
        """The Oxigraph store of a folder or in memory. Raises ``StoreError`` once closed, and of a remote store."""
        database = self.database
        if not isinstance(database, ox.Store):
            raise StoreError(f"The store {self.address} is remote: name a folder, or import its export into one.")
        return database

    def replace(
        self, articles: Iterable[tuple[Article, Sequence[Statement]]], known: Mapping[str, Entity] | None = None
    ) -> None:
        """Puts articles into the store, each in place of the one of the same identifier.

        ``known`` describes, by key, the states and organisations that persons act for, where no statement names them.
        Raises ``StoreError`` where the disk is full or the store is open for reading only.
        """
        database = self._writable()
        batch = Batch(database)
        changes = (
            Change(
                ox.NamedNode(article_iri(article.identifier)),
                article_quads(article, statements),
                shared_quads(statements, known, reader=article.reader),
            )
            for article, statements in articles
        )
        with failures(self.folder):
            batch.write(changes)
        batch.raise_fault()

    def withdraw(self, identifier: str) -> None:
        """Takes an article and all that only it says out of the store; does nothing where it is not there."""
        database = self._writable()
        for change in read_ahead(database, [Change(ox.NamedNode(article_iri(identifier)), (), shared_quads(()))]):
            with failures(self.folder):
                apply(database, change)

    def compact(self) -> None:
        """Writes the database anew and as small as it can be; killed at any moment, one of the two is there, whole.

        It needs the room for both until the end; no ``dataset()`` may be in use. Raises ``StoreError`` where the disk
        is full, and of a remote store.
        """
        database, folder = self._writable(), self.folder
        if self.address:
            raise StoreError(f"The store {self.address} is compacted by its own server.")
        if folder is None:
            return
        with failures(folder):
            try:
                copy(database, places.begin_compaction(folder))
            except BaseException:
                places.tidy(folder)
                raise
            del database
            self._database = None  # Nobody has it open any more.
            try:
                places.end_compaction(folder)
            finally:
                self._database = open_folder(folder, read_only=False)

    def set_background(self, memberships: Iterable[Membership]) -> None:
        """Puts the memberships whose two ends the store speaks of into the background's graph, in place of its content.

        Call it after the last ``replace`` or ``withdraw``. Raises ``StoreError`` as ``replace`` does.
        """
        database = self._writable()
        with failures(self.folder):
            keyed = database.quads_for_pattern(None, terms.IDENTIFIER, None, ox.DefaultGraph())
            actors = {quad.subject for quad in keyed if isinstance(quad.subject, ox.NamedNode)}
            change = Change(background.GRAPH, background_quads(memberships, actors), shared_quads(()))
            for each in read_ahead(database, [change]):
                apply(database, each)

    def articles(self, *, article: str | None = None) -> Iterator[Article]:
        """The articles, in the order of their identifiers, or the one of this identifier."""
        for name, quads in graphs(self.database, self._names(article), articles_only=True):
            with whole(name):
                found = read_article(name.value, by_subject(quads))
            yield found

    def statements(
        self,
        *,
        article: str | None = None,
        relations: Collection[str] | None = None,
        certainties: Collection[str | Certainty] | None = None,
        actors: Collection[str] | None = None,
    ) -> Iterator[Statement]:
        """The statements, in the order of article, offsets, relation and ends.

        ``article`` is an identifier; ``relations`` and ``certainties`` are those allowed. ``actors`` are keys that must
        all take part, by themselves or through a person who acts for them: one key gives whatever is said of that
        actor, two give what is said between the two.
        """
        facts = self._actor_facts()
        for name, quads in graphs(self.database, self._names(article, actors)):
            for statement in self._statements(name, quads, facts):
                ends = (statement.subject, statement.object)
                taking_part = {key for end in ends for key in (end.key, end.state)}
                if (
                    (relations is None or statement.relation in relations)
                    and (certainties is None or statement.certainty in certainties)
                    and (actors is None or taking_part.issuperset(actors))
                ):
                    yield statement

    def quads(self) -> Iterator[ox.Quad]:
        """Every quad, in no particular order."""
        return iter(self.database)

    def dataset(self) -> Dataset:
        """The store as an rdflib ``Dataset``, whose default graph is the union of all its graphs.

        Of a remote store it is a copy in memory.
        """
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        database = self.database
        if not isinstance(database, ox.Store):
            database = ox.Store()
            database.extend(self.quads())
        dataset = Dataset(store=OxigraphStore(store=database), default_union=True)
        for prefix, address in PREFIXES.items():
            dataset.bind(prefix, address)
        return dataset

    def _writable(self) -> Database:
        if self.read_only:
            name = self.folder or self.address
            raise StoreError(f"The store {name} is open for reading only: open it for writing to change it.")
        return self.database

    def _names(self, article: str | None = None, actors: Collection[str] | None = None) -> list[ox.NamedNode]:
        """The graphs of articles, in order: all, one, or those in which the actors occur."""
        if article is not None:
            name = ox.NamedNode(article_iri(article))
            return [name] if self.database.contains_named_graph(name) else []
        identifiers = {
            name: identifier.value
            for name, _, identifier, graph in self.database.quads_for_pattern(None, terms.IDENTIFIER, None)
            if graph == name and isinstance(name, ox.NamedNode) and isinstance(identifier, ox.Literal)
        }
        for key in actors or ():
            node = ox.NamedNode(actor_iri(key))
            found = {quad.graph_name for quad in self.database.quads_for_pattern(None, None, node)}
            identifiers = {name: value for name, value in identifiers.items() if name in found}
        return sorted(identifiers, key=identifiers.__getitem__)

    def _statements(
        self, name: ox.NamedNode, quads: Iterable[ox.Quad], facts: Callable[[str], Facts]
    ) -> list[Statement]:
        """The statements in the graph of an article, checked if others than a build can have written them."""
        with whole(name):
            graph = by_subject(quads)
            found = read_statements(name.value, graph, facts)
            if self.address:
                text = read_article(name.value, graph).text
                for statement in found:
                    check(statement, text)
        return found

    def _actor_facts(self) -> Callable[[str], Facts]:
        database = self.database
        read_shared_ahead(database)

        @cache
        def facts(iri: str) -> Facts:
            quads = database.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())
            return by_subject(quads).get(iri, {})

        return facts
