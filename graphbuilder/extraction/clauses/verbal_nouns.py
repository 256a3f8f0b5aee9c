"""Forms that are a verb or its noun, and by the words before them are the noun: what somebody announces, decides or
goes on to in a phrase of time."""

from __future__ import annotations

from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems

# More units than any clause has, so that no text takes quadratic time.
_LONGEST_CLAUSE = 60


def is_announced(found: list[Unit], position: int) -> bool:
    """Whether a form behind an aside is what somebody announces or decides to do: أعلنت كينيا، مساء الأحد، وقف تصدير
    الأسلحة."""
    unit, following = found[position], found[position + 1] if position + 1 < len(found) else None
    if unit.conjunction or not unit.noun_expressions or not position or found[position - 1].normal != COMMA:
        return False
    if following is None or following.kind not in (Kind.WORD, Kind.PARTICLE) or following.preposition:
        return False
    for other in reversed(found[max(0, position - _LONGEST_CLAUSE) : position - 1]):
        if other.kind is Kind.VERB:
            return other.normal in lexicon().words["resolving"] | lexicon().words["announcing"]
        object_named = other.kind is Kind.WORD and other.noun_expressions and not other.preposition
        if other.kind in (Kind.SUBORDINATOR, Kind.RELATIVE) or other.normal in STOPS or object_named:
            return False
    return False


def goes_on_with_cause(found: list[Unit], position: int) -> bool:
    """Whether a form after و stands in a phrase of time or cause, of which a noun such as it tells, with no verb
    between: بعد قرار كينيا قطع العلاقات مع تشاد وفرض حصار عليها."""
    following = found[position + 1] if position + 1 < len(found) else None
    if found[position].conjunction != "و" or following is None or following.kind is not Kind.WORD:
        return False
    if following.article or following.preposition:
        return False
    deed = False
    for unit in reversed(found[max(0, position - _LONGEST_CLAUSE) : position]):
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        deed = deed or (unit.kind is Kind.WORD and bool(unit.noun_expressions) and unit.normal in lexicon().verb_roles)
        if unit.kind is Kind.PREPOSITION and unit.normal in lexicon().words["circumstances"]:
            return deed
    return False


def is_resolved_on(found: list[Unit], position: int) -> bool:
    """Whether a form stands right behind him who decides or means to do it, as the noun before him says: قرار كينيا
    قطع العلاقات، قرار كل من كينيا وأوغندا قطع العلاقات."""
    actor, head = position - 1, position - 2
    if head < 0 or found[actor].kind is not Kind.ACTOR or found[actor].preposition or found[position].conjunction:
        return False
    while head > 0 and found[head].kind is Kind.PARTICLE:
        head -= 1
    return found[head].kind is Kind.WORD and not stems(found[head].normal).isdisjoint(lexicon().words["wills"])
