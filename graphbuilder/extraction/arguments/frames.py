"""How a trigger's frame is filled by its own rules: the pairs of ends that stand where the frame says, and their cost.

What the rules find is one part of what the scorer weighs; see :mod:`graphbuilder.extraction.scoring.candidates`.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuilder.extraction.arguments.fillers import Filler, filler
from graphbuilder.extraction.arguments.meetings import participants
from graphbuilder.extraction.arguments.object_ends import object_of
from graphbuilder.extraction.arguments.places import OBJECTS
from graphbuilder.extraction.arguments.subject_ends import doer_of, parties_before, subject_of
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import ADJECTIVE, CIRCUMSTANCE, DIRECT, GENITIVE, NESTED, Complement
from graphbuilder.extraction.units import Actor, Kind, Unit, are_one_side, states
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.ontology import relations

_FARTHEST_PARTY = 2
_OF_TWO = "هما"
_REACH_OF_PARTIES = 10
_REACH_OF_MUTUAL = 3
_REACH_OF_OBJECT = 4
# How indefinite nouns in the accusative end, and so adverbs: تعاون البلدان عسكريا.
_ADVERBIAL = "ا"
# How nouns of two or more of a kind end.
_OF_SEVERAL = ("ات", "تي", "تا", "تين", "تان", "ين", "ان")
# The families of relations that are against somebody.
HOSTILE = ("conflict", "dispute")
# The roles of what names a state by a city or by who sits there.
_CITIES = ("capital", "place", "seat")
_Pair = tuple[Actor, Actor, float]


def named_together(number: int, unit: Unit) -> Iterator[tuple[Frame, Actor, Actor]]:
    """The pairs in an actor's phrase whose head is itself a trigger: التحالف السعودي الإماراتي."""
    for expression in unit.noun_expressions:
        if expression.frame.pair and not expression.rest and not expression.frame.needs:
            for first, second, _ in _within(Filler(tuple(unit.actors), number, 0.0)):
                yield expression.frame, first, second


def ends_alone(trigger: Trigger) -> tuple[Filler | None, Filler | None]:
    """The subject that the rules of a trigger's frame find, and the object, before any look at the two as a pair."""
    object_ = object_of(trigger)
    subject = subject_of(trigger, object_.unit if object_ else None)
    if subject is not None and object_ is not None and not (trigger.frame.pair or trigger.frame.land):
        own = states(subject.actors)
        if states(object_.actors) <= own:
            # Nobody does it to himself: أعلنت الدوحة تأييد قطر لتركيا.
            object_ = object_of(trigger, own) or object_
        if states(object_.actors) <= own:
            # أبقى الاتحاد الباب مفتوحا أمام جورجيا للانضمام إليه
            subject = subject_of(trigger, object_.unit, own) or subject
    return subject, object_


def filled(trigger: Trigger, subject: Filler | None, object_: Filler | None) -> Iterator[_Pair]:
    """The pairs of ends of a trigger, each with its cost, given its ends alone."""
    if trigger.frame.pair:
        parties = _parties(trigger, subject, object_)
        symmetric = relations()[trigger.frame.relation].symmetric
        yield from parties if symmetric else _both_ways(parties)  # معارك بين الجيشين
        return
    if _is_mutual_deed(trigger):
        between = trigger.at("بين")
        mutual = filler(trigger.sentence.units, between) if between is not None else subject
        if mutual is not None and len(mutual.actors) > 1:
            yield from _both_ways(_within(mutual))
            return
    item = trigger.at("بين") if "بين" in trigger.frame.object else None
    if item is not None:
        # A frame such as mediation, whose object is each of the parties.
        object_ = filler(trigger.sentence.units, item)
        subject = subject_of(trigger, object_.unit)
        second = _second(trigger.sentence.units, item, trigger.following)
        if subject is not None and second is not None:
            yield from _each(subject, second)
    if item is not None and subject is None and object_ is not None and _is_end_of_ties(trigger):
        yield from _both_ways(_within(object_))
    if subject is not None and object_ is None and _is_mutual(trigger):
        yield from _within(subject)
    if subject is not None and _is_exchange(trigger, subject) and (object_ is None or object_.unit == subject.unit):
        yield from _both_ways(_within(subject))
    if subject is not None and object_ is not None and _is_possible(trigger, subject, object_):
        yield from _each(subject, object_)


def _is_possible(trigger: Trigger, subject: Filler, object_: Filler) -> bool:
    """Whether a frame that happens at the own place of one of its ends has such a place."""
    frame, found = trigger.frame, trigger.sentence.units
    if not (frame.home or frame.away):
        return True
    host, guest = (subject, object_) if frame.home or frame.reverse else (object_, subject)
    places = [found[item.unit] for item in trigger.following if item.place in ("في", "ب") and item.unit != host.unit]
    if _lives_there(found[guest.unit]):
        return False
    if frame.away:
        if len(host.actors) > 1:
            return False
        # The whole state may only be what they talk about: بحث مع نظيره الوضع في مالي.
        places = [unit for unit in places if unit.role in _CITIES]
    return any(not states(host.actors).isdisjoint(states(unit.actors)) for unit in places)


def _lives_there(guest: Unit) -> bool:
    """Whether somebody is at home with whom he meets, and so does not travel to him: التقى السفير الإسباني الوزير."""
    return not stems(guest.normal.removeprefix(ARTICLE)).isdisjoint(lexicon().words["residents"])


def _is_mutual(trigger: Trigger) -> bool:
    """Whether a verb without its object says what its subjects do to each other: ترامب وكيم يلتقيان."""
    frame = trigger.frame
    if trigger.unit.normal in lexicon().hosting:
        return False  # مفتي القدس يستقبل سفراء كندا واليابان
    return frame.verb and DIRECT in frame.object and relations()[frame.relation].symmetric


def _both_ways(pairs: Iterator[_Pair]) -> Iterator[_Pair]:
    """The pairs as they stand, and then each the other way round."""
    one_way = list(pairs)
    yield from one_way
    yield from ((second, first, cost) for first, second, cost in one_way)


def _is_mutual_deed(trigger: Trigger) -> bool:
    """Whether an adjective says that two do something to each other: اتهامات متبادلة بين باريس وروما."""
    found, mutual = trigger.sentence.units, lexicon().words["mutual"]
    if trigger.frame.verb or relations()[trigger.frame.relation].symmetric:
        return False
    after = found[trigger.last + 1 : trigger.last + 1 + _REACH_OF_MUTUAL]
    return any(unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(mutual) for unit in after)


def _is_end_of_ties(trigger: Trigger) -> bool:
    """Whether a noun tells that ties between two ended, whoever ended them: منذ قطع العلاقات بين كوبا وبيرو."""
    return trigger.frame.relation == "seversTiesWith" and not trigger.frame.verb


def _is_exchange(trigger: Trigger, subject: Filler) -> bool:
    """Whether two do something to each other: تبادل البلدان الاتهامات، تتهم كل منهما الأخرى."""
    units = trigger.sentence.units
    if trigger.frame.verb and DIRECT in trigger.frame.object:
        start = max(trigger.last, subject.unit) + 1
        return start < len(units) and units[start].normal in lexicon().words["each_other"]
    return trigger.governor is not None and units[trigger.governor].role == "exchange"


def _parties(trigger: Trigger, subject: Filler | None, object_: Filler | None) -> Iterator[_Pair]:
    """The pairs of a frame whose ends are named together, in whichever way the text names them."""
    found = trigger.sentence.units
    if _is_of_two(trigger) and subject is not None and len(subject.actors) > 1:
        yield from _within(subject)
        return
    between = (trigger.at("بين") or _later_parties(trigger)) if "بين" in trigger.frame.object else None
    if between is not None:
        yield from _between(found, between, trigger.following)
        return
    joined = trigger.at(ADJECTIVE) or _both_after(trigger)
    if joined is not None and len(found[joined.unit].actors) > 1:
        yield from _within(filler(found, joined))
        return
    joined = _joined(trigger) if _brings_together(trigger) else None
    one = object_ or subject
    if joined is not None and one is not None and joined.unit > trigger.first and joined.unit != one.unit:
        yield from _each(one, filler(found, joined))  # لقاء جمعه ببوتين
        if joined.place == "الي":
            yield from _within(filler(found, joined))  # قمة تجمع الأسد إلى أمير قطر ورئيس تركيا
        return
    if subject is not None and object_ is None and len(subject.actors) == 1:
        object_ = OBJECTS["carried"](trigger) if trigger.frame.verb else doer_of(trigger, subject.unit)
    if subject is not None and object_ is not None:
        yield from _each(subject, object_)
    elif subject is not None and not has_other_object(trigger, subject.unit):
        yield from _within(subject)
    elif object_ is not None and _brings_together(trigger):
        yield from _within(object_)
    elif object_ is None and not trigger.frame.verb:
        both = participants(trigger) or parties_before(trigger)
        yield from _within(both) if both is not None else ()


def _is_of_two(trigger: Trigger) -> bool:
    """Whether a noun says by its pronoun that it is of two, and with nobody else right after: كثفت أثينا والقاهرة
    تنسيقهما مع تنامي الخلاف بين طرابلس وأثينا."""
    others = any(item.place == "مع" and not item.depth for item in trigger.following)
    return not trigger.frame.verb and trigger.unit.pronoun == _OF_TWO and not others


def _joined(trigger: Trigger) -> Complement | None:
    """Who is brought together with a verb's object: جمعه ببوتين، تجمع الرئيس السوري إلى أمير قطر."""
    to = trigger.at("الي") if "الي" in trigger.frame.object else None
    return trigger.at("ب") or trigger.at("مع") or to


def _both_after(trigger: Trigger) -> Complement | None:
    """The two named together right after the noun of what is between them: اتفاق دمشق وطهران, but not اتفاقات أوسلو
    والقاهرة."""
    genitive = trigger.at(GENITIVE)
    if "both" not in trigger.frame.object or genitive is None or genitive.depth:
        return None
    return None if trigger.unit.normal.endswith(_OF_SEVERAL) else genitive


def _brings_together(trigger: Trigger) -> bool:
    """Whether a verb can have the two as its objects: لقاء يجمع بوتين وشي, but not: تحديات تواجه البلدين."""
    frame = trigger.frame
    return frame.verb and frame.object[0] == DIRECT and relations()[frame.relation].family not in HOSTILE


def has_other_object(trigger: Trigger, subject: int) -> bool:
    """Whether a verb that could be another (تواجه) has as its object what is nobody known, and so tells of nothing
    between its subjects: تواجه الدولتان هجمات."""
    if not trigger.frame.verb or trigger.unit.feminine is not None:
        return False
    found, time = trigger.sentence.units, False
    for unit in found[max(trigger.last, subject) + 1 :][:_REACH_OF_OBJECT]:
        if unit.kind is Kind.PREPOSITION:
            time = unit.normal in lexicon().words["circumstances"]
            if not time:
                return False
        elif unit.kind is Kind.WORD and not time:
            if trigger.asked is not None and found[trigger.asked] is unit:
                return False  # تبادل البلدان السفراء
            return not (unit.preposition or unit.conjunction or unit.normal.endswith(_ADVERBIAL))
        elif unit.kind is Kind.WORD:
            time = False
        elif unit.kind is not Kind.PARTICLE:
            return False
    return False


def _later_parties(trigger: Trigger) -> Complement | None:
    """The two parties after a clause about the noun: اتفاق يقضي بوقف إطلاق النار بين إسرائيل وحماس."""
    found = trigger.sentence.units
    if trigger.frame.verb or any(item.place != CIRCUMSTANCE for item in trigger.following):
        return None
    for number in range(trigger.last + 1, min(trigger.last + _REACH_OF_PARTIES, len(found) - 1)):
        if found[number].kind is Kind.MARK or found[number].noun_expressions:
            return None
        if found[number].normal == "بين" and len(found[number + 1].actors) > 1:
            return Complement("بين", number + 1, 0, found[number].first - trigger.unit.last)
    return None


def _between(found: list[Unit], between: Complement, following: list[Complement]) -> Iterator[_Pair]:
    """The parties after بين: named together, or the second behind a noun (بين واشنطن وحلفائها اليابان وأستراليا)."""
    parties = filler(found, between)
    if len(parties.actors) > 1:
        yield from _within(parties)
        return
    other = _second(found, between, following)
    if other is not None:
        yield from _each(parties, other)


def _second(found: list[Unit], between: Complement, following: list[Complement]) -> Filler | None:
    """The second party after بين, where the two are not named together."""
    again = _second_between(found, between, following)
    return filler(found, again) if again is not None else _second_party(found, between, following)


def _second_party(found: list[Unit], between: Complement, following: list[Complement]) -> Filler | None:
    """The second party after بين behind a noun of his own: بين كينشاسا ومتمردي حركة 23 مارس."""
    joint = found[between.unit + 1] if between.unit + 1 < len(found) else None
    if len(found[between.unit].actors) > 1 or joint is None or joint.kind is not Kind.WORD:
        return None
    if joint.conjunction != "و" and not joint.normal.startswith("و"):  # of a noun that no table knows it is not split
        return None
    other = next((item for item in following if item.unit > between.unit), None)
    if other is None or other.place not in (GENITIVE, NESTED, DIRECT, ADJECTIVE) or other.depth > _FARTHEST_PARTY:
        return None
    return filler(found, other)


def _second_between(found: list[Unit], between: Complement, following: list[Complement]) -> Complement | None:
    """The other party where بين or كل من goes before it: بين قطر من جهة وبين السعودية، بين فيتنام وكل من الصين."""
    for item in following:
        before = found[item.unit - 1]
        every = before.normal == "كل" and item.unit == between.unit + 2
        joined = before.conjunction == "و" and item.unit > between.unit and not item.depth
        if joined and (item.place == "بين" or every):
            return item
    return None


def _each(subject: Filler, object_: Filler) -> Iterator[_Pair]:
    """Everyone at one end with everyone at the other who does not stand at the first too."""
    doers = states(subject.actors)
    for first in subject.actors:
        for second in object_.actors:
            if second.entity is None or second.entity.state not in doers:
                yield first, second, subject.cost + object_.cost


def _within(parties: Filler) -> Iterator[_Pair]:
    for position, first in enumerate(parties.actors):
        for second in parties.actors[position + 1 :]:
            if not are_one_side(first, second, list(parties.actors)):
                yield first, second, parties.cost
