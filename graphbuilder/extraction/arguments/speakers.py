"""Who speaks before a colon or a verb of saying, and to whom."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon

_LONGEST_SPEECH = 30
# How a participle of a woman or of a state ends.
_OF_WOMEN = ("ه", "تين")
_AFTER_SPEECH = frozenset({"،", "»", '"', "”"})


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


def teller(sentence: Sentence, number: int) -> int | None:
    """The unit of whoever says what a unit stands in: before a colon, or as subject of a verb of saying."""
    before = teller_before(sentence, number)
    return before if before is not None else _later_teller(sentence, number)


def teller_before(sentence: Sentence, number: int) -> int | None:
    """The same of one who is named before what he says."""
    found, complementisers = sentence.units, lexicon().words["complementisers"]
    for before in range(number - 1, max(-1, number - _LONGEST_SPEECH), -1):
        if found[before].normal == ":":
            return speaker_before(found, before)
        if found[before].normal in STOPS:
            return None
        if found[before].kind is Kind.SUBORDINATOR and found[before].normal in complementisers:
            return _subject_before(sentence, before)
    return None


def teller_meanwhile(sentence: Sentence, participle: int) -> int | None:
    """Who says what stands before a comma and a participle, which is his too: قال الوزير إن الجيش انسحب، متهما كييف."""
    found, complementisers = sentence.units, lexicon().words["complementisers"]
    if participle == 0 or found[participle - 1].normal != COMMA:
        return None
    told = False
    for verb in range(participle - 1, max(-1, participle - _LONGEST_SPEECH), -1):
        if found[verb].normal in STOPS - {":"}:
            return None
        clause = sentence.clauses.get(verb)
        if told and clause is not None and found[verb].role == "say" and clause.subject is not None:
            feminine = found[participle].normal.endswith(_OF_WOMEN)
            return clause.subject if gender(found[clause.subject]) in (None, feminine) else None
        told = told or found[verb].normal in complementisers
    return None


def _later_teller(sentence: Sentence, number: int) -> int | None:
    """Who says what begins the sentence, where it tells that after it: يتعين على دمشق أن تسرع، قال المبعوث الأميركي."""
    found = sentence.units
    for verb in range(number + 1, min(number + _LONGEST_SPEECH, len(found))):
        clause = sentence.clauses.get(verb)
        if clause is None or found[verb].role != "say" or clause.found != "after":
            continue
        return clause.subject if found[verb - 1].normal in _AFTER_SPEECH else None
    return None


def _subject_before(sentence: Sentence, number: int) -> int | None:
    """The subject of the last verb before a unit: of قال in قال بوتين إن."""
    for before in range(number - 1, max(-1, number - _LONGEST_SPEECH), -1):
        clause = sentence.clauses.get(before)
        if clause is not None:
            return clause.subject
        if sentence.units[before].normal in STOPS:
            return None
    return None


def _is_somebody(unit: Unit) -> bool:
    return unit.kind is Kind.ACTOR and bool(unit.actors)
