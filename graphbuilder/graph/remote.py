"""A remote store, read and changed as the database of a folder is.

::

    GRAPH <https://w3id.org/graphbuilder/shared>   the default graph of a folder's database, as not every store has one
    GRAPH article:a.txt                            the same as there, and so is the background

What else such a store holds is neither read nor changed. Each answer says by itself how many rows it has, so that one
that a server has cut off is noticed, and asked for again in parts. While articles are replaced, what they share, and
the graphs of the next of them, are kept here in a copy: one request reads many, and nothing is asked twice. No lock
keeps two writers apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

import pyoxigraph as ox

from graphbuilder.errors import CutOffError, StoreError
from graphbuilder.graph.namespaces import ARTICLE, BACKGROUND, BASE, reading_iri
from graphbuilder.graph.update import insert, update

if TYPE_CHECKING:
    from graphbuilder.graph.endpoint import Endpoint

SHARED = ox.NamedNode(f"{BASE}shared")
"""The graph in which a remote store keeps what articles share."""

READ_AT_ONCE = 50
"""The graphs of so many articles are read in one request."""
BATCH = 5_000
"""Quads in one request that adds some: whole articles, until there are this many."""

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph
Name = TypeVar("Name", bound=Graph)
Row = tuple[ox.NamedNode | ox.BlankNode | ox.Literal | None, ...]
_Item = TypeVar("_Item")

_MOST_DIGITS = 3  # So an answer that is cut off is asked for in 4,096 parts at most.


class RemoteDatabase:
    """The methods of ``pyoxigraph.Store`` that the store needs, and some that do many things in one request."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._copy = ox.Store()
        self._copied: set[Graph] = set()

    def __iter__(self) -> Iterator[ox.Quad]:
        yield from self.quads_for_pattern(None, None, None, ox.DefaultGraph())
        for _, quads in self.graphs(sorted(self.named_graphs(), key=str)):
            yield from quads

    def __contains__(self, quad: ox.Quad) -> bool:
        return next(self.quads_for_pattern(*quad), None) is not None

    def quads_for_pattern(
        self,
        subject: Subject | None,
        predicate: ox.NamedNode | None,
        object: Subject | ox.Literal | None,
        graph_name: Graph | None = None,
        /,
    ) -> Iterator[ox.Quad]:
        """The quads with these terms; ``None`` stands for any, among graphs for those of articles and the shared."""
        if graph_name in self._copied:
            return self._copy.quads_for_pattern(subject, predicate, object, graph_name)
        bound = {"s": subject, "p": predicate, "o": object}
        where = "".join(f"VALUES ?{name} {{ {term} }} " for name, term in bound.items() if term is not None)
        graphs = [] if graph_name is None else [graph_name]
        return iter(self._read(f"{where}{_of(graphs)} GRAPH ?g {{ ?s ?p ?o }}"))

    def graphs(self, names: Iterable[Name], *, articles_only: bool = False) -> Iterator[tuple[Name, Iterator[ox.Quad]]]:
        """The content of each graph, or only what it says of article and reading; many are read in one request."""
        for some in batches(names, READ_AT_ONCE):
            pairs = " ".join(f"({name} {subject})" for name in some for subject in described(name))
            same = f"VALUES (?g ?s) {{ {pairs} }}"
            found = self._read(f"{same if articles_only else _of(some)} GRAPH ?g {{ ?s ?p ?o }}")
            for name in some:
                if not found.contains_named_graph(name):
                    raise StoreError(
                        f"The store {self.endpoint.address} lists the graph {name} and gives nothing of it: another "
                        "has just taken it out, so try again, or the server reads addresses otherwise than written."
                    )
                yield name, found.quads_for_pattern(None, None, None, name)

    def named_graphs(self) -> Iterator[ox.NamedNode]:
        """The names of the graphs of articles."""
        for (name,) in self._rows(["g"], f"{{ SELECT DISTINCT ?g {{ {_of([])} GRAPH ?g {{ ?s ?p ?o }} }} }}"):
            if name != SHARED and isinstance(name, ox.NamedNode):
                yield name

    def contains_named_graph(self, graph_name: ox.NamedNode, /) -> bool:
        """Whether there is such a graph."""
        return self.query(f"ASK {{ GRAPH {graph_name} {{ ?s ?p ?o }} }}")

    def query(self, sparql: str, /) -> bool:
        """The answer to an ``ASK`` that names its graphs."""
        return self.endpoint.ask(sparql)

    def matches(self, patterns: Sequence[str]) -> list[bool]:
        """For each pattern, which names its graphs, whether it matches anywhere; many are asked in one request."""
        found: set[str] = set()
        for some in batches(enumerate(patterns), READ_AT_ONCE):
            asked = (f"{{ SELECT ({number} AS ?number) {{ {pattern} }} LIMIT 1 }}" for number, pattern in some)
            found.update(number.value for (number,) in self._rows(["number"], " UNION ".join(asked)) if number)
        return [str(number) in found for number in range(len(patterns))]

    def extend(self, quads: Iterable[ox.Quad], /) -> None:
        """Adds quads in one request."""
        if added := list(quads):
            self.endpoint.update(insert(added, SHARED))
            self._copy.extend(quad for quad in added if quad.graph_name in self._copied)

    bulk_extend = extend

    def change(self, removed: Iterable[ox.Quad], added: Iterable[ox.Quad], dropped: ox.NamedNode | None) -> None:
        """Drops a graph, takes out and puts in quads, in one request."""
        self.endpoint.update(update(removed, added, dropped=dropped, shared=SHARED))
        for quad in removed:
            self._copy.remove(quad)
        self._copy.extend(quad for quad in added if quad.graph_name in self._copied)

    def read_ahead(self, names: Sequence[ox.NamedNode]) -> None:
        """Copies these graphs, in place of those that were copied before, and once what articles share."""
        for graph in self._copied - {ox.DefaultGraph()}:
            self._copy.remove_graph(graph)
            self._copied.discard(graph)
        wanted: list[Graph] = list(names)
        if ox.DefaultGraph() not in self._copied:
            wanted.append(ox.DefaultGraph())
        if wanted:
            self._copy.extend(self._read(f"{_of(wanted)} GRAPH ?g {{ ?s ?p ?o }}"))
            self._copied.update(wanted)

    def flush(self) -> None:
        """Nothing is left to be written."""

    def optimize(self) -> None:
        """How the data lie is for the store's own server."""

    def _read(self, where: str) -> ox.Store:
        """The quads of a pattern over ``?g ?s ?p ?o``, each literal in the form in which Oxigraph keeps it."""
        found = ox.Store()
        found.extend(self._quad(row) for row in self._rows(["s", "p", "o", "g"], where))
        return found

    def _quad(self, row: Row) -> ox.Quad:
        subject, predicate, value, graph = row
        if (
            isinstance(subject, ox.NamedNode)
            and isinstance(predicate, ox.NamedNode)
            and isinstance(value, ox.NamedNode | ox.Literal)
            and isinstance(graph, ox.NamedNode)
        ):
            return ox.Quad(subject, predicate, value, ox.DefaultGraph() if graph == SHARED else graph)
        raise StoreError(
            f"The store {self.endpoint.address} holds nodes without an address among the articles, which no build "
            "writes: take them out."
        )

    def _rows(self, names: Sequence[str], where: str) -> Iterable[Row]:
        """The values of variables wherever a pattern matches; raises ``StoreError`` unless these are all.

        Where the server cuts off its answer, it is asked again in parts, by how the hash of the first variable begins.
        """
        try:
            return list(self._answer(names, where))
        except CutOffError as error:
            total = self._count(where) if error.total is None else error.total
            digits = 1
            while error.rows * 16**digits < 2 * total and digits <= _MOST_DIGITS:
                digits += 1
            if digits > _MOST_DIGITS:
                raise
        value = f"?{names[0]}"
        parts = (f"{number:0{digits}x}" for number in range(16**digits))
        filters = (f'FILTER(isBlank({value}) || STRSTARTS(MD5(STR({value})), "{part}"))' for part in parts)
        return chain.from_iterable(self._answer(names, f"{where} {one}") for one in filters)

    def _count(self, where: str) -> int:
        """How often a pattern matches."""
        _, rows = self.endpoint.select(f"SELECT (COUNT(*) AS ?rows) {{ {where} }}")
        with closing(rows):
            (number,) = next(rows, (None,))
        return int(number.value) if isinstance(number, ox.Literal) and number.value.isdecimal() else 0

    def _answer(self, names: Sequence[str], where: str) -> Iterator[Row]:
        """The rows of one request; they end in ``CutOffError`` where the count that comes with them is greater."""
        count = f"SELECT (COUNT(*) AS ?rows) {{ {where} }}"
        chosen = " ".join(f"?{name}" for name in names)
        variables, rows = self.endpoint.select(f"SELECT {chosen} ?rows {{ {{ {count} }} UNION {{ {where} }} }}")
        found, said = 0, None
        with closing(rows):
            if variables != (*names, "rows"):
                raise StoreError(f"The store {self.endpoint.address} answers another question than it was asked.")
            try:
                for *row, number in rows:
                    if number is None:
                        found += 1
                        yield tuple(row)
                    else:
                        said = number.value
            except CutOffError:
                pass  # The count tells.
        if said != str(found):
            total = int(said) if said and said.isascii() and said.isdecimal() else None
            raise CutOffError(self.endpoint.address, found, total)


def described(name: Graph) -> list[ox.NamedNode]:
    """The nodes of the graph of an article that say all of the article itself."""
    return [name, ox.NamedNode(reading_iri(name.value))] if isinstance(name, ox.NamedNode) else []


def batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """The items in order, ``size`` at a time."""
    left = iter(items)
    while some := list(islice(left, size)):
        yield some


def _of(graphs: Sequence[Graph]) -> str:
    """The part of a pattern that says which graphs ``?g`` is: these, or all that a build writes."""
    if graphs:
        names = " ".join(str(SHARED if graph == ox.DefaultGraph() else graph) for graph in graphs)
        return f"VALUES ?g {{ {names} }}"
    return f'FILTER(STRSTARTS(STR(?g), "{ARTICLE}") || ?g IN ({SHARED}, <{BACKGROUND}>))'
