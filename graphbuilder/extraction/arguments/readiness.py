"""Who is ready or determined to do what a noun tells: إن تشاد مستعدة لدعم مالي، باماكو: عازمون على دعم تشاد."""

from __future__ import annotations

from graphbuilder.extraction.arguments.speakers import speaker_before, teller_before
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.units import PRONOUN, Kind, Unit, has_noun_of
from graphbuilder.language.arabic.lexicon import lexicon

_LONGEST_DEED = 3
_GLUED = ("ل", "ب")
_TIES = ("علي", "الي", "ل", "عن")
_QUOTES = frozenset({"«", "“", '"'})


def ready(trigger: Trigger) -> int | None:
    """The unit of whoever is said to be ready for what a noun tells, be it himself who says so."""
    found = trigger.sentence.units
    adjective = _adjective(found, trigger.first)
    if adjective is None:
        return None
    number = adjective - 1
    while number > 0 and _is_passed(found[number]):
        number -= 1
    if number < 0:
        return None
    before = found[number]
    if before.normal == ":":
        return speaker_before(found, number)
    if before.normal in lexicon().words["pronominal_complementisers"]:
        return teller_before(trigger.sentence, number + 1)
    named = before.kind is Kind.ACTOR and before.actors != [] and before.role != PRONOUN
    return number if named and not before.preposition else None


def is_unready(found: list[Unit], noun: int) -> bool:
    """Whether somebody is said not to be ready for what a noun tells: غير مستعدة للتفاوض."""
    adjective = _adjective(found, noun)
    return adjective is not None and adjective > 0 and found[adjective - 1].normal in lexicon().words["exceptive"]


def _adjective(found: list[Unit], noun: int) -> int | None:
    """The adjective of readiness that a noun, or the noun of doing before it, depends on: مستعدة لفرض عقوبات."""
    for number in range(noun, max(0, noun - 1 - _LONGEST_DEED), -1):
        unit = found[number]
        if unit.preposition in _GLUED or (unit.kind is Kind.PREPOSITION and unit.normal in _TIES):
            before = number - 1
            while before > 0 and found[before].kind is Kind.PARTICLE:
                before -= 1
            return before if found[before].kind is Kind.WORD and has_noun_of(found[before], "ready") else None
        if unit.kind is not Kind.WORD or (number < noun and unit.article):
            return None
    return None


def _is_passed(unit: Unit) -> bool:
    """Whether a unit may stand between somebody and what he is ready for: كانت، دائما، an opening quotation mark."""
    return unit.kind is Kind.PARTICLE or unit.role == AUXILIARY or unit.normal in _QUOTES
