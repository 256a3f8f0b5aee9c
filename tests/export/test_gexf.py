from __future__ import annotations

import io
from xml.etree import ElementTree

import networkx
import pytest

from graphbuilder import ontology
from graphbuilder.export.gexf import write_gexf
from graphbuilder.export.xml_text import xml_text
from graphbuilder.model import Statement

from .hostile import NAMES, assert_order_makes_no_difference, bytes_of, every_statement, named, undated

GEXF = "{http://gexf.net/1.3}"
DIRECTED = [one for one in every_statement() if not ontology.relations()[one.relation].symmetric]


def root_of(*statements: Statement) -> ElementTree.Element:
    return ElementTree.fromstring(bytes_of(write_gexf, statements))


def edges_of(*statements: Statement) -> dict[str, dict[str, str]]:
    return {edge.attrib["id"]: edge.attrib for edge in root_of(*statements).iter(f"{GEXF}edge")}


def test_networkx_reads_directed_edges() -> None:
    graph = networkx.read_gexf(io.BytesIO(bytes_of(write_gexf, DIRECTED)))
    assert graph.is_directed()
    assert (graph.graph["mode"], graph.nodes["FIN"]["label"]) == ("dynamic", "Finland")
    assert (graph.nodes["FIN"]["label_ar"], graph.nodes["FIN"]["wikidata"]) == ("فنلندا", "Q33")
    edge = graph.edges["IRN", "RUS", "IRN:suppliesArmsTo:RUS"]
    assert (edge["relation"], edge["family"], edge["weight"]) == ("suppliesArmsTo", "support", 1.0)
    assert [edge[name] for name in ontology.certainties()] == [0, 1, 0, 0, 0]
    assert (edge["start"], edge["end"], edge["articles"]) == ("2024-07-01", "2024-07-01", 1)
    assert (edge["first"], edge["last"]) == ("2024-07-01", "2024-07-01")


def test_symmetric_relations_are_undirected() -> None:
    edges = edges_of(*every_statement())
    assert edges["PRK:signsAgreementWith:RUS"]["type"] == "undirected"
    assert edges["FIN:joins:NATO"]["type"] == "directed"
    assert edges["FIN:joins:NATO"]["kind"] == "joins"


def test_a_graph_has_a_type_of_edges_only_where_all_edges_have_it() -> None:
    symmetric = [one for one in every_statement() if one not in DIRECTED]
    for said, kind in ((every_statement(), None), (DIRECTED, "directed"), (symmetric, "undirected"), ([], "directed")):
        graph = root_of(*said).find(f"{GEXF}graph")
        assert graph is not None and graph.get("defaultedgetype") == kind


def test_edges_have_dates_where_some_are_known() -> None:
    one = DIRECTED[1]
    (edge,) = edges_of(one, undated(one, "2019-01-02"), undated(one), undated(one, "2023-02-30")).values()
    assert (edge["start"], edge["end"], edge["weight"]) == ("2019-01-02", "2023-04-04", "4")
    (edge,) = edges_of(undated(one)).values()
    assert "start" not in edge and "end" not in edge
    graph = root_of(one).find(f"{GEXF}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")


def test_every_value_is_of_a_declared_attribute_and_its_type() -> None:
    root = root_of(*every_statement())
    declared = {one.attrib["id"]: one.attrib["type"] for one in root.iter(f"{GEXF}attribute")}
    values = [(one.attrib["for"], one.attrib["value"]) for one in root.iter(f"{GEXF}attvalue")]
    assert {name for name, _ in values} == set(declared)
    assert all(value.isdecimal() == (declared[name] == "integer") for name, value in values)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_stays_a_name(name: str) -> None:
    root = root_of(named(name, key=name))
    node = next(node for node in root.iter(f"{GEXF}node") if node.get("id") == xml_text(name))
    assert node.get("label") == xml_text(name)
    assert node.find(f".//{GEXF}attvalue[@for='label_ar']").get("value") == xml_text(name)  # type: ignore[union-attr]
    edge = next(root.iter(f"{GEXF}edge"))
    assert (edge.get("source"), edge.get("target")) == (xml_text(name), "RUS")


def test_no_clock_is_in_it_and_order_makes_no_difference() -> None:
    assert b"lastmodified" not in bytes_of(write_gexf, every_statement())
    assert_order_makes_no_difference(write_gexf)


def test_a_graph_without_statements() -> None:
    assert edges_of() == {}
