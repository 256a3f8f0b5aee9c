"""GEXF 1.3 for Gephi: https://gexf.net/schema.html.

The edge of a symmetric relation is undirected, the others are directed. ``defaultedgetype`` stands only where all are
of one type: Gephi takes it for the type of the whole graph and leaves out the edges of the other. An edge with dates
begins on the day of its first statement and ends on that of its last, which are attributes too, as Gephi Lite knows no
time; actors, and edges without a date, are always there. ``kind`` keeps the edges of different relations between the
same two actors apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from graphbuilder.export.network import ActorRow, EdgeRow, network
from graphbuilder.export.xml_text import xml_text
from graphbuilder.model import Statement

_NAMESPACE = "http://gexf.net/1.3"
_OF_ACTORS = ("label_ar", "kind", "wikidata", "statements")
_OF_EDGES = ("relation", "family", "articles", "actual", "claimed", "planned", "possible", "negated", "first", "last")
_TEXTS = ("label_ar", "kind", "wikidata", "relation", "family", "first", "last")


def write_gexf(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """The network as GEXF; what is not known is left out, and what no XML may hold becomes U+FFFD."""
    actors, edges = network(statements)
    root = Element("gexf", xmlns=_NAMESPACE, version="1.3")
    types = {_type(edge) for edge in edges} or {"directed"}
    only = {"defaultedgetype": types.pop()} if len(types) == 1 else {}
    graph = SubElement(root, "graph", only, mode="dynamic", timeformat="date", timerepresentation="interval")
    _declare(graph, "node", _OF_ACTORS)
    _declare(graph, "edge", _OF_EDGES)
    nodes = SubElement(graph, "nodes")
    for actor in actors:
        node = SubElement(nodes, "node", id=xml_text(actor.key), label=xml_text(actor.label or actor.key))
        _add_values(node, actor, _OF_ACTORS)
    lines = SubElement(graph, "edges")
    for edge in edges:
        _add_values(SubElement(lines, "edge", _of_edge(edge)), edge, _OF_EDGES)
    indent(root)
    ElementTree(root).write(stream, encoding="utf-8", xml_declaration=True)
    stream.write(b"\n")


def _declare(graph: Element, of: str, names: Iterable[str]) -> None:
    declared = SubElement(graph, "attributes", {"class": of, "mode": "static"})
    for name in names:
        SubElement(declared, "attribute", id=name, title=name, type="string" if name in _TEXTS else "integer")


def _of_edge(edge: EdgeRow) -> dict[str, str]:
    attributes = {
        "id": edge.identifier,
        "source": xml_text(edge.subject),
        "target": xml_text(edge.object),
        "type": _type(edge),
        "kind": edge.relation,
        "label": edge.label,
        "weight": str(edge.statements),
    }
    return {**attributes, "start": edge.first, "end": edge.last} if edge.first else attributes


def _type(edge: EdgeRow) -> str:
    return "undirected" if edge.symmetric else "directed"


def _add_values(element: Element, row: ActorRow | EdgeRow, names: Iterable[str]) -> None:
    values = SubElement(element, "attvalues")
    for name in names:
        value = xml_text(str(getattr(row, name)))
        if value:
            SubElement(values, "attvalue", {"for": name, "value": value})
