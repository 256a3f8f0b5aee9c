"""What a text speaks of that has not been done: what is asked, what is only talked of, what its own doer refuses."""

from __future__ import annotations

from graphbuilder.extraction.factuality.verb_certainty import is_asked
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, Unit, preposition_of, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.ontology import relations

_REACH = 4
_REACH_OF_DAY = 12
# What somebody says to another, which he has said whatever that one does.
_SPOKEN = ("callsOn", "accuses", "threatens")
_STANDING = (*_SPOKEN, "alliedWith", "memberOf")


def is_in_question(found: list[Unit], candidate: Candidate) -> bool:
    """Whether somebody asks for a deed itself: ما إذا كانت ستقصف، ما إذا كان للحركة دور في الهجوم, but not
    ما إذا كانت ستحضر المحادثات، ما إذا كان سيرد على الهجوم."""
    if candidate.frame.relation in _STANDING or not is_asked(found, candidate.trigger):
        return False
    noun = found[candidate.trigger]
    return candidate.frame.verb or not noun.article or _is_part(found, candidate.trigger)


def _is_part(found: list[Unit], number: int) -> bool:
    """Whether a noun is the deed that somebody has a part in: دور في الهجوم، يد في محاولة استهدافه."""
    before = (unit for unit in found[max(0, number - _REACH) : number] if unit.kind is Kind.WORD)
    return any(not stems(unit.normal).isdisjoint(lexicon().words["involvement"]) for unit in before)


def is_only_talked_of(found: list[Unit], candidate: Candidate) -> bool:
    """Whether an attack or sanction is what people talk of, as it may come: الحديث عن غزو صيني لتايوان."""
    noun, relation = candidate.trigger, candidate.frame.relation
    hostile = relations()[relation].family == "conflict" and relation not in _SPOKEN
    if not hostile or noun < 2 or found[noun].article or found[noun].pronoun:
        return False
    if found[noun - 1].normal not in ("عن", "في", "حول"):
        return False
    before = found[max(0, noun - 3) : noun - 1]
    return any(unit.normal in lexicon().words["talk"] and not unit.pronoun for unit in before)


def is_refused(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a noun is what its own doer refuses, by name: رفض بلغراد الاعتراف, but not رفض بلغراد دعوة روما."""
    for number in range(candidate.trigger - 1, max(0, candidate.trigger - _REACH), -1):
        unit, known = found[number], stems(found[number].normal)
        if unit.kind is Kind.WORD and unit.pronoun and not known.isdisjoint(lexicon().words["abstaining"]):
            return True  # امتناعها عن تسليح
        if unit.kind is Kind.ACTOR:
            own = not states(unit.actors).isdisjoint(states((candidate.subject,)))
            refusal = not stems(found[number - 1].normal).isdisjoint(lexicon().words["refusals"])
            return own and refusal and not unit.preposition
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.RELATIVE, Kind.SUBORDINATOR):
            return False
    return False


def is_repudiated(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a noun is what others did, to which somebody objects: رفض ليبي للاتفاق بين مصر واليونان."""
    before = found[max(0, candidate.trigger - _REACH) : candidate.trigger]
    return any(not stems(unit.normal).isdisjoint(lexicon().words["objections"]) for unit in before)


def is_withheld(found: list[Unit], candidate: Candidate) -> bool:
    """Whether help is what somebody is kept from: تعليق المساعدات عن نيكاراغوا."""
    return candidate.frame.relation == "aids" and preposition_of(found, candidate.object_unit) == "عن"


def is_before(found: list[Unit], candidate: Candidate) -> bool:
    """Whether something was said or done before a journey, which so is to come: قال قبل سفره إلى روما."""
    noun = candidate.trigger
    if candidate.frame.relation != "visits" or not found[noun].pronoun or noun < 1:
        return False
    before = [unit.normal for unit in found[max(0, noun - 3) : noun]]
    return before[-1] == "قبل" or (len(before) == 3 and before[0] == "قبل" and before[-1] == "من")


def is_to_begin(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a sanction that no verb tells of holds only from a day on: رسوم على البرازيل اعتبارا من أغسطس."""
    if candidate.frame.relation != "sanctions" or candidate.governor is not None:
        return False
    after = found[candidate.trigger_last + 1 : candidate.trigger_last + 1 + _REACH_OF_DAY]
    return any(unit.normal in lexicon().words["from_now_on"] for unit in after)
