"""Articles and statements out of quads from anywhere, to be put into a store.

::

    quads ──► the articles among them ──► what leads to and from each ──read.py──► Article, Statements

Which named graph a quad stands in makes no difference, so a format without named graphs gives the same store. Whatever
is not as ``rdf.py`` writes it is refused, as its evidence could not be shown; what is neither an article, a statement
nor an actor is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from graphbuilder.errors import SourceError
from graphbuilder.graph import terms
from graphbuilder.graph.read import Facts, by_subject, read_article, read_entity, read_statements, with_parts
from graphbuilder.model import Article, Entity, Statement
from graphbuilder.ontology import relations
from graphbuilder.reading.records import shown

# Of all else that is said in the graph of an article there is one.
_MANY = (terms.TYPE, terms.HAS_SELECTOR, terms.AGREEMENT_KIND, terms.PARTY)

Said = tuple[Article, Sequence[Statement]]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What ``Store.replace`` takes: articles with their statements, and by key the actors that the quads describe."""

    articles: Sequence[Said]
    known: Mapping[str, Entity]


def load(database: ox.Store) -> Loaded:
    """The articles among the quads of ``database``, in the order of their addresses.

    Raises ``SourceError`` where there is none, or where one of them or of their statements is not whole.
    """
    facts = _facts(database)
    actor = cache(facts)
    try:
        articles = [_article(node.value, database, facts, actor) for node in _instances(database, terms.AG_ARTICLE)]
        described = [node for kind in terms.KIND_CLASSES.values() for node in _instances(database, kind)]
        entities = [read_entity(node.value, node.value, actor) for node in described]
        _check_whole(articles, len(_instances(database, terms.AG_STATEMENT)))
    except (LookupError, StopIteration) as error:
        raise _refusal("something is missing of a statement") from error
    except ValueError as error:
        raise _refusal(str(error)) from error
    if not articles:
        raise SourceError("There is no article in what is to be imported: name files that an export has written.")
    return Loaded(articles, {entity.key: entity for entity in entities})


def _facts(database: ox.Store) -> Callable[[str], Facts]:
    """What is said of an address in any graph, each thing once and in an order that does not change."""

    def facts(iri: str) -> Facts:
        triples = {quad.triple for quad in database.quads_for_pattern(ox.NamedNode(iri), None, None, None)}
        quads = (ox.Quad(one.subject, one.predicate, one.object) for one in sorted(triples, key=str))
        return by_subject(quads).get(iri, {})

    return facts


def _instances(database: ox.Store, kind: ox.NamedNode) -> list[ox.NamedNode]:
    found = {quad.subject for quad in database.quads_for_pattern(None, terms.TYPE, kind, None)}
    return sorted((node for node in found if isinstance(node, ox.NamedNode)), key=str)


def _article(iri: str, database: ox.Store, facts: Callable[[str], Facts], actor: Callable[[str], Facts]) -> Said:
    graph = _graph(iri, database, facts)
    for node, said in graph.items():
        for predicate, values in said.items():
            if len(values) > 1 and predicate not in _MANY:
                raise ValueError(f"there are {len(values)} values for {predicate.value} of {node}")
    if terms.IDENTIFIER not in graph[iri] or terms.ARTICLE_BODY not in graph[iri]:
        raise ValueError(f"{iri} has no identifier or no text")
    article = read_article(iri, graph)
    statements = read_statements(iri, graph, actor)
    for statement in statements:
        check(statement, article.text)
    return article, statements


def _graph(iri: str, database: ox.Store, facts: Callable[[str], Facts]) -> Mapping[str, Facts]:
    """The graph of an article, put together: the reading, what was derived from it, and what these lead to."""
    beginnings = [
        quad.subject
        for predicate in (terms.WAS_DERIVED_FROM, terms.USED)
        for quad in database.quads_for_pattern(None, predicate, ox.NamedNode(iri), None)
    ]
    nodes = {node.value for node in beginnings if isinstance(node, ox.NamedNode)}
    return {iri: facts(iri), **with_parts(nodes, facts)}


def check(statement: Statement, text: str) -> None:
    """Raises ``ValueError`` unless the relation is one and the evidence is where it is said to be in the text."""
    evidence = statement.evidence
    sentence = evidence.sentence
    if statement.relation not in relations():
        raise ValueError(f"there is no relation {statement.relation}")
    if not 0 <= statement.confidence <= 1:
        raise ValueError(f"a confidence is {statement.confidence}")
    if text[sentence.span.start : sentence.span.end] != sentence.text:
        raise ValueError(f"sentence {sentence.index} of {evidence.article} is not in its text")
    title = statement.agreement.title if statement.agreement else None
    if any(span.end > len(text) for span in (evidence.trigger, evidence.subject, evidence.object, title) if span):
        raise ValueError(f"a statement of {evidence.article} points at words after its end")


def _check_whole(articles: Sequence[Said], statements: int) -> None:
    """Raises ``ValueError`` where articles share an identifier, or there are more ``statements`` than were read."""
    if len({article.identifier for article, _ in articles}) < len(articles):
        raise ValueError("two articles have the same identifier")
    if sum(len(said) for _, said in articles) != statements:
        raise ValueError("there are statements without the article that they stand in")


def _refusal(reason: str) -> SourceError:
    return SourceError(f"What is to be imported is not as an export writes it ({shown(reason)}): export it again.")
