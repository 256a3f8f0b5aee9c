"""Whom somebody wants something of, or refuses it, where no word but the clause after it says so."""

from __future__ import annotations

from graphbuilder.extraction.triggers import Trigger, own_subject
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon

# How far from its verb the clause stands that says what is wanted: تصر واشنطن، كما أعلنت أمس، على أن.
_REACH_OF_CLAUSE = 12
# A verb, its negation and an adverb.
_REACH_OF_VERB = 3
# What may stand between a verb and أن: its preposition, and that it is a need.
_BETWEEN = (Kind.PREPOSITION, Kind.PARTICLE, Kind.WORD, Kind.ACTOR, Kind.NATIONALITY)


def bidden(trigger: Trigger) -> int | None:
    """The unit of whoever is to do what the clause after a verb or noun tells: تصر واشنطن على أن تسحب بكين قواتها,
    طالبت كينيا بأن توقف تشاد القصف, رفضت كينيا أن تشارك تشاد في القمة."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    opening = _clause_after(trigger)
    if opening is None:
        return None
    for verb in range(opening + 1, min(opening + 1 + _REACH_OF_VERB, len(found))):
        if found[verb].kind is Kind.VERB:
            clause = clauses.get(verb)
            told = clause is not None and clause.found == "after" and _is_to_be(found[verb])
            return clause.subject if told and clause is not None else None
        if found[verb].kind is not Kind.PARTICLE:
            return None  # شدد على أن تركيا عضو
    return None


def _clause_after(trigger: Trigger) -> int | None:
    """The word that opens the clause which tells what is wanted."""
    found, words = trigger.sentence.units, lexicon().words
    own = own_subject(trigger.sentence, trigger.first)
    start = trigger.last if own is None else max(own, trigger.last)
    for number in range(start + 1, min(start + 1 + _REACH_OF_CLAUSE, len(found))):
        unit = found[number]
        if unit.kind is Kind.SUBORDINATOR:
            return number if unit.normal in words["of_wishes"] else None
        if unit.kind not in _BETWEEN or unit.normal in STOPS:
            return None
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and not unit.preposition:
            return None  # طالبت كينيا تشاد بأن تعترف رواندا
    return None


def _is_to_be(verb: Unit) -> bool:
    """Whether a verb is in the present without a sign of the future, as after أن that is no أنّ."""
    return verb.normal.startswith(("ي", "ت"))
