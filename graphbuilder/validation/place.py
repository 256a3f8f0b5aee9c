"""Where in the articles a node of a graph stands, and how a node is called, in one line each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from graphbuilder.graph import terms
from graphbuilder.graph.namespaces import ARTICLE, OA, PROV, SCHEMA, short
from graphbuilder.ontology import AG
from graphbuilder.printable import UNSAFE

_LONGEST_SENTENCE = 120
_LONGEST_NAME = 80
# Control characters, line and paragraph separators, and what turns the order of letters round.
_UNSAFE = re.compile(f"[{UNSAFE}\u200e\u200f\u2028\u2029]")

ACTOR_KINDS = frozenset(URIRef(kind.value) for kind in terms.KIND_CLASSES.values()) | {URIRef(f"{AG}Actor")}
ARTICLE_KIND, SENTENCE_KIND = URIRef(f"{AG}Article"), URIRef(f"{AG}Sentence")
STATEMENT_KIND, AGREEMENT_KIND = URIRef(f"{AG}Statement"), URIRef(f"{AG}Agreement")
POSITION_KIND, QUOTE_KIND = URIRef(f"{OA}TextPositionSelector"), URIRef(f"{OA}TextQuoteSelector")
_SELECTS = (
    *(URIRef(f"{OA}{name}") for name in ("hasSelector", "hasTarget")),
    *(URIRef(f"{AG}{name}") for name in ("subjectSpan", "objectSpan", "agreement", "agreementSpan")),
)
_NAMES_ACTOR = tuple(URIRef(node.value) for pair in terms.PARTIES.items() for node in pair)
_IN_SENTENCE, _INDEX = URIRef(f"{AG}sentence"), URIRef(f"{AG}index")
_HAS_SOURCE, _HAS_SELECTOR, _EXACT = (URIRef(f"{OA}{name}") for name in ("hasSource", "hasSelector", "exact"))
_DERIVED, _HEADLINE = URIRef(f"{PROV}wasDerivedFrom"), URIRef(f"{SCHEMA}headline")
_ACTS_FOR = URIRef(f"{AG}actsFor")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a node stands: the number of the sentence, -1 where there is none, and the place in words."""

    number: int
    words: str


def plain(text: str, longest: int = _LONGEST_NAME) -> str:
    """``text`` in one line, without what moves a terminal's cursor, cut after ``longest`` characters."""
    line = " ".join(_UNSAFE.sub(" ", text).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def called(node: Node, graph: Graph) -> str:
    """An actor's name or key, a literal's letters, or an address with its prefix."""
    if not isinstance(node, URIRef):
        return plain(str(node) if isinstance(node, Literal) else "a blank node")
    names = sorted(
        (name.language != "en", str(name)) for name in graph.objects(node, RDFS.label) if isinstance(name, Literal)
    )
    keys = sorted(str(key) for key in graph.objects(node, DCTERMS.identifier))
    return plain((names[0][1] if names else "") or (keys[0] if keys else "") or short(node))


def is_actor(node: Node, graph: Graph) -> bool:
    """Whether a node is described as an actor."""
    return not ACTOR_KINDS.isdisjoint(graph.objects(node, RDF.type))


def place(node: Node, graph: Graph) -> Place:
    """``article 'a.txt', sentence 3: «…»``, or as much of it as the graph knows.

    The article is called by its title, or else by its identifier; the number of the sentence is its ``ag:index``, from
    0, as in its address. A node that several sentences name is placed in the first of them.
    """
    sentence = min(_sentences(node, graph), key=lambda one: (_number(one, graph), str(one)), default=None)
    article = _article(node, sentence, graph)
    parts = [f"article '{_title(article, graph)}'"] if article is not None else []
    number = -1
    if sentence is not None:
        number, words = _number(sentence, graph), _words(sentence, graph)
        parts.append(f"sentence{f' {number}' if number >= 0 else ''}{f': «{words}»' if words else ''}")
    return Place(number, ", ".join(parts))


def _sentences(node: Node, graph: Graph) -> set[Node]:
    """The sentences in which a node stands: itself, that of a statement, or those of whatever points at the node."""
    if (node, RDF.type, SENTENCE_KIND) in graph:
        return {node}
    if (node, RDF.type, ARTICLE_KIND) in graph:
        return set()
    own = {one for one in graph.objects(node, _IN_SENTENCE) if (one, RDF.type, SENTENCE_KIND) in graph}
    if own:
        return own
    found: set[Node] = set()
    for predicate in (*_SELECTS, *_NAMES_ACTOR, _ACTS_FOR):
        for other in graph.subjects(predicate, node):
            if other != node:
                found |= _sentences(other, graph)
    return found


def _article(node: Node, sentence: Node | None, graph: Graph) -> Node | None:
    """The article of a sentence or of a node, by what they say of it or else by being the only one there."""
    if (node, RDF.type, ARTICLE_KIND) in graph:
        return node
    for one, predicate in ((sentence, _HAS_SOURCE), (node, _HAS_SOURCE), (node, _DERIVED)):
        for candidate in sorted(graph.objects(one, predicate), key=str) if one is not None else ():
            if (candidate, RDF.type, ARTICLE_KIND) in graph:
                return candidate
    everywhere = list(graph.subjects(RDF.type, ARTICLE_KIND))
    return everywhere[0] if len(everywhere) == 1 else None


def _title(article: Node, graph: Graph) -> str:
    for predicate in (_HEADLINE, DCTERMS.identifier):
        for text in sorted(str(value) for value in graph.objects(article, predicate)):
            if plain(text):
                return plain(text)
    return plain(str(article).removeprefix(ARTICLE))


def _number(sentence: Node, graph: Graph) -> int:
    """The number of a sentence, or -1 where it has none that is one."""
    numbers = [str(value) for value in graph.objects(sentence, _INDEX)]
    return min((int(number) for number in numbers if re.fullmatch(r"[0-9]{1,9}", number)), default=-1)


def _words(sentence: Node, graph: Graph) -> str:
    quotes = (quote for node in graph.objects(sentence, _HAS_SELECTOR) for quote in graph.objects(node, _EXACT))
    return plain(min((str(quote) for quote in quotes), default=""), _LONGEST_SENTENCE)
