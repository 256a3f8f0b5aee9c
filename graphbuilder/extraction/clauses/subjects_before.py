"""The subject that stands before its verb, and whether an actor begins a clause."""

from __future__ import annotations

from graphbuilder.extraction.clauses.agreement import agrees
from graphbuilder.extraction.clauses.asides import COMMA, opens_clause_aside
from graphbuilder.extraction.clauses.verbs import AUXILIARY, CLAUSE_ENDS, LONGEST_CLAUSE, SKIPPED_MARKS
from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon


def subject_before(found: list[Unit], position: int) -> int | None:
    """The bare actor before a verb with no other verb, stop or clause between."""
    if found[position].conjunction:
        return None
    number = _before_aside(found, position)
    while number >= max(0, position - LONGEST_CLAUSE):
        unit = found[number]
        if unit.normal == ")":
            number = _opening_bracket(found, number)  # سريلانكا (سيلان)
            continue
        if unit.kind is Kind.ACTOR and not unit.preposition and _is_head(found, number):
            taken = number > 0 and found[number - 1].kind is Kind.VERB and found[number - 1].role != AUXILIARY
            return None if taken and number != position - 1 else number
        is_other = unit.kind is Kind.VERB and unit.role != AUXILIARY
        if is_other or unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in CLAUSE_ENDS:
            return None
        number -= 1
    return None


def _before_aside(found: list[Unit], position: int) -> int:
    """The unit before a verb, or before the aside between commas there: السفير، الذي عاد أمس، قد زار كييف."""
    comma = position - 1
    while comma > 0 and (found[comma].kind is Kind.PARTICLE or found[comma].role == AUXILIARY):
        comma -= 1
    if comma < 1 or found[comma].normal != COMMA:
        return position - 1
    for number in range(comma - 1, max(0, position - LONGEST_CLAUSE), -1):
        if _ends_before_aside(found, number):
            return position - 1
        if found[number].normal == COMMA:
            return number - 1
    return position - 1


def _ends_before_aside(found: list[Unit], number: int) -> bool:
    """Whether a mark is neither within what describes somebody between commas nor the comma before it: بلاده، العضو في
    الحلف، تتعرض لهجمات."""
    unit, following = found[number], found[number + 1]
    describes = opens_clause_aside(following) or (following.kind is Kind.WORD and following.article)
    describes = describes or following.normal in lexicon().words["first_to"]
    return unit.normal in CLAUSE_ENDS or (unit.normal == COMMA and not describes)


def _opening_bracket(found: list[Unit], closing: int) -> int:
    """The unit before the bracket that a closing one ends."""
    for number in range(closing - 1, max(-1, closing - LONGEST_CLAUSE), -1):
        if found[number].normal == "(":
            return number - 1
    return closing - 1


def _is_head(found: list[Unit], number: int) -> bool:
    """Whether an actor is the head of its noun phrase: nothing that would govern it stands before it."""
    if number == 0:
        return True
    previous = found[number - 1]
    return found[number].conjunction != "" or previous.kind in (
        Kind.MARK,
        Kind.SUBORDINATOR,
        Kind.PARTICLE,
        Kind.VERB,
        Kind.RELATIVE,
    )


def starts_clause(found: list[Unit], number: int) -> bool:
    """Whether the unit of an actor is the first of its clause."""
    if number == 0 or found[number].conjunction:
        return True
    return found[number - 1].kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.PARTICLE)


def opens(found: list[Unit], number: int) -> bool:
    """Whether an actor begins its clause, or follows the auxiliary that does: وكانت باكستان قد اتهمت كابول."""
    return starts_clause(found, number) or found[number - 1].role == AUXILIARY


def is_next_to(found: list[Unit], actor: int, verb: int) -> bool:
    """Whether nothing stands between an actor and the verb after him, or an aside between commas alone."""
    if _before_aside(found, verb) == actor and agrees(found[verb], found[actor]):
        return True
    between = found[actor + 1 : verb]
    return all(unit.kind is Kind.PARTICLE or unit.normal in SKIPPED_MARKS or _leaves_subject(unit) for unit in between)


def _leaves_subject(unit: Unit) -> bool:
    """Whether an auxiliary between a subject and his verb leaves him that: دمشق لا تزال تمد حزب الله بالسلاح."""
    return unit.role == AUXILIARY and not unit.conjunction
