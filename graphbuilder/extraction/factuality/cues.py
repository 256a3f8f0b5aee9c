"""The words right before a verb or noun that change how sure it is: احتمال زيارة, عدم توقيع."""

from __future__ import annotations

from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty

_REACH = 4
_SHORTEST_OF_US = 5
# Where several cues stand before a trigger the strongest decides, in this order.
_ORDER = (Certainty.NEGATED, Certainty.CLAIMED, Certainty.POSSIBLE, Certainty.PLANNED)


def is_we(unit: Unit) -> bool:
    """Whether a word is, to go by its form, what a speaker says of himself in the present: نضاعف, unlike نقل."""
    return unit.kind is not Kind.ACTOR and unit.normal.startswith("ن") and len(unit.normal) >= _SHORTEST_OF_US


def _is_holder(found: list[Unit], number: int) -> bool:
    """Whether an actor is he who intends what follows: استعداد الجزائر لتوسيع تعاونها, not رفض موسكو دعوة واشنطن."""
    unit = found[number]
    if unit.kind is not Kind.ACTOR or number == 0 or unit.conjunction:
        return False
    if unit.preposition:
        return unit.preposition == "ل" and found[number - 1].normal == "الممكن"  # من الممكن للمجلس إدراج
    return not stems(found[number - 1].normal).isdisjoint(lexicon().words["intentions"])


def strongest(found: list[Unit], number: int) -> Certainty | None:
    """The strongest cue among the words that lead up to a unit without a mark, verb or clause between."""
    cues = lexicon().cues
    seen: set[Certainty] = set()
    for position in range(number - 1, max(-1, number - 1 - _REACH), -1):
        unit = found[position]
        if _is_holder(found, position):
            continue
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.RELATIVE, Kind.ACTOR):
            break
        if unit.normal in lexicon().words["when"] or (unit.kind is Kind.PREPOSITION and unit.conjunction):
            break  # من دون سواها بعد تضامن, إلغاء التأشيرات وفي مناورات
        if unit.article and position and found[position - 1].kind is Kind.VERB:
            continue  # لقي المقترح الكيني رفضا: a noun by itself, and no adjective of what is proposed
        if found[position + 1].normal in lexicon().words["continuing"]:
            continue  # لا تنفك
        if unit.pronoun and found[number].pronoun and found[number].conjunction == "و":
            continue  # رفضهم القاطع واستنكارهم للتهديدات
        if found[position + 1].normal in lexicon().words["above_all"]:
            continue  # لا سيما
        if unit.normal in lexicon().words["ways"] and found[position - 1].normal in lexicon().words["by_way"]:
            continue  # عن طريق
        # With its article a noun stands by itself: القرار governs nothing, قرار الانسحاب does.
        whole = unit.article or unit.normal in lexicon().words["both"]
        known = {unit.normal} if whole else stems(unit.normal)
        seen.update(value for value in _ORDER if not known.isdisjoint(cues[value.value]))
        if unit.normal in lexicon().words["conditionals"]:
            seen.add(Certainty.POSSIBLE)
        if unit.normal in lexicon().words["within"]:
            seen.discard(Certainty.PLANNED)  # جزء من خطة التعاون السنوية: the plan is at work
        if unit.normal == "قد" and is_we(found[position + 1]):
            seen.add(Certainty.POSSIBLE)  # قد نضاعف الرسوم, whatever the verb may mean
        if unit.kind is Kind.SUBORDINATOR:
            break
    return next((value for value in _ORDER if value in seen), None)
