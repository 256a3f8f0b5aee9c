"""The terms of the vocabularies that a graph is written in, and its literals."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pyoxigraph as ox

from graphbuilder.graph.namespaces import DC, DCTERMS, OA, OWL, PROV, RDF, RDFS, SCHEMA, XSD, clean
from graphbuilder.model import EntityKind
from graphbuilder.ontology import AG

TYPE = ox.NamedNode(f"{RDF}type")
STATEMENT = ox.NamedNode(f"{RDF}Statement")
SUBJECT = ox.NamedNode(f"{RDF}subject")
PREDICATE = ox.NamedNode(f"{RDF}predicate")
OBJECT = ox.NamedNode(f"{RDF}object")
LABEL = ox.NamedNode(f"{RDFS}label")
IDENTIFIER = ox.NamedNode(f"{DCTERMS}identifier")
SAME_AS = ox.NamedNode(f"{OWL}sameAs")
WAS_DERIVED_FROM = ox.NamedNode(f"{PROV}wasDerivedFrom")
WAS_GENERATED_BY = ox.NamedNode(f"{PROV}wasGeneratedBy")
WAS_ASSOCIATED_WITH = ox.NamedNode(f"{PROV}wasAssociatedWith")
USED = ox.NamedNode(f"{PROV}used")
ACTIVITY = ox.NamedNode(f"{PROV}Activity")
SOFTWARE_AGENT = ox.NamedNode(f"{PROV}SoftwareAgent")
SOFTWARE_VERSION = ox.NamedNode(f"{SCHEMA}softwareVersion")
IS_PART_OF = ox.NamedNode(f"{DCTERMS}isPartOf")

NEWS_ARTICLE = ox.NamedNode(f"{SCHEMA}NewsArticle")
HEADLINE = ox.NamedNode(f"{SCHEMA}headline")
ARTICLE_BODY = ox.NamedNode(f"{SCHEMA}articleBody")
DATE_PUBLISHED = ox.NamedNode(f"{SCHEMA}datePublished")
PUBLISHER = ox.NamedNode(f"{DC}publisher")  # schema:publisher and dcterms:publisher want a thing, not a name.
URL = ox.NamedNode(f"{SCHEMA}url")
IN_LANGUAGE = ox.NamedNode(f"{SCHEMA}inLanguage")

SPECIFIC_RESOURCE = ox.NamedNode(f"{OA}SpecificResource")
TEXT_POSITION_SELECTOR = ox.NamedNode(f"{OA}TextPositionSelector")
TEXT_QUOTE_SELECTOR = ox.NamedNode(f"{OA}TextQuoteSelector")
HAS_TARGET = ox.NamedNode(f"{OA}hasTarget")
HAS_SOURCE = ox.NamedNode(f"{OA}hasSource")
HAS_SELECTOR = ox.NamedNode(f"{OA}hasSelector")
START = ox.NamedNode(f"{OA}start")
END = ox.NamedNode(f"{OA}end")
EXACT = ox.NamedNode(f"{OA}exact")
PREFIX = ox.NamedNode(f"{OA}prefix")
SUFFIX = ox.NamedNode(f"{OA}suffix")

AG_ARTICLE = ox.NamedNode(f"{AG}Article")
AG_SENTENCE = ox.NamedNode(f"{AG}Sentence")
AG_STATEMENT = ox.NamedNode(f"{AG}Statement")
ACTS_FOR = ox.NamedNode(f"{AG}actsFor")
SUBJECT_PARTY = ox.NamedNode(f"{AG}subjectParty")
OBJECT_PARTY = ox.NamedNode(f"{AG}objectParty")
SUBJECT_SPAN = ox.NamedNode(f"{AG}subjectSpan")
OBJECT_SPAN = ox.NamedNode(f"{AG}objectSpan")
HOLDER = ox.NamedNode(f"{AG}holder")
HOLDER_PARTY = ox.NamedNode(f"{AG}holderParty")
CERTAINTY = ox.NamedNode(f"{AG}certainty")
CONFIDENCE = ox.NamedNode(f"{AG}confidence")
DATE = ox.NamedNode(f"{AG}date")
ACTUAL = ox.NamedNode(f"{AG}actual")
IN_SENTENCE = ox.NamedNode(f"{AG}sentence")
INDEX = ox.NamedNode(f"{AG}index")

AG_AGREEMENT = ox.NamedNode(f"{AG}Agreement")
AGREEMENT = ox.NamedNode(f"{AG}agreement")
AGREEMENT_SPAN = ox.NamedNode(f"{AG}agreementSpan")
AGREEMENT_KIND = ox.NamedNode(f"{AG}agreementKind")
TITLE = ox.NamedNode(f"{AG}title")
DATE_SIGNED = ox.NamedNode(f"{AG}dateSigned")
PARTY = ox.NamedNode(f"{AG}party")

AG_MEMBERSHIP = ox.NamedNode(f"{AG}Membership")
MEMBER = ox.NamedNode(f"{AG}member")
ORGANISATION = ox.NamedNode(f"{AG}organisation")
FROM = ox.NamedNode(f"{AG}from")
TO = ox.NamedNode(f"{AG}to")

PARTIES = {SUBJECT: SUBJECT_PARTY, OBJECT: OBJECT_PARTY, HOLDER: HOLDER_PARTY}
"""The properties that lead from a statement to an actor, each with the one that leads to whom that actor acts for."""

KIND_CLASSES = {
    EntityKind.STATE: ox.NamedNode(f"{AG}State"),
    EntityKind.TERRITORY: ox.NamedNode(f"{AG}Territory"),
    EntityKind.FORMER_STATE: ox.NamedNode(f"{AG}FormerState"),
    EntityKind.REGION: ox.NamedNode(f"{AG}Region"),
    EntityKind.ORGANISATION: ox.NamedNode(f"{AG}Organisation"),
    EntityKind.MOVEMENT: ox.NamedNode(f"{AG}Movement"),
    EntityKind.PERSON: ox.NamedNode(f"{AG}Person"),
}

_XSD_DATE = ox.NamedNode(f"{XSD}date")
_XSD_DECIMAL = ox.NamedNode(f"{XSD}decimal")
_XSD_ANY_URI = ox.NamedNode(f"{XSD}anyURI")
_XSD_MONTH = ox.NamedNode(f"{XSD}gYearMonth")
_XSD_YEAR = ox.NamedNode(f"{XSD}gYear")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_YEAR = re.compile(r"[0-9]{4}")


def text(value: str, language: str | None = None) -> ox.Literal:
    """A plain literal, or one of a language."""
    return ox.Literal(clean(value), language=language)


def number(value: float) -> ox.Literal:
    """An ``xsd:decimal`` that reads back as the same float, in the form that Oxigraph keeps."""
    return ox.Literal(format(Decimal(repr(value)).normalize(), "f"), datatype=_XSD_DECIMAL)


def address(value: str) -> ox.Literal:
    """An ``xsd:anyURI``: a web address as it was given, which need not be a valid IRI."""
    return ox.Literal(clean(value), datatype=_XSD_ANY_URI)


def is_day(value: str) -> bool:
    """Whether ``value`` is a day of the calendar as ``YYYY-MM-DD``; the date of a statement may be any text."""
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def day(value: str) -> ox.Literal:
    """An ``xsd:date`` where ``value`` is one, otherwise a plain literal, for the shapes to report."""
    return ox.Literal(value, datatype=_XSD_DATE) if is_day(value) else text(value)


def date_part(value: str) -> ox.Literal:
    """A day, a month (``2024-06``) or a year (``2024``) in the type of each; otherwise a plain literal."""
    for pattern, datatype in ((_MONTH, _XSD_MONTH), (_YEAR, _XSD_YEAR)):
        if pattern.fullmatch(value):
            return ox.Literal(value, datatype=datatype)
    return day(value)
