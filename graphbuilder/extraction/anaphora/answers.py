"""Whom a sentence answers that names only what he said or did: أغلقت كينيا الحدود. وندد الاتحاد الأوروبي بالقرار.

Whoever acted in the last sentence becomes a unit of no width before the noun, as if the text had named him there.
"""

from __future__ import annotations

from graphbuilder.extraction.anaphora.memory import Memory
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.needs import needed
from graphbuilder.extraction.clauses.subjects import Clause, clauses
from graphbuilder.extraction.units import ANSWERED, Actor, Kind, Unit, is_answered, states
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems
from graphbuilder.model import Entity

_REACH_OF_OBJECT = 5
# The units that show that a noun is somebody's or is told of more closely: القرار الأميركي، القرار الذي.
_OWNERS = (Kind.ACTOR, Kind.NATIONALITY, Kind.RELATIVE)
_OF_AUTHORS = frozenset({"عن", "من", "by"})
_ON = "علي"
_HIS = "ه"


def with_answered(found: list[Unit], memory: Memory) -> list[Unit]:
    """The units of a sentence, whoever acted in the last one added where its first clause answers what he did."""
    meant = memory.main
    if meant is None or not any(is_answered(unit) or _is_retaliatory(unit) for unit in found):
        return found
    for clause in clauses(found).values():
        if clause.subject is None:
            continue
        if clause.found not in ("after", "before") or meant.state in states(found[clause.subject].actors):
            return found
        number = _answered_by(found, clause)
        if number is not None:
            tied = found[number - 1].normal[0] if _points(found[number - 1]) else ""
            unit = _unit(found[number], meant, found[number].preposition or tied)
            return [*found[:number], unit, *found[number:]]
        number = _retaliation_of(found, clause)
        if number is not None:
            return [*found[: number + 1], _unit(found[number], meant, _ON), *found[number + 1 :]]
        if found[clause.verb].role != "say":
            return found
    return found


def _answered_by(found: list[Unit], clause: Clause) -> int | None:
    """The unit of what the verb of a clause answers, which is nobody's by name: رفضت كينيا هذه الاتهامات، اعترضت كينيا
    على القرار، قالت كينيا إن هذه الخطوة استفزاز."""
    frames = [frame for frame in found[clause.verb].verb_frames if _counts(found, clause.verb, frame)]
    places = {place for frame in frames if "opponent" in frame.object for place in frame.object}
    reports, reported = any("reported" in frame.object for frame in frames), False
    if not (places or reports) or clause.subject is None:
        return None
    start = max(clause.verb, clause.subject) + 1
    for number in range(start, min(start + _REACH_OF_OBJECT, len(found))):
        unit = found[number]
        if is_answered(unit):
            told = bool(places) or reported
            return number if told and not _is_owned(found, number, found[clause.subject]) else None
        reported = reported or (unit.kind is Kind.SUBORDINATOR and reports)
        passed = unit.kind is Kind.PARTICLE or _points(unit) or (unit.kind is Kind.SUBORDINATOR and reports)
        if not passed and not (unit.kind is Kind.PREPOSITION and unit.normal in places):
            return None
    return None


def _points(unit: Unit) -> bool:
    """Whether a word points at the next with a preposition of one letter: بهذه الخطوة."""
    return unit.normal in lexicon().words["pointing"]


def _counts(found: list[Unit], verb: int, frame: Frame) -> bool:
    """Whether the text has the words that a frame asks for: no وصفت كينيا القرار بأنه حكيم."""
    return not frame.needs or needed(found, verb, frame.needs, reported=frame.reported) is not None


def _is_owned(found: list[Unit], noun: int, subject: Unit) -> bool:
    """Whether the text says behind a noun whose it is, or its pronoun may mean the subject: القرار التركي، الخطوة
    المفاجئة من جانب كينيا، دافع الرئيس عن قراره."""
    unit = found[noun]
    if unit.kind is Kind.WORD and not unit.article:
        return gender(subject) is not unit.normal.endswith(_HIS)
    for after in found[noun + 1 : noun + 3]:
        if after.kind in _OWNERS or after.normal in _OF_AUTHORS:
            return True
        if after.kind is not Kind.WORD:
            return False
    return False


def _retaliation_of(found: list[Unit], clause: Clause) -> int | None:
    """The adjective of what a clause says that its subject does in return, and to nobody by name: ستفرض كينيا رسوما
    انتقامية."""
    start = max(clause.verb, clause.subject or 0) + 1
    for number in range(start, min(start + _REACH_OF_OBJECT, len(found))):
        unit = found[number]
        if _is_retaliatory(unit):
            sanctions = any(item.frame.relation == "sanctions" for item in found[number - 1].noun_expressions)
            aimed = any(after.normal == _ON or after.preposition == _ON for after in found[number + 1 : number + 4])
            return number if sanctions and not aimed else None
        if unit.kind not in (Kind.WORD, Kind.PREPOSITION):
            return None
    return None


def _is_retaliatory(unit: Unit) -> bool:
    return unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["retaliatory"])


def _unit(noun: Unit, entity: Entity, preposition: str) -> Unit:
    actor = Actor(entity, noun.first, noun.last)
    place = noun.first if preposition != _ON else noun.last
    return Unit(Kind.ACTOR, place, place, "", role=ANSWERED, preposition=preposition, actors=[actor])
