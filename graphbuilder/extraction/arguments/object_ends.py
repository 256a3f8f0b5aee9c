"""The end that is the object of a trigger, by the order of places in its frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphbuilder.extraction.anaphora.references import pronoun
from graphbuilder.extraction.arguments.fillers import Filler, at, filler
from graphbuilder.extraction.arguments.implied import own_object
from graphbuilder.extraction.arguments.places import OBJECTS, WHEREABOUTS
from graphbuilder.extraction.arguments.remarks import remark_of
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, Complement
from graphbuilder.extraction.clauses.subjects import Clause
from graphbuilder.extraction.names.elements import BY
from graphbuilder.extraction.units import PRONOUN, Actor, Kind, states
from graphbuilder.language.arabic.lexicon import Frame, lexicon

# Where those stand whom nothing ties to the trigger, who are no better than a doer who stands in a better place.
_UNTIED = (*WHEREABOUTS, "context", "killed", "scene", "where")
# Of a past this is mostly who acts, and no object: سلمنا.
_OURS = "نا"
_FROM = "من"
_TOLD_THROUGH = ("aids", "sanctions", "seversTiesWith")
_THROUGH = ("من", "الي", "مع", "علي", "ل", "ضد", "في")


def object_of(trigger: Trigger, besides: frozenset[str] = frozenset()) -> Filler | None:
    """The best filler for the object, by the order of places in the frame, who acts not only for keys of ``besides``;
    ``None`` where there is none."""
    frame = trigger.frame
    by = trigger.at(BY)
    if by is not None and does_deed(trigger, by):
        return filler(trigger.sentence.units, by)
    if frame.verb and DIRECT in frame.object and by is not None:
        return _patient(trigger)
    for place in frame.object:
        if (besides and place in _UNTIED) or (place == _FROM and _is_got(trigger)):
            continue
        found = _object_at(trigger, frame, place, besides)
        if found is not None and not only_of(besides, found.actors):
            return found
    return _receiver(trigger) or _through(trigger, besides)


def _through(trigger: Trigger, besides: frozenset[str]) -> Filler | None:
    """Who stands behind the preposition of a noun in the object's place, where nobody stands there himself: رفعت بيرو
    الحظر عن الرحلات إلى كينيا، اعترضت بيرو على فتح مفاوضات مع كينيا."""
    if trigger.frame.relation not in _TOLD_THROUGH:
        return None
    found = trigger.sentence.units
    for item in trigger.following:
        if item.through in trigger.frame.object and item.place in _THROUGH:
            return None if only_of(besides, found[item.unit].actors) else filler(found, item)
    return None


def does_deed(trigger: Trigger, by: Complement) -> bool:
    """Whether who stands after من قبل did the deed that a verb is about, and not what the verb says: دانت كندا قتل عمال
    على يد القوات السورية."""
    if not trigger.frame.verb or "doer" not in trigger.frame.object:
        return False
    clause, found = trigger.sentence.clauses.get(trigger.first), trigger.sentence.units
    if clause is None or clause.subject is None or clause.subject > by.unit:
        return False
    start = max(clause.subject, trigger.first) + 1
    return any(unit.kind is Kind.WORD for unit in found[start : by.unit])


def _is_got(trigger: Trigger) -> bool:
    """Whether a noun is what its verb's subject got, so that it comes from whoever stands behind من: تلقت تشاد طلبا من
    كينيا."""
    verb = trigger.governor
    if trigger.frame.verb or verb is None:
        return False
    unit = trigger.sentence.units[verb]
    return unit.role == "suffer" or (trigger.unit.accusative and unit.normal in lexicon().answers)


def _receiver(trigger: Trigger) -> Filler | None:
    """To whom a noun was done, where its verb says so: نالت رواندا ثناء بريطانيا, تعرضت بلغراد لهجوم كلامي."""
    found, frame = trigger.sentence.units, trigger.frame
    if frame.verb or frame.pair or trigger.governor is None or found[trigger.governor].role != "suffer":
        return None
    clause = trigger.sentence.clauses.get(trigger.governor)
    return at(found, clause.subject, f"subject_{clause.found}") if clause and clause.subject is not None else None


def only_of(keys: frozenset[str], actors: Iterable[Actor]) -> bool:
    """Whether actors act for nobody else than some keys."""
    return bool(keys) and states(actors) <= keys


def _patient(trigger: Trigger) -> Filler | None:
    """To whom a passive verb was done: its subject, or whose the noun after it is: قصفت بلدة أذرية من قبل أرمينيا."""
    found = trigger.sentence.units
    clause = trigger.sentence.clauses.get(trigger.first)
    if clause is not None and clause.subject is not None:
        return at(found, clause.subject, "topic")
    by = trigger.at(BY)
    item = next((item for item in trigger.following if item.place == DIRECT), None)
    return filler(found, item) if item is not None and by is not None and item.unit < by.unit else None


def _object_at(trigger: Trigger, frame: Frame, place: str, besides: frozenset[str]) -> Filler | None:
    is_doer = place == DIRECT and own_object(trigger) is not None  # لقائه نظيره
    own = is_doer or _means_what_is_asked(trigger, frame) or _is_doers_own(trigger, frame)
    if place in (DIRECT, "pronoun") and trigger.unit.pronoun and not own:
        attached = _attached_object(trigger)
        if attached is not None:
            return attached
    if place in OBJECTS:
        return OBJECTS[place](trigger)
    if place == DIRECT and frame.verb and remark_of(trigger.sentence.units, trigger.first) is not None:
        return None  # وهو الأمر الذي عارضته برلين خشية إغضاب موسكو
    if place == ADJECTIVE and not frame.pair and ADJECTIVE in frame.subject:
        return None
    if place == "ل" and _is_of_backed_plan(trigger):
        return None
    found = trigger.sentence.units
    for item in trigger.following:
        if place in (item.place, item.outer) and not only_of(besides, found[item.unit].actors):
            if frame.verb and found[item.unit].role == PRONOUN and remark_of(found, trigger.first) is not None:
                continue  # وهو قرار رحب به بوتين
            return _with_others(trigger, item)
    return None


def _is_of_backed_plan(trigger: Trigger) -> bool:
    """Whether what follows ل belongs to the plan that somebody backs, and is not whom he backs: تأييده خطة المغرب
    للصحراء."""
    if trigger.frame.relation != "supports" or trigger.frame.verb or not trigger.unit.pronoun:
        return False
    return any(item.place == DIRECT and item.depth for item in trigger.following)


def _with_others(trigger: Trigger, item: Complement) -> Filler:
    """A complement with those whom و or ثم and its own preposition add to it: تصدر الغاز إلى الكويت وإلى اليابان."""
    found, first = trigger.sentence.units, filler(trigger.sentence.units, item)
    more: list[Actor] = []
    for other in trigger.following:
        before = found[other.unit - 1]
        adds = before.conjunction == "و" or found[other.unit - 2].normal in lexicon().words["adding"]
        again = before.kind is Kind.PREPOSITION and adds and before.normal == item.place
        if other.unit > item.unit and other.place == item.place and not other.depth and again:
            more += found[other.unit].actors
    return replace(first, actors=(*first.actors, *more)) if more else first


def _means_what_is_asked(trigger: Trigger, frame: Frame) -> bool:
    """Whether the pronoun of a verb is the noun that its frame asks for: الغارات التي شنتها, not حملتها المسؤولية."""
    if not frame.verb or not frame.needs:
        return False
    if frame.reported or trigger.unit.pronoun == _OURS or trigger.asked is None or trigger.asked < trigger.first:
        return True
    return trigger.first > 0 and trigger.sentence.units[trigger.first - 1].normal in lexicon().words["whatever"]


def _is_doers_own(trigger: Trigger, frame: Frame) -> bool:
    """Whether the pronoun of a noun is who does it, as its object follows (بعد إدانتها أنقرة) or the subject of its
    verb says so of himself: جددت تشاد رفضها العرض."""
    if frame.verb or "pronoun" not in frame.subject:
        return False
    found = trigger.sentence.units
    objects = (item for item in trigger.following if item.place == DIRECT and found[item.unit].role != PRONOUN)
    if any(item.depth or found[item.unit].kind is Kind.ACTOR for item in objects):
        return True  # but not جولته الأفريقية
    if trigger.governor is None or trigger.unit.preposition:
        return False
    clause = trigger.sentence.clauses.get(trigger.governor)
    own = found[trigger.governor].role in ("say", "phase", "support")
    return own and clause is not None and clause.subject is not None and is_next_after(trigger, clause)


def _attached_object(trigger: Trigger) -> Filler | None:
    """The pronoun on the trigger itself: اتهمها, دعمها."""
    found = trigger.sentence.units
    if trigger.frame.verb and remark_of(found, trigger.first) is not None:
        return None
    before = trigger.first - 1
    while before > 0 and found[before].kind is Kind.PARTICLE:
        before -= 1
    if trigger.frame.verb and before >= 0 and found[before].kind is Kind.WORD and not trigger.unit.conjunction:
        return None  # حكومة ضعيفة يدعمها الغرب: the pronoun is the noun before, and that is nobody we know
    clause = trigger.sentence.clauses.get(trigger.first)
    besides = states(found[clause.subject].actors) if clause and clause.subject is not None else frozenset()
    return at(found, pronoun(found, trigger.first, trigger.unit.pronoun, besides), "pronoun")


def is_next_after(trigger: Trigger, clause: Clause) -> bool:
    """Whether a noun is the very object of the verb: أعلنت تركيا معارضتها."""
    start = max(clause.verb, clause.subject or 0)
    between = trigger.sentence.units[start + 1 : trigger.first]
    return start < trigger.first and all(unit.kind is Kind.PARTICLE for unit in between)
