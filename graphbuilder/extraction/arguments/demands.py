"""Whom somebody wants something of, or refuses it, where no word but the clause after it says so."""

from __future__ import annotations

from graphbuilder.extraction.anaphora.references import pronoun
from graphbuilder.extraction.arguments.fillers import Filler, at, filler
from graphbuilder.extraction.arguments.implied import own_object
from graphbuilder.extraction.arguments.triggers import Trigger, own_subject
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, GENITIVE, NESTED, complements
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of, preposition_of, states
from graphbuilder.language.arabic.lexicon import lexicon

# How far from its verb the clause stands that says what is wanted: تصر واشنطن، كما أعلنت أمس، على أن.
_REACH_OF_CLAUSE = 12
# A verb, its negation and an adverb.
_REACH_OF_VERB = 3
# How far from what he does the noun stands that says what for.
_REACH_OF_ACT = 30
_NAMED = (GENITIVE, NESTED, DIRECT, ADJECTIVE)
# What is done to somebody who can refuse it.
_PROPOSING = ("aids", "callsOn", "meetsWith", "threatens", "visits")
_IN_WORDS = ("accuses", "callsOn", "rejects", "supports", "threatens")
_REACH_OF_TALK = 20
_NEXT = 3
_DURING = ("في", "خلال", "اثناء")
# With whom one talks, to whom one writes.
_WITH = ("مع", "الي", "ل", "ب", DIRECT)
# What may stand between a verb and أن: its preposition, and that it is a need.
_BETWEEN = (Kind.PREPOSITION, Kind.PARTICLE, Kind.WORD, Kind.ACTOR, Kind.NATIONALITY)


def bidden(trigger: Trigger) -> int | None:
    """The unit of whoever is to do what the clause after a verb or noun tells: تصر واشنطن على أن تسحب بكين قواتها,
    طالبت كينيا بأن توقف تشاد القصف, رفضت كينيا أن تشارك تشاد في القمة."""
    found, clauses, words = trigger.sentence.units, trigger.sentence.clauses, lexicon().words
    opening = _clause_after(trigger)
    if opening is None:
        return None
    for verb in range(opening + 1, min(opening + 1 + _REACH_OF_VERB, len(found))):
        if found[verb].kind is Kind.VERB:
            clause = clauses.get(verb)
            if clause is None or not _is_to_be(found[verb]):
                return None
            # تريد كينيا من تشاد أن تفتح المعبر
            told = clause.found == "after" or clause.subject == opening - 1
            return clause.subject if told else None
        if found[verb].kind is not Kind.PARTICLE or found[verb].normal in words["of_duration"]:
            return None  # شدد على أن تركيا عضو, دعا إلى عقوبات إن لم تنسحب تركيا
    return None


def _clause_after(trigger: Trigger) -> int | None:
    """The word that opens the clause which tells what is wanted."""
    found, words = trigger.sentence.units, lexicon().words
    own = own_subject(trigger.sentence, trigger.first)
    start = trigger.last if own is None else max(own, trigger.last)
    for number in range(start + 1, min(start + 1 + _REACH_OF_CLAUSE, len(found))):
        unit = found[number]
        if unit.kind is Kind.SUBORDINATOR:
            return number if unit.normal in words["of_wishes"] else None
        if unit.kind not in _BETWEEN or unit.normal in STOPS:
            return None
        last = number + 1 < len(found) and found[number + 1].kind is Kind.SUBORDINATOR
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and not (last and preposition_of(found, number)):
            return None  # طالبت كينيا تشاد بأن تعترف رواندا
    return None


def _is_to_be(verb: Unit) -> bool:
    """Whether a verb is in the present without a sign of the future, as after أن that is no أنّ."""
    return verb.normal.startswith(("ي", "ت"))


def proposer(trigger: Trigger) -> int | None:
    """The unit of whoever asked something of the subject, or offered it him, before in the sentence: طلبت كينيا من تشاد
    فتح الحدود، لكن تشاد رفضت."""
    found, sentence = trigger.sentence.units, trigger.sentence
    clause = sentence.clauses.get(trigger.first)
    if clause is None or clause.subject is None:
        return None
    own, whoever = states(found[clause.subject].actors), lexicon().offering
    for verb in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_ACT), -1):
        before = sentence.clauses.get(verb)
        if found[verb].normal in STOPS or before is None or before.subject is None:
            continue
        proposes = any(frame.relation in _PROPOSING for frame in found[verb].verb_frames)
        if not (proposes or found[verb].normal in whoever):
            continue
        if states(found[before.subject].actors) & own:
            continue
        asked = sentence.complements(verb)
        if any(states(found[item.unit].actors) == own for item in asked):
            return before.subject
        if found[verb].normal in whoever and not any(found[item.unit].kind is Kind.ACTOR for item in asked):
            return before.subject  # عرضت كينيا وساطتها، لكن تشاد رفضت
    return None


def interlocutor(trigger: Trigger) -> int | None:
    """The unit of whom somebody asks something in talking or writing to him: في اتصال مع نظيره التشادي، طلب الوزير فتح
    المعبر, بعث برسالة إلى تشاد يطلب فيها فتح المعبر."""
    found, sentence = trigger.sentence.units, trigger.sentence
    clause = sentence.clauses.get(trigger.first)
    if clause is None or clause.subject is None:
        return None
    own, words = states(found[clause.subject].actors), lexicon().words
    therein = any(unit.normal in words["in_its_course"] for unit in found[trigger.last + 1 : trigger.last + 1 + _NEXT])
    reach = range(max(0, trigger.first - _REACH_OF_TALK), min(trigger.last + _REACH_OF_CLAUSE, len(found)))
    for noun in reach:
        if not has_noun_of(found[noun], "conversations"):
            continue
        during = preposition_of(found, noun) in _DURING
        if not (during or (therein and noun < trigger.first)):
            continue
        for item in complements(found, noun):
            if item.place in _WITH and states(found[item.unit].actors) - own and found[item.unit].role != PRONOUN:
                return item.unit
    return None


def asker(trigger: Trigger) -> int | None:
    """The unit of whoever acts in order to ask what a noun with ل tells: أوفدت كينيا وزيرا لحث تشاد على السلم, زيارة
    الوزير الكيني لحث تشاد."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    if not _is_purpose(trigger):
        return None
    for number in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_ACT), -1):
        if found[number].normal in STOPS:
            return None
        clause = clauses.get(number)
        if clause is not None and clause.found != "relative" and clause.subject is not None:
            return clause.subject
        if number and found[number].kind is Kind.ACTOR and has_noun_of(found[number - 1], "courses"):
            return None if preposition_of(found, number) else number
    return None


def urged(trigger: Trigger) -> Filler | None:
    """Whom such a noun names with it, or by its pronoun: لحث تشاد على السلم, لحثها على السلم; or whom another names
    behind who asks: دعوته تشاد إلى السلم, دعوة كينيا تشاد إلى السلم."""
    found = trigger.sentence.units
    if not _is_purpose(trigger):
        item = trigger.at(DIRECT) if trigger.unit.pronoun else own_object(trigger)
        return filler(found, item) if item is not None and found[item.unit].role != PRONOUN else None
    item = next((item for item in trigger.following if item.place in _NAMED), None)
    if item is not None and item.unit > trigger.last and not preposition_of(found, item.unit):
        return filler(found, item)
    if not trigger.unit.pronoun:
        return None
    doer = asker(trigger)
    own = states(found[doer].actors) if doer is not None else frozenset()
    return at(found, pronoun(found, trigger.first, trigger.unit.pronoun, own), "pronoun")


def _is_purpose(trigger: Trigger) -> bool:
    """Whether a noun says what for something is done, and is no object of the noun or verb before it: تلبية لدعوة
    كينيا, رفضه لدعوة كينيا, استجاب لدعوة كينيا."""
    found, number = trigger.sentence.units, trigger.first
    if trigger.unit.preposition != "ل" or not number:
        return False
    before, verb = found[number - 1], trigger.governor
    taking = [item.frame for item in before.noun_expressions if item.frame.relation in _IN_WORDS]
    if verb is not None and all(unit.kind is not Kind.WORD for unit in found[verb + 1 : number]):
        taking += found[verb].verb_frames
    return not has_noun_of(before, "prompted") and all("ل" not in frame.object for frame in taking)
