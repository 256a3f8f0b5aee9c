from __future__ import annotations

import subprocess
import sys

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from graphbuilder.ontology import AG, certainties, families, relations, resource

FAMILIES = {
    "alliance": "signsAgreementWith alliedWith memberOf joins seeksToJoin",
    "cooperation": "cooperatesWith holdsExercisesWith tradesWith",
    "support": "supports aids suppliesArmsTo",
    "diplomacy": "meetsWith normalizesWith visits mediatesBetween callsOn",
    "dispute": "leaves accuses rejects seversTiesWith rivalOf",
    "conflict": "threatens sanctions mobilizesAgainst attacks",
}
SYMMETRIC = (
    "signsAgreementWith alliedWith cooperatesWith meetsWith holdsExercisesWith tradesWith normalizesWith rivalOf"
)
NAMESPACE = rdflib.Namespace(AG)


def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=resource("alliance.ttl").read_bytes(), format="turtle")


def test_the_relations_are_the_25_in_their_order() -> None:
    assert list(relations())[:2] == ["signsAgreementWith", "alliedWith"]
    assert list(relations())[-1] == "rivalOf"
    assert len(relations()) == 25


def test_each_relation_is_in_its_family() -> None:
    found = {family: [name for name, one in relations().items() if one.family == family] for family in families()}
    assert found == {family: names.split() for family, names in FAMILIES.items()}


def test_symmetric_relations() -> None:
    assert [name for name, relation in relations().items() if relation.symmetric] == SYMMETRIC.split()


def test_certainties() -> None:
    assert list(certainties()) == ["actual", "claimed", "planned", "possible", "negated"]
    assert certainties()["negated"].label_ar == "منفي"


def test_relations_are_documented_in_both_languages_and_placed_in_the_hierarchy() -> None:
    ontology = graph()
    for name, relation in relations().items():
        node = NAMESPACE[name]
        for predicate in (RDFS.label, SKOS.definition, SKOS.example):
            languages = sorted(str(value.language) for value in ontology.objects(node, predicate))  # type: ignore[attr-defined]
            assert languages == ["ar", "en"], (name, predicate)
        assert (node, RDFS.subPropertyOf, NAMESPACE[relation.family]) in ontology
        assert ontology.value(node, RDFS.domain) == NAMESPACE.Actor
        assert ontology.value(node, RDFS.range) in (NAMESPACE.Actor, NAMESPACE.Organisation)


def test_every_term_that_the_ontology_mentions_is_defined() -> None:
    ontology = graph()
    terms = {term for triple in ontology for term in triple if isinstance(term, rdflib.URIRef)}
    assert {term for term in terms if term.startswith(AG)} - set(ontology.subjects(RDF.type)) == set()
    inverses = set(ontology.subject_objects(OWL.inverseOf))
    assert (NAMESPACE.hasMember, NAMESPACE.memberOf) in inverses


def test_reading_the_ontology_imports_nothing_heavy() -> None:
    code = "import sys, graphbuilder.ontology as o; o.relations(); print({'rdflib', 'rich'} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"


def test_the_shapes_allow_the_relations_and_certainties_of_the_ontology() -> None:
    shapes = rdflib.Graph().parse(data=resource("shapes.ttl").read_bytes(), format="turtle")
    lists = [[str(item).removeprefix(AG) for item in shapes.items(head)] for head in shapes.objects(None, SH["in"])]
    assert sorted(lists) == sorted([list(relations()), list(certainties())])
