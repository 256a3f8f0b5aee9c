"""The words that a trigger's frame asks for or excludes beside it: شن غارات, الغارات التي شنتها."""

from __future__ import annotations

from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.clauses.zones import said, zone
from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import stems
from graphbuilder.language.arabic.words import ARTICLE

_QUOTES = frozenset({"«", "»", '"', "“", "”"})
_PHRASE_OF_PLACE = 2
_LONGEST_ANTECEDENT = 6


def needed(
    found: list[Unit],
    trigger: int,
    words: frozenset[str],
    *,
    reported: bool = False,
    skip: int | None = None,
    within: list[int] | None = None,
) -> int | None:
    """The unit after a trigger that is one of the words its frame asks for; ``None`` where there is none.

    Of a verb of saying it may stand in what is ``reported``: وصفت الخطوة بأنها استفزاز. ``skip`` is as in ``zone``, and
    ``within`` the zone, where it is known already.
    """
    if within is None and not reported:
        within = zone(found, trigger, skip=skip)
    for number in said(found, trigger) if reported or within is None else within:
        unit = found[number]
        spoken = unit.kind is Kind.WORD or unit.role == "headed" or (reported and unit.kind is Kind.VERB)
        if unit.normal in words or (spoken and not stems(unit.normal).isdisjoint(words)):
            return number
        if unit.article and ARTICLE + unit.normal in words:
            return number
        if number and found[number - 1].kind is Kind.PARTICLE and f"{found[number - 1].normal} {unit.normal}" in words:
            return number  # غير مقبول
        if unit.preposition and not words.isdisjoint(
            (unit.preposition + unit.normal, unit.preposition + ARTICLE + unit.normal)
        ):
            return number
    return _needed_before(found, trigger, words)


def _needed_before(found: list[Unit], trigger: int, words: frozenset[str]) -> int | None:
    """In a relative clause the word asked for is the antecedent (الغارات التي شنتها، غارات شنتها), and so it is in one
    that goes on with و: قمة تستضيفها دمشق وتجمع الرؤساء."""
    verb = found[trigger]
    if verb.kind is Kind.VERB and verb.conjunction == "و":
        before = _verb_before(found, trigger)
        return _needed_before(found, before, words) if before is not None else None
    last = trigger - 1
    relative = last >= 0 and found[last].kind is Kind.RELATIVE
    if relative and last and found[last - 1].normal == "،":
        last -= 1  # الحملة، التي تشنها
    if not relative and not found[trigger].pronoun and not _follows_indefinite(found, trigger):
        return None
    last -= relative
    for number in range(last, max(-1, last - _LONGEST_ANTECEDENT), -1):
        unit = found[number]
        if unit.normal in _QUOTES:
            continue  # حملة «السهم» التي تشنها
        if unit.kind is Kind.VERB and unit.role == AUXILIARY:
            continue  # اتفاق كانت ليما وقعته
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return None
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(words):
            return number
    return None


def _verb_before(found: list[Unit], verb: int) -> int | None:
    """The verb of the clause that another goes on from after و, with no mark between."""
    for number in range(verb - 1, max(-1, verb - 1 - _LONGEST_ANTECEDENT), -1):
        if found[number].kind in (Kind.MARK, Kind.SUBORDINATOR):
            return None
        if found[number].kind is Kind.VERB:
            return number
    return None


def _follows_indefinite(found: list[Unit], trigger: int) -> bool:
    """Whether a verb stands right after an indefinite noun, and so describes it: محادثات تجمع الوزراء."""
    verb, before = found[trigger], found[trigger - 1] if trigger else None
    if verb.kind is not Kind.VERB or verb.conjunction or before is None:
        return False
    if before.kind is Kind.ACTOR and trigger > _PHRASE_OF_PLACE and found[trigger - 2].normal == "في":
        before = found[trigger - 1 - _PHRASE_OF_PLACE]  # قمة في نيقوسيا تجمع قادة
    return before.kind in (Kind.WORD, Kind.NATIONALITY) and not before.closed and not before.article


def barred(found: list[Unit], trigger: int, words: frozenset[str]) -> bool:
    """Whether one of the words that a frame excludes stands among the two units after its trigger."""
    return any(unit.normal in words for unit in found[trigger + 1 : trigger + 3])
