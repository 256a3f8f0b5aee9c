"""Candidates of which an end stands beside the other, is only a place, or asks for what the word tells of."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.spelt_out import singles_out_one
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, has_noun_of, preposition_of
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import EntityKind
from graphbuilder.ontology import relations

_WITH = "مع"
_AGAINST = ("على", "علي", "ضد")
_REACH_OF_ATTACK = 5
_REACH_OF_CHIEF = 6
# Relations with those who act for a state, and not with the land beside which or in a part of which they do.
_NOT_OF_LANDS = ("accuses", "callsOn", "cooperatesWith", "meetsWith", "rejects", "supports", "threatens")
_PLACE = "place"
# What somebody asks for when he asks for help.
_HELP = ("aids", "suppliesArmsTo", "supports")


def is_third_party(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end of a candidate has its part in another thing than its trigger tells."""
    checks = (
        _are_both_with_third,
        _is_meeting_place,
        _is_time_of_day,
        _is_asking_for_it,
        _is_harmed,
        _is_threatener,
        _is_only_foretold,
        _is_part_of_land,
        _is_neighbour,
        _merely_happens,
        _is_of_matter,
        _is_of_its_region,
        _is_victim_of_the_wrong,
    )
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


def _is_of_its_region(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether one end is only named as the chief of the other, a region: الصراع مع دول الغرب وفي القلب منها
    بريطانيا."""
    found = sentence.units
    first, second = sorted((candidate.subject_unit, candidate.object_unit))
    region = found[first].entity
    if not 0 < second - first <= _REACH_OF_CHIEF or region is None or region.kind is not EntityKind.REGION:
        return False
    return singles_out_one(found[second - 1])


def _is_of_matter(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object only says which crisis or question it is whose solution is opposed: تعرقل تسوية الأزمة
    السورية."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation != "rejects" or number < 1 or found[number].kind is not Kind.NATIONALITY:
        return False
    return has_noun_of(found[number - 1], "questions")


def _is_asking_for_it(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject asks for the help that the word tells of: طلب الفاتيكان مساعدة اللاجئين في كينيا."""
    found, number = sentence.units, candidate.subject_unit
    if candidate.frame.relation not in _HELP or candidate.frame.verb or number < 1:
        return False
    asks = not found[number].preposition and has_noun_of(found[number - 1], "calls")
    return asks and number == candidate.trigger - 1


def _is_harmed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject backs the harm done to the object: تساند مصر حصار غزة, but not: تساند الغزو الأميركي."""
    found, harm, number = sentence.units, candidate.trigger_last + 1, candidate.object_unit
    if candidate.frame.relation != "supports" or number <= harm or not has_noun_of(found[harm], "harms"):
        return False
    authors = found[number].kind is Kind.NATIONALITY and number == harm + 1
    return not authors and not any(unit.kind in (Kind.VERB, Kind.MARK) for unit in found[harm:number])


def _is_threatener(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object right after threats or charges is who utters them: تذكرت تونس تهديدات القذافي."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation not in ("accuses", "threatens") or candidate.frame.verb:
        return False
    after = number == candidate.trigger_last + 1 and not found[number].preposition
    return after and found[number].kind is Kind.ACTOR and has_noun_of(found[candidate.trigger], "hostile_words")


def _is_only_foretold(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a warning tells what will come of it if the object acts, and not what the subject then will do: حذر من
    مجاعة إذا لم تفتح تشاد حدودها."""
    if candidate.frame.relation != "threatens" or "warned" not in candidate.frame.object:
        return False
    words = lexicon().words
    between = sentence.units[candidate.trigger_last + 1 : candidate.object_unit]
    if any(unit.noun_expressions or unit.normal in words["complementisers"] for unit in between):
        return False  # حذر من ضربة إذا هاجمت تشاد, حذر من أنه سيرد إذا هاجمت تشاد
    return any(unit.normal in words["conditionals"] for unit in between)


def _is_part_of_land(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end is only the land in a part of which something happens: تظاهروا في شمال اليابان لدعوة القادة."""
    if candidate.frame.relation not in _NOT_OF_LANDS:
        return False
    before = [sentence.units[number - 1] for number in (candidate.subject_unit, candidate.object_unit) if number]
    return any(unit.kind is Kind.WORD and has_noun_of(unit, "directions") for unit in before)


def _is_neighbour(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end is only the land beside which a place is: زيارته لجزيرة قريبة من الإمارات."""
    found = sentence.units
    for number in (candidate.subject_unit, candidate.object_unit):
        tied = preposition_of(found, number) in ("من", "ل")
        noun = number - 1 if found[number].preposition else number - 2
        if tied and noun >= 0 and has_noun_of(found[noun], "neighbouring"):
            return candidate.frame.relation in (*_NOT_OF_LANDS, "attacks", "visits")
    return False


def _merely_happens(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an attack is one that the subject only says took place: أقر الرئيس بوقوع هجمات في كيتو."""
    if candidate.frame.relation != "attacks" or candidate.frame.verb or candidate.trigger < 1:
        return False
    before = candidate.subject_unit < candidate.trigger
    return before and has_noun_of(sentence.units[candidate.trigger - 1], "occurrences")


def _is_victim_of_the_wrong(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is whom the attack hit that somebody speaks ill of: قال عباس إن الهجمات على إسرائيل تضر."""
    found, number = sentence.units, candidate.object_unit
    if "reported" not in candidate.frame.object or preposition_of(found, number) not in _AGAINST:
        return False
    first = number - 1 if found[number].preposition else number - 2
    for unit in reversed(found[max(candidate.trigger_last + 1, first - _REACH_OF_ATTACK) : first + 1]):
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY):
            return False
        if any(item.frame.relation == "attacks" for item in unit.noun_expressions):
            return True
    return False
