"""Where a body, branch or group begins that belongs to whoever the name behind it means: المجلس العسكري في مالي."""

from __future__ import annotations

from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.model import EntityKind

_LONGEST_OFFICE = 3
_SHORTEST_SEAT = 2
# Of whom somebody belongs to, in normal form.
_TO = "الي"
# How adjectives of several people end: مسؤولين أمنيين.
_OF_PEOPLE = ("ين", "ون")


def seat(before: list[Unit], unit: Unit) -> int:
    """Where the name of a body begins whose seat is the state after في (المجلس العسكري في بوركينا فاسو), or of members
    who are from whoever stands after من (وفد من حماس); else the end."""
    end = len(before)
    if unit.kind is not Kind.ACTOR or unit.conjunction or unit.preposition or end < _SHORTEST_SEAT:
        return end
    member = _member(before)
    if member is not None:
        return end if before[member].article or before[member].kind is not Kind.WORD else member
    if _is_office_in(before, unit):
        return _office(before)
    if unit.role not in ("name", "capital"):
        return end
    start = end - 1
    words = lexicon().words["governments"]
    while start > 0 and before[start - 1].normal in words | lexicon().heads["parts"]:
        if before[start - 1].kind is Kind.ACTOR:
            return end  # الجيش الإسرائيلي في لبنان
        start -= 1
    if before[-1].normal != "في":
        return end
    return start if any(other.normal in words for other in before[start:-1]) else _described_government(before)


def _described_government(before: list[Unit]) -> int:
    """Where a government begins that adjectives describe before في: الحكومة المدنية في نيجيريا; else the end."""
    words, end = lexicon().words["governments"], len(before)
    for number in range(end - 2, max(-1, end - 2 - _LONGEST_OFFICE), -1):
        if before[number].kind is not Kind.WORD or not before[number].article:
            return end
        if before[number].normal in words and number < end - 2:
            return number
        if before[number].preposition or before[number].conjunction:
            return end
    return end


def _member(before: list[Unit]) -> int | None:
    """The noun of those who belong to whoever comes next: وفد من, مسؤولين أمنيين من, ممثلين عن."""
    words = {"من": "members", "عن": "representatives"}.get(before[-1].normal)
    if words is None:
        return None
    noun = len(before) - 2
    adjective = before[noun]
    tied = adjective.article or adjective.preposition or adjective.conjunction
    if adjective.kind is Kind.WORD and not tied and noun and stems(adjective.normal).isdisjoint(lexicon().words[words]):
        noun -= adjective.normal.endswith(_OF_PEOPLE)
    return noun if not stems(before[noun].normal).isdisjoint(lexicon().words[words]) else None


def belonging(before: list[Unit], unit: Unit, tokens: list[Token]) -> int:
    """Where a group begins that belongs to whom ل or ب names: الفرع اليمني لتنظيم القاعدة، مسلحون تابعون لحزب الله،
    مسلحون ينتمون إلى حركة الشباب."""
    end, words = len(before), lexicon().words
    if unit.kind is not Kind.ACTOR or unit.conjunction or not before:
        return end
    start = end - 1
    if not unit.preposition and start and before[start].normal == _TO:
        start -= 1
    elif unit.preposition not in ("ل", "ب"):
        return end
    if _is_presidency(before[start], unit, tokens):
        return start
    if before[start].kind in (Kind.WORD, Kind.VERB) and not stems(before[start].normal).isdisjoint(words["belonging"]):
        for number in range(start - 1, max(-1, start - _LONGEST_OFFICE), -1):
            acts = lexicon().acting_heads | words["members"]
            if before[number].kind is Kind.WORD and not stems(before[number].normal).isdisjoint(acts):
                return number
        return end
    return _branch(before, unit) if unit.preposition else end


def _is_presidency(body: Unit, unit: Unit, tokens: list[Token]) -> bool:
    """Whether a state presides over an organisation, for which it acts then, or somebody speaks for it as such: ناطق
    باسم الرئاسة السويدية للاتحاد الأوروبي."""
    presides = body.kind is Kind.ACTOR and body.role == "headed" and unit.preposition == "ل"
    organisation = unit.entity is not None and unit.entity.kind is EntityKind.ORGANISATION
    words = lexicon().words["presidencies"]
    return (
        presides
        and organisation
        and any(not stems(token.normal).isdisjoint(words) for token in tokens[body.first : body.last])
    )


def led(before: list[Unit], unit: Unit) -> int:
    """Where a force begins that whoever stands after بقيادة leads: قوات التحالف بقيادة السعودية; else the end."""
    end = start = len(before)
    if (
        unit.kind is not Kind.ACTOR
        or unit.preposition
        or not before
        or before[-1].normal not in lexicon().words["led_by"]
    ):
        return end
    for number in range(end - 2, max(-1, end - 2 - _LONGEST_OFFICE), -1):
        if before[number].kind is not Kind.WORD:
            break
        if not stems(before[number].normal).isdisjoint(lexicon().acting_heads):
            start = number
        if before[number].preposition or before[number].conjunction:
            break
    return start


def _branch(before: list[Unit], unit: Unit) -> int:
    """Where a branch of a movement begins, before its adjective: الفرع اليمني لتنظيم القاعدة; else the end."""
    end, words = len(before), lexicon().words
    start = end - 1
    if start and before[start].kind in (Kind.NATIONALITY, Kind.WORD) and unit.preposition == "ل":
        is_branch = not stems(before[start - 1].normal).isdisjoint(words["branches"])
        described = before[start].article == before[start - 1].article
        return start - 1 if is_branch and described and before[start - 1].kind is Kind.WORD else end
    return end


def _is_office_in(before: list[Unit], unit: Unit) -> bool:
    """Whether somebody is spoken of by the body he is in: قيادي في حماس، عضو في البرلمان الأوروبي."""
    if before[-1].normal != "في" or unit.entity is None:
        return False
    is_body = unit.role in ("headed", "institution") or unit.entity.kind in (
        EntityKind.ORGANISATION,
        EntityKind.MOVEMENT,
    )
    return is_body and _office(before) < len(before)


def _office(before: list[Unit]) -> int:
    """Where the noun of office, with its adjectives, begins that stands before في; the end where there is none."""
    words = lexicon().words["members"] | lexicon().heads["offices"] | lexicon().words["fighters"]
    for number in range(len(before) - 2, max(-1, len(before) - 2 - _LONGEST_OFFICE), -1):
        if before[number].kind is not Kind.WORD:
            break
        # طالب عضو في البرلمان, but not الأردن عضو في مجلس الأمن, which tells of a membership.
        acts = not before[number].noun_expressions or (number > 0 and before[number - 1].kind is Kind.VERB)
        if acts and not stems(before[number].normal).isdisjoint(words):
            return number
        if not acts:
            break
    return len(before)
