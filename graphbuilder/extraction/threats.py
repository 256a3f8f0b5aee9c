"""Whom a threat is meant for that does not name him: whose act would bring it about, whom the threatened deed would
hit."""

from __future__ import annotations

from graphbuilder.extraction.complements import complements
from graphbuilder.extraction.triggers import Trigger, own_subject
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, states
from graphbuilder.language.arabic.lexicon import lexicon

_ENDS = STOPS | {"."}
_REACH_OF_CONDITION = 45
_REACH_OF_ACT = 4
# Where in what is threatened with they stand whom it would hit: بوقف التعاون مع كينيا، بالانسحاب من كينيا.
_HIT = ("مع", "ضد", "علي", "من", "عن")


def condition(trigger: Trigger) -> int | None:
    """The unit of whose act would bring a threat about: … إذا فرضت واشنطن عقوبات, ما لم تسحب بكين سفنها, في حال
    هاجمت يريفان باكو."""
    found = trigger.sentence.units
    for number in range(trigger.last + 1, min(trigger.last + _REACH_OF_CONDITION, len(found) - 1)):
        if found[number].normal in _ENDS:
            return None
        if found[number].normal in lexicon().words["unless"] and _opens_condition(trigger, number):
            return _whose_act(trigger, number)
    return None


def _opens_condition(trigger: Trigger, number: int) -> bool:
    """Whether a word opens a condition: إن لم, ما لم and ما دامت, but not إن تركيا and ما قالت."""
    found = trigger.sentence.units
    normal, following = found[number].normal, found[number + 1]
    if normal == "ما":
        return following.normal in lexicon().words["of_duration"]
    if normal == "ان":
        return following.normal in lexicon().words["of_condition"] or following.normal in lexicon().words["copulas"]
    return normal != "حال" or found[number - 1].normal == "في"


def _whose_act(trigger: Trigger, opening: int) -> int | None:
    """The subject of the verb that a condition begins with, or who stands with its noun."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for number in range(opening + 1, min(opening + 1 + _REACH_OF_ACT, len(found))):
        clause = clauses.get(number)
        if clause is not None:
            return clause.subject if clause.found in ("after", "before") else None
        if found[number].normal in _ENDS:
            return None
        if found[number].kind is Kind.ACTOR and found[number].role != PRONOUN and not found[number].preposition:
            return number
    return None


def threatened(trigger: Trigger) -> int | None:
    """The unit of whom the deed would hit that is threatened with: هددت كينيا بإعادة النظر في تعاونها مع تشاد, لوحت
    بالانسحاب من المحادثات مع تشاد."""
    found, sentence = trigger.sentence.units, trigger.sentence
    clause = sentence.clauses.get(trigger.first)
    own = states(found[clause.subject].actors) if clause is not None and clause.subject is not None else frozenset()
    deed = None
    for item in complements(found, trigger.first, skip=own_subject(sentence, trigger.first)):
        between = found[trigger.last + 1 : item.unit]
        deed = deed or any(unit.kind is Kind.WORD and unit.preposition == "ب" for unit in between)
        named = found[item.unit].kind is Kind.ACTOR and item.place in _HIT
        if deed and named and not states(found[item.unit].actors) <= own:
            return item.unit
    return None
