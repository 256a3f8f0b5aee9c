"""An official whom his title alone stands for: اتهم الوزير الرباط, after the text has told which minister.

He is the one whom the text last called so with his state or his name. Where it called nobody so, the word stays a word.
"""

from __future__ import annotations

from graphbuilder.extraction.anaphora.memory import Memory
from graphbuilder.extraction.units import Actor, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE

_NAMED = ("headed", "full", "surname")
_LONGEST_TITLE = 6
# في, a capital, a comma, a verb and an office.
_LEAST_OF_DATELINE = 5
# They end nouns that no title in the singular has as its adjective.
_NO_ADJECTIVE = ("ه", "ات", "ين", "ون")


def with_officials(found: list[Unit], memory: Memory) -> None:
    """Make titles that stand alone the actors whom they mean, left to right; units change in place."""
    _of_capital(found)
    for number, unit in enumerate(found):
        if unit.kind is Kind.ACTOR and unit.role in _NAMED and len(unit.actors) == 1 and unit.entity is not None:
            title = _title(unit) or _title_before(found, number)
            if title:
                memory.titled[title] = unit.entity
        elif unit.kind is Kind.WORD and unit.article and _stands_alone(found, number):
            meant = memory.titled.get(_title(unit))
            if meant is not None:
                unit.kind, unit.role = Kind.ACTOR, "headed"
                unit.actors = [Actor(meant, unit.first, unit.last)]


def _of_capital(found: list[Unit]) -> None:
    """Make the official who speaks in a capital that begins the sentence one of its state: وفي طهران، قال المتحدث باسم
    الخارجية."""
    if len(found) < _LEAST_OF_DATELINE or found[0].normal != "في" or found[2].normal != "،":
        return
    capital, number = found[1], 3
    while number < len(found) - 1 and found[number].kind is Kind.PARTICLE:
        number += 1
    speaks = found[number].kind is Kind.VERB and found[number].role in ("say", "deny")
    if capital.role != "capital" or len(capital.actors) != 1 or not speaks or number + 1 >= len(found):
        return
    official = found[number + 1]
    acts = official.kind is Kind.WORD and not official.preposition and not official.conjunction
    if not acts or stems(official.normal.removeprefix(ARTICLE)).isdisjoint(lexicon().heads["offices"]):
        return
    for unit in found[number + 2 : number + 2 + _LONGEST_TITLE]:
        if unit.kind in (Kind.SUBORDINATOR, Kind.VERB, Kind.MARK):
            break
        if unit.kind is Kind.NATIONALITY or (unit.kind is Kind.ACTOR and states(unit.actors)):
            return  # وفي باريس، قال وزير الخارجية المصري
    official.kind, official.role = Kind.ACTOR, "headed"
    official.actors = [Actor(capital.entity, official.first, official.last)]


def _title(unit: Unit) -> str:
    """The title that heads a phrase, without its article; empty where none does."""
    bare = unit.normal.removeprefix(ARTICLE)
    return bare if bare in lexicon().heads["titles"] else ""


def _title_before(found: list[Unit], number: int) -> str:
    """The title in a phrase before a name, where it tells no state: وزير الشؤون الخارجية والجالية، رمطان لعمامرة."""
    start = number - 2 if number and found[number - 1].normal == "،" else number - 1
    for unit in reversed(found[max(0, start + 1 - _LONGEST_TITLE) : start + 1]):
        if unit.kind is not Kind.WORD:
            break
        if _title(unit):
            return _title(unit)
    return ""


def _stands_alone(found: list[Unit], number: int) -> bool:
    """Whether nothing around a title says whose it is."""
    if not _title(found[number]):
        return False
    words, heads = lexicon().words, lexicon().heads
    before = found[number - 1] if number else None
    if before is not None and before.kind is Kind.WORD and not before.article and not found[number].preposition:
        owned = lexicon().acting_heads | heads["parts"] | heads["bystanders"]
        if not stems(before.normal).isdisjoint(owned):
            return False  # نائب الرئيس
    following = found[number + 1] if number + 1 < len(found) else None
    if following is None or following.conjunction:
        return True
    if following.normal in words["of_titles"] or following.normal in heads["parts"]:
        return False
    if following.kind is not Kind.WORD or not following.article or following.preposition:
        return True
    # الرئيس المنتخب, but اتهم الوزير السلطات
    return bool(following.noun_expressions) or following.normal.endswith(_NO_ADJECTIVE)
