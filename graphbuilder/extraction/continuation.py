"""A sentence that goes on with the subject of the last one: زار شولتس بلغراد. وحثها على الحوار.

The subject that the opening verb leaves out, and the one its pronoun stands for, become units of no width after the
verb, so that all later steps find them where a name would stand.
"""

from __future__ import annotations

from graphbuilder.extraction.agreement import agrees
from graphbuilder.extraction.memory import Memory
from graphbuilder.extraction.subjects import clauses
from graphbuilder.extraction.units import PRONOUN, Actor, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Entity, EntityKind

# The roles of these units.
DROPPED = "dropped"
_REACH_OF_SUBJECT = 12
_ROLES = frozenset({"say", "claim", "deny", "plan", "support"})


def continued(found: list[Unit], memory: Memory) -> list[Unit]:
    """The units of a sentence, those added whom its opening verb does not name."""
    number = _opening_verb(found)
    subject = memory.main
    if number is None or subject is None or not _lacks_subject(found, number):
        return found
    verb = found[number]
    doer = _unit(verb, subject)
    if not agrees(verb, doer) or (subject.kind is EntityKind.PERSON and verb.feminine is True and not verb.pronoun):
        return found
    added = [doer]
    object_ = memory.last(besides=frozenset({subject.state})) if verb.pronoun in ("ه", "ها") else None
    if object_ is not None:
        added.append(_unit(verb, object_))
    return [*found[: number + 1], *added, *found[number + 1 :]]


def _unit(verb: Unit, entity: Entity) -> Unit:
    actor = Actor(entity, verb.first, verb.last)
    return Unit(Kind.ACTOR, verb.last, verb.last, "", role=DROPPED, actors=[actor])


def _opening_verb(found: list[Unit]) -> int | None:
    """The verb that begins a sentence, particles aside."""
    for number, unit in enumerate(found):
        if unit.kind is Kind.VERB:
            return number
        if unit.kind not in (Kind.PARTICLE, Kind.MARK) and unit.normal not in lexicon().words["asides"]:
            return None
    return None


def _lacks_subject(found: list[Unit], number: int) -> bool:
    """Whether a verb has no subject in its own clause, named or not."""
    verb, words = found[number], lexicon().words
    if verb.first_person or verb.normal in words["impersonal"] or not (verb.verb_frames or verb.role in _ROLES):
        return False
    clause = clauses(found)[number]
    if clause.subject is not None or clause.found != "nowhere":
        return False
    if _names_somebody(found, number):
        return False
    following = found[number + 1] if number + 1 < len(found) else None
    if following is None or following.kind is not Kind.WORD:
        return True
    # وشن غارات: what the verb does is its object, where another noun would be its subject.
    return bool(following.preposition or following.noun_expressions)


def _names_somebody(found: list[Unit], verb: int) -> bool:
    """Whether an actor whom nothing governs stands in the verb's clause, who may be its subject: رحبت بالقرار موسكو."""
    for number in range(verb + 1, min(verb + _REACH_OF_SUBJECT, len(found))):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        bare = unit.kind is Kind.ACTOR and unit.role != PRONOUN and not unit.preposition
        if bare and number > verb + 1 and found[number - 1].kind in (Kind.PARTICLE, Kind.MARK, Kind.ACTOR):
            return True
    return False
