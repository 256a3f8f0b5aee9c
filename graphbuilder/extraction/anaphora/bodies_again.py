"""A body that its noun alone stands for: قالت الوزارة، أعلن المتحدث باسم الجيش.

It is whose body the text last called by the same noun (وزارة الخارجية الإثيوبية … الوزارة), or where it called none so,
that of the only state whose bodies, or that itself, it has named so far, but for whoever acts on it: طالبت أنقرة
السلطات. Where neither is there, the words stay words.
"""

from __future__ import annotations

from graphbuilder.extraction.anaphora.memory import Memory
from graphbuilder.extraction.units import Actor, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Entity

_CALLED = ("headed", "institution", "name")
_AS_SPEAKER = ("باسم", "بلسان")
_SPEAKER_AND_BODY = 3


def with_bodies(found: list[Unit], memory: Memory) -> list[Unit]:
    """The units of a sentence, bodies that stand alone made the actors whom they mean, left to right."""
    result: list[Unit] = []
    for number, unit in enumerate(found):
        result.append(unit)
        meant = _meant(found, number, memory)
        if meant is not None:
            unit.kind, unit.role = Kind.ACTOR, "headed"
            unit.actors = [Actor(meant, unit.first, unit.last)]
            _with_speaker(result)
        if unit.kind is Kind.ACTOR and unit.role in _CALLED and len(unit.actors) == 1 and unit.entity is not None:
            memory.note_body(unit.normal.removeprefix(ARTICLE), unit.entity)
    return result


def _meant(found: list[Unit], number: int, memory: Memory) -> Entity | None:
    """Whose body a definite noun means that nothing around it says the owner of."""
    unit, words = found[number], lexicon().words
    noun = unit.normal.removeprefix(ARTICLE)
    is_word = unit.kind is Kind.WORD and unit.article
    if not (is_word or unit.role == "the_organisation") or noun not in words["bodies_again"]:
        return None
    before = found[number - 1] if number else None
    if before is not None and before.kind is Kind.WORD and not before.closed and not unit.preposition:
        return None  # نائب قائد الجيش
    after = next((item for item in found[number + 1 :] if item.normal not in words["of_bodies"]), None)
    if after is not None and _describes(after):
        return None
    following = found[number + 1].normal if number + 1 < len(found) else ""
    of_state = noun in words["bodies_of_states"] or following in words["of_bodies"]
    called = memory.bodies.get(noun)
    doers = states(before.actors) if before is not None and not before.preposition else frozenset[str]()
    return called if called is not None or not of_state else memory.only_land(besides=doers)


def _describes(after: Unit) -> bool:
    """Whether what follows a body says which it is: القوات الديمقراطية, but not اتهم الجيش الحركة."""
    if after.conjunction or after.preposition:
        return False
    adjective = after.kind is Kind.WORD and after.article and not after.noun_expressions
    return after.kind is Kind.NATIONALITY or adjective


def _with_speaker(result: list[Unit]) -> None:
    """Make one actor of a body and who speaks for it: المتحدث + باسم + الجيش."""
    if len(result) < _SPEAKER_AND_BODY or result[-2].normal not in _AS_SPEAKER:
        return
    speaker, body = result[-_SPEAKER_AND_BODY], result[-1]
    office = stems(speaker.normal.removeprefix(ARTICLE))
    if speaker.kind is not Kind.WORD or office.isdisjoint(lexicon().heads["offices"]):
        return
    speaker.kind, speaker.role, speaker.actors, speaker.last = Kind.ACTOR, "headed", body.actors, body.last
    del result[-2:]
