"""What follows a trigger: the actors after it, each with the preposition or position that ties it to the trigger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.extraction.asides import after_aside, singled_out
from graphbuilder.extraction.exceptions import exception_after
from graphbuilder.extraction.units import STOPS, Kind, Unit, has_noun_of, is_quantity
from graphbuilder.extraction.verbs import AUXILIARY, CLAUSE_ENDS
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE, prefixed
from graphbuilder.model import EntityKind

DIRECT = "direct"
GENITIVE = "genitive"
NESTED = "nested"
ADJECTIVE = "adjective"
CIRCUMSTANCE = "circumstance"
_LONGEST_VERB_ZONE = 26
_LONGEST_NOUN_ZONE = 16
_ENDS = CLAUSE_ENDS | {"."}
_LONGEST_ANTECEDENT = 6
_LONGEST_SPEECH = 25
_ASIDES = frozenset({"في", "خلال", "بعد", "قبل", "منذ", "عقب", "اثناء"})
_SHORTEST_GLUED = 4
_REACH_OF_DEED = 3
_LONGEST_ADJECTIVES = 2
_UPON = ("علي", "ضد", "عن")
_PHRASE_OF_PLACE = 2
# يعتقد أنها
_LENGTH_OF_BELIEF = 2
_OPENING = frozenset({"(", "["})
_CLOSING = frozenset({")", "]"})
_QUOTES = frozenset({"«", "»", '"', "“", "”"})


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


def complements(found: list[Unit], trigger: int, *, skip: int | None = None) -> list[Complement]:
    """The complements of the verb or noun at a unit, left to right, the unit ``skip`` (its subject) left out."""
    verb = found[trigger].kind is Kind.VERB
    acts = verb or _is_participle(found[trigger])
    result: list[Complement] = []
    place, depth, outer, closed = "", 0, "", False
    for number in zone(found, trigger, skip=skip):
        unit = found[number]
        if _is_partitive(found, number) or _is_whence(found, trigger, number, place, depth):
            continue
        if unit.kind is Kind.PREPOSITION:
            outer = (place or DIRECT) if unit.normal == "بين" and depth else ""
            place, depth, closed = unit.normal, 0, False
        elif unit.kind is Kind.WORD:
            glued = unit.preposition or ("" if place or depth else _glued_preposition(found[trigger], unit))
            if glued:
                place, depth = glued, 0
            if place and depth == 0 and unit.normal in lexicon().words["idioms"]:
                place = CIRCUMSTANCE
            date = acts and not place and unit.article and is_time(unit)
            depth += not (date or is_quantity(unit))  # تستقبل الأسبوع المقبل وفدا، تستقبل أي مسؤول، بعض القادة
            timed = acts and place in _ASIDES and is_time(unit)
            closed = unit.closed or timed or _ends_insertion(unit, depth) or (closed and _goes_with_time(unit))
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
                Complement(place or _bare(found[trigger], unit, depth, result), number, depth, distance, outer)
            )
            if unit.kind is Kind.ACTOR:
                place, depth = "", 0
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


def zone(found: list[Unit], trigger: int, *, skip: int | None = None) -> list[int]:
    """The units after a trigger that can belong to it, brackets left out: up to the next verb, clause or stop.

    ``skip`` is the unit of the trigger's subject.
    """
    verb = found[trigger].kind is Kind.VERB
    longest = _LONGEST_VERB_ZONE if verb else _LONGEST_NOUN_ZONE
    result: list[int] = []
    bracketed, objects, resumed, aside = False, 0, 0, 0
    for number in range(trigger + 1, len(found)):
        unit = found[number]
        if unit.first - found[trigger].last - aside > longest:
            break
        if unit.normal in _OPENING or unit.normal in _CLOSING:
            bracketed = unit.normal in _OPENING
            continue
        if bracketed:
            continue
        if not verb and unit.kind is Kind.VERB and unit.role == AUXILIARY and not unit.conjunction:
            continue  # زيارة كانت مقررة إلى الرباط
        if not verb and _tells_how(found, trigger, number):
            continue
        if number < resumed or (verb and _adds(found, number)):
            continue
        if not verb and _is_belief(found, number):
            resumed = number + _LENGTH_OF_BELIEF + (unit.kind is Kind.MARK)
            continue
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal in _ENDS:
            exception = exception_after(found, trigger) if verb else None
            if exception is None or exception < number:
                break
            resumed, aside = exception, aside + found[exception].first - unit.first
            continue  # لم توقع معاهدة تحمل توجها مماثلا إلا مع مينسك
        if _opens_clause(found, number):
            break
        chosen = singled_out(found, number) if unit.normal == "،" else 0
        if chosen:
            resumed = chosen
            continue
        if unit.normal == "،" and verb:
            resumed = after_aside(found, number, objects)
            aside += found[resumed].first - unit.first if resumed else 0
        if unit.normal == "،" and not (verb and (resumed > number or _goes_on(found, trigger, number, objects))):
            break
        objects += unit.kind is Kind.ACTOR and not unit.preposition and number != skip
        result.append(number)
    return result


def _tells_how(found: list[Unit], noun: int, number: int) -> bool:
    """Whether a verb only tells how what an indefinite noun means was or how long: محادثات استمرت ساعة مع نظيره."""
    unit = found[number]
    if unit.kind is not Kind.VERB or unit.normal not in lexicon().telling_how or unit.conjunction or unit.pronoun:
        return False
    between = found[noun + 1 : number]
    return (
        not found[noun].closed and len(between) <= _LONGEST_ADJECTIVES and all(one.kind is Kind.WORD for one in between)
    )


def _adds(found: list[Unit], number: int) -> bool:
    """Whether ثم adds another place to the last, and begins no clause: سافر إلى أنقرة ثم إلى باريس."""
    if found[number].normal not in lexicon().words["adding"] or number + 2 >= len(found):
        return False
    return found[number + 1].kind is Kind.PREPOSITION and found[number + 2].kind is Kind.ACTOR


def _is_belief(found: list[Unit], number: int) -> bool:
    """Whether a verb, or the comma before it, begins what says whose something is held to be: غارة يعتقد أنها تركية."""
    first = number + (found[number].normal == "،")
    if first + _LENGTH_OF_BELIEF >= len(found) or found[first].normal not in lexicon().words["believing"]:
        return False
    pronominal = found[first + 1].normal in lexicon().words["pronominal_complementisers"]
    return pronominal and found[first + _LENGTH_OF_BELIEF].kind is Kind.NATIONALITY


def _opens_clause(found: list[Unit], number: int) -> bool:
    """Whether an actor after و has a verb of his own: هجوم دوما + وروسيا تنفي."""
    unit, following = found[number], found[number + 1] if number + 1 < len(found) else None
    if unit.kind is not Kind.ACTOR or unit.conjunction != "و" or unit.preposition or following is None:
        return False
    return following.kind is Kind.VERB and not following.conjunction


def colon_before(found: list[Unit], number: int) -> int | None:
    """The colon that a unit's words of somebody follow, in the same clause."""
    for before in range(number, max(-1, number - _LONGEST_SPEECH), -1):
        if found[before].normal == ":":
            return before
        if found[before].normal in STOPS:
            return None
    return None


def said(found: list[Unit], trigger: int) -> Iterator[int]:
    """The units after a verb of saying or a colon, up to a stop."""
    for number in range(trigger + 1, min(trigger + _LONGEST_SPEECH, len(found))):
        if found[number].normal in _ENDS:
            return
        yield number


def _goes_on(found: list[Unit], verb: int, comma: int, objects: int) -> bool:
    """Whether a verb's complements go on after a comma: with a preposition, also one that the verb takes on a noun (ندد
    الوزير، المقرب من الرئيس، بالقمع) or one after ثم, or with its first object after an aside."""
    following = found[comma + 1] if comma + 1 < len(found) else None
    if following is not None and _adds(found, comma + 1):
        return True
    if following is None or following.kind is Kind.PREPOSITION:
        return following is not None
    if following.kind is Kind.WORD and following.preposition and not following.conjunction:
        return any(frame.object[0] == following.preposition for frame in found[verb].verb_frames)
    return following.kind is Kind.ACTOR and not following.conjunction and not objects


def _bare(trigger: Unit, unit: Unit, depth: int, so_far: list[Complement]) -> str:
    """The place of an actor without a preposition.

    After a noun the first is its genitive (زيارة بوتين), or nested in it (قصف مدينة حلب), or its adjective where gender
    and article agree (غارات إسرائيلية, but قصف مواقع إيرانية); after a genitive, the noun's own direct object.
    """
    if trigger.kind is Kind.VERB or trigger.pronoun:
        return DIRECT
    if unit.kind is Kind.NATIONALITY and (depth == 0 or _describes(unit, trigger)):
        return ADJECTIVE
    if any(item.place in (GENITIVE, NESTED) for item in so_far):
        return DIRECT
    return GENITIVE if depth == 0 else NESTED


def _describes(adjective: Unit, noun: Unit) -> bool:
    feminine = adjective.normal.endswith(("ه", "تان", "تين", "ات"))
    return adjective.article == noun.article and (not feminine or noun.normal.endswith(("ه", "ات")) or noun.article)


def needed(
    found: list[Unit], trigger: int, words: frozenset[str], *, reported: bool = False, skip: int | None = None
) -> int | None:
    """The unit after a trigger that is one of the words its frame asks for; ``None`` where there is none.

    Of a verb of saying it may stand in what is ``reported``: وصفت الخطوة بأنها استفزاز. ``skip`` is as in ``zone``.
    """
    for number in said(found, trigger) if reported else zone(found, trigger, skip=skip):
        unit = found[number]
        spoken = unit.kind is Kind.WORD or unit.role == "headed" or (reported and unit.kind is Kind.VERB)
        if unit.normal in words or (spoken and not stems(unit.normal).isdisjoint(words)):
            return number
        if unit.article and ARTICLE + unit.normal in words:
            return number
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
