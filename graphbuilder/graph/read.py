"""Articles and statements out of the quads that ``rdf.py`` makes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.namespaces import WIKIDATA, reading_iri, short, software_version
from graphbuilder.graph.rdf import order
from graphbuilder.model import Agreement, Article, Certainty, Entity, Evidence, Sentence, Span, Statement
from graphbuilder.ontology import AG, agreement_kinds

Value = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Facts = Mapping[ox.NamedNode, Sequence[Value]]
"""What a graph says of one subject: the values of each predicate."""

_PARTS = (
    terms.IN_SENTENCE,
    terms.HAS_TARGET,
    terms.SUBJECT_SPAN,
    terms.OBJECT_SPAN,
    terms.HAS_SELECTOR,
    terms.AGREEMENT,
    terms.AGREEMENT_SPAN,
)
_KINDS = {node: kind for kind, node in terms.KIND_CLASSES.items()}


def by_subject(quads: Iterable[ox.Quad]) -> Mapping[str, Facts]:
    """The facts of each subject in ``quads``, by its IRI."""
    facts: dict[str, defaultdict[ox.NamedNode, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value, _ in quads:
        facts[subject.value][predicate].append(value)
    return facts


def with_parts(nodes: Iterable[str], facts: Callable[[str], Facts]) -> Mapping[str, Facts]:
    """The facts of these statements, and of the sentences, words, selectors and agreements they lead to, by IRI."""
    graph: dict[str, Facts] = {}
    new = set(nodes)
    while new:
        graph.update((node, facts(node)) for node in new)
        values = (value for node in new for part in _PARTS for value in graph[node].get(part, ()))
        new = {value.value for value in values if isinstance(value, ox.NamedNode)} - graph.keys()
    return graph


def read_article(iri: str, graph: Mapping[str, Facts]) -> Article:
    """The article that the graph of this name describes."""
    facts = graph[iri]
    return Article(
        identifier=_one(facts, terms.IDENTIFIER),
        text=_one(facts, terms.ARTICLE_BODY),
        title=_one(facts, terms.HEADLINE),
        date=_one(facts, terms.DATE_PUBLISHED),
        publisher=_one(facts, terms.PUBLISHER),
        address=_one(facts, terms.URL),
        language=_one(facts, terms.IN_LANGUAGE),
        reader=software_version(_one(graph.get(reading_iri(iri), {}), terms.WAS_ASSOCIATED_WITH)),
    )


def read_statements(iri: str, graph: Mapping[str, Facts], actor: Callable[[str], Facts]) -> list[Statement]:
    """The statements in the graph of an article, in their order; ``actor`` gives the facts of an actor by its IRI."""
    article = _one(graph[iri], terms.IDENTIFIER)
    statements = [
        _statement(article, facts, graph, actor)
        for facts in graph.values()
        if terms.AG_STATEMENT in facts.get(terms.TYPE, ())
    ]
    return sorted(statements, key=order)


def _statement(article: str, facts: Facts, graph: Mapping[str, Facts], actor: Callable[[str], Facts]) -> Statement:
    sentence = graph[_one(facts, terms.IN_SENTENCE)]
    evidence = Evidence(
        article=article,
        sentence=Sentence(_place(sentence, terms.INDEX), _selected(sentence, graph), _quoted(sentence, graph)),
        trigger=_selected(graph[_one(facts, terms.HAS_TARGET)], graph),
        subject=_span(graph[_one(facts, terms.SUBJECT_SPAN)]) if terms.SUBJECT_SPAN in facts else None,
        object=_span(graph[_one(facts, terms.OBJECT_SPAN)]) if terms.OBJECT_SPAN in facts else None,
    )
    holder = _one(facts, terms.HOLDER)
    return Statement(
        subject=read_entity(_one(facts, terms.SUBJECT), _one(facts, terms.SUBJECT_PARTY), actor),
        relation=_one(facts, terms.PREDICATE).removeprefix(AG),
        object=read_entity(_one(facts, terms.OBJECT), _one(facts, terms.OBJECT_PARTY), actor),
        certainty=Certainty(_one(facts, terms.CERTAINTY).removeprefix(AG)),
        holder=read_entity(holder, _one(facts, terms.HOLDER_PARTY), actor) if holder else None,
        date=_one(facts, terms.DATE),
        confidence=_number(facts, terms.CONFIDENCE),
        evidence=evidence,
        agreement=_agreement(facts, graph),
    )


def _agreement(facts: Facts, graph: Mapping[str, Facts]) -> Agreement | None:
    if terms.AGREEMENT not in facts:
        return None
    thing = graph[_one(facts, terms.AGREEMENT)]
    kinds = {kind.removeprefix(AG) for kind in _texts(thing, terms.AGREEMENT_KIND)}
    return Agreement(
        title=_span(graph[_one(facts, terms.AGREEMENT_SPAN)]),
        kinds=tuple(kind for kind in agreement_kinds() if kind in kinds),
        signed=_one(thing, terms.DATE_SIGNED),
    )


def read_entity(iri: str, party: str, actor: Callable[[str], Facts]) -> Entity:
    """The actor of an address, with the one it acts for; ``actor`` gives the facts of each by its IRI."""
    facts = actor(iri)
    labels = {label.language: label.value for label in facts.get(terms.LABEL, ()) if isinstance(label, ox.Literal)}
    return Entity(
        key=_one(facts, terms.IDENTIFIER),
        kind=next(_KINDS[node] for node in facts[terms.TYPE] if isinstance(node, ox.NamedNode) and node in _KINDS),
        label=labels.get("en", ""),
        label_ar=labels.get("ar", ""),
        state=_one(actor(party), terms.IDENTIFIER),
        wikidata=_one(facts, terms.SAME_AS).removeprefix(WIKIDATA),
    )


def _selected(resource: Facts, graph: Mapping[str, Facts]) -> Span:
    return next(_span(graph[node]) for node in _texts(resource, terms.HAS_SELECTOR) if terms.START in graph[node])


def _quoted(resource: Facts, graph: Mapping[str, Facts]) -> str:
    selectors = (graph[node] for node in _texts(resource, terms.HAS_SELECTOR))
    return next(_one(selector, terms.EXACT) for selector in selectors if terms.EXACT in selector)


def _span(selector: Facts) -> Span:
    return Span(_place(selector, terms.START), _place(selector, terms.END))


def _texts(facts: Facts, predicate: ox.NamedNode) -> list[str]:
    return [value.value for value in facts.get(predicate, ()) if not isinstance(value, ox.Triple)]


def _number(facts: Facts, predicate: ox.NamedNode) -> float:
    """The number that is the value of a predicate; raises ``ValueError`` where it is none."""
    text = _one(facts, predicate)
    try:
        return float(text)
    except ValueError:
        raise ValueError(f"there is no number for {short(predicate.value)}, but {text!r}") from None


def _place(facts: Facts, predicate: ox.NamedNode) -> int:
    """The same of a number that counts something."""
    number = _number(facts, predicate)
    if not number.is_integer():
        raise ValueError(f"{short(predicate.value)} is {number}, which is no whole number")
    return int(number)


def _one(facts: Facts, predicate: ox.NamedNode) -> str:
    """The value of a predicate that has at most one, or the empty string."""
    values = _texts(facts, predicate)
    return values[0] if values else ""
