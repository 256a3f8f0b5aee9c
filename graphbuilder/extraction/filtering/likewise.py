"""What another has done likewise, or in return: أوقفت هولندا بيع السلاح للسعودية كما فعلت ألمانيا."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.ontology import relations

_REACH_OF_DEED = 25
_REACH_OF_SUIT = 4


def done_likewise(found: list[Unit], told: Iterable[Candidate]) -> Iterator[Candidate]:
    """For each clause such as كما فعلت ألمانيا what it says that its subject has done: the deed told last before it, by
    him to the same object."""
    told = list(told)
    for number in range(2, len(found) - 1):
        doer = _doer_likewise(found, number)
        if doer is None:
            continue
        for deed in _deeds_before(found, told, number):
            for actor in found[doer].actors:
                if actor.entity is not None and states((actor,)).isdisjoint(states((deed.object, deed.subject))):
                    yield replace(deed, subject=actor, subject_unit=doer, likewise=True)


def done_in_return(found: list[Unit], told: Iterable[Candidate]) -> Iterator[Candidate]:
    """For each clause such as وردت موسكو بالمثل what it says that its subject has done: the deed told last before it,
    to whoever did it to him."""
    told = list(told)
    words = lexicon().words
    for number in range(2, len(found)):
        unit = found[number]
        if unit.normal not in words["in_kind"] or unit.preposition != "ب":
            continue
        # وموسكو ترد بالمثل, ردت موسكو بالمثل
        place, verb = (number - 2, number - 1) if found[number - 1].kind is Kind.VERB else (number - 1, number - 2)
        doer = found[place]
        if found[verb].normal not in words["returning"] or doer.kind is not Kind.ACTOR:
            continue
        for deed in _deeds_before(found, told, number - 2):
            for actor in doer.actors:
                if states((actor,)) == states((deed.object,)):
                    back = replace(deed, subject=actor, subject_unit=place, likewise=True)
                    yield replace(back, object=deed.subject, object_unit=deed.subject_unit)


def _doer_likewise(found: list[Unit], number: int) -> int | None:
    """The unit of whoever does what was told before, by the words at a unit: كما فعلت ألمانيا، ما فعلته روسيا، وحذت
    حذوها بولندا."""
    words = lexicon().words
    follows = _follows_suit(found, number)
    if not follows and (found[number].normal not in words["did"] or found[number - 1].normal not in words["likewise"]):
        return None
    doer = number + 1 + (follows and found[number + 1].normal in words["suit"])
    while doer < len(found) - 1 and found[doer].kind is Kind.PARTICLE:
        doer += 1
    if doer >= len(found):
        return None
    unit = found[doer]
    named = unit.kind is Kind.ACTOR and unit.role != PRONOUN and not (unit.preposition or unit.conjunction)
    return doer if named else None


def _follows_suit(found: list[Unit], number: int) -> bool:
    """Whether a verb says that somebody does as others did: حذت بولندا حذوها, but not لم تحذ بولندا حذوها."""
    words = lexicon().words
    if found[number].normal not in words["followed"] or found[number - 1].normal in words["negators"]:
        return False
    return any(unit.normal in words["suit"] for unit in found[number + 1 : number + 1 + _REACH_OF_SUIT])


def _deeds_before(found: list[Unit], told: list[Candidate], number: int) -> list[Candidate]:
    """The candidates of the trigger told last before a unit, in the same sentence, whose object another could share."""
    first = max(0, number - _REACH_OF_DEED)
    stop = next((place for place in range(number - 1, first, -1) if found[place].normal in STOPS), first)
    before = [deed for deed in told if stop <= deed.trigger < number and not relations()[deed.frame.relation].symmetric]
    last = max((deed.trigger for deed in before), default=-1)
    return [deed for deed in before if deed.trigger == last]
