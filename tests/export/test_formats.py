from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from graph.test_round_trip import articles
from graph.world import PACT, world
from hypothesis import given, settings

from graphbuilder.errors import UsageError
from graphbuilder.export import FORMATS, export
from graphbuilder.graph.store import Store
from graphbuilder.model import Article, Statement

OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
RDFLIB = {"turtle": "turtle", "ntriples": "nt", "nquads": "nquads", "jsonld": "json-ld"}


def written(store: Store, format: str, **choice: object) -> bytes:
    stream = io.BytesIO()
    export(store, format, stream, **choice)  # type: ignore[arg-type]
    return stream.getvalue()


def triples(data: bytes, format: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, format=OXIGRAPH[format])}


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=40, deadline=None)
@given(made=articles())
def test_hostile_text_reads_back_with_oxigraph(format: str, made: tuple[Article, list[Statement]]) -> None:
    with Store.open(":memory:") as store:
        store.replace([made])
        assert triples(written(store, format), format) == {quad.triple for quad in store.quads()}


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=25, deadline=None)
@given(made=articles())
def test_hostile_text_reads_back_with_rdflib(format: str, made: tuple[Article, list[Statement]]) -> None:
    with Store.open(":memory:") as store:
        store.replace([made])
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=written(store, format), format=RDFLIB[format])
        literals = {str(value) for value in dataset.objects() if isinstance(value, rdflib.Literal)}
        bodies = {str(value) for value in dataset.objects(None, rdflib.SDO.articleBody)}
        assert bodies == {made[0].text}
        assert made[0].identifier in literals
        assert len(dataset) == len({quad.triple for quad in store.quads()})


def test_nquads_keeps_the_articles_apart() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        quads = set(ox.parse(written(store, "nquads"), format=ox.RdfFormat.N_QUADS))
        assert quads == set(store.quads())


def test_turtle_and_json_ld_are_for_people_too() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        turtle = written(store, "turtle").decode()
        assert turtle.startswith("@prefix actor: <https://w3id.org/graphbuilder/actor/> .\n@prefix ag:")
        assert 'rdfs:label "Finland"@en , "فنلندا"@ar' in turtle
        document = json.loads(written(store, "jsonld"))
        nodes = {node["@id"]: node for node in document["@graph"]}
        assert nodes["actor:FIN"]["ag:joins"] == {"@id": "actor:NATO"}
        assert nodes["actor:FIN"]["@type"] == ["ag:State"]


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


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_store_exports_to_a_file_that_parses(format: str) -> None:
    with Store.open(":memory:") as store:
        assert triples(written(store, format), format) == set()


def test_an_unknown_format_is_explained() -> None:
    with Store.open(":memory:") as store, pytest.raises(UsageError, match="no format 'docx'"):
        written(store, "docx")
