"""What people call the properties, values and nodes of a graph, for the sentences of ``explain.py``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rdflib import RDF
from rdflib.namespace import DCTERMS, OWL, RDFS, XSD

from graphbuilder.graph.namespaces import DC, OA, PROV, SCHEMA
from graphbuilder.ontology import AG
from graphbuilder.validation.place import ARTICLE_KIND, POSITION_KIND, QUOTE_KIND, SENTENCE_KIND

NOUNS: Mapping[str, str] = MappingProxyType(
    {
        f"{RDF}subject": "subject",
        f"{RDF}predicate": "relation",
        f"{RDF}object": "object",
        f"{AG}subjectParty": "party of the subject",
        f"{AG}objectParty": "party of the object",
        f"{AG}certainty": "certainty",
        f"{AG}confidence": "confidence",
        f"{AG}date": "date",
        f"{AG}holder": "holder",
        f"{AG}holderParty": "party of the holder",
        f"{PROV}wasDerivedFrom": "article",
        f"{AG}sentence": "sentence",
        f"{OA}hasTarget": "link to its words",
        f"{AG}subjectSpan": "position of the subject's words",
        f"{AG}objectSpan": "position of the object's words",
        f"{OA}hasSource": "article",
        f"{OA}hasSelector": "selector",
        f"{AG}index": "number",
        f"{OA}start": "start",
        f"{OA}end": "end",
        f"{OA}exact": "quoted text",
        f"{OA}prefix": "text before the quote",
        f"{OA}suffix": "text after the quote",
        f"{DCTERMS}identifier": "key",
        f"{SCHEMA}articleBody": "text",
        f"{SCHEMA}headline": "title",
        f"{SCHEMA}datePublished": "date",
        f"{SCHEMA}url": "address",
        f"{SCHEMA}inLanguage": "language",
        f"{DC}publisher": "publisher",
        f"{RDFS}label": "name",
        f"{OWL}sameAs": "link to the same actor elsewhere",
        f"{AG}actsFor": "party for whom it acts",
        f"{AG}agreement": "agreement",
        f"{AG}agreementSpan": "position of the agreement's name",
        f"{AG}agreementKind": "kind",
        f"{AG}title": "title",
        f"{AG}dateSigned": "date of signing",
        f"{AG}party": "party",
        f"{PROV}wasGeneratedBy": "reading",
        f"{PROV}used": "article",
        f"{PROV}wasAssociatedWith": "software",
        f"{SCHEMA}softwareVersion": "version",
        f"{AG}member": "member",
        f"{AG}organisation": "organisation",
        f"{AG}from": "first year",
        f"{AG}to": "last year",
    }
)
NO_SUCH: Mapping[str, str] = MappingProxyType(
    {
        str(XSD.date): "is no day",
        str(XSD.decimal): "is no decimal number",
        str(XSD.integer): "is no whole number",
        str(XSD.string): "is no plain text",
        str(XSD.anyURI): "is no web address",
        f"{AG}Actor": "is no described actor",
        f"{AG}Article": "is no article of this graph",
        f"{AG}Sentence": "is no sentence",
        f"{AG}Agreement": "is no described agreement",
        f"{PROV}Activity": "is no reading of this graph",
        f"{PROV}SoftwareAgent": "is no described software",
        str(XSD.gYear): "is no year",
        str(POSITION_KIND): "is no position in a text",
        f"{RDF}predicate": "is no relation of the ontology",
        f"{AG}certainty": "is no degree of certainty",
        f"{AG}agreementKind": "is no kind of agreement",
    }
)
"""What is wrong with a value, by the datatype or class that it should have, or by the property with a fixed list."""

CALLED: Mapping[str, str] = MappingProxyType(
    {
        str(ARTICLE_KIND): "the article",
        str(SENTENCE_KIND): "a sentence",
        str(POSITION_KIND): "a position in the text",
        str(QUOTE_KIND): "a quote",
        f"{PROV}Activity": "the reading '{}'",
        f"{PROV}SoftwareAgent": "the software '{}'",
        f"{AG}Membership": "the membership '{}'",
    }
)
"""What a node is called that is no statement, agreement or actor."""

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "ar": "Arabic"})
