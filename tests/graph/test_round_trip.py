from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.world import ARMS, IRAN, MEMBERS, PACT, RUSSIA, STATEMENTS, USA, statement, world
from graphbuilder.graph.namespaces import PREFIXES, actor_iri, article_iri, clean
from graphbuilder.graph.rdf import order, quads
from graphbuilder.graph.store import Store
from graphbuilder.model import Agreement, Article, Certainty, Entity, EntityKind, Evidence, Sentence, Span, Statement
from graphbuilder.ontology import agreement_kinds, relations

# Quotes, line ends, control characters, bidirectional marks, escapes, characters beyond the first plane.
HOSTILE = st.text(
    st.sampled_from(list("\"'\\\n\r\t\x00\x01\x7f\x85\u200f\u202e\u2028\ufffe<>{}^`%#:/?@_ .aZ٣نّ😀")), max_size=12
)
TEXT = st.one_of(HOSTILE, st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
NAME = TEXT.filter(bool)
FEW = settings(max_examples=60, deadline=None)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    kind = draw(st.sampled_from(EntityKind))
    key = draw(NAME)
    state = draw(NAME) if kind is EntityKind.PERSON else key
    return Entity(key, kind, draw(TEXT), draw(TEXT), state, draw(st.sampled_from(["", "Q1", "Q159"])))


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """What all agreements of an article promise and when they are signed; the title is to be filled in."""
    kinds = draw(st.sets(st.sampled_from(list(agreement_kinds()))))
    signed = draw(st.sampled_from(["", "2024-06-19", "2024-06", "2024", "0000", "soon"]))
    return Agreement(Span(0, 0), tuple(kind for kind in agreement_kinds() if kind in kinds), signed)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Statement]]:
    identifier, text, title, date, publisher, address = draw(NAME), *(draw(TEXT) for _ in range(5))
    language, reader = draw(st.one_of(TEXT, st.just("ar"))), draw(st.sampled_from(["", "0.1.0", "1:2 أ/%"]))
    article = Article(identifier, text, title, date, publisher, address, language, reader)
    actors = draw(st.lists(entities(), min_size=1, max_size=3, unique_by=lambda entity: entity.key))
    length = len(article.text)
    promised = draw(agreements())
    statements = []
    for index in range(draw(st.integers(0, 3))):
        start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
        trigger = Span(*sorted((draw(st.integers(start, end)), draw(st.integers(start, end)))))
        evidence = Evidence(
            article.identifier,
            Sentence(index, Span(start, end), article.text[start:end]),
            trigger,
            draw(st.sampled_from([None, trigger])),
            draw(st.sampled_from([None, Span(start, end)])),
        )
        statements.append(
            Statement(
                subject=draw(st.sampled_from(actors)),
                relation=draw(st.sampled_from(list(relations()))),
                object=draw(st.sampled_from(actors)),
                certainty=draw(st.sampled_from(Certainty)),
                holder=draw(st.sampled_from([None, *actors])),
                date=draw(st.one_of(TEXT, st.sampled_from(["2024-02-29", "2024-02-30", "0000-01-01"]))),
                confidence=draw(st.floats(0, 1)),
                evidence=evidence,
                agreement=draw(st.sampled_from([None, replace(promised, title=trigger)])),
            )
        )
    unique = {(one.identifier, one.certainty, one.holder and one.holder.key): one for one in statements}
    return article, sorted(unique.values(), key=order)


def contents(store: Store) -> tuple[list[Article], list[Statement]]:
    return list(store.articles()), list(store.statements())


@FEW
@given(articles())
def test_an_article_reads_back_as_it_was(made: tuple[Article, list[Statement]]) -> None:
    article, statements = made
    with Store.open(":memory:") as store:
        store.replace([made])
        assert contents(store) == ([article], statements)


@FEW
@given(articles(), articles())
def test_replacing_an_article_leaves_what_a_fresh_store_has(
    first: tuple[Article, list[Statement]], second: tuple[Article, list[Statement]]
) -> None:
    article, statements = second
    moved = replace(first[0], identifier=article.identifier)
    evidence = [replace(one, evidence=replace(one.evidence, article=moved.identifier)) for one in first[1]]
    with Store.open(":memory:") as store, Store.open(":memory:") as fresh:
        store.replace([(moved, evidence)])
        store.replace([(article, statements)])
        fresh.replace([(article, statements)])
        assert set(store.quads()) == set(fresh.quads())


def test_the_world_reads_back_in_order() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        found = list(store.statements())
        assert found == sorted((one for group in STATEMENTS.values() for one in group), key=order)
        assert [one.identifier for one in store.articles()] == sorted(STATEMENTS)


def test_statements_can_be_chosen() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        assert len(list(store.statements(article=PACT.identifier))) == 2
        assert list(store.statements(article="no such article")) == []
        assert {one.relation for one in store.statements(relations={"accuses"})} == {"accuses"}
        assert len(list(store.statements(certainties=["claimed", "negated"]))) == 2
        between = list(store.statements(actors=["PRK", "RUS"]))
        assert {one.subject.key for one in between} == {"Vladimir Putin", "RUS"}
        assert list(store.statements(actors=["USA", "PRK"])) == []


def test_the_same_words_claimed_and_denied_are_two_statements() -> None:
    claimed = statement(ARMS, IRAN, "suppliesArmsTo", RUSSIA, "بتسليح", Certainty.CLAIMED, USA)
    denied = replace(claimed, certainty=Certainty.NEGATED, holder=IRAN)
    with Store.open(":memory:") as store:
        store.replace([(ARMS, [claimed, denied])])
        assert list(store.statements()) == [claimed, denied]


def test_a_plain_edge_stands_for_actual_statements_only() -> None:
    edges = {str(quad.triple) for quad in quads(PACT, STATEMENTS[PACT.identifier])}
    actor, ag = PREFIXES["actor"], PREFIXES["ag"]
    assert f"<{actor}Vladimir_Putin> <{ag}signsAgreementWith> <{actor}Kim_Jong_Un>" in edges
    assert f"<{actor}Vladimir_Putin> <{ag}actsFor> <{actor}RUS>" in edges
    assert not any(f"<{ag}suppliesArmsTo>" in edge and edge.startswith(f"<{actor}") for edge in edges)


def test_quads_have_no_blank_node_and_none_twice() -> None:
    for article, statements in world():
        found = quads(article, statements)
        assert len(found) == len(set(found))
        assert not any(isinstance(term, ox.BlankNode) for quad in found for term in quad)


def test_selectors_resolve_in_the_stored_text() -> None:
    found = {(str(quad.subject), quad.predicate.value.rpartition("#")[2]): quad.object for quad in quads(*world()[1])}
    for (subject, name), exact in found.items():
        if name == "exact":
            start = int(str(found[subject.replace(":quote", ":span"), "start"].value))  # type: ignore[union-attr]
            assert MEMBERS.text[start:].startswith(exact.value)  # type: ignore[union-attr]


def test_evidence_in_another_article_is_refused() -> None:
    with pytest.raises(ValueError, match=r"pact\.txt"):
        quads(ARMS, STATEMENTS[PACT.identifier])


@given(st.text(max_size=400))
def test_addresses_are_plain_and_keep_names_apart(name: str) -> None:
    for iri in (actor_iri(name), article_iri(name)):
        ox.NamedNode(iri)
        assert len(iri) < 420
        assert iri.isascii() and not set(iri) & set(" <>\"{}|^`\\#?'")
    assert actor_iri(name) != actor_iri(name + "_") != actor_iri(name + " ")


@pytest.mark.parametrize("name", [".", "..", "...", "../..", "a/..", "%2e%2e"])
def test_no_name_is_a_step_in_an_address(name: str) -> None:
    """As browsers see it (https://url.spec.whatwg.org/#double-dot-path-segment)."""
    for iri in (actor_iri(name), article_iri(name)):
        last = iri.rpartition("/")[2]
        assert last.lower().replace("%2e", ".") not in (".", "..")


def test_lone_surrogates_are_replaced_and_move_no_offset() -> None:
    article = Article("bad\udcff.txt", "قال \ud800 إن", title="\udfff")
    with Store.open(":memory:") as store:
        store.replace([(article, ())])
        (found,) = store.articles()
        assert (found.text, found.title) == ("قال \ufffd إن", "\ufffd")
        assert len(found.text) == len(article.text)
        store.withdraw("bad\udcff.txt")
        assert list(store.articles()) == []
    assert clean("نص") == "نص"
