"""What lies between the units of a sentence, counted once, so that any stretch of it costs two look-ups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.names.mentions import PEOPLE
from graphbuilder.extraction.units import ANSWERED, STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems

# Steps of distance, verbs, clauses, commas, others, the path, a stop, an aside, an odd number of quotation marks.
BetweenFacts = tuple[int, int, int, int, int, str, bool, str, bool]
_QUOTES = frozenset({"«", "»", '"', "“", "”"})
_SKIPPED = _QUOTES | {"(", ")"}
_CLAUSES = frozenset({Kind.SUBORDINATOR, Kind.RELATIVE})
# How many units back the word that governs an actor is looked for.
_REACH = 8
_LONGEST_PATH = 6
_SIGNS = {
    Kind.PREPOSITION: "P",
    Kind.SUBORDINATOR: "S",
    Kind.RELATIVE: "R",
    Kind.PARTICLE: "-",
    Kind.VERB: "V",
    Kind.ACTOR: "A",
    Kind.NATIONALITY: "N",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What governs an actor where it stands: a preposition (``في``), or the kind of unit that its phrase follows
    (``VERB``, ``START`` of the sentence, ``mark``, …), how many nouns lie between, and the noun right before it."""

    governor: str
    depth: int
    noun: str


class Surroundings:
    """A sentence with the actors whom it names and counts of what stands between its units."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.units = units = sentence.units
        self.actors = [number for number, unit in enumerate(units) if is_end(unit)]
        named = set(self.actors)
        self._verbs, self._clauses, self._commas, self._stops, self._quotes, self._actors = _counts(units, named)
        self._signs = "".join(map(_sign, units))
        self._asides = [(opening, closing) for closing, opening in sentence.asides.items()]
        self._within = {number: span for span in self._asides for number in range(*span)}
        self.standing = {number: _standing(units, number) for number in self.actors}
        # An adjective after a noun such as صحيفة or باحثون makes nobody act, nor does a word such as القرار.
        self.bystanders = {number for number in self.actors if _is_bystander(units, number)}
        # What lies between a trigger and an actor, kept by its first and last unit and the actor's.
        self.kept: dict[tuple[int, int, int], BetweenFacts] = {}
        self.acts: dict[int, list[int]] = defaultdict(list)
        for verb, clause in sentence.clauses.items():
            if clause.subject is not None:
                self.acts[clause.subject].append(verb)

    def verbs(self, start: int, end: int) -> int:
        """How many verbs stand from ``start`` up to, not including, ``end``; so the others below. What stands in an
        aside between the two counts for nothing."""
        return self._count(self._verbs, start, end)

    def clauses(self, start: int, end: int) -> int:
        """Subordinators and relative pronouns."""
        return self._count(self._clauses, start, end)

    def commas(self, start: int, end: int) -> int:
        """Commas."""
        return self._count(self._commas, start, end)

    def stops(self, start: int, end: int) -> int:
        """Marks that end a clause."""
        return self._count(self._stops, start, end)

    def quotes(self, start: int, end: int) -> int:
        """Quotation marks: an odd number says that one side is quoted and the other is not."""
        return self._quotes[end] - self._quotes[start]

    def path(self, start: int, end: int) -> str:
        """The units between as one letter each, particles left out: noun, definite noun, verb, preposition, …"""
        signs = "".join(self._signs[first:last] for first, last in self._outside(start, end)).replace("-", "")
        return signs if len(signs) <= _LONGEST_PATH else "long"

    def length(self, start: int, end: int) -> int:
        """Tokens."""
        stretches = (self.units[first:last] for first, last in self._outside(start, end))
        return sum(units[-1].last - units[0].first for units in stretches if units)

    def others(self, start: int, end: int) -> int:
        """Actors."""
        return self._count(self._actors, start, end)

    def crosses(self, trigger: int, actor: int) -> str:
        """Whether only one of two units stands in an aside, or each in another: the actor (``in``) or the trigger."""
        inside, own = self._within.get(actor), self._within.get(trigger)
        if inside == own:
            return ""
        return "in" if inside else "out"

    def _count(self, counts: list[int], start: int, end: int) -> int:
        if not self._asides:
            return counts[end] - counts[start]
        return sum(counts[last] - counts[first] for first, last in self._outside(start, end))

    def _outside(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches from ``start`` to ``end`` that the asides between them leave."""
        for opening, closing in self._asides:
            if start <= opening and closing < end:
                yield start, opening
                start = closing + 1
        yield start, end


def _sign(unit: Unit) -> str:
    if unit.kind is Kind.WORD:
        letter = "D" if unit.closed else "W"
        return letter.lower() if unit.preposition else letter
    if unit.kind is Kind.MARK:
        return "-" if unit.normal in _SKIPPED else ","
    return _SIGNS[unit.kind]


def is_end(unit: Unit) -> bool:
    """Whether a unit names somebody known, who could be an end of a statement."""
    return unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and unit.entity is not None


def _is_bystander(units: list[Unit], number: int) -> bool:
    unit = units[number]
    if unit.role == ANSWERED:
        return True
    if (unit.kind is not Kind.NATIONALITY and unit.role != PEOPLE) or number == 0:
        return False
    if units[number - 1].kind is not Kind.WORD or unit.preposition or unit.conjunction:
        return False
    return not stems(units[number - 1].normal).isdisjoint(lexicon().heads["bystanders"])


def _counts(units: list[Unit], named: set[int]) -> tuple[list[int], ...]:
    """How many verbs, clauses, commas, stops, quotation marks and actors stand before each unit, and in the end."""
    verbs, clauses, commas, stops, quotes, actors = [0], [0], [0], [0], [0], [0]
    for number, unit in enumerate(units):
        kind = unit.kind
        mark = unit.normal if kind is Kind.MARK else ""
        verbs.append(verbs[-1] + (kind is Kind.VERB and unit.role != AUXILIARY))
        clauses.append(clauses[-1] + (kind in _CLAUSES))
        commas.append(commas[-1] + (unit.normal == "،"))
        stops.append(stops[-1] + (mark in STOPS))
        quotes.append(quotes[-1] + (mark in _QUOTES))
        actors.append(actors[-1] + (number in named))
    return verbs, clauses, commas, stops, quotes, actors


def _standing(units: list[Unit], number: int) -> Standing:
    unit = units[number]
    if unit.preposition:
        return Standing(unit.preposition, 0, "")
    depth, noun = 0, ""
    for position in range(number - 1, max(-1, number - 1 - _REACH), -1):
        before = units[position]
        if before.kind is Kind.PREPOSITION:
            return Standing(before.normal, depth, noun)
        if before.kind in (Kind.WORD, Kind.NATIONALITY):
            if before.kind is Kind.WORD and not noun:
                noun = before.normal
            if before.preposition or before.conjunction:
                return Standing(before.preposition or before.conjunction, depth + 1, noun)
            depth += 1
        elif before.kind is Kind.MARK:
            if before.normal not in _SKIPPED:
                return Standing("stop" if before.normal in STOPS else "mark", depth, noun)
        elif before.kind is not Kind.PARTICLE:
            return Standing(before.kind.name, depth, noun)
    return Standing("START", depth, noun)
