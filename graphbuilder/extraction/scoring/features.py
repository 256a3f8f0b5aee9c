"""What the scorer sees of a candidate, as short texts: one feature each, whose weight stands in ``scorer.tsv``.

A candidate is a trigger with two actors. Its features are those of the trigger (``t …``), those of each actor as its
grammatical subject (``s …``) or object (``o …``), and those of the two together (``p …``), so that the score of a pair
is a sum of parts that are counted once. They say where an actor stands, not who it is.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import Complement
from graphbuilder.extraction.scoring.surroundings import Surroundings
from graphbuilder.extraction.units import Kind
from graphbuilder.language.arabic.lexicon import lexicon, stems

SUBJECT, OBJECT = "s", "o"
# Distances in tokens, in steps that grow.
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
_INITIALS = {kind: kind.name[0] for kind in Kind}
_HEADS = ("bystanders", "offices", "institutions", "parts")


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules of a trigger's frame say: the units they take for an end, and the one they would take alone."""

    units: frozenset[int]
    alone: int | None


def trigger_features(around: Surroundings, trigger: Trigger) -> list[str]:
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
    return found


def end_features(
    around: Surroundings, trigger: Trigger, number: int, end: str, ruled: Ruled, complement: Complement | None
) -> list[str]:
    """What speaks for and against the actor of a unit as one end of a trigger."""
    relation, kind, side = _relation(trigger), end + _kind(trigger), _side(trigger, number)
    standing = around.standing[number]
    places = trigger.frame.subject if end == SUBJECT else trigger.frame.object
    here = kind + side
    found = [
        *[here + what for what in _where(around, trigger, number)],
        *_phrase_features(around, number, end, side),
        f"{here} {standing.governor} {standing.governor in places}",
        f"{end} {relation} {_entity_kind(around, number)}",
        f"{end} {relation} {side} {standing.governor}",
    ]
    if complement is not None:
        depth = min(complement.depth, 2)
        found += [
            f"{kind} at {complement.place} {depth}",
            f"{kind} fits {complement.place in places or complement.outer in places} {depth}",
            f"{end} {relation} at {complement.place}",
            f"{end} {trigger.unit.normal} at {complement.place}",
        ]
    found.append(f"{kind} rules {_agreement(ruled.units, number)}")
    if ruled.alone is not None:
        found.append(f"{kind} alone {ruled.alone == number}")
    found.extend(_clause_features(around, trigger, number, kind, side))
    return found


def _side(trigger: Trigger, number: int) -> str:
    if trigger.first <= number <= trigger.last:
        return "="
    return "<" if number < trigger.first else ">"


def _where(around: Surroundings, trigger: Trigger, number: int) -> tuple[str, ...]:
    """What lies between a trigger and an actor, and what the actor's phrase follows: the same for either end, and kept,
    as each is looked at as both."""
    key = trigger.first, trigger.last, number
    found = around.kept.get(key)
    if found is None:
        found = around.kept[key] = (*_between(around, trigger, number), *_standing(around, number))
    return found


def _between(around: Surroundings, trigger: Trigger, number: int) -> list[str]:
    first, last = trigger.first, trigger.last
    start, stop, distance = number, number, 0
    if number < first:
        start, stop, distance = number + 1, first, around.length(number + 1, first)
    elif number > last:
        start, stop, distance = last + 1, number, around.length(last + 1, number)
    verbs, others = min(around.verbs(start, stop), 2), min(around.others(start, stop), 3)
    found = [
        f" far {bisect_left(_STEPS, distance)}",
        f" verbs {verbs} clauses {min(around.clauses(start, stop), 2)}",
        f" commas {min(around.commas(start, stop), 2)} others {others}",
        f" verbs {verbs} others {others}",
        f" path {around.path(start, stop)}",
    ]
    if around.stops(start, stop):
        found.append(" stop")
    crosses = around.crosses(first, number)
    if crosses:
        found.append(f" aside {crosses}")
    if around.quotes(start, stop) % 2:
        found.append(" quote")
    return found


def _standing(around: Surroundings, number: int) -> tuple[str, str]:
    standing = around.standing[number]
    name = _INITIALS[around.units[number].kind]
    return f" {standing.governor} {min(standing.depth, 2)}", f" {standing.governor} {name}"


def _phrase_features(around: Surroundings, number: int, end: str, side: str) -> list[str]:
    """What the actor's own phrase is, and the noun that it belongs to."""
    unit, standing = around.units[number], around.standing[number]
    name = _INITIALS[unit.kind]
    found = [f"{end}{side} {name} {unit.role}"]
    if standing.noun:
        found += [f"{end} behind {_class(standing.noun)} {name}", f"{end} behind {standing.noun}"]
        if unit.role == "capital":
            found.append(f"{end} behind {standing.noun} capital")  # اتفاق أبوجا is not one with Nigeria
    if unit.actors[0].reference:
        found.append(f"{end} reference {unit.actors[0].reference}")
    return found


def _clause_features(around: Surroundings, trigger: Trigger, number: int, kind: str, side: str) -> list[str]:
    """Whether the actor is the subject of the trigger's verb, of the verb above a noun, or of another."""
    units, clauses = around.units, around.sentence.clauses
    verb = trigger.first if trigger.frame.verb else trigger.governor
    clause = clauses.get(verb) if verb is not None else None
    found: list[str] = []
    if verb is None or clause is None:
        found.append(f"{kind} clause none")
    elif clause.subject == number:
        found += [f"{kind} clause {clause.found}", f"{kind} clause of {units[verb].role}"]
        if units[verb].frames and not trigger.frame.verb:
            # Whoever condemns or warns of an attack did not make it.
            found.append(f"{kind} clause of {units[verb].frames[0].relation}")
    else:
        found.append(f"{kind} clause {'other' if clause.subject is not None else clause.found}")
    acts = [other for other in around.acts.get(number, ()) if other != verb]
    before = [other for other in acts if other < trigger.first]
    if before:
        near = around.verbs(before[-1], trigger.first) <= 1
        found.append(f"{kind} acts before {units[before[-1]].role} {near}")
    if any(other > trigger.last for other in acts):
        found.append(f"{kind} acts after")
    if not around.acts.get(number) and side == "<":
        found.append(f"{kind} acts nowhere")
    return found


def pair_features(
    around: Surroundings,
    trigger: Trigger,
    subject: int,
    object_: int,
    cost: float | None,
    ruled: dict[str, Ruled],
) -> list[str]:
    """What speaks for and against two actors together; ``cost`` is that of the rules, where they found the pair, and
    ``ruled`` what they say of each end."""
    relation, kind, order = _relation(trigger), _kind(trigger), _order(trigger, subject, object_)
    found = [
        f"p {kind} {order}",
        f"p {relation} {order}",
        f"p {relation} {_entity_kind(around, subject)} {_entity_kind(around, object_)}",
    ]
    if cost is None:
        alone = _alone(ruled[SUBJECT], subject) + _alone(ruled[OBJECT], object_)
        found += [f"p {kind} no rule", f"p {kind} alone {alone}", f"p {relation} alone {alone}"]
        if len(around.actors) == 2:
            found += [f"p {kind} two {alone}", f"p {relation} {order} two"]
    else:
        found += [f"p {kind} rule {int(cost * 10)}", f"p {relation} rule"]
    if subject != object_:
        first, second = sorted((subject, object_))
        apart = (min(around.verbs(first + 1, second), 2), min(around.others(first + 1, second), 2))
        found.append(f"p {order} verbs {apart[0]} others {apart[1]}")
        found.append(f"p {order} {_INITIALS[around.units[subject].kind]}{_INITIALS[around.units[object_].kind]}")
        governors = (around.standing[subject].governor, around.standing[object_].governor)
        found.append(f"p {kind} {order} {' '.join(governors)}")
        found.append(f"p {kind} {order} {governors[1]}")
    if any(verb != trigger.first for verb in around.acts.get(object_, ())):
        found.append(f"p {kind} object acts")
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


@lru_cache(maxsize=50_000)
def _class(noun: str) -> str:
    """The class of heads that a noun belongs to."""
    known, heads = stems(noun), lexicon().heads
    return next((name for name in _HEADS if not known.isdisjoint(heads[name])), "word")
