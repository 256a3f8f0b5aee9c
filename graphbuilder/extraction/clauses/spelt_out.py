"""Groups that the text goes on to spell out, which are those whom it names: الدول الضامنة (روسيا وتركيا وإيران)، ثلاث
دول هي بيرو وتشيلي وبوليفيا، دول عدة بينها مصر والأردن، الأعضاء الدائمين وهم فرنسا والصين.

The noun of the group takes the actors of the list, as it stands where they do in the sentence.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from graphbuilder.extraction.clauses.asides import COMMA, singled_out
from graphbuilder.extraction.names.reference_words import SEVERAL
from graphbuilder.extraction.units import PRONOUN, Actor, Kind, Unit, has_noun_of, is_quantity
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

_BRACKETS = {"(": ")"}
_OF_THEM = ("بين", "من")
# In units, between the noun of the group and its list.
_LONGEST_DESCRIPTION = 7
_LONGEST_CLAUSE = 18
_DESCRIBING = (Kind.WORD, Kind.NATIONALITY, Kind.ACTOR, Kind.PREPOSITION)
_FEWEST = 2


def spelt_out(found: list[Unit]) -> list[Unit]:
    """The units, where the nouns of groups have become the actors that the text lists behind them; the same list where
    none has."""
    written = _written()
    if all(unit.normal not in written for unit in found):
        return found  # as in most sentences
    result = found
    number = 1
    while number < len(result) - 1:
        listed = _listed(result, number)
        head = _head(result, number) if listed else 0
        if listed and head >= 0:
            result = _replaced(result, head, number, listed)
            number = head
        number += 1
    return result


@cache
def _written() -> frozenset[str]:
    """The nouns of groups with their article and without."""
    groups = lexicon().words["spelt_out_groups"]
    return frozenset({*groups, *(ARTICLE + group for group in groups)})


def _listed(found: list[Unit], number: int) -> int:
    """The unit of the actors who spell a group out, where a bracket, a copula or بينها opens the list; else 0."""
    opening = found[number]
    actors, fewest = number + 1, _FEWEST
    if opening.kind is Kind.MARK and opening.normal in _BRACKETS:
        closing = found[number + 2].normal if number + 2 < len(found) else ""
        if closing != _BRACKETS[opening.normal]:
            return 0
    elif singles_out_one(opening):
        actors, fewest = singled_out(found, number - 1), 1
    elif not _is_copula(opening):
        return 0
    unit = found[actors]
    plain = actors > number and unit.kind is Kind.ACTOR and not (unit.preposition or unit.conjunction)
    return actors if plain and len(unit.actors) >= fewest and _are_states(unit.actors) else 0


def _is_copula(unit: Unit) -> bool:
    return unit.kind is Kind.WORD and unit.normal.removeprefix("و") in lexicon().words["copulas"]


def singles_out_one(unit: Unit) -> bool:
    """Whether a unit says that who is named after it is one of those before: بينها، أبرزها، وفي مقدمتها."""
    if _is_copula(unit):
        return False
    chief = unit.kind is Kind.WORD and unit.normal.removeprefix("و") in lexicon().words["chief_among"]
    return chief or (unit.role == PRONOUN and unit.preposition in _OF_THEM)


def _are_states(actors: list[Actor]) -> bool:
    return all(actor.entity is not None and actor.entity.kind is not EntityKind.PERSON for actor in actors)


def _head(found: list[Unit], opening: int) -> int:
    """The noun of the group that is described up to where its list opens; -1 where there is none."""
    groups = lexicon().words["spelt_out_groups"]
    last = opening - 1
    while last > 0 and (found[last].normal == COMMA or found[last].kind is Kind.PREPOSITION):
        last -= 1
    told = singles_out_one(found[opening]) and found[opening - 1].kind is not Kind.WORD
    longest = _LONGEST_CLAUSE if told else _LONGEST_DESCRIPTION
    for number in range(last, max(-1, last - longest), -1):
        unit = found[number]
        if unit.kind not in _DESCRIBING and not told:
            return -1
        if unit.kind is Kind.VERB and not _is_in_relative_clause(found, number):
            return -1
        if unit.normal.removeprefix(ARTICLE) in groups and _can_be_spelt_out(unit):
            return number
        if unit.conjunction:
            return -1
    return -1


def _is_in_relative_clause(found: list[Unit], verb: int) -> bool:
    """Whether a verb tells about a group what parts it from its list: الدول التي قدمت النص، وفي مقدمتها فرنسا،."""
    before = found[max(0, verb - 2) : verb]
    return any(unit.kind is Kind.RELATIVE for unit in before)


def _can_be_spelt_out(unit: Unit) -> bool:
    """Whether a noun means a group of states: دول، القوى, and مجموعة only with its name, as مجموعة خمسة زائد واحد."""
    if unit.kind is Kind.PREPOSITION or unit.pronoun:
        return False
    return unit.kind is Kind.ACTOR or not has_noun_of(unit, "groups_by_name")


def _replaced(found: list[Unit], head: int, opening: int, listed: int) -> list[Unit]:
    """The units with the noun of a group as the actors of its list, whose words are taken into the phrase before it."""
    end = listed + 1
    closes = end < len(found) and found[end].normal == COMMA
    apart = any(unit.normal == COMMA for unit in found[opening - 2 : opening])
    if found[opening].normal in _BRACKETS or (apart and closes):
        end += 1
    while found[opening - 1].normal == COMMA or found[opening - 1].kind is Kind.PREPOSITION:
        opening -= 1
    group, description = found[head], found[head + 1 : opening]
    members = [replace(actor, group=group.first) for actor in found[listed].actors]
    group.kind, group.role, group.actors = Kind.ACTOR, "name", members
    group.pronoun, group.verb_frames, group.noun_expressions = "", [], []
    if all(_is_plain(unit) for unit in description):
        description = []
    (description[-1] if description else group).last = found[end - 1].last
    before = found[:head]
    if before and before[-1].kind is Kind.WORD and _is_number(before[-1]):
        count = before.pop()
        group.first, group.conjunction, group.preposition = count.first, count.conjunction, count.preposition
    return [*before, group, *description, *found[end:]]


def _is_number(unit: Unit) -> bool:
    return is_quantity(unit) or f"{ARTICLE}{unit.normal}" in _numerals()


@cache
def _numerals() -> frozenset[str]:
    return frozenset[str]().union(*(lexicon().words[name] for name in SEVERAL))


def _is_plain(unit: Unit) -> bool:
    """Whether a word only describes a group: الأوروبية الثلاث, but not الرافضة لعضوية كوسوفو."""
    if unit.kind is Kind.ACTOR:
        return all(actor.entity is None for actor in unit.actors)
    return unit.kind is not Kind.PREPOSITION and not unit.preposition
