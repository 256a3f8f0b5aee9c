"""Who gets what a noun tells, where a verb says so or a preposition does: by his name, or through what is his."""

from __future__ import annotations

from graphbuilder.extraction.arguments.nested import performer
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import ADJECTIVE, GENITIVE
from graphbuilder.extraction.names.elements import BY
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of
from graphbuilder.language.arabic.lexicon import lexicon, stems

_REACH_OF_PREPOSITION = 2
_LONGEST_PHRASE = 6
_REACH_OF_WAR = 7
# How many units behind the helper stands whom he is said to help.
_NEAR = 2
_TO = ("ل", "الي")
# The roles of verbs that tell of deeds, and the relations that are made with words.
_OF_DEEDS = ("plain", "support")
_IN_WORDS = ("callsOn", "accuses", "rejects", "threatens", "supports")
_OF_PHRASES = (Kind.WORD, Kind.NATIONALITY, Kind.ACTOR)


def receiver(trigger: Trigger) -> int | None:
    """The unit of whoever gets what a noun tells, the noun's own complement being who gives it: يعتمد حفتر على دعم مصر،
    نجا الأسد بفضل الدعم الروسي، قوبلت الخطة التركية بإدانة فرنسية."""
    found, verb = trigger.sentence.units, trigger.governor
    if trigger.frame.verb or not any(trigger.at(place) for place in (ADJECTIVE, GENITIVE, "من", BY)):
        return None
    if _is_owed(trigger):
        return performer(trigger)
    noun = _noun_of_getting(trigger)
    if noun is not None and found[noun + 1].kind is Kind.ACTOR:
        return noun + 1
    if noun is not None and verb is not None:
        clause = trigger.sentence.clauses.get(verb)
        return clause.subject if clause is not None else None
    if verb is None or found[verb].normal not in lexicon().getting:
        return None
    clause = trigger.sentence.clauses.get(verb)
    if clause is not None and clause.subject is not None:
        return clause.subject
    return owner_of_subject(found, verb)


def _noun_of_getting(trigger: Trigger) -> int | None:
    """The noun that says that somebody gets what a noun tells: الحصول على دعم، نيل دعم، حصول كييف على دعم."""
    found, number = trigger.sentence.units, trigger.first - 1
    if number > 0 and found[number].kind is Kind.PREPOSITION:
        number -= 1
    if number > 0 and found[number].kind is Kind.ACTOR and not found[number].preposition:
        number -= 1
    if number < 0 or found[number].kind is not Kind.WORD or found[number].pronoun:
        return None
    return number if has_noun_of(found[number], "obtaining") else None


def _is_owed(trigger: Trigger) -> bool:
    """Whether it is said that something goes on by what a noun tells, or would not without it: بفضل دعم، لولا دعم."""
    before = trigger.sentence.units[max(0, trigger.first - _REACH_OF_PREPOSITION) : trigger.first]
    return bool(before) and before[-1].normal in lexicon().words["owing_to"]


def owner_of_subject(found: list[Unit], verb: int) -> int | None:
    """Whose what a verb has as its subject is, before it or after: تحظى الخطة المغربية بدعم باريس، القرار الأميركي قوبل
    بإدانة."""
    after = range(verb + 1, min(verb + _LONGEST_PHRASE, len(found)))
    owner = _owner(found, after)
    if owner is not None:
        return owner
    first = verb
    while first > 0 and verb - first < _LONGEST_PHRASE and found[first - 1].kind in _OF_PHRASES:
        first -= 1
    return _owner(found, range(first, verb))


def _owner(found: list[Unit], phrase: range) -> int | None:
    """The adjective or genitive of a phrase that begins with the noun of an act or a position."""
    for number in phrase:
        unit = found[number]
        if unit.kind not in _OF_PHRASES or unit.preposition:
            return None
        if number == phrase.start:
            if unit.kind is not Kind.WORD or stems(unit.normal).isdisjoint(lexicon().words["positions"]):
                return None
        elif unit.conjunction:
            return None
        elif unit.kind is not Kind.WORD:
            return number if unit.actors and unit.role != PRONOUN else None
    return None


def enabled(trigger: Trigger) -> int | None:
    """Who does what he does with the help that a noun with ب tells: بغطاء فرنسي شنت تشاد حملة، قصف بمساندة روسيا."""
    found, verb = trigger.sentence.units, trigger.governor
    if trigger.unit.preposition != "ب" or trigger.unit.article:
        return None
    helper = trigger.at(ADJECTIVE) or trigger.at("من") or (trigger.at(GENITIVE) if _is_circumstance(trigger) else None)
    if helper is None or any(0 < item.unit - helper.unit <= _NEAR for item in trigger.following if item.place in _TO):
        return None  # تعهدت باريس بدعم أوروبي لكييف
    attacker = _attacker(trigger)
    if attacker is not None:
        return attacker
    frames = [frame for frame in found[verb].frames if not frame.needs] if verb is not None else []
    if any(frame.controls or "ب" in frame.object for frame in frames):
        return None  # رحبت كييف بدعم أوروبي
    return performer(trigger)


def _is_circumstance(trigger: Trigger) -> bool:
    """Whether a noun with ب tells by what means its verb is done, as the verb has its object before it, and asks nobody
    for it: قمع شعبه بمساندة روسيا, but not تعهد بمساندة روسيا."""
    found, clause = trigger.sentence.units, trigger.sentence.clauses.get(trigger.governor or 0)
    if trigger.governor is None or clause is None or clause.subject is None:
        return False
    verb = found[trigger.governor]
    if verb.role not in _OF_DEEDS or any(frame.relation in _IN_WORDS for frame in verb.verb_frames):
        return False
    start = max(trigger.governor, clause.subject) + 1
    return any(unit.kind in _OF_PHRASES for unit in found[start : trigger.first])


def _attacker(trigger: Trigger) -> int | None:
    """Who wages the war right before, of which a noun with ب tells the help: تواجه غزة حربا إسرائيلية بدعم أميركي."""
    found = trigger.sentence.units
    for noun in range(trigger.first - 2, max(-1, trigger.first - _REACH_OF_WAR), -1):
        unit = found[noun]
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal in STOPS:
            return None
        if any(item.frame.relation == "attacks" for item in unit.noun_expressions):
            doer = found[noun + 1]
            named = doer.kind in (Kind.ACTOR, Kind.NATIONALITY) and not (doer.preposition or doer.conjunction)
            return noun + 1 if named and doer.actors else None
    return None
