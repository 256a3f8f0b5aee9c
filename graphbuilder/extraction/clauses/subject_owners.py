"""Subjects in phrases that are no actor's unit: whoever owns the men, arms, office or body that a noun names apart from
him, and the pair that a verb for two goes on about."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.extraction.clauses.agreement import is_dual
from graphbuilder.extraction.clauses.verbs import AUXILIARY, CLAUSE_ENDS, LONGEST_CLAUSE
from graphbuilder.extraction.names.mentions import PERSON_KINDS
from graphbuilder.extraction.units import PRONOUN, Kind, Unit, has_noun_of
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE

_PAIR = 2
_REACH_OF_SUBJECT = 12
_LONGEST_PHRASE = 8
# How far behind its noun the author of a text stands: البيان الختامي المشترك الصادر عن.
_REACH_OF_AUTHOR = 5
_OF_AUTHORS = frozenset({"عن", "من"})
_IN_WORDS = ("accuses", "callsOn", "rejects", "supports", "threatens")
_OF_SEATS = frozenset({"في", "من", "لدي"})
_OF_PHRASES = frozenset({Kind.WORD, Kind.NATIONALITY, Kind.ACTOR, Kind.PARTICLE, Kind.PREPOSITION})


def office_after(found: list[Unit], position: int) -> int | None:
    """Who holds the office that a verb has after it, or whose office or body it is, behind other words: اتهم رئيس
    الإدارة العسكرية في خيرسون موسكو، رفض المجلس الشعبي الأعلى في كابل الخطة."""
    start = position + 1
    while start < len(found) and found[start].kind is Kind.PARTICLE:
        start += 1
    if start >= len(found) or not _is_office(found[start], found[position]):
        return None
    owner = None
    for number in range(start + 1, min(start + _REACH_OF_SUBJECT, len(found))):
        unit, before = found[number], found[number - 1]
        if not _goes_on_title(found[start], unit) and not _is_place_after_seat(before, unit):
            break
        if unit.kind not in (Kind.ACTOR, Kind.NATIONALITY):
            continue
        bare = not unit.preposition and before.kind is not Kind.PREPOSITION
        if bare and unit.role in PERSON_KINDS and not unit.conjunction:
            return number
        if owner is not None or not _is_owner(unit, before):
            break
        owner = number
    return owner


def text_after(found: list[Unit], position: int) -> int | None:
    """Whose the text is that a verb has after it as its subject: دعا البيان الختامي للقمة الخليجية إيران, حذر بيان صادر
    عن الكرملين كييف."""
    verb, noun = found[position], found[position + 1] if position + 1 < len(found) else None
    if noun is None or noun.kind is not Kind.WORD or noun.preposition or noun.conjunction or noun.accusative:
        return None
    says = verb.role == "say" or any(frame.relation in _IN_WORDS for frame in verb.verb_frames)
    if not says or (verb.feminine and not noun.normal.endswith("ه")):
        return None
    if not _is_one_of(noun, lexicon().words["statements"]):
        return None
    for number in range(position + 2, min(position + 2 + _REACH_OF_AUTHOR, len(found))):
        unit, before = found[number], found[number - 1]
        if unit.kind is Kind.NATIONALITY or (unit.kind is Kind.ACTOR and unit.role != PRONOUN):
            tied = unit.preposition == "ل" or before.normal in _OF_AUTHORS
            genitive = not unit.preposition and before is noun and not noun.article
            described = unit.kind is Kind.NATIONALITY and not unit.preposition
            return number if tied or genitive or described or before.preposition == "ل" else None
        if unit.kind is not Kind.WORD and unit.normal not in _OF_AUTHORS:
            return None
    return None


def _goes_on_title(noun: Unit, unit: Unit) -> bool:
    """Whether a unit behind the noun of an office can belong to its phrase: وزارة الصحة + في, but not مع."""
    if unit.kind is Kind.WORD:
        return not unit.preposition and (unit.article or not noun.article)
    if unit.kind is Kind.PREPOSITION:
        return unit.normal in _OF_SEATS
    return unit.kind in (Kind.ACTOR, Kind.NATIONALITY, Kind.PARTICLE)


def _is_place_after_seat(before: Unit, unit: Unit) -> bool:
    """Whether a noun of place after في says where somebody holds his office: المدعي العام في مدينة لاهور."""
    return before.normal in _OF_SEATS and unit.kind is Kind.WORD and has_noun_of(unit, "place_nouns")


def _is_office(noun: Unit, verb: Unit) -> bool:
    """Whether a noun right after a verb can be its subject as one of office or a body."""
    if noun.kind is not Kind.WORD or noun.accusative or noun.pronoun or noun.preposition or noun.conjunction:
        return False
    words = lexicon().words
    fits = verb.normal not in words["of_victims"] and (not verb.feminine or noun.normal.endswith("ه"))
    return fits and _is_one_of(noun, lexicon().acting_heads, words["members"], words["communiques"])


def _is_owner(unit: Unit, before: Unit) -> bool:
    """Whether an actor in an office's phrase says whose it is: الباكستاني، للحركة، في خيرسون."""
    if unit.kind is Kind.NATIONALITY:
        return not unit.preposition
    if unit.preposition or before.kind is Kind.PREPOSITION:
        return unit.preposition in ("ل", "ب") or before.normal in _OF_SEATS
    return unit.role != PRONOUN and not before.closed


def owner_before(found: list[Unit], position: int) -> int | None:
    """Whose the men or arms are that stand before a verb as its subject, where other words part them from their owner:
    قال إن وفدا أمنيا كبيرا إسرائيليا سيزور أنقرة."""
    if found[position].conjunction:
        return None
    end = position
    while end > 0 and _belongs_to_verb(found[end - 1]):
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST_PHRASE and found[start - 1].kind in _OF_PHRASES:
        start -= 1
    while start < end and found[start].kind is Kind.PARTICLE:
        start += 1
    begins = start == 0 or found[start].conjunction or _opens_clause(found[start - 1])
    if start == end or not begins or not _acts(found[start], found[position]):
        return None
    return _owner(found, start, end)


def owner_of_described(found: list[Unit], position: int) -> int | None:
    """Whose the men or arms are that a clause without a relative pronoun describes: اشتبكوا مع قوة إسرائيلية خاصة تسللت
    إلى المخيم."""
    verb, number = found[position], position - 1
    if verb.conjunction or number < 0 or verb.pronoun or verb.role == AUXILIARY:
        return None
    if verb.normal in lexicon().words["of_victims"]:
        return None  # ضابط روسي قتل في الحرب
    if found[number].kind is Kind.ACTOR:
        return number if _is_described(found[number], verb) else None
    owner = None
    while number > 0 and position - number <= _LONGEST_PHRASE:
        unit = found[number]
        if unit.article or unit.conjunction or unit.closed or unit.kind not in (Kind.WORD, Kind.NATIONALITY):
            return None
        if unit.kind is Kind.NATIONALITY:
            owner = number
        elif _acts(replace(unit, preposition=""), verb):
            return owner
        number -= 1
    return None


def _is_described(actor: Unit, verb: Unit) -> bool:
    """Whether an actor's phrase is of men or arms and an adjective, indefinite: قوات إسرائيلية، not موفدي كينشاسا."""
    if actor.role != "headed" or actor.last - actor.first != _PAIR or actor.normal.startswith(ARTICLE):
        return False
    construct = actor.normal.endswith(("ي", "و")) or actor.normal in lexicon().words["counterparts"]
    return not construct and _acts(replace(actor, kind=Kind.WORD, preposition=""), verb)


def pair_before(found: list[Unit], position: int) -> int | None:
    """The two named last before a verb for two: جمع الرئيس وزيري خارجية مصر والسودان في جوبا، حيث وقعا …"""
    if not is_dual(found[position].normal):
        return None
    for number in range(position - 1, max(-1, position - LONGEST_CLAUSE), -1):
        unit = found[number]
        if unit.normal in CLAUSE_ENDS:
            return None
        is_pair = unit.kind is Kind.ACTOR and (len(unit.actors) == _PAIR or unit.role == "both_parties")
        # مهاجران من تونس والمغرب: where somebody comes from
        if is_pair and unit.preposition != "من" and (number == 0 or found[number - 1].normal != "من"):
            return number
    return None


def _belongs_to_verb(unit: Unit) -> bool:
    return unit.kind is Kind.PARTICLE or unit.role == AUXILIARY


def _opens_clause(before: Unit) -> bool:
    return before.kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.PARTICLE) or before.role == AUXILIARY


def _acts(noun: Unit, verb: Unit) -> bool:
    """Whether a noun is one of men or arms that a verb can have as its subject: وفد، قوات، طائرات."""
    if noun.kind is not Kind.WORD or noun.preposition or noun.pronoun:
        return False
    if (verb.feminine is False and noun.normal.endswith("ه")) or (verb.feminine and noun.normal.endswith("ون")):
        return False
    words = lexicon().words
    acting = (words["members"], words["fighters"], words["squads"], words["utterances"])
    return _is_one_of(noun, lexicon().acting_heads, *acting)


def _is_one_of(noun: Unit, *classes: frozenset[str]) -> bool:
    """Whether a noun is of one of these classes, and not of those whose state does not act with them."""
    known = stems(noun.normal)
    return any(not known.isdisjoint(nouns) for nouns in classes) and known.isdisjoint(lexicon().heads["bystanders"])


def _owner(found: list[Unit], start: int, end: int) -> int | None:
    """The adjective or the genitive in a noun's phrase that says whose it is."""
    for number in range(start + 1, end):
        unit = found[number]
        if unit.preposition or unit.conjunction or unit.kind is Kind.PREPOSITION:
            return None
        if unit.kind is Kind.NATIONALITY:
            return number
        if unit.kind is Kind.ACTOR:
            before = found[number - 1]
            return number if before.kind is Kind.WORD and not before.closed and unit.role != PRONOUN else None
    return None
