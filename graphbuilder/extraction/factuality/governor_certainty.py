"""How sure the text is of a noun by the verb that governs it: what the verb means, and whether it happened itself."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.needs import needed
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.factuality.verb_certainty import ROLES, of_verb
from graphbuilder.extraction.factuality.verb_forms import of_form
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems
from graphbuilder.model import Certainty
from graphbuilder.ontology import relations

_REACH = 4
_REACH_OF_PLAIN = 6
_REACH_OF_CALLING_OFF = 16
# What a verb that names the doer of another act (اتهم، دعا) says of that act.
CONTROLLED = {"accuses": Certainty.CLAIMED, "callsOn": Certainty.PLANNED, "threatens": Certainty.POSSIBLE}


def of_governor(found: list[Unit], verb: int, noun: int) -> Certainty:
    """What the verb says of the noun it governs: what it means, and whether it happened itself."""
    unit = found[verb]
    own = of_verb(found, verb)
    if own is Certainty.PLANNED and unit.normal in lexicon().words["going_on"]:
        return Certainty.ACTUAL  # ستواصل إسرائيل ضرباتها
    if found[noun].preposition == "ل" and unit.normal in lexicon().words["getting_ready"]:
        return Certainty.PLANNED if own is Certainty.ACTUAL else own
    if own is Certainty.PLANNED and found[noun].pronoun and unit.normal in lexicon().words["lessening"]:
        return Certainty.ACTUAL  # أن تخفف مشترياتها من روسيا
    if own is not Certainty.ACTUAL and _is_standing(found[verb], found[noun], own):
        return Certainty.ACTUAL
    if own is Certainty.PLANNED and _condemns(unit):
        return Certainty.ACTUAL  # خرجت مظاهرة لتندد بالغارة
    for frame in unit.frames:
        if frame.controls and own is Certainty.ACTUAL and _holds(found, verb, frame):
            if _is_circumstance(found, verb, noun):
                return Certainty.ACTUAL  # حض البلدين على ضبط النفس بعد ساعات من اشتباكات
            reason = frame.relation == "callsOn" and found[noun - 1].normal in lexicon().words["reasons"]
            return Certainty.ACTUAL if reason else CONTROLLED[frame.relation]
    if unit.normal in lexicon().words["able"] and own is Certainty.ACTUAL:
        return Certainty.POSSIBLE  # تستطيع لندن ضرب موقع
    if unit.role == "deny" and _is_circumstance(found, verb, noun):
        return Certainty.ACTUAL
    # تعهد خلال زيارة بتقديم قرض, but تأمل في الانضمام
    done = unit.role == "plan" and own is Certainty.ACTUAL and found[noun - 1].normal != "في"
    if done and _is_circumstance(found, verb, noun):
        return Certainty.ACTUAL
    if unit.role in ("deny", "claim", "possible") and own is not Certainty.NEGATED:
        return ROLES[unit.role]
    if unit.role in ("plan", "hinder") and own is not Certainty.NEGATED:
        return own if own is Certainty.POSSIBLE else Certainty.PLANNED  # قد تمهد لغزو
    if unit.role == "possible":
        return own  # لا تفكر في إبرام اتفاق
    if unit.role == "deny":
        return Certainty.POSSIBLE  # لم تستبعد وارسو إرسال مقاتلات
    if own is Certainty.ACTUAL and (is_agreed(found, verb, noun) or _is_agreed_content(found, verb, noun)):
        return Certainty.PLANNED
    if unit.role in ("support", "plan", "phase", AUXILIARY):
        return own
    if unit.role == "entail" and noun - verb <= _REACH_OF_PLAIN:
        return own  # لا يعني تطبيع العلاقات
    if (
        unit.role in ("plain", "suffer")
        and own in (Certainty.PLANNED, Certainty.POSSIBLE)
        and noun - verb <= _REACH_OF_PLAIN
    ):
        return own
    return Certainty.ACTUAL


def of_presence(found: list[Unit], verb: int) -> Certainty:
    """How sure it is that somebody is where a verb tells of him: as sure as that he meets others there, and where he
    speaks, also of what he denies or threatens with: لم يستبعد الوزير في بغداد أن …"""
    own = of_verb(found, verb)
    return Certainty.ACTUAL if own is Certainty.NEGATED and found[verb].normal not in lexicon().meeting else own


def _condemns(unit: Unit) -> bool:
    """Whether a verb does nothing but blame what there is: لتندد بالغارة, but not لتتهم روما بقصف جارتها."""
    frames = unit.verb_frames
    return bool(frames) and all(frame.relation == "accuses" and not frame.controls for frame in frames)


def _holds(found: list[Unit], verb: int, frame: Frame) -> bool:
    """Whether a verb has what its frame asks for: حملت روما جارتها المسؤولية, but not سفينة تحمل مساعدات."""
    return not frame.needs or needed(found, verb, frame.needs, reported=frame.reported) is not None


def _is_standing(verb: Unit, noun: Unit, own: Certainty) -> bool:
    """Whether what has not been ended, or may be some day, goes on: لن نتراجع عن دعم كييف، هل ترفع واشنطن العقوبات؟"""
    words = lexicon().words
    if verb.normal in words["ceasing"]:
        return own in (Certainty.NEGATED, Certainty.POSSIBLE)
    return verb.normal in words["lifting"] and noun.normal in words["restraints"]


def is_agreed(found: list[Unit], verb: int, noun: int) -> bool:
    """Whether a noun is what two agree to do: اتفقا على تنشيط التجارة."""
    agrees_on = any(frame.relation == "signsAgreementWith" for frame in found[verb].verb_frames)
    return agrees_on and any(unit.normal == "علي" for unit in found[max(verb, noun - 2) : noun])


def _is_agreed_content(found: list[Unit], verb: int, noun: int) -> bool:
    """Whether a verb tells what an agreement provides for: اتفاق يتيح إجراء تدريبات."""
    words = lexicon().words
    if found[verb].normal not in words["containing"] or any(unit.kind is Kind.MARK for unit in found[verb:noun]):
        return False
    for unit in reversed(found[max(0, verb - _REACH) : verb]):
        if unit.kind in (Kind.MARK, Kind.VERB, Kind.SUBORDINATOR):
            return False
        if not stems(unit.normal).isdisjoint(words["texts"]):
            return True
    return False


def is_suspended(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a noun is the very object of a verb of stopping, which intransitive means something else: تعلق تسليم."""
    verb, noun = candidate.governor, candidate.trigger
    if verb is None or found[verb].normal not in lexicon().words["suspending"] or found[noun].preposition:
        return False
    is_lasting = relations()[candidate.frame.relation].family in ("support", "cooperation", "diplomacy")
    return is_lasting and all(unit.kind in (Kind.ACTOR, Kind.PARTICLE) for unit in found[verb + 1 : noun])


def is_given_up(found: list[Unit], candidate: Candidate) -> bool:
    """Whether somebody meant to do what a noun tells and does it no more: عدلت تبليسي عن استضافة مناورات."""
    verb, noun = candidate.governor, candidate.trigger
    if verb is None or found[verb].normal not in lexicon().words["ceasing"] or found[noun].pronoun:
        return False
    from_it = any(unit.normal == "عن" for unit in found[max(verb, noun - 2) : noun])
    return from_it and of_verb(found, verb) is Certainty.ACTUAL


def is_without_result(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a noun is what is said to have brought nothing, and so was: لم تسفر وساطة باريس عن شيء; a mediator who
    does not get two to agree has tried: لم تفلح القاهرة في جمع الطرفين."""
    verb, noun = candidate.governor, candidate.trigger
    if verb is None or found[verb].normal not in lexicon().words["bearing_fruit"]:
        return False
    if candidate.frame.relation == "mediatesBetween":
        return of_verb(found, verb) is Certainty.NEGATED
    return noun == verb + 1 and not found[noun].preposition


def is_called_off(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an event is said to have been called off, by a verb that has it for its subject: ألغي اللقاء بينهما,
    الاجتماع الذي كان مقررا بينهما ألغي."""
    found, noun = sentence.units, candidate.trigger
    if candidate.frame.relation not in ("meetsWith", "visits", "holdsExercisesWith", "attacks"):
        return False
    words = lexicon().words["called_off"]
    if candidate.governor is not None:
        clause = sentence.clauses.get(candidate.governor)
        free = clause is not None and clause.subject is None
        return free and found[candidate.governor].normal in words and not found[noun].preposition
    for number in range(candidate.trigger_last + 1, min(candidate.trigger_last + _REACH_OF_CALLING_OFF, len(found))):
        unit = found[number]
        if unit.kind is Kind.SUBORDINATOR or unit.normal in STOPS:
            return False
        if unit.kind is Kind.VERB and unit.role != AUXILIARY:
            clause = sentence.clauses.get(number)
            return unit.normal in words and clause is not None and clause.subject is None
    return False


def is_opposed(found: list[Unit], candidate: Candidate) -> bool:
    """Whether help is what somebody is against, so that it has not been given: المجر تعارض قرضا لكييف."""
    verb, noun = candidate.governor, found[candidate.trigger]
    opposes = verb is not None and any(frame.relation == "rejects" for frame in found[verb].verb_frames)
    return opposes and not noun.article and not noun.pronoun


def is_failed(sentence: Sentence, verb: int, noun: int) -> bool:
    """Whether a denied verb has an indefinite noun close by: لم تنجح في عقد لقاء, but not لم تنتقد الهجوم."""
    found, clause = sentence.units, sentence.clauses.get(verb)
    if found[verb].role != "plain" or noun - verb > _REACH or found[noun].article or found[noun].pronoun:
        return False
    has_subject = found[verb].first_person or (clause is not None and clause.subject is not None)
    return has_subject and of_form(found, verb) is Certainty.NEGATED


def _is_circumstance(found: list[Unit], verb: int, noun: int) -> bool:
    """Whether a noun says where or when its verb was done: نفى ذلك في اتصال, but not نفى ضلوعه في الهجوم."""
    before = next((unit for unit in reversed(found[max(verb, noun - _REACH) : noun]) if _governs(unit)), None)
    if before is not None and before.normal in lexicon().words["when"]:
        return True
    between = found[verb + 1 : noun - 1]
    if found[noun - 1].normal not in lexicon().words["circumstantial"]:
        return False
    return all(unit.kind in (Kind.ACTOR, Kind.PARTICLE, Kind.MARK) for unit in between)


def _governs(unit: Unit) -> bool:
    """Whether a unit governs nouns, other than by من and the like within a phrase: بعد ساعات من اشتباكات."""
    governs = unit.kind in (Kind.PREPOSITION, Kind.VERB) or unit.preposition != ""
    return (governs and unit.normal != "من") or unit.normal in lexicon().words["when"]
