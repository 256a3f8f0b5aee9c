"""An official whom his title alone stands for: اتهم الوزير الرباط, after the text has told which minister.

He is the one whom the text last called so with his state or his name. Where it called nobody so, the word stays a word.
"""

from __future__ import annotations

from graphbuilder.extraction.memory import Memory
from graphbuilder.extraction.units import Actor, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE

_NAMED = ("headed", "full", "surname")
_LONGEST_TITLE = 6
# They end nouns that no title in the singular has as its adjective.
_NO_ADJECTIVE = ("ه", "ات", "ين", "ون")


def with_officials(found: list[Unit], memory: Memory) -> None:
    """Make titles that stand alone the actors whom they mean, left to right; units change in place."""
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
