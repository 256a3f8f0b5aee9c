"""Where a text names somebody: the names of the knowledge tables, longest first, prefixes peeled.

A name is matched before anything is known of the words around it, because general morphology misreads names (بكين as
"ب + كين"). What the surroundings must add for a doubtful name is decided here too: see :func:`settled`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from graphbuilder.knowledge import Name, knowledge
from graphbuilder.language.arabic.inflection import adjective_forms, with_article
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import prefixed

ADJECTIVE = "adjective"
PEOPLE = "people"
PERSON_KINDS = ("full", "surname")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: tokens ``first`` up to, not including, ``last``; the prefixes are those of the first."""

    first: int
    last: int
    name: Name
    conjunction: str
    preposition: str


_Entry = tuple[tuple[str, ...], Name | None]


class NameIndex:
    """The names of Arabic by their first word in normal form; the longest rest comes first.

    A form without a name is one that looks like an actor and is none (المحيط الهندي): it takes its words away.
    """

    def __init__(self, names: list[Name], others: list[str]) -> None:
        index: dict[str, list[_Entry]] = defaultdict(list)
        for form in others:
            first, *rest = normal_words(form)
            index[first].append((tuple(rest), None))
        for name in sorted(names, key=lambda name: (name.kind == ADJECTIVE, name.when != "")):
            for words in _forms(name):
                index[words[0]].append((words[1:], name))
        self._index = {first: sorted(entries, key=lambda entry: -len(entry[0])) for first, entries in index.items()}

    def match(self, tokens: list[Token], position: int) -> tuple[Mention | None, int]:
        """The longest name at a token and where it ends; ``(None, position)`` where there is none."""
        best: tuple[int, Mention | None] = (position, None)
        for conjunction, preposition, core in prefixed(tokens[position].normal):
            for rest, name in self._index.get(core, ()):
                end = position + 1 + len(rest)
                if end <= best[0] or not _follows(tokens, position + 1, rest):
                    continue
                best = (end, Mention(position, end, name, conjunction, preposition) if name else None)
                break
        return best[1], best[0]


def _forms(name: Name) -> list[tuple[str, ...]]:
    if name.kind == ADJECTIVE:
        return adjective_forms(name.form)
    if name.kind == PEOPLE:
        return with_article(name.form)
    return [normal_words(name.form)]


def _follows(tokens: list[Token], position: int, rest: tuple[str, ...]) -> bool:
    return all(
        position + number < len(tokens) and tokens[position + number].normal == word for number, word in enumerate(rest)
    )


@cache
def name_index() -> NameIndex:
    """The index of all Arabic names, built once."""
    return NameIndex(knowledge().names("ar"), knowledge().other_names("ar"))


def mentions(tokens: list[Token]) -> list[Mention]:
    """Every name in the tokens, left to right without overlap, doubtful ones included."""
    index = name_index()
    found: list[Mention] = []
    position = 0
    while position < len(tokens):
        mention, end = index.match(tokens, position)
        if mention:
            found.append(mention)
        position = max(end, position + 1)
    return found


def introduced(found: list[Mention]) -> set[str]:
    """The keys of the entities that these mentions name beyond doubt."""
    return {mention.name.entity.key for mention in found if not mention.name.when}


def settled(found: list[Mention], tokens: list[Token], known: set[str]) -> list[Mention]:
    """The mentions that can be believed: sure names, and doubtful ones with a reason.

    A reason is that the article names the same entity elsewhere beyond doubt (``known``), or that a title stands
    before a surname.
    """
    return [
        mention
        for mention in found
        if not mention.name.when or mention.name.entity.key in known or _has_title(mention, found, tokens)
    ]


def _has_title(mention: Mention, found: list[Mention], tokens: list[Token]) -> bool:
    if mention.name.kind not in PERSON_KINDS or mention.first == 0:
        return False
    before = mention.first - 1
    for other in found:
        if other.last == mention.first and other.name.kind == ADJECTIVE and other.first > 0:
            before = other.first - 1
    heads = lexicon().heads
    return not stems(tokens[before].normal).isdisjoint(heads["offices"] | heads["parts"])
