"""How sure the text is of what a verb says by its own form and particles: لم، لن، قد، سـ، إن."""

from __future__ import annotations

from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.exceptions import exception_after, is_condition
from graphbuilder.extraction.factuality.cues import is_we
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Certainty

_REACH = 4
_REACH_OF_VERB = 12
_REACH_OF_REALISED = 8
# What a verb of each role says of what it governs.
ROLES = {
    "deny": Certainty.NEGATED,
    "claim": Certainty.CLAIMED,
    "plan": Certainty.PLANNED,
    "possible": Certainty.POSSIBLE,
}


def is_realised(found: list[Unit], number: int) -> bool:
    """Whether an أن depends on a verb of what so came to be done: ما لبث أن, سبق له أن, آثر أن, استغرب أن."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_REALISED), -1):
        unit = found[position]
        if unit.kind in (Kind.MARK, Kind.RELATIVE, Kind.SUBORDINATOR):
            return False
        if unit.normal in lexicon().words["realising"]:
            return of_form(found, position) is Certainty.ACTUAL
        if unit.kind is Kind.VERB:
            return False
    return False


def is_present(unit: Unit) -> bool:
    return unit.normal.startswith(("ي", "ت")) and not _is_past(unit)


def of_form(found: list[Unit], number: int) -> Certainty:
    """What a verb's own form and particles say."""
    unit = found[number]
    before = [found[position].normal for position in range(max(0, number - 2), number)]
    last = before[-1] if before else ""
    if last == "ما" and before[0] in lexicon().words["conditionals"]:
        return Certainty.POSSIBLE  # إذا ما أقدم الحلف
    present = unit.normal.startswith(("ي", "ت")) and not _is_past(unit)
    if last in lexicon().words["negators"] and not _is_no_negation(found, number):
        return _of_negation(found, number, last)
    is_future = unit.normal.startswith((FUTURE + "ي", FUTURE + "ت"))
    if is_future or (unit.first_person and unit.normal.startswith(FUTURE)) or "سوف" in before:
        return Certainty.PLANNED
    we = unit.first_person and is_we(unit) and not unit.normal.endswith("نا")
    if is_on_condition(found, number):
        return Certainty.POSSIBLE
    may = last == "قد" and (present or we or _has_feminine_subject(found, number)) and not _is_pluperfect(found, number)
    if may or last in lexicon().words["conditionals"] or _is_unreal(found, number):
        return Certainty.POSSIBLE
    return Certainty.ACTUAL


def is_on_condition(found: list[Unit], number: int) -> bool:
    """Whether a past stands after the إن of a condition: إن هاجمت روسيا، إن هي أقدمت, unlike بعد أن هاجمت."""
    words = lexicon().words
    first = number - 1 if number > 1 and found[number - 1].normal in words["copulas"] else number
    if first < 2 or found[first - 1].normal != "ان" or found[number].kind is not Kind.VERB:
        return False
    form = found[number].normal
    if form.startswith(("ي", FUTURE)) or (form.startswith("ت") and not form.endswith("ت")):
        return False
    if found[first - 2].normal in words["before_a_past"] or is_realised(found, first - 1):
        return False
    return not _is_told(found, first - 1)


def _is_unreal(found: list[Unit], number: int) -> bool:
    """Whether a verb stands in the clause of لو أن, which tells of what is not so: لو أن واشنطن هاجمت."""
    for position in range(number - 1, max(0, number - 1 - _REACH), -1):
        unit = found[position]
        if unit.kind is Kind.SUBORDINATOR:
            return unit.normal == "ان" and found[position - 1].normal == "لو"
        if unit.kind not in (Kind.ACTOR, Kind.WORD, Kind.NATIONALITY):
            return False
    return False


def _is_told(found: list[Unit], number: int) -> bool:
    """Whether an ان, which without its hamza may be either, depends on a verb or noun of telling: قال ان, انباء ان."""
    if found[number - 1].kind in (Kind.SUBORDINATOR, Kind.PREPOSITION, Kind.VERB):
        return True
    for unit in reversed(found[max(0, number - _REACH_OF_VERB) : number]):
        if unit.kind is Kind.SUBORDINATOR:
            return False
        if unit.normal in STOPS or unit.kind is Kind.VERB:
            return unit.kind is not Kind.VERB or unit.role in ("say", *ROLES)
    return True


def _is_no_negation(found: list[Unit], number: int) -> bool:
    """Whether what looks like a negation is none: ما زال, لا يزال; and in ردا على ما وصفته, ما is "what"."""
    unit, before = found[number], found[number - 2] if number > 1 else None
    if unit.normal in lexicon().words["continuing"]:
        return True
    if found[number - 1].normal != "ما" or before is None:
        return False
    if before.normal in ("،", *lexicon().words["copulas"], *lexicon().words["before_ma"]):
        return True  # ، ما دفع واشنطن إلى; سرعان ما دفع
    if unit.normal in lexicon().words["brought_about"]:
        return True  # قصفت كينيا المعبر ما أدى إلى إغلاقه
    return before.kind is Kind.PREPOSITION or (unit.pronoun != "" and before.kind is not Kind.MARK)


def _has_feminine_subject(found: list[Unit], number: int) -> bool:
    """Whether a form of either gender has a feminine subject beside it: قد تعلق الولايات المتحدة, تحركات قد تمهد."""
    if found[number].feminine is not None:
        return False
    following = found[number + 1] if number + 1 < len(found) else None
    before = found[number - 2] if number > 1 else None
    named_before = before is not None and before.kind is Kind.WORD and before.normal.endswith(("ه", "ات"))
    return named_before or (following is not None and gender(following) is True)


def _is_pluperfect(found: list[Unit], number: int) -> bool:
    """Whether قد belongs to كان before it: كان الرئيس قد توعد."""
    for unit in reversed(found[max(0, number - _REACH_OF_VERB) : number]):
        if unit.normal in STOPS or unit.kind in (Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        if unit.kind is Kind.VERB:
            return unit.normal in lexicon().words["was"]
    return False


def _is_past(unit: Unit) -> bool:
    """Whether a form that begins like a present is a past: توصل، تعهدت, whose first letter belongs to the stem."""
    return unit.normal.startswith("ت") and (unit.normal.endswith("ت") or unit.feminine is not True)


def _of_negation(found: list[Unit], number: int, negator: str) -> Certainty:
    """What a negated verb says, with its exception: لم يزر … إلا says that he did, لن يزور … إلا إذا that he may."""
    exception = exception_after(found, number)
    if exception is None:
        return Certainty.NEGATED
    past = negator in lexicon().words["past_negators"]
    return Certainty.POSSIBLE if is_condition(found, exception) and not past else Certainty.ACTUAL
