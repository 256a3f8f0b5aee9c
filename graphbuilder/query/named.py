"""The named questions: the files ``questions/*.rq``, each a query that any SPARQL tool can run as it stands.

A file begins with comment lines: ``# title:``, ``# title_ar:``, ``# description:``, and for each parameter
``# parameter: NAME (KIND) what it is``. A parameter's place in the query is ``VALUES ?NAME { actor:RUS }``, which gives
its default too; ``UNDEF`` there is no default, so that the question is asked of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import pyoxigraph as ox

from graphbuilder.errors import UsageError
from graphbuilder.graph import terms
from graphbuilder.graph.namespaces import actor_iri
from graphbuilder.ontology import AG, relations
from graphbuilder.query.dates import day
from graphbuilder.query.result import Result
from graphbuilder.query.run import Source, answer

_HEADER = re.compile(r"^# (\w+): (.+)$", re.MULTILINE)
_PARAMETER = re.compile(r"(\w+) \((actor|relation|date)\) (.+)")
_UNDEFINED = "UNDEF"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be asked about: the key of an ``actor``, the name of a ``relation``, or a ``date``.

    ``default`` is empty where the question is asked of all unless told otherwise.
    """

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
    queries = [file for file in found if file.name.endswith(".rq")]
    parsed = [_question(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in queries]
    return MappingProxyType({question.name: question for question in parsed})


def run_named(
    source: Source,
    name: str,
    parameters: Mapping[str, str] | None = None,
    *,
    timeout: float = 30,
    limit: int = 10_000,
) -> Result:
    """The answer to a named question; parameters that are not given have their defaults.

    A date is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. Raises ``UsageError`` where there is no such question, parameter,
    relation or date, and what ``run.run`` raises.
    """
    return answer(source, fill(question(name), parameters or {}), timeout=timeout, limit=limit)


def question(name: str) -> Question:
    """The question of this name; raises ``UsageError`` where there is none."""
    if name not in questions():
        raise UsageError(f"There is no question {name!r}: choose one of {', '.join(questions())}.")
    return questions()[name]


def fill(question: Question, parameters: Mapping[str, str]) -> str:
    """The query of a question about these values, each written as a term of its own that nothing can break out of."""
    known = {parameter.name: parameter for parameter in question.parameters}
    filled: dict[str, ox.NamedNode | ox.Literal] = {}
    for name, value in parameters.items():
        if name not in known:
            raise UsageError(f"The question {question.name!r} has no parameter {name!r}: {_choice(known)}.")
        filled[name] = _term(known[name], value)
    if {"since", "until"} <= filled.keys() and filled["since"].value > filled["until"].value:
        raise UsageError(f"{filled['since'].value} is after {filled['until'].value}: let since be the earlier date.")
    sparql = question.sparql
    for name, term in filled.items():
        sparql = _slot(name).sub(lambda _, name=name, term=term: f"VALUES ?{name} {{ {term} }}", sparql)  # type: ignore[misc]
    return sparql


def _choice(known: Iterable[str]) -> str:
    return f"choose from {', '.join(known)}" if known else "leave it out, as it takes none"


def _term(parameter: Parameter, value: str) -> ox.NamedNode | ox.Literal:
    if parameter.kind == "actor":
        return ox.NamedNode(actor_iri(value))
    if parameter.kind == "date":
        return terms.day(day(value, last=parameter.name == "until"))
    name = value.removeprefix("ag:")
    if name not in relations():
        raise UsageError(f"There is no relation {value!r}: choose one of {', '.join(relations())}.")
    return ox.NamedNode(AG + name)


def _slot(name: str) -> re.Pattern[str]:
    return re.compile(rf"VALUES \?{name} \{{ (?:(?:actor|ag):)?(\S+) \}}")


def _question(name: str, sparql: str) -> Question:
    headers = _HEADER.findall(sparql)
    single = dict(headers)
    return Question(
        name=name,
        title=single["title"],
        title_ar=single["title_ar"],
        description=single["description"],
        parameters=tuple(_parameter(sparql, value) for key, value in headers if key == "parameter"),
        sparql=sparql,
    )


def _parameter(sparql: str, header: str) -> Parameter:
    described = _PARAMETER.fullmatch(header)
    slot = _slot(described[1]).search(sparql) if described else None
    if described is None or slot is None:
        raise ValueError(f"the query has no place for its parameter {header!r}, or no kind of it")
    default = "" if slot[1] == _UNDEFINED else slot[1]
    return Parameter(described[1], described[2], default, described[3])
