"""Sentences with what the extractor should read out of them, kept in TOML files beside the tests."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.pipeline import extract, parse
from graphbuilder.model import Article, Statement
from graphbuilder.ontology import relations

# Subject key, relation, object key; where it matters certainty; where that matters the holder's key.
Said = tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """A sentence, the statements it must give (``says``) and the relations it may give beside them (``may``)."""

    group: str
    form: str
    text: str
    says: frozenset[Said]
    may: frozenset[Said]

    def beyond(self, found: frozenset[Said]) -> frozenset[Said]:
        """What was found and should not have been."""
        return frozenset(one for one in found - self.says if one[:3] not in self.may)


def samples(name: str) -> list[Sample]:
    """The sentences of a file, in its order."""
    table = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return [
        Sample(group, item.get("form", ""), item["text"], _set(item["says"]), _set(item.get("may", ())))
        for group, items in table.items()
        for item in items
    ]


def statements(text: str) -> list[Statement]:
    """What the extractor reads out of a text."""
    return extract(Article("sample", text))


def parsed(text: str) -> Sentence:
    """A text of one sentence as the extractor sees it."""
    [found] = parse(Article("sample", text))
    return found.sentence


def said(text: str) -> frozenset[Said]:
    """The statements of a text by subject, relation, object and certainty."""
    return _set((one.subject.key, one.relation, one.object.key, one.certainty.value) for one in statements(text))


def said_by(text: str) -> frozenset[Said]:
    """The statements of a text, each with the key of its holder, empty where the text itself says it."""
    return _set(
        (one.subject.key, one.relation, one.object.key, one.certainty.value, one.holder.key if one.holder else "")
        for one in statements(text)
    )


def _set(items: Iterable[Iterable[str]]) -> frozenset[Said]:
    return frozenset(_ordered(tuple(item)) for item in items)


def _ordered(item: Said) -> Said:
    """A statement with the ends of a symmetric relation in one order, as either is right."""
    subject, relation, object_, *rest = item
    if relations()[relation].symmetric:
        subject, object_ = sorted((subject, object_))
    return (subject, relation, object_, *rest)
