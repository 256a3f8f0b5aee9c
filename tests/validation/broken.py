"""Graphs broken by hand, quad by quad."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
from graph.world import world

from graphbuilder.graph.namespaces import PREFIXES, actor_iri, article_iri
from graphbuilder.graph.store import Store

Term = ox.NamedNode | ox.Literal
DEFAULT = ox.DefaultGraph()
PACT = article_iri("pact.txt")


def iri(name: str) -> ox.NamedNode:
    """``ag:date`` in full."""
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def quads() -> list[ox.Quad]:
    """The quads of the small world, sorted."""
    with Store.open(":memory:") as store:
        store.replace(world())
        return sorted(store.quads(), key=str)


def statement(relation: str) -> ox.NamedNode:
    """The first statement of the small world with this relation."""
    found = (
        quad.subject for quad in quads() if quad.predicate == iri("rdf:predicate") and quad.object == iri(relation)
    )
    node = next(found)
    assert isinstance(node, ox.NamedNode)
    return node


def actor(key: str) -> ox.NamedNode:
    """The node of an actor."""
    return ox.NamedNode(actor_iri(key))


def part_of(article: str, end: str) -> ox.NamedNode:
    """A sentence or position of an article by the end of its address, such as ``sentence0``."""
    return ox.NamedNode(f"{article_iri(article)}:{end}")


def changed(node: ox.NamedNode, predicate: str, *values: Term) -> list[ox.Quad]:
    """The small world with other values of one predicate of one node: none of them, one, or several."""
    before = [quad for quad in quads() if quad.subject == node and quad.predicate == iri(predicate)]
    graph = next(quad.graph_name for quad in quads() if quad.subject == node)
    kept = [quad for quad in quads() if quad not in before]
    return kept + [ox.Quad(node, iri(predicate), value, graph) for value in values]


def typed(value: str, datatype: str) -> ox.Literal:
    """A literal of a datatype of XML Schema, whether or not it is one."""
    return ox.Literal(value, datatype=iri(f"xsd:{datatype}"))


def saved(folder: Path, content: Iterable[ox.Quad], *, graphs: bool = True) -> str:
    """Writes quads to a file with their graphs (N-Quads) or without (N-Triples), and returns its path."""
    path = folder / ("graph.nq" if graphs else "graph.nt")
    if graphs:
        path.write_bytes(ox.serialize(content, format=ox.RdfFormat.N_QUADS) or b"")
    else:
        triples = {quad.triple for quad in content}
        path.write_bytes(ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"")
    return str(path)
