"""Whom a threat is meant for that does not name him: whose act would bring it about, whom the threatened deed would
hit."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import EntityKind
from graphbuilder.ontology import relations

_ENDS = STOPS | {"."}
_REACH_OF_CONDITION = 45
_REACH_OF_ACT = 4
_REACH_OF_CAUSE = 12
_QUOTES = frozenset({"«", "»", '"', "“", "”"})
_REACH_OF_WARNING = 8
# حذر من أن + صبر + بلاده
_REACH_OF_SELF = 2
_REACH_OF_HARM = 30
# توعدت كابول، التي + تتهم
_REACH_OF_ACCUSATION = 5
# The families of relations that are against somebody.
HOSTILE = ("conflict", "dispute")
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


def warned(trigger: Trigger) -> int | None:
    """The same of a warning, where it is the speaker himself who then would act: حذرت كينيا من أنها سترد إذا هاجمت تشاد
    الصومال, but not من مجاعة إذا منعت تشاد المساعدات."""
    found, sentence = trigger.sentence.units, trigger.sentence
    clause = sentence.clauses.get(trigger.first)
    if clause is None or clause.subject is None:
        return None
    own = states(found[clause.subject].actors)
    start = max(clause.subject, trigger.last) if clause.found == "after" else trigger.last
    for number in range(start + 1, min(start + _REACH_OF_WARNING, len(found) - _REACH_OF_SELF)):
        if found[number].normal in _ENDS or found[number].kind is Kind.VERB:
            return None
        if found[number].normal in lexicon().words["complementisers"]:
            himself = found[number].normal in lexicon().words["pronominal_complementisers"]
            after = found[number + 1 : number + 1 + _REACH_OF_SELF]
            return condition(trigger) if himself or any(states(unit.actors) == own for unit in after) else None
    return None


def provoker(trigger: Trigger) -> int | None:
    """The unit of who did the subject harm before in the sentence, so that a threat is meant for him: أسقطت تركيا
    مروحية سورية، وتوعدت دمشق بالرد; or whom the subject accuses: توعدت كابول، التي تتهم باكستان بالهجوم، بالرد."""
    found, sentence = trigger.sentence.units, trigger.sentence
    clause = sentence.clauses.get(trigger.first)
    if clause is None or clause.subject is None:
        return None
    own = states(found[clause.subject].actors)
    for verb in range(trigger.first + _REACH_OF_ACCUSATION, max(-1, trigger.first - _REACH_OF_HARM), -1):
        before = sentence.clauses.get(verb)
        if verb == trigger.first or before is None or before.subject is None or not _is_hostile(found[verb]):
            continue
        others = sentence.complements(verb)
        if states(found[before.subject].actors) == own:
            accused = (item.unit for item in others if states(found[item.unit].actors) - own)
            return next(accused, None)
        if verb < trigger.first and any(states(found[item.unit].actors) == own for item in others):
            return before.subject
    return None


def culpable(trigger: Trigger) -> int | None:
    """The unit of whose harmful act somebody threatens after: تتوعد بكين بالرد بعد فرض واشنطن رسوما, ردا على غارة
    إسرائيلية."""
    found, sentence = trigger.sentence.units, trigger.sentence
    clause = sentence.clauses.get(trigger.first)
    if clause is None or clause.subject is None:
        return None
    own, words = states(found[clause.subject].actors), lexicon().words
    start = next((number for number in _clause_of(trigger) if found[number].normal in words["in_return"]), None)
    if start is None:
        return None
    doer, hostile = None, False
    for number in range(start + 1, min(start + 1 + _REACH_OF_CAUSE, len(found))):
        unit = found[number]
        if unit.kind in (Kind.MARK, Kind.SUBORDINATOR) and unit.normal not in _QUOTES:
            break
        hostile = hostile or any(relations()[frame.relation].family in HOSTILE for frame in unit.frames)
        if doer is None and unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and states(unit.actors) - own:
            doer = number
    return doer if hostile else None


def _clause_of(trigger: Trigger) -> Iterator[int]:
    """The units after a verb up to the end of its clause."""
    found = trigger.sentence.units
    for number in range(trigger.last + 1, min(trigger.last + 1 + _REACH_OF_CAUSE, len(found))):
        if found[number].normal in _ENDS or found[number].kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE):
            return
        yield number


def _is_hostile(verb: Unit) -> bool:
    return any(relations()[frame.relation].family in HOSTILE for frame in verb.verb_frames)


def threatened(trigger: Trigger) -> int | None:
    """The unit of whom the deed would hit that is threatened with: هددت كينيا بإعادة النظر في تعاونها مع تشاد, لوحت
    بالانسحاب من المحادثات مع تشاد."""
    found, sentence = trigger.sentence.units, trigger.sentence
    clause = sentence.clauses.get(trigger.first)
    own = states(found[clause.subject].actors) if clause is not None and clause.subject is not None else frozenset()
    deed = None
    for item in sentence.complements(trigger.first):
        between = found[trigger.last + 1 : item.unit]
        deed = deed or any(unit.kind is Kind.WORD and unit.preposition == "ب" for unit in between)
        named = found[item.unit].kind is Kind.ACTOR and item.place in _HIT
        entity = found[item.unit].entity
        if item.place == "من" and entity is not None and entity.kind is EntityKind.ORGANISATION:
            continue  # who would leave an organisation does nothing to it
        if deed and named and not states(found[item.unit].actors) <= own:
            return item.unit
    return None
