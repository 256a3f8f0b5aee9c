"""How sure the text is of a candidate.

A verb shows it by its particles and tense (لم، لن، قد، سـ) and by the verb it depends on (يعتزم أن …). A noun takes it
from the words right before it (عدم، احتمال، خطط), from the verb that governs it, and from the adjectives after it
(المقبلة، المحتملة).
"""

from __future__ import annotations

from graphbuilder.extraction.agreement import gender
from graphbuilder.extraction.candidates import Candidate
from graphbuilder.extraction.ends import is_motive
from graphbuilder.extraction.holders import holder
from graphbuilder.extraction.triggers import ANTECEDENT, Sentence
from graphbuilder.extraction.units import STOPS, Kind, Unit, states
from graphbuilder.extraction.verbs import AUXILIARY
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Certainty, EntityKind
from graphbuilder.ontology import relations

_REACH = 4
_REACH_OF_PLAIN = 6
_REACH_OF_VERB = 12
_REACH_OF_PLAN = 16
# Where several cues stand before a trigger the strongest decides, in this order.
_ORDER = (Certainty.NEGATED, Certainty.CLAIMED, Certainty.POSSIBLE, Certainty.PLANNED)
_ROLES = {
    "deny": Certainty.NEGATED,
    "claim": Certainty.CLAIMED,
    "plan": Certainty.PLANNED,
    "possible": Certainty.POSSIBLE,
}
# What a verb that names the doer of another act (اتهم، دعا) says of that act.
_CONTROLLED = {"accuses": Certainty.CLAIMED, "callsOn": Certainty.PLANNED, "threatens": Certainty.POSSIBLE}


def certainty(sentence: Sentence, candidate: Candidate) -> Certainty | None:
    """The certainty of a candidate; ``None`` where its frame does not hold with what the context gives."""
    frame = candidate.frame
    found = sentence.units
    value = _of_verb(found, candidate.trigger) if frame.verb else _of_noun(sentence, candidate)
    if frame.when and value.value not in frame.when:
        return None
    if value is Certainty.ACTUAL and (_is_complaint(candidate) or _is_allegation(sentence, candidate)):
        value = Certainty.CLAIMED
    return Certainty(frame.certainty) if frame.certainty else value


def _is_allegation(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a state tells that another helps or arms a movement: الخرطوم: جوبا تؤوي متمردي الحركة الشعبية."""
    clause = sentence.clauses.get(candidate.trigger)
    if candidate.frame.relation not in ("supports", "suppliesArmsTo") or clause is None or clause.found == "relative":
        return False
    says = holder(sentence, candidate)
    if says is None or says.state in states((candidate.subject, candidate.object)):
        return False
    kinds = [knowledge().entities[end.state].kind for end in (says, candidate.object.entity) if end is not None]
    return kinds == [EntityKind.STATE, EntityKind.MOVEMENT]


def _is_complaint(candidate: Candidate) -> bool:
    """Whether a speaker tells what was done to himself by force: بريشتينا: صربيا تحشد قواتها على حدودنا."""
    return candidate.object.reference == "ours" and relations()[candidate.frame.relation].family == "conflict"


def _of_verb(found: list[Unit], number: int) -> Certainty:
    unit = found[number]
    own = _of_form(found, number)
    if own is Certainty.PLANNED and _reported(found, number) is Certainty.NEGATED:
        return Certainty.NEGATED  # نفت أنها ستنسحب
    if own is not Certainty.ACTUAL:
        return own
    before = found[number - 1].normal if number else ""
    if before in lexicon().words["conjunctive"] and unit.normal.startswith(("ي", "ت")):
        earlier = found[number - 2].normal if number > 1 else ""
        if earlier in ("قبل", "بعد", "منذ"):
            return Certainty.PLANNED if _is_to_come(found, number) or _is_after_plan(found, number - 2) else Certainty.ACTUAL
        return _strongest(found, number - 1) or _above(found, number - 1) or Certainty.PLANNED
    if unit.preposition == "ل" or _is_to_come(found, number):
        return Certainty.PLANNED
    if before in lexicon().words["whens"] and _is_present(unit) and _is_after_plan(found, number - 1):
        return Certainty.PLANNED
    return _reported(found, number) or Certainty.ACTUAL


def _is_present(unit: Unit) -> bool:
    return unit.normal.startswith(("ي", "ت")) and not _is_past(unit)


def _is_after_plan(found: list[Unit], number: int) -> bool:
    """Whether the verb before a clause of time is one of the future, so that the clause is too: سيوقع الاتفاق حين يزور."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_PLAN), -1):
        unit = found[position]
        if unit.normal in STOPS:
            return False
        if unit.kind is Kind.VERB and unit.role != AUXILIARY:
            return _of_form(found, position) is Certainty.PLANNED
    return False


def _is_to_come(found: list[Unit], number: int) -> bool:
    """Whether a verb in the present has a day in the future: يزور غانا الشهر المقبل; or of a journey or a meeting today:
    يصل اليوم إلى روما. Who sets out in the present has not arrived: يتوجه إلى روما."""
    words, verb = lexicon().words, found[number]
    if not _is_present(verb):
        return False
    if verb.normal in words["setting_out"] and number and found[number - 1].normal != "حيث":
        return True
    journey = any(frame.relation in ("visits", "meetsWith") for frame in verb.verb_frames)
    for position in range(number + 1, min(number + _REACH_OF_VERB, len(found))):
        unit = found[position]
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal == "،" or unit.normal in STOPS:
            return False
        if unit.kind is Kind.PARTICLE and unit.normal in words["days_to_come"]:
            return True
        today = unit.kind is Kind.PARTICLE and unit.normal in words["today"] and not unit.preposition
        if today and journey and found[position - 1].kind is not Kind.PREPOSITION:
            return True
    return False


def _reported(found: list[Unit], number: int) -> Certainty | None:
    """What a verb of claiming or denying says of the clause that it reports: زعمت موسكو أن كييف قصفت."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[position]
        is_auxiliary = unit.kind is Kind.VERB and unit.role == AUXILIARY
        if unit.normal in STOPS or (unit.kind in (Kind.VERB, Kind.RELATIVE) and not is_auxiliary):
            return None
        if unit.kind is Kind.SUBORDINATOR:
            if unit.normal not in lexicon().words["complementisers"]:
                return None
            above = _named(found[position - 1]) or _above(found, position)
            if above in (Certainty.PLANNED, Certainty.POSSIBLE):
                # وعد بأن تسلم, but not وعد بالرد لأن روسيا قصفت
                return above if position >= number - 2 and _is_present(found[number]) else None
            return above
    return None


def _named(noun: Unit) -> Certainty | None:
    """What a noun right before a clause says of it: عن أمله بأن, أنباء أن."""
    cues, known = lexicon().cues, {noun.normal} if noun.article else stems(noun.normal)
    kinds = (Certainty.CLAIMED, Certainty.POSSIBLE, Certainty.PLANNED)
    return next((value for value in kinds if noun.kind is Kind.WORD and not known.isdisjoint(cues[value.value])), None)


def _of_form(found: list[Unit], number: int) -> Certainty:
    """What a verb's own form and particles say."""
    unit = found[number]
    before = [found[position].normal for position in range(max(0, number - 2), number)]
    last = before[-1] if before else ""
    present = unit.normal.startswith(("ي", "ت")) and not _is_past(unit)
    if last in lexicon().words["negators"] and not _is_no_negation(found, number):
        return Certainty.ACTUAL if _has_exception(found, number) else Certainty.NEGATED
    is_future = unit.normal.startswith((FUTURE + "ي", FUTURE + "ت"))
    if is_future or (unit.first_person and unit.normal.startswith(FUTURE)) or "سوف" in before:
        return Certainty.PLANNED
    may = last == "قد" and (present or _has_feminine_subject(found, number)) and not _is_pluperfect(found, number)
    if may or last in lexicon().words["conditionals"]:
        return Certainty.POSSIBLE
    return Certainty.ACTUAL


def _is_no_negation(found: list[Unit], number: int) -> bool:
    """Whether what looks like a negation is none: ما زال, لا يزال; and in ردا على ما وصفته, ما is "what"."""
    unit, before = found[number], found[number - 2] if number > 1 else None
    if unit.normal in lexicon().words["continuing"]:
        return True
    if found[number - 1].normal != "ما" or before is None:
        return False
    if before.normal in ("،", *lexicon().words["copulas"]):
        return True  # ، ما دفع واشنطن إلى
    return before.kind is Kind.PREPOSITION or (unit.pronoun != "" and before.kind is not Kind.MARK)


def _has_feminine_subject(found: list[Unit], number: int) -> bool:
    """Whether a form of either gender has a feminine subject beside it: قد تعلق الولايات المتحدة, تحركات قد تمهد."""
    if found[number].feminine is not None:
        return False
    following = found[number + 1] if number + 1 < len(found) else None
    before = found[number - 2] if number > 1 else None
    named_before = before is not None and before.kind is Kind.WORD and before.normal.endswith(("ه", "ات"))
    return named_before or (following is not None and gender(following) is True)


def _is_pluperfect(found: list[Unit], number: int) -> bool:
    """Whether قد belongs to كان before it: كان الرئيس قد توعد."""
    for unit in reversed(found[max(0, number - _REACH_OF_VERB) : number]):
        if unit.normal in STOPS or unit.kind in (Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        if unit.kind is Kind.VERB:
            return unit.normal in lexicon().words["was"]
    return False


def _is_past(unit: Unit) -> bool:
    """Whether a form that begins like a present is a past: توصل، تعهدت, whose first letter belongs to the stem."""
    return unit.normal.startswith("ت") and (unit.normal.endswith("ت") or unit.feminine is not True)


def _has_exception(found: list[Unit], number: int) -> bool:
    """لم يزر … إلا says that he did."""
    return any(unit.normal == "الا" for unit in found[number + 1 : number + _REACH_OF_VERB])


def _of_noun(sentence: Sentence, candidate: Candidate) -> Certainty:
    found = sentence.units
    if ANTECEDENT in (*candidate.frame.subject, *candidate.frame.object) and _is_definite(found[candidate.trigger]):
        return Certainty.ACTUAL  # whom الميليشيات المدعومة من إيران describes, they are so whatever is said of them
    if "attendant" in candidate.frame.subject and not found[candidate.trigger].article:
        return Certainty.ACTUAL  # متهما says what its subject does, whatever its verb may mean
    near = _strongest(found, candidate.trigger) or _after(found, candidate.trigger_last)
    if _is_to_be_stopped(found, candidate, near):
        return Certainty.ACTUAL
    if near is Certainty.NEGATED and candidate.frame.relation == "callsOn":
        return Certainty.ACTUAL  # رافضا دعوة باريس
    described = found[candidate.trigger].pronoun != "" and "apposition" in candidate.frame.subject
    if near is None and described:
        return Certainty.ACTUAL  # ستجري واشنطن مناورات مع حليفتها اليابان: that it is an ally is so already
    if near is not None:
        return near
    held = _among(found, candidate.trigger, "holding")
    if candidate.frame.purpose and "ل" in (found[candidate.trigger].preposition, held.preposition if held else ""):
        if _is_there_already(found, candidate.trigger):
            return Certainty.ACTUAL
        governor = candidate.governor
        may = governor is not None and _of_verb(found, governor) is Certainty.POSSIBLE  # قد تمهد لغزو
        return Certainty.POSSIBLE if may else Certainty.PLANNED
    above = _from_above(sentence, candidate)
    # Any attack is none that there was: سنرد على أي هجوم.
    is_any = candidate.trigger > 0 and found[candidate.trigger - 1].normal in lexicon().words["any"]
    return Certainty.POSSIBLE if is_any and above in (Certainty.ACTUAL, Certainty.PLANNED) else above


def _is_definite(unit: Unit) -> bool:
    return unit.article or unit.normal.startswith(ARTICLE)


def _is_there_already(found: list[Unit], number: int) -> bool:
    """Whether a noun after ل is no purpose, as the word before it says: التوصل لاتفاق، في خرق لمعاهدة."""
    before = found[number - 1] if number else None
    return before is not None and not stems(before.normal).isdisjoint(lexicon().words["reached"])


def _from_above(sentence: Sentence, candidate: Candidate) -> Certainty:
    """What a noun takes from the verb that governs it, or from a ليس before it."""
    found = sentence.units
    if candidate.governor is None:
        return Certainty.NEGATED if _is_denied(found, candidate.trigger) else Certainty.ACTUAL
    if _is_anothers(sentence, candidate) or is_motive(sentence, candidate.trigger, candidate.governor):
        return Certainty.ACTUAL
    if _among(found, candidate.trigger, "lasting"):
        return Certainty.ACTUAL
    if _is_suspended(found, candidate) or _is_failed(sentence, candidate.governor, candidate.trigger):
        return Certainty.NEGATED
    return _of_governor(found, candidate.governor, candidate.trigger)


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
    before = found[max(0, number - _REACH_OF_VERB) : number]
    return any(unit.normal in lexicon().words["copulas_of_denial"] for unit in before)


def _of_governor(found: list[Unit], verb: int, noun: int) -> Certainty:
    """What the verb says of the noun it governs: what it means, and whether it happened itself."""
    unit = found[verb]
    own = _of_verb(found, verb)
    if own is Certainty.PLANNED and unit.normal in lexicon().words["going_on"]:
        return Certainty.ACTUAL  # ستواصل إسرائيل ضرباتها
    for frame in unit.frames:
        if frame.controls and own is Certainty.ACTUAL:
            reason = frame.relation == "callsOn" and found[noun - 1].normal in lexicon().words["reasons"]
            return Certainty.ACTUAL if reason else _CONTROLLED[frame.relation]
    if unit.role == "deny" and _is_circumstance(found, verb, noun):
        return Certainty.ACTUAL
    # تعهد خلال زيارة بتقديم قرض, but تأمل في الانضمام
    done = unit.role == "plan" and own is Certainty.ACTUAL and found[noun - 1].normal != "في"
    if done and _is_circumstance(found, verb, noun):
        return Certainty.ACTUAL
    if unit.role in ("deny", "claim", "possible") and own is not Certainty.NEGATED:
        return _ROLES[unit.role]
    if unit.role in ("plan", "hinder") and own is not Certainty.NEGATED:
        return own if own is Certainty.POSSIBLE else Certainty.PLANNED  # قد تمهد لغزو
    if unit.role == "deny":
        return Certainty.POSSIBLE  # لم تستبعد وارسو إرسال مقاتلات
    if own is Certainty.ACTUAL and _is_agreed(found, verb, noun):
        return Certainty.PLANNED
    if unit.role in ("support", "plan", "phase", AUXILIARY):
        return own
    if (
        unit.role in ("plain", "suffer")
        and own in (Certainty.PLANNED, Certainty.POSSIBLE)
        and noun - verb <= _REACH_OF_PLAIN
    ):
        return own
    return Certainty.ACTUAL


def _is_agreed(found: list[Unit], verb: int, noun: int) -> bool:
    """Whether a noun is what two agree to do: اتفقا على تنشيط التجارة."""
    agrees_on = any(frame.relation == "signsAgreementWith" for frame in found[verb].verb_frames)
    return agrees_on and any(unit.normal == "علي" for unit in found[max(verb, noun - 2) : noun])


def _is_suspended(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a noun is the very object of a verb of stopping, which intransitive means something else: تعلق تسليم."""
    verb, noun = candidate.governor, candidate.trigger
    if verb is None or found[verb].normal not in lexicon().words["suspending"] or found[noun].preposition:
        return False
    is_lasting = relations()[candidate.frame.relation].family in ("support", "cooperation", "diplomacy")
    return is_lasting and all(unit.kind in (Kind.ACTOR, Kind.PARTICLE) for unit in found[verb + 1 : noun])


def _is_failed(sentence: Sentence, verb: int, noun: int) -> bool:
    """Whether a denied verb has an indefinite noun close behind its subject: لم تنجح في عقد لقاء, but not لم تنتقد الهجوم."""
    found, clause = sentence.units, sentence.clauses.get(verb)
    if found[verb].role != "plain" or noun - verb > _REACH or found[noun].article or found[noun].pronoun:
        return False
    has_subject = found[verb].first_person or (clause is not None and clause.subject is not None)
    return has_subject and _of_form(found, verb) is Certainty.NEGATED


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


def _strongest(found: list[Unit], number: int) -> Certainty | None:
    """The strongest cue among the words that lead up to a unit without a mark, verb or clause between."""
    cues = lexicon().cues
    seen: set[Certainty] = set()
    for position in range(number - 1, max(-1, number - 1 - _REACH), -1):
        unit = found[position]
        if unit.kind is Kind.ACTOR and position and not unit.preposition and not unit.conjunction:
            # استعداد الجزائر لتوسيع تعاونها, but not رفض موسكو دعوة واشنطن
            if not stems(found[position - 1].normal).isdisjoint(lexicon().words["intentions"]):
                continue
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.RELATIVE, Kind.ACTOR):
            break
        # With its article a noun stands by itself: القرار governs nothing, قرار الانسحاب does.
        known = {unit.normal} if unit.article else stems(unit.normal)
        seen.update(value for value in _ORDER if not known.isdisjoint(cues[value.value]))
        if unit.normal in lexicon().words["conditionals"]:
            seen.add(Certainty.POSSIBLE)
        if unit.normal in lexicon().words["within"]:
            seen.discard(Certainty.PLANNED)  # جزء من خطة التعاون السنوية: the plan is at work
        if unit.kind is Kind.SUBORDINATOR:
            break
    return next((value for value in _ORDER if value in seen), None)


def _above(found: list[Unit], number: int) -> Certainty | None:
    """What the verb on which an أن depends means: يعتزم أن، ينفي أن."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[position]
        if unit.normal in STOPS or unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR):
            return None
        if unit.normal in lexicon().words["denying"]:
            return Certainty.NEGATED  # نافيا أن تكون
        if unit.kind is Kind.VERB:
            is_beside = position and found[position - 1].normal in lexicon().words["conjunctive"]
            if is_beside and unit.role not in _ROLES:
                return _above(found, position - 1)
            # لم تستبعد أن
            open_ = unit.role == "deny" and _of_form(found, position) is Certainty.NEGATED
            return Certainty.POSSIBLE if open_ else _ROLES.get(unit.role)
    return None


def _after(found: list[Unit], number: int) -> Certainty | None:
    """An adjective right after a noun that puts it off or in doubt: المحادثات المقبلة، هجوم محتمل."""
    cues = lexicon().cues
    for unit in found[number + 1 : number + 4]:
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY) or unit.preposition:
            return None
        for value in (Certainty.PLANNED, Certainty.POSSIBLE, Certainty.CLAIMED):
            if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(cues[f"{value.value}_adjectives"]):
                return value
    return None
