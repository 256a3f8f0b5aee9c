from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib
from graph.test_round_trip import articles
from graph.world import PACT, world
from hypothesis import given, settings

from export.exported import OXIGRAPH, written
from graphbuilder.errors import UsageError
from graphbuilder.export import FORMATS, OF_QUADS, OF_STATEMENTS
from graphbuilder.export.xml_text import xml_text
from graphbuilder.graph.namespaces import ACTOR, RDF
from graphbuilder.graph.store import Store
from graphbuilder.graph.terms import TYPE
from graphbuilder.model import Article, Statement
from graphbuilder.ontology import AG, resource
from graphbuilder.options import GraphFormat

RDFLIB = {
    "turtle": "turtle",
    "trig": "trig",
    "ntriples": "nt",
    "nquads": "nquads",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}


def triples(data: bytes, format: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, format=OXIGRAPH[format])}


def held(store: Store, format: str) -> set[ox.Triple]:
    """The triples of a store as a format can hold them: XML has no place for most control characters."""
    found = {quad.triple for quad in store.quads()}
    return {held_in_xml(triple) for triple in found} if format == "rdfxml" else found


def held_in_xml(triple: ox.Triple) -> ox.Triple:
    value = triple.object
    if isinstance(value, ox.Literal):
        text = xml_text(value.value)
        value = (
            ox.Literal(text, language=value.language) if value.language else ox.Literal(text, datatype=value.datatype)
        )
    return ox.Triple(triple.subject, triple.predicate, value)


@pytest.mark.parametrize("format", OF_QUADS)
@settings(max_examples=40, deadline=None)
@given(made=articles())
def test_hostile_text_reads_back_with_oxigraph(format: str, made: tuple[Article, list[Statement]]) -> None:
    with Store.open(":memory:") as store:
        store.replace([made])
        assert triples(written(store, format), format) == held(store, format)


@pytest.mark.parametrize("format", OF_QUADS)
@settings(max_examples=25, deadline=None)
@given(made=articles())
def test_hostile_text_reads_back_with_rdflib(format: str, made: tuple[Article, list[Statement]]) -> None:
    with Store.open(":memory:") as store:
        store.replace([made])
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=written(store, format), format=RDFLIB[format])
        literals = {str(value) for value in dataset.objects() if isinstance(value, rdflib.Literal)}
        bodies = {str(value) for value in dataset.objects(None, rdflib.SDO.articleBody)}
        text = xml_text if format == "rdfxml" else str
        assert bodies == {text(made[0].text)}
        assert text(made[0].identifier) in literals
        assert len(dataset) == len(held(store, format))


@pytest.mark.parametrize("format", ["nquads", "trig"])
def test_nquads_and_trig_keep_the_articles_apart(format: str) -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        quads = set(ox.parse(written(store, format), format=OXIGRAPH[format]))
        assert quads == set(store.quads())


def test_trig_has_the_shared_graph_first_and_the_articles_in_order() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        lines = written(store, "trig").decode().splitlines()
    prefixes = [line for line in lines if line.startswith("@prefix")]
    graphs = [line for line in lines if line.endswith("{")]
    assert lines[: len(prefixes) + 1] == [*sorted(prefixes), ""]
    assert len(graphs) == 4
    assert graphs == sorted(graphs)
    assert lines.index("actor:FIN a ag:State ;") < lines.index(graphs[0])


def test_rdf_xml_has_an_element_for_each_property() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        root = ElementTree.fromstring(written(store, "rdfxml"))
    about = f"{{{RDF}}}about"
    finland = next(node for node in root if node.get(about) == f"{ACTOR}FIN")
    assert finland.tag == f"{{{AG}}}State"
    joins = finland.find(f"{{{AG}}}joins")
    assert joins is not None and joins.get(f"{{{RDF}}}resource") == f"{ACTOR}NATO"


def test_every_property_has_a_name_that_xml_allows() -> None:
    properties = [
        quad.subject.value
        for quad in ox.parse(resource("alliance.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
        if quad.predicate == TYPE and str(quad.object).rstrip(">").endswith(("Property", "Relation"))
    ]
    assert len(properties) > 30
    assert all(re.search(r"[#/][A-Za-z_][A-Za-z0-9_.-]*$", name) for name in properties)


def test_turtle_and_json_ld_are_for_people_too() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        turtle = written(store, "turtle").decode()
        assert turtle.startswith("@prefix actor: <https://w3id.org/graphbuilder/actor/> .\n@prefix ag:")
        assert 'rdfs:label "Finland"@en , "فنلندا"@ar' in turtle
        document = json.loads(written(store, "jsonld"))
        nodes = {node["@id"]: node for node in document["@graph"]}
        assert nodes["actor:FIN"]["joins"] == "actor:NATO"
        assert nodes["actor:FIN"]["@type"] == ["State"]
        assert nodes["actor:FIN"]["label"] == {"ar": "فنلندا", "en": "Finland"}


@pytest.mark.parametrize("format", FORMATS)
def test_another_process_writes_the_same_bytes(format: str, tmp_path: Path) -> None:
    code = (
        "import sys; from graph.world import world; from graphbuilder.export import export;"
        "from graphbuilder.graph.store import Store; store = Store.open(':memory:');"
        "store.replace(reversed(world())); export(store, sys.argv[1], sys.stdout.buffer)"
    )
    with Store.open(tmp_path) as store:
        store.replace(world())
        environment = {"PYTHONPATH": ":".join([str(Path(__file__).parents[1]), *sys.path]), "PYTHONHASHSEED": "7"}
        command = [sys.executable, "-c", code, format]
        assert subprocess.check_output(command, env=environment) == written(store, format)


def test_what_is_chosen_is_a_part_of_the_whole() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        whole = triples(written(store, "ntriples"), "ntriples")
        pact = triples(written(store, "ntriples", article=PACT.identifier), "ntriples")
        denied = triples(written(store, "turtle", certainties={"negated"}), "turtle")
        joins = written(store, "turtle", relations={"joins"}).decode()
        assert denied < pact < whole
        assert "actor:FIN" in joins and "article:pact.txt" not in joins and "sanctions" not in joins
        assert triples(written(store, "nquads", article="no such article"), "nquads") == set()
        assert len(triples(written(store, "ntriples", article="weather.txt"), "ntriples")) == 4


@pytest.mark.parametrize("format", OF_QUADS)
def test_an_empty_store_exports_to_a_file_that_parses(format: str) -> None:
    with Store.open(":memory:") as store:
        assert triples(written(store, format), format) == set()


def test_the_command_line_has_the_same_formats_in_the_same_order() -> None:
    assert tuple(format.value for format in GraphFormat) == FORMATS
    assert FORMATS == (*OXIGRAPH, *OF_STATEMENTS) == (*OF_QUADS, *OF_STATEMENTS)


def test_an_unknown_format_is_explained() -> None:
    with Store.open(":memory:") as store, pytest.raises(UsageError, match="no format 'docx'"):
        written(store, "docx")
