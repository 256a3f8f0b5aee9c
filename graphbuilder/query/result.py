"""What a query gives back, and its terms as the SPARQL 1.1 results format in JSON writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pyoxigraph as ox

from graphbuilder.graph.namespaces import XSD, short

Term = ox.NamedNode | ox.BlankNode | ox.Literal
JsonTerm = dict[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """Rows for ``SELECT``, ``boolean`` for ``ASK``, ``triples`` for ``CONSTRUCT`` and ``DESCRIBE``.

    A row has a term or ``None`` for each of ``variables``. ``truncated`` says that there was more than the limit;
    ``warnings`` are sentences about what the query may not have meant.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool | None = None
    triples: tuple[tuple[Term, ...], ...] | None = None
    truncated: bool = False
    warnings: tuple[str, ...] = ()

    def texts(self) -> list[tuple[str, ...]]:
        """The rows as people read them: short IRIs (``actor:RUS``), bare literals, and nothing for no value."""
        return [tuple(readable(term) for term in row) for row in self.rows]


def readable(term: Term | None) -> str:
    """A term as people read it."""
    if term is None:
        return ""
    return short(term.value) if isinstance(term, ox.NamedNode) else term.value


def to_json(term: Term) -> JsonTerm:
    """The JSON object of a term."""
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == f"{XSD}string":
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def from_json(term: JsonTerm) -> Term:
    """The term of a JSON object."""
    if term["type"] == "uri":
        return ox.NamedNode(term["value"])
    if term["type"] == "bnode":
        return ox.BlankNode(term["value"])
    if "xml:lang" in term:
        return ox.Literal(term["value"], language=term["xml:lang"])
    return ox.Literal(term["value"], datatype=ox.NamedNode(term.get("datatype", f"{XSD}string")))


def rows(variables: Sequence[str], found: Iterable[Iterable[Term | None]], limit: int) -> dict[str, Any]:
    """The JSON object of the first rows of an answer."""
    taken = [[to_json(term) if term else None for term in row] for row in islice(found, limit + 1)]
    return {"variables": list(variables), "rows": taken[:limit], "truncated": len(taken) > limit}


def triples(found: Iterable[Iterable[Term]], limit: int) -> dict[str, Any]:
    """The JSON object of the first triples of an answer."""
    taken = [[to_json(term) for term in triple] for triple in islice(found, limit + 1)]
    return {"triples": taken[:limit], "truncated": len(taken) > limit}
