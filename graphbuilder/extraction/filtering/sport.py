"""Sentences about sport, where meeting, beating and joining mean something else: منتخب قطر يهزم أوزبكستان.

Few words say so wherever they stand. Most are used in politics too (لاعب إقليمي، الكرة في ملعب طهران، الرئيس المنتخب),
which shows in the words around them.
"""

from __future__ import annotations

from functools import cache, lru_cache

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE, readings

_THEREFORE = "ف"
_ENOUGH = 2
_LANDS = ("name", "capital", "place")
# How far behind the ball the court stands in which it is said to be.
_REACH_OF_COURT = 4


def is_about_sport(sentence: Sentence) -> bool:
    """Whether the words of a sentence say that it is about sport."""
    found = sentence.units
    told: set[str] = set()
    for number, unit in enumerate(found):
        known = _nouns(unit)
        doubtful = known & lexicon().words["maybe_sport"]
        if known and (_is_of_sport(found, number, known) or (doubtful and _is_of_game(found, number))):
            return True
        told |= doubtful
    return len(told) >= _ENOUGH


def _nouns(unit: Unit) -> frozenset[str]:
    """The words of sport that a unit may be without article, prefixes and pronoun; فكرة is no ball, دورية no league."""
    if unit.kind is Kind.ACTOR or unit.conjunction == _THEREFORE:
        return frozenset()
    return _nouns_of(unit.normal)


@lru_cache(maxsize=50_000)
def _nouns_of(normal: str) -> frozenset[str]:
    clear, doubtful = _all_words()
    found = {
        item.stem.removeprefix(ARTICLE)
        for item in readings(normal)
        if item.conjunction != _THEREFORE and not (item.pronoun and _takes_none(item.stem, doubtful))
    }
    return frozenset(found & (clear | doubtful))


def _takes_none(stem: str, doubtful: frozenset[str]) -> bool:
    """Whether a word has no pronoun here: دورية, المنتخبة."""
    return stem in doubtful or stem.startswith(ARTICLE)


@cache
def _all_words() -> tuple[frozenset[str], frozenset[str]]:
    words = lexicon().words
    clear = words["sport"] | words["teams"] | words["players"] | words["coaches"] | words["ball_courts"]
    return clear, words["maybe_sport"]


def _is_of_sport(found: list[Unit], number: int, known: frozenset[str]) -> bool:
    """Whether a word is said of sport, and not of politics as the words around it show."""
    words = lexicon().words
    if not known.isdisjoint(words["sport"]):
        return True
    if not known.isdisjoint(words["teams"]):
        return not _is_elected(found, number)
    if not known.isdisjoint(words["players"]):
        return not _follows(found, number, "of_powers")
    if not known.isdisjoint(words["coaches"]):
        return found[number].article or _is_of_land(found, number) or _follows(found, number, "teams")
    return not known.isdisjoint(words["ball_courts"]) and not _is_behind_ball(found, number)


def _is_elected(found: list[Unit], number: int) -> bool:
    """Whether somebody is said to be elected: الرئيس المنتخب, رئيس منتخب, unlike المنتخب الياباني."""
    before = found[number - 1] if number else None
    if before is None:
        return False
    if before.kind in (Kind.ACTOR, Kind.NATIONALITY) and found[number].normal.startswith(ARTICLE):
        return True
    return not stems(before.normal).isdisjoint(lexicon().all_heads)


def _follows(found: list[Unit], number: int, name: str) -> bool:
    """Whether a word of a class stands right after a unit, with or without article."""
    if number + 1 >= len(found):
        return False
    after = found[number + 1].normal
    return not {after, after.removeprefix(ARTICLE)}.isdisjoint(lexicon().words[name])


def _is_of_land(found: list[Unit], number: int) -> bool:
    """Whether a land or its adjective stands right after a unit: مدرب ألمانيا, الدوري القطري."""
    after = found[number + 1] if number + 1 < len(found) else None
    if after is None or after.conjunction or after.preposition:
        return False
    return after.kind is Kind.NATIONALITY or after.role in _LANDS


def _is_of_game(found: list[Unit], number: int) -> bool:
    return _follows(found, number, "of_games") or _is_of_land(found, number)


def _is_behind_ball(found: list[Unit], number: int) -> bool:
    """Whether a court is where a ball is said to be, whose owner must act now: الكرة باتت في ملعب إيران."""
    before = found[max(0, number - _REACH_OF_COURT) : number]
    return any(not _nouns(unit).isdisjoint(lexicon().words["balls"]) for unit in before)
