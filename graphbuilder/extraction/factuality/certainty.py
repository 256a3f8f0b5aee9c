"""How sure the text is of a candidate.

A verb shows it by its particles and tense (لم، لن، قد، سـ) and by the verb it depends on (يعتزم أن …). A noun takes it
from the words right before it (عدم، احتمال، خطط), from the verb that governs it, and from the adjectives after it
(المقبلة، المحتملة).
"""

from __future__ import annotations

from graphbuilder.extraction.arguments.ends import is_motive
from graphbuilder.extraction.arguments.readiness import is_unready
from graphbuilder.extraction.arguments.triggers import ANTECEDENT, Sentence
from graphbuilder.extraction.clauses.complements import tied_by
from graphbuilder.extraction.factuality.allegations import is_alleged, is_denied_report, is_untrue, of_involvement
from graphbuilder.extraction.factuality.cues import strongest
from graphbuilder.extraction.factuality.governor_certainty import (
    CONTROLLED,
    is_agreed,
    is_called_off,
    is_failed,
    is_given_up,
    is_opposed,
    is_suspended,
    is_without_result,
    of_governor,
    of_presence,
)
from graphbuilder.extraction.factuality.memberships import is_sought
from graphbuilder.extraction.factuality.standing import (
    follows_motive,
    is_in_force,
    is_known,
    is_met_on_arrival,
    is_on_the_side,
    is_setting,
    is_there,
    is_there_already,
    is_to_be_reached,
    tells_of_concluded,
)
from graphbuilder.extraction.factuality.unrealised import (
    is_before,
    is_in_question,
    is_only_talked_of,
    is_refused,
    is_repudiated,
    is_to_begin,
    is_withheld,
)
from graphbuilder.extraction.factuality.verb_certainty import is_conditional, of_verb, reported
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit, has_noun_of, is_definite, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty
from graphbuilder.ontology import relations

_REACH = 4
# What somebody says to another, which he has said whatever that one does.
_SPOKEN = ("callsOn", "accuses", "threatens")
# What is done as soon as it is tried.
_TRIED_IS_DONE = ("callsOn", "mediatesBetween")
# What somebody is, whatever the verb says that he may do.
_LASTING = ("alliedWith", "memberOf")
_EVENTS = ("meetsWith", "visits", "holdsExercisesWith", "signsAgreementWith", "joins", "leaves", "normalizesWith")
# Places of whoever does something in a city or on an occasion, which so is as sure as that he does.
_BESIDE = frozenset({"visitor", "caller"})
# What still takes time when it has been resolved on.
_TO_COME = ("visits", "attacks", "meetsWith", "leaves", "joins")
_REACH_OF_PLAIN = 6
_QUOTATION = frozenset({"»", '"'})
_REACH_OF_VERB = 12


def certainty(sentence: Sentence, candidate: Candidate) -> Certainty | None:
    """The certainty of a candidate; ``None`` where its frame does not hold with what the context gives."""
    frame = candidate.frame
    found = sentence.units
    if candidate.likewise:
        return _of_likewise(found, candidate)
    value = of_verb(found, candidate.trigger) if frame.verb else _of_noun(sentence, candidate)
    if frame.verb and candidate.asked is not None and value is Certainty.ACTUAL:
        value = _after(found, candidate.asked) or _of_antecedent(found, candidate) or value  # تبدأ المحادثات المقبلة
    if (
        value is Certainty.ACTUAL
        and frame.relation == "aids"
        and frame.verb
        and found[candidate.trigger].role == "plan"
    ):
        value = Certainty.PLANNED  # تتعهد بتقديم مساعدات
    if value is Certainty.ACTUAL and is_sought(sentence, candidate):
        value = Certainty.PLANNED  # عرقلت أثينا انضمام سكوبيا
    if frame.when and value.value not in frame.when:
        return None
    if value is Certainty.PLANNED and _is_threat(found, candidate):
        value = Certainty.POSSIBLE
    if value in (Certainty.ACTUAL, Certainty.PLANNED) and is_in_question(found, candidate):
        value = Certainty.POSSIBLE
    denied = value is not Certainty.NEGATED and (is_denied_report(sentence, candidate) or is_untrue(found, candidate))
    if denied:
        value = Certainty.NEGATED
    if value is Certainty.ACTUAL and is_alleged(sentence, candidate):
        value = Certainty.CLAIMED
    if frame.certainty == Certainty.NEGATED.value and value in (Certainty.POSSIBLE, Certainty.NEGATED):
        return Certainty.PLANNED  # ربما تلغي زيارته: so far he means to make it
    if frame.certainty == Certainty.ACTUAL.value and not frame.when and value is Certainty.NEGATED:
        return value  # لم ترسل سلاحا
    return Certainty(frame.certainty) if frame.certainty else value


def _of_antecedent(found: list[Unit], candidate: Candidate) -> Certainty | None:
    """What is planned of an event that a verb describes: يبدأ غدا جولة تقوده إلى روما، ستستضيف محادثات تضم وفودا."""
    noun = candidate.asked
    if noun is None or not 0 < candidate.trigger - noun < _REACH:
        return None
    if not found[candidate.trigger].normal.startswith(("ي", "ت")):
        return None
    for number in range(noun - 1, max(-1, noun - 1 - _REACH_OF_VERB), -1):
        unit = found[number]
        if unit.normal in STOPS or unit.kind is Kind.SUBORDINATOR:
            return None
        if unit.kind is Kind.VERB:
            return Certainty.PLANNED if of_verb(found, number) is Certainty.PLANNED else None
    return None


def _of_likewise(found: list[Unit], candidate: Candidate) -> Certainty:
    """What another has done likewise is done, whatever is asked of the first; what is to be stopped he has stopped:
    دعوا باريس إلى وقف بيع السلاح كما فعلت برلين."""
    before = stems(found[candidate.trigger - 1].normal) if candidate.trigger else frozenset()
    words = lexicon().words
    governor = found[candidate.governor].normal if candidate.governor is not None else ""
    stopped = not candidate.frame.verb and (not before.isdisjoint(words["endings"]) or governor in words["suspending"])
    return Certainty.NEGATED if stopped else Certainty.ACTUAL


def _is_threat(found: list[Unit], candidate: Candidate) -> bool:
    """Whether something hostile is to be done on a condition only: ستفرض واشنطن عقوبات إذا واصلت طهران."""
    relation = candidate.frame.relation
    hostile = relations()[relation].family == "conflict" and relation not in _SPOKEN
    return hostile and is_conditional(found, candidate.trigger_last)


def _of_noun(sentence: Sentence, candidate: Candidate) -> Certainty:
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
    near = strongest(found, candidate.trigger) or _after(found, candidate.trigger_last)
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
    if candidate.frame.relation == "meetsWith" and _among(found, candidate.trigger, "foundering"):
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
    if candidate.frame.relation == "seeksToJoin" and _among(found, candidate.trigger + 1, "talks_on_accession"):
        return Certainty.ACTUAL  # تعتزم أن تطلب فتح فصول من مفاوضات انضمامها
    if near in (None, Certainty.PLANNED) and is_known(found[candidate.trigger], candidate):
        return Certainty.ACTUAL
    tried = near is Certainty.PLANNED and _among(found, candidate.trigger, "attempts")
    if tried and _from_above(sentence, candidate) is Certainty.CLAIMED:
        return Certainty.CLAIMED  # اتهم تنظيم القاعدة بمحاولة اغتيال الرئيس
    if near is not None:
        return near
    if candidate.frame.relation in _EVENTS and _among(found, candidate.trigger, "postponing"):
        return Certainty.PLANNED
    if _is_agreement_on(found, candidate.trigger) or is_to_be_reached(found, candidate.trigger):
        return Certainty.PLANNED
    held = _among(found, candidate.trigger, "holding")
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
    above = _from_above(sentence, candidate)
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


def is_disowned(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun is what its doer denies to have in mind, near the verb of denying: نفت نيتها مهاجمة كييف."""
    found, verb = sentence.units, candidate.governor
    if verb is None or of_verb(found, verb) is not Certainty.ACTUAL:
        return False
    if found[verb].role != "deny" and found[verb].normal not in lexicon().words["ceasing"]:
        return False  # نفت نيتها, تراجعت عن نيتها
    meant = strongest(found, candidate.trigger) is Certainty.PLANNED
    return meant and candidate.trigger - verb <= _REACH_OF_PLAIN and not _is_anothers(sentence, candidate)


def _is_own_order(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether somebody orders what his own state is to do, which so is done: أمر الرئيس البوليفي بطرد السفير."""
    verb = candidate.governor
    clause = sentence.clauses.get(verb) if verb is not None else None
    if verb is None or clause is None or clause.subject is None or sentence.units[verb].role != "support":
        return False
    orders = any(frame.controls for frame in sentence.units[verb].frames)
    own = states(sentence.units[clause.subject].actors)
    return orders and not own.isdisjoint(states((candidate.subject,)))


def _is_resolved(found: list[Unit], candidate: Candidate) -> bool:
    """Whether somebody has resolved on a deed that takes time to come: قررت باريس إيفاد مستشار إلى دمشق, while a
    sanction that is resolved on is there."""
    verb = candidate.governor
    if verb is None or found[verb].normal not in lexicon().words["resolving"]:
        return False
    near = candidate.trigger - verb <= _REACH_OF_PLAIN
    return near and candidate.frame.relation in _TO_COME and of_verb(found, verb) is Certainty.ACTUAL


def _from_above(sentence: Sentence, candidate: Candidate) -> Certainty:
    """What a noun takes from the verb that governs it, or from a ليس before it."""
    found = sentence.units
    asked = _of_attendant(found, candidate)
    if asked is not None:
        return asked
    if candidate.governor is None:
        if _is_denied(found, candidate.trigger):
            return Certainty.NEGATED
        if reported(found, candidate.trigger) is Certainty.CLAIMED:
            return Certainty.CLAIMED
        if is_called_off(sentence, candidate):
            return Certainty.NEGATED
        return _of_predicate(found, candidate) or Certainty.ACTUAL
    if is_called_off(sentence, candidate):
        return Certainty.NEGATED
    if follows_motive(found, candidate) or is_on_the_side(found, candidate):
        return Certainty.ACTUAL
    if _is_anothers(sentence, candidate) or is_motive(sentence, candidate.trigger, candidate.governor):
        return Certainty.ACTUAL
    if _among(found, candidate.trigger, "lasting") or is_setting(found, candidate):
        return Certainty.ACTUAL
    if _is_resolved(found, candidate):
        return Certainty.PLANNED
    if _is_own_order(sentence, candidate):
        return of_verb(found, candidate.governor)
    tried = candidate.frame.relation in _TRIED_IS_DONE or has_noun_of(found[candidate.trigger], "killings")
    if tried and found[candidate.governor].normal in lexicon().words["attempting"]:
        return Certainty.ACTUAL  # حاولت واشنطن ثني الكرملين
    if is_without_result(found, candidate):
        return Certainty.ACTUAL
    if candidate.frame.relation in _EVENTS and is_given_up(found, candidate):
        return Certainty.NEGATED
    if candidate.frame.relation == "aids" and is_opposed(found, candidate):
        return Certainty.PLANNED
    if candidate.frame.relation == "normalizesWith" and is_agreed(found, candidate.governor, candidate.trigger):
        return of_verb(found, candidate.governor)  # اتفقا على تبادل السفراء
    if is_suspended(found, candidate) or is_failed(sentence, candidate.governor, candidate.trigger):
        return Certainty.NEGATED
    return of_governor(found, _beyond_aside(sentence, candidate.governor, candidate.trigger), candidate.trigger)


def _of_predicate(found: list[Unit], candidate: Candidate) -> Certainty | None:
    """What the predicate says of an event that is its subject: المفاوضات بين البلدين ستعقد في جدة، الرسوم مؤجلة."""
    cues = lexicon().cues
    if candidate.frame.relation not in _EVENTS:
        return None
    for unit_number in range(candidate.trigger_last + 1, min(candidate.trigger_last + _REACH_OF_VERB, len(found))):
        unit = found[unit_number]
        if unit.kind in (Kind.MARK, Kind.RELATIVE, Kind.SUBORDINATOR):
            return None
        if unit.kind is Kind.VERB:
            return Certainty.PLANNED if of_verb(found, unit_number) is Certainty.PLANNED else None
        if unit.kind is Kind.PARTICLE and unit.normal in lexicon().words["days_to_come"]:
            return Certainty.PLANNED  # محادثات بين طهران وواشنطن غدا
        if unit.kind is Kind.WORD and not (unit.article or unit.preposition or unit.conjunction):
            for value in (Certainty.PLANNED, Certainty.POSSIBLE):
                if unit.normal in cues[f"{value.value}_adjectives"]:
                    return value
    return None


def _beyond_aside(sentence: Sentence, verb: int, noun: int) -> int:
    """The verb of the main clause where a verb's own has ended: تعهدت الدنمارك، التي تتولى الرئاسة، بمنح كييف قرضا."""
    found, clause = sentence.units, sentence.clauses.get(verb)
    closing = (unit.normal == "،" for unit in found[max(verb, noun - _REACH) : noun])
    if clause is None or clause.found != "relative" or not any(closing):
        return verb
    opening = next((number for number in range(verb - 1, 0, -1) if found[number].kind is Kind.RELATIVE), 0)
    if not opening or found[opening - 1].normal != "،":
        return verb
    main = (
        number for number in range(opening - 2, max(-1, opening - _REACH_OF_VERB), -1) if number in sentence.clauses
    )
    return next(main, verb)


def _of_attendant(found: list[Unit], candidate: Candidate) -> Certainty | None:
    """What a participle says of a noun that it governs, if it asks for it or alleges it:
    داعيا تل أبيب إلى تزويد كييف."""
    noun = found[candidate.trigger]
    called = tied_by(found, candidate.trigger) or noun.conjunction or found[candidate.trigger - 1].normal == "الي"
    if candidate.frame.relation in CONTROLLED or not called:
        return None
    for unit in reversed(found[max(0, candidate.trigger - _REACH_OF_VERB) : candidate.trigger]):
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.MARK):
            return None
        for frame in (item.frame for item in unit.noun_expressions):
            if "attendant" in frame.subject and frame.relation in CONTROLLED and not unit.pronoun:
                return CONTROLLED[frame.relation]
    return None


def _among(found: list[Unit], number: int, words: str) -> Unit | None:
    """The word before a noun, a preposition aside, if it is of a class: استضافة محادثات، المشاركة في مناورات."""
    for unit in reversed(found[max(0, number - 2) : number]):
        if unit.kind is Kind.WORD:
            return None if stems(unit.normal).isdisjoint(lexicon().words[words]) else unit
    return None


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


def _is_anothers(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun's doer is not its verb's, so that the verb says nothing of it: رفضت موسكو دعوة واشنطن."""
    if candidate.governor is None:
        return False
    verb, clause = sentence.units[candidate.governor], sentence.clauses.get(candidate.governor)
    if verb.role == "plan" and _among(sentence.units, candidate.trigger, "holding"):
        return False  # عرضت سويسرا استضافة محادثات بينهما
    if _among(sentence.units, candidate.trigger, "obtaining"):
        return False  # تأمل كييف في الحصول على دعم ألماني
    if verb.role == "plan" and candidate.frame.relation == "joins":
        return False  # وافق الحلف على انضمام الجبل الأسود
    if verb.role not in ("deny", "plan", "support") or any(frame.controls for frame in verb.frames):
        return False
    if clause is None or clause.subject is None or candidate.subject.entity is None:
        return verb.role == "deny"  # nobody that could be its doer too
    doers = states(sentence.units[clause.subject].actors)
    symmetric = relations()[candidate.frame.relation].symmetric and candidate.object.entity is not None
    ends = states((candidate.subject, candidate.object)) if symmetric else states((candidate.subject,))
    return ends.isdisjoint(doers)


def _is_denied(found: list[Unit], number: int) -> bool:
    """Whether a clause without a verb begins with ليس: ليست السويد عضوا."""
    for unit in reversed(found[max(0, number - _REACH_OF_VERB) : number]):
        if unit.normal in lexicon().words["copulas_of_denial"]:
            return True
        if unit.normal in STOPS or unit.kind in (Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal in _QUOTATION:
            return False
    return False


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


def _after(found: list[Unit], number: int) -> Certainty | None:
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
