"""The query command: which of its ways to ask was used, and the answer in the chosen form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from graphbuilder.errors import UsageError
from graphbuilder.files import text_of
from graphbuilder.knowledge.lookup import actor
from graphbuilder.query.named import Question, questions, run_named
from graphbuilder.query.result import Result
from graphbuilder.query.run import run


def answer(
    store: str | None,
    *,
    sparql: str | None,
    file: Path | None,
    name: str | None,
    parameters: Sequence[str],
    timeout: float,
    limit: int,
) -> Result:
    """The answer to exactly one of a query, a file that holds one, or a named question with ``NAME=VALUE`` parameters.

    Raises ``UsageError`` where none or several are given, and what the query raises.
    """
    if store is None:
        raise UsageError("Say what to ask with --store: a store's folder, or an exported .ttl, .nt, .nq or .trig file.")
    if sum(way is not None for way in (sparql, file, name)) != 1:
        raise UsageError("Give one of a query, --file or --name; --list shows the named questions.")
    source = Path(store)
    if name is not None:
        return run_named(source, name, _values(name, parameters), timeout=timeout, limit=limit)
    if parameters:
        raise UsageError("--parameter goes with --name: write the value into the query itself.")
    return run(source, sparql if file is None else text_of(file), timeout=timeout, limit=limit)  # type: ignore[arg-type]


def _values(name: str, parameters: Sequence[str]) -> dict[str, str]:
    question = questions().get(name)
    values = {}
    for parameter in parameters:
        key, equals, value = parameter.partition("=")
        if not equals:
            raise UsageError(f"'{parameter}' is no parameter: write NAME=VALUE, such as actor=RUS.")
        values[key] = actor(value).key if question and _is_actor(question, key) else value
    return values


def _is_actor(question: Question, name: str) -> bool:
    return any(parameter.name == name and parameter.kind == "actor" for parameter in question.parameters)


def list_questions(stream: TextIO) -> None:
    """The named questions with what each takes, one a line."""
    for question in questions().values():
        taken = " ".join(f"{parameter.name}={parameter.default}" for parameter in question.parameters)
        stream.write(f"{question.name:12} {question.title} · {question.title_ar}{f'  [{taken}]' if taken else ''}\n")
