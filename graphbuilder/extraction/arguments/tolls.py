"""Whom an attack hit, where the text tells it away from the attack: who escaped it, whom it killed, where it was."""

from __future__ import annotations

from graphbuilder.extraction.arguments.relative_deeds import after_complements
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import complements
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of, is_quantity
from graphbuilder.language.arabic.lexicon import lexicon

_REACH_OF_ESCAPE = 4
_REACH_OF_RESULT = 16
_REACH_OF_LOSSES = 5
_WHERE = ("في", "قرب", "داخل", "ب")
_LANDS = ("name", "capital", "place")


def escaped(trigger: Trigger) -> int | None:
    """The unit of whoever escaped an attack or suffered it, as the verb before it or its relative clause tells: نجا
    السفير من محاولة اغتيال نفذتها الحركة، محاولة الاغتيال التي تعرض لها السفير."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    noun = trigger.first if trigger.asked is None else min(trigger.asked, trigger.first)
    for number in range(noun - 1, max(-1, noun - 1 - _REACH_OF_ESCAPE), -1):
        if found[number].kind is Kind.VERB:
            clause = clauses.get(number) if found[number].normal in lexicon().words["escaping"] else None
            return clause.subject if clause is not None else None
        if found[number].kind not in (Kind.WORD, Kind.PREPOSITION, Kind.ACTOR, Kind.PARTICLE):
            break
    if trigger.frame.verb:
        return None
    relative = after_complements(trigger)
    if relative + 1 >= len(found) or found[relative].kind is not Kind.RELATIVE or found[relative + 1].role != "suffer":
        return None
    clause = clauses.get(relative + 1)
    return clause.subject if clause is not None and clause.found == "after" else None


def killed(trigger: Trigger) -> int | None:
    """The unit of those whom a verb after an attack says that it killed or hurt: شنت غارات أدت إلى مقتل جنديين كينيين،
    الغارة التي نفذتها كينيا أودت بحياة جنود تشاديين."""
    found = trigger.sentence.units
    verb = _result(trigger)
    if verb is None:
        return None
    for number in range(verb + 1, min(verb + 1 + _REACH_OF_LOSSES, len(found))):
        unit = found[number]
        if unit.kind is Kind.WORD and has_noun_of(unit, "losses"):
            return _people_after(found, number)
        if unit.kind not in (Kind.WORD, Kind.PREPOSITION, Kind.PARTICLE):
            return None
    return None


def _result(trigger: Trigger) -> int | None:
    """The verb that tells what an attack led to, right before its noun or after it, what is told of it aside."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    words = lexicon().words["resulting"]
    start = trigger.last if trigger.asked is None else max(trigger.asked, trigger.last)
    if not trigger.frame.verb and trigger.first and found[trigger.first - 1].normal in words:
        return trigger.first - 1
    for number in range(start + 1, min(start + 1 + _REACH_OF_RESULT, len(found))):
        unit = found[number]
        if unit.normal in STOPS or unit.kind is Kind.SUBORDINATOR:
            return None
        if unit.kind is Kind.VERB and unit.normal in words:
            return number if not unit.pronoun else None
        told_of_it = found[number - 1].kind is Kind.RELATIVE or unit.pronoun
        if unit.kind is Kind.VERB and not (told_of_it and number in clauses):
            return None
    return None


def _people_after(found: list[Unit], noun: int) -> int | None:
    """The actor whose people a noun of losses tells of, how many they are aside."""
    for number in range(noun + 1, min(noun + 1 + _REACH_OF_LOSSES, len(found))):
        unit = found[number]
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY):
            return number if unit.actors and unit.role != PRONOUN and not unit.preposition else None
        quantity = is_quantity(unit) or unit.normal == "من"
        if not (unit.kind is Kind.WORD or quantity) or unit.conjunction:
            return None
    return None


def _where_it_begins(found: list[Unit], verb: int) -> int | None:
    """The unit of the land right before a verb, where the sentence begins by telling where that was."""
    place = verb - 1
    if place > 0 and found[place].normal == "،":
        place -= 1
    if place < 1 or found[place].role not in _LANDS or found[place].conjunction:
        return None
    begins = next((number for number in range(place) if found[number].kind is Kind.PREPOSITION), None)
    opens = begins == 0 and found[begins].normal in _WHERE
    return place if opens and all(unit.kind is Kind.WORD for unit in found[1:place]) else None


def scene(trigger: Trigger) -> int | None:
    """The unit of the land where people were killed by what a noun tells, which stands behind that or before the colon
    that the text begins with: مقتل ستة في غارة كينية قرب مقديشو، الصومال: مقتل ستة في غارة كينية. Or of that where a
    verb says that somebody struck: في جنوب الصومال توغلت دبابات كينية."""
    found = trigger.sentence.units
    dies = trigger.frame.subject == ("asked",)
    if trigger.frame.verb and not dies:
        return _where_it_begins(found, trigger.first)
    if trigger.asked is not None and trigger.asked > trigger.last:
        items = complements(found, trigger.asked)
        lands = (item.unit for item in items if item.place in _WHERE and found[item.unit].role in _LANDS)
        land = next(lands, None)
        if land is not None:
            return land
    headed = trigger.first > 1 and found[1].normal == ":" and found[0].role in _LANDS and not found[0].preposition
    between = found[2 : trigger.first]
    told = all(unit.kind is Kind.WORD for unit in between)
    return 0 if headed and told else None
