"""Who fills the two ends of a trigger's frame: one finder for each place that a frame can name.

A place that no finder is named for is a preposition or a position after the trigger, and is looked up among its
complements.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graphbuilder.extraction.complements import (
    ADJECTIVE,
    CIRCUMSTANCE,
    DIRECT,
    GENITIVE,
    NESTED,
    Complement,
    complements,
    zone,
)
from graphbuilder.extraction.phrases import BY
from graphbuilder.extraction.references import pronoun
from graphbuilder.extraction.subjects import starts_clause
from graphbuilder.extraction.triggers import Trigger, own_subject
from graphbuilder.extraction.units import PRONOUN, Actor, Kind, Unit
from graphbuilder.extraction.weights import weights
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems

_REACH_BEFORE = 4
# How many units back a clause is searched: more than any clause has, so that no text takes quadratic time.
_LONGEST_CLAUSE = 60
_AIMS = (DIRECT, "علي", "ضد")
# Where something happened: an end only when nothing better stands for it.
_WHEREABOUTS = ("في", "قرب", "داخل")
_REACH_OF_CALL = 3
_BARE = (GENITIVE, NESTED, DIRECT)
_STOPS = frozenset({"؛", ":", "؟", "!"})


@dataclass(frozen=True, slots=True)
class Filler:
    """Actors that can fill one end: the unit they stand in, and what that place costs."""

    actors: tuple[Actor, ...]
    unit: int
    cost: float


def filler(found: list[Unit], item: Complement) -> Filler:
    """A complement as a filler: the deeper and the farther, the dearer."""
    table = weights()
    cost = table["nested"] * item.depth + table["distance"] * item.distance
    if found[item.unit].role == PRONOUN:
        cost += table["pronoun"]
    return Filler(tuple(found[item.unit].actors), item.unit, cost)


def _at(found: list[Unit], number: int | None, cost: str) -> Filler | None:
    return Filler(tuple(found[number].actors), number, weights()[cost]) if number is not None else None


def object_of(trigger: Trigger, frame: Frame | None = None) -> Filler | None:
    """The best filler for the object, by the order of places in the frame; ``None`` where there is none."""
    frame = frame or trigger.frame
    if frame.verb and DIRECT in frame.object and trigger.at(BY) is not None:
        clause = trigger.sentence.clauses.get(trigger.first)
        return _at(trigger.sentence.units, clause.subject, "topic") if clause is not None else None
    for place in frame.object:
        found = _object_at(trigger, frame, place)
        if found is not None:
            return found
    return None


def _object_at(trigger: Trigger, frame: Frame, place: str) -> Filler | None:
    if place in (DIRECT, "pronoun") and trigger.unit.pronoun and not (frame.verb and frame.needs):
        attached = _attached_object(trigger)
        if attached is not None:
            return attached
    if place in _OBJECTS:
        return _OBJECTS[place](trigger)
    if place == ADJECTIVE and not frame.pair and ADJECTIVE in frame.subject:
        return None
    item = next((item for item in trigger.following if place in (item.place, item.outer)), None)
    return filler(trigger.sentence.units, item) if item else None


def _attached_object(trigger: Trigger) -> Filler | None:
    """The pronoun on the trigger itself: اتهمها, دعمها."""
    found = trigger.sentence.units
    if (
        trigger.frame.verb
        and trigger.first
        and found[trigger.first - 1].kind is Kind.WORD
        and not trigger.unit.conjunction
    ):
        return None  # حكومة ضعيفة يدعمها الغرب: the pronoun is the noun before, and that is nobody we know
    clause = trigger.sentence.clauses.get(trigger.first)
    besides = _keys(found[clause.subject]) if clause and clause.subject is not None else frozenset()
    return _at(found, pronoun(found, trigger.first, trigger.unit.pronoun, besides), "pronoun")


def _genitive_object(trigger: Trigger) -> Filler | None:
    """A genitive as object (قصف غزة، قصف مدينة حلب), unless another complement shows it to be the doer."""
    others = (GENITIVE, NESTED, ADJECTIVE, CIRCUMSTANCE, *_WHEREABOUTS)
    places = trigger.frame.object
    if trigger.unit.article or any(item.place not in others and item.place in places for item in trigger.following):
        return None
    item = trigger.at(GENITIVE) or trigger.at(NESTED)
    return filler(trigger.sentence.units, item) if item else None


def _hit(trigger: Trigger) -> Filler | None:
    """What the verb after an attack's noun says that it hit: غارة استهدفت مواقع إيرانية."""
    found = trigger.sentence.units
    after = zone(found, trigger.first)
    number = (after[-1] if after else trigger.first) + 1
    if number < len(found) and found[number].kind is Kind.RELATIVE:
        number += 1
    if number >= len(found) or found[number].kind is not Kind.VERB or found[number].conjunction:
        return None
    if stems(found[number].normal).isdisjoint(lexicon().words["hits"]):
        return None
    items = complements(found, number)
    return filler(found, items[0]) if items else None


def subject_of(trigger: Trigger, taken: int | None) -> Filler | None:
    """The best filler for the subject, other than the unit ``taken`` by the object; ``None`` where there is none."""
    by = trigger.at(BY)
    if by is not None:
        return filler(trigger.sentence.units, by)
    for place in trigger.frame.subject:
        found = _subject_at(trigger, place, taken)
        if found is not None and found.unit != taken:
            return found
    return None


def _subject_at(trigger: Trigger, place: str, taken: int | None) -> Filler | None:
    if place == "clause":
        return _clause_subject(trigger, taken)
    if place == "pronoun":
        return _attached_subject(trigger, taken) if trigger.unit.pronoun else None
    if place in _SUBJECTS:
        return _SUBJECTS[place](trigger)
    item = next((item for item in trigger.following if item.place == place and item.unit != taken), None)
    return filler(trigger.sentence.units, item) if item else None


def _attached_subject(trigger: Trigger, taken: int | None) -> Filler | None:
    """The pronoun of a noun as its doer: the subject of its verb (جدد اتهامه), else whoever it stands for."""
    found = trigger.sentence.units
    besides = _keys(found[taken]) if taken is not None else frozenset()
    return _clause_subject(trigger, taken) or _at(
        found, pronoun(found, trigger.first, trigger.unit.pronoun, besides), "pronoun"
    )


def _apposition(trigger: Trigger) -> Filler | None:
    """The actor that a noun right before it describes: حليفتها بيلاروسيا, حليفتها الأقرب بيلاروسيا."""
    item = next((item for item in trigger.following if item.place in _BARE and item.distance <= 1), None)
    return filler(trigger.sentence.units, item) if item else None


def _beside_asked(trigger: Trigger) -> Filler | None:
    """The adjective or genitive of the noun that the frame asks for: مقتل جندي في غارة إسرائيلية."""
    if trigger.asked is None:
        return None
    found = trigger.sentence.units
    items = [item for item in complements(found, trigger.asked) if item.place in (ADJECTIVE, GENITIVE)]
    return filler(found, items[0]) if items else None


def _clause_subject(trigger: Trigger, taken: int | None) -> Filler | None:
    """The subject of the verb itself, of the verb that governs a noun, or of a clause without a verb."""
    frame, found = trigger.frame, trigger.sentence.units
    verb = trigger.first if frame.verb else trigger.governor
    if verb is None:
        if frame.verb:
            return None
        opening = _opening(found, trigger.first)
        number = _speaker(found, trigger.first) if opening is None else opening
        return _at(found, number, "topic") if number != taken else None
    if not frame.verb and any(other.controls for other in found[verb].verb_frames):
        return _controlled(trigger, verb)
    clause = trigger.sentence.clauses.get(verb)
    if clause is None or clause.subject is None or clause.subject == taken:
        return None
    cost = weights()[f"subject_{clause.found}"]
    if not frame.verb:
        if not _lends_subject(trigger, verb):
            return None
        cost += weights()["governed"] + weights()["distance"] * (trigger.unit.first - found[verb].last)
    return Filler(tuple(found[clause.subject].actors), clause.subject, cost)


def _lends_subject(trigger: Trigger, verb: int) -> bool:
    """Whether the doer of a verb is the doer of a noun it governs: شنت روسيا هجوما, but not أدانت روسيا الهجوم.

    What verbs of saying report is done by others, unless it is their very object: أعلنت واشنطن فرض عقوبات.
    """
    found = trigger.sentence.units
    if trigger.unit.preposition == "ب" and trigger.unit.article and trigger.at("مع") is not None:
        return True  # بالتعاون مع, بالتنسيق مع: however it acts, the subject does so together with others
    if found[verb].role != "say":
        return found[verb].role != "plain"
    subject = trigger.sentence.clauses[verb].subject
    start = verb if subject is None else max(verb, subject)
    between = [unit for unit in found[start + 1 : trigger.first] if unit.kind is not Kind.PARTICLE]
    cues = lexicon().cues["planned"]
    intends = all(unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(cues) for unit in between)
    return intends and trigger.unit.preposition in ("", "ب", "ل")


def _controlled(trigger: Trigger, verb: int) -> Filler | None:
    """Whom a verb such as اتهم or دعا names as the doer of the action that follows it."""
    sentence = trigger.sentence
    if not _is_called_for(sentence.units, trigger.first):
        return None
    frame = next(frame for frame in sentence.units[verb].verb_frames if frame.controls)
    before = [
        item
        for item in complements(sentence.units, verb, skip=own_subject(sentence, verb))
        if item.unit < trigger.first
    ]
    doer = object_of(Trigger(sentence, verb, verb, frame, None, None, before))
    return Filler(doer.actors, doer.unit, doer.cost + weights()["governed"]) if doer else None


def _is_called_for(found: list[Unit], noun: int) -> bool:
    """Whether a noun is what somebody is accused of or called on to do: بقصف المدينة، إلى وقف الحرب، not بعد الهجوم."""
    if found[noun].preposition:
        return True
    before = [unit for unit in found[max(0, noun - _REACH_OF_CALL) : noun] if unit.kind is Kind.PREPOSITION]
    return bool(before) and before[-1].normal in ("الي", "علي", "من", "عن")


def _opening(found: list[Unit], trigger: int) -> int | None:
    """The bare actor that begins a clause without a verb: الصين في مواجهة أميركا."""
    chosen = None
    for number in range(trigger - 1, max(-1, trigger - _LONGEST_CLAUSE), -1):
        unit = found[number]
        if unit.kind is Kind.VERB:
            return None
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in _STOPS:
            break
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and unit.actors and unit.role != PRONOUN:
            if chosen is not None:
                return None  # somebody else stands between
            chosen = number
    if chosen is None or found[chosen].kind is not Kind.ACTOR or found[chosen].preposition:
        return None
    return chosen if starts_clause(found, chosen) else None


def _speaker(found: list[Unit], trigger: int) -> int | None:
    """Whose words stand after a colon, where they tell of his own doing: البنتاغون: نشر ألف جندي."""
    if trigger < 2 or found[trigger - 1].normal != ":" or found[trigger - 2].kind is not Kind.ACTOR:
        return None
    return trigger - 2


def _only_one_before(trigger: Trigger) -> Filler | None:
    """The object of the governing verb, or else the one actor that the clause named before the trigger:
    تتوعد إيران بعقوبات، الليرة التركية تهبط بعد العقوبات الأميركية."""
    found = trigger.sentence.units
    if trigger.governor is not None and trigger.unit.preposition == "ب":
        skip = own_subject(trigger.sentence, trigger.governor)
        for item in complements(found, trigger.governor, skip=skip):
            if item.unit < trigger.first and item.place in _AIMS:
                return _at(found, item.unit, "context")
    chosen = None
    for number in range(trigger.first - 1, max(-1, trigger.first - _LONGEST_CLAUSE), -1):
        unit = found[number]
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in _STOPS:
            break
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and unit.actors and unit.role != PRONOUN:
            if chosen is not None:
                return None
            chosen = number
    return _at(found, chosen, "context")


def _antecedent(trigger: Trigger) -> Filler | None:
    """The actor that an adjective or participle describes: the nearest before it with only words between."""
    found = trigger.sentence.units
    for number in range(trigger.first - 1, max(-1, trigger.first - 1 - _REACH_BEFORE), -1):
        unit = found[number]
        if unit.kind is Kind.ACTOR and unit.actors:
            return _at(found, number, "antecedent")
        passed = unit.kind in (Kind.WORD, Kind.MARK, Kind.PARTICLE, Kind.NATIONALITY)
        if not passed or unit.normal in _STOPS:
            return None
    return None


def _keys(unit: Unit) -> frozenset[str]:
    return frozenset(actor.entity.state for actor in unit.actors if actor.entity is not None)


def _parties(trigger: Trigger) -> Filler | None:
    """The two whom the clause names together, other than the mediator: اتفقت أرمينيا وأذربيجان بوساطة موسكو."""
    found = trigger.sentence.units
    own = {item.unit for item in trigger.following}
    clause = trigger.sentence.clauses.get(trigger.first)
    own |= {clause.subject} if clause is not None and clause.subject is not None else set()
    for number in range(trigger.first - 1, max(-1, trigger.first - _LONGEST_CLAUSE), -1):
        if found[number].kind is Kind.ACTOR and len(found[number].actors) > 1 and number not in own:
            return _at(found, number, "context")
    return None


def _condition(trigger: Trigger) -> Filler | None:
    """Whose act would bring a threat about: … إذا فرضت واشنطن عقوبات."""
    found = trigger.sentence.units
    after = zone(found, trigger.first)
    number = (after[-1] if after else trigger.first) + 1
    if number + 1 >= len(found) or found[number].normal not in lexicon().words["conditionals"]:
        return None
    clause = trigger.sentence.clauses.get(number + 1)
    return _at(found, clause.subject, "context") if clause is not None else None


def _doer(trigger: Trigger) -> Filler | None:
    """Who did what the trigger is about, in a relative clause: أدانت الضربات التي شنتها إيران."""
    found = trigger.sentence.units
    after = zone(found, trigger.first)
    number = (after[-1] if after else trigger.first) + 1
    if number < len(found) and found[number].kind is Kind.RELATIVE:
        number += 1
    elif number >= len(found) or not found[number].pronoun or found[number].conjunction:
        return None
    clause = trigger.sentence.clauses.get(number)
    return _at(found, clause.subject, "context") if clause is not None and clause.found == "after" else None


_OBJECTS: dict[str, Callable[[Trigger], Filler | None]] = {
    "antecedent": _antecedent,
    "relative": _hit,
    "context": _only_one_before,
    "parties": _parties,
    "condition": _condition,
    "doer": _doer,
    GENITIVE: _genitive_object,
}
_SUBJECTS: dict[str, Callable[[Trigger], Filler | None]] = {
    "antecedent": _antecedent,
    "apposition": _apposition,
    "asked": _beside_asked,
}
