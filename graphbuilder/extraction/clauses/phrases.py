"""Actor phrases: names with the offices and bodies before them, personal names after them, and coordinations.

An adjective of nationality makes an actor only of a noun that can act (القوات الأميركية، وزير الخارجية التركي); after
any other noun (صحيفة أميركية، مواقع إيرانية) it stays a modifier, a ``NATIONALITY`` unit.
"""

from __future__ import annotations

from graphbuilder.extraction.clauses.agreement import agrees
from graphbuilder.extraction.clauses.asides import opening_of
from graphbuilder.extraction.clauses.company import is_added
from graphbuilder.extraction.clauses.spelt_out import spelt_out
from graphbuilder.extraction.clauses.subject_places import takes_object
from graphbuilder.extraction.names.elements import elements, unquoted
from graphbuilder.extraction.names.heads import headed
from graphbuilder.extraction.names.mentions import DASHES, PERSON_KINDS, Mention
from graphbuilder.extraction.names.people import with_people
from graphbuilder.extraction.names.reference_words import REFERENCES
from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token

_JOINTS = DASHES | {"/"}
_LONGEST_LIST = 40
# Where a list begins that follows a noun and من at the beginning of a sentence.
_OPENING_OFFICE = 2
# Of verbs in the present, for two and for many.
_PLURAL_ENDINGS = ("ان", "ون")


def units(tokens: list[Token], mentions: list[Mention], text: str) -> list[Unit]:
    """A sentence of an article with this text as units, left to right, every token in exactly one."""
    found = _joined(unquoted(elements(tokens, mentions), tokens), Kind.NATIONALITY)
    found = with_people(headed(found, tokens), tokens, text)
    listed = _joined(found, Kind.ACTOR)
    grouped = spelt_out(listed)
    return listed if grouped is listed else _joined(grouped, Kind.ACTOR)


def _joined(found: list[Unit], kind: Kind) -> list[Unit]:
    """Neighbouring units of one kind that are coordinated become one unit with all their actors."""
    result: list[Unit] = []
    position = 0
    while position < len(found):
        unit = found[position]
        position += 1
        while unit.kind is kind:
            end = _coordinated(found, position, unit)
            if end == position:
                break
            for other in found[position:end]:
                if other.kind is kind:
                    unit.actors.extend(other.actors)
            unit.last = found[end - 1].last
            position = end
        result.append(unit)
    return result


def _coordinated(found: list[Unit], position: int, unit: Unit) -> int:
    """Where the coordination that goes on at ``position`` ends; ``position`` itself where none does."""
    if position >= len(found) or (unit.role in REFERENCES and unit.role != "possessives"):
        return position
    following = found[position]
    if following.kind is unit.kind:
        if following.conjunction == "و" and following.preposition in ("", unit.preposition):
            return position if _begins_clause(found, position, unit) else position + 1
        if unit.kind is Kind.NATIONALITY and not following.conjunction and not following.preposition:
            return position + 1
        return position
    if position + 1 >= len(found) or found[position + 1].kind is not unit.kind or found[position + 1].preposition:
        return position
    after = found[position + 1]
    if following.normal in _JOINTS and not after.conjunction:
        return position + 2
    if following.normal == "،" and (after.conjunction == "و" or _goes_on_by_commas(found, position, unit)):
        return position + 2
    if following.normal in ("و", "او", "ثم") and following.kind is not Kind.ACTOR:
        return position + 2
    return position


def _begins_clause(found: list[Unit], position: int, unit: Unit) -> bool:
    """Whether an actor after و is the subject of a verb of its own: من واشنطن وباريس + وبكين تندد.

    A verb after its subjects agrees with them in number, so that one in the singular has only the last of them.
    """
    following = found[position + 1] if position + 1 < len(found) else None
    if following is not None and following.normal == ":":
        return _begins_speech(found, position, unit)
    if following is None or following.kind is not Kind.VERB or following.conjunction or not _is_present(following):
        return False
    if unit.kind is Kind.NATIONALITY and unit.article and found[position].article:
        return False  # الطائرات السعودية والإماراتية تقصف: many things take a verb in the feminine
    if not agrees(following, found[position]):
        return False  # بعد جاكرتا وهانوي يصل الوزير
    start = _start(found, position, unit)
    if _comes_from_several(found, start):
        return False
    governor = found[start - 1].normal if start else ""
    if "بين" in (governor, unit.preposition) or governor.removeprefix("و") in lexicon().words["copulas"]:
        return False
    if start == 0 and not unit.preposition:
        return False  # النيجر ومالي تعلن: the first would have no verb
    governed = unit.preposition != "" or (start > 0 and found[start - 1].kind is Kind.PREPOSITION)
    return governed or not following.normal.endswith(_PLURAL_ENDINGS)


def _begins_speech(found: list[Unit], position: int, unit: Unit) -> bool:
    """Whether a person before a colon says what follows, and is none of those whom the clause before tells of: مسيرات
    تضرب كييف + وزيلينسكي: …"""
    begins = found[position].role in PERSON_KINDS and unit.role not in PERSON_KINDS
    before = found[: _start(found, position, unit)]
    return begins and any(other.kind is Kind.VERB for other in before)


def _comes_from_several(found: list[Unit], start: int) -> bool:
    """Whether a list tells where those come from who begin the sentence, and so still lack their verb: وفود من مالي
    والنيجر تصل."""
    if start != _OPENING_OFFICE or found[1].normal != "من":
        return False
    return not stems(found[0].normal).isdisjoint(lexicon().heads["offices"])


def _is_present(verb: Unit) -> bool:
    return verb.normal.startswith(("ي", "ت", "سي", "ست")) and not verb.pronoun


def _goes_on_by_commas(found: list[Unit], position: int, unit: Unit) -> bool:
    """Whether what follows a comma is of the same list, which an aside such as إلى جانب ألمانيا ends with."""
    if not _list_goes_on(found, position + 2, unit.kind) or is_added(found, _start(found, position, unit)):
        return False
    return not _object_follows(found, position)


def _object_follows(found: list[Unit], comma: int) -> bool:
    """Whether a comma closes an aside right after a verb and its subject, so that what follows is the verb's object:
    اتهم الوزير، الذي كان في برلين، روسيا والصين."""
    opening = opening_of(found, comma)
    if opening < 2 or found[opening - 1].kind is not Kind.ACTOR:
        return False
    verb = found[opening - 2]
    return verb.kind is Kind.VERB and takes_object(verb)


def _start(found: list[Unit], position: int, unit: Unit) -> int:
    """The number of the unit that begins the coordination before a position."""
    start = position - 1
    while start > 0 and found[start] is not unit:
        start -= 1
    return start


def _list_goes_on(found: list[Unit], position: int, kind: Kind) -> bool:
    """Whether a list of actors set apart by commas is closed by one with و, as Arabic lists are."""
    for unit in found[position : position + _LONGEST_LIST]:
        if unit.kind is kind and unit.conjunction == "و":
            return True
        if unit.normal != "،" and unit.kind is not kind:
            return False
    return False
