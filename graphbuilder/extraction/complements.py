"""What follows a trigger: the actors after it, each with the preposition or the position that ties it to the trigger."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import stems

DIRECT = "direct"
GENITIVE = "genitive"
ADJECTIVE = "adjective"
_LONGEST_VERB_ZONE = 26
_LONGEST_NOUN_ZONE = 16
_ENDS = frozenset({".", "؛", ":", "!", "؟", "…", ";"})
_LONGEST_ANTECEDENT = 6
_OPENING = frozenset({"(", "["})
_CLOSING = frozenset({")", "]"})


@dataclass(frozen=True, slots=True)
class Complement:
    """The unit of an actor after a trigger.

    ``place`` is a preposition, ``direct``, ``genitive`` or ``adjective``; ``depth`` counts the nouns between the place
    and the actor (على + مواقع + إيرانية: 1); ``distance`` is in tokens from the trigger.
    """

    place: str
    unit: int
    depth: int
    distance: int


def complements(found: list[Unit], trigger: int, *, skip: int | None = None) -> list[Complement]:
    """The complements of the verb or noun at a unit, left to right, the unit ``skip`` (its subject) left out."""
    verb = found[trigger].kind is Kind.VERB
    result: list[Complement] = []
    place, depth = "", 0
    for number in zone(found, trigger):
        unit = found[number]
        if unit.kind is Kind.PREPOSITION:
            place, depth = unit.normal, 0
        elif unit.kind is Kind.WORD:
            if unit.preposition:
                place, depth = unit.preposition, 0
            depth += 1
        elif unit.kind in (Kind.ACTOR, Kind.NATIONALITY):
            if number == skip:
                place, depth = "", 0
                continue
            if unit.preposition:
                place, depth = unit.preposition, 0
            if unit.conjunction and not unit.preposition and not result:
                break
            distance = unit.first - found[trigger].last
            result.append(Complement(place or _bare(unit, verb), number, depth, distance))
            if unit.kind is Kind.ACTOR:
                place, depth = "", 0
    return result


def zone(found: list[Unit], trigger: int) -> list[int]:
    """The units after a trigger that can belong to it, brackets left out: up to the next verb, clause or stop."""
    verb = found[trigger].kind is Kind.VERB
    longest = _LONGEST_VERB_ZONE if verb else _LONGEST_NOUN_ZONE
    result: list[int] = []
    bracketed = False
    for number in range(trigger + 1, len(found)):
        unit = found[number]
        if unit.first - found[trigger].last > longest:
            break
        if unit.normal in _OPENING or unit.normal in _CLOSING:
            bracketed = unit.normal in _OPENING
            continue
        if bracketed:
            continue
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or _is_end(found, number, verb=verb):
            break
        result.append(number)
    return result


def _is_end(found: list[Unit], number: int, *, verb: bool) -> bool:
    mark = found[number].normal
    if mark in _ENDS:
        return True
    if mark != "،":
        return False
    # After a comma a verb's preposition may still come (، على خلفية …), anything else starts afresh.
    return not verb or number + 1 >= len(found) or found[number + 1].kind is not Kind.PREPOSITION


def _bare(unit: Unit, verb: bool) -> str:
    if verb:
        return DIRECT
    return ADJECTIVE if unit.kind is Kind.NATIONALITY else GENITIVE


def needed(found: list[Unit], trigger: int, words: frozenset[str]) -> int | None:
    """The unit after a trigger that is one of the words its frame asks for; ``None`` where there is none."""
    for number in zone(found, trigger):
        unit = found[number]
        if unit.normal in words or (unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(words)):
            return number
        if unit.preposition and unit.preposition + unit.normal in words:
            return number
    return _needed_before(found, trigger, words)


def _needed_before(found: list[Unit], trigger: int, words: frozenset[str]) -> int | None:
    """In a relative clause the word asked for is the antecedent: الغارات التي شنتها، غارات شنتها."""
    if not found[trigger].pronoun:
        return None
    last = trigger - 1
    if last >= 0 and found[last].kind is Kind.RELATIVE:
        last -= 1
    for number in range(last, max(-1, last - _LONGEST_ANTECEDENT), -1):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return None
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(words):
            return number
    return None


def barred(found: list[Unit], trigger: int, words: frozenset[str]) -> bool:
    """Whether one of the words that a frame excludes stands among the two units after its trigger."""
    return any(unit.normal in words for unit in found[trigger + 1 : trigger + 3])
