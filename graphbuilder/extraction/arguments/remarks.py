"""What somebody said or did in answer to what the text told before: رفضت ذلك، وهي خطوة انتقدتها باكو، مما أثار غضب."""

from __future__ import annotations

from graphbuilder.extraction.arguments.events import assailant_by_adjective, is_event
from graphbuilder.extraction.arguments.speakers import teller_before
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, GENITIVE
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of, is_answered
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE

_AGAINST = ("accuses", "rejects")
_REACH_OF_AROUSAL = 8
_REACH_OF_CIRCUMSTANCE = 30
_REACH_OF_ANSWER = 3
_SHORTEST_REMARK = 2
_REACH_OF_REMARK = 14
_OWN = (DIRECT, GENITIVE, ADJECTIVE)


def answered(trigger: Trigger) -> int | None:
    """The unit of whoever said or did what a verb answers, where its object is no more than ذلك or القرار:
    صادقت يريفان على الميثاق، فوصف الكرملين القرار بأنه عدائي، وهي خطوة انتقدتها باكو."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    subject = clauses[trigger.first].subject
    if subject is None or (_has_own(trigger) and remark_of(found, trigger.first) is None):
        return None
    start = max(subject, trigger.last) + 1
    following = found[start : start + _REACH_OF_ANSWER]
    object_ = next((unit for unit in following if unit.kind is not Kind.PARTICLE or is_answered(unit)), None)
    to_event = _is_left_out(trigger, object_) if object_ is None or not is_event(object_) else True
    answer = trigger.first
    if not to_event and (object_ is None or not is_answered(object_)):
        remark = remark_of(found, trigger.first)
        if remark is None:
            return None
        answer = remark
    for verb in range(answer - 1, max(-1, answer - _REACH_OF_CIRCUMSTANCE), -1):
        if found[verb].normal in STOPS:
            return None
        assailant = assailant_by_adjective(found, verb) if to_event and verb != subject else None
        if assailant is not None:
            return assailant
        before = clauses.get(verb)
        if before is not None and before.subject not in (None, subject) and before.found != "relative":
            told_by = teller_before(trigger.sentence, verb)
            return told_by if told_by is not None else before.subject
    return None


def _is_left_out(trigger: Trigger, following: Unit | None) -> bool:
    """Whether a verb against somebody that goes on has no object at all, and so answers what was told: فاحتجت طوكيو."""
    if trigger.unit.conjunction == "" or trigger.following or trigger.unit.pronoun:
        return False
    ends = following is None or following.kind is Kind.MARK or (following.kind is Kind.VERB and following.conjunction)
    return bool(ends) and trigger.frame.relation in _AGAINST


def _has_own(trigger: Trigger) -> bool:
    """Whether a verb has an object of its own, by name."""
    return any(item.place in _OWN for item in trigger.following)


def remark_of(found: list[Unit], verb: int) -> int | None:
    """The first verb of the remark that a verb belongs to: وهي خطوة انتقدتها باكو ووصفتها طهران بأنها عدائية."""
    resumption = _resumption(found, verb)
    if not resumption:
        return None
    if _opens_remark(found, verb):
        return verb
    if not found[verb].conjunction:
        return None
    for number in range(verb - 1, max(-1, verb - _REACH_OF_REMARK), -1):
        if found[number].normal in STOPS or found[number].kind is Kind.SUBORDINATOR:
            return None
        if found[number].kind is Kind.VERB:
            same = _resumption(found, number) == resumption
            return number if same and _opens_remark(found, number) else None
    return None


def _resumption(found: list[Unit], verb: int) -> str:
    """The pronoun on a verb, or on its preposition right after it: انتقدتها، رحب بها."""
    following = found[verb + 1] if verb + 1 < len(found) else None
    on_preposition = following.pronoun if following is not None and following.role == PRONOUN else ""
    return found[verb].pronoun or on_preposition


def _opens_remark(found: list[Unit], verb: int) -> bool:
    """Whether a verb tells what somebody thought of all that the clause before it says: وهي خطوة انتقدتها باكو، وهو ما
    عارضته بلغراد، الأمر الذي نفته صوفيا، في قرار رفضته ليما."""
    if verb < _SHORTEST_REMARK:
        return False
    before, words = verb - 1, lexicon().words
    if found[before].kind is Kind.RELATIVE:
        return _is_matter(found[before - 1]) or (
            _is_resumed(found, before - 1) and has_noun_of(found[before - 1], "remarked")
        )
    resumed = found[before - 1].normal.removeprefix("و") in words["copulas"]
    if found[before].normal == "ما":
        return resumed
    if found[before].kind is not Kind.WORD or found[before].article:
        return False
    introduced = resumed or found[before - 1].normal == "في" or found[before].preposition == "ب"
    return introduced and not stems(found[before].normal).isdisjoint(words["remarked"])


def _is_matter(unit: Unit) -> bool:
    """Whether a word stands for all that was told: الأمر الذي رفضته باكو."""
    return unit.article and ARTICLE + unit.normal.removeprefix(ARTICLE) in lexicon().words["matters"]


def _is_resumed(found: list[Unit], noun: int) -> bool:
    """Whether a definite noun says what that is: وهو القرار الذي رفضته باكو."""
    return found[noun].article and noun > 0 and found[noun - 1].normal.removeprefix("و") in lexicon().words["copulas"]


def arousing(trigger: Trigger) -> int | None:
    """The verb right before a noun that says that something aroused it: مما أثار غضب واشنطن."""
    found, arousing = trigger.sentence.units, lexicon().arousing
    before = range(trigger.first - 1, max(-1, trigger.first - 1 - _REACH_OF_AROUSAL), -1)
    return next((verb for verb in before if found[verb].kind is Kind.VERB and found[verb].normal in arousing), None)


def arouser(trigger: Trigger) -> int | None:
    """The unit of whoever aroused what a noun tells: who is named with the deed (أثار قرار بيرو غضب تشيلي), or else the
    subject of the verb or of the clause before it (زار الوزير تايوان، مما أثار غضب الصين)."""
    found, clauses, verb = trigger.sentence.units, trigger.sentence.clauses, arousing(trigger)
    if verb is None:
        return None
    for number in range(verb + 1, trigger.first):
        if found[number].kind in (Kind.ACTOR, Kind.NATIONALITY) and found[number].actors:
            return number
    acts = (clauses[number] for number in sorted(clauses, reverse=True) if number <= verb)
    return next((clause.subject for clause in acts if clause.subject is not None), None)
