"""Those who are punished and no state: companies and people whom a sanction hits for what they do themselves."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon

_REACH = 14
_SANCTIONS = "sanctions"


def is_reason_to_punish(trigger: Trigger) -> bool:
    """Whether a noun with a pronoun tells for what companies and the like of a state are punished, so that it is their
    deed and not the punisher's: عقوبات على شركات صينية لدعمها روسيا."""
    found, first = trigger.sentence.units, trigger.first
    if trigger.unit.preposition != "ل" and not _follows_reason(found, first):
        return False
    group = None
    for number in range(first - 1, max(-1, first - _REACH), -1):
        unit = found[number]
        if unit.normal in STOPS or unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR):
            return False
        if unit.kind is Kind.NATIONALITY and not unit.article and number and found[number - 1].kind is Kind.WORD:
            group = number
        elif unit.kind is Kind.ACTOR and group is None:
            return False
        if group is not None and group - 1 != number and _punishes(unit):
            return True
    return False


def _follows_reason(found: list[Unit], number: int) -> bool:
    return number > 0 and found[number - 1].normal in lexicon().words["in_return"]


def _punishes(unit: Unit) -> bool:
    """Whether a verb or noun tells of a sanction."""
    frames = [*unit.verb_frames, *(item.frame for item in unit.noun_expressions)]
    return any(frame.relation == _SANCTIONS for frame in frames)
