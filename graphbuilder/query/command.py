"""The query command: which of its ways to ask was used, and the answer in the chosen form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from graphbuilder.errors import UsageError
from graphbuilder.files import text_of
from graphbuilder.graph.location import is_remote
from graphbuilder.knowledge.lookup import actor
from graphbuilder.query.named import Question, question, questions, run_named
from graphbuilder.query.result import Result
from graphbuilder.query.run import run


def answer(
    store: str | None,
    *,
    sparql: str | None,
    file: Path | None,
    name: str | None,
    options: Mapping[str, str | None],
    parameters: Sequence[str],
    timeout: float,
    limit: int,
    reason: bool,
) -> Result:
    """The answer to exactly one of a query, a file that holds one, or a named question.

    A question takes its parameters from ``options``, by name, and from ``parameters``, each ``NAME=VALUE``. Raises
    ``UsageError`` where no way to ask is given or several are, or where the question does not take what is given, and
    what the query raises.
    """
    if store is None:
        raise UsageError("Say what to ask with --store: a store, or an exported .ttl, .nt, .nq or .trig file.")
    if sum(way is not None for way in (sparql, file, name)) != 1:
        raise UsageError("Give one of a query, --file or --name; --list shows the named questions.")
    source = store if is_remote(store) else Path(store)
    given = {key: value for key, value in options.items() if value is not None}
    if name is not None:
        if reason:
            raise UsageError("--reason goes with a query of your own: the named questions see to it by themselves.")
        return run_named(source, name, _values(question(name), given, parameters), timeout=timeout, limit=limit)
    for option in (*given, *(["parameter"] if parameters else [])):
        raise UsageError(f"--{option} goes with --name: write the value into the query itself.")
    text = sparql if file is None else text_of(file)
    return run(source, text, timeout=timeout, limit=limit, reason=reason)  # type: ignore[arg-type]


def _values(asked: Question, options: Mapping[str, str], parameters: Sequence[str]) -> dict[str, str]:
    """The values of a question's parameters, actors by their keys."""
    kinds = {parameter.name: parameter.kind for parameter in asked.parameters}
    for option in options:
        if option not in kinds:
            raise UsageError(f"The question '{asked.name}' does not take --{option}: {_taken(asked)}.")
    values = dict(options)
    for parameter in parameters:
        key, equals, value = parameter.partition("=")
        if not equals:
            raise UsageError(f"'{parameter}' is no parameter: write NAME=VALUE, such as actor=RUS.")
        if key in values:
            raise UsageError(f"The parameter '{key}' is given twice: leave one of the two out.")
        values[key] = value
    return {key: actor(value).key if kinds.get(key) == "actor" else value for key, value in values.items()}


def _taken(asked: Question) -> str:
    names = [f"--{parameter.name}" for parameter in asked.parameters]
    return f"it takes {' and '.join(filter(None, [', '.join(names[:-1]), names[-1]]))}" if names else "it takes none"


def list_questions(stream: TextIO) -> None:
    """The named questions with what each takes and its defaults, one a line."""
    width = max(map(len, questions()))
    for one in questions().values():
        taken = "".join(f" --{item.name} {item.default or item.kind.upper()}" for item in one.parameters)
        stream.write(f"{one.name:{width}} {one.title} · {one.title_ar}{f'  [{taken.strip()}]' if taken else ''}\n")


def remarks(result: Result, limit: int) -> Iterator[str]:
    """What is to be said beside an answer, each a sentence."""
    yield from result.warnings
    if result.truncated:
        what = "rows" if result.triples is None else "triples"
        yield f"There is more: only the first {limit:,} {what} are written; give a greater --limit for the rest."
