"""JSON-LD with a context, one line a subject: ordinary JSON to whoever knows no RDF.

The context is that of ``ontology/context.jsonld``, and stands in each file, so that reading it fetches nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

import pyoxigraph as ox

from graphbuilder.export.order import ordered
from graphbuilder.graph.namespaces import PREFIXES, XSD, short
from graphbuilder.graph.terms import TYPE
from graphbuilder.ontology import resource

Json = str | dict[str, str]


@dataclass(frozen=True, slots=True)
class Term:
    """How a property is written: its name, the type that its values have unsaid, and whether they go by language."""

    name: str
    type: str = ""
    by_language: bool = False


def jsonld(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as JSON-LD 1.1 in compacted form."""
    subjects = groupby(ordered(triples), key=lambda triple: triple.subject)
    nodes = ",\n".join(_dumps(_node(_address(subject), list(group))) for subject, group in subjects)
    return f'{{"@context": {_dumps(_context())},\n"@graph": [\n{nodes}\n]}}\n'.encode()


@cache
def _context() -> Mapping[str, Any]:
    context: Mapping[str, Any] = json.loads(resource("context.jsonld").read_text("utf-8"))["@context"]
    return context


@cache
def _terms() -> Mapping[str, Term]:
    """The terms of the context by the property that each stands for, as an address."""
    terms = {}
    for name, meaning in _context().items():
        facts = {"@id": meaning} if isinstance(meaning, str) else meaning
        if name not in PREFIXES and name != "@version":
            by_language = facts.get("@container") == "@language"
            terms[_long(facts["@id"])] = Term(name, _long(facts.get("@type", "")), by_language)
    return terms


def _long(name: str) -> str:
    prefix, colon, rest = name.partition(":")
    return PREFIXES[prefix] + rest if colon and prefix in PREFIXES else name


def _node(subject: str, triples: Sequence[ox.Triple]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": short(subject)}
    for predicate, group in groupby(triples, key=lambda triple: triple.predicate):
        values = [triple.object for triple in group]
        if predicate == TYPE:
            node["@type"] = [_class(_address(value)) for value in values]
        else:
            term = _terms().get(predicate.value, Term(short(predicate.value)))
            node[term.name] = _by_language(values) if term.by_language else _single([_value(v, term) for v in values])
    return node


def _class(address: str) -> str:
    term = _terms().get(address)
    return term.name if term else short(address)


def _single(values: list[Json]) -> Json | list[Json]:
    return values[0] if len(values) == 1 else values


def _by_language(values: Iterable[object]) -> dict[str, Any]:
    found: dict[str, list[Json]] = {}
    for value in values:
        if not isinstance(value, ox.Literal):
            raise ValueError(f"{value} is no text")
        found.setdefault(value.language or "@none", []).append(value.value)
    return {language: _single(texts) for language, texts in found.items()}


def _value(value: object, term: Term) -> Json:
    if not isinstance(value, ox.Literal):
        return short(_address(value)) if term.type == "@id" else {"@id": short(_address(value))}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    datatype = value.datatype.value
    if datatype == term.type or (datatype == f"{XSD}string" and not term.type):
        return value.value
    return {"@value": value.value} if datatype == f"{XSD}string" else {"@value": value.value, "@type": short(datatype)}


def _address(term: object) -> str:
    """The address of a node; a graph of ours has no other kind of node."""
    if not isinstance(term, ox.NamedNode):
        raise ValueError(f"{term} is no IRI")
    return term.value


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
