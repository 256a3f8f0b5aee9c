"""How sure the text is of a candidate, and who says so: decided by what stands before the trigger in its clause."""

from __future__ import annotations

from graphbuilder.extraction.candidates import Candidate, Sentence
from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Certainty, Entity

_REACH = 7
_STOPS = frozenset({".", "؛", ":", "؟", "!"})
# Where several cues stand before a trigger the strongest decides, in this order.
_ORDER = (Certainty.NEGATED, Certainty.CLAIMED, Certainty.POSSIBLE, Certainty.PLANNED)


def certainty(sentence: Sentence, candidate: Candidate) -> Certainty:
    """The certainty of a candidate."""
    if candidate.frame.certainty:
        return Certainty(candidate.frame.certainty)
    unit = sentence.units[candidate.trigger]
    if candidate.frame.verb:
        return _verb(sentence, candidate.trigger, unit)
    return _noun(sentence, candidate)


def _verb(sentence: Sentence, number: int, unit: Unit) -> Certainty:
    cues = lexicon().cues
    found = sentence.units
    near = [found[position].normal for position in range(max(0, number - 2), number)]
    if any(word in lexicon().words["negators"] for word in near[-1:]):
        return Certainty.NEGATED
    if unit.normal.startswith((FUTURE + "ي", FUTURE + "ت")) or "سوف" in near:
        return Certainty.PLANNED
    if unit.normal.startswith(("ي", "ت")) and near[-1:] == ["قد"]:
        return Certainty.POSSIBLE
    if near[-1:] and near[-1] in ("اذا", "لو", "ربما", "هل"):
        return Certainty.POSSIBLE
    if near[-1:] and near[-1] in ("ان", "كي", "لكي") and unit.normal.startswith(("ي", "ت")):
        return _cue_before(found, number - 1, cues) or Certainty.PLANNED
    if unit.preposition == "ل":
        return Certainty.PLANNED
    return Certainty.ACTUAL


def _noun(sentence: Sentence, candidate: Candidate) -> Certainty:
    found = sentence.units
    governor = candidate.governor
    if governor is not None and found[governor].normal.startswith((FUTURE + "ي", FUTURE + "ت")):
        return Certainty.PLANNED
    cue = _cue_before(found, candidate.trigger, lexicon().cues)
    return cue or _cue_after(found, candidate.trigger_last) or Certainty.ACTUAL


def _cue_before(found: list[Unit], number: int, cues: dict[str, frozenset[str]]) -> Certainty | None:
    """The strongest cue among the units shortly before one, in the same clause."""
    seen: set[Certainty] = set()
    for position in range(number - 1, max(-1, number - 1 - _REACH), -1):
        unit = found[position]
        if unit.normal in _STOPS or unit.kind is Kind.RELATIVE:
            break
        if unit.normal == "،":
            break
        for value in _ORDER:
            if unit.normal in cues[value.value]:
                seen.add(value)
    return next((value for value in _ORDER if value in seen), None)


def _cue_after(found: list[Unit], number: int) -> Certainty | None:
    """An adjective right after a noun that puts it off or in doubt: المحادثات المقبلة، هجوم محتمل."""
    cues = lexicon().cues
    for unit in found[number + 1 : number + 4]:
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY):
            return None
        for value in (Certainty.PLANNED, Certainty.POSSIBLE, Certainty.CLAIMED):
            if unit.kind is Kind.WORD and unit.normal in cues[value.value]:
                return value
    return None


def holder(sentence: Sentence, candidate: Candidate) -> Entity | None:
    """Who says so: the subject of the verb of saying, claiming or denying before the trigger, other than its own subject."""
    for position in range(candidate.trigger - 1, -1, -1):
        unit = sentence.units[position]
        if unit.normal in _STOPS - {":"}:
            return None
        if unit.kind is not Kind.VERB or unit.role not in ("say", "claim", "deny"):
            continue
        clause = sentence.clauses.get(position)
        if clause is None or clause.subject is None:
            return None
        return sentence.units[clause.subject].entity
    return None
