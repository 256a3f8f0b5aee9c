from __future__ import annotations

import io
import re
import subprocess
import sys
from functools import cache
from itertools import combinations

import owlrl
import pytest
import rdflib
from graph.world import world
from owlrl.Namespaces import ERRNS
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from graphbuilder.export import export
from graphbuilder.graph.store import Store
from graphbuilder.ontology import AG, agreement_kinds, certainties, families, relations, resource

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
ACTOR = rdflib.Namespace("https://w3id.org/graphbuilder/actor/")
MATCHES = (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)


def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=resource("alliance.ttl").read_bytes(), format="turtle")


def languages(ontology: rdflib.Graph, node: rdflib.term.Node, predicate: rdflib.URIRef) -> list[str]:
    """The language tags of the values of a predicate, sorted."""
    values = ontology.objects(node, predicate)
    return sorted(str(value.language) for value in values if isinstance(value, rdflib.Literal))


def own(ontology: rdflib.Graph, *classes: rdflib.URIRef) -> list[rdflib.URIRef]:
    """The terms of the ontology that are of one of these classes."""
    found = {node for one in classes for node in ontology.subjects(RDF.type, one) if isinstance(node, rdflib.URIRef)}
    return sorted(found)


@cache
def built() -> bytes:
    """A built graph as Turtle."""
    stream = io.BytesIO()
    with Store.open(":memory:") as store:
        store.replace(world())
        export(store, "turtle", stream)
    return stream.getvalue()


def closure(data: bytes, semantics: type) -> rdflib.Graph:
    """A graph with the ontology and all that follows from the two."""
    found = graph().parse(data=data, format="turtle")
    owlrl.DeductiveClosure(semantics).expand(found)
    return found


def disjoint(ontology: rdflib.Graph) -> set[tuple[rdflib.term.Node, rdflib.term.Node]]:
    """The pairs of classes that no individual is in both of."""
    pairs = set(ontology.subject_objects(OWL.disjointWith))
    for axiom in ontology.subjects(RDF.type, OWL.AllDisjointClasses):
        head = ontology.value(axiom, OWL.members)
        assert head is not None
        pairs.update(combinations(Collection(ontology, head), 2))
    return pairs


def contradictions(data: bytes) -> list[str]:
    """What is wrong with a graph under OWL 2 RL, in words."""
    found = closure(data, owlrl.OWLRL_Semantics)
    said = [str(message) for message in found.objects(None, ERRNS.error)]
    for one, other in disjoint(graph()):
        both = set(found.subjects(RDF.type, one)) & set(found.subjects(RDF.type, other))
        said += [f"{node} is in {one} and {other}" for node in both]
    return sorted(said)


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
            assert languages(ontology, node, predicate) == ["ar", "en"], (name, predicate)
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


def test_the_shapes_allow_what_the_ontology_defines() -> None:
    shapes = rdflib.Graph().parse(data=resource("shapes.ttl").read_bytes(), format="turtle")
    lists = [[str(item).removeprefix(AG) for item in shapes.items(head)] for head in shapes.objects(None, SH["in"])]
    assert sorted(lists) == sorted([list(relations()), list(certainties()), list(agreement_kinds())])


def test_classes_properties_and_concepts_have_a_label_and_a_definition_in_both_languages() -> None:
    ontology = graph()
    terms = own(ontology, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.ConceptScheme)
    terms += own(ontology, NAMESPACE.Certainty, NAMESPACE.AgreementKind)
    assert len(terms) > 90
    for term in terms:
        for predicate in (RDFS.label, SKOS.definition):
            assert languages(ontology, term, predicate) == ["ar", "en"], (term, predicate)


def test_no_two_terms_of_a_kind_have_the_same_label() -> None:
    ontology = graph()
    for kind in (OWL.Class, NAMESPACE.Relation, NAMESPACE.InverseRelation, NAMESPACE.AgreementKind):
        labels = [str(label) for term in own(ontology, kind) for label in ontology.objects(term, RDFS.label)]
        assert len(labels) == len(set(labels)), kind


def test_every_property_says_what_it_joins() -> None:
    ontology = graph()
    for term in own(ontology, OWL.ObjectProperty, OWL.DatatypeProperty):
        assert len(list(ontology.objects(term, RDFS.domain))) == 1, term
        assert len(list(ontology.objects(term, RDFS.range))) == 1, term


def test_every_directed_relation_and_no_other_has_one_inverse_with_its_ends_turned_round() -> None:
    ontology = graph()
    inverses = {str(relation): rdflib.URIRef(str(one)) for one, relation in ontology.subject_objects(OWL.inverseOf)}
    assert {name for name, relation in relations().items() if not relation.symmetric} == {
        iri.removeprefix(AG) for iri in inverses
    }
    assert sorted(inverses.values()) == own(ontology, NAMESPACE.InverseRelation)
    for iri, inverse in inverses.items():
        assert ontology.value(inverse, RDFS.domain) == ontology.value(rdflib.URIRef(iri), RDFS.range)
        assert str(inverse).removeprefix(AG) not in relations()
        assert str(inverse).encode() not in built()


def test_the_version_is_said_in_one_way() -> None:
    ontology = graph()
    node = rdflib.URIRef(AG.removesuffix("#"))
    version = str(ontology.value(node, OWL.versionInfo))
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert str(ontology.value(node, OWL.versionIRI)) == f"{node}/{version}"
    assert str(ontology.value(node, OWL.priorVersion)) not in (f"{node}/{version}", "None")


def test_matches_lead_to_codes_of_known_schemes_and_once() -> None:
    ontology = graph()
    codes = {str(code) for scheme in ("plover", "cameo", "cow") for code in own_codes(ontology, scheme)}
    for name in relations():
        found = [str(value) for match in MATCHES for value in ontology.objects(NAMESPACE[name], match)]
        assert len(found) == len(set(found)), name
        assert all(iri in codes or iri.startswith("http://www.wikidata.org/entity/P") for iri in found), name


@pytest.mark.parametrize(("scheme", "count"), [("plover", 16), ("cameo", 33), ("cow", 4), ("agreementKindScheme", 5)])
def test_the_codes_of_a_scheme(scheme: str, count: int) -> None:
    ontology = graph()
    codes = own_codes(ontology, scheme)
    notations = [str(ontology.value(code, SKOS.notation)) for code in codes]
    assert len(set(notations)) == len(codes) == count
    for code, notation in zip(codes, notations, strict=True):
        label = RDFS.label if (code, RDFS.label, None) in ontology else SKOS.prefLabel
        assert languages(ontology, code, label) == ["ar", "en"]
        if scheme == "cameo":
            broader = f"{AG}cameo-{notation[:2]}" if len(notation) > 2 else None
            assert (str(code), ontology.value(code, SKOS.broader)) == (
                f"{AG}cameo-{notation}",
                broader and rdflib.URIRef(broader),
            )


def own_codes(ontology: rdflib.Graph, scheme: str) -> list[rdflib.URIRef]:
    """The concepts of a scheme, in the order of their addresses."""
    codes = ontology.subjects(SKOS.inScheme, NAMESPACE[scheme])
    return sorted(code for code in codes if isinstance(code, rdflib.URIRef))


def test_the_kinds_of_agreement_are_matched_with_the_types_of_the_correlates_of_war() -> None:
    ontology = graph()
    assert {
        str(kind).removeprefix(AG): [str(match).removeprefix(AG) for match in ontology.objects(kind, SKOS.closeMatch)]
        for kind in own(ontology, NAMESPACE.AgreementKind)
    } == {
        "defence": ["cow-defense"],
        "offence": [],
        "neutrality": ["cow-neutrality"],
        "nonAggression": ["cow-nonaggression"],
        "consultation": ["cow-entente"],
    }


def test_the_ontology_with_a_built_graph_is_consistent() -> None:
    assert contradictions(built()) == []


def test_an_inconsistent_graph_is_noticed() -> None:
    found = contradictions(f"<{ACTOR.NATO}> a <{AG}State> . <{ACTOR.FIN}> <{AG}joins> <{ACTOR.NATO}> .".encode())
    assert any("NATO" in message and "Organisation" in message for message in found)


def test_what_follows_from_a_built_graph() -> None:
    found = closure(built(), owlrl.OWLRL_Semantics)
    for subject, predicate, object_ in (
        (ACTOR.CHN, NAMESPACE.signsAgreementWith, ACTOR.RUS),  # symmetric: the article has it the other way round
        (ACTOR.NATO, NAMESPACE.joinedBy, ACTOR.FIN),
        (ACTOR.IRN, NAMESPACE.sanctionedBy, ACTOR.USA),
        (ACTOR.FIN, NAMESPACE.alliance, ACTOR.NATO),
        (ACTOR.USA, NAMESPACE.conflict, ACTOR.IRN),
        (ACTOR.NATO, NAMESPACE.interactsWith, ACTOR.CHN),
        (ACTOR.RUS, RDF.type, NAMESPACE.Actor),
    ):
        assert (subject, predicate, object_) in found, predicate
    for predicate in (NAMESPACE.conflict, NAMESPACE.sanctions, NAMESPACE.dispute):
        assert (ACTOR.IRN, predicate, ACTOR.USA) not in found
    # A statement that is not actual is no edge, so nothing follows from it.
    assert (ACTOR.PRK, NAMESPACE.armedBy, ACTOR.RUS) not in found


def test_rdfs_alone_gives_the_family() -> None:
    allies = f"<{ACTOR.USA}> <{AG}alliedWith> <{ACTOR.JPN}> .".encode()
    assert (ACTOR.USA, NAMESPACE.alliance, ACTOR.JPN) in closure(allies, owlrl.RDFS_Semantics)
