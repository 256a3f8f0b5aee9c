"""What a text speaks of as there already, whatever governs it: agreements in force, meetings on whose side something
else was done, what somebody answers to."""

from __future__ import annotations

from graphbuilder.extraction.factuality.verb_certainty import of_verb
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, Unit, is_definite
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty

_REACH = 4
_KNOWN = ("attacks", "signsAgreementWith")


def is_known(noun: Unit, candidate: Candidate) -> bool:
    """Whether a definite noun tells of an attack or agreement that there is, whatever is meant to be done about it:
    لبحث الهجوم الإسرائيلي، تأييدا للاتفاقية بين البلدين."""
    return noun.article and candidate.frame.relation in _KNOWN and noun.normal in lexicon().words["events"]


def follows_motive(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a noun is what something was done in answer to: ردا على القصف, انتقاما من مساندة باريس لها."""
    before = found[max(0, candidate.trigger - 2) : candidate.trigger]
    if len(before) < 2 or before[1].normal not in ("علي", "من", "مع"):
        return False
    return before[0].accusative and not stems(before[0].normal).isdisjoint(lexicon().words["answers"])


def is_on_the_side(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a meeting or journey is where something else came to be: وقع الوثيقة على هامش لقائه نظيره."""
    if candidate.frame.relation not in ("meetsWith", "visits") or candidate.governor is None:
        return False
    beside = found[candidate.trigger - 1].normal in lexicon().words["on_the_side"]
    return beside and of_verb(found, candidate.governor) is Certainty.ACTUAL


def is_setting(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a meeting is where something was asked or promised, after whom it was asked of: حث نظيره في اتصال."""
    verb, noun = candidate.governor, candidate.trigger
    if verb is None or candidate.frame.relation not in ("meetsWith", "visits"):
        return False
    if found[verb].role != "plan" and all(frame.relation != "callsOn" for frame in found[verb].verb_frames):
        return False
    before = [unit.normal for unit in found[max(verb, noun - _REACH) : noun]]
    if not lexicon().words["on_the_side"].isdisjoint(before):
        return True
    if candidate.frame.relation != "meetsWith":
        return False
    if before[-2:] == ["،", "في"]:
        return True  # طالب، في اتصال مع نظيره، بوقف
    return before[-1:] == ["في"] and sum(unit.kind is Kind.ACTOR for unit in found[verb:noun]) > 1


def is_there(noun: Unit) -> bool:
    """Whether a noun tells of somebody who has come already: قال لضيفه، قبيل مغادرته أبيدجان."""
    return noun.normal in lexicon().words["guests"] or noun.normal in lexicon().words["departures"]


def tells_of_concluded(found: list[Unit], candidate: Candidate) -> bool:
    """Whether an agreement is described as one that there is: احترام الاتفاق المبرم بين البلدين."""
    if candidate.frame.relation != "signsAgreementWith":
        return False
    following = found[candidate.trigger_last + 1 : candidate.trigger_last + 1 + _REACH]
    return any(unit.normal in lexicon().words["already_concluded"] for unit in following)


def is_in_force(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a sanction is said to be in force, whatever is meant to be done about it: لبحث القيود المفروضة."""
    if candidate.frame.relation != "sanctions" or not is_definite(found[candidate.trigger]):
        return False
    following = found[candidate.trigger_last + 1 : candidate.trigger_last + 1 + _REACH]
    return any(unit.normal in lexicon().words["in_force"] for unit in following)


def is_to_be_reached(found: list[Unit], number: int) -> bool:
    """Whether a noun is what somebody works towards: جهود للتوصل إلى هدنة."""
    return any(
        unit.preposition == "ل" and not stems(unit.normal).isdisjoint(lexicon().words["reaching"])
        for unit in found[max(0, number - 2) : number]
    )


def is_met_on_arrival(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a meeting is what somebody has come for: وصل إلى الرياض للاجتماع مع الملك."""
    verb = candidate.governor
    if candidate.frame.relation != "meetsWith" or verb is None or of_verb(found, verb) is not Certainty.ACTUAL:
        return False
    return found[verb].normal in lexicon().words["arrivals"]


def is_there_already(found: list[Unit], number: int) -> bool:
    """Whether a noun after ل is no purpose, as the word before it says: التوصل لاتفاق، في خرق لمعاهدة."""
    before = found[max(0, number - 2) : number]
    return any(not stems(unit.normal).isdisjoint(lexicon().words["reached"]) for unit in before)
