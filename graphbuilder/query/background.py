"""The ontology as the graph ``<https://w3id.org/graphbuilder/ontology>`` of a query, though no store holds it.

::

    GRAPH <https://w3id.org/graphbuilder/ontology> { ?relation ag:family ag:conflict }
      ──► VALUES (?relation) { (ag:threatens) (ag:sanctions) (ag:mobilizesAgainst) (ag:attacks) }

What such a block says is asked of the ontology alone, and its answers are put in its place, which SPARQL takes for the
same. So a store on disk needs no copy, the union of the graphs stays as it is, and the same query works in any other
tool that has ``ontology/alliance.ttl`` in a graph of that name. Within ``EXISTS`` a block does not see the variables
around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox

from graphbuilder.graph.namespaces import BASE, PREFIXES
from graphbuilder.ontology import resource
from graphbuilder.query.tokens import Token, address, closing, is_word, prefixes, prologue, tokens

GRAPH = f"{BASE}ontology"


def with_ontology(sparql: str) -> str:
    """A query with the answers of the ontology in place of each block that asks it.

    Raises ``SyntaxError``, as Oxigraph does, where the query does not parse.
    """
    found = tokens(sparql)
    places = list(blocks(found, prefixes(found)))
    if not places:
        return sparql
    ox.Store().query(sparql, prefixes=dict(PREFIXES))  # so that what does not parse is reported as the user wrote it
    ontology = _ontology()
    declared = prologue(found)
    declarations = sparql[: found[declared - 1].end] if declared else ""
    parts, done = [], 0
    for first, last in places:
        start, end = found[first].start, found[last].end
        parts += [sparql[done:start], _answers(ontology, f"{declarations}\nSELECT * {{ {sparql[start:end]}\n}}")]
        done = end
    return "".join([*parts, sparql[done:]])


def blocks(found: Sequence[Token], known: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """The places of the first and last token of each ``GRAPH`` block that asks the ontology and lies in no other."""
    end = -1
    for first in range(len(found) - 2):
        if first > end and is_word(found[first], "GRAPH") and address(found[first + 1], known) == GRAPH:
            last = closing(found, first + 2)
            if found[first + 2].text == "{" and last is not None:
                end = last
                yield first, last


def _ontology() -> ox.Store:
    """The ontology in its graph. ``VALUES`` takes no blank nodes: they have addresses, by their order in the file."""
    graph, quads = ox.NamedNode(GRAPH), []
    named: dict[ox.BlankNode, ox.NamedNode] = {}
    for subject, predicate, value, _ in ox.parse(resource("alliance.ttl").read_bytes(), format=ox.RdfFormat.TURTLE):
        for node in (subject, value):
            if isinstance(node, ox.BlankNode):
                named.setdefault(node, ox.NamedNode(f"{GRAPH}/node/{len(named) + 1}"))
        owner = named[subject] if isinstance(subject, ox.BlankNode) else subject
        quads.append(ox.Quad(owner, predicate, named[value] if isinstance(value, ox.BlankNode) else value, graph))
    store = ox.Store()
    store.extend(quads)
    return store


def _answers(ontology: ox.Store, sparql: str) -> str:
    """The solutions of a block, written as SPARQL, in an order that does not change."""
    solutions = ontology.query(sparql, prefixes=dict(PREFIXES))
    assert isinstance(solutions, ox.QuerySolutions)
    names = " ".join(f"?{variable.value}" for variable in solutions.variables)
    rows = sorted(" ".join("UNDEF" if term is None else str(term) for term in row) for row in solutions)
    return f"{{ VALUES ({names}) {{ {' '.join(f'({row})' for row in rows)} }} }}"
