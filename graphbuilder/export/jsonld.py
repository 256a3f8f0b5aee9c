"""JSON-LD with a context, one line a subject: ordinary JSON to whoever knows no RDF."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby

import pyoxigraph as ox

from graphbuilder.export.order import ordered
from graphbuilder.graph.namespaces import PREFIXES, XSD, short
from graphbuilder.graph.terms import TYPE

Json = str | dict[str, str]


def jsonld(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as JSON-LD 1.1 in compacted form."""
    subjects = groupby(ordered(triples), key=lambda triple: triple.subject)
    nodes = ",\n".join(_dumps(_node(_address(subject), group)) for subject, group in subjects)
    return f'{{"@context": {_dumps(dict(PREFIXES))},\n"@graph": [\n{nodes}\n]}}\n'.encode()


def _node(subject: str, triples: Iterable[ox.Triple]) -> dict[str, Json | list[Json]]:
    node: dict[str, Json | list[Json]] = {"@id": short(subject)}
    for predicate, group in groupby(triples, key=lambda triple: triple.predicate):
        if predicate == TYPE:
            node["@type"] = [short(_address(triple.object)) for triple in group]
        else:
            values = [_value(triple.object) for triple in group]
            node[short(predicate.value)] = values[0] if len(values) == 1 else values
    return node


def _value(term: object) -> Json:
    if not isinstance(term, ox.Literal):
        return {"@id": short(_address(term))}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == f"{XSD}string":
        return term.value
    return {"@value": term.value, "@type": short(term.datatype.value)}


def _address(term: object) -> str:
    """The address of a node; a graph of ours has no other kind of node."""
    if not isinstance(term, ox.NamedNode):
        raise ValueError(f"{term} is no IRI")
    return term.value


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
