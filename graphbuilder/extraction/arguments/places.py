"""The places where an end of a frame can stand, other than right after its preposition: one finder for each.

``OBJECTS`` and ``SUBJECTS`` map the place's name in the trigger files to its finder.
"""

from __future__ import annotations

from collections.abc import Callable

from graphbuilder.extraction.arguments.abroad import leaver, traveller_on, visitor
from graphbuilder.extraction.arguments.authors import author
from graphbuilder.extraction.arguments.beset import assailant, beset, ceaser, told, vetoed, wager
from graphbuilder.extraction.arguments.culprits import (
    agent,
    attended,
    culprit,
    doer_by_object,
    invaded,
    patient,
    permitted,
    struck,
    victim,
)
from graphbuilder.extraction.arguments.demands import asker, bidden, interlocutor, proposer, urged
from graphbuilder.extraction.arguments.disputes import faced, other_side
from graphbuilder.extraction.arguments.earlier_clauses import (
    addressee,
    angered,
    attendant,
    carried,
    nearest_state,
    only_one_before,
    opponent,
    protested,
)
from graphbuilder.extraction.arguments.fillers import Filler, at, filler
from graphbuilder.extraction.arguments.implied import chief, goer, greeter, is_person, own_object, owner, partner
from graphbuilder.extraction.arguments.invitations import invited
from graphbuilder.extraction.arguments.journeys import destination, host, itinerant, stop, stops, tourist
from graphbuilder.extraction.arguments.killers import killer
from graphbuilder.extraction.arguments.meetings import caller, counterpart, mediated
from graphbuilder.extraction.arguments.nested import accuser, concluder, performer
from graphbuilder.extraction.arguments.protests import blamed
from graphbuilder.extraction.arguments.receivers import enabled, receiver
from graphbuilder.extraction.arguments.relative_deeds import after_complements, doer, recipient
from graphbuilder.extraction.arguments.remarks import arouser
from graphbuilder.extraction.arguments.speakers import hearer, speaker_before, teller
from graphbuilder.extraction.arguments.threats import condition, culpable, provoker, threatened, warned
from graphbuilder.extraction.arguments.tolls import escaped, killed, scene
from graphbuilder.extraction.arguments.triggers import ANTECEDENT, SELF, Trigger
from graphbuilder.extraction.clauses.complements import (
    ADJECTIVE,
    CIRCUMSTANCE,
    DIRECT,
    GENITIVE,
    NESTED,
    Complement,
    complements,
)
from graphbuilder.extraction.clauses.zones import colon_before
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import EntityKind

_REACH_BEFORE = 4
_DEEPEST_OWN_OBJECT = 2
_REACH_OF_SPEECH = 14
# How many units back a clause is searched: more than any clause has, so that no text takes quadratic time.
_LONGEST_CLAUSE = 60
# Where something happened: an end only when nothing better stands for it.
WHEREABOUTS = ("في", "قرب", "داخل")
_BARE = (GENITIVE, NESTED, DIRECT)
# Deeds with two objects, of whom the first is the one who gets something.
_GIVING = ("suppliesArmsTo", "aids")
_OF_DOERS = ("ل", "مع")
_WHERE = ("في", "قرب", "داخل", "وسط")
_LANDS = ("name", "capital", "place")


def _genitive_object(trigger: Trigger) -> Filler | None:
    """A genitive as object (قصف غزة، قصف مدينة حلب), unless another complement shows it to be the doer, who of a
    participle never stands there (مناشدا كينيا إرسال جنودها)."""
    attends = (DIRECT,) if "attendant" in trigger.frame.subject else ()
    others = (GENITIVE, NESTED, ADJECTIVE, CIRCUMSTANCE, *WHEREABOUTS, *attends)
    places = trigger.frame.object
    if trigger.unit.article or any(item.place not in others and item.place in places for item in trigger.following):
        return None
    first = trigger.at(GENITIVE)
    ours = first is not None and trigger.sentence.units[first.unit].normal in lexicon().words["possessives"]
    ours = ours and trigger.frame.relation not in _GIVING  # but تسليم بلاده مقاتلات روسية
    item = own_object(trigger, _DEEPEST_OWN_OBJECT if ours else 0) or first or trigger.at(NESTED)
    if item is not None and trigger.frame.relation == "attacks" and doer_by_object(trigger) == item.unit:
        return None  # قصف الطائرات الكينية قرى
    if item is None and trigger.unit.pronoun:
        item = own_object(trigger, deepest=_DEEPEST_OWN_OBJECT)  # دعمها وحدة الأراضي الصومالية
    if item is not None and trigger.frame.land and is_person(trigger.sentence.units[item.unit]):
        return None  # زيارة الوزير is his, and none to him
    return filler(trigger.sentence.units, item) if item else None


def _hit(trigger: Trigger) -> Filler | None:
    """What the verb after an attack's noun says that it hit: غارة استهدفت مواقع إيرانية."""
    found = trigger.sentence.units
    number = after_complements(trigger)
    if number < len(found) and found[number].kind is Kind.RELATIVE:
        number += 1
    if number >= len(found) or found[number].kind is not Kind.VERB or found[number].conjunction:
        return None
    if stems(found[number].normal).isdisjoint(lexicon().words["hits"]):
        return None
    items = complements(found, number)
    return filler(found, items[0]) if items else None


def _whose(trigger: Trigger) -> Filler | None:
    """Whose a noun is, by ل right after it or its adjective: غارات للتحالف, but not: غارة على قرى محاذية لتشاد."""
    found = trigger.sentence.units
    item = trigger.at("ل")
    if item is None or any(unit.kind is Kind.PREPOSITION for unit in found[trigger.last : item.unit]):
        return None
    return filler(found, item)


def _where(trigger: Trigger) -> Filler | None:
    """Where something happened, in whichever way the text tells it: على موقع جنوب إدلب، على سيارة بكابل."""
    found, directions = trigger.sentence.units, lexicon().words["directions"]
    for item in trigger.following:
        near = item.place in _WHERE or item.place in directions
        if near or (item.place == "ب" and _is_land(found[item.unit])):
            return filler(found, item)
    return None


def _is_land(unit: Unit) -> bool:
    """Whether an actor is named by a land or town, and so may be where something happened: بكابل."""
    lands = (EntityKind.STATE, EntityKind.TERRITORY)
    return unit.role in _LANDS and unit.entity is not None and unit.entity.kind in lands


def _apposition(trigger: Trigger) -> Filler | None:
    """The actor that a noun right before it describes: حليفتها بيلاروسيا, حليفتها الأقرب بيلاروسيا, حليفها اللبناني حزب
    الله."""
    found = trigger.sentence.units
    reach = 1
    if trigger.last + 1 < len(found) and found[trigger.last + 1].kind is Kind.NATIONALITY:
        reach += 1
    beside = [item for item in trigger.following if item.place in _BARE and item.distance <= reach]
    item = next((item for item in beside if found[item.unit].kind is Kind.ACTOR), beside[0] if beside else None)
    return filler(trigger.sentence.units, item) if item else None


def _beside_asked(trigger: Trigger) -> Filler | None:
    """Whom the noun that the frame asks for names, or its adjective or genitive: طرد دبلوماسيين روس, مقتل جندي في غارة
    إسرائيلية."""
    if trigger.asked is None:
        return None
    found = trigger.sentence.units
    if found[trigger.asked].actors:
        return Filler(tuple(found[trigger.asked].actors), trigger.asked, 0.0)
    around = complements(found, trigger.asked)
    items = [item for item in around if item.place in (ADJECTIVE, GENITIVE) or _is_tied_doer(item)]
    if items:
        return filler(found, items[0])
    # قتل جنديان في قصف نفذته طائرات تشادية
    asked = Trigger(trigger.sentence, trigger.asked, trigger.asked, trigger.frame, None, None, around)
    return at(found, wager(asked), "context")


def _is_tied_doer(item: Complement) -> bool:
    """Whether a preposition right after a deed's noun tells whose it is: هجوم لبوكو حرام، اشتباك مع الصينيين."""
    return item.place in _OF_DOERS and not item.depth


def speaker(found: list[Unit], trigger: int) -> int | None:
    """Whose words stand after a colon, where they tell of his own doing: البنتاغون: نشر ألف جندي."""
    if trigger < 2 or found[trigger - 1].normal != ":" or found[trigger - 2].kind is not Kind.ACTOR:
        return None
    return trigger - 2


def _antecedent(trigger: Trigger) -> Filler | None:
    """The actor that an adjective or participle describes: the nearest before it with only words between."""
    found, left = trigger.sentence.units, _REACH_BEFORE
    for number in range(trigger.first - 1, -1, -1):
        unit = found[number]
        if unit.kind is Kind.ACTOR and unit.actors:
            return at(found, number, "antecedent")
        links = _says_among(found, number) or _is_in_relative(found, number)
        left -= not links
        passed = unit.kind in (Kind.WORD, Kind.MARK, Kind.PARTICLE, Kind.NATIONALITY) or _opens_copular(found, number)
        if not (passed or links) or unit.normal in STOPS or not left:
            return None
    return None


def _is_in_relative(found: list[Unit], number: int) -> bool:
    """Whether a verb right after a relative pronoun says what its antecedent is: التي تعد من أوثق حلفاء واشنطن."""
    return found[number].normal in lexicon().words["being"] and found[number - 1].kind is Kind.RELATIVE


def _says_among(found: list[Unit], number: int) -> bool:
    """Whether a preposition says that somebody is one of those told of: التي تعد من أوثق حلفاء واشنطن."""
    after_being = number > 0 and found[number - 1].normal in lexicon().words["being"]
    return after_being and found[number].kind is Kind.PREPOSITION and found[number].normal in lexicon().words["among"]


def _opens_copular(found: list[Unit], number: int) -> bool:
    """Whether a relative clause goes on with what its antecedent is or is not: سويسرا، التي ليست عضوا في الاتحاد."""
    copulas = lexicon().words["copulas"] | lexicon().words["copulas_of_denial"] | lexicon().words["being"]
    return found[number].kind is Kind.RELATIVE and found[number + 1].normal in copulas


def _described(trigger: Trigger) -> Filler | None:
    """The same, or whose an adjective makes what it describes: الموقف الإيرلندي مناصر لفلسطين."""
    found = trigger.sentence.units
    before = trigger.first - 1
    if trigger.unit.preposition == "ب" and not trigger.unit.article:
        return None  # بمساندة روسيا: the noun, and no participle
    if before > 0 and found[before].kind is Kind.NATIONALITY and found[before].actors and not trigger.unit.article:
        noun = found[before - 1]
        stranger = not stems(noun.normal).isdisjoint(lexicon().heads["bystanders"])
        stands = not found[before].article and has_noun_of(noun, "positions")  # موقف روسي داعم للأسد
        if noun.kind is Kind.WORD and ((found[before].article and not stranger) or stands):
            return at(found, before, "antecedent")
    return _antecedent(trigger)


def _parties(trigger: Trigger) -> Filler | None:
    """The two whom the clause names together, other than the mediator: اتفقت أرمينيا وأذربيجان بوساطة موسكو."""
    found = trigger.sentence.units
    own = {item.unit for item in trigger.following}
    clause = trigger.sentence.clauses.get(trigger.first)
    own |= {clause.subject} if clause is not None and clause.subject is not None else set()
    for number in range(trigger.first - 1, max(-1, trigger.first - _LONGEST_CLAUSE), -1):
        several = len(found[number].actors) > 1 or _is_known_party(found, number)
        if found[number].kind is Kind.ACTOR and several and number not in own:
            are_doers = trigger.unit.pronoun and trigger.governor is not None and trigger.governor < number
            return None if are_doers else at(found, number, "context")  # شكرت ليما برازيليا وسانتياغو على جهودهما
    return None


def _is_known_party(found: list[Unit], number: int) -> bool:
    """Whether somebody is the one party after بين whom the text makes known, before the other: بين الحكومة الكينية
    ومتمردين برعاية أوغندا."""
    joint = found[number + 1] if number + 1 < len(found) else None
    between = number > 0 and found[number - 1].normal == "بين" and found[number].actors != []
    return between and joint is not None and joint.kind is Kind.WORD and "و" in (joint.conjunction, joint.normal[0])


def _reported(trigger: Trigger) -> Filler | None:
    """Of whom a verb of saying or a colon tells: the actor who begins what is said, or else whose deed the verb is that
    says what is bad (قالت كييف إن وارسو تعلم أن موسكو تكذب)."""
    found = trigger.sentence.units
    complementisers = lexicon().words["complementisers"]
    begun = trigger.unit.normal == ":"
    for number in range(trigger.last + 1, min(trigger.last + _REACH_OF_SPEECH, len(found))):
        unit = found[number]
        if unit.normal in STOPS:
            return None
        begun = begun or unit.normal in complementisers
        if unit.role == PRONOUN and found[number - 1].kind is Kind.VERB:
            continue  # أن ما قامت به الرياض
        if begun and unit.kind in (Kind.ACTOR, Kind.NATIONALITY):
            if found[number - 1].kind is Kind.PREPOSITION and found[number - 1].normal in lexicon().words["where"]:
                return None  # أن الوضع في غزة غير مقبول
            told = _doer_of_bad(trigger, number) if unit.actors and not unit.preposition else None
            return at(found, told, "context")
    return None


def _doer_of_bad(trigger: Trigger, first: int) -> int:
    """Whose deed the verb is that says what is bad, if it is told of somebody else than the first actor."""
    clause = trigger.sentence.clauses.get(trigger.asked) if trigger.asked is not None else None
    if clause is None or clause.subject is None or clause.subject < first or clause.found == "inherited":
        return first
    return clause.subject


def _speaker(trigger: Trigger) -> Filler | None:
    """Who says it, where the trigger is a colon or stands after one."""
    found = trigger.sentence.units
    colon = colon_before(found, trigger.first)
    return at(found, speaker_before(found, colon), "topic") if colon is not None else None


def _hearer(trigger: Trigger) -> Filler | None:
    """To whom it is said: أثينا لأنقرة: …"""
    found = trigger.sentence.units
    colon = colon_before(found, trigger.first)
    return at(found, hearer(found, colon), "topic") if colon is not None else None


def _teller(trigger: Trigger) -> Filler | None:
    """Who says what the trigger stands in: قالت طهران إن أي هجوم …"""
    return at(trigger.sentence.units, teller(trigger.sentence, trigger.first), "topic")


def _self(trigger: Trigger) -> Filler | None:
    """The actor whose own phrase the trigger heads: الوسيط القطري."""
    return Filler(tuple(trigger.unit.actors), trigger.first, 0.0) if trigger.unit.actors else None


def _beside(find: Callable[[Trigger], int | None]) -> Callable[[Trigger], Filler | None]:
    """The finder of an end that another function finds the unit of, away from the trigger."""
    return lambda trigger: at(trigger.sentence.units, find(trigger), "context")


OBJECTS: dict[str, Callable[[Trigger], Filler | None]] = {
    ANTECEDENT: _antecedent,
    "asked": _beside_asked,
    "relative": _hit,
    "context": only_one_before,
    "parties": _parties,
    "condition": _beside(condition),
    "threatened": _beside(threatened),
    "warned": _beside(warned),
    "provoker": _beside(provoker),
    "culpable": _beside(culpable),
    "interlocutor": _beside(interlocutor),
    "bidden": _beside(bidden),
    "urged": urged,
    "proposer": _beside(proposer),
    "doer": _beside(doer),
    "recipient": _beside(recipient),
    "reported": _reported,
    "hearer": _hearer,
    "carried": carried,
    "accuser": _beside(accuser),
    "performer": _beside(performer),
    "enabled": _beside(enabled),
    "receiver": _beside(receiver),
    "arouser": _beside(arouser),
    "protested": protested,
    "addressee": addressee,
    "opponent": opponent,
    "struck": _beside(struck),
    "invaded": _beside(invaded),
    "patient": _beside(patient),
    "victim": _beside(victim),
    "partner": _beside(partner),
    "owner": _beside(owner),
    "beset": _beside(beset),
    "told": _beside(told),
    "vetoed": _beside(vetoed),
    "destination": _beside(destination),
    "stops": _beside(stops),
    "stop": _beside(stop),
    "host": _beside(host),
    "counterpart": _beside(counterpart),
    "mediated": _beside(mediated),
    "escaped": _beside(escaped),
    "killed": _beside(killed),
    "scene": _beside(scene),
    "where": _where,
    "attended": _beside(attended),
    GENITIVE: _genitive_object,
}
SUBJECTS: dict[str, Callable[[Trigger], Filler | None]] = {
    ANTECEDENT: _described,
    "attendant": attendant,
    "parties": _parties,
    "speaker": _speaker,
    "angered": angered,
    "concluder": _beside(concluder),
    "author": _beside(author),
    "performer": _beside(performer),
    "doer": _beside(doer),
    "asker": _beside(asker),
    "goer": _beside(goer),
    "invited": _beside(invited),
    "tourist": _beside(tourist),
    "itinerant": _beside(itinerant),
    "visitor": _beside(visitor),
    "traveller_on": _beside(traveller_on),
    "leaver": _beside(leaver),
    "caller": _beside(caller),
    "greeter": _beside(greeter),
    "chief": _beside(chief),
    "faced": _beside(faced),
    "other_side": _beside(other_side),
    "teller": _teller,
    SELF: _self,
    "whose": _whose,
    "apposition": _apposition,
    "asked": _beside_asked,
    "nearest": nearest_state,
    "agent": _beside(agent),
    "culprit": _beside(culprit),
    "permitted": _beside(permitted),
    "ceaser": _beside(ceaser),
    "assailant": _beside(assailant),
    "killer": _beside(killer),
    "blamed": _beside(blamed),
}
