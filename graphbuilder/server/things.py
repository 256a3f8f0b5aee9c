"""The pages of one actor, one article and one statement, and the same things as RDF.

The rest of the path is that of the thing's IRI, percent-encoded as there; with ``.html``, ``.ttl``, ``.nt``, ``.rdf``
or ``.jsonld`` behind it, it names one form of the page, whatever the client accepts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urlencode

import pyoxigraph as ox

from graphbuilder.export.jsonld import jsonld
from graphbuilder.graph.namespaces import ACTOR, ARTICLE, BASE, PREFIXES, STATEMENT
from graphbuilder.graph.store import Store
from graphbuilder.model import Article, Statement
from graphbuilder.ontology import families, relations
from graphbuilder.server.answer import HTML, TRIPLES, Answer, Refusal, header, with_charset
from graphbuilder.server.endpoint import GRAPH_FORMATS, REMARK, TRUNCATED, serialised
from graphbuilder.server.html import Asked, html
from graphbuilder.server.marks import marked, spans
from graphbuilder.server.negotiate import required
from graphbuilder.server.reading import Reader

ENDINGS = {".html": HTML, **{f".{format.file_extension}": type for type, format in GRAPH_FORMATS.items()}}
FEW, MANY = 10, 50
"""Statements of a family on the page of an actor, and on one of the pages of that family alone."""

_MOST_TRIPLES = 10_000
_OF_ACTOR = "CONSTRUCT { %(iri)s ?p ?o . ?s ?q %(iri)s } WHERE { { %(iri)s ?p ?o } UNION { ?s ?q %(iri)s } }"
_OF_ARTICLE = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH %(iri)s { ?s ?p ?o } }"
_OF_STATEMENT = """
    CONSTRUCT { ?s ?p ?o } WHERE {
      %(iri)s (ag:sentence|oa:hasTarget|ag:subjectSpan|ag:objectSpan|oa:hasSelector|ag:agreement|ag:agreementSpan
               |prov:wasGeneratedBy|prov:wasAssociatedWith)* ?s . ?s ?p ?o
    }"""


def actor(asked: Asked) -> Answer:
    """An actor: names, kind, and its statements by family, of each the newest; or all of one family, in parts."""
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        iri, type = _found(asked, ACTOR, lambda iri: reader.labelled(iri) is not None)
        if type != HTML:
            return _triples(reader, _OF_ACTOR, iri, type)
        counts = reader.counted(iri)
        members: dict[str, list[str]] = {name: [] for name in families()}
        for name in counts:
            members[relations()[name].family].append(name)
        chosen = asked.query.get("family", "") if members.get(asked.query.get("family", "")) else ""
        shown = [chosen] if chosen else [name for name, of in members.items() if of]
        size, offset = (MANY, (asked.number("page") - 1) * MANY) if chosen else (FEW, 0)
        sections = [
            (families()[name], sum(counts[each] for each in of), reader.latest(iri, of, size, offset))
            for name, of in members.items()
            if name in shown
        ]
        said = [one for _, _, statements in sections for one in statements]
        return html(
            "actor",
            asked,
            entity=reader.labelled(iri),
            described=reader.is_described(iri),
            parties=reader.parties(iri),
            memberships=reader.memberships(iri),
            sections=sections,
            chosen=chosen,
            page=asked.number("page"),
            pages=-(-sections[0][1] // MANY) if chosen else 1,
            articles=_sources(reader, said),
            **_forms(iri),
        )


def article(asked: Asked) -> Answer:
    """An article: where it comes from, its text with the words of its statements marked, and these."""
    if ":" in asked.path:  # A sentence or some words of it; an encoded name holds no colon.
        language = f"?{urlencode({'lang': asked.query['lang']})}" if "lang" in asked.query else ""
        return Answer(303, HTML, b"", {"Location": f"/article/{asked.path.partition(':')[0]}{language}"})
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        iri, type = _found(asked, ARTICLE, reader.is_article)
        if type != HTML:
            return _triples(reader, _OF_ARTICLE, iri, type)
        found, said = reader.article(iri)
    words = (span for one in said for span in spans(one))
    return html(
        "article",
        asked,
        article=found,
        statements=said,
        stretches=marked(found.text, 0, words),
        articles={found.identifier: found},
        **_forms(iri),
    )


def statement(asked: Asked) -> Answer:
    """A statement with its sentence."""
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        iri, type = _found(asked, STATEMENT, lambda iri: reader.graph_of(iri) is not None)
        if type != HTML:
            return _triples(reader, _OF_STATEMENT, iri, type)
        said = list(reader.statements(iri, reader.graph_of(iri) or ""))
        articles = _sources(reader, said)
    return html("statement", asked, statements=said, articles=articles, **_forms(iri))


def _found(asked: Asked, base: str, exists: Callable[[str], bool]) -> tuple[str, str]:
    """The IRI that is asked for, and the media type of the answer; raises ``Refusal`` (404 or 406)."""
    if _is(base, asked.path, exists):
        return base + asked.path, required(asked.accept, [HTML, *TRIPLES])
    for ending, type in ENDINGS.items():
        name = asked.path.removesuffix(ending)
        if name != asked.path and _is(base, name, exists):
            return base + name, type
    kind = base.removeprefix(BASE).rstrip("/")
    lists = "articles" if base == ARTICLE else "actors"
    raise Refusal(404, f"The store has no {kind} of this address; /{lists} shows what it has.")


def _is(base: str, name: str, exists: Callable[[str], bool]) -> bool:
    try:
        return bool(name) and exists(ox.NamedNode(base + name).value)
    except ValueError:
        return False


def _triples(reader: Reader, sparql: str, iri: str, type: str) -> Answer:
    found = reader.database.query(
        sparql % {"iri": ox.NamedNode(iri)}, prefixes=dict(PREFIXES), use_default_graph_as_union=True
    )
    assert isinstance(found, ox.QueryTriples)
    triples = list(islice(found, _MOST_TRIPLES + 1))
    headers = {"Vary": "Accept", "Content-Location": _address(iri, type)}
    if len(triples) > _MOST_TRIPLES:
        del triples[-1]
        said = f"The answer is cut: these are the first {_MOST_TRIPLES:,} triples; ask /sparql for the rest in parts."
        headers |= {TRUNCATED: str(_MOST_TRIPLES), REMARK: header(said)}
    body = jsonld(triples) if type == ENDINGS[".jsonld"] else serialised(triples, type)
    return Answer(200, with_charset(type), body, headers)


def _forms(iri: str) -> dict[str, Any]:
    """The IRI of what a page shows, and the addresses of its other forms."""
    return {"iri": iri, "forms": {type: _address(iri, type) for type in TRIPLES}}


def _address(iri: str, type: str) -> str:
    return f"/{iri.removeprefix(BASE)}{next(ending for ending, given in ENDINGS.items() if given == type)}"


def _sources(reader: Reader, statements: Iterable[Statement]) -> Mapping[str, Article]:
    """The articles of statements, by identifier."""
    identifiers = {one.evidence.article for one in statements}
    return {identifier: reader.article_alone(identifier) for identifier in sorted(identifiers)}
