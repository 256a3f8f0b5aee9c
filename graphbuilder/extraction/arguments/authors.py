"""Who wrote the text of which a verb tells what it says: أقرت لندن مشروعا يدعو مينسك إلى التعاون."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.needs import needed
from graphbuilder.extraction.clauses.texts import says_what_a_text_says, text_before
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import Frame

_REACH_OF_CLAUSE = 30
# Whoever does this to a text has not written it.
_AGAINST = ("rejects", "accuses")
_REACH_OF_FIRST = 14
_FROM = ("من",)
_TO = "الي"


def author(trigger: Trigger) -> int | None:
    """The unit of whoever wrote what a verb is said of: أقرت لندن مشروعا يدعو مينسك، مشروع بريطاني يدين مينسك, رسالة من
    الرئيس الكيني تناشد أوغندا."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    first = _first_of_text(trigger)
    text = text_before(found, first)
    if text is None:
        return None
    addressed = any(unit.normal == _TO for unit in found[text : trigger.first])
    if trigger.unit.pronoun and trigger.first == first and not addressed:
        return None  # who got it is meant: سلمهم مذكرة تلزمهم بالرحيل
    if found[text + 1].kind is Kind.NATIONALITY:
        return text + 1
    for number in range(text + 2, first):
        if found[number].kind is Kind.ACTOR and found[number - 1].normal in _FROM:
            return number
    for verb in range(text - 1, max(-1, text - _REACH_OF_CLAUSE), -1):
        if found[verb].normal in STOPS:
            return None
        if _is_against(found, verb):
            return None  # رفضت لجنة برلمانية مشروع قرار يدعو
        clause = clauses.get(verb)
        if clause is not None and clause.subject is not None:
            return clause.subject
    return None


def _first_of_text(trigger: Trigger) -> int:
    """The first verb that tells what a text says, where another goes on with it: بيانا يدين أوغندا ويطالبها بالرحيل."""
    found = trigger.sentence.units
    if not trigger.unit.conjunction or trigger.sentence.clauses[trigger.first].subject is not None:
        return trigger.first
    for verb in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_FIRST), -1):
        if found[verb].normal in STOPS or found[verb].kind is Kind.SUBORDINATOR:
            break
        if found[verb].kind is Kind.VERB:
            return verb if says_what_a_text_says(found, verb) else trigger.first
    return trigger.first


def _is_against(found: list[Unit], verb: int) -> bool:
    """Whether a verb rejects or condemns what stands behind it."""
    return any(
        frame.relation in _AGAINST and (not frame.needs or _is_refused(found, verb, frame))
        for frame in found[verb].frames
    )


def _is_refused(found: list[Unit], verb: int, frame: Frame) -> bool:
    """Whether a verb such as أسقط has as its object what makes it one of refusing: أسقطت لندن مشروعا."""
    return frame.relation == "rejects" and needed(found, verb, frame.needs) is not None
