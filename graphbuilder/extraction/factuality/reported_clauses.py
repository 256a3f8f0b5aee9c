"""How sure the text is of a clause by what it depends on: a verb or noun of claiming, denying, planning before أن."""

from __future__ import annotations

from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.factuality.verb_forms import is_present, of_form
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty

_REACH_OF_VERB = 12
_REACH_OF_CLAUSES = 40
# What a verb of each role says of what it governs.
ROLES = {
    "deny": Certainty.NEGATED,
    "claim": Certainty.CLAIMED,
    "plan": Certainty.PLANNED,
    "possible": Certainty.POSSIBLE,
}


def reported(found: list[Unit], number: int) -> Certainty | None:
    """What a verb of claiming or denying says of the clause that it reports: زعمت موسكو أن كييف قصفت."""
    value = _reported(found, number)
    verb = found[number]
    goes_on = verb.kind is Kind.VERB and verb.conjunction == "و" and number > 0 and found[number - 1].normal == "،"
    # نفى أن تكون بلاده تدخلت، وطلب: what follows in the past is told of the denier himself
    return None if value is Certainty.NEGATED and goes_on and not is_present(verb) else value


def _reported(found: list[Unit], number: int) -> Certainty | None:
    """What is said of the clause that a unit stands in by what its complementiser depends on."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[position]
        is_auxiliary = unit.kind is Kind.VERB and unit.role == AUXILIARY
        if unit.normal in STOPS or (unit.kind in (Kind.VERB, Kind.RELATIVE) and not is_auxiliary):
            return None
        if unit.kind is Kind.SUBORDINATOR:
            if unit.normal not in lexicon().words["complementisers"]:
                return None
            first = _first_of_clauses(found, position)
            above = _named(found, first - 1) or of_what_governs(found, first)
            if above in (Certainty.PLANNED, Certainty.POSSIBLE):
                # وعد بأن تسلم, but not وعد بالرد لأن روسيا قصفت
                after = found[position - 1].normal in lexicon().words["circumstances"]  # بعد أن نال
                open_ = is_present(found[number]) or (position == number - 1 and not after)
                be = found[position + 1].role == AUXILIARY  # يرجح أن تكون إسرائيل قصفت
                return above if be or (position >= number - 2 and open_) else None
            return above
    return None


def _first_of_clauses(found: list[Unit], number: int) -> int:
    """The complementiser that one with و goes on from, as both depend on one verb: نفى أن تكون تدخلت وأن ترسل جنودا."""
    if found[number].conjunction != "و":
        return number
    first = number
    for position in range(number - 1, max(0, number - _REACH_OF_CLAUSES), -1):
        if found[position].normal in STOPS:
            break
        if found[position].kind is Kind.SUBORDINATOR and found[position].normal in lexicon().words["complementisers"]:
            first = position
    return first


def _named(found: list[Unit], number: int) -> Certainty | None:
    """What a noun right before a clause says of it: عن أمله بأن, أنباء أن, دليل قاطع على أن."""
    cues = lexicon().cues
    first = max(0, number - 2) if found[number].kind in (Kind.PREPOSITION, Kind.PARTICLE) else number
    for noun in reversed(found[first : number + 1]):
        known = {noun.normal} if noun.article else stems(noun.normal)
        for value in (Certainty.CLAIMED, Certainty.POSSIBLE, Certainty.PLANNED):
            if noun.kind is Kind.WORD and not known.isdisjoint(cues[value.value]):
                return value
    return None


def of_what_governs(found: list[Unit], number: int) -> Certainty | None:
    """What the verb on which an أن depends means: يعتزم أن، ينفي أن."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[position]
        if unit.kind is Kind.RELATIVE and found[position + 1].kind is Kind.VERB:
            continue  # زعم التقرير الذي سربه الجهاز أن
        if unit.normal in STOPS or unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR):
            return None
        if unit.kind is Kind.VERB and found[position - 1].kind is Kind.RELATIVE and position:
            continue
        if unit.normal in lexicon().words["denying"]:
            return Certainty.NEGATED  # نافيا أن تكون
        if unit.kind is Kind.VERB:
            is_beside = position and found[position - 1].normal in lexicon().words["conjunctive"]
            if unit.role == AUXILIARY and not is_beside:
                continue  # نفى نفيا باتا أن
            if is_beside and unit.role not in ROLES:
                return of_what_governs(found, position - 1)
            if unit.normal in lexicon().words["able"]:  # تستطيع أن
                return Certainty.NEGATED if of_form(found, position) is Certainty.NEGATED else Certainty.POSSIBLE
            if unit.role == "entail":  # لا يعني أن
                return Certainty.NEGATED if of_form(found, position) is Certainty.NEGATED else None
            # لم تستبعد أن
            open_ = unit.role == "deny" and of_form(found, position) is Certainty.NEGATED
            return Certainty.POSSIBLE if open_ else ROLES.get(unit.role)
    return None
