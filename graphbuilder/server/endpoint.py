"""Queries over the SPARQL 1.1 Protocol: the answer in the format that the client accepts.

=====================  ================================================================================
SELECT and ASK         SPARQL results in JSON (the default) or XML, CSV or TSV; ASK in JSON or XML alone
CONSTRUCT, DESCRIBE    Turtle (the default), N-Triples, RDF/XML, JSON-LD
=====================  ================================================================================

What is to be said beside an answer (it is cut, a term is unknown) stands in the header ``Graphbuilder-Remark``, as the
formats have no place for it that every client passes over; ``Graphbuilder-Truncated`` has the number of rows or triples
that a cut answer gives.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import pyoxigraph as ox

from graphbuilder.errors import QueryError
from graphbuilder.export.ntriples import ntriples
from graphbuilder.export.rdfxml import rdfxml
from graphbuilder.export.turtle import turtle
from graphbuilder.export.xml_text import xml_text
from graphbuilder.graph.namespaces import clean
from graphbuilder.graph.store import Store
from graphbuilder.query.allowed import check
from graphbuilder.query.reasoning import reasoned
from graphbuilder.query.result import from_json
from graphbuilder.query.vocabulary import warnings
from graphbuilder.query.worker import evaluate
from graphbuilder.reading.records import shown
from graphbuilder.server.answer import JSON, TRIPLES, Answer, Refusal, header, with_charset
from graphbuilder.server.negotiate import required

SOLUTIONS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    JSON: ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
BOOLEANS = {name: format for name, format in SOLUTIONS.items() if not name.startswith("text/")}
GRAPH_FORMATS = {type: format for type in TRIPLES if (format := ox.RdfFormat.from_media_type(type))}
REMARK = "Graphbuilder-Remark"
TRUNCATED = "Graphbuilder-Truncated"

_MOST_WARNINGS = 8
_XML_NAME = re.compile(r"[^\W\d][\w.-]*$")  # What an element is called; what comes before is its namespace.
_LONGEST_ANSWER = 64 << 20  # Bytes.


def answer_query(
    folder: str,
    sparql: str,
    *,
    default: Sequence[str],
    named: Sequence[str],
    accept: str,
    limit: int,
    reason: bool = False,
) -> Answer:
    """The answer to a query over the union of all graphs, or over the dataset that ``default`` and ``named`` give.

    At most ``limit`` rows or triples are given; with ``reason`` what follows from the ontology is found too. Raises
    ``Refusal``, ``QueryError`` or ``StoreError``.
    """
    sparql = clean(sparql)
    check(sparql)
    if reason:
        sparql = reasoned(sparql)
    dataset = (_graphs(default), _graphs(named)) if default or named else None
    with Store.open(folder, read_only=True) as store:
        reply = evaluate(store.oxigraph, sparql, limit, dataset)
    if "error" in reply:
        message = reply["message"]
        raise QueryError(message if reply["error"] == "syntax" else f"The query cannot be answered: {message}.")
    format = required(accept, list(_offered(reply)))
    body = _written(reply, format)
    if len(body) > _LONGEST_ANSWER:
        raise QueryError(f"The answer is longer than {_LONGEST_ANSWER >> 20} MiB: ask for less, or use LIMIT.")
    return Answer(200, with_charset(format), body, {"Vary": "Accept", **_remarks(reply, sparql, limit)})


def describe_service(accept: str, base: str) -> Answer:
    """The description of the service at ``base`` as SPARQL 1.1 Service Description has it, with one of the dataset."""
    format = required(accept, TRIPLES)
    data = files("graphbuilder.server").joinpath("service.ttl").read_bytes()
    triples = [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE, base_iri=base)]
    return Answer(200, with_charset(format), serialised(triples, format), {"Vary": "Accept"})


def serialised(triples: Sequence[ox.Triple], format: str) -> bytes:
    """Triples in a format of ``TRIPLES``, in an order that does not change where the format has one.

    Raises ``Refusal`` (406) where RDF/XML has no element for a property.
    """
    match GRAPH_FORMATS[format]:
        case ox.RdfFormat.TURTLE:
            return turtle(triples)
        case ox.RdfFormat.N_TRIPLES:
            return ntriples(triples)
        case ox.RdfFormat.RDF_XML:
            for iri in sorted({triple.predicate.value for triple in triples}):
                if not _XML_NAME.search(iri):
                    raise Refusal(406, f"RDF/XML cannot write the property <{iri}>: accept text/turtle.")
            return rdfxml(triples)
        case other:
            return ox.serialize(triples, format=other) or b""


def _remarks(reply: dict[str, Any], sparql: str, limit: int) -> dict[str, str]:
    said = list(warnings(sparql)[:_MOST_WARNINGS])
    if reply.get("truncated"):
        what = "triples" if "triples" in reply else "rows"
        said.append(
            f"The answer is cut: these are the first {limit:,} {what}; LIMIT and OFFSET give the rest in parts."
        )
    cut = {TRUNCATED: str(limit)} if reply.get("truncated") else {}
    return cut | ({REMARK: " ".join(map(header, said))} if said else {})


def _graphs(addresses: Sequence[str]) -> list[ox.NamedNode]:
    """The graphs of a dataset, each once: of one that is named twice Oxigraph would give each triple twice."""
    return [_graph(iri) for iri in dict.fromkeys(addresses)]


def _graph(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise Refusal(400, f"'{shown(iri)}' is no address of a graph: give one such as that of an article.") from error


def _offered(reply: dict[str, Any]) -> Sequence[str]:
    return list(TRIPLES if "triples" in reply else BOOLEANS if "boolean" in reply else SOLUTIONS)


def _written(reply: dict[str, Any], format: str) -> bytes:
    if "triples" in reply:
        triples = (ox.Triple(*(from_json(term) for term in triple)) for triple in reply["triples"])  # type: ignore[arg-type]
        return serialised(list(dict.fromkeys(triples)), format)
    document = json.dumps(_document(reply), ensure_ascii=False)
    if SOLUTIONS[format] == ox.QueryResultsFormat.JSON:
        return document.encode()
    written = ox.parse_query_results(document, format=ox.QueryResultsFormat.JSON).serialize(format=SOLUTIONS[format])
    return (
        xml_text((written or b"").decode()).encode()
        if SOLUTIONS[format] == ox.QueryResultsFormat.XML
        else written or b""
    )


def _document(reply: dict[str, Any]) -> dict[str, Any]:
    """The SPARQL 1.1 results in JSON."""
    if "boolean" in reply:
        return {"head": {}, "boolean": reply["boolean"]}
    names = reply["variables"]
    rows = [{name: term for name, term in zip(names, row, strict=True) if term} for row in reply["rows"]]
    return {"head": {"vars": names}, "results": {"bindings": rows}}
