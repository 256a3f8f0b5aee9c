"""Relations, their families, degrees of certainty and kinds of agreement, read out of ``ontology/alliance.ttl``.

::

    ontology/alliance.ttl ──► relations()       25 x Relation, in the order of the file
                          ├─► families()         6 x Concept
                          ├─► certainties()      5 x Concept
                          └─► agreement_kinds()  5 x Concept
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from graphbuilder.errors import UsageError

AG = "https://w3id.org/graphbuilder/ontology#"
_OWL = "http://www.w3.org/2002/07/owl#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_INVERSE = f"{_OWL}inverseOf"
_RANGE = "http://www.w3.org/2000/01/rdf-schema#range"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_DEFINITION = "http://www.w3.org/2004/02/skos/core#definition"


@dataclass(frozen=True, slots=True)
class Concept:
    """A family of relations, degree of certainty or kind of agreement; ``name`` is its local name in the ontology."""

    name: str
    label_en: str
    label_ar: str
    definition_en: str
    definition_ar: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that a statement can use.

    ``name`` is its local name, ``family`` that of its family, ``object_class`` that of the class its object belongs to.
    ``inverse_en`` and ``inverse_ar`` say it of the object (is attacked by); of a symmetric relation, its own labels do.
    ``inverse`` is the local name of the property for that, which is for asking only; empty where it is symmetric.
    """

    name: str
    symmetric: bool
    family: str
    object_class: str
    label_en: str
    label_ar: str
    inverse: str
    inverse_en: str
    inverse_ar: str
    definition_en: str
    definition_ar: str


@cache
def relations() -> Mapping[str, Relation]:
    """The relations by name, in the order of the ontology."""
    inverses = {
        facts.values(_INVERSE)[0].removeprefix(AG): (name, facts) for name, facts in _instances("InverseRelation")
    }
    return MappingProxyType(
        {name: _relation(name, facts, *inverses.get(name, ("", facts))) for name, facts in _instances("Relation")}
    )


def _relation(name: str, facts: _Facts, inverse: str, of_inverse: _Facts) -> Relation:
    return Relation(
        name,
        symmetric=f"{_OWL}SymmetricProperty" in facts.values(_RDF_TYPE),
        family=facts.values(f"{AG}family")[0].removeprefix(AG),
        object_class=facts.values(_RANGE)[0].removeprefix(AG),
        label_en=facts.text(_LABEL, "en"),
        label_ar=facts.text(_LABEL, "ar"),
        inverse=inverse,
        inverse_en=of_inverse.text(_LABEL, "en"),
        inverse_ar=of_inverse.text(_LABEL, "ar"),
        definition_en=facts.text(_DEFINITION, "en"),
        definition_ar=facts.text(_DEFINITION, "ar"),
    )


@cache
def names() -> frozenset[str]:
    """The local names of all that the ontology defines."""
    return frozenset(subject.removeprefix(AG) for subject in _facts() if subject.startswith(AG))


@cache
def families() -> Mapping[str, Concept]:
    """The families of relations by name, in the order of the ontology."""
    return _concepts("RelationFamily")


@cache
def certainties() -> Mapping[str, Concept]:
    """The degrees of certainty by name, in the order of the ontology."""
    return _concepts("Certainty")


@cache
def agreement_kinds() -> Mapping[str, Concept]:
    """What the parties to an agreement promise each other, by name, in the order of the ontology."""
    return _concepts("AgreementKind")


def check_names(chosen_relations: Iterable[str], chosen_certainties: Iterable[str]) -> None:
    """Raises ``UsageError`` naming the first that is no relation or no degree of certainty of the ontology."""
    for names, known, what in (
        (chosen_relations, relations(), "relation"),
        (chosen_certainties, certainties(), "certainty"),
    ):
        for name in names:
            if name not in known:
                raise UsageError(f"There is no {what} '{name}': choose one of {', '.join(known)}.")


def resource(name: str) -> Traversable:
    """The file ``name`` of the folder ``ontology``: inside an installed package, or beside it in a checkout."""
    packaged = files("graphbuilder") / "_ontology" / name
    return packaged if packaged.is_file() else Path(__file__).resolve().parent.parent / "ontology" / name


class _Facts:
    """What the ontology says of one subject: ``(predicate, value, language)``, in the order of the file."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str, str]] = []

    def values(self, predicate: str) -> list[str]:
        return [value for name, value, _ in self.rows if name == predicate]

    def text(self, predicate: str, language: str) -> str:
        return next(value for name, value, tag in self.rows if (name, tag) == (predicate, language))


@cache
def _facts() -> Mapping[str, _Facts]:
    facts: dict[str, _Facts] = {}
    for quad in ox.parse(resource("alliance.ttl").read_bytes(), format=ox.RdfFormat.TURTLE):
        language = quad.object.language or "" if isinstance(quad.object, ox.Literal) else ""
        row = (quad.predicate.value, quad.object.value, language)
        facts.setdefault(quad.subject.value, _Facts()).rows.append(row)
    return facts


def _instances(class_name: str) -> list[tuple[str, _Facts]]:
    return [
        (subject.removeprefix(AG), facts)
        for subject, facts in _facts().items()
        if AG + class_name in facts.values(_RDF_TYPE)
    ]


def _concepts(class_name: str) -> Mapping[str, Concept]:
    return MappingProxyType(
        {
            name: Concept(
                name,
                label_en=facts.text(_LABEL, "en"),
                label_ar=facts.text(_LABEL, "ar"),
                definition_en=facts.text(_DEFINITION, "en"),
                definition_ar=facts.text(_DEFINITION, "ar"),
            )
            for name, facts in _instances(class_name)
        }
    )
