"""Which two a dual stands for: البلدان، الطرفين، الوزيران.

The two that the text goes on to name, or those it named last; never whoever does something to the two.
"""

from __future__ import annotations

from graphbuilder.extraction.anaphora.memory import Memory
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.complements import DIRECT, complements
from graphbuilder.extraction.clauses.subject_places import takes_object
from graphbuilder.extraction.clauses.subjects import Clause
from graphbuilder.extraction.units import Actor, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Entity, EntityKind

_NOMINATIVE = "ان"
_REACH_OF_NOUN = 5
_PAIR = 2
# The places of those whom the two deal with.
_OTHERS = (DIRECT, "مع", "ضد")


def both_parties(
    found: list[Unit], number: int, clause: Clause | None, speaker: Entity | None, memory: Memory
) -> list[Actor]:
    """The two actors of a dual's unit; ``clause`` is that of the last verb, ``speaker`` the last subject."""
    unit = found[number]
    named = _named_together(found, number)
    if named:
        return named
    besides = _described(found, number) | _acting_on(found, number, clause) | _mediating(found, number, clause)
    besides |= _done_to(found, number)
    words = lexicon().words
    officials = memory.last_two_states(officials=True) if unit.normal in words["both_officials"] else []
    sides = unit.normal in words["both_sides"]
    both = officials or _spoken_of(found, number, clause, memory)
    both = both or memory.last_two_states(sides=sides, besides=besides, doer=speaker)
    return [Actor(entity, unit.first, unit.last) for entity in both]


def _named_together(found: list[Unit], number: int) -> list[Actor]:
    """The two whom a dual goes on to name: الرئيسان ماكرون وبايدن، الوزيرين الروسي والصيني، الجارين، تايلاند وكمبوديا،.

    But after a verb with an object the dual is its subject, and states after that are the object: شكر البلدان العراق
    وعمان.
    """
    following = found[number + 1] if number + 1 < len(found) else None
    if following is not None and following.normal == COMMA and number + 3 < len(found):
        both = found[number + 2]
        beside = both.kind is Kind.ACTOR and not (both.preposition or both.conjunction)
        return list(both.actors) if beside and len(both.actors) == _PAIR and found[number + 3].normal == COMMA else []
    if following is None or following.kind not in (Kind.ACTOR, Kind.NATIONALITY) or following.conjunction:
        return []
    verb = found[number - 1] if number else None
    acts = verb is not None and verb.kind is Kind.VERB and takes_object(verb) and not verb.pronoun
    acts = acts and found[number].normal.endswith(_NOMINATIVE)
    people = following.kind is Kind.NATIONALITY or _are_people(following)
    return list(following.actors) if len(following.actors) > 1 and (people or not acts) else []


def _are_people(unit: Unit) -> bool:
    return all(actor.entity is not None and actor.entity.kind is EntityKind.PERSON for actor in unit.actors)


def _described(found: list[Unit], number: int) -> frozenset[str]:
    """Who is described by the relative clause that an actor acts in: العراق الذي غزاه البلدان."""
    if number > 2 and found[number - 1].kind is Kind.VERB and found[number - 2].kind is Kind.RELATIVE:
        return states(found[number - 3].actors)
    return frozenset()


def _acting_on(found: list[Unit], number: int, clause: Clause | None) -> frozenset[str]:
    """Who does something to the two, and so is none of them: دعت بريطانيا، التي تجاور أيرلندا، الجانبين إلى التهدئة."""
    if clause is None or clause.subject is None or clause.verb > number:
        return frozenset()
    doer = states(found[clause.subject].actors)
    last = number - 1 if found[number - 1].normal != "بين" else number - 2
    if last == clause.subject or (clause.found == "relative" and found[last].normal == COMMA):
        return doer
    frames = found[clause.verb].verb_frames
    places = {place for frame in frames if not frame.pair for place in frame.object} - {"بين"}
    items = complements(found, clause.verb, skip=clause.subject) if places else []
    item = next((item for item in items if item.unit == number), None)
    direct = item is not None and not item.depth and item.place in places
    return doer if direct else frozenset()


def _done_to(found: list[Unit], number: int) -> frozenset[str]:
    """With or to whom the two do something, and who so is none of them: تعهدت الدولتان بالتعاون مع أنقرة."""
    if number == 0 or found[number - 1].kind is not Kind.VERB:
        return frozenset()
    items = complements(found, number - 1, skip=number)
    return states(actor for item in items if item.place in _OTHERS for actor in found[item.unit].actors)


def _mediating(found: list[Unit], number: int, clause: Clause | None) -> frozenset[str]:
    """Who stands between the two, as a noun such as mediation says: وساطة تركية وأممية بين الطرفين، لعبت تركيا دورا في
    التوسط بين الطرفين."""
    if number == 0 or found[number - 1].normal != "بين":
        return frozenset()
    between: list[Actor] = []
    for unit in reversed(found[max(0, number - 1 - _REACH_OF_NOUN) : number - 1]):
        if any("بين" in item.frame.object and not item.frame.pair for item in unit.noun_expressions):
            own = clause is not None and found[clause.verb].role == "support" and not unit.pronoun
            helper = clause.subject if clause is not None and own and not between else None
            return states(between if helper is None else found[helper].actors)
        if unit.kind not in (Kind.ACTOR, Kind.NATIONALITY, Kind.WORD):
            return frozenset()
        between += unit.actors
    return frozenset()


def _spoken_of(found: list[Unit], number: int, clause: Clause | None, memory: Memory) -> list[Entity]:
    """The pair that the article named last, where the one whom the sentence names only speaks of it: قال البيت الأبيض
    إن التقارب بين البلدين يقلقه."""
    if clause is None or clause.subject is None or found[clause.verb].role != "say":
        return []
    reported = any(unit.normal in lexicon().words["complementisers"] for unit in found[clause.verb + 1 : number])
    return memory.pair_besides(states(found[clause.subject].actors)) if reported else []
