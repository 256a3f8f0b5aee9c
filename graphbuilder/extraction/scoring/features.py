"""What the scorer sees of a candidate, as short texts: one feature each, whose weight stands in ``scorer.tsv``.

A candidate is a trigger with two actors. Its features are those of the trigger (``t …``), those of each actor as its
grammatical subject (``s …``) or object (``o …``), and those of the two together (``p …``), so that the score of a pair
is a sum of parts that are counted once. They say where an actor stands, not who it is.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import Complement
from graphbuilder.extraction.scoring import spelling
from graphbuilder.extraction.scoring.spelling import Features
from graphbuilder.extraction.scoring.surroundings import BetweenFacts, Surroundings
from graphbuilder.extraction.units import Kind

SUBJECT, OBJECT = "s", "o"
# Distances in tokens, in steps that grow.
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
_INITIALS = {kind: kind.name[0] for kind in Kind}


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules of a trigger's frame say: the units they take for an end, and the one they would take alone."""

    units: frozenset[int]
    alone: int | None


def trigger_features(around: Surroundings, trigger: Trigger) -> Features:
    """What the trigger itself says, whoever its ends are."""
    units, unit, relation, kind = around.units, trigger.unit, _relation(trigger), _kind(trigger)
    found = [
        f"t {relation}",
        f"t {relation} {kind}",
        f"t {relation} {unit.normal}",
        f"t {kind} {unit.article} {unit.preposition}",
        f"t actors {min(len(around.actors), 6)}",
    ]
    if trigger.frame.needs:
        found.append(f"t {kind} needs")
    if not trigger.frame.verb:
        found.append(f"t governor {units[trigger.governor].role if trigger.governor is not None else 'none'}")
    if trigger.first:
        before = units[trigger.first - 1]
        found.append(f"t after {'ACTOR' if before.kind is Kind.ACTOR else before.normal}")
    if trigger.last + 1 < len(units):
        found.append(f"t {kind} before {units[trigger.last + 1].kind.name}")
    if unit.pronoun:
        found.append(f"t {kind} pronoun")
    return tuple(found)


def end_features(
    around: Surroundings, trigger: Trigger, number: int, end: str, ruled: Ruled, complement: Complement | None
) -> list[Features]:
    """What speaks for and against the actor of a unit as one end of a trigger, in groups."""
    relation, kind, side = _relation(trigger), end + _kind(trigger), _side(trigger, number)
    unit, standing = around.units[number], around.standing[number]
    places = trigger.frame.subject if end == SUBJECT else trigger.frame.object
    governor, name = standing.governor, _INITIALS[unit.kind]
    alone = None if ruled.alone is None else ruled.alone == number
    found = [
        spelling.between(kind + side, *_between_facts(around, trigger, number)),
        spelling.standing(kind + side, governor, min(standing.depth, 2), name, governor in places),
        spelling.phrase(end, side, name, unit.role, standing.noun, unit.actors[0].reference),
        spelling.relating(end, relation, side, governor, _entity_kind(around, number)),
        spelling.ruling(kind, _agreement(ruled.units, number), alone),
        spelling.clause(kind, *_clause_facts(around, trigger, number)),
        spelling.acting(kind, *_acts_facts(around, trigger, number, side)),
    ]
    if complement is not None:
        place = complement.place
        fits = place in places or complement.outer in places
        found.append(
            spelling.complementing(end, kind, relation, trigger.unit.normal, place, min(complement.depth, 2), fits)
        )
    return found


def _side(trigger: Trigger, number: int) -> str:
    if trigger.first <= number <= trigger.last:
        return "="
    return "<" if number < trigger.first else ">"


def _between_facts(around: Surroundings, trigger: Trigger, number: int) -> BetweenFacts:
    """What lies between a trigger and an actor: the same for either end, and kept, as each is looked at as both."""
    first, last = trigger.first, trigger.last
    found = around.kept.get((first, last, number))
    if found is not None:
        return found
    start, stop, distance = number, number, 0
    if number < first:
        start, stop, distance = number + 1, first, around.length(number + 1, first)
    elif number > last:
        start, stop, distance = last + 1, number, around.length(last + 1, number)
    found = around.kept[first, last, number] = (
        bisect_left(_STEPS, distance),
        min(around.verbs(start, stop), 2),
        min(around.clauses(start, stop), 2),
        min(around.commas(start, stop), 2),
        min(around.others(start, stop), 3),
        around.path(start, stop),
        around.stops(start, stop) > 0,
        around.crosses(first, number),
        around.quotes(start, stop) % 2 == 1,
    )
    return found


def _clause_facts(around: Surroundings, trigger: Trigger, number: int) -> tuple[str, str, str]:
    """Whether the actor is the subject of the trigger's verb, or of the verb above a noun, and what verb that is."""
    verb = trigger.first if trigger.frame.verb else trigger.governor
    clause = around.sentence.clauses.get(verb) if verb is not None else None
    if verb is None or clause is None:
        return "none", "", ""
    if clause.subject != number:
        return "other" if clause.subject is not None else clause.found, "", ""
    unit = around.units[verb]
    # Whoever condemns or warns of an attack did not make it.
    relation = unit.frames[0].relation if unit.frames and not trigger.frame.verb else ""
    return clause.found, unit.role, relation


def _acts_facts(around: Surroundings, trigger: Trigger, number: int, side: str) -> tuple[str, bool, bool, bool]:
    """Of what other verbs the actor is the subject: what the last before the trigger is, and whether near it; whether
    there is one after it; whether an actor before it is the subject of none."""
    acts = around.acts.get(number)
    if not acts:
        return "", False, False, side == "<"
    own = trigger.first if trigger.frame.verb else trigger.governor
    before = [verb for verb in acts if verb != own and verb < trigger.first]
    after = any(verb != own and verb > trigger.last for verb in acts)
    if not before:
        return "", False, after, False
    return around.units[before[-1]].role, around.verbs(before[-1], trigger.first) <= 1, after, False


def pair_features(
    around: Surroundings,
    trigger: Trigger,
    subject: int,
    object_: int,
    cost: float | None,
    ruled: dict[str, Ruled],
) -> list[Features]:
    """What speaks for and against two actors together; ``cost`` is that of the rules, where they found the pair, and
    ``ruled`` what they say of each end."""
    relation, kind, order = _relation(trigger), _kind(trigger), _order(trigger, subject, object_)
    kinds = f"{_entity_kind(around, subject)} {_entity_kind(around, object_)}"
    if cost is None:
        alone = _alone(ruled[SUBJECT], subject) + _alone(ruled[OBJECT], object_)
        found = [spelling.free(kind, relation, order, kinds, alone, len(around.actors) == 2)]
    else:
        found = [spelling.ruled(kind, relation, order, kinds, int(cost * 10))]
    if subject != object_:
        first, second = sorted((subject, object_))
        verbs, others = min(around.verbs(first + 1, second), 2), min(around.others(first + 1, second), 2)
        names = _INITIALS[around.units[subject].kind] + _INITIALS[around.units[object_].kind]
        governors = (around.standing[subject].governor, around.standing[object_].governor)
        found.append(spelling.apart(kind, order, verbs, others, names, *governors))
    if any(verb != trigger.first for verb in around.acts.get(object_, ())):
        found.append((f"p {kind} object acts",))
    return found


def _order(trigger: Trigger, subject: int, object_: int) -> str:
    if subject == object_:
        return "together " + ("<" if subject < trigger.first else ">")
    places = sorted(((subject, SUBJECT), (object_, OBJECT), (trigger.first, "t")))
    return "".join(name for _, name in places)


def _relation(trigger: Trigger) -> str:
    return f"{trigger.frame.relation}~" if trigger.frame.reverse else trigger.frame.relation


def _kind(trigger: Trigger) -> str:
    if trigger.unit.kind in (Kind.PREPOSITION, Kind.MARK):
        return f"l{trigger.unit.normal}"
    if trigger.unit.kind is Kind.ACTOR:
        return "head"
    return ("v" if trigger.frame.verb else "n") + ("p" if trigger.frame.pair else "")


def _entity_kind(around: Surroundings, number: int) -> str:
    entity = around.units[number].entity
    return entity.kind.value if entity is not None else "nobody"


def _alone(ruled: Ruled, number: int) -> str:
    """Whether the rules take a unit alone for an end: this one, another or none."""
    if ruled.alone is None:
        return "-"
    return "=" if ruled.alone == number else "/"


def _agreement(ruled: frozenset[int], number: int) -> str:
    if not ruled:
        return "nobody"
    return "this" if number in ruled else "another"
