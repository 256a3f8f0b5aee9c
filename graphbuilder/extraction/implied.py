"""Ends of a noun that stand behind its doer, or that only the words around it show."""

from __future__ import annotations

from graphbuilder.extraction.complements import ADJECTIVE, DIRECT, GENITIVE, Complement
from graphbuilder.extraction.nested import performer
from graphbuilder.extraction.triggers import Trigger
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind
from graphbuilder.language.arabic.lexicon import lexicon

_REACH_OF_OWN_OBJECT = 4
_REACH_OF_CHIEF = 7


def own_object(trigger: Trigger, deepest: int = 0) -> Complement | None:
    """The object of a noun whose doer stands on it or right after it: تزويدها الجيش الأذري, تزويد أنقرة الجيش."""
    found = trigger.sentence.units
    item = trigger.at(DIRECT)
    if item is None or trigger.frame.verb or item.depth > deepest:
        return None
    unit = found[item.unit]
    if (unit.kind is not Kind.ACTOR and not item.depth) or unit.conjunction or unit.role in (PRONOUN, "place"):
        return None
    if any(clause.subject == item.unit for clause in trigger.sentence.clauses.values()):
        return None  # أعلن في ختام زيارته الرئيس التركي
    if trigger.unit.pronoun:
        return item if item.distance <= _REACH_OF_OWN_OBJECT else None
    doer = trigger.at(GENITIVE)
    if doer is None or doer.depth or doer.unit != item.unit - 1:
        return None
    return None if found[doer.unit].actors[0].reference else item  # ملاحقة مقاتليه


def chief(trigger: Trigger) -> int | None:
    """Who is named as one of those that a noun with a pronoun tells of: حلفائها، وعلى رأسهم اليابان."""
    found, words = trigger.sentence.units, lexicon().words["chief_among"]
    if not trigger.unit.pronoun:
        return None
    for number in range(trigger.last + 1, min(trigger.last + _REACH_OF_CHIEF, len(found) - 1)):
        if found[number].kind is Kind.VERB or found[number].normal in STOPS:
            return None
        if found[number].normal in words:
            named = found[number + 1].kind is Kind.ACTOR and not found[number + 1].preposition
            return number + 1 if named else None
    return None


def goer(trigger: Trigger) -> int | None:
    """Who goes where a journey leads of which no other is told: توقف الوزير في طهران قبل السفر إلى كابول."""
    found, unit = trigger.sentence.units, trigger.unit
    following = found[trigger.last + 1 : trigger.last + 2]
    untold = unit.article and not unit.preposition and following and following[0].kind is Kind.PREPOSITION
    return performer(trigger) if untold else None


def enabled(trigger: Trigger) -> int | None:
    """Who does what he does with the help that a noun with ب tells: بغطاء فرنسي شنت تشاد حملة."""
    found, verb = trigger.sentence.units, trigger.governor
    if trigger.unit.preposition != "ب" or trigger.unit.article or not (trigger.at(ADJECTIVE) or trigger.at("من")):
        return None
    frames = [frame for frame in found[verb].frames if not frame.needs] if verb is not None else []
    if any(frame.controls or "ب" in frame.object for frame in frames):
        return None  # رحبت كييف بدعم أوروبي
    return performer(trigger)
