"""Ends of a noun that stand behind its doer, or that only the words around it show."""

from __future__ import annotations

from graphbuilder.extraction.complements import ADJECTIVE, DIRECT, GENITIVE, Complement, complements
from graphbuilder.extraction.nested import performer
from graphbuilder.extraction.references import pronoun
from graphbuilder.extraction.triggers import Trigger
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems

_SIGNING = "signsAgreementWith"
_REACH_OF_OWN_OBJECT = 4
_REACH_OF_TREATY = 6
_REACH_OF_CHIEF = 7
# The pronouns on a noun that tell by themselves who is meant, the longer first; هم may mean many who are not named.
_FORMS = ("هما", "ها", "ه")


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


def partner(trigger: Trigger) -> int | None:
    """With whom its subject made what it ends, as a relative clause tells: ألغت ليما الاتفاق الذي وقعته مع مدريد."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    opening = _relative_after(found, trigger.last if trigger.asked is None else trigger.asked + 1)
    if opening is None or not found[opening + 1].pronoun:
        return None
    signs = [frame for frame in found[opening + 1].verb_frames if frame.relation == _SIGNING]
    ending, signing = clauses.get(trigger.first), clauses.get(opening + 1)
    doers = [found[clause.subject] for clause in (ending, signing) if clause and clause.subject is not None]
    if not signs or (trigger.frame.verb and (len(doers) != 2 or states(doers[0].actors) != states(doers[1].actors))):
        return None
    items = complements(found, opening + 1)
    return next((item.unit for item in items if any(item.place in frame.object for frame in signs)), None)


def _relative_after(found: list[Unit], start: int) -> int | None:
    """The relative word before a verb that tells about the words from a unit on, with nobody named between."""
    for number in range(start, min(start + _REACH_OF_TREATY, len(found) - 1)):
        if found[number].kind is Kind.RELATIVE:
            return number if found[number + 1].kind is Kind.VERB else None
        if found[number].kind not in (Kind.WORD, Kind.NATIONALITY):
            return None
    return None


def owner(trigger: Trigger) -> int | None:
    """Whose is what an attack hits, by the pronoun on it: زار الوفد كينيا بعدما قصفت أوغندا مواقعها."""
    found, clause = trigger.sentence.units, trigger.sentence.clauses.get(trigger.first)
    if not trigger.frame.verb or clause is None or clause.subject is None:
        return None
    number = max(trigger.first, clause.subject) + 1
    if number >= len(found) or found[number].kind is not Kind.WORD or found[number].preposition:
        return None
    form = next((form for form in _FORMS if found[number].normal.endswith(form)), None)
    possessed = form is not None and found[number].closed and not found[number].article
    if not possessed or stems(found[number].normal).isdisjoint(lexicon().words["belongings"]):
        return None
    return pronoun(found, number, form or "", states(found[clause.subject].actors))
