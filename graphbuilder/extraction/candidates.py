"""Candidate statements: a trigger's frame filled with the actors around it.

Every frame of every trigger of a sentence is tried. What fills it, and how well, is kept as a score; the pipeline takes
the best candidate for each trigger and pair of ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extraction.complements import (
    ADJECTIVE,
    CIRCUMSTANCE,
    DIRECT,
    GENITIVE,
    NESTED,
    Complement,
    barred,
    complements,
    needed,
    zone,
)
from graphbuilder.extraction.references import pronoun
from graphbuilder.extraction.subjects import Clause, starts_clause
from graphbuilder.extraction.units import PRONOUN, Actor, Kind, Unit
from graphbuilder.extraction.weights import weights
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems

_REACH_BEFORE = 4
_FARTHEST_PARTY = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """One filled frame: the units of trigger and ends, the actors in them, and the score between 0 and 1."""

    frame: Frame
    trigger: int
    trigger_last: int
    subject: Actor
    object: Actor
    score: float
    governor: int | None


@dataclass(frozen=True, slots=True)
class _Filler:
    """Actors that can fill one end: where they stand (``place``) and what that place costs."""

    actors: tuple[Actor, ...]
    unit: int
    place: str
    cost: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the frames see it: its units and the subject of each verb."""

    units: list[Unit]
    clauses: dict[int, Clause]


def candidates(sentence: Sentence) -> Iterator[Candidate]:
    """Every candidate of a sentence, by trigger from left to right."""
    for number, unit in enumerate(sentence.units):
        if unit.kind is Kind.VERB:
            for frame in unit.verb_frames:
                yield from _filled(sentence, number, number, frame)
        elif unit.kind is Kind.ACTOR:
            yield from _named_together(number, unit)
        elif unit.noun_expressions:
            for expression in unit.noun_expressions:
                rest = [other.normal for other in sentence.units[number + 1 : number + 1 + len(expression.rest)]]
                if tuple(rest) == expression.rest:
                    yield from _filled(sentence, number, number + len(rest), expression.frame)


def _named_together(number: int, unit: Unit) -> Iterator[Candidate]:
    """An actor's phrase whose head is itself a trigger: التحالف السعودي الإماراتي."""
    for expression in unit.noun_expressions:
        if expression.frame.pair and not expression.rest and not expression.frame.needs:
            actors = _Filler(tuple(unit.actors), number, ADJECTIVE, 0.0)
            for first, second, _ in _within(actors):
                yield Candidate(expression.frame, number, number, first, second, weights()["base"], None)


def _filled(sentence: Sentence, trigger: int, trigger_last: int, frame: Frame) -> Iterator[Candidate]:
    found = sentence.units
    if barred(found, trigger_last, frame.bars):
        return
    asked = needed(found, trigger_last, frame.needs) if frame.needs else None
    if frame.needs and asked is None:
        return
    governor = None if frame.verb else _governor(sentence, trigger)
    for subject, object_, cost in _pairs(sentence, trigger, trigger_last, frame, governor, asked):
        if frame.reverse:
            subject, object_ = object_, subject
        score = max(0.0, weights()["base"] - cost + (weights()["needed"] if frame.needs else 0.0))
        yield Candidate(frame, trigger, trigger_last, subject, object_, min(score, 0.99), governor)


def _pairs(
    sentence: Sentence, trigger: int, trigger_last: int, frame: Frame, governor: int | None, asked: int | None
) -> Iterator[tuple[Actor, Actor, float]]:
    following = complements(sentence.units, trigger_last, skip=_own_subject(sentence, trigger))
    if asked is not None and asked < trigger:
        # The noun that the verb belongs with stands before it, and so may its complements: الهجوم على غزة الذي شنته.
        following += [item for item in complements(sentence.units, asked) if item.unit < trigger]
    if "بين" in frame.object and not frame.pair:
        yield from _towards_each(sentence, trigger, following, frame, governor, asked)
        return
    if frame.pair:
        between = next((item for item in following if item.place == "بين" and "بين" in frame.object), None)
        if between is not None:
            yield from _between(sentence.units, between, following)
            return
        joined = next((item for item in following if item.place == ADJECTIVE), None)
        if joined is not None and len(sentence.units[joined.unit].actors) > 1:
            yield from _within(_filler(sentence.units, joined))
            return
    object_ = _object(sentence, trigger, following, frame)
    subject = _subject(sentence, trigger, following, frame, governor, object_, asked)
    if subject is not None and object_ is None and frame.pair:
        if len(subject.actors) > 1:
            yield from _within(subject)
        return
    if subject is None or object_ is None:
        if frame.pair and object_ is not None and len(object_.actors) > 1:
            yield from _within(object_)
        return
    for first in subject.actors:
        for second in object_.actors:
            yield first, second, subject.cost + object_.cost

def _between(
    found: list[Unit], between: Complement, following: list[Complement]
) -> Iterator[tuple[Actor, Actor, float]]:
    """The parties after بين: named together, or the second behind a noun (بين واشنطن وحلفائها اليابان وأستراليا)."""
    parties = _filler(found, between)
    if len(parties.actors) > 1:
        yield from _within(parties)
        return
    joint = found[between.unit + 1] if between.unit + 1 < len(found) else None
    if joint is None or joint.kind is not Kind.WORD or joint.conjunction != "و":
        return
    other = next((item for item in following if item.unit > between.unit), None)
    if other is None or other.place not in (GENITIVE, NESTED, DIRECT, ADJECTIVE) or other.depth > _FARTHEST_PARTY:
        return
    for first in parties.actors:
        for second in found[other.unit].actors:
            yield first, second, parties.cost + _filler(found, other).cost


def _towards_each(
    sentence: Sentence,
    trigger: int,
    following: list[Complement],
    frame: Frame,
    governor: int | None,
    asked: int | None,
) -> Iterator[tuple[Actor, Actor, float]]:
    """Frames such as mediation, whose object is each of the parties after بين."""
    parties = next((item for item in following if item.place == "بين"), None)
    if parties is None:
        return
    object_ = _filler(sentence.units, parties)
    subject = _subject(sentence, trigger, following, frame, governor, object_, asked)
    if subject is None:
        return
    for first in subject.actors:
        for second in object_.actors:
            yield first, second, subject.cost + object_.cost


def _within(filler: _Filler) -> Iterator[tuple[Actor, Actor, float]]:
    for position, first in enumerate(filler.actors):
        for second in filler.actors[position + 1 :]:
            yield first, second, filler.cost


def _own_subject(sentence: Sentence, trigger: int) -> int | None:
    clause = sentence.clauses.get(trigger)
    return clause.subject if clause is not None and clause.found == "after" else None


def _filler(found: list[Unit], item: Complement) -> _Filler:
    table = weights()
    cost = table["nested"] * item.depth + table["distance"] * item.distance + table.get(f"place_{item.place}", 0.0)
    if found[item.unit].role == PRONOUN:
        cost += table["pronoun"]
    return _Filler(tuple(found[item.unit].actors), item.unit, item.place, cost)


def _object(sentence: Sentence, trigger: int, following: list[Complement], frame: Frame) -> _Filler | None:
    """The best complement for the object, by the order of places in the frame."""
    unit = sentence.units[trigger]
    for place in frame.object:
        if place in (DIRECT, "pronoun") and unit.pronoun and not (frame.verb and frame.needs):
            clause = sentence.clauses.get(trigger)
            besides = _keys(sentence.units[clause.subject]) if clause and clause.subject is not None else frozenset()
            number = pronoun(sentence.units, trigger, unit.pronoun, sentence.clauses, besides)
            if number is not None:
                return _Filler(tuple(sentence.units[number].actors), number, "pronoun", weights()["pronoun"])
        if place == "antecedent":
            number = _antecedent(sentence.units, trigger)
            if number is not None:
                return _Filler(tuple(sentence.units[number].actors), number, place, weights()["antecedent"])
        if place == "relative":
            filler = _hit(sentence.units, trigger)
            if filler is not None:
                return filler
        if place == "context":
            number = _topic(sentence.units, trigger)
            if number is not None:
                return _Filler(tuple(sentence.units[number].actors), number, place, weights()["context"])
        if place == GENITIVE:
            nested = _genitive_object(sentence.units, trigger, following, frame)
            if nested is not None:
                return nested
            continue
        if place == ADJECTIVE and not frame.pair and ADJECTIVE in frame.subject:
            continue
        for item in following:
            if place in (item.place, item.outer):
                return _filler(sentence.units, item)
    return None


def _genitive_object(found: list[Unit], trigger: int, following: list[Complement], frame: Frame) -> _Filler | None:
    """A genitive as object (قصف غزة، قصف مدينة حلب), unless another complement shows it to be the doer (قصف إسرائيل لغزة)."""
    others = (GENITIVE, NESTED, ADJECTIVE, CIRCUMSTANCE)
    if found[trigger].article or any(item.place not in others and item.place in frame.object for item in following):
        return None
    item = next((item for item in following if item.place in (GENITIVE, NESTED)), None)
    return _filler(found, item) if item else None


def _subject(
    sentence: Sentence,
    trigger: int,
    following: list[Complement],
    frame: Frame,
    governor: int | None,
    object_: _Filler | None,
    asked: int | None,
) -> _Filler | None:
    """The best filler for the subject that is not the object."""
    found = sentence.units
    taken = object_.unit if object_ else None
    for place in frame.subject:
        if place == "clause":
            filler = _clause_subject(sentence, trigger, frame, governor, taken)
        elif place == "pronoun" and found[trigger].pronoun:
            filler = _clause_subject(sentence, trigger, frame, governor, taken)
            if filler is not None:
                return filler
            besides = _keys(found[taken]) if taken is not None else frozenset()
            number = pronoun(found, trigger, found[trigger].pronoun, sentence.clauses, besides)
            filler = _Filler(tuple(found[number].actors), number, place, weights()["pronoun"]) if number is not None else None
        elif place == "antecedent":
            number = _antecedent(found, trigger)
            filler = _Filler(tuple(found[number].actors), number, place, weights()["antecedent"]) if number is not None else None
        elif place == "asked":
            filler = _beside(found, asked) if asked is not None else None
        elif place == "apposition":
            items = [item for item in following if item.place in (GENITIVE, NESTED) and item.distance <= 1]
            filler = _filler(found, items[0]) if items else None
        else:
            items = [item for item in following if item.place == place and item.unit != taken]
            filler = _filler(found, items[0]) if items else None
        if filler is not None and filler.unit != taken:
            return filler
    return None


def _beside(found: list[Unit], noun: int) -> _Filler | None:
    """The adjective or genitive of a noun: its author."""
    items = [item for item in complements(found, noun) if item.place in (ADJECTIVE, GENITIVE)]
    return _filler(found, items[0]) if items else None


def _hit(found: list[Unit], noun: int) -> _Filler | None:
    """What the verb after an attack's noun says that it hit: غارة (…) استهدفت مواقع إيرانية."""
    after = zone(found, noun)
    number = (after[-1] if after else noun) + 1
    if number < len(found) and found[number].kind is Kind.RELATIVE:
        number += 1
    if number >= len(found) or found[number].kind is not Kind.VERB or found[number].conjunction:
        return None
    if stems(found[number].normal).isdisjoint(lexicon().words["hits"]):
        return None
    items = complements(found, number)
    return _filler(found, items[0]) if items else None


def _clause_subject(
    sentence: Sentence, trigger: int, frame: Frame, governor: int | None, taken: int | None
) -> _Filler | None:
    """The subject of the verb itself, of the verb that governs a noun, or of a clause without a verb."""
    verb = trigger if frame.verb else governor
    if verb is None:
        number = None if frame.verb else _topic(sentence.units, trigger, bare=True)
        if number is None or number == taken:
            return None
        return _Filler(tuple(sentence.units[number].actors), number, "clause", weights()["topic"])
    if not frame.verb and any(other.controls for other in sentence.units[verb].verb_frames):
        return _controlled(sentence, trigger, verb)
    clause = sentence.clauses.get(verb)
    if clause is None or clause.subject is None or clause.subject == taken:
        return None
    if not frame.verb and not _lends_subject(sentence, verb, trigger):
        return None
    cost = weights()[f"subject_{clause.found}"]
    if not frame.verb:
        cost += weights()["governed"] + weights()["distance"] * (sentence.units[trigger].first - sentence.units[verb].last)
    return _Filler(tuple(sentence.units[clause.subject].actors), clause.subject, "clause", cost)


def _lends_subject(sentence: Sentence, verb: int, noun: int) -> bool:
    """Whether the doer of a verb is the doer of a noun it governs: شنت روسيا هجوما, but not أدانت روسيا الهجوم.

    What verbs of saying report is done by others, unless it is their very object: أعلنت واشنطن فرض عقوبات.
    """
    role = sentence.units[verb].role
    if role == "say":
        clause = sentence.clauses[verb]
        start = max(verb, clause.subject if clause.subject is not None else verb)
        between = [unit for unit in sentence.units[start + 1 : noun] if unit.kind is not Kind.PARTICLE]
        return not between and sentence.units[noun].preposition in ("", "ب")
    return role != "plain"


def _controlled(sentence: Sentence, trigger: int, verb: int) -> _Filler | None:
    """Whom a verb such as اتهم or دعا names as the doer of the action that follows it."""
    frame = next(frame for frame in sentence.units[verb].verb_frames if frame.controls)
    following = complements(sentence.units, verb, skip=_own_subject(sentence, verb))
    object_ = _object(sentence, verb, [item for item in following if item.unit < trigger], frame)
    if object_ is None:
        return None
    return _Filler(object_.actors, object_.unit, "clause", object_.cost + weights()["governed"])


def _topic(found: list[Unit], trigger: int, *, bare: bool = False) -> int | None:
    """The one actor that stands in the clause before a trigger, with no verb of its own; ``bare``: at its very start."""
    chosen = None
    for number in range(trigger - 1, -1, -1):
        unit = found[number]
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in ("؛", ":", "؟", "!"):
            break
        if unit.kind is Kind.VERB and bare:
            return None
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and unit.actors and unit.role != PRONOUN:
            if chosen is not None and not bare:
                return None
            chosen = number
    if bare and (chosen is None or found[chosen].kind is not Kind.ACTOR or found[chosen].preposition or not starts_clause(found, chosen)):
        return None
    return chosen


def _governor(sentence: Sentence, noun: int) -> int | None:
    """The verb whose object or adverbial a noun is: the nearest before it in the clause, unless the noun is its subject."""
    found = sentence.units
    for number in range(noun - 1, -1, -1):
        unit = found[number]
        if unit.kind is Kind.VERB:
            is_subject = number == noun - 1 and unit.role not in ("support", "plan", "deny", "claim", "say", "possible")
            return None if is_subject and not unit.verb_frames and not found[noun].preposition else number
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in ("؛", ":", "؟", "!"):
            return None
    return None


def _antecedent(found: list[Unit], number: int) -> int | None:
    """The actor that an adjective or participle describes: the nearest before it with only words between."""
    for candidate in range(number - 1, max(-1, number - 1 - _REACH_BEFORE), -1):
        unit = found[candidate]
        if unit.kind is Kind.ACTOR and unit.actors:
            return candidate
        if unit.kind not in (Kind.WORD, Kind.MARK, Kind.PARTICLE, Kind.NATIONALITY) or unit.normal in (".", "؛", ":"):
            return None
    return None


def _keys(unit: Unit) -> frozenset[str]:
    return frozenset(actor.entity.state for actor in unit.actors if actor.entity is not None)
