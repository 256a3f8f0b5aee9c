"""What breaks a shape, as a sentence for people who know no SHACL.

::

    sh:DatatypeConstraintComponent, ag:date, "2024-02-31"
        ──► The date '2024-02-31' of the statement 'Russia visits China' is no day: article 'a.txt', sentence 3: «…».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDFS
from rdflib.term import Node

from graphbuilder.graph.namespaces import OA
from graphbuilder.ontology import AG
from graphbuilder.validation.check import Result
from graphbuilder.validation.nouns import CALLED, LANGUAGES, NO_SUCH, NOUNS
from graphbuilder.validation.place import (
    AGREEMENT_KIND,
    ARTICLE_KIND,
    POSITION_KIND,
    QUOTE_KIND,
    STATEMENT_KIND,
    Place,
    called,
    is_actor,
    place,
    plain,
)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A fault in words, in the order of the places; two of the same ``key`` are one fault met twice."""

    place: Place
    sentence: str
    key: str


def explained(result: Result, graph: Graph) -> Finding:
    """What a result of SHACL says, with the article and the sentence where the graph knows them."""
    subject, what = _fault(result, graph)
    where = place(subject, graph)
    sentence = f"{what[0].upper()}{what[1:]}{f': {where.words}' if where.words else ''}."
    belongs_to_all = is_actor(subject, graph) or subject != result.focus
    return Finding(where, sentence, what if belongs_to_all else f"{what}\n{result.focus}")


def _fault(result: Result, graph: Graph) -> tuple[Node, str]:
    """The node that is at fault and what is wrong with it, as a sentence without its end."""
    kind = result.component.removesuffix("ConstraintComponent")
    path = str(result.path) if result.path is not None else ""
    if kind == "Node":
        return _nested(result, graph)
    explain = _EXPLAINED.get(kind)
    words = explain(result, path, graph) if explain else ""
    if not words:  # A shape that has come later than this explanation: what it says of itself.
        words = f"{_thing(result.focus, graph)} breaks a shape: {plain(result.message, 200).rstrip('.')}"
    return result.focus, words


def _thing(node: Node, graph: Graph) -> str:
    """A node as a person would call it."""
    if (node, RDF.type, STATEMENT_KIND) in graph:
        predicates = (RDF.subject, RDF.predicate, RDF.object)
        called_so = [min((called(end, graph) for end in graph.objects(node, one)), default="?") for one in predicates]
        words = [name.removeprefix("ag:") for name in called_so]
        return f"the statement '{' '.join(words)}'"
    if (node, RDF.type, AGREEMENT_KIND) in graph:
        titles = sorted(plain(str(title)) for title in graph.objects(node, URIRef(f"{AG}title")))
        return f"the agreement '{titles[0]}'" if titles else "an agreement"
    for kind, name in CALLED.items():
        if (node, RDF.type, URIRef(kind)) in graph:
            return name.format(called(node, graph))
    return f"the actor '{called(node, graph)}'"


def _noun(path: str, node: Node, graph: Graph) -> str:
    if path == str(DCTERMS.identifier) and (node, RDF.type, ARTICLE_KIND) in graph:
        return "identifier"
    return NOUNS.get(path, called(URIRef(path), graph))


def _values(result: Result, graph: Graph) -> list[str]:
    values = graph.objects(result.focus, URIRef(str(result.path)))
    return sorted(f"'{called(value, graph)}'" for value in values)


def _listed(words: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _missing(result: Result, path: str, graph: Graph) -> str:
    return f"{_thing(result.focus, graph)} has no {_noun(path, result.focus, graph)}"


def _too_many(result: Result, path: str, graph: Graph) -> str:
    values = _values(result, graph)
    shown = values[:3] + ([f"{len(values) - 3} more"] if len(values) > 3 else [])
    noun = _noun(path, result.focus, graph)
    return f"{_thing(result.focus, graph)} has {len(values)} values, not one, for its {noun}: {_listed(shown)}"


def _wrong(result: Result, path: str, graph: Graph) -> str:
    """A value that is not of its datatype, class or list."""
    wanted = result.parameters.get("class" if result.component.startswith("Class") else "datatype")
    problem = NO_SUCH.get(path if result.component.startswith("InC") else str(wanted), "")
    return _of_value(result, path, graph, problem) if problem else ""


def _no_address(result: Result, path: str, graph: Graph) -> str:
    if not path:
        return f"{_thing(result.focus, graph)} has no address of its own"
    return _of_value(result, path, graph, "is no address")


def _out_of_range(result: Result, path: str, graph: Graph) -> str:
    """A number that is too small or too large; what is no number is reported here too, and is said to be none."""
    if not isinstance(result.value, Literal) or not isinstance(result.value.value, int | float | Decimal):
        return _wrong(result, path, graph)
    if result.component.startswith("Min"):
        return _of_value(result, path, graph, f"is less than {result.parameters['minInclusive']}")
    return _of_value(result, path, graph, f"is more than {result.parameters['maxInclusive']}")


def _turned_round(result: Result, path: str, graph: Graph) -> str:
    ends = sorted(called(end, graph) for end in graph.objects(result.focus, URIRef(f"{OA}end")))
    return _of_value(result, path, graph, f"lies after its end, {', '.join(ends)}")


def _of_value(result: Result, path: str, graph: Graph, problem: str) -> str:
    value = "" if result.value is None else f" '{called(result.value, graph)}'"
    return f"the {_noun(path, result.focus, graph)}{value} of {_thing(result.focus, graph)} {problem}"


def _same_language(result: Result, path: str, graph: Graph) -> str:
    names = [name for name in graph.objects(result.focus, URIRef(path)) if isinstance(name, Literal)]
    count = Counter(name.language for name in names)
    same = sorted(f"'{called(name, graph)}'" for name in names if count[name.language] > 1)
    return f"{_thing(result.focus, graph)} has more than one name in a language: {_listed(same)}"


def _qualified(result: Result, path: str, graph: Graph) -> str:
    """Too few values of a certain kind: names in a language, or the second type of a statement."""
    if path == str(RDFS.label):
        names = [name for name in graph.objects(result.focus, RDFS.label) if isinstance(name, Literal)]
        tags = {(name.language or "").partition("-")[0] for name in names}
        missing = [language for tag, language in LANGUAGES.items() if tag not in tags]
        return f"{_thing(result.focus, graph)} has no name in {' or '.join(missing)}" if missing else ""
    if path == str(RDF.type):
        return f"{_thing(result.focus, graph)} is not typed as an rdf:Statement"
    return ""


def _nested(result: Result, graph: Graph) -> tuple[Node, str]:
    """A value, or the node itself, that must satisfy another shape: a party with a key, or words with their place."""
    node = result.value if result.value is not None else result.focus
    if str(result.parameters.get("node", "")).endswith("Party"):
        return node, _bad_party(node, graph)
    lacks = _lacks(node, graph)
    if node == result.focus:
        return node, f"{_thing(node, graph)} has {lacks}"
    return result.focus, f"the words to which {_thing(result.focus, graph)} points have {lacks}"


def _bad_party(node: Node, graph: Graph) -> str:
    keys = sorted(called(key, graph) for key in graph.objects(node, DCTERMS.identifier))
    if not isinstance(node, URIRef):
        return f"the actor '{called(node, graph)}' has no address of its own"
    if not keys:
        return f"the actor '{called(node, graph)}' has no key"
    if len(keys) > 1:
        return f"the actor '{called(node, graph)}' has {len(keys)} keys: {_listed(keys)}"
    return f"the key of the actor '{called(node, graph)}' is no plain text"


def _lacks(node: Node, graph: Graph) -> str:
    """What a target of Web Annotation has too little or too much of."""
    selectors = list(graph.objects(node, URIRef(f"{OA}hasSelector")))
    counts = {
        "article": sum(
            (source, RDF.type, ARTICLE_KIND) in graph for source in graph.objects(node, URIRef(f"{OA}hasSource"))
        ),
        "position": sum((selector, RDF.type, POSITION_KIND) in graph for selector in selectors),
        "quote": sum((selector, RDF.type, QUOTE_KIND) in graph for selector in selectors),
    }
    wrong = [f"{count or 'no'} {name}{'s' if count > 1 else ''}" for name, count in counts.items() if count != 1]
    return _listed(wrong) if wrong else "another source beside the article"


_EXPLAINED: Mapping[str, Callable[[Result, str, Graph], str]] = MappingProxyType(
    {
        "MinCount": _missing,
        "MaxCount": _too_many,
        "Datatype": _wrong,
        "Class": _wrong,
        "In": _wrong,
        "NodeKind": _no_address,
        "MinInclusive": _out_of_range,
        "MaxInclusive": _out_of_range,
        "LessThanOrEquals": _turned_round,
        "UniqueLang": _same_language,
        "QualifiedMinCount": _qualified,
    }
)
