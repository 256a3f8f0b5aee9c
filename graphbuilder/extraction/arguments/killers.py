"""Who killed those whom a word of dying tells of, where another clause says who struck."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence, Trigger
from graphbuilder.extraction.clauses.complements import DIRECT, complements
from graphbuilder.extraction.clauses.needs import needed
from graphbuilder.extraction.units import STOPS, Kind, Unit, has_noun_of, states
from graphbuilder.language.arabic.lexicon import lexicon

_REACH_OF_CAUSE = 32
_REACH_OF_CLAIM = 14
_REACH_OF_NOUN = 3
_HIT = (DIRECT, "علي")


def killer(trigger: Trigger) -> int | None:
    """The unit of whoever struck when people died, laid the ambush that they died in, or claims the attack: قتل جنود
    كنديون عندما هاجم مقاتلو الحركة دوريتهم، في كمين نصبته الحركة، وتبنت الحركة الهجوم، تبنت الهجوم الذي قتل فيه
    جنديان."""
    sentence, found = trigger.sentence, trigger.sentence.units
    own = sentence.clauses.get(trigger.first)
    if own is not None and own.subject is not None and trigger.asked is None:
        return None  # قتل الجيش الكندي رجلا
    claimant = _claimant_before(trigger)
    if claimant is not None:
        return claimant
    for verb in range(trigger.last + 1, min(trigger.last + 1 + _REACH_OF_CAUSE, len(found))):
        if found[verb].normal in STOPS:
            return None
        subject = _subject_of_attack(sentence, verb)
        if subject is None:
            continue
        told = _claims(found, verb, subject) or _is_cause(sentence, verb, subject)
        return subject if told and not _hits_others(trigger, verb, subject) else None
    return None


def _subject_of_attack(sentence: Sentence, verb: int) -> int | None:
    """The subject right after a verb that can tell of an attack."""
    clause = sentence.clauses.get(verb)
    if clause is None or clause.subject is None or clause.found != "after":
        return None
    attacks = any(frame.relation == "attacks" and not frame.reverse for frame in sentence.units[verb].verb_frames)
    return clause.subject if attacks else None


def _claimant_before(trigger: Trigger) -> int | None:
    """Who claims the attack in whose relative clause the word of dying stands: تبنت الحركة الهجوم الذي قتلا فيه."""
    found, relative = trigger.sentence.units, None
    for number in range(trigger.first - 1, max(-1, trigger.first - 1 - _REACH_OF_CLAIM), -1):
        if found[number].normal in STOPS:
            return None
        relative = number if found[number].kind is Kind.RELATIVE else relative
        if found[number].kind is Kind.VERB and relative is not None:
            subject = _subject_of_attack(trigger.sentence, number)
            claims = subject is not None and _claims(found, number, subject)
            return subject if claims else None
    return None


def _claims(found: list[Unit], verb: int, subject: int) -> bool:
    """Whether a verb says that its subject claims an attack: وتبنت الحركة الهجوم، تفجير تبنته الحركة."""
    if found[verb].normal not in lexicon().claiming:
        return False
    after = found[subject + 1 : subject + 1 + _REACH_OF_NOUN]
    return found[verb].pronoun != "" or any(unit.article and has_noun_of(unit, "strikes") for unit in after)


def _is_cause(sentence: Sentence, verb: int, subject: int) -> bool:
    """Whether a verb tells of the attack in which people died: عندما هاجم، في كمين نصبه."""
    found = sentence.units
    frames = [frame for frame in found[verb].verb_frames if frame.relation == "attacks"]
    if found[verb - 1].normal in lexicon().words["whens"]:
        return any(not frame.needs or needed(found, verb, frame.needs, skip=subject) is not None for frame in frames)
    before = found[max(0, verb - _REACH_OF_NOUN) : verb]
    laid = found[verb].pronoun != "" and not found[verb].conjunction
    return laid and any(unit.kind is Kind.WORD and has_noun_of(unit, "strikes") for unit in before)


def _hits_others(trigger: Trigger, verb: int, subject: int) -> bool:
    """Whether a verb of attack names others whom it hit: قتل جندي بريطاني حين قصفت طائرات أميركية مواقع الحركة."""
    found = trigger.sentence.units
    hit = [found[item.unit] for item in complements(found, verb, skip=subject) if item.place in _HIT]
    dead = [found[item.unit] for item in trigger.following[:1]]
    others = states(actor for unit in hit for actor in unit.actors)
    return bool(others) and others.isdisjoint(states(actor for unit in dead for actor in unit.actors))
