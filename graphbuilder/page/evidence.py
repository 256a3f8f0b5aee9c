"""The evidence behind the lines: the sentence of every statement and the words in it that say so.

It is most of a large page and read a little at a time, so it travels in compressed blocks of some hundred statements,
and the page opens a block when a reader asks for it. Offsets are code points in the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphbuilder.graph.namespaces import ARTICLE, article_iri
from graphbuilder.model import Article, Evidence, Span, Statement
from graphbuilder.page.rows import Numbered

_LONGEST = 1200  # code points of a sentence that are shown; text without stops can run to megabytes
_BEFORE = 400  # of these, how many at most stand before the first marked word
_ELLIPSIS = "…"
_BLOCK = 400  # statements


def block_starts(statements: Sequence[Statement]) -> list[int]:
    """The number of the first statement of each block."""
    return list(range(0, len(statements), _BLOCK))


def blocks(statements: Sequence[Statement]) -> Iterator[dict[str, Any]]:
    """The blocks in order: ``sentences``, and for each statement its place in them, marked words and confidence."""
    for start in block_starts(statements):
        sentences = Numbered()
        rows = [_row(statement, sentences) for statement in statements[start : start + _BLOCK]]
        yield {"sentences": sentences.values, "statements": rows}


def sources(statements: Sequence[Statement], articles: Mapping[str, Article]) -> list[dict[str, str]]:
    """Title, address, date and language of each article, in the order in which the statements come to them."""
    identifiers = dict.fromkeys(statement.evidence.article for statement in statements)
    return [_source(identifier, articles.get(identifier)) for identifier in identifiers]


def _source(identifier: str, article: Article | None) -> dict[str, str]:
    known = article or Article(identifier, "")
    return {
        "identifier": identifier,
        "iri": article_iri(identifier).removeprefix(ARTICLE),
        "title": known.title,
        "address": known.address,
        "date": known.date,
        "language": known.language,
    }


def _row(statement: Statement, sentences: Numbered) -> dict[str, Any]:
    evidence = statement.evidence
    text, offset = _shown(evidence)
    span = evidence.sentence.span
    sentence = {
        "text": text,
        "offset": offset,
        "index": evidence.sentence.index,
        "start": span.start,
        "end": span.end,
        "whole": text == evidence.sentence.text,
    }
    return {
        "sentence": sentences.place((evidence.article, span, offset), lambda: sentence),
        "spans": {role: [words.start, words.end] for role, words in _marked(evidence).items()},
        "confidence": statement.confidence,
    }


def _marked(evidence: Evidence) -> dict[str, Span]:
    words = {"subject": evidence.subject, "trigger": evidence.trigger, "object": evidence.object}
    return {role: span for role, span in words.items() if span is not None}


def _shown(evidence: Evidence) -> tuple[str, int]:
    """The sentence, cut around its marked words if it is very long, and the offset at which what is shown begins."""
    text, offset = evidence.sentence.text, evidence.sentence.span.start
    if len(text) <= _LONGEST:
        return text, offset
    start = max(0, min(span.start for span in _marked(evidence).values()) - offset - _BEFORE)
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if start + _LONGEST < len(text) else ""
    return f"{before}{text[start : start + _LONGEST]}{after}", offset + start - len(before)
