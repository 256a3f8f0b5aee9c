"""Sentences and tokens of an Arabic text, with offsets into the text as given."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from graphbuilder.language.arabic.normal import normal_form
from graphbuilder.model import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Callable

# A sentence ends at a line's end, or at . ! ? ؟ … followed by space and not inside a number or a single-letter
# abbreviation (د. محمد). Two dots are how Arabic headlines write a dash, so they end nothing.
_BOUNDARY = re.compile(
    r"(?<![.\s])(?<!\b\w)[.!?؟…]++[»”\"')\]]*+(?=\s|$)(?<!\.\.)|(?<=\S)\.{3,}+(?=\s)|[\n\r\u2028\u2029]+"
)
_TANWIN = "\u064b"
# What the tokenizer splits a text into first.
_WRITTEN = re.compile(r"\S+")
_BULLET = re.compile(r"[\s\-–—•*▪●#>·]*")
_TRAILING = re.compile(r"\s*$")


class Token(NamedTuple):
    """A word in its normal form, or a mark as it stands; ``text[start:end]`` is how it was written."""

    start: int
    end: int
    normal: str
    # Written with a teh marbuta or a tanwin, which the normal form no longer shows: such a word ends in no pronoun.
    ends_bare: bool = False


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order; headlines, bullets and lines without a stop count as one each."""
    found: list[Sentence] = []
    start = 0
    for end in [*(match.end() for match in _BOUNDARY.finditer(text)), len(text)]:
        first, last = _trimmed(text, start, end)
        if any(character.isalnum() for character in text[first:last]):
            found.append(Sentence(len(found), Span(first, last), text[first:last]))
        start = end
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    bullet = _BULLET.match(text, start, end)
    first = bullet.end() if bullet else start
    last = _TRAILING.search(text, first, end)
    return first, last.start() if last else end


@cache
def _word_tokenizer() -> Callable[[str], list[str]]:
    from camel_tools.tokenizers.word import simple_word_tokenize

    tokenizer: Callable[[str], list[str]] = simple_word_tokenize
    return tokenizer


def tokens(sentence: Sentence) -> list[Token]:
    """The words and marks of a sentence, by camel-tools' word tokenizer, with offsets into the article's text."""
    offset = sentence.span.start
    return [
        Token(start + first, start + last, form, ends_bare)
        for found in _WRITTEN.finditer(sentence.text)
        for start in (offset + found.start(),)
        for first, last, form, ends_bare in _pieces(found.group())
    ]


@lru_cache(maxsize=200_000)
def _pieces(written: str) -> tuple[tuple[int, int, str, bool], ...]:
    """What the tokenizer, which looks at nothing beyond white space, makes of what stands between two spaces: first and
    last character in it, the normal form, and whether it ends bare. Kept, as words come again."""
    found, position = [], 0
    for word in _word_tokenizer()(written):
        position = written.index(word, position)
        end = position + len(word)
        form = _form(word)
        if form:
            found.append((position, end, form, word[-1] == "ة" or _TANWIN in word))
        position = end
    return tuple(found)


def _form(word: str) -> str:
    """A word in its normal form, a mark as it stands; nothing where nothing is left of it."""
    # Alone, the stroke that lengthens words is a dash: الروسي ـ الصيني.
    normal = normal_form(word) or ("-" if word == "ـ" else "")
    return word if normal and len(word) == 1 and not word.isalnum() else normal
