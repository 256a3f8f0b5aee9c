"""Who acts beside whom: إلى جانب, which joins actors to others, says with whom one acts, or whose side he takes.

Right after an actor it adds to him (دعت فرنسا، إلى جانب ألمانيا، البلدين); after a verb of fighting or standing it
tells whom that helps (قاتل إلى جانب الجيش); elsewhere it is no more than مع.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from graphbuilder.extraction.clauses.verbs import SKIPPED_MARKS
from graphbuilder.extraction.units import PRONOUN, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems

# The preposition before whoever is helped by what is done beside him.
SIDE = "جانب"
_WITH = "مع"
_NAMES = ("beside", "besides", "ranks")
_LONGEST = 4
_REACH_OF_VERB = 12
_CLAUSES = (Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE)


def in_company(found: list[Unit]) -> list[Unit]:
    """The units, those of إلى جانب as one preposition, and actors whom one joins to others made one unit with them."""
    result: list[Unit] = []
    position = 0
    while position < len(found):
        end, name = _expression(found, position)
        if name in ("beside", "besides") and end < len(found) and _joins(result, found[end]):
            position = _added(result, found, end)
            continue
        if name == "beside" or (name == "ranks" and _takes_sides(result)):
            result.append(_preposition(result, found[position:end]))
        else:
            result.extend(found[position:end])
        position = end
    return result


def is_added(found: list[Unit], number: int) -> bool:
    """Whether an actor is added between commas to those named before: فرنسا، إلى جانب ألمانيا، …"""
    for start in range(max(1, number - _LONGEST), number):
        end, name = _expression(found, start)
        if end == number and name in ("beside", "besides"):
            return found[start - 1].normal == "،"
    return False


def _expression(found: list[Unit], position: int) -> tuple[int, str]:
    """Where an expression that begins at a unit ends, and the class of words that it is of; else the unit's own end."""
    if f"{found[position].preposition}{found[position].normal}" not in _beginnings():
        return position + 1, ""
    words = lexicon().words
    joined = ""
    for end in range(position, min(position + _LONGEST, len(found))):
        unit = found[end]
        if end > position and unit.conjunction:
            break
        joined = f"{joined} {unit.preposition}{unit.normal}".strip()
        for name in _NAMES:
            if joined in words[name]:
                return end + 1, name
    return position + 1, ""


@cache
def _beginnings() -> frozenset[str]:
    """The first words of the expressions, as few units of a text begin one."""
    return frozenset(expression.partition(" ")[0] for name in _NAMES for expression in lexicon().words[name])


def _joins(before: list[Unit], added: Unit) -> bool:
    """Whether whoever stands after the expression is added to an actor right before it, a comma aside."""
    if added.kind is not Kind.ACTOR or added.preposition or added.conjunction or not before:
        return False
    apart = before[-1].normal == "،"
    number = len(before) - 1 - apart
    if number < 0 or before[number].kind is not Kind.ACTOR or before[number].role == PRONOUN:
        return False
    governor = before[number - 1].normal if number else ""
    if governor in lexicon().words["place_prepositions"] and not before[number].conjunction:
        return False
    return apart or not _takes_sides(before)


def _added(before: list[Unit], found: list[Unit], number: int) -> int:
    """Put the actors of a unit to those who stand before it, with the commas around it; where the text goes on."""
    apart = before[-1].normal == "،"
    if apart:
        before.pop()
    whole, end = before[-1], number + 1
    if apart and end < len(found) and found[end].normal == "،":
        end += 1
    whole.actors = [*whole.actors, *found[number].actors]
    whole.last = found[end - 1].last
    return end


def _preposition(before: list[Unit], words: list[Unit]) -> Unit:
    """The words of an expression as one preposition."""
    normal = SIDE if _takes_sides(before) else _WITH
    return replace(
        words[0], kind=Kind.PREPOSITION, last=words[-1].last, normal=normal, preposition="", closed=False, actors=[]
    )


def _takes_sides(before: list[Unit]) -> bool:
    """Whether the verb or noun before tells of something that is done for whoever one does it beside."""
    nouns = lexicon().words["taking_sides"]
    for unit in reversed(before[-_REACH_OF_VERB:]):
        if unit.kind is Kind.VERB:
            return unit.normal in lexicon().siding
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(nouns):
            return True
        if unit.kind in _CLAUSES and unit.normal not in SKIPPED_MARKS:
            return False
    return False
