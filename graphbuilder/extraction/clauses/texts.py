"""Texts of which a verb right after them tells what they say: مذكرة تطالب أنقرة بالرحيل."""

from __future__ import annotations

from graphbuilder.extraction.units import PRONOUN, Kind, Unit, has_noun_of

_REACH_OF_TEXT = 5
# What is said of others in words.
_IN_WORDS = ("accuses", "callsOn", "rejects", "supports", "threatens")
# From whom a text comes, to whom it goes.
_TIES = ("من", "الي", "عن")
_KINDS = (Kind.WORD, Kind.NATIONALITY, Kind.RELATIVE, Kind.ACTOR, Kind.PREPOSITION)


def says_what_a_text_says(found: list[Unit], position: int) -> bool:
    """Whether a verb tells what a text right before it says, so that the actor after it is no subject: سلمه مذكرة تطالب
    أنقرة بالرحيل."""
    verb, text = found[position], text_before(found, position)
    if text is None or verb.conjunction or not any(frame.relation in _IN_WORDS for frame in verb.verb_frames):
        return False
    if any(unit.kind is Kind.RELATIVE for unit in found[text:position]):
        return False  # قائمة الفارين الذين طلبت كينيا تسليمهم
    # قرار يدين, مذكرة تطالب, but not البيان الذي دانته أنقرة
    return not verb.pronoun and verb.feminine is found[text].normal.endswith("ه") and not found[text].article


def text_before(found: list[Unit], verb: int) -> int | None:
    """The text that a verb right after it, or after a few words about it, is said of."""
    for number in range(verb - 1, max(-1, verb - 1 - _REACH_OF_TEXT), -1):
        unit = found[number]
        if unit.kind is Kind.WORD and has_noun_of(unit, "messages"):
            return number
        tied = unit.kind is not Kind.PREPOSITION or unit.normal in _TIES
        named = unit.kind is not Kind.ACTOR or (unit.role != PRONOUN and found[number - 1].normal in _TIES)
        if unit.kind not in _KINDS or not (tied and named):
            return None
    return None
