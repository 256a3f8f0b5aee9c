from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pyoxigraph as ox
import pytest
from export.exported import OXIGRAPH, written
from hypothesis import given, settings

from graph.test_round_trip import articles
from graph.world import CHINA, KIM, PACT, STATEMENTS, statement, world
from graphbuilder.errors import SourceError
from graphbuilder.export import OF_QUADS
from graphbuilder.graph import terms
from graphbuilder.graph.loading import load
from graphbuilder.graph.store import Store
from graphbuilder.knowledge import knowledge
from graphbuilder.model import Article, Statement


def database(*files: tuple[bytes, str]) -> ox.Store:
    found = ox.Store()
    for data, format in files:
        found.load(data, format=OXIGRAPH[format])
    return found


def imported(*files: tuple[bytes, str], into: Store | None = None) -> bytes:
    """The N-Quads of an empty store, or of ``into``, after an import."""
    loaded = load(database(*files))
    store = into or Store.open(":memory:")
    store.replace(loaded.articles, known=loaded.known)
    return written(store)


def changed(
    remove: Iterable[ox.Quad] = (), add: Iterable[ox.Quad] = (), without: ox.NamedNode | None = None
) -> ox.Store:
    """The small world with something taken out, something put in, or every value of a property gone."""
    with Store.open(":memory:") as store:
        store.replace(world())
        found = database((written(store), "nquads"))
    for quad in [*remove, *(found.quads_for_pattern(None, without, None) if without else ())]:
        found.remove(quad)
    found.extend(add)
    return found


@pytest.mark.parametrize("format", OF_QUADS)
def test_an_export_of_a_store_gives_the_same_store(format: str) -> None:
    with Store.open(":memory:") as store:
        store.replace(world(), known=knowledge().entities)
        assert imported((written(store, format), format)) == written(store)


@pytest.mark.parametrize("format", [name for name in OF_QUADS if name != "rdfxml"])
@settings(max_examples=30, deadline=None)
@given(articles(), articles())
def test_any_store_comes_back(
    format: str, one: tuple[Article, list[Statement]], other: tuple[Article, list[Statement]]
) -> None:
    with Store.open(":memory:") as store:
        store.replace([one])
        taken = {statement.subject.key for statement in one[1]} | {statement.object.key for statement in one[1]}
        if not any({end.key, end.state} & taken for said in other[1] for end in (said.subject, said.object)):
            store.replace([other])
        assert imported((written(store, format), format)) == written(store)


def test_a_part_comes_back_as_that_part_and_parts_add_up() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        joins, accuses = (written(store, "turtle", relations={name}) for name in ("joins", "accuses"))
        assert imported((joins, "turtle")) == written(store, relations={"joins"})
        assert imported((joins, "turtle"), (accuses, "turtle")) == written(store, relations={"joins", "accuses"})


def test_an_article_that_is_there_is_replaced() -> None:
    with Store.open(":memory:") as source, Store.open(":memory:") as target:
        source.replace(world())
        changed_pact = replace(PACT, title="another title")
        target.replace([(changed_pact, [statement(changed_pact, CHINA, "visits", KIM, "وقّع")])])
        assert imported((written(source, "turtle"), "turtle"), into=target) == written(source)


def test_an_actor_that_only_a_person_names_keeps_its_description() -> None:
    with Store.open(":memory:") as store:
        store.replace([(PACT, STATEMENTS[PACT.identifier][:1])], known=knowledge().entities)
        assert "روسيا".encode() in written(store)
        assert imported((written(store, "ntriples"), "ntriples")) == written(store)


def test_other_triples_are_passed_over() -> None:
    note = ox.Quad(ox.NamedNode("https://example.org/x"), terms.LABEL, ox.Literal("x"))
    with Store.open(":memory:") as store:
        store.replace(world())
        loaded = load(changed(add=[note]))
        with Store.open(":memory:") as target:
            target.replace(loaded.articles, known=loaded.known)
            assert written(target) == written(store)


@pytest.mark.parametrize(
    "missing",
    [
        terms.IDENTIFIER, terms.ARTICLE_BODY, terms.SUBJECT, terms.SUBJECT_PARTY, terms.OBJECT, terms.PREDICATE,
        terms.CERTAINTY, terms.CONFIDENCE, terms.IN_SENTENCE, terms.HAS_TARGET, terms.HAS_SELECTOR, terms.START,
        terms.END, terms.EXACT, terms.INDEX, terms.WAS_DERIVED_FROM,
    ],
    ids=lambda node: node.value.rpartition("/")[2],
)  # fmt: skip
def test_what_is_not_whole_is_refused(missing: ox.NamedNode) -> None:
    with pytest.raises(SourceError, match=r"^What is to be imported is not as an export writes it \(.+\): export it"):
        load(changed(without=missing))


@pytest.mark.parametrize(
    ("predicate", "value", "reason"),
    [
        (terms.PREDICATE, ox.NamedNode("https://w3id.org/graphbuilder/ontology#loves"), "there is no relation loves"),
        (terms.CONFIDENCE, ox.Literal("7"), "a confidence is 7.0"),
        (terms.CONFIDENCE, ox.Literal("NaN"), "a confidence is nan"),
        (terms.CONFIDENCE, ox.Literal("high"), "there is no number for ag:confidence, but 'high'"),
        (terms.CERTAINTY, ox.NamedNode("https://w3id.org/graphbuilder/ontology#sure"), "'sure' is not a valid"),
        (terms.ARTICLE_BODY, ox.Literal("another text"), "sentence 0 of .+ is not in its text"),
        (terms.END, ox.Literal(10**6), "points at words after its end|is not in its text"),
        (terms.START, ox.Literal(-1), "a span needs 0 <= start"),
        (terms.START, ox.Literal(""), "there is no number for oa:start, but ''"),
        (terms.END, ox.Literal("1e400"), "oa:end is inf, which is no whole number"),
        (terms.IDENTIFIER, ox.Literal("same"), "two articles have the same identifier|not"),
    ],
)
def test_values_that_no_export_has_are_refused(predicate: ox.NamedNode, value: ox.Literal, reason: str) -> None:
    whole = changed()
    quads = list(whole.quads_for_pattern(None, predicate, None))
    replaced = [ox.Quad(quad.subject, quad.predicate, value, quad.graph_name) for quad in quads]
    with pytest.raises(SourceError, match=reason):
        load(changed(remove=quads, add=replaced))


def test_two_texts_of_one_article_are_refused() -> None:
    other = replace(PACT, text=PACT.text + " ")
    with Store.open(":memory:") as one, Store.open(":memory:") as two:
        one.replace(world())
        two.replace([(other, ())])
        with pytest.raises(SourceError, match=r"there are 2 values for .+articleBody"):
            load(database((written(one), "nquads"), (written(two), "nquads")))


def test_two_articles_of_one_name_are_refused() -> None:
    with Store.open(":memory:") as store:
        store.replace([(PACT, ())])
        data = written(store)
    again = data.replace(b"article/pact.txt>", b"article/other.txt>")
    with pytest.raises(SourceError, match=r"two articles have the same identifier|2 values for .+used"):
        load(database((data, "nquads"), (again, "nquads")))


def test_a_refusal_is_one_line_whatever_is_refused() -> None:
    name = ox.NamedNode("https://w3id.org/graphbuilder/article/pact.txt")
    old = [ox.Quad(name, terms.IDENTIFIER, ox.Literal(PACT.identifier), name)]
    texts = list(changed().quads_for_pattern(name, terms.ARTICLE_BODY, None))
    new = [
        ox.Quad(name, terms.IDENTIFIER, ox.Literal("a\nb\u202e\x1b" * 200), name),
        ox.Quad(name, terms.ARTICLE_BODY, ox.Literal("x"), name),
    ]
    with pytest.raises(SourceError) as caught:
        load(changed(remove=[*old, *texts], add=new))
    assert str(caught.value).isprintable() and len(str(caught.value)) < 400


def test_a_graph_without_articles_is_refused() -> None:
    for nothing in (ox.Store(), database((b"<https://example.org/a> <https://example.org/b> 'c' .", "turtle"))):
        with pytest.raises(SourceError, match="There is no article in what is to be imported"):
            load(nothing)
