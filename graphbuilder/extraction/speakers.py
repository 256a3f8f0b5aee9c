"""Who speaks before a colon, and to whom."""

from __future__ import annotations

from graphbuilder.extraction.units import Kind, Unit


def hearer(found: list[Unit], colon: int) -> int | None:
    """The unit of whoever another speaks to before a colon: لأنقرة of أثينا لأنقرة: أوقفوا التنقيب."""
    spoken_to = colon - 1
    if spoken_to < 1 or found[spoken_to].preposition != "ل" or not _is_somebody(found[spoken_to]):
        return None
    return spoken_to if found[spoken_to - 1].kind is Kind.ACTOR else None


def speaker_before(found: list[Unit], colon: int) -> int | None:
    """The unit of whoever speaks before a colon, also before his hearer or his place: مادورو من هافانا: …

    Where a place has nobody known before it, it does not speak itself.
    """
    number = colon - 1 if hearer(found, colon) is None else colon - 2
    if number > 1 and found[number - 1].kind is Kind.PREPOSITION:
        number -= 2
    return number if number >= 0 and _is_somebody(found[number]) else None


def _is_somebody(unit: Unit) -> bool:
    return unit.kind is Kind.ACTOR and bool(unit.actors)
