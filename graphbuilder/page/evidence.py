"""The evidence behind the lines: every statement with its sentence and the words in it that say so.

Names, articles and sentences stand once each in a list; a statement refers to them by number. Offsets are code points
within the sentence as it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graphbuilder.model import Article, Entity, Evidence, Span, Statement

_LONGEST = 1200  # code points of a sentence that are shown; text without stops can run to megabytes
_BEFORE = 400  # of these, how many at most stand before the first marked word
_ELLIPSIS = "…"


class _Numbered:
    """Distinct values in the order in which they came, each known by its place."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._places: dict[Any, int] = {}

    def place(self, key: Any, value: Any) -> int:
        """The place of ``key``, which stands for ``value``."""
        if key not in self._places:
            self._places[key] = len(self.values)
            self.values.append(value)
        return self._places[key]


def evidence(statements: Sequence[Statement], articles: Mapping[str, Article]) -> dict[str, list[Any]]:
    """The lists ``names``, ``articles``, ``sentences`` and ``statements``, the last in the order given."""
    names, sources, sentences = _Numbered(), _Numbered(), _Numbered()

    def name(entity: Entity) -> int:
        return names.place((entity.key, entity.state), _name(entity))

    rows = []
    for statement in statements:
        text, marks = _shown(statement.evidence)
        identifier = statement.evidence.article
        rows.append(
            {
                "subject": name(statement.subject),
                "relation": statement.relation,
                "object": name(statement.object),
                "certainty": str(statement.certainty),
                "holder": None if statement.holder is None else name(statement.holder),
                "date": statement.date,
                "article": sources.place(identifier, _source(identifier, articles.get(identifier))),
                "sentence": sentences.place(text, text),
                "marks": marks,
            }
        )
    return {"names": names.values, "articles": sources.values, "sentences": sentences.values, "statements": rows}


def _name(entity: Entity) -> dict[str, str]:
    return {
        "key": entity.key,
        "kind": str(entity.kind),
        "label_ar": entity.label_ar or entity.label,
        "label_en": entity.label,
        "actor": entity.state,
    }


def _source(identifier: str, article: Article | None) -> dict[str, str]:
    if article is None:
        return {"title": identifier, "publisher": "", "address": "", "date": ""}
    return {
        "title": article.title or identifier,
        "publisher": article.publisher,
        "address": article.address,
        "date": article.date,
    }


def _shown(evidence: Evidence) -> tuple[str, dict[str, tuple[int, int]]]:
    """The sentence, cut around its marked words if it is very long, and where these stand in it."""
    text, offset = evidence.sentence.text, evidence.sentence.span.start
    marks = {"subject": evidence.subject, "trigger": evidence.trigger, "object": evidence.object}
    if len(text) > _LONGEST:
        start = max(0, min(span.start for span in marks.values() if span is not None) - offset - _BEFORE)
        shown = text[start : start + _LONGEST]
        before = _ELLIPSIS if start else ""
        after = _ELLIPSIS if start + _LONGEST < len(text) else ""
        text, offset = f"{before}{shown}{after}", offset + start - len(before)
    return text, {role: place for role, span in marks.items() if (place := _within(span, offset, len(text)))}


def _within(span: Span | None, offset: int, length: int) -> tuple[int, int] | None:
    """The span counted from ``offset``, or nothing where it is not wholly in the ``length`` code points shown."""
    if span is None or span.start - offset < 0 or span.end - offset > length:
        return None
    return span.start - offset, span.end - offset
