"""GraphML for Gephi, yEd, igraph and networkx: http://graphml.graphdrawing.org/specification.html.

Every edge is directed, with an attribute ``symmetric``, because not every reader takes directed and undirected edges
in one file. Gephi takes ``label`` and ``weight`` for its own, and also whatever has the key ``d3`` or ``d7`` for the
label, as yEd writes it; so keys are named here and not numbered as networkx does it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import BinaryIO
from xml.etree.ElementTree import Element

from graphbuilder.export.network import ActorRow, EdgeRow, network
from graphbuilder.export.xml_text import kept_returns, xml_text
from graphbuilder.model import Statement

Attributes = dict[str, str | int | bool]


def write_graphml(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """The network as GraphML; what is not known is left out, and what no XML may hold becomes U+FFFD."""
    import networkx

    actors, edges = network(statements)
    graph = networkx.MultiDiGraph()
    for actor in actors:
        graph.add_node(xml_text(actor.key), **_known(_of_actor(actor)))
    for edge in edges:
        attributes = _known(_of_edge(edge))
        graph.add_edge(xml_text(edge.subject), xml_text(edge.object), key=edge.identifier, **attributes)
    # Not write_graphml, which writes other bytes where lxml is installed.
    writer = networkx.GraphMLWriter(graph)
    _name_keys(writer.xml)
    written = io.BytesIO()
    writer.dump(written)
    stream.write(kept_returns(written.getvalue()) + b"\n")


def _name_keys(root: Element) -> None:
    """Gives each key an identifier such as ``node-label``."""
    names = {}
    for key in root.findall("key"):
        names[key.attrib["id"]] = f"{key.attrib['for']}-{key.attrib['attr.name']}"
        key.attrib["id"] = names[key.attrib["id"]]
    for data in root.iter("data"):
        data.attrib["key"] = names[data.attrib["key"]]


def _of_actor(actor: ActorRow) -> Attributes:
    attributes: Attributes = actor._asdict()
    del attributes["key"]
    return attributes


def _of_edge(edge: EdgeRow) -> Attributes:
    counted: Attributes = edge._asdict()
    for end in ("subject", "object"):
        del counted[end]
    return {"label": edge.label, "weight": counted.pop("statements"), **counted, "symmetric": edge.symmetric}


def _known(attributes: Attributes) -> Attributes:
    cleaned = {name: xml_text(value) if isinstance(value, str) else value for name, value in attributes.items()}
    return {name: value for name, value in cleaned.items() if value != ""}
