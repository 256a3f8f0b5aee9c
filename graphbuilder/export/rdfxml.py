"""RDF/XML, for tools that read no other RDF: https://www.w3.org/TR/rdf-syntax-grammar/.

A property is an element here, so its IRI has to end in a name of XML; every property of a graph of ours does.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graphbuilder.export.order import ordered
from graphbuilder.export.xml_text import kept_returns, xml_text
from graphbuilder.graph.namespaces import PREFIXES


def rdfxml(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as RDF/XML, grouped by subject; characters that no XML may hold become U+FFFD."""
    possible = (ox.Triple(triple.subject, triple.predicate, _possible(triple.object)) for triple in ordered(triples))
    written = ox.serialize(possible, format=ox.RdfFormat.RDF_XML, prefixes=dict(PREFIXES)) or b""
    return kept_returns(written) + b"\n"


def _possible(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(term, ox.Triple):
        raise ValueError("RDF/XML holds no triple as an object")
    if not isinstance(term, ox.Literal):
        return term
    if term.language:
        return ox.Literal(xml_text(term.value), language=term.language)
    return ox.Literal(xml_text(term.value), datatype=term.datatype)
