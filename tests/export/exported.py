"""What an export writes, and how Oxigraph calls the formats that hold the whole graph."""

from __future__ import annotations

import io

import pyoxigraph as ox

from graphbuilder.export import export
from graphbuilder.graph.store import Store

OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


def written(store: Store, format: str = "nquads", **choice: object) -> bytes:
    """The bytes of an export of a store, or of what ``choice`` leaves of it."""
    stream = io.BytesIO()
    export(store, format, stream, **choice)  # type: ignore[arg-type]
    return stream.getvalue()
