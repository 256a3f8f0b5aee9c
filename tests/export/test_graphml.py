from __future__ import annotations

import io
from xml.etree import ElementTree

import networkx
import pytest
from graph.world import NATO

from graphbuilder.export.graphml import write_graphml
from graphbuilder.export.xml_text import xml_text
from graphbuilder.model import Statement

from .hostile import NAMES, assert_order_makes_no_difference, bytes_of, every_statement, named, undated


def graph_of(*statements: Statement) -> networkx.MultiDiGraph:
    return networkx.read_graphml(io.BytesIO(bytes_of(write_graphml, statements)), force_multigraph=True)


def test_networkx_reads_actors_and_edges() -> None:
    graph = graph_of(*every_statement())
    assert graph.is_directed()
    assert list(graph.nodes) == ["CHN", "FIN", "IRN", "NATO", "PRK", "RUS", "USA"]
    assert graph.nodes["NATO"] == {
        "label": "NATO",
        "label_ar": NATO.label_ar,
        "kind": "organisation",
        "wikidata": "Q7184",
        "statements": 2,
    }
    assert graph.number_of_edges() == 10
    assert graph.edges["PRK", "RUS", "PRK:signsAgreementWith:RUS"] == {
        "label": "signs an agreement with",
        "weight": 1,
        "relation": "signsAgreementWith",
        "family": "alliance",
        "articles": 1,
        "actual": 1,
        "claimed": 0,
        "planned": 0,
        "possible": 0,
        "negated": 0,
        "first": "2024-06-19",
        "last": "2024-06-19",
        "symmetric": True,
    }
    assert graph.edges["RUS", "PRK", "RUS:suppliesArmsTo:PRK"]["negated"] == 1


def test_keys_are_named_as_gephi_takes_some_that_are_numbered_for_the_label() -> None:
    root = ElementTree.fromstring(bytes_of(write_graphml, every_statement()))
    keys = {key.attrib["id"]: key.attrib for key in root if key.tag.endswith("}key")}
    assert len(keys) == 18
    for identifier, key in keys.items():
        assert identifier == f"{key['for']}-{key['attr.name']}"
    assert {data.get("key") for data in root.iter() if data.tag.endswith("}data")} == keys.keys()


def test_the_weight_is_the_number_of_statements_and_the_dates_are_the_first_and_the_last() -> None:
    one = every_statement()[4]
    graph = graph_of(one, undated(one), undated(one, "2021-12-31"), undated(one, "about 1990"))
    (edge,) = (data for _, _, data in graph.edges(data=True))
    assert (edge["weight"], edge["articles"]) == (4, 1)
    assert (edge["first"], edge["last"]) == ("2021-12-31", "2023-04-04")


def test_what_is_not_known_is_left_out() -> None:
    graph = graph_of(undated(named("")))
    assert graph.nodes["HOSTILE"] == {"kind": "movement", "statements": 1}
    (edge,) = (data for _, _, data in graph.edges(data=True))
    assert "first" not in edge and "last" not in edge


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_stays_a_name(name: str) -> None:
    written = bytes_of(write_graphml, [named(name, key=name)])
    (node,) = (node for node in ElementTree.fromstring(written).iter() if node.get("id") == xml_text(name))
    labels = [data.text for data in node if data.text not in ("movement", "1")]
    assert labels == [xml_text(name), xml_text(name)]
    assert b"\x00" not in written and "\ufffd" in xml_text("\x00\ud800\ufffe")


def test_a_graph_without_statements() -> None:
    assert len(graph_of()) == 0


def test_order_makes_no_difference() -> None:
    assert_order_makes_no_difference(write_graphml)
