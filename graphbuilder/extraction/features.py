"""What the scorer sees of a candidate, as short texts: one feature each, whose weight stands in ``scorer.tsv``.

A candidate is a trigger with two actors. Its features are those of the trigger (``t …``), those of each actor as its
grammatical subject (``s …``) or object (``o …``), and those of the two together (``p …``), so that the score of a pair
is a sum of parts that are counted once. They say where an actor stands, not who it is.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from graphbuilder.extraction.complements import Complement
from graphbuilder.extraction.surroundings import Surroundings
from graphbuilder.extraction.triggers import Trigger
from graphbuilder.extraction.units import Kind
from graphbuilder.language.arabic.lexicon import lexicon, stems

SUBJECT, OBJECT = "s", "o"
# Distances in tokens, in steps that grow.
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
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
    units, unit, relation = around.units, around.units[number], _relation(trigger)
    kind = end + _kind(trigger)
    standing, depth = around.standing[number], min(around.standing[number].depth, 2)
    places = trigger.frame.subject if end == SUBJECT else trigger.frame.object
    name = unit.kind.name[0]
    if trigger.first <= number <= trigger.last:
        side, start, stop, distance = "=", number, number, 0
    elif number < trigger.first:
        side, start, stop, distance = "<", number + 1, trigger.first, trigger.unit.first - unit.last
    else:
        side, start, stop, distance = ">", trigger.last + 1, number, unit.first - units[trigger.last].last
    verbs, others = min(around.verbs(start, stop), 2), min(around.others(start, stop), 3)
    here = kind + side
    found = [
        f"{here} far {bisect_left(_STEPS, distance)}",
        f"{here} verbs {verbs} clauses {min(around.clauses(start, stop), 2)}",
        f"{here} commas {min(around.commas(start, stop), 2)} others {others}",
        f"{here} verbs {verbs} others {others}",
        f"{here} {standing.governor} {standing.governor in places}",
        f"{here} {standing.governor} {depth}",
        f"{here} {standing.governor} {name}",
        f"{end}{side} {name} {unit.role}",
        f"{end} {relation} {_entity_kind(around, number)}",
        f"{end} {relation} {side} {standing.governor}",
        f"{here} path {around.path(start, stop)}",
    ]
    if around.stops(start, stop):
        found.append(f"{here} stop")
    if around.quotes(start, stop) % 2:
        found.append(f"{here} quote")
    if standing.noun:
        found.append(f"{end} behind {_class(standing.noun)} {name}")
        found.append(f"{end} behind {standing.noun}")
    if unit.actors[0].reference:
        found.append(f"{end} reference {unit.actors[0].reference}")
    if complement is not None:
        found.append(f"{kind} at {complement.place} {min(complement.depth, 2)}")
        found.append(
            f"{kind} fits {complement.place in places or complement.outer in places} {min(complement.depth, 2)}"
        )
        found.append(f"{end} {relation} at {complement.place}")
        found.append(f"{end} {trigger.unit.normal} at {complement.place}")
    found.append(f"{kind} rules {_agreement(ruled.units, number)}")
    if ruled.alone is not None:
        found.append(f"{kind} alone {ruled.alone == number}")
    found.extend(_clause_features(around, trigger, number, kind, side))
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
    else:
        found.append(f"{kind} clause {'other' if clause.subject is not None else 'open'}")
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


def pair_features(around: Surroundings, trigger: Trigger, subject: int, object_: int, cost: float | None) -> list[str]:
    """What speaks for and against two actors together; ``cost`` is that of the rules, where they found the pair."""
    relation, kind, order = _relation(trigger), _kind(trigger), _order(trigger, subject, object_)
    found = [
        f"p {kind} {order}",
        f"p {relation} {order}",
        f"p {relation} {_entity_kind(around, subject)} {_entity_kind(around, object_)}",
    ]
    if cost is None:
        found.append(f"p {kind} no rule")
    else:
        found += [f"p {kind} rule {int(cost * 10)}", f"p {relation} rule"]
    if subject != object_:
        first, second = sorted((subject, object_))
        apart = (min(around.verbs(first + 1, second), 2), min(around.others(first + 1, second), 2))
        found.append(f"p {order} verbs {apart[0]} others {apart[1]}")
        found.append(f"p {order} {around.units[subject].kind.name[0]}{around.units[object_].kind.name[0]}")
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
    return trigger.frame.relation + ("~" if trigger.frame.reverse else "")


def _kind(trigger: Trigger) -> str:
    if trigger.unit.kind in (Kind.PREPOSITION, Kind.MARK):
        return f"l{trigger.unit.normal}"
    if trigger.unit.kind is Kind.ACTOR:
        return "head"
    return ("v" if trigger.frame.verb else "n") + ("p" if trigger.frame.pair else "")


def _entity_kind(around: Surroundings, number: int) -> str:
    entity = around.units[number].entity
    return entity.kind.value if entity is not None else "nobody"


def _agreement(ruled: frozenset[int], number: int) -> str:
    if not ruled:
        return "nobody"
    return "this" if number in ruled else "another"


@lru_cache(maxsize=50_000)
def _class(noun: str) -> str:
    """The class of heads that a noun belongs to."""
    known, heads = stems(noun), lexicon().heads
    return next((name for name in _HEADS if not known.isdisjoint(heads[name])), "word")
