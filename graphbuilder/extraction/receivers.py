"""Who gets what a noun tells, where a verb says so or a preposition does: by his name, or through what is his."""

from __future__ import annotations

from graphbuilder.extraction.complements import ADJECTIVE, GENITIVE
from graphbuilder.extraction.elements import BY
from graphbuilder.extraction.nested import performer
from graphbuilder.extraction.triggers import Trigger
from graphbuilder.extraction.units import PRONOUN, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems

_REACH_OF_PREPOSITION = 2
_LONGEST_PHRASE = 6
_OF_PHRASES = (Kind.WORD, Kind.NATIONALITY, Kind.ACTOR)


def receiver(trigger: Trigger) -> int | None:
    """The unit of whoever gets what a noun tells, the noun's own complement being who gives it: يعتمد حفتر على دعم مصر،
    نجا الأسد بفضل الدعم الروسي، قوبلت الخطة التركية بإدانة فرنسية."""
    found, verb = trigger.sentence.units, trigger.governor
    if trigger.frame.verb or not any(trigger.at(place) for place in (ADJECTIVE, GENITIVE, "من", BY)):
        return None
    if _is_owed(trigger):
        return performer(trigger)
    if verb is None or found[verb].normal not in lexicon().getting:
        return None
    clause = trigger.sentence.clauses.get(verb)
    if clause is not None and clause.subject is not None:
        return clause.subject
    return owner_of_subject(found, verb)


def _is_owed(trigger: Trigger) -> bool:
    """Whether it is said that something goes on by what a noun tells, or would not without it: بفضل دعم، لولا دعم."""
    before = trigger.sentence.units[max(0, trigger.first - _REACH_OF_PREPOSITION) : trigger.first]
    return bool(before) and before[-1].normal in lexicon().words["owing_to"]


def owner_of_subject(found: list[Unit], verb: int) -> int | None:
    """Whose what a verb has as its subject is, before it or after: تحظى الخطة المغربية بدعم باريس، القرار الأميركي قوبل
    بإدانة."""
    after = range(verb + 1, min(verb + _LONGEST_PHRASE, len(found)))
    owner = _owner(found, after)
    if owner is not None:
        return owner
    first = verb
    while first > 0 and verb - first < _LONGEST_PHRASE and found[first - 1].kind in _OF_PHRASES:
        first -= 1
    return _owner(found, range(first, verb))


def _owner(found: list[Unit], phrase: range) -> int | None:
    """The adjective or genitive of a phrase that begins with the noun of an act or a position."""
    for number in phrase:
        unit = found[number]
        if unit.kind not in _OF_PHRASES or unit.preposition:
            return None
        if number == phrase.start:
            if unit.kind is not Kind.WORD or stems(unit.normal).isdisjoint(lexicon().words["positions"]):
                return None
        elif unit.conjunction:
            return None
        elif unit.kind is not Kind.WORD:
            return number if unit.actors and unit.role != PRONOUN else None
    return None
