"""Statements as flat records: one JSON object a line, or one row of CSV."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from graphbuilder.export.csv_table import write_table
from graphbuilder.model import Entity, Span, Statement

COLUMNS = (
    "article", "sentence", "subject", "subject_state", "subject_label", "subject_label_ar", "relation", "object",
    "object_state", "object_label", "object_label_ar", "certainty", "holder", "date", "confidence", "agreement",
    "trigger", "start", "end", "text",
)  # fmt: skip


def record(statement: Statement) -> dict[str, Any]:
    """A statement as a JSON object.

    ``sentence`` is the number of the sentence in its article, from 0; ``start`` and ``end`` are the offsets of its
    ``text`` in the article's; ``spans`` are the offsets of the words for subject, relation and object, ``None`` for an
    end that the sentence leaves unsaid. ``agreement`` is ``None`` unless the sentence names what is signed.
    """
    evidence = statement.evidence
    return {
        "article": evidence.article,
        "sentence": evidence.sentence.index,
        "subject": _actor(statement.subject),
        "relation": statement.relation,
        "object": _actor(statement.object),
        "certainty": statement.certainty.value,
        "holder": _actor(statement.holder) if statement.holder else None,
        "date": statement.date,
        "confidence": statement.confidence,
        "agreement": _agreement(statement),
        "trigger": evidence.words(evidence.trigger),
        "start": evidence.sentence.span.start,
        "end": evidence.sentence.span.end,
        "text": evidence.sentence.text,
        "spans": {
            "subject": _offsets(evidence.subject),
            "trigger": _offsets(evidence.trigger),
            "object": _offsets(evidence.object),
        },
    }


def _actor(entity: Entity) -> dict[str, str]:
    return {
        "key": entity.key,
        "label": entity.label,
        "label_ar": entity.label_ar,
        "kind": entity.kind.value,
        "state": entity.state,
    }


def _agreement(statement: Statement) -> dict[str, Any] | None:
    agreement = statement.agreement
    if agreement is None:
        return None
    return {
        "title": statement.evidence.words(agreement.title),
        "kinds": list(agreement.kinds),
        "signed": agreement.signed,
        "span": _offsets(agreement.title),
    }


def _offsets(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def write_json_lines(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """One record a line, in UTF-8."""
    for statement in statements:
        stream.write(json.dumps(record(statement), ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def write_csv(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """One row a statement under a line of column names, in UTF-8 with the mark that spreadsheets look for.

    A cell that a spreadsheet would take for a formula is led by an apostrophe.
    """
    write_table(COLUMNS, map(_row, statements), stream)


def _row(statement: Statement) -> list[str]:
    evidence, subject, object_ = statement.evidence, statement.subject, statement.object
    return [
        evidence.article, str(evidence.sentence.index), subject.key, subject.state, subject.label, subject.label_ar,
        statement.relation, object_.key, object_.state, object_.label, object_.label_ar, statement.certainty.value,
        statement.holder.key if statement.holder else "", statement.date, f"{statement.confidence:.2f}",
        evidence.words(statement.agreement.title) if statement.agreement else "",
        evidence.words(evidence.trigger), str(evidence.sentence.span.start), str(evidence.sentence.span.end),
        evidence.sentence.text,
    ]  # fmt: skip
