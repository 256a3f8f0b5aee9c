"""A deed that a sentence before told and this one judges without saying again whose it is: قصف الحوثيون ناقلة. ونددت
واشنطن بالهجوم.

Whose it is becomes a unit of no width after the noun, as if its adjective stood there (بالهجوم الحوثي), so that all
later steps find him where they look.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.filtering.selection import selected
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import DROPPED, Actor, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Entity
from graphbuilder.ontology import relations

_JUDGEMENTS = frozenset({"accuses", "rejects", "supports"})
# How many units stand between a verb and the deed that it judges: its subject, على, بشدة, هذا.
_REACH_OF_VERB = 6
# How many sentences back the text may have told of the deed.
_SENTENCES = 2


def with_doers(found: list[Unit], before: Sequence[Sentence]) -> list[Unit]:
    """The units of a sentence, each judged deed followed by who has done it, as the sentences ``before`` tell."""
    result: list[Unit] = []
    for number, unit in enumerate(found):
        result.append(unit)
        verb = _judging_verb(found, number)
        if verb is None or not before or _has_owner(found, number):
            continue
        own = states(actor for item in found[_start(found, verb) : number] for actor in item.actors)
        doers = [doer for doer in _doers(unit, before) if doer.state not in own]
        if doers:
            unit.noun_expressions = []  # it was told before, and hits nobody here
            actors = [Actor(doer, unit.first, unit.last) for doer in doers]
            result.append(Unit(Kind.NATIONALITY, unit.last, unit.last, "", article=True, role=DROPPED, actors=actors))
    return result


def _judging_verb(found: list[Unit], number: int) -> int | None:
    """The verb that judges the deed which a definite noun is, where no more than its subject stands between."""
    noun = found[number]
    if noun.kind is not Kind.WORD or not noun.article or noun.conjunction:
        return None
    if not noun.noun_expressions:
        return None
    place = noun.preposition or "direct"
    for verb in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[verb]
        if unit.kind is Kind.VERB:
            return verb if _judges(unit, place) or _arouses(found, verb, number) else None
        if unit.kind is Kind.PREPOSITION and verb == number - 1:
            place = unit.normal
        elif unit.pronoun and _judges(unit, place):
            return verb  # أعربت باريس عن إدانتها للهجوم
        elif not _may_stand_between(unit):
            return None
    return None


def _may_stand_between(unit: Unit) -> bool:
    """Whether a unit may stand between a verb and its object: its subject, بشدة, هذا."""
    if unit.kind is Kind.WORD:
        return unit.preposition != ""
    return unit.kind is Kind.PARTICLE or (unit.kind is Kind.ACTOR and not unit.preposition)


def _judges(verb: Unit, place: str) -> bool:
    """Whether a verb with the deed at a place says what its subject thinks of it (نددت بالهجوم، رفضت الطلب), or a noun
    with his pronoun does."""
    noun = verb.kind is Kind.WORD
    frames = (frame for frame in verb.frames if frame.relation in _JUDGEMENTS and frame.verb is not noun)
    return (noun or not verb.pronoun) and any(place in frame.object for frame in frames)


def _start(found: list[Unit], judgement: int) -> int:
    """The verb of the clause of a judgement, before which nobody of the clause is named."""
    if found[judgement].kind is Kind.VERB:
        return judgement
    back = range(judgement - 1, max(-1, judgement - 1 - _REACH_OF_VERB), -1)
    return next((number for number in back if found[number].kind is Kind.VERB), judgement)


def _arouses(found: list[Unit], verb: int, number: int) -> bool:
    """Whether a deed is the subject of a verb right before it that says what others think of it: أثار القرار غضب
    باريس."""
    return verb == number - 1 and found[verb].normal in lexicon().arousing and not found[number].preposition


def _has_owner(found: list[Unit], number: int) -> bool:
    """Whether the text says here whose a deed is, or of what kind: القرار الأميركي، القرار الذي، الهجوم على الرياض."""
    for following in range(number + 1, len(found)):
        unit = found[following]
        described = unit.kind is Kind.WORD and unit.article and not unit.conjunction and not unit.noun_expressions
        if described and not unit.preposition:
            continue
        if unit.kind is Kind.PREPOSITION:
            after = found[following + 1] if following + 1 < len(found) else unit
            return after.kind in (Kind.ACTOR, Kind.NATIONALITY)
        owns = unit.kind in (Kind.NATIONALITY, Kind.ACTOR, Kind.RELATIVE)
        return owns and (not unit.conjunction or unit.kind is not Kind.ACTOR)
    return False


def _doers(noun: Unit, before: Sequence[Sentence]) -> list[Entity]:
    """Who did what a noun tells, as a sentence before says."""
    meant = {item.frame.relation for item in noun.noun_expressions if not item.rest and not item.frame.needs}
    for sentence in reversed(before[-_SENTENCES:] if meant else ()):
        told = [candidate for candidate in selected(sentence) if candidate.frame.relation in meant]
        if told:
            last = [candidate for candidate in told if candidate.trigger == told[-1].trigger]
            doers = dict.fromkeys(end.entity for item in last for end in _who_did(item) if end.entity is not None)
            return list(doers)
    return []


def _who_did(deed: Candidate) -> tuple[Actor, ...]:
    """The subject of a deed, and of one that two did together (المناورات) the other too."""
    return (deed.subject, deed.object) if relations()[deed.frame.relation].symmetric else (deed.subject,)
