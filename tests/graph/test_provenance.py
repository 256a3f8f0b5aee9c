"""From a plain edge to everything behind it, by addresses alone, and from the selectors back into the text."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.world import CHINA, KIM, PACT, PUTIN, RUSSIA, STATEMENTS, statement, world
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.model import Agreement, Certainty, Span

TRAIL = """SELECT ?exact ?start ?end ?text ?publisher ?published ?version ?certainty {
  actor:Vladimir_Putin ag:signsAgreementWith actor:Kim_Jong_Un .
  ?statement rdf:subject actor:Vladimir_Putin ; rdf:predicate ag:signsAgreementWith ; rdf:object actor:Kim_Jong_Un ;
             ag:certainty ?certainty ; prov:wasDerivedFrom ?article ; ag:sentence ?sentence ;
             prov:wasGeneratedBy ?reading .
  ?sentence oa:hasSource ?article ; oa:hasSelector [ oa:exact ?exact ] , [ oa:start ?start ; oa:end ?end ] .
  ?article schema:articleBody ?text ; dc:publisher ?publisher ; schema:datePublished ?published .
  ?reading a prov:Activity ; prov:used ?article ; prov:wasAssociatedWith ?software .
  ?software a prov:SoftwareAgent ; schema:softwareVersion ?version
}"""


def ask(store: Store, sparql: str) -> list[list[str]]:
    found = store.oxigraph.query(sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [["" if term is None else term.value for term in row] for row in found]


def test_an_edge_leads_to_its_sentence_article_and_software() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        [[exact, start, end, text, publisher, published, version, certainty]] = ask(store, TRAIL)
        assert text[int(start) : int(end)] == exact == STATEMENTS[PACT.identifier][0].evidence.sentence.text
        assert (publisher, published, version) == (PACT.publisher, PACT.date, "0.1.0")
        assert certainty.endswith("#actual")


@pytest.mark.parametrize("again", [False, True])
def test_software_is_described_once_and_goes_with_its_last_article(again: bool) -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        if again:
            store.replace(world())
        assert ask(store, "SELECT ?v { ?s schema:softwareVersion ?v }") == [["0.1.0"]]
        store.withdraw(PACT.identifier)
        assert ask(store, "SELECT * { ?s a prov:SoftwareAgent }") == []


def test_an_agreement_is_a_thing_with_title_kind_date_and_parties() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        query = """SELECT ?title ?kind ?signed ?party { ?statement ag:agreement ?agreement .
          ?agreement a ag:Agreement ; ag:title ?title ; ag:agreementKind ?kind ; ag:dateSigned ?signed ; ag:party ?party
        } ORDER BY ?party"""
        rows = ask(store, query)
        assert [row[:3] for row in rows] == [["اتفاقية دفاع", f"{PREFIXES['ag']}defence", "2024-06-19"]] * 2
        assert [row[3].removeprefix(PREFIXES["actor"]) for row in rows] == ["PRK", "RUS"]


def test_whoever_does_not_sign_is_no_party() -> None:
    title = Agreement(Span(16, 28))
    denied = statement(PACT, PUTIN, "signsAgreementWith", KIM, "وقّع", Certainty.NEGATED, agreement=title)
    with Store.open(":memory:") as store:
        store.replace([(PACT, (denied,))])
        assert ask(store, "SELECT ?t { ?s ag:agreement/ag:title ?t }") == [["اتفاقية دفاع"]]
        assert ask(store, "SELECT ?p { ?a ag:party ?p }") == []


def test_two_statements_of_one_title_are_of_one_agreement() -> None:
    title = Agreement(Span(16, 28), ("defence",))
    signed = [
        statement(PACT, PUTIN, "signsAgreementWith", KIM, "وقّع", agreement=title),
        statement(PACT, RUSSIA, "signsAgreementWith", CHINA, "وقّع", agreement=title),
    ]
    with Store.open(":memory:") as store:
        store.replace([(PACT, signed)])
        assert len(ask(store, "SELECT * { ?a a ag:Agreement }")) == 1
        assert len(ask(store, "SELECT * { ?a ag:party ?p }")) == 3
        assert {one.agreement for one in store.statements()} == {title}
