"""Writes docs/ontology.md, the reference page of the ontology, from ontology/alliance.ttl.

Run it with ``scripts/uv run python scripts/ontology_page.py`` after each change of the ontology; a test fails while the
page is another than this makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from graphbuilder.ontology import AG, relations, resource

PAGE = Path(__file__).resolve().parent.parent / "docs" / "ontology.md"
HEAD = """# Ontology

The vocabulary of a graph: who acts, the {count} relations between actors, how certain a statement is, and how it points
at the words it was read from. Version {version} (before: {prior}), `{iri}`,
[{license}]({license}).

This page is made from [ontology/alliance.ttl](../ontology/alliance.ttl) by
`scripts/uv run python scripts/ontology_page.py`; change that file, not this page. What a graph must satisfy stands in
[ontology/shapes.ttl](../ontology/shapes.ttl), and `graphbuilder validate` checks it.

```
ag:Article ◄── prov:wasDerivedFrom ── ag:Statement ── rdf:subject, rdf:predicate, rdf:object ──► ag:Actor, ag:Relation
    ▲                                  │  │  └─ ag:certainty, ag:confidence, ag:date, ag:holder
    └── oa:hasSource ── ag:Sentence ◄──┘  └─ oa:hasTarget ──► the words ── oa:hasSelector ──► position, quote

ag:alliedWith ── rdfs:subPropertyOf ──► ag:alliance ── rdfs:subPropertyOf ──► ag:interactsWith
```

A statement that is actual is a plain edge too, such as `actor:FIN ag:joins actor:NATO`. RDFS reasoning then gives the
family (`actor:FIN ag:alliance actor:NATO`), OWL 2 RL the inverse (`actor:NATO ag:joinedBy actor:FIN`) and, for a
symmetric relation, the other direction. Families and inverses are for asking and reasoning; no store holds them.
`graphbuilder query --reason` finds them all the same.

What corresponds to a term elsewhere is close to it (`skos:closeMatch`), wider (`skos:broadMatch`: the term is narrower
than it), narrower (`skos:narrowMatch`: the term is wider than it) or only related (`skos:relatedMatch`). An event
scheme has no code for what lasts, such as an alliance or a rivalry.
"""
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OWL = "http://www.w3.org/2002/07/owl#"
DCTERMS = "http://purl.org/dc/terms/"
MATCHES = {
    "closeMatch": "close to",
    "broadMatch": "narrower than",
    "narrowMatch": "wider than",
    "relatedMatch": "related to",
}
SCHEMES = {"plover": "PLOVER", "cameo": "CAMEO", "cow": "Correlates of War"}


class Ontology:
    """What the file says of each subject, in its order: ``(predicate, object)`` by the address of the subject."""

    def __init__(self) -> None:
        parser = ox.parse(resource("alliance.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
        self.facts: dict[str, list[tuple[str, ox.NamedNode | ox.BlankNode | ox.Literal]]] = {}
        for quad in parser:
            self.facts.setdefault(quad.subject.value, []).append((quad.predicate.value, quad.object))
        self.prefixes: dict[str, str] = dict(sorted(parser.prefixes.items()))

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a predicate, without their languages."""
        return [value.value for name, value in self.facts.get(subject, ()) if name == predicate]

    def text(self, subject: str, predicate: str, language: str) -> str:
        """The value of a predicate in a language, or the empty string."""
        for name, value in self.facts.get(subject, ()):
            if name == predicate and isinstance(value, ox.Literal) and value.language == language:
                return value.value
        return ""

    def of_type(self, *types: str) -> list[str]:
        """The subjects that are of one of these types, in their order."""
        return [one for one in self.facts if not set(types).isdisjoint(self.values(one, RDF_TYPE))]

    def in_scheme(self, scheme: str) -> list[str]:
        """The concepts of a scheme, in their order."""
        return [one for one in self.facts if AG + scheme in self.values(one, f"{SKOS}inScheme")]

    def short(self, iri: str) -> str:
        """``ag:joins`` for its address, as code."""
        for prefix, address in self.prefixes.items():
            if iri.startswith(address):
                return f"`{prefix}:{iri.removeprefix(address)}`"
        return f"`{iri}`"

    def label(self, subject: str) -> str:
        """The label in English and Arabic."""
        return f"{self._named(subject, 'en')} · {self._named(subject, 'ar')}"

    def definition(self, subject: str) -> str:
        """The definition in English and Arabic, as two lines of one paragraph or cell."""
        return "<br>".join(self.text(subject, f"{SKOS}definition", language) for language in ("en", "ar"))

    def matches(self, subject: str) -> str:
        """What corresponds to a subject elsewhere: ``close to PLOVER AID, CAMEO 07 (Provide aid)``."""
        found = []
        for name, words in MATCHES.items():
            others = [self._elsewhere(iri) for iri in self.values(subject, SKOS + name)]
            if others:
                found.append(f"{words} {', '.join(others)}")
        return "; ".join(found)

    def _named(self, subject: str, language: str) -> str:
        return self.text(subject, f"{RDFS}label", language) or self.text(subject, f"{SKOS}prefLabel", language)

    def _elsewhere(self, iri: str) -> str:
        scheme = next(iter(self.values(iri, f"{SKOS}inScheme")), "").removeprefix(AG)
        if scheme not in SCHEMES:
            return self.short(iri)
        code = self.values(iri, f"{SKOS}notation")[0]
        return f"{SCHEMES[scheme]} {code}" + (f" ({self._named(iri, 'en')})" if scheme == "cameo" else "")


def page() -> str:
    """The page as Markdown."""
    ontology = Ontology()
    parts = [
        _head(ontology),
        *_relations(ontology),
        *_classes(ontology),
        *_properties(ontology),
        *_certainties(ontology),
        *_agreement_kinds(ontology),
        *_codes(ontology),
        *_prefixes(ontology),
    ]
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def _head(ontology: Ontology) -> str:
    node = AG.removesuffix("#")
    return HEAD.format(
        count=len(relations()),
        version=ontology.values(node, f"{OWL}versionInfo")[0],
        prior=ontology.values(node, f"{OWL}priorVersion")[0].rpartition("/")[2],
        iri=node,
        license=ontology.values(node, f"{DCTERMS}license")[0],
    )


def _relations(ontology: Ontology) -> Iterator[str]:
    yield "## Relations"
    yield "Each relation lies under the property of its family. A symmetric one holds in both directions."
    inverses = {relation: one for one in ontology.facts for relation in ontology.values(one, f"{OWL}inverseOf")}
    for family in ontology.of_type(f"{AG}RelationFamily"):
        yield f"### {ontology.label(family)} ({ontology.short(family)})"
        yield ontology.definition(family)
        for name in relations():
            if family in ontology.values(AG + name, f"{AG}family"):
                yield from _relation(ontology, AG + name, inverses.get(AG + name))


def _relation(ontology: Ontology, relation: str, inverse: str | None) -> Iterator[str]:
    yield f"#### {ontology.short(relation)}"
    yield f"**{ontology.label(relation)}**"
    yield ontology.definition(relation)
    yield "> " + "<br>".join(ontology.text(relation, f"{SKOS}example", tag) for tag in ("en", "ar"))
    ends = [ontology.short(ontology.values(relation, RDFS + end)[0]) for end in ("domain", "range")]
    facts = [f"- from {ends[0]} to {ends[1]}"]
    facts.append(f"- inverse {ontology.short(inverse)}, {ontology.label(inverse)}" if inverse else "- symmetric")
    if ontology.matches(relation):
        facts.append(f"- {ontology.matches(relation)}")
    yield "\n".join(facts)


def _classes(ontology: Ontology) -> Iterator[str]:
    yield "## Classes"
    yield _table(
        ("class", "name", "definition", "under", "matches"),
        (
            (
                ontology.short(one),
                ontology.label(one),
                ontology.definition(one),
                _listed(ontology, one, f"{RDFS}subClassOf"),
                ontology.matches(one),
            )
            for one in ontology.of_type(f"{OWL}Class")
        ),
    )


def _properties(ontology: Ontology) -> Iterator[str]:
    """All properties but the relations and their families."""
    said = set(ontology.of_type(f"{AG}Relation", f"{AG}RelationFamily"))
    every = ontology.of_type(f"{OWL}ObjectProperty", f"{OWL}DatatypeProperty")
    inverses = set(ontology.of_type(f"{AG}InverseRelation"))
    for title, chosen in (
        ("## Other properties", [one for one in every if one not in said | inverses]),
        ("## Inverses of relations", [one for one in every if one in inverses]),
    ):
        yield title
        yield _table(
            ("property", "name", "definition", "from", "to", "matches"),
            (
                (
                    ontology.short(one),
                    ontology.label(one),
                    ontology.definition(one),
                    _listed(ontology, one, f"{RDFS}domain"),
                    _listed(ontology, one, f"{RDFS}range"),
                    _of_relation(ontology, one) or ontology.matches(one),
                )
                for one in chosen
            ),
        )


def _of_relation(ontology: Ontology, inverse: str) -> str:
    relation = _listed(ontology, inverse, f"{OWL}inverseOf")
    return f"inverse of {relation}" if relation else ""


def _certainties(ontology: Ontology) -> Iterator[str]:
    yield "## Degrees of certainty"
    yield ontology.definition(f"{AG}certaintyScheme")
    yield _concepts(ontology, ontology.in_scheme("certaintyScheme"), ("degree", "name", "definition"))


def _agreement_kinds(ontology: Ontology) -> Iterator[str]:
    yield "## Kinds of agreement"
    yield ontology.definition(f"{AG}agreementKindScheme")
    yield _source(ontology, f"{AG}agreementKindScheme")
    yield _table(
        ("kind", "name", "definition", "ATOP", "matches"),
        (
            (
                ontology.short(one),
                ontology.label(one),
                ontology.definition(one),
                f"`{ontology.values(one, f'{SKOS}notation')[0]}`",
                ontology.matches(one),
            )
            for one in ontology.in_scheme("agreementKindScheme")
        ),
    )


def _codes(ontology: Ontology) -> Iterator[str]:
    yield "## Codes of other schemes"
    yield "These schemes have no addresses of their own; the ontology's stand for them."
    for scheme in SCHEMES:
        yield f"### {ontology.label(AG + scheme)}"
        yield ontology.definition(AG + scheme)
        yield _source(ontology, AG + scheme)
        columns = ("code", "name", "definition") if scheme == "cow" else ("code", "name")
        yield _concepts(ontology, ontology.in_scheme(scheme), columns)


def _source(ontology: Ontology, scheme: str) -> str:
    return f"Source: {ontology.values(scheme, f'{DCTERMS}bibliographicCitation')[0]}."


def _concepts(ontology: Ontology, concepts: Iterable[str], columns: tuple[str, ...]) -> str:
    rows = ((ontology.short(one), ontology.label(one), ontology.definition(one)) for one in concepts)
    return _table(columns, (row[: len(columns)] for row in rows))


def _prefixes(ontology: Ontology) -> Iterator[str]:
    yield "## Prefixes"
    yield _table(("prefix", "address"), ((f"`{name}:`", f"`{iri}`") for name, iri in ontology.prefixes.items()))


def _listed(ontology: Ontology, subject: str, predicate: str) -> str:
    return ", ".join(ontology.short(value) for value in ontology.values(subject, predicate))


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
