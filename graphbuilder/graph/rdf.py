"""An article and its statements as RDF: one named graph an article, and what articles share in the default graph.

::

    GRAPH article:a.txt   the article, its sentences, the statements with certainty, holder, date, evidence, the
                          agreements that they name, and which version of graphbuilder read them
    default graph         each actor once (kind, labels, key, whom a person acts for), and the plain edges
                          actor:RUS ag:signsAgreementWith actor:PRK, for statements that are actual

A plain edge joins the actors as the article states them, so the edge of a person starts at the person, and
``ag:actsFor`` leads to the state; ``ag:subjectParty`` and ``ag:objectParty`` give each statement's states directly. No
triple is there twice, because a query over the union of graphs would count it twice, and there are no blank nodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.namespaces import (
    WIKIDATA,
    actor_iri,
    article_iri,
    clean,
    reading_iri,
    software_iri,
    statement_iri,
)
from graphbuilder.model import Agreement, Article, Certainty, Entity, EntityKind, Evidence, Span, Statement
from graphbuilder.ontology import AG

_CONTEXT = 32  # Code points before and after the words of a quote selector, to find them again in a changed text.
_LANGUAGE = re.compile("[a-z]{2,3}")
_WIKIDATA_ITEM = re.compile(r"Q[1-9][0-9]*")

Node = ox.NamedNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Shared:
    """What an article and its statements put into the default graph.

    ``agents`` has the description of each actor and of the software that read the article; ``parties`` the actors known
    by nothing but the key that a person acts for; ``edges`` the plain edges and ``represents`` the ``ag:actsFor`` of
    persons.
    """

    agents: Mapping[ox.NamedNode, Sequence[ox.Quad]]
    parties: Mapping[ox.NamedNode, ox.Quad]
    edges: Sequence[ox.Quad]
    represents: Sequence[ox.Quad]

    def quads(self) -> Iterator[ox.Quad]:
        """All of it."""
        for description in self.agents.values():
            yield from description
        yield from self.unnamed()

    def unnamed(self) -> Iterator[ox.Quad]:
        """All of it but the descriptions of actors."""
        yield from self.parties.values()
        yield from self.edges
        yield from self.represents


def order(statement: Statement) -> tuple[str | int, ...]:
    """The key of the one order of statements: article, offsets, relation, ends, certainty, holder."""
    evidence, holder = statement.evidence, statement.holder
    return (
        evidence.article,
        evidence.trigger.start,
        evidence.trigger.end,
        statement.relation,
        statement.subject.key,
        statement.subject.state,
        statement.object.key,
        statement.object.state,
        statement.certainty,
        holder.key if holder else "",
    )


def article_quads(article: Article, statements: Iterable[Statement]) -> list[ox.Quad]:
    """The named graph of an article.

    Of statements with one identifier, certainty and holder the first is kept, and of what two say of an agreement of
    one title, what the first says. Raises ``ValueError`` where a statement's evidence is in another article.
    """
    graph = _ArticleGraph(article)
    for statement in sorted(statements, key=order):
        if statement.evidence.article != article.identifier:
            raise ValueError(f"the evidence is in {statement.evidence.article!r}, not in {article.identifier!r}")
        graph.add_statement(statement)
    return graph.quads


def shared_quads(
    statements: Iterable[Statement], known: Mapping[str, Entity] | None = None, *, reader: str = ""
) -> Shared:
    """What the statements that the version ``reader`` found put into the default graph.

    ``known`` describes, by key, states and organisations for which a person acts and which no statement names. An actor
    has one description: where statements disagree, the last one's in their order.
    """
    ordered = sorted(statements, key=order)
    named: dict[str, Entity] = {}
    represents: dict[ox.Quad, None] = {}
    keys: dict[str, None] = {}
    for statement in ordered:
        for entity in filter(None, (statement.subject, statement.object, statement.holder)):
            named[entity.key] = entity
            keys[entity.state] = None
            if entity.kind is EntityKind.PERSON:
                quad = ox.Quad(_actor(entity.key), terms.ACTS_FOR, _actor(entity.state), ox.DefaultGraph())
                represents[quad] = None
    for key in keys:
        if key not in named and known and key in known:
            named[key] = known[key]
    parties = {_actor(key): ox.Quad(_actor(key), terms.IDENTIFIER, terms.text(key)) for key in keys if key not in named}
    agents = {_actor(key): _description(entity) for key, entity in named.items()}
    if reader:
        agents[ox.NamedNode(software_iri(reader))] = _software(reader)
    edges = dict.fromkeys(_edge(statement) for statement in ordered if statement.certainty is Certainty.ACTUAL)
    return Shared(agents, parties, list(edges), list(represents))


def quads(article: Article, statements: Sequence[Statement]) -> list[ox.Quad]:
    """An article and its statements: its named graph, and what they put into the default graph."""
    return [*article_quads(article, statements), *shared_quads(statements, reader=article.reader).quads()]


@lru_cache(maxsize=4096)
def _actor(key: str) -> ox.NamedNode:
    return ox.NamedNode(actor_iri(key))


def _edge(statement: Statement) -> ox.Quad:
    return ox.Quad(_actor(statement.subject.key), ox.NamedNode(AG + statement.relation), _actor(statement.object.key))


@lru_cache(maxsize=4096)
def _description(entity: Entity) -> Sequence[ox.Quad]:
    actor = _actor(entity.key)
    facts: list[tuple[ox.NamedNode, Node]] = [
        (terms.TYPE, terms.KIND_CLASSES[entity.kind]),
        (terms.IDENTIFIER, terms.text(entity.key)),
    ]
    if entity.label:
        facts.append((terms.LABEL, terms.text(entity.label, "en")))
    if entity.label_ar:
        facts.append((terms.LABEL, terms.text(entity.label_ar, "ar")))
    if _WIKIDATA_ITEM.fullmatch(entity.wikidata):
        facts.append((terms.SAME_AS, ox.NamedNode(WIKIDATA + entity.wikidata)))
    return [ox.Quad(actor, predicate, value) for predicate, value in facts]


def _software(version: str) -> list[ox.Quad]:
    software = ox.NamedNode(software_iri(version))
    facts: tuple[tuple[ox.NamedNode, Node], ...] = (
        (terms.TYPE, terms.SOFTWARE_AGENT),
        (terms.LABEL, terms.text(f"graphbuilder {version}")),
        (terms.SOFTWARE_VERSION, terms.text(version)),
    )
    return [ox.Quad(software, predicate, value) for predicate, value in facts]


class _ArticleGraph:
    """The quads of one article's graph, with each sentence, span and agreement written once."""

    def __init__(self, article: Article) -> None:
        self.text = clean(article.text)
        self.iri = article_iri(article.identifier)
        self.article = ox.NamedNode(self.iri)
        self.quads: list[ox.Quad] = []
        self._written: set[str] = set()
        self._reading = ox.NamedNode(reading_iri(self.iri)) if article.reader else None
        self._language = article.language if _LANGUAGE.fullmatch(article.language) else None
        self._agreements: dict[str, ox.NamedNode] = {}
        self._add_article(article)

    def _add(self, subject: ox.NamedNode, predicate: ox.NamedNode, value: Node) -> None:
        self.quads.append(ox.Quad(subject, predicate, value, self.article))

    def _is_new(self, iri: str) -> bool:
        if iri in self._written:
            return False
        self._written.add(iri)
        return True

    def _add_article(self, article: Article) -> None:
        self._add(self.article, terms.TYPE, terms.AG_ARTICLE)
        self._add(self.article, terms.TYPE, terms.NEWS_ARTICLE)
        self._add(self.article, terms.IDENTIFIER, terms.text(article.identifier))
        self._add(self.article, terms.ARTICLE_BODY, terms.text(article.text))
        if article.title:
            self._add(self.article, terms.HEADLINE, terms.text(article.title))
        if article.date:
            self._add(self.article, terms.DATE_PUBLISHED, terms.day(article.date))
        if article.address:
            self._add(self.article, terms.URL, terms.address(article.address))
        if article.language:
            self._add(self.article, terms.IN_LANGUAGE, terms.text(article.language))
        if article.publisher:
            self._add(self.article, terms.PUBLISHER, terms.text(article.publisher))
        if self._reading:
            self._add(self._reading, terms.TYPE, terms.ACTIVITY)
            self._add(self._reading, terms.USED, self.article)
            self._add(self._reading, terms.WAS_ASSOCIATED_WITH, ox.NamedNode(software_iri(article.reader)))

    def add_statement(self, statement: Statement) -> None:
        iri = statement_iri(statement)
        if not self._is_new(iri):
            return
        node = ox.NamedNode(iri)
        self._add(node, terms.TYPE, terms.STATEMENT)
        self._add(node, terms.TYPE, terms.AG_STATEMENT)
        self._add(node, terms.SUBJECT, _actor(statement.subject.key))
        self._add(node, terms.SUBJECT_PARTY, _actor(statement.subject.state))
        self._add(node, terms.PREDICATE, ox.NamedNode(AG + statement.relation))
        self._add(node, terms.OBJECT, _actor(statement.object.key))
        self._add(node, terms.OBJECT_PARTY, _actor(statement.object.state))
        self._add(node, terms.CERTAINTY, ox.NamedNode(AG + statement.certainty))
        self._add(node, terms.CONFIDENCE, terms.number(statement.confidence))
        if statement.date:
            self._add(node, terms.DATE, terms.day(statement.date))
        if statement.holder:
            self._add(node, terms.HOLDER, _actor(statement.holder.key))
            self._add(node, terms.HOLDER_PARTY, _actor(statement.holder.state))
        self._add(node, terms.WAS_DERIVED_FROM, self.article)
        if self._reading:
            self._add(node, terms.WAS_GENERATED_BY, self._reading)
        self._add_evidence(node, statement.evidence)
        if statement.agreement:
            self._add_agreement(node, statement, statement.agreement)

    def _add_evidence(self, node: ox.NamedNode, evidence: Evidence) -> None:
        self._add(node, terms.IN_SENTENCE, self._sentence(evidence))
        self._add(node, terms.HAS_TARGET, self._words(evidence.trigger))
        if evidence.subject:
            self._add(node, terms.SUBJECT_SPAN, self._position(evidence.subject))
        if evidence.object:
            self._add(node, terms.OBJECT_SPAN, self._position(evidence.object))

    def _add_agreement(self, node: ox.NamedNode, statement: Statement, agreement: Agreement) -> None:
        """What is signed: one thing an article for one title; its parties are those who are said to have signed it."""
        span = agreement.title
        title = self.text[span.start : span.end]
        named = ox.NamedNode(f"{self.iri}:agreement{span.start}-{span.end}")
        thing = self._agreements.setdefault(title, named)
        self._add(node, terms.AGREEMENT, thing)
        self._add(node, terms.AGREEMENT_SPAN, self._position(span))
        if self._is_new(thing.value):
            self._add(thing, terms.TYPE, terms.AG_AGREEMENT)
            self._add(thing, terms.TITLE, terms.text(title, self._language))
            for kind in agreement.kinds:
                self._add(thing, terms.AGREEMENT_KIND, ox.NamedNode(AG + kind))
            if agreement.signed:
                self._add(thing, terms.DATE_SIGNED, terms.date_part(agreement.signed))
        if statement.certainty is Certainty.ACTUAL:
            for party in (statement.subject.state, statement.object.state):
                if self._is_new(f"{thing.value} {party}"):
                    self._add(thing, terms.PARTY, _actor(party))

    def _sentence(self, evidence: Evidence) -> ox.NamedNode:
        sentence = evidence.sentence
        node = ox.NamedNode(f"{self.iri}:sentence{sentence.index}")
        if self._is_new(node.value):
            self._add(node, terms.TYPE, terms.AG_SENTENCE)
            self._add(node, terms.INDEX, ox.Literal(sentence.index))
            self._add_target(node, sentence.span)
        return node

    def _words(self, span: Span) -> ox.NamedNode:
        node = ox.NamedNode(f"{self.iri}:words{span.start}-{span.end}")
        if self._is_new(node.value):
            self._add(node, terms.TYPE, terms.SPECIFIC_RESOURCE)
            self._add_target(node, span)
        return node

    def _add_target(self, node: ox.NamedNode, span: Span) -> None:
        self._add(node, terms.HAS_SOURCE, self.article)
        self._add(node, terms.HAS_SELECTOR, self._position(span))
        self._add(node, terms.HAS_SELECTOR, self._quote(span))

    def _position(self, span: Span) -> ox.NamedNode:
        node = ox.NamedNode(f"{self.iri}:span{span.start}-{span.end}")
        if self._is_new(node.value):
            self._add(node, terms.TYPE, terms.TEXT_POSITION_SELECTOR)
            self._add(node, terms.START, ox.Literal(span.start))
            self._add(node, terms.END, ox.Literal(span.end))
        return node

    def _quote(self, span: Span) -> ox.NamedNode:
        node = ox.NamedNode(f"{self.iri}:quote{span.start}-{span.end}")
        if self._is_new(node.value):
            before = self.text[max(0, span.start - _CONTEXT) : span.start]
            after = self.text[span.end : span.end + _CONTEXT]
            self._add(node, terms.TYPE, terms.TEXT_QUOTE_SELECTOR)
            self._add(node, terms.EXACT, terms.text(self.text[span.start : span.end]))
            self._add(node, terms.PREFIX, terms.text(before))
            self._add(node, terms.SUFFIX, terms.text(after))
        return node
