"""Who says so: the actor whom a sentence names as the source of a statement."""

from __future__ import annotations

from itertools import pairwise

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.verbs import SKIPPED_MARKS
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Entity

_REACH_OF_HOLDER = 60


def holder(sentence: Sentence, candidate: Candidate) -> Entity | None:
    """Who says so: whom the sentence names as its source, or the subject of the verb of saying or accusing before.

    A candidate's own subject is no holder of it.
    """
    attributed = _attributed(sentence.units)
    if attributed is not None and candidate.subject not in attributed.actors:
        return attributed.entity
    complementisers = lexicon().words["complementisers"]
    reported = False
    for position in range(candidate.trigger - 1, max(-1, candidate.trigger - _REACH_OF_HOLDER), -1):
        unit = sentence.units[position]
        if unit.normal in STOPS - {":"} or (unit.kind is Kind.SUBORDINATOR and unit.normal not in complementisers):
            return None
        if unit.normal == ":" and position and is_speaker(sentence.units, position - 1):
            speaker = sentence.units[position - 1]  # لندن: موسكو تسلح …
            return None if candidate.subject in speaker.actors else speaker.entity
        reported = reported or unit.kind is Kind.SUBORDINATOR or unit.normal in (":", "«", '"')
        accuses = any(frame.relation == "accuses" and not frame.needs for frame in unit.verb_frames)
        tells = unit.kind is Kind.VERB and (accuses or unit.role in ("say", "claim", "deny"))
        if not tells or not (reported or candidate.governor == position):
            continue
        clause = sentence.clauses.get(position)
        if clause is None or clause.subject is None:
            return None
        speaker = sentence.units[clause.subject]
        return None if candidate.subject in speaker.actors else speaker.entity
    return None


def is_speaker(found: list[Unit], number: int) -> bool:
    """Whether the unit before a colon is somebody who speaks, and not what a noun before tells of: أزمة «أوكوس»: …"""
    before = number - 1
    while before >= 0 and found[before].normal in SKIPPED_MARKS:
        before -= 1
    owned = before >= 0 and found[before].kind is Kind.WORD and not found[before].article
    return found[number].kind is Kind.ACTOR and not owned and not found[number].preposition


def _attributed(found: list[Unit]) -> Unit | None:
    """The actor after بحسب or وفقا لـ."""
    for unit, following in pairwise(found):
        if unit.normal in lexicon().words["attributions"] and following.kind is Kind.ACTOR:
            return following
    return None
