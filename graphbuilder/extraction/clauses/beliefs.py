"""Whose a force is held to be: طائرة يعتقد أنها أميركية، مسلحون يرجح أنهم من حركة طالبان."""

from __future__ import annotations

from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.units import PRONOUN, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems

_LONGEST_DESCRIPTION = 3
_REACH_OF_OWNER = 3
_OF = "من"
_IN = "في"


def believed(found: list[Unit], number: int) -> int | None:
    """The actor whose something is held to be by the clause that a verb, or the comma before it, begins: يعتقد أنها
    أميركية، يشتبه في أنهم من حركة طالبان."""
    first = number + (found[number].normal == COMMA)
    if first >= len(found) or found[first].normal not in lexicon().words["believing"]:
        return None
    that = first + 1 + (first + 1 < len(found) and found[first + 1].normal == _IN)
    if that >= len(found) or found[that].normal not in lexicon().words["pronominal_complementisers"]:
        return None
    for actor in range(that + 1, min(that + 1 + _REACH_OF_OWNER, len(found))):
        unit = found[actor]
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY):
            return actor if unit.actors and unit.role != PRONOUN else None
        if unit.normal != _OF and stems(unit.normal).isdisjoint(lexicon().words["belonging"]):
            return None
    return None


def believed_doer(found: list[Unit], verb: int) -> int | None:
    """The actor whose the force is held to be that a verb has as its subject, after it or before it: أطلقت طائرة يعتقد
    أنها أميركية صاروخا، طائرة يعتقد أنها أميركية أطلقت صاروخا."""
    if verb + 1 < len(found) and _is_force(found[verb + 1]) and not found[verb + 1].preposition:
        actor = _described(found, verb + 1)
        return actor if actor is not None and not _suffers(found, verb, actor) else None
    for noun in range(verb - 1, max(-1, verb - 1 - 2 * _LONGEST_DESCRIPTION - _REACH_OF_OWNER), -1):
        if _is_force(found[noun]) and not found[noun].preposition:
            actor = _described(found, noun)
            next_to = actor is not None and verb - actor - (found[verb - 1].normal == COMMA) == 1
            return actor if next_to and not found[verb].conjunction else None
    return None


def _suffers(found: list[Unit], verb: int, actor: int) -> bool:
    """Whether somebody is the victim of a verb of violence, as no object follows: قتل مسلح يعتقد أنه من الحركة."""
    following = found[actor + 1] if actor + 1 < len(found) else None
    has_object = following is not None and following.kind in (Kind.WORD, Kind.ACTOR) and not following.preposition
    return found[verb].normal in lexicon().words["of_victims"] and not has_object


def _is_force(unit: Unit) -> bool:
    """Whether a noun means armed men or what they strike with."""
    return unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().heads["institutions"])


def _described(found: list[Unit], noun: int) -> int | None:
    """The actor whose a noun is held to be, right after it or its adjectives."""
    for number in range(noun + 1, min(noun + 1 + _LONGEST_DESCRIPTION, len(found))):
        actor = believed(found, number)
        if actor is not None:
            return actor
        if found[number].kind not in (Kind.WORD, Kind.PARTICLE):
            return None  # but طائرة بلا طيار
    return None
