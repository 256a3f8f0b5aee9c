"""Negations with an exception, which say that it was so of that alone: لم يزر إلا مصر, لا تعترف بها سوى تركيا."""

from __future__ import annotations

from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon

_REACH = 12
# How far back the negation of a verb stands: لم تكن ليما قد أبرمت.
_REACH_OF_NEGATION = 5


def exception_after(found: list[Unit], verb: int) -> int | None:
    """The unit of إلا or سوى after a verb that is negated, in the same clause."""
    if not _is_negated(found, verb):
        return None
    for number in range(verb + 1, min(verb + _REACH, len(found) - 1)):
        if found[number].normal in STOPS or found[number].normal in lexicon().words["complementisers"]:
            return None
        if found[number].normal in lexicon().words["excepting"]:
            return number
    return None


def _is_negated(found: list[Unit], verb: int) -> bool:
    """Whether a verb or the auxiliary that it follows is negated: لم توقع، لم تكن ليما قد أبرمت."""
    auxiliary = False
    for unit in reversed(found[max(0, verb - _REACH_OF_NEGATION) : verb]):
        if unit.normal in lexicon().words["negators"]:
            return True
        if unit.role == AUXILIARY:
            auxiliary = True
        elif unit.kind not in (Kind.PARTICLE, Kind.ACTOR) or auxiliary:
            return False
    return False


def is_condition(found: list[Unit], exception: int) -> bool:
    """Whether what is excepted is when or on what terms it would be so: لن يوقع إلا إذا، إلا بعد، إلا بشرط."""
    return found[exception + 1].normal in lexicon().words["terms"]


def excepted_subject(found: list[Unit], verb: int) -> int | None:
    """Whom a negation says to have done it alone, where what it is done to stands before: لم تدن الهجوم إلا إيران."""
    exception = exception_after(found, verb)
    if exception is None:
        return None
    unit = found[exception + 1]
    if unit.kind is not Kind.ACTOR or unit.preposition or unit.conjunction:
        return None
    between = found[verb + 1 : exception]
    named = any(item.kind in (Kind.ACTOR, Kind.NATIONALITY) for item in between)
    done_by = between and between[0].kind is Kind.ACTOR and not between[0].preposition
    return exception + 1 if named and not done_by else None
