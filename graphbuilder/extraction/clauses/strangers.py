"""Verbs whose subject the text names and we do not know: قذيفة أصابت القنصلية, الوزير فلان الذي زار الرئيس."""

from __future__ import annotations

from graphbuilder.extraction.clauses.relative_clauses import (
    goes_with_verb,
    relative_opening,
)
from graphbuilder.extraction.clauses.subject_places import (
    subject_after,
    takes_object,
)
from graphbuilder.extraction.clauses.verbs import AUXILIARY, CLAUSE_ENDS
from graphbuilder.extraction.units import PRONOUN, Kind, Unit
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon, stems

_REACH_OF_NOUN = 4


def is_told_of_stranger(found: list[Unit], position: int) -> bool:
    """Whether a noun that is nobody we know is a verb's subject, before it or after: قال إن الجنرال فلانا يقود."""
    if has_own_subject(found, position):
        return True
    number = position - 1
    while number >= 0 and goes_with_verb(found[number]):
        number -= 1
    last = number
    while number >= 0 and found[number].kind is Kind.WORD and not found[number].preposition:
        number -= 1
    begins = number < 0 or found[number].kind is Kind.SUBORDINATOR or found[number].normal in CLAUSE_ENDS
    return begins and last > number and not found[position].conjunction


def follows_own_subject(found: list[Unit], position: int) -> bool:
    """Whether a noun that is nobody we know begins the clause and agrees with the verb right after it, so that the
    actor behind is the object: قال إن قذيفة أصابت القنصلية الإيرانية."""
    if found[position].conjunction or not takes_object(found[position]):
        return False
    number = position - 1
    while number >= 0 and found[number].kind is Kind.WORD and position - number <= _REACH_OF_NOUN:
        number -= 1
    head = found[number + 1]
    begins = number < 0 or found[number].normal in lexicon().words["complementisers"]
    if not begins or head.kind is not Kind.WORD or head.preposition or head.noun_expressions:
        return False
    return head.normal.endswith("ه") and found[position].feminine is True


def describes_stranger(found: list[Unit], position: int) -> bool:
    """Whether a verb after الذي tells what somebody unknown did to the actor right after it: البوسعيدي، الذي زار الرئيس
    التركي."""
    verb, opening = found[position], relative_opening(found, position)
    if opening is None or verb.pronoun or verb.feminine is not False or not takes_object(verb):
        return False
    if found[opening].normal in lexicon().words["feminine_relatives"] or not opening:
        return False
    resumed = any(unit.role == PRONOUN for unit in found[position + 1 : position + _REACH_OF_NOUN])
    before = found[opening - 1]
    return before.normal == "،" and not resumed and not stems(verb.normal).isdisjoint(lexicon().words["of_persons"])


def tells_what_was_hit(found: list[Unit], position: int) -> bool:
    """Whether a verb tells what an attack just named has hit, so that the actor right after it is the object: الغارة
    التي استهدفت السفارة الإيرانية، غارة جوية استهدفت الجيش الصومالي."""
    verb, opening = found[position], relative_opening(found, position)
    if (verb.pronoun and opening is None) or verb.conjunction or not takes_object(verb):
        return False
    if verb.pronoun and subject_after(found, position) is not None:
        return False
    if stems(verb.normal).isdisjoint(lexicon().words["hits"]):
        return False
    wherein = lexicon().words["wherein"]
    if any(unit.role == PRONOUN or unit.normal in wherein for unit in found[position + 1 : position + _REACH_OF_NOUN]):
        return False  # الهجوم الذي قتل فيه جندي
    last = position if opening is None else opening
    for number in range(last - 1, max(-1, last - 1 - _REACH_OF_NOUN), -1):
        unit = found[number]
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY) or (opening is None and unit.article):
            return False
        if any(item.frame.relation == "attacks" and not item.rest for item in unit.noun_expressions):
            return True
    return False


def has_own_subject(found: list[Unit], position: int) -> bool:
    """Whether a noun that is nobody we know follows a past verb after a conjunction such as بعد أن: its subject."""
    if found[position].conjunction or found[position].normal.startswith(("ي", "ت", FUTURE)):
        return False
    if position and found[position - 1].role == AUXILIARY:
        return False  # وكانت أبرمت اتفاقا: the subject would stand right after كانت
    if position and found[position - 1].normal in lexicon().words["pronominal_complementisers"]:
        return False  # قال الحلف إنه قتل قادة: the pronoun is the subject
    # كما جدد اتهامه: what the verb does is its object.
    return precedes_noun(found, position) and not found[position + 1].noun_expressions


def precedes_noun(found: list[Unit], position: int) -> bool:
    following = found[position + 1] if position + 1 < len(found) else None
    return following is not None and following.kind is Kind.WORD and not following.preposition
