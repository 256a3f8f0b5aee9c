"""The second side of a dispute of which a text names one side with مع or after في مواجهة."""

from __future__ import annotations

from graphbuilder.extraction.arguments.nested import main_doer, performer
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, states

_REACH_OF_CLAUSE = 14
_PLACES = ("في", "من")


def faced(trigger: Trigger) -> int | None:
    """The unit of whoever stands right before في مواجهة, and so is the one who faces somebody: تدعم واشنطن كييف في
    مواجهة موسكو."""
    found, before = trigger.sentence.units, trigger.first - 2
    if before < 0 or found[before + 1].normal != "في" or found[before].kind is not Kind.ACTOR:
        return None
    unit = found[before]
    where = unit.preposition or (found[before - 1].normal if before else "")
    return before if unit.actors and unit.role not in (PRONOUN, "place") and where not in _PLACES else None


def other_side(trigger: Trigger) -> int | None:
    """The unit of whoever acts in the clause around a noun of dispute with somebody, or in the one after it: طردت باريس
    السفير وسط توتر مع طهران، الخلاف مع دمشق يدفع عمان إلى إغلاق المعبر."""
    found, item = trigger.sentence.units, trigger.at("مع")
    if item is None or item.depth or len(found[item.unit].actors) != 1:
        return None
    opens = all(unit.kind is Kind.WORD or unit.role == "phase" for unit in found[: trigger.first])
    after = _next_doer(trigger, item.unit) if opens else main_doer(trigger)
    doer = performer(trigger) if after is None and not opens else after
    if doer is None or states(found[doer].actors) == states(found[item.unit].actors):
        return None
    return doer


def _next_doer(trigger: Trigger, side: int) -> int | None:
    """Who acts, or is made to, in the clause that the noun of dispute is the subject of: الخلاف مع دمشق يدفع عمان."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for number in range(side + 1, min(side + _REACH_OF_CLAUSE, len(found))):
        if found[number].normal in STOPS or found[number].kind in (Kind.RELATIVE, Kind.SUBORDINATOR):
            return None
        clause = clauses.get(number)
        if clause is not None:
            return clause.subject if clause.found == "after" else None
    return None
