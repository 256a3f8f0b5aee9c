"""The ends of an attack's noun that stand outside its own phrase: who is said to be behind it, who is let do it, and
whom the verb before it hits."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, GENITIVE, Complement, complements
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

_REACH_OF_LINK = 3
_REACH_OF_INVOLVEMENT = 6
_REACH_OF_PERMISSION = 5
_REACH_OF_CLAUSE = 30
_REACH_OF_LICENCE = 4
_RECEIVERS = (DIRECT, "ل", "الي")
# ضلوع إيران في الهجوم، مسؤوليتها عنه، وقوفها وراءه
_LINKS = frozenset({"في", "عن", "وراء", "خلف"})
_BEHIND = frozenset({"وراء", "خلف"})
# سمحت لكييف بضرب، مكنت كييف من ضرب، قدرة كييف على ضرب
_WAYS = frozenset({"من", "علي", "في"})
_PLACES = ("من", "في")
# Verbs whose subject speaks of himself, where a pronoun follows: نفى أي دور له.
_OF_ONESELF = ("say", "deny")
_PEOPLE = ("full", "surname")
_LANDS = ("name", "capital", "people", "place")
_REACH_OF_WAR = 20


def culprit(trigger: Trigger) -> int | None:
    """The unit of whoever is said to be behind what a noun tells: ضلوع إيران في الهجوم، يقف الموساد وراء التفجير."""
    found = trigger.sentence.units
    link = _link(found, trigger.first, _LINKS)
    if link is None:
        return None
    named = None
    for number in range(link - 1, max(-1, link - 1 - _REACH_OF_INVOLVEMENT), -1):
        unit = found[number]
        if unit.kind is Kind.VERB and _fits(unit, found[link], "implicating"):
            clause = trigger.sentence.clauses.get(number)
            return clause.subject if clause is not None and clause.subject is not None else named
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["involvement"]):
            return named if named is not None else _owner(trigger, number)
        if unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["implicated"]):
            return named if named is not None else _described(found, number)
        if unit.role == PRONOUN:
            return _denier(trigger, number)
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY):
            named = number if unit.actors else named
        elif unit.kind not in (Kind.WORD, Kind.PARTICLE):
            break
    behind = found[link].normal in _BEHIND and named == link - 1 and not found[link - 1].preposition
    opens = link > 1 and found[link - 2].kind in (Kind.SUBORDINATOR, Kind.PARTICLE)
    return named if behind and opens else None  # إن الموساد وراء العملية


def _fits(verb: Unit, link: Unit, words: str) -> bool:
    """Whether a verb says with a preposition that somebody has to do with it: يقف وراء، تورط في, but not: وقف في."""
    if verb.normal not in lexicon().words[words]:
        return False
    return (link.normal in _BEHIND) == (verb.normal in lexicon().words["standing"])


def _link(found: list[Unit], noun: int, links: frozenset[str]) -> int | None:
    """The preposition before a noun, or before the nouns of doing that govern it: وراء تدبير هجوم."""
    for number in range(noun - 1, max(-1, noun - 1 - _REACH_OF_LINK), -1):
        unit = found[number]
        if unit.kind is Kind.PREPOSITION:
            return number if unit.normal in links else None
        if unit.kind is not Kind.WORD or unit.article or unit.preposition:
            return None
    return None


def _owner(trigger: Trigger, noun: int) -> int | None:
    """Whose a noun is, by its pronoun: أعلنت الحركة مسؤوليتها عن الهجوم."""
    unit = trigger.sentence.units[noun]
    return _denier(trigger, noun) if unit.closed and not unit.article and not unit.normal.endswith("هم") else None


def _denier(trigger: Trigger, number: int) -> int | None:
    """Who denies or says of himself what a unit is part of: نفت الحركة أي دور لها."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for verb in range(number - 1, max(-1, number - _REACH_OF_CLAUSE), -1):
        if found[verb].normal in STOPS:
            return None
        clause = clauses.get(verb)
        if clause is not None:
            return clause.subject if found[verb].role in _OF_ONESELF else None
    return None


def _described(found: list[Unit], participle: int) -> int | None:
    """Whom a participle right after him, or after a copula or particle, is said of: خلية تابعة للحركة ضالعة في هجوم."""
    before = participle - 1
    while before >= 0 and (found[before].kind is Kind.PARTICLE or found[before].role == "auxiliary"):
        before -= 1
    return before if before >= 0 and found[before].kind is Kind.ACTOR and found[before].actors else None


def permitted(trigger: Trigger) -> int | None:
    """The unit of whoever is let do what a noun tells, or is helped to: السماح لكييف بضرب، مكنت كييف من ضرب، منح كييف
    الضوء الأخضر لضرب."""
    found = trigger.sentence.units
    licensed = _licensed(trigger)
    if licensed is not None:
        return licensed
    by = trigger.unit.preposition == "ب"
    link = trigger.first if by else _link(found, trigger.first, _WAYS)
    if link is None or link == 0:
        return None
    actor = link - 1
    if found[actor].kind is not Kind.ACTOR or not found[actor].actors or found[actor].role == PRONOUN:
        return None
    if by and found[actor].preposition != "ل":
        return None  # سمح الغرب بضرب القرم
    for number in range(actor - 1, max(-1, actor - 1 - _REACH_OF_PERMISSION), -1):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.WORD) and not stems(unit.normal).isdisjoint(lexicon().words["enabling"]):
            clause = trigger.sentence.clauses.get(number)
            return actor if clause is None or clause.subject != actor else None
        if unit.kind not in (Kind.WORD, Kind.ACTOR, Kind.NATIONALITY, Kind.PREPOSITION, Kind.PARTICLE):
            return None
    return None


def _licensed(trigger: Trigger) -> int | None:
    """The unit of whoever gets leave to do what a noun with ل tells: منحت واشنطن كييف الضوء الأخضر لضرب، حصلت كييف على
    ضوء أخضر أميركي لضرب."""
    found, verb = trigger.sentence.units, trigger.governor
    if trigger.unit.preposition != "ل" or verb is None:
        return None
    before = found[max(verb, trigger.first - _REACH_OF_LICENCE) : trigger.first]
    clause = trigger.sentence.clauses.get(verb)
    if clause is None or not any(unit.kind is Kind.WORD and has_noun_of(unit, "licences") for unit in before):
        return None
    if found[verb].normal in lexicon().words["receiving"]:
        return clause.subject
    items = trigger.sentence.complements(verb)
    receivers = (
        item.unit for item in items if item.place in _RECEIVERS and not item.depth and item.unit < trigger.first
    )
    return next(receivers, None)


def struck(trigger: Trigger) -> int | None:
    """The unit of whom the verb right before an attack's noun, its subject, has hit: قتلت غارة أميركية جنودا سوريين."""
    found, verb = trigger.sentence.units, trigger.first - 1
    if verb < 0 or found[verb].kind is not Kind.VERB or stems(found[verb].normal).isdisjoint(lexicon().words["hits"]):
        return None
    own = {item.unit for item in trigger.following if item.place in (ADJECTIVE, GENITIVE)}
    own = {min(own)} if own else own
    items = [item for item in complements(found, verb) if item.unit > trigger.last and item.unit not in own]
    return next((item.unit for item in items if item.place == DIRECT or _belongs(found, item, own)), None)


def _belongs(found: list[Unit], item: Complement, own: set[int]) -> bool:
    """Whether an actor is whose the indefinite noun before his preposition is: قياديا بارزا في الحركة."""
    preposition = item.unit - 1
    while preposition > 1 and found[preposition].kind is Kind.WORD and not found[preposition].article:
        preposition -= 1
    if preposition < 1 or found[preposition].normal not in _PLACES:
        return False
    noun = found[preposition - 1]
    if noun.kind is not Kind.WORD or noun.closed:
        return False
    # قتلت غارة أميركية قياديا بارزا في الحركة، أصابت قذائف باكستانية قرى في كونر, but not: غارة أميركية عنيفة في كونر
    return noun.normal.endswith("ا") or (preposition - 2 in own and not noun.normal.endswith("ه"))


def agent(trigger: Trigger) -> int | None:
    """The unit of the state or army right after a noun, where whom it hits follows: إسقاط تشاد طائرة ليبية، استهداف
    السودان لتشاد."""
    first, other = _two_after(trigger)
    if first is not None and other is not None and _hits(trigger, first, other):
        return first.unit
    return doer_by_object(trigger)


def doer_by_object(trigger: Trigger) -> int | None:
    """The unit of the state or army right after a noun of violence that has an object of its own, be it nobody known:
    احتجاز كينيا صحفيين، قصف الطائرات الكينية قرى حدودية، استهداف مسيرة كينية سيارته."""
    found = trigger.sentence.units
    first = next((item for item in trigger.following if item.unit == trigger.last + 1), None)
    if first is None or first.place != GENITIVE or first.unit + 1 >= len(found):
        return None
    actor, thing = found[first.unit], found[first.unit + 1]
    if trigger.unit.article or trigger.unit.pronoun or not _is_state_or_force(actor):
        return None
    if thing.kind is not Kind.WORD or thing.preposition or thing.article or thing.normal.startswith("و"):
        return None  # to a word that no table knows و is left
    definite = actor.role != "headed" or (actor.normal.startswith(ARTICLE) and not has_noun_of(actor, "targets"))
    return first.unit if thing.closed or (definite and not _is_adverb(thing)) else None


def _is_state_or_force(actor: Unit) -> bool:
    """Whether an actor is a state or its forces, and no person and no town, who may have been hit: الطائرات الكينية,
    but not: القيادي في الحركة محمود."""
    if actor.kind is not Kind.ACTOR:
        return False
    if actor.role == "headed":
        return not stems(actor.normal.removeprefix(ARTICLE)).isdisjoint(lexicon().heads["institutions"])
    return actor.role in ("name", "capital", "possessives")


def _is_adverb(unit: Unit) -> bool:
    """Whether a word after an actor tells when or how, and is no object: قصف غزة ليلا، فجر أمس."""
    words = lexicon().words
    return unit.accusative or not stems(unit.normal).isdisjoint(words["times"] | words["where"])


def patient(trigger: Trigger) -> int | None:
    """The unit of whom that hits, or whom a noun with a pronoun does (اتهامها تشاد), or who stands right after the noun
    himself: خطف السفير الكيني لدى تشاد جون كيبيت."""
    if trigger.unit.pronoun and "pronoun" not in trigger.frame.subject:
        return None
    if trigger.unit.pronoun:
        items = [item for item in trigger.following[:1] if item.place == DIRECT]
        return next((item.unit for item in items if _is_near(trigger, trigger.last, item)), None)
    first, other = _two_after(trigger)
    if first is None or other is None or doer_by_object(trigger) == other.unit:
        return None
    if _hits(trigger, first, other):
        return other.unit
    return first.unit if any(item.place == DIRECT for item in trigger.following) else None


def _two_after(trigger: Trigger) -> tuple[Complement | None, Complement | None]:
    """The actor who is the genitive right after a noun, and the next."""
    first = next((item for item in trigger.following if item.unit == trigger.last + 1), None)
    if first is None or first.place != GENITIVE:
        return None, None
    return first, next((item for item in trigger.following if item.unit > first.unit), None)


def _hits(trigger: Trigger, first: Complement, other: Complement) -> bool:
    """Whether the first of two actors after a noun does it to the other."""
    found = trigger.sentence.units
    if trigger.frame.relation == "attacks" and found[first.unit].role in _PEOPLE:
        return False
    if other.place == "ل":
        return other.unit == first.unit + 1
    return other.place == DIRECT and _is_near(trigger, first.unit, other)


def _is_near(trigger: Trigger, number: int, item: Complement) -> bool:
    """Whether nothing but words that an actor's own noun may be stands between a unit and him."""
    between = trigger.sentence.units[number + 1 : item.unit]
    if any(unit.closed and not unit.article for unit in between):
        return False  # إدانة كينيا لاستضافتها وفود تشاد
    kinds = (Kind.WORD, Kind.NATIONALITY)
    return all(unit.kind in kinds and not (unit.preposition or unit.conjunction) for unit in between)


def invaded(trigger: Trigger) -> int | None:
    """The unit of whom a war named by its aggressor alone is waged on, the one other state named around it: تدين بيرو
    الغزو الكيني وتساند أوغندا."""
    sentence, found = trigger.sentence, trigger.sentence.units
    own = trigger.at(ADJECTIVE)
    if own is None or not trigger.unit.article or len(trigger.following) > 1:
        return None
    besides = states(found[own.unit].actors)
    for clause in sentence.clauses.values():
        if clause.subject is not None:
            besides |= states(found[clause.subject].actors)
    around = range(max(0, trigger.first - _REACH_OF_WAR), min(trigger.last + _REACH_OF_WAR, len(found)))
    named = (number for number in around if found[number].kind is Kind.ACTOR)
    others = [number for number in named if states(found[number].actors) - besides]
    if len({state for number in others for state in states(found[number].actors)}) != 1:
        return None
    land = found[others[0]]
    is_state = land.entity is not None and land.entity.kind is EntityKind.STATE
    return others[0] if is_state and land.role in _LANDS and not land.preposition else None


def victim(trigger: Trigger) -> int | None:
    """The unit of whom a verb of dying before its cause is said of, its subject: المستشار قتل قرب حلب بصاروخ."""
    clause = trigger.sentence.clauses.get(trigger.first)
    if clause is None or trigger.asked is None or trigger.asked < trigger.first:
        return None
    return clause.subject if clause.subject is not None else _people_before(trigger)


def _people_before(trigger: Trigger) -> int | None:
    """The unit of the nation of those right before a verb of dying, who act for nobody: ثلاثة كينيين استشهدوا."""
    found, number = trigger.sentence.units, trigger.first - 1
    if number < 1 or found[number].kind is not Kind.NATIONALITY or trigger.unit.conjunction:
        return None
    return number if found[number - 1].kind is Kind.WORD and not found[number].article else None


def attended(trigger: Trigger) -> int | None:
    """The unit of whom the verb is done to that a participle goes with: طالبت أثينا أنقرة بالرحيل مهددة بالرد."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for verb in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_CLAUSE), -1):
        if found[verb].normal in STOPS:
            return None
        clause = clauses.get(verb)
        if clause is None or clause.subject is None or clause.found == "relative":
            continue
        items = trigger.sentence.complements(verb)
        return next((item.unit for item in items if item.place == DIRECT and item.unit < trigger.first), None)
    return None
