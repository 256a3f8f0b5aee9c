"""Attacks that are none, though a word for one stands there: made with words, or told of whom they hit."""

from __future__ import annotations

from graphbuilder.extraction.candidates import Candidate
from graphbuilder.extraction.triggers import Sentence
from graphbuilder.extraction.units import Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

_HEADED = "headed"


def is_by_person(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject is a person, named or by his title, who does it himself: ماكرون، الوزير الإيراني."""
    if not _is_doer(sentence, candidate):
        return False
    entity = candidate.subject.entity
    if entity is not None and entity.kind is EntityKind.PERSON:
        return True
    unit = sentence.units[candidate.subject_unit]
    return unit.role == _HEADED and unit.normal.removeprefix(ARTICLE) in lexicon().heads["titles"]


def _is_doer(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the trigger is a verb of its subject, or a noun of his or of a verb of his that asks for it: هجومه، هجوم
    أردوغان، شن أردوغان هجوما."""
    found, clauses, trigger = sentence.units, sentence.clauses, candidate.trigger
    verb = trigger
    if not candidate.frame.verb:
        if found[trigger].pronoun or candidate.subject_unit == candidate.trigger_last + 1:
            return True
        if candidate.governor is None or not any(frame.needs for frame in found[candidate.governor].verb_frames):
            return False
        verb = candidate.governor
    return verb in clauses and clauses[verb].subject == candidate.subject_unit


def is_in_words(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an attack is one that a person makes with words: ماكرون يهاجم أنقرة، هجوم أردوغان على هولندا."""
    attack = candidate.trigger if candidate.asked is None else candidate.asked
    return _is_outburst(sentence.units[attack]) and is_by_person(sentence, candidate)


def _is_outburst(unit: Unit) -> bool:
    """Whether a unit is one of the words for an attack that may be one in words."""
    if unit.verb_frames:
        return unit.normal in lexicon().lashing_out
    return not stems(unit.normal).isdisjoint(lexicon().words["outbursts"])
