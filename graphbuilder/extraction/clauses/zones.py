"""How far the words after a verb or a noun belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuilder.extraction.clauses.asides import COMMA, after_aside, singled_out
from graphbuilder.extraction.clauses.beliefs import believed
from graphbuilder.extraction.clauses.exceptions import exception_after
from graphbuilder.extraction.clauses.verbs import AUXILIARY, CLAUSE_ENDS
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon

_LONGEST_ADJECTIVES = 2
_ENDS = CLAUSE_ENDS | {"."}
_LONGEST_VERB_ZONE = 26
_LONGEST_NOUN_ZONE = 16
_LONGEST_SPEECH = 25
_OPENING = frozenset({"(", "["})
_CLOSING = frozenset({")", "]"})


def zone(found: list[Unit], trigger: int, *, skip: int | None = None) -> list[int]:
    """The units after a trigger that can belong to it, brackets left out: up to the next verb, clause or stop.

    ``skip`` is the unit of the trigger's subject.
    """
    verb = found[trigger].kind is Kind.VERB
    longest = _LONGEST_VERB_ZONE if verb else _LONGEST_NOUN_ZONE
    result: list[int] = []
    bracketed, objects, resumed, aside = False, 0, 0, 0
    for number in range(trigger + 1, len(found)):
        unit = found[number]
        if unit.first - found[trigger].last - aside > longest:
            break
        if unit.normal in _OPENING or unit.normal in _CLOSING:
            bracketed = unit.normal in _OPENING
            continue
        if bracketed:
            continue
        if not verb and unit.kind is Kind.VERB and unit.role == AUXILIARY and not unit.conjunction:
            continue  # زيارة كانت مقررة إلى الرباط
        if not verb and _tells_how(found, trigger, number):
            continue
        if number < resumed or (verb and _adds(found, number)):
            continue
        held = believed(found, number)
        if held is not None and (not verb or held == skip):
            resumed = held
            continue
        if unit.normal == COMMA and verb and number - 1 == resumed == skip:
            continue  # أطلقت طائرة، يعتقد أنها أميركية، صاروخا
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal in _ENDS:
            exception = exception_after(found, trigger) if verb else None
            if exception is None or exception < number:
                break
            resumed, aside = exception, aside + found[exception].first - unit.first
            continue  # لم تبرم معاهدة فيها مثل هذا البند إلا مع مينسك
        if _opens_clause(found, number):
            break
        chosen = singled_out(found, number) if unit.normal == "،" else 0
        if chosen:
            resumed = chosen
            continue
        if unit.normal == "،" and verb:
            resumed = after_aside(found, number, objects)
            aside += found[resumed].first - unit.first if resumed else 0
        if unit.normal == "،" and not (verb and (resumed > number or _goes_on(found, trigger, number, objects))):
            break
        objects += unit.kind is Kind.ACTOR and not unit.preposition and number != skip
        result.append(number)
    return result


def _tells_how(found: list[Unit], noun: int, number: int) -> bool:
    """Whether a verb only tells how what an indefinite noun means was or how long: محادثات استمرت ساعة مع نظيره."""
    unit = found[number]
    if unit.kind is not Kind.VERB or unit.normal not in lexicon().telling_how or unit.conjunction or unit.pronoun:
        return False
    between = found[noun + 1 : number]
    return (
        not found[noun].closed and len(between) <= _LONGEST_ADJECTIVES and all(one.kind is Kind.WORD for one in between)
    )


def _adds(found: list[Unit], number: int) -> bool:
    """Whether ثم adds another place to the last, and begins no clause: سافر إلى أنقرة ثم إلى باريس."""
    if found[number].normal not in lexicon().words["adding"] or number + 2 >= len(found):
        return False
    return found[number + 1].kind is Kind.PREPOSITION and found[number + 2].kind is Kind.ACTOR


def _opens_clause(found: list[Unit], number: int) -> bool:
    """Whether an actor after و has a verb of his own: هجوم دوما + وروسيا تنفي."""
    unit, following = found[number], found[number + 1] if number + 1 < len(found) else None
    if unit.kind is not Kind.ACTOR or unit.conjunction != "و" or unit.preposition or following is None:
        return False
    return following.kind is Kind.VERB and not following.conjunction


def colon_before(found: list[Unit], number: int) -> int | None:
    """The colon that a unit's words of somebody follow, in the same clause."""
    for before in range(number, max(-1, number - _LONGEST_SPEECH), -1):
        if found[before].normal == ":":
            return before
        if found[before].normal in STOPS:
            return None
    return None


def said(found: list[Unit], trigger: int) -> Iterator[int]:
    """The units after a verb of saying or a colon, up to a stop."""
    for number in range(trigger + 1, min(trigger + _LONGEST_SPEECH, len(found))):
        if found[number].normal in _ENDS:
            return
        yield number


def _goes_on(found: list[Unit], verb: int, comma: int, objects: int) -> bool:
    """Whether a verb's complements go on after a comma: with a preposition, also one that the verb takes on a noun (ندد
    الوزير، المقرب من الرئيس، بالقمع) or one after ثم, or with its first object after an aside."""
    following = found[comma + 1] if comma + 1 < len(found) else None
    if following is not None and _adds(found, comma + 1):
        return True
    if following is None or following.kind is Kind.PREPOSITION:
        return following is not None
    if following.kind is Kind.WORD and following.preposition and not following.conjunction:
        return any(frame.object[0] == following.preposition for frame in found[verb].verb_frames)
    return following.kind is Kind.ACTOR and not following.conjunction and not objects
