"""Candidate statements: each trigger of a sentence with each two actors that could be its ends, scored.

The rules of its frame find the pairs that stand where the frame says
(:mod:`~graphbuilder.extraction.arguments.frames`); the scorer weighs what they find against everything else that shows
in the sentence, so that an end can be found where no rule looks, and a rule can be overruled.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from graphbuilder.extraction.arguments.frames import ends_alone, filled, has_other_object, named_together
from graphbuilder.extraction.arguments.triggers import ANTECEDENT, SELF, Sentence, Trigger, triggers
from graphbuilder.extraction.scoring.features import (
    OBJECT,
    SUBJECT,
    Ruled,
    end_features,
    pair_features,
    trigger_features,
)
from graphbuilder.extraction.scoring.scorer import Weights, scorer
from graphbuilder.extraction.scoring.spelling import Features
from graphbuilder.extraction.scoring.surroundings import Surroundings
from graphbuilder.extraction.units import Actor, Kind, are_one_side
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import Frame
from graphbuilder.ontology import relations

# How many tokens an end may stand away from its trigger.
_FARTHEST = 60
# How many of the best subjects are tried with how many of the best objects.
_MOST_TRIED = 5
_CERTAIN = 0.95
# The log odds of what the rules of a sure frame find, at the least.
_SURE = 1.0
# What two actors together can add to the score of each at the most, so that hopeless pairs are not looked at.
_MOST_OF_A_PAIR = 1.5
# Below these log odds a candidate is hopeless, and adds nothing to what a word could say of two.
_LEAST = -2.0
# So is, below these of a trigger with the likeliest object, whoever the subject is: no statement has been seen of one.
_LEAST_WITHOUT_SUBJECT = -3.4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger's frame with two ends: the units of the trigger, the two actors and the units that name them, the score
    (0 to 1, its probability) and the verb governing a noun."""

    frame: Frame
    trigger: int
    trigger_last: int
    subject: Actor
    object: Actor
    score: float
    governor: int | None
    asked: int | None
    subject_unit: int
    object_unit: int
    # That another has done what the text tells of somebody: كما فعلت ألمانيا.
    likewise: bool = False


def candidates(sentence: Sentence) -> Iterator[Candidate]:
    """The candidates of a sentence that are not hopeless, by trigger from left to right."""
    for number, unit in enumerate(sentence.units):
        if unit.kind is Kind.ACTOR:
            for frame, first, second in named_together(number, unit):
                yield Candidate(frame, number, number, first, second, _CERTAIN, None, None, number, number)
    around = Surroundings(sentence)
    if len({actor.entity.state for unit in around.actors for actor in sentence.units[unit].actors if actor.entity}) < 2:
        return
    for trigger in triggers(sentence):
        yield from _scored(Filling(around, trigger))


class Filling:
    """A trigger with the actors in its reach and what the rules say of them."""

    def __init__(self, around: Surroundings, trigger: Trigger) -> None:
        self.around, self.trigger = around, trigger
        self._symmetric = relations()[trigger.frame.relation].symmetric
        self.reach = [number for number in around.actors if _is_in_reach(around, trigger, number)]
        self._unit_of = {id(actor): number for number in self.reach for actor in around.units[number].actors}
        subject, object_ = ends_alone(trigger)
        self._costs: dict[tuple[int, int], float] = {}
        for first, second, cost in filled(trigger, subject, object_):
            pair = (id(first), id(second))
            self._costs[pair] = min(cost, self._costs.get(pair, cost))
        self._found = {
            (self._unit_of[first], self._unit_of[second])
            for first, second in self._costs
            if first in self._unit_of and second in self._unit_of
        }
        self.ruled = {
            SUBJECT: Ruled(self._units(0), subject.unit if subject else None),
            OBJECT: Ruled(self._units(1), object_.unit if object_ else None),
        }
        # That a guest came shows only where the rules see the host's own place; and a word that describes somebody,
        # such as الموالية, says it of him alone, named or not.
        frame = trigger.frame
        self.is_only_ruled = frame.home or frame.away or frame.sure or ANTECEDENT in frame.subject[:1]
        self.complements = {item.unit: item for item in reversed(trigger.following)}

    @property
    def is_ruled(self) -> bool:
        """Whether the rules find any pair."""
        return bool(self._costs)

    @cached_property
    def subjects(self) -> dict[int, list[Features]]:
        """The features of each unit in reach as the trigger's grammatical subject."""
        return self._features(SUBJECT)

    @cached_property
    def objects(self) -> dict[int, list[Features]]:
        """The features of each unit in reach as the trigger's grammatical object."""
        return self._features(OBJECT)

    def _features(self, end: str) -> dict[int, list[Features]]:
        ruled, complements = self.ruled[end], self.complements
        return {
            number: end_features(self.around, self.trigger, number, end, ruled, complements.get(number))
            for number in self.reach
        }

    def _units(self, end: int) -> frozenset[int]:
        return frozenset(self._unit_of[pair[end]] for pair in self._costs if pair[end] in self._unit_of)

    def cost(self, subject: Actor, object_: Actor) -> float | None:
        """What the pair costs by the rules; ``None`` where they do not find it."""
        found = self._costs.get((id(subject), id(object_)))
        if found is None and self._symmetric:
            return self._costs.get((id(object_), id(subject)))
        return found

    def pairs(self, subjects: Iterable[int], objects: Collection[int]) -> Iterator[tuple[int, int]]:
        """The units that could be subject and object together; one unit twice where it names several actors."""
        for subject in subjects:
            if subject in self.around.bystanders and not self._is_own(subject):
                continue
            for object_ in objects:
                if subject == object_:
                    # Each to the other, as the rules say: تبادلت باريس وروما الاتهامات.
                    if self._is_shared(subject) if self._symmetric else (subject, object_) in self._found:
                        yield subject, object_
                elif not self._symmetric or self._is_in_order(subject, object_):
                    yield subject, object_

    def _is_own(self, adjective: int) -> bool:
        """Whether an adjective is that of the trigger itself, or of what it asks for: الغاز الروسي إلى صربيا."""
        return adjective - 1 in (self.trigger.first, self.trigger.asked)

    def _is_in_order(self, subject: int, object_: int) -> bool:
        """Whether two ends whose order does not matter stand in the order of the rules, or else of the text."""
        if (object_, subject) in self._found:
            return False
        return subject < object_ or (subject, object_) in self._found

    def _is_shared(self, number: int) -> bool:
        """Whether the actors of one unit can be both ends: of a noun of two parties, or as the rules say."""
        if len(self.around.units[number].actors) < 2:
            return False
        if has_other_object(self.trigger, number):
            return False
        return self.trigger.frame.pair or all(number in ruled.units for ruled in self.ruled.values())

    def actors(self, subject: int, object_: int) -> Iterator[tuple[Actor, Actor]]:
        """The actors of two units with each other, those that act for the same state left out."""
        units = self.around.units
        same = subject == object_
        # What each of two does to the other is told from what one does only by the rules.
        only_ruled = self.is_only_ruled or (same and not self._symmetric)
        for position, first in enumerate(units[subject].actors):
            for second in units[object_].actors[position + 1 if same and self._symmetric else 0 :]:
                if first.entity is None or second.entity is None or first.entity.state == second.entity.state:
                    continue
                if same and are_one_side(first, second, units[subject].actors):
                    continue
                if not only_ruled or self.cost(first, second) is not None:
                    yield first, second


def _is_in_reach(around: Surroundings, trigger: Trigger, number: int) -> bool:
    if trigger.first <= number <= trigger.last:
        return SELF in trigger.frame.subject
    return abs(around.units[number].first - trigger.unit.first) <= _FARTHEST


def _scored(filling: Filling) -> Iterator[Candidate]:
    around, trigger = filling.around, filling.trigger
    sides = [(True, scorer().ruled)] if filling.is_ruled else []
    if not filling.is_only_ruled:
        sides.append((False, scorer().free))
    own = trigger_features(around, trigger) if sides else ()
    for ruled, weights in sides:
        base = weights.intercept + weights.total((own,))
        objects = _totals(weights, filling.objects, filling.ruled[OBJECT] if ruled else None)
        if not filling.is_ruled and base + max(objects.values(), default=_LEAST) < _LEAST_WITHOUT_SUBJECT:
            return
        subjects = _totals(weights, filling.subjects, filling.ruled[SUBJECT] if ruled else None)
        for subject, object_ in filling.pairs(_best(subjects), _best(objects)):
            known = base + subjects[subject] + objects[object_]
            if known + _MOST_OF_A_PAIR < _LEAST and not trigger.frame.sure:
                continue
            if not ruled and _is_parted(around, subject, object_):
                continue
            for first, second in filling.actors(subject, object_):
                cost = filling.cost(first, second)
                if (cost is not None) is not ruled:
                    continue
                score = known + weights.total(pair_features(around, trigger, subject, object_, cost, filling.ruled))
                score = max(score, _SURE) if trigger.frame.sure else score
                if score >= _LEAST:
                    yield filled_by(trigger, (subject, first, object_, second), score)


def _is_parted(around: Surroundings, one: int, other: int) -> bool:
    """Whether a full stop parts two ends, as in headlines of two: باريس تغضب سول.. وبوتين يحذر."""
    first, second = sorted((one, other))
    return any(unit.normal == "." for unit in around.units[first:second])


def _totals(weights: Weights, ends: dict[int, list[Features]], ruled: Ruled | None) -> dict[int, float]:
    """What the features of each unit weigh as one end; of those that the rules take for it, where they are given."""
    return {
        number: weights.total(features) for number, features in ends.items() if ruled is None or number in ruled.units
    }


def filled_by(trigger: Trigger, ends: tuple[int, Actor, int, Actor], score: float) -> Candidate:
    """A trigger with its grammatical subject and object, each after its unit, and the log odds that it is right."""
    subject_unit, subject, object_unit, object_ = ends
    if trigger.frame.reverse:
        subject_unit, subject, object_unit, object_ = object_unit, object_, subject_unit, subject
    if trigger.frame.home or trigger.frame.away:
        object_ = _land_of(object_)
    return Candidate(
        trigger.frame,
        trigger.first,
        trigger.last,
        subject,
        object_,
        1 / (1 + math.exp(-score)),
        trigger.governor,
        trigger.asked,
        subject_unit,
        object_unit,
    )


def _land_of(host: Actor) -> Actor:
    """Whose land somebody comes to who meets a host at his own place: التقى الوزير شي جينبينغ في بكين."""
    state = knowledge().entities.get(host.entity.state) if host.entity is not None else None
    return replace(host, entity=state) if state is not None else host


def _best(scores: dict[int, float]) -> list[int]:
    return sorted(scores, key=lambda number: (-scores[number], number))[:_MOST_TRIED]
