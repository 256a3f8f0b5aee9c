"""What follows a trigger: the actors after it, each with the preposition or position that ties it to the trigger."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuilder.extraction.clauses.zones import zone
from graphbuilder.extraction.units import Kind, Unit, has_noun_of, is_quantity
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import prefixed
from graphbuilder.model import EntityKind

DIRECT = "direct"
GENITIVE = "genitive"
NESTED = "nested"
ADJECTIVE = "adjective"
CIRCUMSTANCE = "circumstance"
_ASIDES = frozenset({"في", "خلال", "بعد", "قبل", "منذ", "عقب", "اثناء"})
_SHORTEST_GLUED = 4
_REACH_OF_DEED = 3
_UPON = ("علي", "ضد", "عن")
_OF_MANNER = ("ب", "علي")


@dataclass(frozen=True, slots=True)
class Complement:
    """The unit of an actor after a trigger.

    ``place`` is a preposition, ``direct``, ``genitive``, ``nested`` or ``adjective``; ``depth`` counts the nouns
    between the place and the actor (على + مواقع + إيرانية: 1); ``distance`` is in tokens from the trigger; ``outer`` is
    the place of the noun whose two parties these are (على + التعاون + بين).
    """

    place: str
    unit: int
    depth: int
    distance: int
    outer: str = ""
    through: str = ""


def complements(
    found: list[Unit], trigger: int, *, skip: int | None = None, within: list[int] | None = None
) -> list[Complement]:
    """The complements of the verb or noun at a unit, left to right, the unit ``skip`` (its subject) left out.

    ``within`` is its zone, where it is known already.
    """
    verb = found[trigger].kind is Kind.VERB
    acts = verb or _is_participle(found[trigger])
    result: list[Complement] = []
    place, depth, outer, through, closed = "", 0, "", "", False
    for number in zone(found, trigger, skip=skip) if within is None else within:
        unit = found[number]
        if _is_partitive(found, number) or (place == "بين" and _says_whose(found, number)):
            continue
        if _is_whence(found, trigger, number, place, depth):
            continue
        if verb and depth and _is_within(found, number):
            continue
        if unit.kind is Kind.PREPOSITION:
            outer = (place or DIRECT) if unit.normal == "بين" and depth else ""
            through = (through or place or DIRECT) if depth else ""
            place, depth, closed = unit.normal, 0, False
        elif unit.kind is Kind.WORD:
            glued = unit.preposition or ("" if place or depth else _glued_preposition(found[trigger], unit))
            if glued:
                place, depth = glued, 0
            if acts and depth > 1 and place in _ASIDES and _begins_object(found, number):
                place, depth, closed = "", 0, False
            if place and depth == 0 and unit.normal in lexicon().words["idioms"]:
                place = CIRCUMSTANCE
            date, was_closed = acts and not place and unit.article and is_time(unit), closed
            depth += not (date or is_quantity(unit))  # تستقبل الأسبوع المقبل وفدا، تستقبل أي مسؤول، بعض القادة
            timed = acts and place in _ASIDES and is_time(unit)
            manner = verb and place in _OF_MANNER and depth == 1 and has_noun_of(unit, "manners")
            described = closed and found[number - 1].normal in lexicon().words["manners"] and not unit.article
            place = CIRCUMSTANCE if manner else place
            closed = unit.closed or timed or manner or described or _ends_insertion(unit, depth)
            closed = closed or (was_closed and _goes_with_time(unit))
            joins = not verb and unit.conjunction and not _is_second_party(found, number, result)
            if joins and (_starts_afresh(found, number, result) or _tells_of_else(found[trigger], unit)):
                break
        elif unit.kind is Kind.PARTICLE and verb and place in _ASIDES and not depth and is_time(unit):
            depth, closed = 1, True  # في يوم واحد
        elif unit.kind is Kind.PARTICLE and unit.normal in lexicon().words["excepting"]:
            place, depth = "", 0  # لم يزر منذ شهور إلا مصر
        elif unit.kind in (Kind.ACTOR, Kind.NATIONALITY):
            if number == skip:
                place, depth = "", 0
                continue
            if unit.preposition and not _is_of_owner(found, number, place):
                place, depth = unit.preposition, 0
            elif acts and place in (*_ASIDES, CIRCUMSTANCE) and _is_new_phrase(found, number, depth, closed=closed):
                place, depth = "", 0
            if unit.conjunction and not unit.preposition and not result:
                break
            distance = unit.first - found[trigger].last
            result.append(
                Complement(
                    place or _bare(found, trigger, number, depth, result), number, depth, distance, outer, through
                )
            )
            if unit.kind is Kind.ACTOR:
                place, depth, through = "", 0, ""
    return result


def _is_participle(unit: Unit) -> bool:
    """Whether a participle says what its subject does beside, and so has complements as its verb has: مطالبا في الوقت
    نفسه الفلسطينيين."""
    return any("attendant" in item.frame.subject for item in unit.noun_expressions)


def _is_second_party(found: list[Unit], number: int, so_far: list[Complement]) -> bool:
    """Whether a noun after و says who the second party after بين is: بين واشنطن وحليفتيها اليابان وأستراليا."""
    last = so_far[-1] if so_far else None
    between = last is not None and last.place == "بين" and last.unit == number - 1
    return between and found[number].pronoun != "" and len(found[number - 1].actors) == 1


def _is_partitive(found: list[Unit], number: int) -> bool:
    """Whether a من tells of what there is so much: 45 من عناصر, عدد من القادة, ما قيمته مليار دولار من البضائع, but not
    إس 400 من روسيا, مليار دولار من البنك."""
    if found[number].normal != "من" or found[number].kind is not Kind.PREPOSITION or number + 1 >= len(found):
        return False
    before, of = found[number - 1], found[number + 1]
    if is_quantity(before):
        return of.role != "capital" and not _is_state(of)
    return has_noun_of(before, "measures") and of.kind is Kind.WORD and of.article


def _says_whose(found: list[Unit], number: int) -> bool:
    """Whether a من says whose the two parties are: محادثات بين وفدين من أرمينيا وأذربيجان."""
    unit, before = found[number], found[number - 1]
    from_them = unit.normal == "من" and unit.kind is Kind.PREPOSITION
    return from_them and has_noun_of(before, "envoys") and not before.article


def _is_within(found: list[Unit], number: int) -> bool:
    """Whether في names the organisation that those right before it are in: دعت ليما حلفاءها في الناتو إلى الانسحاب."""
    if found[number].normal != "في" or found[number].kind is not Kind.PREPOSITION or number + 1 >= len(found):
        return False
    of = found[number + 1].entity
    return of is not None and of.kind is EntityKind.ORGANISATION and has_noun_of(found[number - 1], "fellows")


def _is_whence(found: list[Unit], trigger: int, number: int, place: str, depth: int) -> bool:
    """Whether a من tells from where the goods come that are barred or taxed: رسوم على واردات الصلب من كندا، حظر واردات
    الحبوب من أوكرانيا."""
    barred = any(item.frame.relation == "sanctions" for item in found[trigger].noun_expressions)
    if found[number].normal != "من" or found[number].kind is not Kind.PREPOSITION:
        return False
    if not (place in _UPON or (barred and not place)):
        return False
    goods = found[max(0, number - depth) : number]
    return any(has_noun_of(unit, "imports") for unit in goods)


def _is_state(unit: Unit) -> bool:
    """Whether a unit is a state by its name."""
    return unit.role == "name" and unit.entity is not None and unit.entity.kind is EntityKind.STATE


def _is_of_owner(found: list[Unit], number: int, place: str) -> bool:
    """Whether ل before an actor says whose a noun is that has its own place: على مواقع تابعة لحزب الله."""
    owns = bool(place) and found[number].preposition == "ل"
    return owns and not stems(found[number - 1].normal).isdisjoint(lexicon().words["belonging"])


def is_time(unit: Unit) -> bool:
    """Whether a word after a preposition of time begins a date: في ديسمبر، منذ 2011."""
    return unit.normal.isdigit() or not stems(unit.normal).isdisjoint(lexicon().words["times"])


def _ends_insertion(unit: Unit, depth: int) -> bool:
    """Whether a word ends what is inserted about how something was said: حث في أحاديث خاصة حكومة مالي."""
    return depth > 1 and unit.normal in lexicon().words["closing"]


def _goes_with_time(unit: Unit) -> bool:
    """Whether a word after one of time still belongs to it: في ديسمبر (كانون الأول) 2009, في الوقت نفسه."""
    words = lexicon().words
    if unit.normal.isdigit() or unit.normal in words["selves"]:
        return True
    return not stems(unit.normal).isdisjoint(words["quantities"])


def _begins_object(found: list[Unit], number: int) -> bool:
    """Whether a noun of some relation after the adjective of a noun of time or place is no part of its phrase, but the
    verb's object: رفض الوزير في مؤتمره الصحافي أمس مطالب كندا."""
    unit, before = found[number], number - 1
    if not unit.noun_expressions or unit.article or unit.preposition or unit.conjunction or number + 1 >= len(found):
        return False
    while before > 0 and found[before].kind is Kind.PARTICLE:
        before -= 1
    adjective, owner = found[before], found[number + 1]
    owned = owner.kind is Kind.ACTOR and not (owner.preposition or owner.conjunction)
    return owned and adjective.kind is Kind.WORD and adjective.article and not adjective.preposition


def _is_new_phrase(found: list[Unit], number: int, depth: int, *, closed: bool) -> bool:
    """Whether an actor after a noun of time or place is no part of its phrase, but the verb's object: طالب المجلس في
    قراره إسرائيل, استقبل في قلعة بودا نتنياهو, but not ضخت في الاقتصاد التركي استثمارات."""
    unit = found[number]
    ends = closed and not (unit.kind is Kind.NATIONALITY and unit.article and found[number - 1].article)
    return ends or (depth > 0 and unit.kind is Kind.ACTOR and unit.role in ("full", "surname"))


def _starts_afresh(found: list[Unit], number: int, so_far: list[Complement]) -> bool:
    """Whether a noun after و begins a second phrase (الضغوط الأميركية والإصرار على …) and not a second adjective."""
    following = found[number + 1] if number + 1 < len(found) else None
    again = following is not None and following.kind is Kind.NATIONALITY
    return bool(so_far) and (bool(found[number].noun_expressions) or again)


def _tells_of_else(noun: Unit, other: Unit) -> bool:
    """Whether a noun after و has complements of its own, as it tells of another relation:
    تمويل جماعات والتقارب مع طهران."""
    told, besides = ({item.frame.relation for item in unit.noun_expressions} for unit in (noun, other))
    shared = any(item.frame.pair for item in noun.noun_expressions)  # اتفاقيات وتعاون بين البلدين
    return bool(told and besides) and told.isdisjoint(besides) and not shared


def _glued_preposition(verb: Unit, unit: Unit) -> str:
    """The preposition that a verb takes, where a word that no table knows begins with its letter: رحبت بقرار."""
    letter = unit.normal[:1]
    long_enough = len(unit.normal) > _SHORTEST_GLUED and not unit.noun_expressions
    return letter if long_enough and letter in ("ب", "ل") and any(letter in f.object for f in verb.verb_frames) else ""


def _bare(found: list[Unit], noun: int, number: int, depth: int, so_far: list[Complement]) -> str:
    """The place of an actor without a preposition.

    After a noun the first is its genitive (زيارة بوتين), or nested in it (قصف مدينة حلب), or its adjective where gender
    and article agree (غارات إسرائيلية, but قصف مواقع إيرانية), unless they agree with what is hit too (استهداف موقع
    إيراني); after a genitive, the noun's own direct object.
    """
    trigger, unit, before = found[noun], found[number], found[number - 1]
    of_target = depth == 1 and has_noun_of(before, "targets") and _describes(unit, before)
    if trigger.kind is Kind.VERB or trigger.pronoun:
        return DIRECT
    has_owner = any(item.place in (GENITIVE, NESTED) for item in so_far)
    of_noun = not (of_target or has_owner) and _describes(unit, trigger)  # رفض القاهرة أي تدخل كيني
    if unit.kind is Kind.NATIONALITY and (depth == 0 or of_noun):
        return ADJECTIVE
    if has_owner:
        return DIRECT
    return GENITIVE if depth == 0 else NESTED


def _describes(adjective: Unit, noun: Unit) -> bool:
    feminine = adjective.normal.endswith(("ه", "تان", "تين", "ات"))
    return adjective.article == noun.article and (not feminine or noun.normal.endswith(("ه", "ات")) or noun.article)


def tied_by(found: list[Unit], noun: int) -> str:
    """The preposition that ties a noun to its verb, its own or that of the noun of doing before it: ب of بشن هجمات."""
    if found[noun].preposition:
        return found[noun].preposition
    for unit in reversed(found[max(0, noun - _REACH_OF_DEED) : noun]):
        if unit.kind is not Kind.WORD or unit.article:
            return ""
        for item in prefixed(unit.normal):
            if item.core in lexicon().words["deeds"] and (unit.preposition or item.preposition):
                return unit.preposition or item.preposition
    return ""
