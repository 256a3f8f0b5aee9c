"""The store: Oxigraph on disk, or in memory for small uses.

An article is replaced or withdrawn as a whole, in one transaction: a process killed at any moment leaves each article
as it was before or as it is after. Reading an article again that has not changed writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from graphbuilder.errors import StoreError
from graphbuilder.graph import location as places
from graphbuilder.graph import terms
from graphbuilder.graph.change import Batch, Change, apply
from graphbuilder.graph.namespaces import PREFIXES, actor_iri, article_iri
from graphbuilder.graph.rdf import article_quads, shared_quads
from graphbuilder.graph.read import Facts, by_subject, read_article, read_statements
from graphbuilder.model import Article, Certainty, Entity, Statement

if TYPE_CHECKING:
    from rdflib import Dataset


class Store:
    """Articles and their statements, kept as RDF. Use it as a context manager, or call ``close``."""

    def __init__(self, database: ox.Store, *, folder: Path | None, read_only: bool, lock: IO[bytes] | None) -> None:
        self._database: ox.Store | None = database
        self._lock = lock
        self.folder = folder
        self.read_only = read_only

    @classmethod
    def open(cls, location: str | Path, *, read_only: bool = False) -> Store:
        """The store in a folder, made if there is none, or a new one in memory (``":memory:"``).

        Raises ``StoreError`` where the folder is something else, is in use by another process, or cannot be written.
        """
        if location == ":memory:":
            return cls(ox.Store(), folder=None, read_only=read_only, lock=None)
        if str(location).startswith(("http://", "https://")):
            raise StoreError(f"Remote stores are not there yet: name a folder in place of {location}.")
        folder = Path(location)
        if not read_only:
            places.prepare(folder)
        places.require(folder)
        lock = places.lock(folder, shared=read_only)
        try:
            return cls(_open_database(folder, read_only), folder=folder, read_only=read_only, lock=lock)
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
            with _failures(self.folder):
                self._database.flush()
        self._database = None
        if self._lock:
            self._lock.close()

    @property
    def database(self) -> ox.Store:
        """The Oxigraph store itself. Raises ``StoreError`` once closed."""
        if self._database is None:
            raise StoreError("The store is closed: open it again.")
        return self._database

    def replace(
        self, articles: Iterable[tuple[Article, Sequence[Statement]]], known: Mapping[str, Entity] | None = None
    ) -> None:
        """Puts articles into the store, each in place of the one of the same identifier.

        ``known`` describes, by key, the states and organisations that persons act for, where no statement names them.
        Raises ``StoreError`` where the disk is full or the store is open for reading only.
        """
        batch = Batch(self._writable())
        changes = (
            Change(
                ox.NamedNode(article_iri(article.identifier)),
                article_quads(article, statements),
                shared_quads(statements, known),
            )
            for article, statements in articles
        )
        with _failures(self.folder):
            batch.write(changes)
        batch.raise_fault()

    def withdraw(self, identifier: str) -> None:
        """Takes an article and all that only it says out of the store; does nothing where it is not there."""
        database = self._writable()
        with _failures(self.folder):
            apply(database, Change(ox.NamedNode(article_iri(identifier)), (), shared_quads(())))

    def articles(self, *, article: str | None = None) -> Iterator[Article]:
        """The articles, in the order of their identifiers, or the one of this identifier."""
        for name in self._names(article):
            yield read_article(name.value, by_subject(self.database.quads_for_pattern(name, None, None, name)))

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
        for name in self._names(article, actors):
            for statement in read_statements(name.value, self._graph(name), facts):
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
        """The store as an rdflib ``Dataset``, whose default graph is the union of all its graphs."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self.database), default_union=True)
        for prefix, address in PREFIXES.items():
            dataset.bind(prefix, address)
        return dataset

    def _writable(self) -> ox.Store:
        if self.read_only:
            raise StoreError(f"The store {self.folder} is open for reading only: open it for writing to change it.")
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

    def _graph(self, name: ox.NamedNode) -> Mapping[str, Facts]:
        return by_subject(self.database.quads_for_pattern(None, None, None, name))

    def _actor_facts(self) -> Callable[[str], Facts]:
        database = self.database

        @cache
        def facts(iri: str) -> Facts:
            quads = database.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())
            return by_subject(quads).get(iri, {})

        return facts


def _open_database(folder: Path, read_only: bool) -> ox.Store:
    database = folder / places.DATABASE
    with _failures(folder):
        if not read_only:
            return ox.Store(database)
        if not database.exists():  # The process that was making the store was killed before it wrote anything.
            return ox.Store()
        return ox.Store.read_only(str(database))


@contextmanager
def _failures(folder: Path | None) -> Iterator[None]:
    """Turns what the database reports into a sentence."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # Oxigraph reports damaged files as RuntimeError.
        what = str(error)
        if "lock" in what.lower():
            raise StoreError(f"The store {folder} is busy: another process has it open. Try again later.") from error
        raise StoreError(f"The store {folder} failed: {what}. Check the rights and the space on the disk.") from error
