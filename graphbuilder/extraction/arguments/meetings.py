"""Who meets whom where the noun of the meeting names nobody: its clause does, or a relative clause about it."""

from __future__ import annotations

from graphbuilder.extraction.arguments.fillers import Filler, at
from graphbuilder.extraction.arguments.implied import is_person
from graphbuilder.extraction.arguments.relative_deeds import after_complements, relative_verb
from graphbuilder.extraction.arguments.triggers import Sentence, Trigger
from graphbuilder.extraction.units import STOPS, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE

_REACH_OF_CLAUSE = 25
_TO_SOMEBODY = ("direct", "ل", "الي", "من", "علي", "ب")
_PARTIES = ("بين", "مع")
# What is said against somebody is said in his absence too.
_AGAINST = ("accuses", "rejects", "attacks")


def caller(trigger: Trigger) -> int | None:
    """Who says or asks something of another on the occasion that a noun names: حث الوزير نظيره في اتصال هاتفي."""
    verb = _verb_before(trigger)
    clause = trigger.sentence.clauses.get(verb) if verb is not None else None
    if clause is None or clause.subject is None or counterpart(trigger) is None:
        return None
    return clause.subject


def counterpart(trigger: Trigger) -> int | None:
    """The official to whom it is said, where the noun has nobody of its own: حث الوزير نظيره في اتصال هاتفي، طلب هاتفيا
    من نظيره."""
    found, verb = trigger.sentence.units, _verb_before(trigger)
    if verb is None or trigger.unit.pronoun or any(item.place in _PARTIES for item in trigger.following):
        return None
    if any(frame.relation in _AGAINST and not frame.needs for frame in found[verb].verb_frames):
        return None
    items = trigger.sentence.complements(verb)
    subject, right_after = trigger.sentence.clauses[verb].subject, trigger.last + 1
    addressed = (
        item.unit
        for item in items
        if item.place in _TO_SOMEBODY and item.unit != subject and (not item.depth or item.unit == right_after)
    )
    near = (number for number in addressed if number <= right_after + 1 and _is_official(found[number]))
    return next(near, None)


def participants(trigger: Trigger) -> Filler | None:
    """The several who take part, as a relative clause tells: اجتماع حضرته أنقرة والقاهرة والدوحة."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    verb = relative_verb(found, after_complements(trigger))
    if verb is None or verb not in clauses or found[verb].normal not in lexicon().attending:
        return None
    subject = clauses[verb].subject
    return at(found, subject, "context") if subject is not None and len(found[subject].actors) > 1 else None


def mediated(trigger: Trigger) -> int | None:
    """With whom a mediator deals, as he does something to him or is told something by him: أقنع الوسيط القطري حماس،
    أبلغت حماس الوسطاء القطريين."""
    found, sentence = trigger.sentence.units, trigger.sentence
    own = [verb for verb, clause in sentence.clauses.items() if clause.subject == trigger.first]
    if own:
        return _dealt_with(sentence, own[0])
    for verb in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_CLAUSE), -1):
        if found[verb].normal in STOPS or found[verb].kind in (Kind.SUBORDINATOR, Kind.RELATIVE):
            return None
        clause = sentence.clauses.get(verb)
        if clause is None:
            continue
        parties = sentence.complements(verb)
        deals = any(item.unit == trigger.first and item.place in _TO_SOMEBODY for item in parties)
        return clause.subject if deals and clause.subject is not None else None
    return None


def _dealt_with(sentence: Sentence, verb: int) -> int | None:
    """Whom the subject of a verb does something to."""
    found = sentence.units
    items = sentence.complements(verb)
    own = states(found[sentence.clauses[verb].subject or 0].actors)
    places = (*_TO_SOMEBODY, "nested", "بين")
    others = (item.unit for item in items if item.place in places)
    return next((number for number in others if not states(found[number].actors) <= own), None)


def _verb_before(trigger: Trigger) -> int | None:
    """The verb of the clause that a noun stands in."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for number in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_CLAUSE), -1):
        if found[number].kind in (Kind.SUBORDINATOR, Kind.RELATIVE) or found[number].normal in STOPS:
            return None
        if number in clauses:
            return number
    return None


def _is_official(unit: Unit) -> bool:
    """Whether somebody is a person, or persons, who can be spoken to: نظيره السوداني، وفدا فرنسيا."""
    known = stems(unit.normal.removeprefix(ARTICLE))
    return is_person(unit) or (unit.role == "headed" and not known.isdisjoint(lexicon().heads["offices"]))
