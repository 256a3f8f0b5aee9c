"""The agreement that a statement of signing names: its title, what it promises by that title, and when it was signed.

::

    وقّعت مصر والصومال في 14 أغسطس 2024 [اتفاقية الدفاع المشترك] في القاهرة
            signed ──► 2024-08-14        title, kind: defence
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit, is_quantity
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Agreement, Span, Statement
from graphbuilder.reading.dates import partial_date

_SIGNING = "signsAgreementWith"
_LONGEST_TITLE = 12
_FARTHEST_HEAD = 5
_LONGEST_DATE = 6
_REACH_OF_DATE = 14
_OPENING = frozenset('«"“(')
_CLOSING = frozenset('»"”)')
# Written like a verb of the present, which goes on about the agreement where no table knows it: مذكرة تفاهم تقضي بـ.
_PRESENT = ("ي", "ت")


def agreement(sentence: Sentence, words: Sequence[Token], text: str, candidate: Candidate) -> Agreement | None:
    """What a candidate says is signed, where it is called by more than its sort; ``None`` elsewhere.

    ``words`` are the tokens of the sentence, whose offsets are in ``text``, that of the article.
    """
    if candidate.frame.relation != _SIGNING:
        return None
    units = sentence.units
    head = _head(units, candidate)
    if head is None:
        return None
    after = _after_quoted(units, words, head) or _after(units, head, (candidate.subject_unit, candidate.object_unit))
    if after is None:
        return None
    last = next(number for number, unit in enumerate(units) if unit.last >= after)
    title = Span(_start(text, words[units[head].first], units[head]), words[after - 1].end)
    return Agreement(title, _kinds(units[head : last + 1]), _signed(units, words, text, candidate, head, last))


def settled(statements: Sequence[Statement], text: str) -> list[Statement]:
    """The statements of an article, one date for all agreements of one title: the first that the article gives."""
    dates: dict[str, str] = {}
    for statement in statements:
        if statement.agreement and statement.agreement.signed:
            dates.setdefault(_words(statement.agreement, text), statement.agreement.signed)
    return [_dated(statement, dates, text) for statement in statements]


def _dated(statement: Statement, dates: dict[str, str], text: str) -> Statement:
    if statement.agreement is None:
        return statement
    signed = dates.get(_words(statement.agreement, text), "")
    return replace(statement, agreement=replace(statement.agreement, signed=signed))


def _words(agreement: Agreement, text: str) -> str:
    return text[agreement.title.start : agreement.title.end]


def _head(units: Sequence[Unit], candidate: Candidate) -> int | None:
    """The unit that a name can begin with: a word of the trigger, or the word that its frame asks for.

    Where that is a word within the name (معاهدة الشراكة التي وقعها), it is the last head before it.
    """
    within: Sequence[int] = range(candidate.trigger, candidate.trigger_last + 1)
    asked = candidate.asked
    if asked is not None:
        before = range(asked, max(asked - _FARTHEST_HEAD, -1), -1)
        within = (*within, *takewhile(lambda number: units[number].kind is Kind.WORD, before))
    return next((number for number in within if _is_head(units[number])), None)


def _is_head(unit: Unit) -> bool:
    return unit.kind is Kind.WORD and not unit.pronoun and _is_one_of(unit, "heads")


def _plain_stems(unit: Unit) -> frozenset[str]:
    """What a word could be looked up as; one with an article ends in no pronoun: الدبلوماسية."""
    if unit.article:
        return frozenset((unit.normal, unit.normal.removeprefix(ARTICLE)))
    return stems(unit.normal) | {unit.normal}


def _start(text: str, word: Token, unit: Unit) -> int:
    """Where a word begins without the prefixes that are written with it; للاتفاقية cannot be parted."""
    start = word.start
    for letter in unit.conjunction + ("" if unit.preposition == "ل" and unit.article else unit.preposition):
        if text[start : start + 1] != letter:
            return word.start
        start += 1
        while unicodedata.combining(text[start : start + 1] or " "):
            start += 1
    return start


def _is_one_of(unit: Unit, name: str) -> bool:
    return not _plain_stems(unit).isdisjoint(lexicon().agreements[name])


def _after_quoted(units: Sequence[Unit], words: Sequence[Token], head: int) -> int | None:
    """The token after a name in quotation marks, around it all («إعلان شوشا») or what follows its head (اتفاق «شيملا»);
    ``None`` where there is none."""
    first, following = units[head].first, units[head].last
    around = first > 0 and words[first - 1].normal in _OPENING
    if not around and not (following < len(words) and words[following].normal in _OPENING):
        return None
    verbs = {token for unit in units if unit.kind is Kind.VERB for token in range(unit.first, unit.last)}
    for token in range(following + 1, min(first + _LONGEST_TITLE, len(words))):
        if words[token].normal in _CLOSING:
            return token if around else token + 1
        if token in verbs:
            return None
    return None


def _after(units: Sequence[Unit], head: int, ends: Collection[int]) -> int | None:
    """The token after the name that begins with ``head``; ``None`` where it is no more than a sort of agreement.

    ``ends`` are the units of those who sign it.
    """
    after: int | None = None
    told = False
    for number in _going_on(units, head, ends):
        told = told or not (_is_one_of(units[number], "plain") or units[number].kind is Kind.PREPOSITION)
        if told and _can_end(units, number):
            after = units[number].last
    return after


def _can_end(units: Sequence[Unit], number: int) -> bool:
    """Whether a name that ends here is whole: not after عدم, before what is counted (لشراء 26 مقاتلة), or with an
    adjective that tells nothing (but الدفاع المشترك)."""
    unit, following = units[number], units[number + 1] if number + 1 < len(units) else None
    if unit.kind is Kind.PREPOSITION or _is_one_of(unit, "inner") or _is_one_of(unit, "fields"):
        return False
    if following is not None and is_quantity(following):
        return False
    return unit.article or not _is_one_of(unit, "plain")


def _going_on(units: Sequence[Unit], head: int, ends: Collection[int]) -> Iterator[int]:
    """The units after ``head`` that go on with its name."""
    for number in range(head + 1, min(head + _LONGEST_TITLE, len(units))):
        unit, first = units[number], number == head + 1
        if _is_one_of(unit, "inner") and unit.kind is not Kind.PREPOSITION:
            yield number
        elif unit.kind is Kind.PREPOSITION:
            following = units[number + 1] if number + 1 < len(units) else None
            if following is None or not _says_about(unit, following):
                return
            yield number
        elif (unit.kind is Kind.WORD and _belongs(unit, is_first=first)) or (
            first and number not in ends and _is_capital(unit)  # ميثاق بغداد
        ):
            yield number
        else:
            return


def _is_capital(unit: Unit) -> bool:
    return unit.kind is Kind.ACTOR and unit.role == "capital" and not (unit.preposition or unit.conjunction)


def _says_about(preposition: Unit, following: Unit) -> bool:
    if following.kind is not Kind.WORD or following.conjunction:
        return False
    if preposition.normal in lexicon().agreements["within"]:
        return _is_one_of(following, "fields")
    return preposition.normal in lexicon().agreements["about"]


def _belongs(unit: Unit, *, is_first: bool) -> bool:
    """Whether a word goes on with a name: no time, number, person, participle of signing, and no other agreement."""
    table = lexicon()
    found = _plain_stems(unit)
    if unit.preposition not in ("", "ل") or unit.conjunction not in ("", "و") or (unit.conjunction and is_first):
        return False
    if not found.isdisjoint(table.words["times"] | table.heads["offices"] | table.agreements["described"]):
        return False
    if is_quantity(unit) or (_is_one_of(unit, "heads") and (unit.conjunction or not is_first)):
        return False
    known = unit.article or unit.preposition or unit.conjunction or unit.noun_expressions or is_first
    return bool(known) or not unit.normal.startswith(_PRESENT)


def _kinds(title: Sequence[Unit]) -> tuple[str, ...]:
    """The kinds of which some words stand in a title, in the order of the lexicon, which is that of the ontology."""
    return tuple(
        kind
        for kind, phrases in lexicon().agreement_kinds.items()
        if any(_stand_in(phrase.split(), title) for phrase in phrases)
    )


def _stand_in(phrase: Sequence[str], title: Sequence[Unit]) -> bool:
    left = iter(title)
    return all(any(word in _plain_stems(unit) for unit in left) for word in phrase)


def _signed(
    units: Sequence[Unit], words: Sequence[Token], text: str, candidate: Candidate, head: int, last: int
) -> str:
    """The date after a name, or between the verb of signing and it."""
    before = range(candidate.trigger + 1, head) if candidate.trigger < head else ()
    for number in (*_in_reach(units, candidate, last), *before):
        unit, previous = units[number], units[number - 1]
        if unit.normal not in lexicon().agreements["dated"] or unit.conjunction:
            continue
        if previous.normal in lexicon().agreements["undated"]:
            continue
        for start in (unit.first, unit.last):
            end = min(start + _LONGEST_DATE, len(words))
            if start < end and (date := partial_date(text[words[start].start : words[end - 1].end])):
                return date
    return ""


def _in_reach(units: Sequence[Unit], candidate: Candidate, last: int) -> Iterator[int]:
    """The units after a name, up to the end of what is said of the signing."""
    for number in range(last + 1, min(last + 1 + _REACH_OF_DATE, len(units))):
        unit = units[number]
        if unit.kind is Kind.SUBORDINATOR or unit.normal in STOPS or unit.normal in ("،", "."):
            return
        if unit.kind is Kind.VERB and number != candidate.trigger:
            return
        yield number
