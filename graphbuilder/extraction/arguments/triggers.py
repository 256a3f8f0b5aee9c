"""The triggers of a sentence: each word with a frame whose conditions hold, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphbuilder.extraction.clauses.asides import asides
from graphbuilder.extraction.clauses.complements import ADJECTIVE, Complement, complements, is_time, tied_by
from graphbuilder.extraction.clauses.needs import barred, needed
from graphbuilder.extraction.clauses.subjects import Clause
from graphbuilder.extraction.clauses.zones import colon_before, zone
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE

# How many units back a governing verb is looked for: more than any clause has, so that no text takes quadratic time.
_LONGEST_CLAUSE = 60
_LONGEST_SUBJECT = 3
_MOST_ADJECTIVES = 2
_OF_NOUN = "ل"
_REACH_OF_CIRCUMSTANCE = 3
# The roles of verbs whose subject does, or means to do, what the noun after them tells.
_MEANING = ("support", "plan")
_OPENING = frozenset({"«", "“", '"'})
# The subject of a frame whose trigger is the head of the actor's own phrase.
SELF = "self"
ANTECEDENT = "antecedent"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the frames see it: its units, the subject of each verb, and the commas around its asides."""

    units: list[Unit]
    clauses: dict[int, Clause]
    asides: dict[int, int] = field(init=False)
    # The zones that were asked for, as the frames of a word ask for the same.
    zones: dict[int, list[int]] = field(init=False, default_factory=dict, compare=False, repr=False)

    # So their complements, by the unit that takes them.
    taken: dict[int, list[Complement]] = field(init=False, default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "asides", asides(self.units))

    def zone(self, trigger: int, skip: int | None) -> list[int]:
        """The units that can belong to a trigger whose subject is ``skip``, always the same of one trigger."""
        found = self.zones.get(trigger)
        if found is None:
            found = self.zones[trigger] = zone(self.units, trigger, skip=skip)
        return found

    def complements(self, number: int) -> list[Complement]:
        """The complements of a verb or a noun, left to right, the subject that stands among them left out."""
        found = self.taken.get(number)
        if found is None:
            skip = own_subject(self, number)
            found = self.taken[number] = complements(self.units, number, skip=skip, within=self.zone(number, skip))
        return found


@dataclass(frozen=True, slots=True)
class Trigger:
    """A frame at the units ``first`` to ``last`` of a sentence.

    ``governor`` is the verb that a noun depends on, ``asked`` the unit of the word that the frame asks for, and
    ``following`` are the complements.
    """

    sentence: Sentence
    first: int
    last: int
    frame: Frame
    governor: int | None
    asked: int | None
    following: list[Complement]

    @property
    def unit(self) -> Unit:
        """The unit of the trigger's first word."""
        return self.sentence.units[self.first]

    def at(self, place: str) -> Complement | None:
        """The first complement at a place."""
        return next((item for item in self.following if item.place == place), None)


def triggers(sentence: Sentence) -> Iterator[Trigger]:
    """Every trigger of a sentence with every frame of it that can hold, from left to right."""
    for number, unit in enumerate(sentence.units):
        if unit.kind is Kind.VERB:
            for frame in unit.verb_frames:
                yield from _trigger(sentence, number, number, frame)
        elif unit.kind in (Kind.PREPOSITION, Kind.MARK):
            for frame in lexicon().prepositions.get(unit.normal, ()):
                if _governs_actor(sentence.units, number, frame):
                    yield from _trigger(sentence, number, number, frame)
        elif unit.kind is Kind.ACTOR:
            for frame in _of_head(unit):
                yield from _trigger(sentence, number, number, frame)
        else:
            for expression in unit.noun_expressions:
                last = number + len(expression.rest)
                following = sentence.units[number + 1 : last + 1]
                if len(following) == len(expression.rest) and all(map(_is_form, following, expression.rest)):
                    yield from _trigger(sentence, number, last, expression.frame)


def _is_form(unit: Unit, word: str) -> bool:
    """Whether a unit is a word of an expression, with the article or as indefinite object too: هجوما لاذعا."""
    forms = (word, word + "ا")
    return unit.normal in forms or unit.normal.removeprefix(ARTICLE) in forms


def _of_head(unit: Unit) -> list[Frame]:
    """The frames of the noun that heads an actor's phrase, where he is what it says: الوسيط القطري."""
    if unit.role != "headed":
        return []
    expressions = lexicon().nouns.get(unit.normal.removeprefix(ARTICLE), ())
    return [item.frame for item in expressions if SELF in item.frame.subject and not item.rest]


def _governs_actor(found: list[Unit], preposition: int, frame: Frame) -> bool:
    """Whether a preposition has an actor right after it, and after him what its frame asks for: على الأسد أن.

    After a colon it is what is said that the frame asks for: أثينا لأنقرة: أوقفوا التنقيب.
    """
    first = preposition + 1
    if found[preposition].kind is Kind.MARK and first < len(found) and found[first].normal in _OPENING:
        first += 1
    following = found[first : first + 2]
    if found[preposition].kind is Kind.MARK and frame.then:
        return bool(following) and following[0].normal in frame.then
    kinds = (Kind.ACTOR, Kind.NATIONALITY) if ADJECTIVE in frame.subject else (Kind.ACTOR,)
    if found[preposition].kind is Kind.MARK and following and following[0].kind is Kind.WORD:
        following, kinds = _after_words(found, first), (Kind.ACTOR, Kind.NATIONALITY)
    if not following or following[0].kind not in kinds or following[0].entity is None:
        return False
    return not frame.then or (len(following) > 1 and following[1].normal in frame.then)


def _after_words(found: list[Unit], first: int) -> list[Unit]:
    """What follows the noun that begins what is said, and its adjective: موسكو: الدرع الصاروخية الأميركية تهددنا."""
    number = first
    while number < first + _LONGEST_SUBJECT and number < len(found) and found[number].kind is Kind.WORD:
        number += 1
    return found[number : number + 1]


def _trigger(sentence: Sentence, first: int, last: int, frame: Frame) -> Iterator[Trigger]:
    found = sentence.units
    # What costs little is asked first, as most frames of a word do not hold.
    if (frame.indefinite and found[first].article) or barred(found, last, frame.bars):
        return
    if not _stands_after(found, first, frame):
        return
    if "speaker" in frame.subject and colon_before(found, first) is None:
        return
    skip = own_subject(sentence, first)
    within = sentence.zone(last, skip)
    asked = needed(found, last, frame.needs, reported=frame.reported, within=within) if frame.needs else None
    asked = _heading_subject(sentence, first, frame) if frame.needs and asked is None else asked
    if frame.needs and asked is None:
        return
    if frame.unless and needed(found, last, frame.unless, within=within) is not None:
        return
    following = sentence.complements(last) if first == last else complements(found, last, skip=skip, within=within)
    if asked is not None and asked < first:
        # The noun that the verb belongs with stands before it, and so may its complements: الهجوم على غزة الذي شنته.
        following = following + [item for item in complements(found, asked) if item.unit < first]
    if frame.bare:
        following = [item for item in following if not item.depth]
    yield Trigger(sentence, first, last, frame, None if frame.verb else _governor(sentence, first), asked, following)


def _heading_subject(sentence: Sentence, verb: int, frame: Frame) -> int | None:
    """The subject before a verb, where its noun is what the frame asks for: القوات الكينية تدخل الصومال."""
    clause = sentence.clauses.get(verb)
    if clause is None or clause.subject is None or clause.found != "before" or clause.subject > verb:
        return None
    unit = sentence.units[clause.subject]
    named = unit.role == "headed" and not stems(unit.normal.removeprefix(ARTICLE)).isdisjoint(frame.needs)
    return clause.subject if named else None


def _stands_after(found: list[Unit], first: int, frame: Frame) -> bool:
    """Whether before a trigger, or before its preposition, stands what its frame asks for (رغم معارضة القاهرة) and
    nothing that it excludes (اتفاق تعاون، بناء على طلب)."""
    before = first - 1
    if before > 0 and found[before].kind is Kind.PREPOSITION and not frame.after & {found[before].normal}:
        before -= 1
    if frame.not_after and found[first].preposition == _OF_NOUN:
        before = _described(found, before, frame.not_after)
    # An office with its holder is somebody, and no noun that the trigger could complete: أكد وزير الدفاع دعم السودان.
    words = stems(found[before].normal) if before >= 0 else frozenset[str]()
    completes = before >= 0 and found[before].kind is not Kind.ACTOR and not words.isdisjoint(frame.not_after)
    return not completes and not (frame.after and words.isdisjoint(frame.after))


def _described(found: list[Unit], number: int, excluded: frozenset[str]) -> int:
    """The noun of some words that the adjectives at a unit describe, which have no article: وقف + فوري ودائم."""
    for noun in range(number, max(-1, number - _MOST_ADJECTIVES - 1), -1):
        unit = found[noun]
        plain = unit.kind is Kind.WORD and not (unit.article or unit.preposition or unit.pronoun)
        if not plain or excluded & stems(unit.normal):
            return noun
    return number


def _ties(unit: Unit) -> bool:
    return unit.kind in (Kind.PREPOSITION, Kind.VERB, Kind.ACTOR, Kind.SUBORDINATOR) or unit.preposition != ""


def own_subject(sentence: Sentence, verb: int) -> int | None:
    """The unit of a verb's subject where it stands after the verb, among the complements."""
    clause = sentence.clauses.get(verb)
    return clause.subject if clause is not None and clause.found == "after" else None


def _governor(sentence: Sentence, noun: int) -> int | None:
    """The verb whose object or adverbial a noun is: the nearest before it in the clause, unless it is its subject.

    It may be a verbal noun that says of somebody what he does.

    What stands after بعد and the like is a circumstance, which the verb does not govern, and what stands in an aside
    before the noun governs nothing after it.
    """
    found, outside = sentence.units, noun
    first = _first_of_two(found, noun)
    if first is not None:
        return _governor(sentence, first)
    tie = tied_by(found, noun)
    passed = None
    bare = not tie and found[noun - 1].kind is not Kind.PREPOSITION
    if not found[noun].preposition and _is_circumstance(found, noun):
        return None
    for number in range(noun - 1, max(-1, noun - _LONGEST_CLAUSE), -1):
        if number >= outside:
            continue
        unit = found[number]
        outside = sentence.asides.get(number, outside)
        if tie == "ب" and any(item.frame.controls for item in unit.noun_expressions):
            return number  # اتهامه لواشنطن بدعم كوسوفو
        if any(_warns(item.frame) for item in unit.noun_expressions):
            # طالبت الدول بالتخلي، محذرة من سباق تسلح, but: مهددة مالي بعقوبات
            return number if tie == "ب" else None
        if unit.kind is Kind.VERB and bare and passed is None and _has_its_object(found, number):
            passed = number
            continue
        if unit.kind is Kind.VERB and passed is not None:
            return number if unit.role in _MEANING else passed
        if unit.kind is Kind.VERB:
            is_subject = number == noun - 1 and unit.role in ("plain", "phase") and not unit.verb_frames
            return None if is_subject and not found[noun].preposition else number
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in STOPS:
            return passed
    return passed


def _has_its_object(found: list[Unit], verb: int) -> bool:
    """Whether a verb describes an indefinite noun that its pronoun stands for as its object, so that no bare noun after
    it is: قررتا في اجتماع عقدته الجامعة استئناف العلاقات."""
    before = found[verb - 1] if verb else None
    if before is None or before.kind is not Kind.WORD or before.closed or before.article:
        return False
    if before.normal in lexicon().words["whatever"]:
        return False
    return found[verb].pronoun != "" and not found[verb].conjunction


def _is_circumstance(found: list[Unit], noun: int) -> bool:
    """Whether a noun stands after بعد and the like, but not behind the time that they tell: عرقلت منذ سنوات انضمام."""
    for number in range(noun - 1, max(-1, noun - 1 - _REACH_OF_CIRCUMSTANCE), -1):
        if _ties(found[number]):
            if found[number].normal not in lexicon().words["circumstances"]:
                return False
            return number + 1 == noun or not is_time(found[number + 1])
    return False


def _warns(frame: Frame) -> bool:
    """Whether a participle tells that its subject warns of something, which so is nobody's deed yet."""
    return frame.relation == "threatens" and "attendant" in frame.subject


def _first_of_two(found: list[Unit], noun: int) -> int | None:
    """The noun that another goes with by و, and so depends on the same: بعد زيارته براغ ولقائه نظيره."""
    if found[noun].conjunction != "و" or found[noun].preposition or not found[noun].pronoun:
        return None
    for number in range(noun - 1, max(-1, noun - _LONGEST_CLAUSE), -1):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.MARK):
            return None
        if unit.noun_expressions and not unit.conjunction:
            return number
    return None
