"""The head nouns of actor phrases: offices, bodies and groups, taken into the phrase of whoever they act for."""

from __future__ import annotations

from graphbuilder.extraction.names.bodies import belonging, led, seat
from graphbuilder.extraction.names.mentions import PEOPLE, PERSON_KINDS
from graphbuilder.extraction.names.office_holders import appointed, holding, in_apposition, is_named_aside, is_office_of
from graphbuilder.extraction.units import Kind, Unit, has_noun_of
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

_LONGEST_HEAD = 8
_SHORTEST_SEAT = 2


def headed(found: list[Unit], tokens: list[Token]) -> list[Unit]:
    """Nouns that can act are taken into the phrase of the state, organisation or person after them."""
    result: list[Unit] = []
    aside = None
    for unit in found:
        named = unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and not unit.actors[0].reference
        if named and is_named_aside(result, unit):
            result.pop()
            result[-1] = aside = appointed(result[-1], unit)
        elif unit.normal == "،" and result and result[-1] is aside:
            aside.last = unit.last  # the comma that ends it
        else:
            result.append(_completed(result, unit, tokens) if named else unit)
            if is_office_of(result[:-1], result[-1]):
                aside = holding(result, result.pop())
    return result


def _owned(before: list[Unit], unit: Unit) -> bool:
    """Whether an adjective says whose a place is (قاعدة عين الأسد + الأميركية) or repeats whose a body is."""
    if not before or before[-1].kind is not Kind.ACTOR or unit.kind is not Kind.NATIONALITY:
        return False
    if not unit.article or unit.conjunction or unit.preposition or before[-1].entity is None or unit.entity is None:
        return False
    same = len(before[-1].actors) == 1 and before[-1].entity.state == unit.entity.state
    # مجلس العموم الكندي is not the British one.
    others = before[-1].role == "institution" and before[-1].entity.kind is EntityKind.STATE
    return before[-1].role == "place" or others or (before[-1].role in ("institution", "name", "seat") and same)


def _is_of_movement(before: list[Unit], unit: Unit) -> bool:
    """Whether an adjective says where a movement is at home: طالبان الأفغانية، الأكراد السوريون."""
    if not before or before[-1].kind is not Kind.ACTOR or unit.kind is not Kind.NATIONALITY or not unit.article:
        return False
    entity = before[-1].entity
    return not (unit.conjunction or unit.preposition) and entity is not None and entity.kind is EntityKind.MOVEMENT


def _is_countryman(before: list[Unit], unit: Unit) -> bool:
    """Whether an adjective says whose leader is named after it: الرئيسان الأميركي جورج بوش والروسي فلاديمير بوتين."""
    if not before or before[-1].kind is not Kind.NATIONALITY or len(before[-1].actors) > 1:
        return False
    named = unit.role in PERSON_KINDS and not unit.conjunction and not unit.preposition
    adjective = before[-1].entity
    return named and adjective is not None and unit.entity is not None and adjective.state == unit.entity.state


def _completed(before: list[Unit], unit: Unit, tokens: list[Token]) -> Unit:
    """A name with what belongs to it of the units before, which are taken off their list."""
    if _owned(before, unit):
        place = before.pop()
        place.last, place.actors = unit.last, unit.actors
        return place
    if _is_of_movement(before, unit):
        movement = before.pop()
        movement.last = unit.last
        return movement
    if _is_countryman(before, unit):
        described = before.pop()
        unit.first, unit.conjunction, unit.preposition = described.first, described.conjunction, described.preposition
        return unit
    if _are_members(before, unit):
        unit = _with_members(before.pop(), unit)
    start = min(belonging(before, unit, tokens), led(before, unit))
    if start == len(before):
        start = _head(before, unit)
    if start == len(before):
        start = seat(before, unit)
    if start < len(before):
        unit = _taken(before, start, unit)
        start = seat(before, unit)
        if start < len(before):
            unit = _taken(before, start, unit)
    elif unit.kind is Kind.NATIONALITY and _is_people(before, unit, tokens):
        unit.kind = Kind.ACTOR
        unit.role = PEOPLE
    return appointed(before.pop(), unit) if in_apposition(before, unit) else unit


def _are_members(before: list[Unit], unit: Unit) -> bool:
    """Whether an organisation is spoken of by its members: دول آسيان."""
    if unit.kind is not Kind.ACTOR or unit.role != "name" or unit.conjunction or unit.preposition or not before:
        return False
    organisation = unit.entity is not None and unit.entity.kind is EntityKind.ORGANISATION
    return organisation and before[-1].kind is Kind.WORD and before[-1].normal in lexicon().words["member_states"]


def _with_members(members: Unit, unit: Unit) -> Unit:
    """An organisation with the noun for its members, with which a verb agrees."""
    unit.first, unit.normal = members.first, members.normal
    unit.conjunction, unit.preposition = members.conjunction, members.preposition
    return unit


def _taken(before: list[Unit], start: int, unit: Unit) -> Unit:
    """A name as one phrase with the units from ``start`` on, which are taken off their list."""
    phrase = _phrase(before[start:], unit)
    del before[start:]
    return phrase


def _head(before: list[Unit], unit: Unit) -> int:
    """Where the chain of head nouns before a name begins; ``len(before)`` where there is none."""
    heads = lexicon().heads
    start = len(before)
    acting = False
    chosen = start
    while start > 0 and len(before) - start < _LONGEST_HEAD:
        candidate = before[start - 1]
        known = stems(candidate.normal)
        acts = not known.isdisjoint(lexicon().acting_heads)
        if _is_phrase_of_its_own(before, start) or (start == len(before) and _is_help(candidate)):
            break
        if start == len(before) and _opens_list(candidate):
            start -= 1  # وزراء خارجية كل من + السعودية ومصر
            continue
        if candidate.kind not in (Kind.WORD, Kind.VERB) and candidate.normal not in ("باسم", "بلسان"):
            break
        if start == len(before) and unit.role in PERSON_KINDS and _is_epithet(before):
            start -= 1  # رئيس الوزراء الشيعي + نوري المالكي
            continue
        if candidate.pronoun or not (
            acts
            or not known.isdisjoint(heads["parts"])
            or candidate.normal in ("باسم", "بلسان")
            or _is_in_title(candidate)
        ):
            break
        start -= 1
        acting = acting or acts
        if acts:
            chosen = start
        if candidate.conjunction or (candidate.preposition and not _is_in_title(candidate)):
            if candidate.conjunction and chosen == start and _is_other_head(before, start - 1):
                chosen = start - 1  # طائرات وسفن حربية إسرائيلية
            break
    service = before[chosen - 1] if chosen else None
    if service and service.kind is Kind.WORD and service.normal in lexicon().words["services"] and not service.closed:
        chosen -= 1  # سلاح الجو
    if not acting or not _belongs(before, unit):
        return len(before)
    return chosen


def _opens_list(unit: Unit) -> bool:
    """Whether a unit is كل من, which only says that the names after it are several."""
    return unit.kind is Kind.PARTICLE and unit.normal in lexicon().words["each"] and unit.last - unit.first > 1


def _is_help(unit: Unit) -> bool:
    """Whether a noun right before a name is what is given, and no woman who assists: مساعدة لبنان, مساعدة أميركية, but
    مساعدة وزير الخارجية الأميركي."""
    return not unit.pronoun and has_noun_of(unit, "help_or_helper")


def _is_in_title(unit: Unit) -> bool:
    """Whether a word with its preposition is a part of the title before it: القائم بالأعمال الإيراني."""
    article = ARTICLE if unit.article else ""
    return unit.preposition + article + unit.normal.removeprefix(ARTICLE) in lexicon().words["in_titles"]


def _is_epithet(before: list[Unit]) -> bool:
    """Whether a definite adjective stands between a title and the name of its holder."""
    if len(before) < _SHORTEST_SEAT or before[-1].kind is not Kind.WORD or not before[-1].article:
        return False
    heads, known = lexicon().heads, stems(before[-1].normal)
    title = stems(before[-2].normal)
    is_plain = known.isdisjoint(lexicon().acting_heads | heads["parts"])
    return is_plain and before[-2].article and not title.isdisjoint(heads["offices"] | heads["parts"])


def _is_other_head(before: list[Unit], number: int) -> bool:
    """Whether a bare noun that can act stands before another after و, and shares what describes it."""
    if number < 0 or before[number].kind is not Kind.WORD or before[number].closed or before[number].noun_expressions:
        return False
    return not stems(before[number].normal).isdisjoint(lexicon().acting_heads)


def _is_phrase_of_its_own(before: list[Unit], start: int) -> bool:
    """Whether a definite body after another or after an official is no part of his phrase: أدان الحزب + الجيش
    الإسرائيلي، اتهم الوزير + السلطات المغربية."""
    if start >= len(before) or not (before[start - 1].article and before[start].article):
        return False
    heads = lexicon().heads
    first, second = stems(before[start - 1].normal), stems(before[start].normal)
    if before[start].normal.removeprefix(ARTICLE) in heads["titles"] and _ends_body(before, start - 1):
        return True
    if second.isdisjoint(heads["institutions"]):
        return False
    if before[start - 1].normal.removeprefix(ARTICLE) in heads["titles"]:
        return True
    return not first.isdisjoint(heads["institutions"]) and (first | second).isdisjoint(heads["parts"])


def _ends_body(before: list[Unit], last: int) -> bool:
    """Whether a definite body with its adjectives ends at a unit, after which a title begins a phrase of its own:
    اتهم المجلس العسكري + الأمين العام, but not قائد الجيش الجنرال."""
    heads = lexicon().heads
    if stems(before[last].normal).isdisjoint(heads["institutions"] | heads["parts"]):
        return False
    first = last
    while first > 0 and before[first].kind is Kind.WORD and before[first].article:
        first -= 1
    return before[first].kind is not Kind.WORD


def _belongs(before: list[Unit], unit: Unit) -> bool:
    """Whether the noun just before a name governs it: in construct, as its adjective, or as a title."""
    previous = before[-1]
    if unit.kind is Kind.NATIONALITY:
        if unit.conjunction or unit.preposition:
            return False
        return previous.article == unit.article or not previous.article
    if unit.conjunction:
        return False
    if unit.preposition:
        return unit.preposition == "ل" and previous.article and unit.role == "name"
    return not previous.article or unit.role in PERSON_KINDS


def _phrase(head: list[Unit], unit: Unit) -> Unit:
    """The actor's unit that head nouns and a name make together."""
    first = head[0]
    whole = Unit(
        Kind.ACTOR,
        first.first,
        unit.last,
        first.normal,
        first.conjunction,
        first.preposition,
        first.article,
        role="headed",
    )
    if unit.role in PERSON_KINDS:
        whole.role = unit.role
    whole.actors = unit.actors
    if len(unit.actors) > 1:
        whole.noun_expressions = first.noun_expressions
    return whole


def _is_people(before: list[Unit], unit: Unit, tokens: list[Token]) -> bool:
    """Whether an adjective stands for the people themselves: قال الأميركيون, with no noun before it to describe."""
    form = tokens[unit.first].normal
    if not form.endswith(("ون", "ين")) or not unit.article:
        return False
    if not before or unit.preposition:
        return True
    previous = before[-1]
    if previous.kind is Kind.ACTOR:
        return unit.conjunction != ""  # الأكراد السوريون are described, not two
    return previous.kind is not Kind.WORD or not previous.article
