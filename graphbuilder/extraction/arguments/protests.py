"""Who struck somebody, as the one who was hit protests to him or threatens him for it: استدعت كينيا سفير تشاد احتجاجا
على قصف نيروبي."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import DIRECT
from graphbuilder.extraction.units import PRONOUN, Kind, preposition_of, states

# What somebody does to whoever struck him.
_ANSWERS = ("accuses", "threatens", "callsOn", "seversTiesWith")
# Before what he does so for.
_CAUSES = ("علي", "اثر", "بعد", "عقب", "بسبب", "جراء", "غداه")
_PLACES = (DIRECT, "من", "ب", "ل", "الي")


def blamed(trigger: Trigger) -> int | None:
    """The unit of whom the verb that governs an attack's noun is done to, where its subject is whom the attack hit."""
    found, verb = trigger.sentence.units, trigger.governor
    if verb is None or preposition_of(found, trigger.first) not in _CAUSES:
        return None
    if not any(frame.relation in _ANSWERS for frame in found[verb].verb_frames):
        return None
    clause, hit = trigger.sentence.clauses.get(verb), next(iter(trigger.following), None)
    if clause is None or clause.subject is None or hit is None or found[hit.unit].role == PRONOUN:
        return None
    victims = states(found[hit.unit].actors)
    if not victims <= states(found[clause.subject].actors):
        return None
    for item in trigger.sentence.complements(verb):
        if item.unit >= trigger.first:
            return None
        other = found[item.unit]
        if item.place in _PLACES and other.kind is Kind.ACTOR and item.unit != clause.subject:
            return item.unit if victims.isdisjoint(states(other.actors)) else None
    return None
