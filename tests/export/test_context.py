"""The context of JSON-LD: whole, sound, and read by other tools as what was written."""

from __future__ import annotations

import io
import json

import pyoxigraph as ox
import rdflib
from graph.world import world

from graphbuilder.export import export
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.knowledge import knowledge
from graphbuilder.ontology import relations, resource

CONTEXT = json.loads(resource("context.jsonld").read_text("utf-8"))["@context"]


def document(store: Store) -> dict[str, object]:
    stream = io.BytesIO()
    export(store, "jsonld", stream)
    found: dict[str, object] = json.loads(stream.getvalue())
    return found


def filled(store: Store) -> Store:
    store.replace(world())
    store.set_background(knowledge().memberships)
    return store


def test_the_context_has_the_prefixes_and_every_relation() -> None:
    assert {name: CONTEXT[name] for name in PREFIXES} == dict(PREFIXES)
    assert [CONTEXT[name] for name in relations()] == [{"@id": f"ag:{name}", "@type": "@id"} for name in relations()]


def test_what_a_graph_holds_goes_by_terms_alone() -> None:
    with Store.open(":memory:") as store:
        nodes = document(filled(store))["@graph"]
        assert isinstance(nodes, list)
        keys = {key for node in nodes for key in node}
        assert {key for key in keys if ":" in key} == set()
        types = {name for node in nodes for name in node["@type"] if ":" in name}
        assert types <= {"oa:SpecificResource", "oa:TextPositionSelector", "oa:TextQuoteSelector", "prov:Activity",
                         "prov:SoftwareAgent", "rdf:Statement", "schema:NewsArticle"}  # fmt: skip


def test_rdflib_reads_the_same_triples_with_the_file_as_context() -> None:
    with Store.open(":memory:") as store:
        written = document(filled(store))
        assert written["@context"] == CONTEXT
        graph = rdflib.Graph().parse(data=json.dumps(written), format="json-ld")
        triples = {str(quad.triple) for quad in store.quads()}
        again = ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)
        assert {str(quad.triple) for quad in again} == triples
