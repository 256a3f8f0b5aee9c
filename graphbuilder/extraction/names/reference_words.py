"""Words that stand for an actor: بلاده، البلدان، المنظمة، الدول الثلاث."""

from __future__ import annotations

from functools import lru_cache

from graphbuilder.extraction.names.mentions import PERSON_KINDS
from graphbuilder.extraction.units import Actor, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE, prefixed
from graphbuilder.model import EntityKind

# The classes of words that mean the last entity of a kind.
BODIES = {"the_organisation": EntityKind.ORGANISATION, "the_movement": EntityKind.MOVEMENT}
# The classes of numerals after a word such as الدول, and how many each means.
SEVERAL = {"threes": 3, "fours": 4, "fives": 5, "sixes": 6}
_REACH_OF_VISIT = 6
# The classes of words that stand for an actor named elsewhere.
REFERENCES = ("possessives", "both_parties", "neighbours", "ours", *SEVERAL, *BODIES)


def is_latter(found: list[Unit], unit: Unit) -> bool:
    """Whether الأخيرة stands for somebody, and describes no noun: ودعت الأخيرة إلى، اتهم لافروف الأخيرة, but not في
    الأيام الأخيرة."""
    if unit.kind is not Kind.WORD or unit.normal not in lexicon().words["the_latter"]:
        return False
    if len(found) > 1 and found[-1].role in PERSON_KINDS and found[-2].kind is Kind.VERB and unit.normal.endswith("ه"):
        return True
    return unit.preposition != "" or found[-1].kind in (Kind.VERB, Kind.PREPOSITION, Kind.SUBORDINATOR)


def with_reference(unit: Unit, tokens: list[Token]) -> Unit:
    """A word that stands for an actor named elsewhere becomes an actor still to be resolved."""
    if unit.kind is not Kind.WORD:
        return unit
    written = ARTICLE + unit.normal if unit.article and not unit.normal.startswith(ARTICLE) else unit.normal
    references = _references_of(written)
    following = tokens[unit.last].normal if unit.last < len(tokens) else ""
    if unit.article and unit.normal.removeprefix(ARTICLE) in lexicon().words["of_several"]:
        numeral = next((name for name in SEVERAL if following in lexicon().words[name]), None)
        if numeral is not None and not _is_described(tokens, unit.last):
            refer(unit, numeral)
            unit.last += 1
            return unit
    if not references:
        return unit
    if following in lexicon().words["more_than_two"]:
        return unit
    for name in references:
        if name in BODIES and following.startswith(ARTICLE):
            continue  # الحركة الإسلامية is a name of its own
        if name == "neighbours" and unit.article:
            continue  # الجارة الشرقية: nobody's by a pronoun
        refer(unit, name)
    return unit


def _is_described(tokens: list[Token], numeral: int) -> bool:
    """Whether an adjective after a numeral says which are meant: الدول الخمس الكبرى."""
    following = tokens[numeral + 1].normal if numeral + 1 < len(tokens) else ""
    return following.startswith(ARTICLE) and following not in lexicon().words["adverbs"]


@lru_cache(maxsize=100_000)
def _references_of(normal: str) -> tuple[str, ...]:
    """The classes of words for an actor named elsewhere that a word belongs to."""
    words, known = lexicon().words, stems(normal)
    return tuple(name for name in REFERENCES if not known.isdisjoint(words[name]))


def with_country(found: list[Unit]) -> None:
    """Make البلاد right after a verb, whose subject it is, an actor still to be resolved: كانت البلاد قد وقعت اتفاقا,
    but not في أنحاء البلاد nor عادت البلاد العربية; and what a guest comes to: زيارة الوزير الياباني للبلاد."""
    for number in range(1, len(found)):
        unit, before = found[number], found[number - 1]
        if unit.kind is Kind.WORD and unit.article and _points_at(before, unit):
            continue
        acts = before.kind is Kind.VERB and not before.pronoun and before.feminine
        if unit.kind is not Kind.WORD or not (acts or _is_visited(found, number)):
            continue
        described = number + 1 < len(found) and found[number + 1].article and found[number + 1].kind is Kind.WORD
        if ARTICLE + unit.normal.removeprefix(ARTICLE) in lexicon().words["the_country"] and not described:
            refer(unit, "the_country")


def _points_at(before: Unit, unit: Unit) -> bool:
    """Make a word that a demonstrative before it points with at a country an actor still to be resolved, who takes the
    preposition that is written with it: دعم بلاده لهذا البلد، العلاقات مع هذه الدولة."""
    words = lexicon().words
    if ARTICLE + unit.normal.removeprefix(ARTICLE) not in words["this_country"]:
        return False
    pointing = next((item for item in prefixed(before.normal) if item.core in words["demonstratives"]), None)
    if pointing is None:
        return False
    refer(unit, "this_country")
    unit.preposition = pointing.preposition
    return True


def _is_visited(found: list[Unit], number: int) -> bool:
    """Whether a word with ل stands behind a visit and the guest."""
    if found[number].preposition != "ل":
        return False
    for before in reversed(found[max(0, number - _REACH_OF_VISIT) : number]):
        if before.kind is Kind.WORD and not stems(before.normal).isdisjoint(lexicon().words["visits"]):
            return True
        if before.kind not in (Kind.ACTOR, Kind.NATIONALITY, Kind.MARK, Kind.WORD):
            return False
    return False


def refer(unit: Unit, reference: str) -> None:
    """Make a word an actor who is named elsewhere."""
    unit.kind, unit.role = Kind.ACTOR, reference
    unit.actors = [Actor(None, unit.first, unit.last, reference)]
