"""What a noun takes from what stands above it: the verb that governs it, a participle, its predicate, a ليس."""

from __future__ import annotations

from graphbuilder.extraction.arguments.subject_ends import is_motive
from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.complements import tied_by
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
)
from graphbuilder.extraction.factuality.reported_clauses import reported
from graphbuilder.extraction.factuality.standing import (
    follows_motive,
    is_on_the_side,
    is_setting,
)
from graphbuilder.extraction.factuality.verb_certainty import of_verb
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit, has_noun_of, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty
from graphbuilder.ontology import relations

_REACH = 4
# What is done as soon as it is tried.
_TRIED_IS_DONE = ("callsOn", "mediatesBetween")
_EVENTS = ("meetsWith", "visits", "holdsExercisesWith", "signsAgreementWith", "joins", "leaves", "normalizesWith")
# What still takes time when it has been resolved on.
_TO_COME = ("visits", "attacks", "meetsWith", "leaves", "joins")
_REACH_OF_PLAIN = 6
_QUOTATION = frozenset({"»", '"'})
_REACH_OF_VERB = 12


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


def from_above(sentence: Sentence, candidate: Candidate) -> Certainty:
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
    if among(found, candidate.trigger, "lasting") or is_setting(found, candidate):
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


def among(found: list[Unit], number: int, words: str) -> Unit | None:
    """The word before a noun, a preposition aside, if it is of a class: استضافة محادثات، المشاركة في مناورات."""
    for unit in reversed(found[max(0, number - 2) : number]):
        if unit.kind is Kind.WORD:
            return None if stems(unit.normal).isdisjoint(lexicon().words[words]) else unit
    return None


def _is_anothers(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun's doer is not its verb's, so that the verb says nothing of it: رفضت موسكو دعوة واشنطن."""
    if candidate.governor is None:
        return False
    verb, clause = sentence.units[candidate.governor], sentence.clauses.get(candidate.governor)
    if verb.role == "plan" and among(sentence.units, candidate.trigger, "holding"):
        return False  # عرضت سويسرا استضافة محادثات بينهما
    if among(sentence.units, candidate.trigger, "obtaining"):
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
