from __future__ import annotations

import io
import re

import pyshacl
import pytest
import rdflib

from graph.world import world
from graphbuilder.export import export
from graphbuilder.graph.store import Store
from graphbuilder.ontology import resource


def built() -> str:
    stream = io.BytesIO()
    with Store.open(":memory:") as store:
        store.replace(world())
        export(store, "turtle", stream)
    return stream.getvalue().decode()


def validate(turtle: str) -> tuple[bool, str]:
    graphs = [
        rdflib.Graph().parse(data=data, format="turtle")
        for data in (turtle, resource("shapes.ttl").read_text("utf-8"), resource("alliance.ttl").read_text("utf-8"))
    ]
    conforms, _, report = pyshacl.validate(graphs[0], shacl_graph=graphs[1], ont_graph=graphs[2])
    return conforms, report


def test_a_built_graph_satisfies_the_shapes() -> None:
    conforms, report = validate(built())
    assert conforms, report


@pytest.mark.parametrize(
    ("pattern", "replacement", "message"),
    [
        (r"rdf:predicate ag:joins", "rdf:predicate ag:actsFor", "exactly one predicate"),
        (r"ag:certainty ag:claimed", "ag:certainty ag:joins", "exactly one certainty"),
        (r"ag:confidence 0.9", "ag:confidence 1.5", "from 0 to 1"),
        (r"prov:wasDerivedFrom article:pact.txt ;", "", "exactly one article"),
        (r"oa:start \d+", "oa:start 100000", "not after its end"),
        (r'"2024-06-19"\^\^xsd:date', '"yesterday"', "must be a day"),
        (r'"روسيا"@ar', '"Россия"@ru', "name in Arabic"),
        (r'dcterms:identifier "RUS"', 'dcterms:identifier "RUS" , "SUN"', "exactly one key"),
        (r"oa:hasTarget article:\S+", "oa:hasTarget actor:RUS", "point at its words"),
        (r"rdf:object actor:CHN", "rdf:object actor:CHN , actor:USA", "exactly one object"),
    ],
)
def test_a_broken_graph_fails_with_the_reason(pattern: str, replacement: str, message: str) -> None:
    broken, count = re.subn(pattern, replacement, built())
    assert count
    conforms, report = validate(broken)
    assert not conforms
    assert message in report
