"""A query cut into its words, for the explanations and for what is put in before a query runs.

No safety hangs on this: what a query may do is decided in ``allowed.py``, and what it means by Oxigraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graphbuilder.graph.namespaces import PREFIXES

OPENING = {"{": "}", "(": ")", "[": "]"}


class Kind(StrEnum):
    """What a token is; ``OPEN`` is a quotation mark whose text has no end, ``SIGN`` any other single sign."""

    TEXT = "text"
    COMMENT = "comment"
    IRI = "iri"
    VARIABLE = "variable"
    NAME = "name"
    WORD = "word"
    OPEN = "open"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a query: ``sparql[start:end]`` is ``text``."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


_TOKEN = re.compile(
    r"""
    (?P<text>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
           | "(?!"")(?:[^"\\\n\r]|\\.)*" | '(?!'')(?:[^'\\\n\r]|\\.)*' | ""(?!") | ''(?!'))
  | (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<variable>[?$]\w+)
  | (?P<name>(?:\w(?:[\w.-]{0,99}[\w-])?)?:(?:(?:[\w:%.-]|\\[^\w\s])*(?:[\w:%-]|\\[^\w\s]))?)
  | (?P<word>@?\w+(?:-\w+)*)
  | (?P<open>\"{3}|'{3}|["'])
  | (?P<sign>\^\^|&&|\|\||[!<>]=|\S)
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(sparql: str) -> list[Token]:
    """The tokens of a query, in order, without its comments and the space between them."""
    found = (Token(Kind(match.lastgroup or ""), match[0], match.start()) for match in _TOKEN.finditer(sparql))
    return [token for token in found if token.kind is not Kind.COMMENT]


def closing(found: Sequence[Token], place: int) -> int | None:
    """The place of the token that closes the bracket at ``place``, or ``None`` where none does."""
    depth = 0
    for number in range(place, len(found)):
        if found[number].kind is Kind.SIGN:
            depth += (found[number].text in OPENING) - (found[number].text in OPENING.values())
        if depth == 0:
            return number
    return None


def is_word(token: Token, *words: str) -> bool:
    """Whether a token is one of these keywords, in capital letters or not."""
    return token.kind is Kind.WORD and token.text.upper() in words


def prologue(found: Sequence[Token]) -> int:
    """How many tokens the declarations ``PREFIX name: <iri>`` and ``BASE <iri>`` take at the beginning."""
    place = 0
    while place < len(found) and is_word(found[place], "PREFIX", "BASE"):
        place += 3 if is_word(found[place], "PREFIX") else 2
    return min(place, len(found))


def prefixes(found: Sequence[Token]) -> Mapping[str, str]:
    """The prefixes that a query can use, with their addresses: the usual ones, and those that it declares."""
    known = dict(PREFIXES)
    for place in range(prologue(found) - 2):
        word, name, iri = found[place : place + 3]
        if is_word(word, "PREFIX") and name.kind is Kind.NAME and iri.kind is Kind.IRI:
            known[name.text.removesuffix(":")] = iri.text[1:-1]
    return known


def address(token: Token, known: Mapping[str, str]) -> str | None:
    """The address that a token stands for, or ``None`` where it is no name of one."""
    if token.kind is Kind.IRI:
        return token.text[1:-1]
    if token.kind is Kind.NAME:
        prefix, _, rest = token.text.partition(":")
        return known[prefix] + rest if prefix in known else None
    return None
