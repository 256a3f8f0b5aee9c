from __future__ import annotations

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pyoxigraph as ox
import pytest
from export.exported import OXIGRAPH

from graphbuilder.export import OF_STATEMENTS

from .command import process, run

ADDRESS = "https://w3id.org/graphbuilder/"


def exported(store: Path, *options: str, format: str = "nquads") -> set[ox.Quad]:
    return set(ox.parse(run("export", "--store", store, "--format", format, *options).output, format=OXIGRAPH[format]))


def written(store: Path, format: str, *options: str) -> str:
    """What a format of statements gives, as text without its mark."""
    return run("export", "--store", store, "--format", format, *options).text.removeprefix("\ufeff")


def rows(store: Path, format: str, *options: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(store, format, *options), newline="")))


def stated(quads: set[ox.Quad]) -> list[str]:
    """The relations of the statements in a graph."""
    predicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
    return sorted(str(quad.object)[1:-1].rpartition("#")[2] for quad in quads if quad.predicate.value == predicate)


@pytest.mark.parametrize("format", OXIGRAPH)
def test_every_format_holds_the_same_triples(store: Path, format: str) -> None:
    assert {quad.triple for quad in exported(store, format=format)} == {quad.triple for quad in exported(store)}


def test_turtle_is_the_file_that_the_build_wrote(built: Path) -> None:
    assert run("export", "--store", built / "store").output == (built / "graph.ttl").read_bytes()


@pytest.mark.parametrize("format", ["nquads", "trig"])
def test_nquads_and_trig_keep_articles_apart(format: str, store: Path) -> None:
    graphs = {str(quad.graph_name) for quad in exported(store, format=format)}
    assert len(graphs) == 6
    assert any(graph.endswith("/pact>") for graph in graphs)
    assert any(graph.endswith("/background>") for graph in graphs)


def test_a_file_holds_what_standard_output_would(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "folders" / "on the way" / "graph.nq"
    done = run("export", "--store", store, "--format", "nquads", "--out", file)
    assert done.output == b""
    assert done.code == 0
    assert file.read_bytes() == run("export", "--store", store, "--format", "nquads").output
    assert [path.name for path in file.parent.iterdir()] == ["graph.nq"]


def test_a_part_by_article_relation_and_certainty(store: Path) -> None:
    assert stated(exported(store, "--article", "pact")) == ["signsAgreementWith", "visits"]
    assert stated(exported(store, "--relation", "signsAgreementWith")) == ["signsAgreementWith"] * 2
    both = exported(store, "--relation", "sanctions", "--relation", "joins")
    assert stated(both) == ["joins", "sanctions"]
    assert stated(exported(store, "--certainty", "negated", "--certainty", "claimed")) == ["suppliesArmsTo"] * 2
    assert stated(exported(store, "--relation", "signsAgreementWith", "--certainty", "planned")) == [
        "signsAgreementWith"
    ]
    assert stated(exported(store, "--article", "pact", "--relation", "sanctions")) == []


def test_a_part_is_part_of_the_whole(store: Path) -> None:
    assert exported(store, "--article", "pact") < exported(store)


def test_the_formats_of_networks_hold_the_same_edges(store: Path) -> None:
    edges = {(row["subject"], row["relation"], row["object"]) for row in rows(store, "edges-csv")}
    graphml = networkx.read_graphml(io.BytesIO(written(store, "graphml").encode()), force_multigraph=True)
    gexf = ElementTree.fromstring(written(store, "gexf")).iter("{http://gexf.net/1.3}edge")
    assert {(one, data["relation"], other) for one, other, data in graphml.edges(data=True)} == edges
    assert {(edge.attrib["source"], edge.attrib["kind"], edge.attrib["target"]) for edge in gexf} == edges
    assert written(store, "cypher").count("{subject: ") == len(edges) == 7
    assert {row["key"] for row in rows(store, "nodes-csv")} == set(graphml.nodes)


def test_the_formats_of_networks_can_be_a_part(store: Path) -> None:
    sold = rows(store, "edges-csv", "--relation", "suppliesArmsTo", "--certainty", "negated")
    assert [(row["statements"], row["negated"], row["claimed"]) for row in sold] == [("1", "1", "0")]
    assert [row["key"] for row in rows(store, "nodes-csv", "--relation", "sanctions")] == ["IRN", "USA"]
    pact = rows(store, "dyad-year-csv", "--article", "pact")
    assert {(row["actor1"], row["actor2"], row["year"]) for row in pact} == {
        ("CHN", "RUS", "2024"),
        ("RUS", "CHN", "2024"),
        ("RUS", "PRK", "2024"),
    }
    assert "SANCTIONS" not in written(store, "cypher", "--relation", "joins")


@pytest.mark.parametrize("format", OF_STATEMENTS)
def test_a_choice_that_holds_nothing_is_still_a_file(format: str, store: Path) -> None:
    assert written(store, format, "--relation", "leaves")


def test_a_process_writes_bytes_that_no_locale_changes(store: Path) -> None:
    done = process("export", "--store", store, environment={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done == run("export", "--store", store)
