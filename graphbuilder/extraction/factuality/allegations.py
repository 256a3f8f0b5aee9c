"""What a text only reports: what a party alleges of another, and what others have reported and somebody denies."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import ANTECEDENT, Sentence
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.factuality.denials import ARMED, is_disputed, is_hearsay
from graphbuilder.extraction.factuality.holders import holder, is_speaker
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit, states
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty, EntityKind
from graphbuilder.ontology import relations

_REACH_OF_REPORT = 10
_REACH_OF_DENIER = 5
_REACH_OF_PART = 4
# What is quoted within a report goes on with it.
_QUOTES = frozenset({"«", "»", '"'})


def is_alleged(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a party says so of another and the text does not vouch for it."""
    return (
        _is_complaint(sentence, candidate)
        or _is_allegation(sentence, candidate)
        or is_disputed(sentence, candidate)
        or is_hearsay(sentence.units, candidate)
        or _is_singled_out(sentence, candidate)
        or _is_blamed(sentence, candidate)
        or _is_supposed_aim(sentence, candidate)
    )


def _is_allegation(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a state tells that another helps or arms a movement: الخرطوم: جوبا تؤوي متمردي الحركة الشعبية."""
    verb = candidate.trigger if candidate.frame.verb else candidate.governor
    clause = sentence.clauses.get(verb) if verb is not None else None
    if (
        candidate.frame.relation not in ("supports", "suppliesArmsTo", "aids")
        or clause is None
        or clause.found == "relative"
    ):
        return False
    if ANTECEDENT in (*candidate.frame.subject, *candidate.frame.object):
        return False  # اتهمت واشنطن الكتائب المدعومة من طهران
    found = sentence.units
    if candidate.frame.verb and found[clause.verb].pronoun and clause.verb and found[clause.verb - 1].kind is Kind.WORD:
        return False  # دمر الجيش صواريخ أرسلتها إيران: what describes them is told as known
    says = holder(sentence, candidate)
    if says is None or says.state in states((candidate.subject, candidate.object)):
        return False
    kinds = [knowledge().entities[end.state].kind for end in (says, candidate.object.entity) if end is not None]
    arms = candidate.frame.relation == "suppliesArmsTo" and _is_headed(found, candidate.trigger)
    return kinds == [EntityKind.STATE, EntityKind.MOVEMENT] or (arms and kinds[0] is EntityKind.STATE)


def _is_headed(found: list[Unit], number: int) -> bool:
    """Whether a unit stands in what a headline lets somebody say: مقديشو: كينيا تسلح المتمردين."""
    for position in range(number - 1, 0, -1):
        if found[position].normal == ":":
            return is_speaker(found, position - 1)
        if found[position].kind in (Kind.SUBORDINATOR, Kind.RELATIVE) or found[position].normal in STOPS:
            return False
    return False


def _is_complaint(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a speaker tells what was done to himself by force, or boasts of what he did: بريشتينا: صربيا تحشد قواتها
    على حدودنا، الحوثيون: أسقطنا طائرة أميركية."""
    if relations()[candidate.frame.relation].family != "conflict":
        return False
    if candidate.object.reference == "ours":
        return True
    if candidate.frame.relation != "attacks" or not candidate.frame.verb:
        return False
    if _is_boast(sentence.units, candidate.trigger):
        return True
    if not _is_headed(sentence.units, candidate.trigger):
        return False
    if sentence.units[candidate.trigger].first_person:
        return True
    says = holder(sentence, candidate)
    return says is not None and says.state in states((candidate.object,))


def _is_boast(found: list[Unit], number: int) -> bool:
    """Whether a verb is what its own subject says, in the present, that he has done: باكستان تقول إنها أسقطت طائرة."""
    words = lexicon().words
    return (
        number > 1
        and found[number - 1].normal in words["pronominal_complementisers"]
        and found[number - 2].normal in words["claiming_in_the_present"]
    )


def _is_singled_out(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether somebody says in indirect speech that it was this one and no other: قالت هندوراس إن بيرو هي التي قصفت."""
    found, words = sentence.units, lexicon().words
    verb = candidate.trigger if candidate.frame.verb else candidate.governor
    if verb is None or candidate.frame.relation not in ARMED:
        return False
    for number in range(verb - 1, max(1, verb - _REACH_OF_DENIER), -1):
        unit = found[number]
        if found[number - 1].normal in words["copulas"] and (unit.kind is Kind.RELATIVE or unit.normal == "من"):
            before = found[max(0, number - _REACH_OF_REPORT) : number - 1]
            return any(other.normal in words["complementisers"] for other in before)
    return False


def _is_blamed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether its subject is said to stand behind an attack, or is made answerable for it: تقف بيرو وراء الهجوم."""
    found, words = sentence.units, lexicon().words
    if candidate.frame.relation != "attacks" or candidate.subject_unit > candidate.trigger:
        return False
    between = found[candidate.subject_unit + 1 : candidate.trigger]
    if any(unit.normal in words["behind"] for unit in between):
        return True
    governor = found[candidate.governor] if candidate.governor is not None else None
    accused = governor is not None and any(frame.relation == "accuses" for frame in governor.verb_frames)
    return accused and not stems(found[candidate.trigger - 1].normal).isdisjoint(words["involvement"])


def _is_supposed_aim(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an outsider says what others aim at: قالت الحركة إن اللقاء يهدف إلى تعزيز التنسيق بين بيرو وتشيلي."""
    verb = candidate.governor
    if verb is None or sentence.units[verb].normal not in lexicon().words["aiming"]:
        return False
    says = holder(sentence, candidate)
    return says is not None and says.state not in states((candidate.subject, candidate.object))


def is_denied_report(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether somebody denies what others have reported: نفت ليما ما تردد عن تسليم صواريخ، نافية أنباء عن لقاء."""
    found = sentence.units
    for number in range(candidate.trigger - 1, max(0, candidate.trigger - _REACH_OF_REPORT), -1):
        unit = found[number]
        if (unit.kind is Kind.MARK and unit.normal not in _QUOTES) or unit.normal in lexicon().words["when"]:
            return False
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["reports"]):
            return _is_denied(found, number)
        if unit.kind is Kind.VERB and found[number - 1].normal == "ما":
            return _is_denied(found, number - 1)
        if unit.kind is Kind.VERB and unit.role not in ("say", "support", AUXILIARY):
            return False
    return False


def is_untrue(found: list[Unit], candidate: Candidate) -> bool:
    """Whether what is told is said not to be so: لا صحة لما أشيع عن وساطة بين البلدين."""
    for number in range(candidate.trigger - 1, max(0, candidate.trigger - _REACH_OF_REPORT), -1):
        unit = found[number]
        if unit.normal in STOPS or unit.normal == ".":
            return False
        if unit.normal in lexicon().words["truths"] and found[number - 1].normal == "لا":
            return True
    return False


def _is_denied(found: list[Unit], number: int) -> bool:
    """Whether a verb or noun of denying stands shortly before a report."""
    words = lexicon().words
    for unit in reversed(found[max(0, number - _REACH_OF_DENIER) : number]):
        if unit.normal in STOPS or unit.normal == "،":
            return False
        if unit.role == "deny" or unit.normal in words["denying"] or unit.normal in words["denials"]:
            return True
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
    return False


def of_involvement(found: list[Unit], number: int) -> Certainty | None:
    """What is said of somebody's part in a deed: عدم مسؤولية الحركة عن اختطافه, نفت أي صلة لها بالهجوم."""
    words = lexicon().words
    for position in range(number - 1, max(0, number - 1 - _REACH_OF_PART), -1):
        unit = found[position]
        if unit.kind in (Kind.MARK, Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE):
            return None
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(words["involvement"]):
            before = [
                other for other in found[max(0, position - _REACH_OF_PART) : position] if other.kind is not Kind.ACTOR
            ]
            asked = any(it.normal == "اذا" for it in before)  # ما إذا كان للحركة دور
            denied = not asked and any(it.normal in words["negators"] or it.role == "deny" for it in before)
            if denied:
                return Certainty.NEGATED
            # أدلة على تورط المخابرات في الهجوم
            return None if stems(unit.normal).isdisjoint(lexicon().cues["claimed"]) else Certainty.CLAIMED
    return None
