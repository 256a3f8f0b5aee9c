"""The ends of a hostile noun that the word it depends on shows: who wards an attack off, who must cease it, whom a
protest is handed to, whose text a veto brings down."""

from __future__ import annotations

from graphbuilder.extraction.arguments.nested import performer
from graphbuilder.extraction.arguments.relative_deeds import after_complements, doer
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import DIRECT, complements
from graphbuilder.extraction.units import Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import EntityKind

_REACH_OF_DUTY = 5
_REACH_OF_AIM = 4
_UPON = "علي"
# تعرضها لغارات، صد الجيش لهجوم، رد تشاد على القصف
_TO = ("ل", "علي")
# Where whoever is told something stands: أبلغت تشاد كينيا رفضها، وجهت إلى كينيا إنذارا.
_TOLD = (DIRECT, "الي", "ل")


def beset(trigger: Trigger) -> int | None:
    """The unit of whom an attack befalls that he wards off or answers: صدت تشاد هجوما للمتمردين، تعرض تشاد لهجمات."""
    found, verb = trigger.sentence.units, trigger.governor
    before = trigger.first - 1
    if verb is not None and found[verb].normal in lexicon().repelling and _is_what_is_done(trigger, verb):
        clause = trigger.sentence.clauses.get(verb)
        return clause.subject if clause is not None and not _is_aimed(trigger) else None
    if before >= 0 and found[before].kind is Kind.PREPOSITION and found[before].normal in _TO:
        before -= 1
    elif trigger.unit.preposition not in _TO:
        return None
    actor = before if before > 0 and _is_bare_actor(found[before]) else None
    noun = before if actor is None else before - 1
    if noun < 0 or found[noun].kind is not Kind.WORD or found[noun].article:
        return None
    if stems(found[noun].normal).isdisjoint(lexicon().words["exposure"]):
        return None
    return performer(trigger) if actor is None and found[noun].pronoun else actor


def _is_what_is_done(trigger: Trigger, verb: int) -> bool:
    """Whether a noun is the very object of its verb, as nothing but the subject and adverbs stands between."""
    clause = trigger.sentence.clauses.get(verb)
    subject = clause.subject if clause is not None else None
    between = (number for number in range(verb + 1, trigger.first) if number != subject)
    if trigger.unit.preposition not in ("", "ل"):
        return False
    return all(trigger.sentence.units[number].kind is Kind.PARTICLE for number in between)


def _is_aimed(trigger: Trigger) -> bool:
    """Whether the text tells whom what is warded off was meant for: اعترض الجيش صاروخا أطلقته الحركة باتجاه تشاد."""
    number = wager(trigger)
    behind = number + 1 if number is not None else trigger.last + 1
    found = trigger.sentence.units
    return any(unit.normal in lexicon().words["towards"] for unit in found[behind : behind + _REACH_OF_AIM])


def _is_bare_actor(unit: Unit) -> bool:
    return unit.kind is Kind.ACTOR and bool(unit.actors) and not (unit.preposition or unit.conjunction)


def ceaser(trigger: Trigger) -> int | None:
    """The unit of whoever must cease what a noun tells, or sets about it: على كينيا وقف قصف تشاد، قيام كينيا بضرب
    تشاد."""
    found, words = trigger.sentence.units, lexicon().words
    ceases = False
    for number in range(trigger.first - 1, max(-1, trigger.first - 1 - _REACH_OF_DUTY), -1):
        unit = found[number]
        if _is_bare_actor(unit):
            if number == 0:
                return None
            before = found[number - 1]
            if before.kind is Kind.PREPOSITION and before.normal == _UPON:
                opens = number == 1 or found[number - 2].kind in (Kind.MARK, Kind.SUBORDINATOR)
                return number if ceases and opens else None
            undertakes = before.kind is Kind.WORD and not stems(before.normal).isdisjoint(words["undertaking"])
            return number if undertakes and number >= trigger.first - 2 and _is_tied(trigger, number) else None
        ceases = ceases or not stems(unit.normal).isdisjoint(words["cessation"])
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY, Kind.MARK, Kind.RELATIVE):
            return None
    return None


def _is_tied(trigger: Trigger, actor: int) -> bool:
    """Whether a noun follows an actor with its preposition: قيام تشاد بقصف، كف تشاد عن قصف."""
    if trigger.first == actor + 1:
        return trigger.unit.preposition in ("ب", "ل")
    return trigger.sentence.units[actor + 1].kind is Kind.PREPOSITION


def told(trigger: Trigger) -> int | None:
    """The unit of the state that a threat or protest is handed to: نقلت كينيا إلى تشاد استياءها، وجه إليها إنذارا."""
    found, verb = trigger.sentence.units, trigger.governor
    if verb is None or found[verb].normal not in lexicon().telling or trigger.following:
        return None
    before = found[trigger.first - 1]
    if trigger.unit.preposition or trigger.unit.conjunction or before.kind is Kind.PREPOSITION:
        return None
    items = trigger.sentence.complements(verb)
    items = [item for item in items if verb < item.unit < trigger.first]
    if len(items) != 1 or items[0].place not in _TOLD or items[0].depth:
        return None
    hearer = found[items[0].unit]
    is_state = hearer.entity is not None and hearer.entity.kind is EntityKind.STATE
    return items[0].unit if is_state and states(hearer.actors) else None


def assailant(trigger: Trigger) -> int | None:
    """The unit of whoever made the attack that another wards off: صدت تشاد هجوما شنته حركة الشباب."""
    return wager(trigger) if beset(trigger) is not None else None


def wager(trigger: Trigger) -> int | None:
    """The unit of whoever made an attack, as a relative clause says with a light verb: هجوم شنه مسلحو بوكو حرام، القصف
    الذي نفذته طائرات تشادية."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    number = doer(trigger)
    if number is None:
        return None
    own = (verb for verb in range(number - 1, trigger.last, -1) if verb in clauses and clauses[verb].subject == number)
    verb = next(own, None)
    return number if verb is not None and found[verb].role == "support" and found[verb].pronoun else None


def vetoed(trigger: Trigger) -> int | None:
    """The unit of whose text the verb after a veto says that it brings down: فيتو روسي يسقط نصا يابانيا."""
    found, verb = trigger.sentence.units, after_complements(trigger)
    if verb >= len(found) or found[verb].kind is not Kind.VERB or found[verb].conjunction:
        return None
    if stems(found[verb].normal).isdisjoint(lexicon().words["thwarts"]):
        return None
    item = next(iter(complements(found, verb)), None)
    return item.unit if item is not None and item.place == DIRECT else None
