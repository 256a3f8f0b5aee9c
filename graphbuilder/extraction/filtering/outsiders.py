"""Candidates of which an end belongs to another word of the sentence: the place of a meeting, who makes the raid that
the subject speaks of, a state that a war is named after."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import ANTECEDENT, Sentence
from graphbuilder.extraction.clauses.complements import DIRECT
from graphbuilder.extraction.clauses.relative_clauses import relative_opening
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, has_noun_of, preposition_of, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import EntityKind

_NAMES = ("capital", "name", "place")
_SEVERAL = 2
# How far a noun can stand behind whom it describes.
_NEXT = 2
# Relations that a region, which has no army and no voice of its own, takes no part in.
_NOT_OF_REGIONS = ("attacks", "holdsExercisesWith", "mediatesBetween", "mobilizesAgainst")
# A region that speaks as one camp.
_CAMP = "WEST"
# What the parties of an effort stand behind.
_TO_PARTIES = ("بين", "مع")
_WITHIN = "في"
# What two have with each other until one breaks it off.
_GOOD_TERMS = ("tradesWith", "cooperatesWith")
# How far before a noun after و that which ends stands.
_REACH_OF_END = 4


def is_outsider(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end of a candidate belongs to another word than its trigger."""
    checks = (
        _is_no_party,
        _is_refuser,
        _is_content_of_call,
        _is_raider,
        _is_of_war,
        _is_venue,
        _is_membership,
        _is_of_themselves,
        _is_exercise_of_next,
        _is_region_at_arms,
        _is_in_a_noun,
        _is_with_third,
        _is_town,
        _is_before_passive,
        _is_of_main_verb,
        _is_bidden_not,
        _is_peacemaker,
        _is_broken_off,
    )
    return any(holds(sentence, candidate) for holds in checks)


def _is_genitive(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is a name right after the trigger, with nothing between: رفض + القاهرة."""
    found, number = sentence.units, candidate.object_unit
    after = number == candidate.trigger_last + 1 and found[number].kind is Kind.ACTOR
    return after and not candidate.frame.verb and not found[number].preposition


def _is_no_party(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether nothing says that an effort is one between the object and somebody: أشادت الكويت بجهود تشاد في إيواء
    اللاجئين السودانيين."""
    found, trigger = sentence.units, candidate.trigger
    if (
        candidate.frame.relation != "mediatesBetween"
        or candidate.frame.verb
        or not has_noun_of(found[trigger], "efforts")
    ):
        return False
    between = [preposition_of(found, number) for number in range(trigger + 1, candidate.object_unit + 1)]
    return not any(word in _TO_PARTIES for word in between)


def _is_before_passive(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a relative clause tells what was done, and its subject is named before only by chance: أشار رئيس إقليم
    كردستان إلى الجرائم التي ارتكبت. Of what he did it would be ارتكبها."""
    found, verb, deed = sentence.units, candidate.trigger, candidate.asked
    if not candidate.frame.verb or deed is None or deed > verb or candidate.subject_unit > verb:
        return False
    opening = relative_opening(found, verb)
    return opening is not None and deed < opening and not found[verb].pronoun and not candidate.frame.pair


def _is_of_main_verb(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is that of the verb which a noun with a pronoun is the setting of: طالبت اللجنة في اجتماعها
    أمس كينيا بالتعاون. Right after the noun it would be the noun's: في لقائه الرئيس."""
    found, number, verb = sentence.units, candidate.object_unit, candidate.governor
    if candidate.frame.verb or verb is None or number < candidate.trigger or not found[candidate.trigger].pronoun:
        return False
    between = found[candidate.trigger_last + 1 : number + 1]
    if len(between) == 1 or any(unit.kind is Kind.PREPOSITION or unit.preposition for unit in between):
        return False
    is_setting = preposition_of(found, candidate.trigger) in (_WITHIN, *lexicon().words["circumstances"])
    return is_setting and any(DIRECT in frame.object for frame in found[verb].verb_frames)


def _is_bidden_not(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun is what somebody is asked not to do, which says nothing of whether he does: طالبت كينيا أوغندا
    بعدم دعم حركة الشباب."""
    found, verb = sentence.units, candidate.governor
    if candidate.frame.verb or candidate.frame.when or verb is None or candidate.trigger == 0:
        return False  # a frame may count only where it is denied: أكدت عدم الرضوخ
    before = found[candidate.trigger - 1]
    denied = before.normal.removeprefix("ب") in lexicon().words["negators"]
    return denied and any(frame.relation == "callsOn" for frame in found[verb].verb_frames)


def _is_refuser(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is in truth who refuses: ضاقت أنقرة باعتراض أثينا."""
    return candidate.frame.relation == "rejects" and _is_genitive(sentence, candidate)


def _is_content_of_call(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object stands only in what is asked for, or asks himself: دعوة كندا إلى فرض سقف لسعر النفط الروسي."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation != "callsOn" or candidate.frame.verb or number <= candidate.trigger_last:
        return False
    if found[candidate.trigger].pronoun and number == candidate.trigger_last + 1:
        return False  # دعوته الإيرانيين
    # Only the noun itself: after بطلب من كابل follows who does what was asked for.
    return found[candidate.trigger].normal in lexicon().words["calls"] and not preposition_of(found, number)


def _is_raider(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is in truth who makes the raid: دعم الرئيس حملة القوات الفرنسية."""
    found = sentence.units
    if candidate.frame.relation != "attacks" or not _is_genitive(sentence, candidate):
        return False
    return found[candidate.object_unit].role != "place" and has_noun_of(found[candidate.trigger], "raids")


def _is_peacemaker(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject only wants an end of the attacks: واصلت قطر جهودها لوقف القصف على غزة، تأمل مصر إنهاء القصف.
    What he ceases himself has his pronoun, or he resolves on it: تعهدت روسيا بوقف غاراتها."""
    found, trigger, words = sentence.units, candidate.trigger, lexicon().words
    if candidate.frame.relation != "attacks" or candidate.frame.verb or found[trigger].pronoun:
        return False
    # إنهاء محنة تشاد والعدوان عليها
    first = max(0, trigger - (_REACH_OF_END if found[trigger].conjunction else 1))
    ended = any(not stems(unit.normal).isdisjoint(words["cessation"]) for unit in found[first:trigger])
    if candidate.subject_unit > trigger or not ended:
        return False
    clause = sentence.clauses.get(candidate.governor) if candidate.governor is not None else None
    if clause is not None and found[clause.verb].normal in lexicon().seeking_ends:
        return clause.subject == candidate.subject_unit  # not: طالبت مصر إسرائيل بوقف الحرب
    around = found[max(0, candidate.subject_unit - 1) : trigger - 1]
    return any(unit.kind is Kind.WORD and unit.normal in words["ends_sought"] for unit in around)


def _is_broken_off(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun after و is more of what a verb says that somebody breaks off: قطعت كينيا علاقات السفر والتجارة مع
    تشاد."""
    found, verb = sentence.units, candidate.governor
    if candidate.frame.relation not in _GOOD_TERMS or candidate.frame.verb or verb is None:
        return False
    breaks = any(frame.relation == "seversTiesWith" for frame in found[verb].verb_frames)
    return breaks and bool(found[candidate.trigger].conjunction)


def _is_of_war(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only what a war is named after: أطراف حرب اليمن."""
    found, number = sentence.units, candidate.object_unit
    if number < 1 or found[number].kind is not Kind.ACTOR or found[number].preposition:
        return False
    return found[number].role in _NAMES and found[number - 1].normal in lexicon().words["wars"]


def _is_venue(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only where two met, or what they talked about: لقاء صحافي بالقاهرة."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation != "meetsWith" or found[number].preposition != "ب":
        return False
    return found[number].role in _NAMES and not has_noun_of(found[candidate.trigger], "contacts")


def _is_membership(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject is only what somebody belongs to, or where he is: عضوية كينيا في الاتحاد لا تمنع إبرامها
    اتفاقا مع تركيا."""
    number = candidate.subject_unit
    verb = candidate.trigger if candidate.governor is None else candidate.governor
    clause = sentence.clauses.get(verb)
    if clause is not None and clause.subject == number:
        return False  # القلق في صربيا التي تطمح إلى العضوية
    if ANTECEDENT in candidate.frame.subject and 0 <= candidate.trigger - number <= _NEXT:
        return False  # في باكستان الحليف المهم لواشنطن
    return sentence.units[number].role == "name" and preposition_of(sentence.units, number) == "في"


def _is_of_themselves(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether several would do to each other what they do together to two others: ناشدت الدوحة وأنقرة الطرفين."""
    subject, object_ = sentence.units[candidate.subject_unit], sentence.units[candidate.object_unit]
    if subject is object_ or object_.role != "both_parties" or len(subject.actors) < _SEVERAL:
        return False
    return states(object_.actors) <= states(subject.actors)


def _is_exercise_of_next(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a verb of exercises only seems to go on with the subject of the clause before: انضمت لاتفيا إلى الحلف
    وبدأت مقاتلات دوريات."""
    verb = candidate.trigger if candidate.frame.verb else candidate.governor
    if candidate.frame.relation != "holdsExercisesWith" or verb is None or candidate.subject_unit > verb:
        return False
    clause = sentence.clauses.get(verb)
    begins = candidate.frame.verb or sentence.units[verb].role == "phase"
    return begins and clause is not None and clause.found == "inherited"


def _is_region_at_arms(_: Sentence, candidate: Candidate) -> bool:
    """Whether an end is only a part of the world: حلقت طائرة أميركية فوق الخليج."""
    ends = (candidate.subject.entity, candidate.object.entity)
    regions = [entity for entity in ends if entity is not None and entity.kind is EntityKind.REGION]
    if candidate.frame.relation == "accuses":
        return any(entity.state != _CAMP for entity in regions)
    return bool(regions) and candidate.frame.relation in _NOT_OF_REGIONS


def _is_in_a_noun(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an organisation hit stands only in another's phrase: حصار على مقر الجامعة العربية, but not رسوم على الصلب
    الأوروبي."""
    entity, number = candidate.object.entity, candidate.object_unit
    if candidate.frame.relation not in ("attacks", "sanctions") or number < 1:
        return False
    before, unit = sentence.units[number - 1], sentence.units[number]
    if candidate.frame.relation == "sanctions" and (unit.kind is Kind.NATIONALITY or has_noun_of(before, "imports")):
        return False
    joined = before.kind is Kind.WORD and not unit.preposition
    return joined and entity is not None and entity.kind is EntityKind.ORGANISATION


def _is_with_third(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether what two named together do is done with somebody else: شكر البلدين على تعاونهما مع مساعيه."""
    found, number = sentence.units, candidate.subject_unit
    if number != candidate.object_unit or number == candidate.trigger:
        return False
    after = found[candidate.trigger_last + 1 : candidate.trigger_last + 2]
    if any(has_noun_of(unit, "three_or_more") for unit in after):
        return False  # لقاء رباعي مع علييف وباشينيان
    return preposition_of(found, number) == "مع" or any(unit.normal == "مع" for unit in after)


def _is_town(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject of a verb is only a town or a part of a state: دبي تستضيف معرضا."""
    clause = sentence.clauses.get(candidate.trigger)
    number = candidate.subject_unit
    if clause is None or clause.subject != number or preposition_of(sentence.units, number):
        return False  # رئيس الإدارة في خيرسون
    return sentence.units[number].role == "place"
