"""How sure the text is of what a noun tells: by the words around it, and else by what stands above it."""

from __future__ import annotations

from graphbuilder.extraction.arguments.readiness import is_unready
from graphbuilder.extraction.arguments.triggers import ANTECEDENT, Sentence
from graphbuilder.extraction.factuality.allegations import of_involvement
from graphbuilder.extraction.factuality.cues import strongest
from graphbuilder.extraction.factuality.governor_certainty import (
    of_presence,
)
from graphbuilder.extraction.factuality.inherited_certainty import among, from_above, is_disowned
from graphbuilder.extraction.factuality.standing import (
    is_in_force,
    is_known,
    is_met_on_arrival,
    is_there,
    is_there_already,
    is_to_be_reached,
    tells_of_concluded,
)
from graphbuilder.extraction.factuality.unrealised import (
    is_before,
    is_only_talked_of,
    is_refused,
    is_repudiated,
    is_to_begin,
    is_withheld,
)
from graphbuilder.extraction.factuality.verb_certainty import of_verb
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, Unit, is_definite, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty
from graphbuilder.ontology import relations

_REACH = 4
# What somebody says to another, which he has said whatever that one does.
_SPOKEN = ("callsOn", "accuses", "threatens")
# What somebody is, whatever the verb says that he may do.
_LASTING = ("alliedWith", "memberOf")
_EVENTS = ("meetsWith", "visits", "holdsExercisesWith", "signsAgreementWith", "joins", "leaves", "normalizesWith")
# Places of whoever does something in a city or on an occasion, which so is as sure as that he does.
_BESIDE = frozenset({"visitor", "caller"})


def of_noun(sentence: Sentence, candidate: Candidate) -> Certainty:
    found = sentence.units
    if not _BESIDE.isdisjoint(candidate.frame.subject) and candidate.governor is not None:
        return of_presence(found, candidate.governor)
    if "teller" in candidate.frame.subject:
        return Certainty.ACTUAL  # تمنى على طهران, رأى أن على باريس: that is said already
    if ANTECEDENT in (*candidate.frame.subject, *candidate.frame.object) and is_definite(found[candidate.trigger]):
        return Certainty.ACTUAL  # whom الميليشيات المدعومة من إيران describes, they are so whatever is said of them
    if "attendant" in candidate.frame.subject and not found[candidate.trigger].article:
        return Certainty.ACTUAL  # متهما says what its subject does, whatever its verb may mean
    if is_there(found[candidate.trigger]) or is_in_force(found, candidate) or tells_of_concluded(found, candidate):
        return Certainty.ACTUAL
    if is_withheld(found, candidate):
        return Certainty.NEGATED
    near = strongest(found, candidate.trigger) or of_adjective(found, candidate.trigger_last)
    blamed = of_involvement(found, candidate.trigger)
    if blamed is not None:
        return blamed
    if _is_to_be_stopped(found, candidate, near):
        return Certainty.ACTUAL
    known = found[candidate.trigger].article or found[candidate.trigger].pronoun != ""
    if candidate.frame.relation == "rivalOf" and near is None and known:
        return Certainty.ACTUAL  # أمله في ألا يفضي التوتر بين البلدين إلى حرب: that there is one is so already
    said = candidate.frame.relation in _SPOKEN and found[candidate.trigger].article
    if near is Certainty.NEGATED and (said or candidate.frame.relation == "callsOn"):
        return Certainty.ACTUAL  # رافضا دعوة باريس، رفضه التهديدات
    if near is Certainty.NEGATED and is_known(found[candidate.trigger], candidate) and is_repudiated(found, candidate):
        return Certainty.ACTUAL  # رفضه الاتفاق بين البلدين
    if candidate.frame.relation == "meetsWith" and among(found, candidate.trigger, "foundering"):
        return Certainty.ACTUAL  # فشل المحادثات: they were held
    described = found[candidate.trigger].pronoun != "" and "apposition" in candidate.frame.subject
    beside = candidate.frame.relation in _LASTING and "apposition" in candidate.frame.subject and candidate.trigger > 0
    if beside and (described or found[candidate.trigger - 1].normal == "،"):
        return Certainty.ACTUAL  # لم تعد باكستان، حليفة واشنطن، تخفي ضيقها
    if near is None and described:
        return Certainty.ACTUAL  # ستجري واشنطن مناورات مع حليفتها اليابان: that it is an ally is so already
    unready = is_unready(found, candidate.trigger)
    if unready or is_disowned(sentence, candidate) or is_refused(found, candidate):
        return Certainty.NEGATED
    is_any = candidate.trigger > 0 and found[candidate.trigger - 1].normal in lexicon().words["any"]
    if near is Certainty.PLANNED and is_any:
        return Certainty.POSSIBLE  # مستعدة لأي حرب
    if candidate.frame.relation == "seeksToJoin" and among(found, candidate.trigger + 1, "talks_on_accession"):
        return Certainty.ACTUAL  # تعتزم أن تطلب فتح فصول من مفاوضات انضمامها
    if near in (None, Certainty.PLANNED) and is_known(found[candidate.trigger], candidate):
        return Certainty.ACTUAL
    tried = near is Certainty.PLANNED and among(found, candidate.trigger, "attempts")
    if tried and from_above(sentence, candidate) is Certainty.CLAIMED:
        return Certainty.CLAIMED  # اتهم تنظيم القاعدة بمحاولة اغتيال الرئيس
    if near is not None:
        return near
    if candidate.frame.relation in _EVENTS and among(found, candidate.trigger, "postponing"):
        return Certainty.PLANNED
    if _is_agreement_on(found, candidate.trigger) or is_to_be_reached(found, candidate.trigger):
        return Certainty.PLANNED
    held = among(found, candidate.trigger, "holding")
    if candidate.frame.purpose and "ل" in (found[candidate.trigger].preposition, held.preposition if held else ""):
        if is_there_already(found, candidate.trigger) or is_met_on_arrival(found, candidate):
            return Certainty.ACTUAL
        governor = candidate.governor
        may = governor is not None and of_verb(found, governor) is Certainty.POSSIBLE  # قد تمهد لغزو
        return Certainty.POSSIBLE if may else Certainty.PLANNED
    if is_before(found, candidate):
        return Certainty.PLANNED
    if is_only_talked_of(found, candidate):
        return Certainty.POSSIBLE
    if is_to_begin(found, candidate):
        return Certainty.PLANNED
    above = from_above(sentence, candidate)
    if above in (Certainty.PLANNED, Certainty.POSSIBLE) and candidate.frame.relation in _LASTING:
        return Certainty.ACTUAL  # قد تشتريها من حليفتها باكستان
    if above is Certainty.NEGATED and candidate.frame.relation in _SPOKEN and not _is_own_deed(sentence, candidate):
        return Certainty.ACTUAL  # لن ترضخ لمطلب واشنطن
    # Any attack is none that there was: سنرد على أي هجوم.
    return Certainty.POSSIBLE if is_any and above in (Certainty.ACTUAL, Certainty.PLANNED) else above


def _is_own_deed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun's doer is the subject of the verb that governs it, or none is named."""
    clause = sentence.clauses.get(candidate.governor) if candidate.governor is not None else None
    if clause is None or clause.subject is None:
        return True
    return not states(sentence.units[clause.subject].actors).isdisjoint(states((candidate.subject,)))


def _is_to_be_stopped(found: list[Unit], candidate: Candidate, near: Certainty | None) -> bool:
    """Whether somebody is asked to stop what a noun tells, so that it goes on: طالبت إسرائيل بوقف هجماتها."""
    before = stems(found[candidate.trigger - 1].normal) if candidate.trigger else frozenset()
    if before.isdisjoint(lexicon().words["endings"]):
        return False
    if not before.isdisjoint(lexicon().words["raising"]) and relations()[candidate.frame.relation].family != "conflict":
        return False  # وعد برفع استثماراتها
    if near is Certainty.PLANNED:
        return True  # ضرورة رفع الحصار
    if candidate.governor is None:
        return False
    governor = found[candidate.governor]
    return any(frame.relation == "callsOn" for frame in governor.frames) or governor.role in ("deny", "plan")


def _is_agreement_on(found: list[Unit], number: int) -> bool:
    """Whether a noun is what an agreement is on: اتفاق تركي روسي على تسيير دوريات."""
    first = max(0, number - _REACH)
    on = next((position for position in range(number - 1, first, -1) if found[position].normal == "علي"), None)
    if on is None or number - on > 2:
        return False
    for unit in reversed(found[max(0, on - _REACH) : on]):
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.PREPOSITION):
            return False
        if not unit.article and not stems(unit.normal).isdisjoint(lexicon().words["accords"]):
            return True
    return False


def of_adjective(found: list[Unit], number: int) -> Certainty | None:
    """An adjective right after a noun that puts it off or in doubt: المحادثات المقبلة، هجوم محتمل."""
    cues = lexicon().cues
    for position, unit in enumerate(found[number + 1 : number + 4]):
        if position == 0 and unit.kind is Kind.ACTOR and not (unit.preposition or unit.conjunction):
            continue  # زيارة أردوغان المرتقبة
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY) or unit.preposition:
            return None
        for value in (Certainty.PLANNED, Certainty.POSSIBLE, Certainty.CLAIMED):
            if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(cues[f"{value.value}_adjectives"]):
                return value
    return None
