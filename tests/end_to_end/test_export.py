from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from .command import process, run

FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
}
ADDRESS = "https://w3id.org/graphbuilder/"


def exported(store: Path, *options: str, format: str = "nquads") -> set[ox.Quad]:
    return set(ox.parse(run("export", "--store", store, "--format", format, *options).output, format=FORMATS[format]))


def stated(quads: set[ox.Quad]) -> list[str]:
    """The relations of the statements in a graph."""
    predicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
    return sorted(str(quad.object)[1:-1].rpartition("#")[2] for quad in quads if quad.predicate.value == predicate)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_holds_the_same_triples(store: Path, format: str) -> None:
    assert {quad.triple for quad in exported(store, format=format)} == {quad.triple for quad in exported(store)}


def test_turtle_is_the_file_that_the_build_wrote(built: Path) -> None:
    assert run("export", "--store", built / "store").output == (built / "graph.ttl").read_bytes()


def test_nquads_keep_articles_apart(store: Path) -> None:
    graphs = {str(quad.graph_name) for quad in exported(store)}
    assert len(graphs) == 5
    assert any(graph.endswith("/pact>") for graph in graphs)


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


def test_a_process_writes_bytes_that_no_locale_changes(store: Path) -> None:
    done = process("export", "--store", store, environment={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done == run("export", "--store", store)
