"""Whoever an attack hurts is not who makes it."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, is_quantity, states
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Entity, EntityKind

_REACH_OF_MEANS = 4


def is_victim(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the text tells of its subject right here that he was killed or hurt, so that he is no attacker:
    مقتل جنديين أميركيين في هجوم."""
    found, clauses = sentence.units, sentence.clauses
    if _reports_losses(sentence, candidate):
        return True
    governing = clauses.get(candidate.governor) if candidate.governor is not None else None
    if governing is not None and governing.subject == candidate.subject_unit:
        return found[governing.verb].role == "suffer"  # تعرض السفير لهجوم
    if (
        governing is not None
        and governing.subject is not None
        and found[governing.verb].role == "suffer"
        and not states(found[governing.subject].actors).isdisjoint(states((candidate.subject,)))
    ):
        return True  # قال الوزير إن بلاده تتعرض لهجوم
    number = candidate.subject_unit - 1
    while number >= 0 and (is_quantity(found[number]) or found[number].normal == "من"):
        number -= 1
    if number < 0 or found[candidate.subject_unit].preposition:
        return False
    if stems(found[number].normal).isdisjoint(lexicon().words["casualties"]):
        return False
    return found[number].kind is not Kind.VERB or clauses[number].subject != candidate.subject_unit


def _attack(sentence: Sentence, candidate: Candidate) -> int | None:
    """The unit of the noun that calls an attack one, be it the trigger or what a trigger of saying tells of."""
    if not candidate.frame.verb:
        return candidate.trigger
    return candidate.asked if sentence.units[candidate.trigger].role == "say" else None


def _reports_losses(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject of a verb of saying tells of casualties in an attack: أعلن الجيش مقتل جنديين في هجوم."""
    found, clauses, attack = sentence.units, sentence.clauses, _attack(sentence, candidate)
    casualties = lexicon().words["casualties"]
    for number in range((attack or 0) - 1, candidate.subject_unit, -1):
        if found[number].kind is Kind.VERB:
            return False
        if found[number].kind is Kind.WORD and not stems(found[number].normal).isdisjoint(casualties):
            speakers = {clause.subject for verb, clause in clauses.items() if found[verb].role == "say"}
            return candidate.subject_unit in speakers
    return False


def is_no_army(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an attack is made as no state's forces make it, and the text does not say right there that it is the
    state's: قتل جنود أميركيون في هجوم انتحاري."""
    attack = _attack(sentence, candidate)
    if attack is None or kind_of(candidate.subject.entity) not in (EntityKind.STATE, EntityKind.ORGANISATION):
        return False
    last = max(attack, candidate.trigger_last)
    means = sentence.units[last + 1 : last + 1 + _REACH_OF_MEANS]
    if all(stems(unit.normal).isdisjoint(lexicon().words["means"]) for unit in means):
        return False
    return not attack < candidate.subject_unit <= last + _REACH_OF_MEANS


def kind_of(entity: Entity | None) -> EntityKind | None:
    """The kind of whom an entity acts for."""
    acts_for = knowledge().entities.get(entity.state) if entity is not None else None
    return acts_for.kind if acts_for is not None else None
