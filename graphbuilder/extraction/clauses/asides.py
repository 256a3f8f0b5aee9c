"""Asides: what a sentence puts between two commas, and where it goes on after them.

رفض الوزير، خلال جلسة عقدها المجلس، المهلة: the clause goes on as if the aside were not there.
"""

from __future__ import annotations

from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon

COMMA = "،"
# In units: an aside that may hold verbs, and one that holds none.
_LONGEST = 24
_SHORT = 9
# وعلى وجه الخصوص
_LONGEST_SINGLING = 4
_OF_THEM = ("بين", "من")
_CLAUSES = (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE)


def after_aside(found: list[Unit], comma: int, objects: int) -> int:
    """Where a verb's clause goes on after an aside that opens with a comma; 0 where it does not.

    What could be the verb's first object is no aside, nor does a clause go on with an actor when it has one. Only what
    begins with a preposition, a relative pronoun or كما may hold verbs.
    """
    closing = _closing(found, comma, objects)
    following = found[closing + 1] if closing and closing + 1 < len(found) else None
    if following is None or following.conjunction or following.kind in _CLAUSES:
        return 0
    if following.kind is Kind.WORD and not following.preposition:
        goes_on = not _is_participle(following) and (not following.closed or not objects)
    elif following.kind is Kind.ACTOR and not following.preposition:
        goes_on = not objects
    else:
        goes_on = following.kind is Kind.PREPOSITION or following.preposition != ""
    return closing + 1 if goes_on else 0


def singled_out(found: list[Unit], comma: int) -> int:
    """Who is named after a comma as one of those before it, and so stands where they do; 0 where nobody is: دعا دول
    الجوار، وفي مقدمتها سوريا، إلى."""
    words = lexicon().words
    for number in range(comma + 1, min(comma + 1 + _LONGEST_SINGLING, len(found) - 1)):
        unit, following = found[number], found[number + 1]
        singles = unit.normal in words["chief_among"] or unit.normal.removeprefix("و") in words["above_all"]
        singles = singles or (unit.role == PRONOUN and unit.preposition in _OF_THEM)
        if singles:
            return number + 1 if following.kind is Kind.ACTOR and not following.preposition else 0
        if unit.kind not in (Kind.PREPOSITION, Kind.PARTICLE, Kind.WORD):
            return 0
    return 0


def _closing(found: list[Unit], comma: int, objects: int) -> int:
    """The comma that closes an aside; 0 where none does."""
    if comma + 1 >= len(found):
        return 0
    longest = _LONGEST if opens_clause_aside(found[comma + 1]) else _SHORT
    governed = _opens_remark(found[comma + 1])
    for number in range(comma + 1, min(comma + longest, len(found))):
        unit = found[number]
        if unit.normal == COMMA:
            return number
        governed = governed or unit.kind in (Kind.PREPOSITION, Kind.RELATIVE) or unit.preposition != ""
        governed = governed or unit.normal in lexicon().words["asides"]
        if unit.kind is Kind.ACTOR and not governed and not objects:
            return 0
        if unit.normal in STOPS or (longest == _SHORT and unit.kind in _CLAUSES):
            return 0
    return 0


def _opens_remark(unit: Unit) -> bool:
    """Whether a unit opens what is remarked about somebody just named: باريس، وهي حليفة لندن، …"""
    alone = unit.normal.removeprefix("و")
    return alone in lexicon().words["copulas"] and (alone != unit.normal or unit.conjunction == "و")


def opens_clause_aside(unit: Unit) -> bool:
    """Whether an aside that a unit opens may hold verbs: في رسالة وجهها، التي انضمت، كما قال، وهي تستضيف القمة."""
    if _opens_remark(unit):
        return True
    if unit.conjunction:
        return False
    if unit.kind is Kind.RELATIVE:
        return not unit.normal.startswith("و")
    return unit.kind is Kind.PREPOSITION or unit.preposition != "" or unit.normal in lexicon().words["asides"]


def _is_participle(unit: Unit) -> bool:
    """Whether a word begins a clause of its own on what the subject adds: مؤكدا، متهمة."""
    return any("attendant" in item.frame.subject for item in unit.noun_expressions)


def asides(found: list[Unit]) -> dict[int, int]:
    """The asides of a sentence, from left to right: by the comma that closes each, the one that opens it."""
    result: dict[int, int] = {}
    for number, unit in enumerate(found):
        opening = opening_of(found, number) if unit.normal == COMMA else 0
        if opening and opening not in result:
            result[number] = opening
    return result


def opening_of(found: list[Unit], closing: int) -> int:
    """The comma that opens the aside which another closes, where the sentence goes on after it; 0 where none does."""
    following = found[closing + 1] if closing + 1 < len(found) else None
    if following is None or following.conjunction or following.kind is Kind.RELATIVE or _is_participle(following):
        return 0
    if following.kind is Kind.SUBORDINATOR and following.normal not in lexicon().words["complementisers"]:
        return 0
    clauses = False
    for number in range(closing - 1, max(0, closing - _LONGEST), -1):
        unit = found[number]
        if unit.normal in STOPS:
            return 0
        if unit.normal == COMMA:
            short = not clauses and closing - number <= _SHORT
            return number if _opens(found, number + 1, before=following, short=short) else 0
        clauses = clauses or unit.kind in _CLAUSES
    return 0


def _opens(found: list[Unit], number: int, *, before: Unit, short: bool) -> bool:
    """Whether a unit opens an aside that ends before another; right before a verb, only what describes its subject is
    one: ويريفان، التي لديها معاهدة، طلبت."""
    opener, second = found[number], found[number + 1]
    if opener.kind is Kind.RELATIVE:
        return opens_clause_aside(opener)
    if before.kind is Kind.VERB:
        return short and opener.kind is Kind.WORD and opener.article and not opener.conjunction
    if opens_clause_aside(opener):
        return second.kind is not Kind.SUBORDINATOR  # كما أن
    plain = opener.kind in (Kind.WORD, Kind.PARTICLE) and not opener.conjunction
    return short and plain and not opener.normal.startswith("و")
