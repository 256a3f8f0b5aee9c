"""The named questions: the files ``questions/*.rq``, each a query that any SPARQL tool can run as it stands.

A file begins with comment lines: ``# title:``, ``# title_ar:``, ``# description:``, and for each parameter
``# parameter: NAME what it is``. A parameter's place in the query is ``VALUES ?NAME { actor:RUS }``, which gives its
default too; ``actor:`` or ``ag:`` there says whether it is the key of an actor or the name of a relation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from graphbuilder.errors import UsageError
from graphbuilder.graph.namespaces import actor_iri
from graphbuilder.graph.store import Store
from graphbuilder.ontology import AG, relations
from graphbuilder.query.result import Result
from graphbuilder.query.run import answer

_HEADER = re.compile(r"^# (\w+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be asked about; ``kind`` is ``actor`` or ``relation``."""

    name: str
    kind: str
    default: str
    description: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named question, with its titles in English and Arabic."""

    name: str
    title: str
    title_ar: str
    description: str
    parameters: tuple[Parameter, ...]
    sparql: str


@cache
def questions() -> Mapping[str, Question]:
    """The named questions by name, in alphabetical order."""
    found = sorted(files("graphbuilder.query").joinpath("questions").iterdir(), key=lambda file: file.name)
    parsed = [_question(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in found]
    return MappingProxyType({question.name: question for question in parsed})


def run_named(
    source: Store | Path,
    name: str,
    parameters: Mapping[str, str] | None = None,
    *,
    timeout: float = 30,
    limit: int = 10_000,
) -> Result:
    """The answer to a named question; parameters that are not given have their defaults.

    Raises ``UsageError`` where there is no such question, parameter or relation, and what ``run.run`` raises.
    """
    question = questions().get(name)
    if question is None:
        raise UsageError(f"There is no question {name!r}: choose one of {', '.join(questions())}.")
    return answer(source, fill(question, parameters or {}), timeout=timeout, limit=limit)


def fill(question: Question, parameters: Mapping[str, str]) -> str:
    """The query of a question about these values, each written as a term of its own that nothing can break out of."""
    known = {parameter.name: parameter for parameter in question.parameters}
    sparql = question.sparql
    for name, value in parameters.items():
        if name not in known:
            choice = f"choose from {', '.join(known)}" if known else "leave it out"
            raise UsageError(f"The question {question.name!r} has no parameter {name!r}: {choice}.")
        term = _term(known[name], value)
        sparql = _slot(name).sub(lambda _, name=name, term=term: f"VALUES ?{name} {{ {term} }}", sparql)  # type: ignore[misc]
    return sparql


def _term(parameter: Parameter, value: str) -> ox.NamedNode:
    if parameter.kind == "actor":
        return ox.NamedNode(actor_iri(value))
    if value not in relations():
        raise UsageError(f"There is no relation {value!r}: choose one of {', '.join(relations())}.")
    return ox.NamedNode(AG + value)


def _slot(name: str) -> re.Pattern[str]:
    return re.compile(rf"VALUES \?{name} \{{ (actor|ag):(\S+) \}}")


def _question(name: str, sparql: str) -> Question:
    headers = _HEADER.findall(sparql)
    single = dict(headers)
    described = [value.split(" ", 1) for key, value in headers if key == "parameter"]
    return Question(
        name=name,
        title=single["title"],
        title_ar=single["title_ar"],
        description=single["description"],
        parameters=tuple(_parameter(sparql, *words) for words in described),
        sparql=sparql,
    )


def _parameter(sparql: str, name: str, description: str) -> Parameter:
    slot = _slot(name).search(sparql)
    if slot is None:
        raise ValueError(f"the query has no place for its parameter {name!r}")
    return Parameter(name, "actor" if slot[1] == "actor" else "relation", slot[2], description)
