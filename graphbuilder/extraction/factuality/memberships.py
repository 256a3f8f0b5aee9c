"""Whether a membership that a noun tells of is there, or only sought and talked of: عرقلت أثينا انضمام سكوبيا."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import PRONOUN, Kind, Unit, has_noun_of
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import EntityKind

_REACH = 6
_REACH_OF_AGREEMENT = 15
_REACH_OF_PRONOUN = 3
# What tells that somebody is a member.
_THERE = ("joins", "memberOf")
_SOUGHT = "seeksToJoin"
_JUDGEMENTS = ("rejects", "supports", "accuses")


def is_sought(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun tells of a membership that is not there: it is a matter that others support or obstruct (معارضة
    باريس لانضمام تركيا), or whoever it is of never has been a member (انضمام تركيا إلى الاتحاد يحتاج سنوات)."""
    found, noun = sentence.units, candidate.trigger
    if candidate.frame.verb or candidate.frame.relation not in (*_THERE, _SOUGHT):
        return False
    if found[noun].kind is not Kind.WORD or not has_noun_of(found[noun], "accessions"):
        return False
    if _is_after(found, noun):
        return False
    if _is_before(found, noun, "open_matters") or _is_governed(found, candidate, lexicon().on_open_matters):
        return True
    if _is_before(found, noun, "admissions") or _is_governed(found, candidate, lexicon().admitting):
        return False
    return _has_never_been(candidate)


def is_no_membership(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a candidate takes for a member, or for one that leaves, who is none, or not yet."""
    if _is_of_agreement(sentence, candidate) or _is_of_another(sentence, candidate):
        return True
    if _is_done_to_members(sentence, candidate) or _is_judged(sentence, candidate):
        return True
    if candidate.frame.relation == _SOUGHT:
        return _is_old_member(candidate)
    return candidate.frame.relation in _THERE and is_sought(sentence, candidate)


def _is_judged(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject says what he thinks of an accession that is another's by its pronoun: لن توافق بودابست على
    مفاوضات انضمامها."""
    found, verb = sentence.units, candidate.governor
    clause = sentence.clauses.get(verb) if verb is not None else None
    if candidate.frame.relation not in ("joins", _SOUGHT) or clause is None or clause.subject != candidate.subject_unit:
        return False
    owned = any(
        unit.pronoun and has_noun_of(unit, "accessions") for unit in found[candidate.trigger :][:_REACH_OF_PRONOUN]
    )
    return owned and any(frame.relation in _JUDGEMENTS for frame in found[clause.verb].frames)


def _is_done_to_members(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the members are those to whom the subject does something: دعت ليما الدول الأعضاء في الحلف إليه."""
    found, verb, noun = sentence.units, candidate.governor, candidate.trigger
    clause = sentence.clauses.get(verb) if verb is not None else None
    if candidate.frame.relation != "memberOf" or candidate.frame.verb or clause is None:
        return False
    described = found[noun].article and found[noun - 1].kind is Kind.WORD and found[noun - 1].article
    return described and clause.subject == candidate.subject_unit and bool(found[clause.verb].verb_frames)


def _is_of_another(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the noun of a membership has its own member right after it, who is not the subject: سترد روسيا على انضمام
    فنلندا."""
    found = sentence.units
    noun = candidate.trigger if candidate.asked is None else candidate.asked
    after = noun + 1
    if candidate.frame.relation not in (*_THERE, _SOUGHT) or after == len(found):
        return False
    if found[noun].kind is not Kind.WORD or not has_noun_of(found[noun], "accessions"):
        return False
    named = found[after].kind is Kind.ACTOR and found[after].actors and not found[after].preposition
    return bool(named) and after not in (candidate.subject_unit, candidate.object_unit)


def _is_of_agreement(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the pronoun behind a withdrawal means an agreement, and no organisation: الاتفاق النووي رغم انسحاب
    واشنطن منه."""
    found, last = sentence.units, candidate.trigger_last
    following = range(last + 1, min(last + 1 + _REACH_OF_PRONOUN, len(found)))
    behind = (number for number in following if found[number].role == PRONOUN and found[number].preposition == "من")
    pronoun = next(behind, None)
    if candidate.frame.relation != "leaves" or pronoun is None:
        return False
    heads = lexicon().agreements["heads"]
    for unit in reversed(found[max(0, pronoun - _REACH_OF_AGREEMENT) : pronoun]):
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(heads):
            return True
        if unit.kind is Kind.ACTOR and unit.entity is not None and unit.entity.kind is EntityKind.ORGANISATION:
            return False
    return False


def _is_after(found: list[Unit], noun: int) -> bool:
    """Whether a noun tells of what something came after or because of: بعد انضمام كرواتيا، منذ انضمامها."""
    return noun > 0 and found[noun - 1].normal in lexicon().words["circumstances"]


def _is_before(found: list[Unit], noun: int, words: str) -> bool:
    """Whether a word of a class stands before a noun, with nothing but its own phrase between: رفض برلين القاطع
    لانضمام."""
    for unit in reversed(found[max(0, noun - _REACH) : noun]):
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        known = stems(unit.normal) | {unit.normal}
        if unit.kind is not Kind.ACTOR and not known.isdisjoint(lexicon().words[words]):
            return True
        if unit.kind is Kind.WORD and has_noun_of(unit, "accessions"):
            return False
    return False


def _is_governed(found: list[Unit], candidate: Candidate, verbs: frozenset[str]) -> bool:
    """Whether the verb that governs a noun is one of some."""
    return candidate.governor is not None and found[candidate.governor].normal in verbs


def _has_never_been(candidate: Candidate) -> bool:
    """Whether a state has never belonged to an organisation whose members are known."""
    subject, object_ = candidate.subject.entity, candidate.object.entity
    if subject is None or object_ is None:
        return False
    members = knowledge().ever_members.get(object_.state)
    return members is not None and subject.state not in members


def _is_old_member(candidate: Candidate) -> bool:
    """Whether a state has long been a member, and so seeks to be none: يقترح ماكرون شراكة مع تركيا بدلا من العضوية."""
    subject, object_ = candidate.subject.entity, candidate.object.entity
    if subject is None or object_ is None:
        return False
    return (subject.state, object_.state) in knowledge().old_members
