"""Scoring statements against a gold file.

A gold file has one record a line: ``{"id", "lang", "text", "triples": [{"s", "p", "o", "f", "opt"}]}``. Ends are keys
(``RUS``) or ``Name|KEY`` for a person who acts for one. A statement is right when subject, relation and object are
those of a gold triple, the ends compared at the level of the state or organisation, a symmetric relation in either
order, each distinct statement once in a record. Optional triples count neither for nor against. ``ends`` is the softer
figure: the pair right, whatever the relation; ``certain`` the share of right answers whose certainty is right too.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphbuilder.errors import SourceError
from graphbuilder.files import replaced, text_of
from graphbuilder.model import Article, Entity, EntityKind, Statement
from graphbuilder.ontology import relations

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """One gold record: its text and its triples as the file gives them."""

    identifier: str
    language: str
    text: str
    triples: list[dict[str, Any]]


@dataclass(slots=True)
class Ratio:
    """Right, answered and wanted, and the figures that follow from them (0 where undefined)."""

    right: int = 0
    answered: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.answered if self.answered else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """The figures of a gold file: over all statements, by relation, by pairs of ends, and certainty."""

    strict: Ratio = field(default_factory=Ratio)
    ends: Ratio = field(default_factory=Ratio)
    relations: dict[str, Ratio] = field(default_factory=lambda: defaultdict(Ratio))
    certain: int = 0
    records: int = 0
    unread: int = 0

    @property
    def certainty(self) -> float:
        return self.certain / self.strict.right if self.strict.right else 0.0


def read_gold(path: Path) -> list[Record]:
    """The records of a gold file; raises ``SourceError`` naming the line that is no record or has an id again."""
    found: dict[str, Record] = {}
    for number, line in enumerate(text_of(path).split("\n"), start=1):
        if line.strip():
            record = _record(path, number, line)
            if record.identifier in found:
                raise SourceError(f"Line {number} of '{path}' has the id '{record.identifier}' of an earlier line.")
            found[record.identifier] = record
    return list(found.values())


def _record(path: Path, number: int, line: str) -> Record:
    try:
        found = json.loads(line)
        record = Record(found["id"], found.get("lang", ""), found["text"], found["triples"])
        texts = (record.identifier, record.language, record.text)
        if all(isinstance(text, str) for text in texts) and all(map(_is_triple, record.triples)):
            return record
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise SourceError(
        f"Line {number} of '{path}' is no gold record; it needs a JSON object with id, text and triples of s, p, o."
    )


def _is_triple(triple: Any) -> bool:
    certainties = triple.get("f", "actual")
    texts = [triple["s"], triple["p"], triple["o"], *([certainties] if isinstance(certainties, str) else certainties)]
    return all(isinstance(text, str) for text in texts)


def evaluate(gold: Path, answers: Path | None = None) -> Score:
    """Extract from the records of a gold file, score, and write the answers to a file where one is named.

    Records in a language that is not read count as empty answers; ``Score.unread`` says how many there are.
    """
    from graphbuilder.extraction.pipeline import extract
    from graphbuilder.reading.languages import SUPPORTED

    records = read_gold(gold)
    readable = [record for record in records if not record.language or record.language in SUPPORTED]
    found = list(predictions(readable, extract))
    if answers is not None:
        with replaced(answers) as stream:
            for answer in found:
                stream.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
    result = score(records, found)
    result.unread = len(records) - len(readable)
    return result


def predictions(records: Iterable[Record], extract: Callable[[Article], list[Statement]]) -> Iterator[dict[str, Any]]:
    """What an extractor answers to each record, in the gold format (one statement may carry several certainties)."""
    for record in records:
        found: dict[Triple, list[str]] = {}
        for statement in extract(Article(record.identifier, record.text, language=record.language)):
            key = (_key(statement.subject), statement.relation, _key(statement.object))
            values = found.setdefault(key, [])
            if statement.certainty.value not in values:
                values.append(statement.certainty.value)
        triples = [
            {"s": subject, "p": relation, "o": object_, "f": values[0] if len(values) == 1 else values}
            for (subject, relation, object_), values in found.items()
        ]
        yield {"id": record.identifier, "triples": triples}


def _key(entity: Entity) -> str:
    return f"{entity.key}|{entity.state}" if entity.kind is EntityKind.PERSON else entity.key


def score(records: Iterable[Record], answers: Iterable[dict[str, Any]]) -> Score:
    """Score answers in the gold format; a record without an answer counts as an empty one."""
    by_identifier = {answer["id"]: answer["triples"] for answer in answers}
    result = Score()
    for record in records:
        result.records += 1
        _add(result, record.triples, by_identifier.get(record.identifier, []))
    return result


def _add(result: Score, gold: list[dict[str, Any]], answer: list[dict[str, Any]]) -> None:
    wanted = {comparable(triple) for triple in gold if not triple.get("opt")}
    optional = {comparable(triple) for triple in gold if triple.get("opt")} - wanted
    gold_values, values = _certainties(gold), _certainties(answer)
    counted = set(values) - optional
    hits = counted & wanted
    for triples, attribute in ((hits, "right"), (counted, "answered"), (wanted, "wanted")):
        for _, relation, _ in triples:
            ratio = result.relations[relation]
            setattr(ratio, attribute, getattr(ratio, attribute) + 1)
    _count(result.strict, hits, counted, wanted)
    result.certain += sum(values[hit] <= gold_values[hit] for hit in hits)
    free = {_pair(triple) for triple in optional}
    wanted_pairs = {_pair(triple) for triple in wanted}
    pairs = {_pair(triple) for triple in counted} - (free - wanted_pairs)
    _count(result.ends, pairs & wanted_pairs, pairs, wanted_pairs)


def _count(ratio: Ratio, right: Iterable[object], answered: Iterable[object], wanted: Iterable[object]) -> None:
    ratio.right += len(list(right))
    ratio.answered += len(list(answered))
    ratio.wanted += len(list(wanted))


def _certainties(triples: list[dict[str, Any]]) -> dict[Triple, set[str]]:
    found: dict[Triple, set[str]] = defaultdict(set)
    for triple in triples:
        value = triple.get("f", "actual")
        found[comparable(triple)].update([value] if isinstance(value, str) else value)
    return found


def comparable(triple: dict[str, Any]) -> Triple:
    """A triple (``s``, ``p``, ``o``) as it is compared: ends as states, a symmetric relation's in one order."""
    subject, relation, object_ = _end(triple["s"]), triple["p"], _end(triple["o"])
    known = relations().get(relation)
    if known is not None and known.symmetric and object_ < subject:
        subject, object_ = object_, subject
    return subject, relation, object_


def _pair(triple: Triple) -> frozenset[str]:
    return frozenset((triple[0], triple[2]))


def _end(key: str) -> str:
    """The state or organisation a key stands for, in the spelling of the knowledge tables."""
    end = key.rsplit("|", maxsplit=1)[-1].strip().upper()
    return _spellings().get(end, end)


def _spellings() -> dict[str, str]:
    from graphbuilder.knowledge import knowledge

    return knowledge().spellings
