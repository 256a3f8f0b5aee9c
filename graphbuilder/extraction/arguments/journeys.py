"""Ends of journeys that stand away from the noun: in a clause about it, among the stops of a tour, or as its host."""

from __future__ import annotations

from graphbuilder.extraction.arguments.implied import is_person
from graphbuilder.extraction.arguments.relative_deeds import after_complements, verbs_about
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, GENITIVE, complements
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.units import STOPS, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import EntityKind

_REACH_OF_CLAUSE = 40
_REACH_OF_OCCASION = 4
_LEADING_TO = ("ل", "الي", "في")
_LANDS = ("name", "capital", "place")
_OWNERS = (GENITIVE, "ل", ADJECTIVE)


def destination(trigger: Trigger) -> int | None:
    """Where a journey leads by the clause about it: زيارة استمرت يومين قام بها الوزير الروسي للقاهرة."""
    found = trigger.sentence.units
    for verb in verbs_about(trigger):
        items = trigger.sentence.complements(verb)
        lands = (item.unit for item in items if item.place in _LEADING_TO and _is_land(found[item.unit]))
        land = next(lands, None)
        if land is not None:
            return land
    return None


def tourist(trigger: Trigger) -> int | None:
    """Who makes the tour that a verb tells the stops of: قام الوزير المصري بجولة أفريقية شملت مالي، شملت جولة الوزير
    المصري مالي."""
    found, clauses, tour = trigger.sentence.units, trigger.sentence.clauses, trigger.asked
    if tour is None:
        return None
    own = (item.unit for item in complements(found, tour) if item.place in _OWNERS and not item.depth)
    maker = next((number for number in own if not _is_region(found[number])), None)
    if maker is not None or tour > trigger.first:
        return maker
    for verb in range(tour - 1, max(-1, tour - _REACH_OF_CLAUSE), -1):
        if found[verb].normal in STOPS:
            return None
        if verb in clauses:
            return clauses[verb].subject
    return None


def stops(trigger: Trigger) -> int | None:
    """The first stop that a verb names, behind whoever makes the tour: شملت الجولة الأفريقية للرئيس الصيني كينيا."""
    found, clause = trigger.sentence.units, trigger.sentence.clauses.get(trigger.first)
    if clause is not None and clause.found == "after" and clause.subject is not None:
        return clause.subject if found[clause.subject].role in _LANDS else None  # شملت مالي, which does nothing
    items = (item.unit for item in trigger.following if item.place == DIRECT)
    return next((number for number in items if found[number].role in _LANDS), None)


def host(trigger: Trigger) -> int | None:
    """The one other state that a clause tells of which happened on a visit without a place: وقعت ليما ومدريد اتفاقا
    خلال زيارة الرئيس البيروفي، شددت بغداد الأمن عشية زيارة الوزير الفرنسي."""
    found = trigger.sentence.units
    guest = next((item.unit for item in trigger.following if item.place in (GENITIVE, ADJECTIVE)), _own_guest(trigger))
    if guest is None or trigger.unit.article or len(found[guest].actors) > 1 or not _is_occasion(found, trigger.first):
        return None
    if any(_is_land(found[item.unit]) for item in trigger.following):
        return None
    others: dict[int, frozenset[str]] = {}
    for number in _same_sentence(found, trigger.first):
        unit = found[number]
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and number != guest:
            named = states(unit.actors) - states(found[guest].actors)
            if named:
                others[number] = named
    hosts = [number for number in others if found[number].role in ("name", "capital", "headed")]
    one = len(frozenset[str]().union(*others.values())) == 1
    return hosts[0] if one and hosts and not found[hosts[0]].preposition else None


def _own_guest(trigger: Trigger) -> int | None:
    """The person whose own visit it is, as he is the subject of its verb: وقع الوزير اتفاقا مع كوبا خلال زيارته."""
    found, clause = trigger.sentence.units, trigger.sentence.clauses.get(trigger.governor or 0)
    if not trigger.unit.pronoun or trigger.governor is None or clause is None or clause.subject is None:
        return None
    return clause.subject if is_person(found[clause.subject]) else None


def itinerant(trigger: Trigger) -> int | None:
    """Whose journey has the stop that a noun tells of: المحطة الثانية في جولة الوزير الروسي، محطة الوزير الثانية."""
    tour = _tour_after(trigger)
    items = trigger.following if tour is None else complements(trigger.sentence.units, tour)
    return next((item.unit for item in items if item.place in _OWNERS and not item.depth), None)


def stop(trigger: Trigger) -> int | None:
    """The land that a noun calls a stop of a journey, before it or after: عمان المحطة الثانية في جولة الوزير، أولى
    محطات جولة الوزير كانت عمان."""
    found = trigger.sentence.units
    if _tour_after(trigger) is None and trigger.at(GENITIVE) is None:
        return None
    number = trigger.first - 1
    while number > 0 and _goes_with_stop(found[number]):
        number -= 1
    if number >= 0 and _is_bare_land(found[number]):
        return number
    start = after_complements(trigger)
    after = (n for n in range(start, min(start + _REACH_OF_OCCASION, len(found))) if not _goes_with_stop(found[n]))
    number = next(after, -1)
    goes_on = number > start or (start < len(found) and _is_bare_land(found[start]))
    return number if number >= 0 and goes_on and _is_bare_land(found[number]) else None


def _tour_after(trigger: Trigger) -> int | None:
    """The noun of the journey right after that of its stop: محطة في جولته، محطات رحلة."""
    found = trigger.sentence.units
    for number in range(trigger.last + 1, min(trigger.last + 1 + _REACH_OF_OCCASION, len(found))):
        if found[number].kind in (Kind.ACTOR, Kind.VERB, Kind.MARK, Kind.NATIONALITY):
            return None
        if not stems(found[number].normal).isdisjoint(lexicon().words["tours"]):
            return number
    return None


def _goes_with_stop(unit: Unit) -> bool:
    """Whether a unit may stand between a land and the noun for a stop: كانت، هي، تعد، أولى."""
    words = lexicon().words
    linking = unit.role == AUXILIARY or unit.normal in words["copulas"] or unit.normal in words["counted_as"]
    return linking or unit.kind is Kind.PARTICLE or unit.normal in words["first_and_last"]


def _is_bare_land(unit: Unit) -> bool:
    return unit.kind is Kind.ACTOR and unit.role in _LANDS and not unit.preposition and len(unit.actors) == 1


def _is_occasion(found: list[Unit], noun: int) -> bool:
    """Whether a noun says at which time something happened: خلال زيارة، في ختام زيارة."""
    before = found[max(0, noun - _REACH_OF_OCCASION) : noun]
    return any(unit.normal in lexicon().words["meanwhile"] - {"في"} for unit in before[-2:])


def _same_sentence(found: list[Unit], number: int) -> range:
    """The units around one up to the next stops."""
    first, last = number, number
    while first > 0 and found[first - 1].normal not in STOPS and found[first - 1].normal != ".":
        first -= 1
    while last + 1 < len(found) and found[last + 1].normal not in STOPS and found[last + 1].normal != ".":
        last += 1
    return range(first, last + 1)


def _is_land(unit: Unit) -> bool:
    city = unit.role == "headed" and not stems(unit.normal).isdisjoint(lexicon().words["cities"])
    return city or unit.role in _LANDS


def _is_region(unit: Unit) -> bool:
    return unit.entity is not None and unit.entity.kind is EntityKind.REGION
