"""Who is invited to the visit that a noun tells, where the text speaks of the invitation."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import complements
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of
from graphbuilder.language.arabic.lexicon import lexicon

_TO = ("ل", "الي")
# In units, between an invitation and the visit, and between an invitation and its verb.
_REACH_OF_INVITATION = 8
_REACH_OF_VERB = 14


def invited(trigger: Trigger) -> int | None:
    """The unit of the guest: وجهت كينيا دعوة إلى الوزير التشادي لزيارة نيروبي، سلم السفير الوزير دعوة لزيارة نيروبي,
    or who got the invitation: تلقى الوزير التشادي دعوة لزيارة نيروبي."""
    found = trigger.sentence.units
    invitation = _invitation(found, trigger)
    if invitation is None:
        return None
    for item in complements(found, invitation):
        if item.place in _TO and invitation < item.unit < trigger.first and found[item.unit].role != PRONOUN:
            return item.unit
    for verb in range(invitation - 1, max(-1, invitation - _REACH_OF_VERB), -1):
        if found[verb].normal in STOPS or found[verb].kind is Kind.SUBORDINATOR:
            return None
        if found[verb].kind is Kind.VERB:
            return _by_verb(trigger, verb, invitation)
    return None


def _invitation(found: list[Unit], trigger: Trigger) -> int | None:
    """The noun of an invitation that a noun with ل or إلى says what for: دعوة رسمية من نظيره لزيارة نيروبي."""
    tied = trigger.unit.preposition == "ل" or found[trigger.first - 1].normal == "الي"
    if not tied or trigger.frame.verb:
        return None
    for number in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_INVITATION), -1):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal in STOPS:
            return None
        if unit.kind is Kind.WORD and has_noun_of(unit, "invitations"):
            return number
    return None


def _by_verb(trigger: Trigger, verb: int, invitation: int) -> int | None:
    """The guest by the verb of the invitation: who gets or answers it, or to whom it is handed."""
    found, clause, words = trigger.sentence.units, trigger.sentence.clauses.get(verb), lexicon().words
    if clause is None:
        return None
    if found[verb].normal in words["getting_invited"]:
        return clause.subject
    after = range((clause.subject if clause.subject is not None else verb) + 1, invitation)
    handed = found[verb].normal in words["handing"]
    named = (number for number in after if found[number].kind is Kind.ACTOR and not found[number].conjunction)
    return next(named, None) if handed else None
