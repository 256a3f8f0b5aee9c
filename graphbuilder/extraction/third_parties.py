"""Candidates of which an end stands beside the other, is only a place or a time of day, or asks for what the word tells."""

from __future__ import annotations

from graphbuilder.extraction.candidates import Candidate
from graphbuilder.extraction.triggers import Sentence
from graphbuilder.extraction.units import Kind, has_noun_of, preposition_of
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.ontology import relations

_WITH = "مع"
_PLACE = "place"
# What somebody asks for when he asks for help.
_HELP = ("aids", "suppliesArmsTo", "supports")


def is_third_party(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end of a candidate has its part in another thing than its trigger tells."""
    checks = (_are_both_with_third, _is_meeting_place, _is_time_of_day, _is_asking_for_it, _is_harmed)
    return any(holds(sentence, candidate) for holds in checks)


def _are_both_with_third(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether both ends stand behind one مع, and so do it with a third: مستعد للاجتماع مع كابيلا رئيس الكونغو ومع
    كاغامي، محادثات مع الوزير التركي والمبعوث الأميركي."""
    found = sentence.units
    first, second = sorted((candidate.subject_unit, candidate.object_unit))
    if not relations()[candidate.frame.relation].symmetric or first <= candidate.trigger_last or first == second:
        return False
    if preposition_of(found, first) != _WITH or found[second].conjunction != "و":
        return False
    return not any(unit.kind in (Kind.VERB, Kind.RELATIVE, Kind.MARK) for unit in found[first:second])


def _is_meeting_place(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a town that is no seat of a government only names a meeting: اجتماع شرم الشيخ لدول الخليج."""
    found, number = sentence.units, candidate.subject_unit
    if candidate.frame.relation not in ("meetsWith", "signsAgreementWith") or candidate.frame.verb:
        return False
    return number == candidate.trigger_last + 1 and found[number].role == _PLACE and not found[number].preposition


def _is_time_of_day(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end only says by whose clock the time is told: ظهر اليوم بتوقيت بيروت."""
    ends = (candidate.subject_unit, candidate.object_unit)
    return any(number and has_noun_of(sentence.units[number - 1], "clocks") for number in ends)


def _is_asking_for_it(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject asks for the help that the word tells of: طلب الفاتيكان مساعدة اللاجئين في كينيا."""
    found, number = sentence.units, candidate.subject_unit
    if candidate.frame.relation not in _HELP or candidate.frame.verb or number < 1:
        return False
    asks = not found[number].preposition and has_noun_of(found[number - 1], "calls")
    return asks and number == candidate.trigger - 1


def _is_harmed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject backs the harm that is done to the object: تساند مصر حصار غزة, but not: تساند الغزو الأميركي."""
    found, harm, number = sentence.units, candidate.trigger_last + 1, candidate.object_unit
    if candidate.frame.relation != "supports" or number <= harm or not has_noun_of(found[harm], "harms"):
        return False
    authors = found[number].kind is Kind.NATIONALITY and number == harm + 1
    return not authors and not any(unit.kind in (Kind.VERB, Kind.MARK) for unit in found[harm:number])
