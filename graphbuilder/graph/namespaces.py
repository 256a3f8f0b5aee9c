"""The addresses (IRIs) of everything in a graph.

Every name is percent-encoded, so that no key, file name or web address, however hostile, can break out of its IRI. The
parts of an article hang on it with ``:``, which an encoded name never holds::

    actor:Vladimir_Putin   article:moscow.txt   article:moscow.txt:sentence3   article:moscow.txt:span120-127
    membership:NATO:TUR:1952   software:0.1.0
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote, unquote

from graphbuilder.model import Statement
from graphbuilder.ontology import AG

BASE = "https://w3id.org/graphbuilder/"
ACTOR = f"{BASE}actor/"
ARTICLE = f"{BASE}article/"
STATEMENT = f"{BASE}statement/"
MEMBERSHIP = f"{BASE}membership/"
SOFTWARE = f"{BASE}software/"
BACKGROUND = f"{BASE}background"
WIKIDATA = "http://www.wikidata.org/entity/"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "actor": ACTOR,
        "ag": AG,
        "article": ARTICLE,
        "dc": DC,
        "dcterms": DCTERMS,
        "membership": MEMBERSHIP,
        "oa": OA,
        "owl": OWL,
        "prov": PROV,
        "rdf": RDF,
        "rdfs": RDFS,
        "schema": SCHEMA,
        "skos": SKOS,
        "software": SOFTWARE,
        "statement": STATEMENT,
        "wd": WIKIDATA,
        "xsd": XSD,
    }
)

_LONGEST_NAME = 160
_END_DOT = re.compile(r"^\.|\.$")  # rdflib's Turtle parser stumbles over "actor:\."
_STEPS = ("%2E", "%2E%2E")  # Browsers take these for "." and "..", steps within an address, encoded as they may be.
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` with every lone surrogate, which RDF cannot hold, replaced by U+FFFD; offsets stay as they were."""
    return _SURROGATE.sub("\ufffd", text)


def short(iri: str) -> str:
    """``iri`` with its prefix, as in ``actor:RUS``, or as it is."""
    for prefix, address in PREFIXES.items():
        if iri.startswith(address):
            return f"{prefix}:{iri.removeprefix(address)}"
    return iri


def slug(name: str) -> str:
    """``name`` as the last part of an IRI: percent-encoded, or its hash where that has more than 160 letters or means
    a step in an address."""
    encoded = _END_DOT.sub("%2E", quote(clean(name), safe=""))
    if len(encoded) > _LONGEST_NAME or encoded in _STEPS:
        return hashlib.sha256(clean(name).encode()).hexdigest()
    return encoded


def actor_iri(key: str) -> str:
    """The address of an actor; a space becomes ``_``, as in ``actor:Vladimir_Putin``."""
    return ACTOR + slug(key).replace("_", "%5F").replace("%20", "_")


def article_iri(identifier: str) -> str:
    """The address of an article, which is the name of its graph too."""
    return ARTICLE + slug(identifier)


def reading_iri(article: str) -> str:
    """The address of the reading of the article of this address."""
    return f"{article}:reading"


def membership_iri(organisation: str, member: str, start: str) -> str:
    """The address of a membership: both by key, and the year in which it begins."""
    return f"{MEMBERSHIP}{slug(organisation)}:{slug(member)}:{slug(start)}"


def software_iri(version: str) -> str:
    """The address of a version of graphbuilder."""
    return SOFTWARE + slug(version)


def software_version(iri: str) -> str:
    """The version that an address of ``software_iri`` stands for."""
    return unquote(iri.removeprefix(SOFTWARE))


def statement_iri(statement: Statement) -> str:
    """The address of a statement: its identifier, its certainty and its holder.

    One sentence can state the same thing twice, claimed by one party and denied by another, with the same words.
    """
    holder = statement.holder
    return f"{STATEMENT}{statement.identifier}-{statement.certainty}" + (f":{slug(holder.key)}" if holder else "")
