"""Who is in a city of another state, as the text tells what he says or does there: هدد الوزير الفرنسي أمس في بغداد."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.complements import DIRECT
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, states
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

# Units between a verb and the city.
_FARTHEST = 12
_REACH_OF_OCCASION = 4
# Of an aside that says when, from its comma to the city.
_LONGEST_TIME = 7
# From a preposition over its city and a comma.
_TO_CLAUSE = 3
_CITIES = ("capital", "place", "headed")
# Whoever does this does it with words.
_IN_WORDS = ("callsOn", "accuses", "rejects", "threatens", "supports")
# Those of whom each is at home in a city that the tables give to the other.
_FOES = {"PSE": "ISR", "ISR": "PSE"}
_FOR = "ل"
_FROM = "من"
_PAUSES = frozenset({".", "..", "…"})
# What ends a part of a headline.
_SEGMENT_ENDS = STOPS | _PAUSES


def visitor(trigger: Trigger) -> int | None:
    """The unit of the traveller who says something in a foreign city, or meets others there: قال الوزير الفرنسي
    للصحافيين في بغداد، يجري المبعوث محادثات في صنعاء، يشارك الوزير في مؤتمر في الكويت.

    Between the verb and the city stand only its subject, when it was and what it was said or done at.
    """
    found, verb = trigger.sentence.units, _verb_before(trigger)
    opener = _opener(trigger) if verb is None else None
    opener = _later_speaker(trigger) if verb is None and opener is None else opener
    if opener is not None:
        return opener
    subject = trigger.sentence.clauses[verb].subject if verb is not None else None
    city = trigger.last + 1
    if verb is None or subject is None or not _is_city(found, city) or not _is_traveller(found[subject]):
        return None
    if _is_at_home(found[subject], found[city]):
        return None
    start = max(verb, _end_of_name(found, subject, trigger.first))
    between = range(start + 1, trigger.first)
    hosts = [number for number in between if number != subject and _is_of(found[number], found[city])]
    if not all(number in (subject, *hosts) or _may_stand_between(found[number]) for number in between):
        return None
    return subject if _tells_of_presence(trigger, verb, start, hosted=bool(hosts)) else None


def leaver(trigger: Trigger) -> int | None:
    """Who leaves a foreign city, and so was there: غادر وزير الخارجية الكيني كيتو."""
    found, clause = trigger.sentence.units, trigger.sentence.clauses.get(trigger.first)
    if clause is None or clause.subject is None or not (_leads(found[clause.subject])):
        return None
    city = next((item.unit for item in trigger.following if item.place == DIRECT), None)
    if city is None or not _is_city(found, city) or _is_at_home(found[clause.subject], found[city]):
        return None
    return clause.subject


def traveller_on(trigger: Trigger) -> int | None:
    """Who travels on from a city, as the clause after a comma tells: بعد لندن، يتوجه الوزير الليبي إلى روما."""
    found, verb = trigger.sentence.units, trigger.last + _TO_CLAUSE
    clause = trigger.sentence.clauses.get(verb)
    if clause is None or clause.subject is None or clause.found != "after" or found[verb - 1].normal != COMMA:
        return None
    if not _is_city(found, trigger.last + 1):
        return None
    goes = any(frame.land for frame in found[verb].verb_frames)
    return clause.subject if goes and _is_traveller(found[clause.subject]) else None


def _leads(unit: Unit) -> bool:
    """Whether somebody is a traveller or a delegation, of a movement too."""
    return _is_traveller(unit) or not stems(unit.normal).isdisjoint(lexicon().words["delegations"])


def _opener(trigger: Trigger) -> int | None:
    """The traveller whom a headline begins with, right before the city: وفد من الكونغرس في هافانا، عودة العلاقات..
    وزير كويتي في بيروت."""
    found, number = trigger.sentence.units, trigger.first - 1
    begins = number == 0 or (number > 0 and found[number - 1].normal in _SEGMENT_ENDS)
    if not begins or found[number].kind is not Kind.ACTOR or found[number].preposition:
        return None
    if trigger.unit.normal == _FROM or not _is_city(found, trigger.last + 1):
        return None
    if not stems(found[number].normal).isdisjoint(lexicon().words["delegations"]):
        return number
    return number if _is_headline_of(trigger, number) else None


def _is_headline_of(trigger: Trigger, number: int) -> bool:
    """Whether nothing else is told than that a minister is in a city, and what for: وزير كويتي في بيروت لبحث الأزمة."""
    found, city = trigger.sentence.units, trigger.last + 1
    if found[number].role != "headed" or not _is_traveller(found[number]) or _is_at_home(found[number], found[city]):
        return False
    after = found[city + 1] if city + 1 < len(found) else None
    return after is None or after.normal in _SEGMENT_ENDS or (after.preposition == _FOR and not after.article)


def _verb_before(trigger: Trigger) -> int | None:
    """The verb in whose clause a city stands, with no commas between but those around when it was: قال الوزير، أمس، في
    بغداد."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    first = _before_time(found, trigger.first)
    for number in range(first - 1, max(-1, trigger.first - _FARTHEST), -1):
        if found[number].kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return None
        if number in clauses:
            return number
    return None


def _before_time(found: list[Unit], number: int) -> int:
    """Where a clause breaks off for an aside that only says when, which ends before a unit; else the unit itself."""
    if number == 0 or found[number - 1].normal != COMMA:
        return number
    for opening in range(number - 2, max(-1, number - _LONGEST_TIME), -1):
        if found[opening].normal == COMMA:
            return opening if opening < number - 2 else number
        if not _says_when(found[opening]):
            return number
    return number


def _says_when(unit: Unit) -> bool:
    when = unit.kind is Kind.PARTICLE or unit.normal.isdigit()
    return when or (unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["times"]))


def _end_of_name(found: list[Unit], subject: int, end: int) -> int:
    """The last unit of a subject's phrase, whose name may stand behind his charge: كبير الوسطاء الإيرانيين في
    قضية الأسرى علي لاريجاني، المبعوث الأميركي إلى السودان سكوت غريشن."""
    own = states(found[subject].actors)
    for number in range(end - 1, subject, -1):
        if found[number].kind is Kind.VERB:
            return subject
        unit = found[number]
        named = unit.role in ("full", "surname") and not (unit.preposition or unit.conjunction)
        if named and states(unit.actors) == own:
            return number
    return subject


def _is_city(found: list[Unit], number: int) -> bool:
    """Whether a unit names a city, and not one where all states meet: في بغداد, but not في نيويورك, في العراق."""
    if number >= len(found) or found[number].role not in _CITIES:
        return False
    words = lexicon().words
    if found[number].normal in words["seats_of_all"] or found[number].normal in words["regions"]:
        return False
    return found[number].role != "headed" or found[number].normal.removeprefix(ARTICLE) in words["cities"]


def _is_traveller(unit: Unit) -> bool:
    """Whether somebody is an official who stays at home unless he travels: a minister, but no ambassador, spokesman or
    leader of a movement."""
    if len(unit.actors) != 1 or unit.entity is None:
        return False
    acts_for = knowledge().entities.get(unit.entity.state)
    if acts_for is None or acts_for.kind in (EntityKind.MOVEMENT, EntityKind.REGION):
        return False
    known = stems(unit.normal.removeprefix(ARTICLE))
    titled = unit.role == "headed" or not known.isdisjoint(lexicon().heads["offices"])
    if titled and known.isdisjoint(lexicon().words["travellers"]):
        return False
    return unit.role in ("headed", "full", "surname")


def _is_at_home(person: Unit, city: Unit) -> bool:
    """Whether a city may be held to be somebody's own too: قال الوزير الإسرائيلي في القدس، غادر الوفد الكردي بغداد."""
    own = next(iter(states(person.actors)), "")
    return not states(city.actors).isdisjoint({_FOES.get(own), knowledge().homes.get(own)})


def _is_of(unit: Unit, city: Unit) -> bool:
    """Whether somebody whom another meets is at home in a city: سمع الوزير من الرئيس الأسد في دمشق."""
    return (
        unit.kind is Kind.ACTOR and unit.role != PRONOUN and states(unit.actors) == states(city.actors) != frozenset()
    )


def _later_speaker(trigger: Trigger) -> int | None:
    """Who says something in the clause that its city begins: وفي برلين، شدد رئيس الوزراء اللبناني على ذلك، ومن جنيف حيث
    يشارك في مؤتمر، نفى الوزير السوداني ذلك."""
    found, clauses, city = trigger.sentence.units, trigger.sentence.clauses, trigger.last + 1
    if (trigger.first and found[trigger.first - 1].normal not in STOPS | {"."}) or not _is_city(found, city):
        return None
    verb = city + 1
    if trigger.first == 0 and verb < len(found) and found[verb].normal in _PAUSES:
        return _who_is_there(trigger, verb)
    if verb < len(found) and found[verb].normal in lexicon().words["wheres"]:
        commas = (number for number in range(verb, min(verb + _FARTHEST, len(found))) if found[number].normal == COMMA)
        verb = next(commas, len(found))
    verb += verb < len(found) and found[verb].normal == COMMA
    clause = clauses.get(verb)
    if clause is None or clause.subject is None or clause.found != "after" or not _is_traveller(found[clause.subject]):
        return None
    if _is_at_home(found[clause.subject], found[city]):
        return None
    speaks = found[verb].role == "say" or any(frame.relation in _IN_WORDS for frame in found[verb].verb_frames)
    return clause.subject if speaks or found[verb].normal in lexicon().meeting else None


def _who_is_there(trigger: Trigger, pause: int) -> int | None:
    """The traveller behind the city and the dots that a headline begins with: من كراكاس.. وزير الدفاع الصربي يدعو إلى
    الحوار، من طهران.. لافروف: لن نستسلم."""
    found, clauses, number = trigger.sentence.units, trigger.sentence.clauses, pause
    while number < len(found) and found[number].normal in _PAUSES:
        number += 1
    if number + 1 >= len(found) or not _is_traveller(found[number]) or found[number].conjunction:
        return None
    clause = clauses.get(number + 1)
    acts = clause is not None and clause.subject == number
    speaks = found[number + 1].normal == ":" or acts
    return number if speaks and not _is_at_home(found[number], found[trigger.last + 1]) else None


def _tells_of_presence(trigger: Trigger, verb: int, start: int, *, hosted: bool) -> bool:
    """Whether a verb tells what its subject says right there, or at a meeting there, as with one who is ``hosted``."""
    found = trigger.sentence.units
    unit, speaks_from = found[verb], trigger.unit.normal == _FROM
    if unit.role == "say" or (not speaks_from and any(frame.relation in _IN_WORDS for frame in unit.verb_frames)):
        return True
    if speaks_from or unit.normal not in lexicon().meeting:
        return False
    around = found[start + 1 : trigger.last + 1 + _REACH_OF_OCCASION]
    # بحث الوزير الكيني في كمبالا ملف الحدود
    there = hosted or trigger.first == start + 1
    return there or unit.normal in lexicon().travelling or any(map(_is_occasion, around))


def _may_stand_between(unit: Unit) -> bool:
    """Whether a unit between a verb and a city says when, to whom or at what: أمس، للصحافيين، في مؤتمر صحافي."""
    if unit.kind in (Kind.PARTICLE, Kind.PREPOSITION) or unit.normal == COMMA:
        return True
    if unit.kind is not Kind.WORD:
        return False
    words, known = lexicon().words, stems(unit.normal)
    if unit.preposition == _FOR or not known.isdisjoint(words["times"]) or unit.normal.isdigit():
        return True
    return _is_occasion(unit) or not known.isdisjoint(words["of_occasions"])


def _is_occasion(unit: Unit) -> bool:
    return unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["occasions"])
