"""A text cut where the words of statements begin and end, so that each stretch can be marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from graphbuilder.model import Span, Statement

_ROLES = ("trigger", "subject", "object")
"""What a stretch can be; the first that applies marks it."""


def spans(statement: Statement) -> Iterator[tuple[Span, str]]:
    """The words of a statement, each with what they are."""
    evidence = statement.evidence
    for role, span in zip(_ROLES, (evidence.trigger, evidence.subject, evidence.object), strict=True):
        if span is not None:
            yield span, role


def marked(text: str, offset: int, found: Iterable[tuple[Span, str]]) -> list[tuple[str, str]]:
    """The stretches of ``text``, which begins at ``offset`` of its article, each with its role or an empty one.

    Together they are the text, whatever the spans are: those may overlap, or lie outside.
    """
    changes: dict[int, Counter[str]] = {0: Counter(), len(text): Counter()}
    for span, role in found:
        start, end = (min(max(place - offset, 0), len(text)) for place in (span.start, span.end))
        if start < end:
            changes.setdefault(start, Counter())[role] += 1
            changes.setdefault(end, Counter())[role] -= 1
    stretches: list[tuple[str, str]] = []
    covering: Counter[str] = Counter()
    places = sorted(changes)
    for start, end in pairwise(places):
        for role, number in changes[start].items():
            covering[role] += number
        stretches.append((text[start:end], next((role for role in _ROLES if covering[role] > 0), "")))
    return stretches
