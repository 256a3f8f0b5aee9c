"""The ways a written Arabic word can be read: prefixes, article, stem, attached pronoun.

::

    وبتوقيعها  =  و (conjunction) + ب (preposition) + توقيع (stem) + ها (pronoun)
    وللصين     =  و + ل + ال (article) + صين

Arabic writes these together, and nothing in the letters says where one ends: بكين is Beijing or "ب + كين". So every
reading that the affix tables allow is offered, the least peeled first, and whoever looks a word up (names first,
triggers after) takes the first reading that its table knows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
ARTICLE = "ال"
# Longest first, so that هما is not read as ه followed by ما.
# News is told in the third person, quotations in the first; the others would only misread words (هناك, قتلى).
PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "ه")
_SHORTEST_STEM = 2
# Verbal nouns and participles begin with alef, teh or meem, and few other words do after ب or ل: باستقلال, لتوقيع.
_LIKELY_PREFIXED = re.compile(r"[بل][اتم]\w{4,}")


class Reading(NamedTuple):
    """One way to read a word; every field is in normal form and empty where the word has no such part."""

    conjunction: str
    preposition: str
    article: bool
    stem: str
    pronoun: str


class Prefixed(NamedTuple):
    """A word with its conjunction and preposition peeled off, the article still on."""

    conjunction: str
    preposition: str
    core: str


@lru_cache(maxsize=200_000)
def prefixed(normal: str) -> tuple[Prefixed, ...]:
    """The ways to peel conjunction and preposition off a word in normal form, least peeled first."""
    found = [Prefixed("", "", normal)]
    found.extend(_prepositions("", normal))
    if normal[:1] in CONJUNCTIONS and len(normal) > _SHORTEST_STEM:
        rest = normal[1:]
        found.append(Prefixed(normal[0], "", rest))
        found.extend(_prepositions(normal[0], rest))
    return tuple(found)


def is_likely_prefixed(word: str) -> bool:
    """Whether a word that no table knows probably begins with a preposition, to go by its letters."""
    return _LIKELY_PREFIXED.fullmatch(word) is not None


def _prepositions(conjunction: str, word: str) -> list[Prefixed]:
    if word[:1] not in PREPOSITIONS or len(word) <= _SHORTEST_STEM:
        return []
    found = [Prefixed(conjunction, word[0], word[1:])]
    if word.startswith("لل"):
        # ل before the article swallows its alef: للصين is ل + الصين.
        found.append(Prefixed(conjunction, "ل", ARTICLE + word[2:]))
    return found


@lru_cache(maxsize=50_000)
def readings(normal: str) -> tuple[Reading, ...]:
    """Every reading of a word in normal form, least peeled first, without repetition."""
    found: dict[Reading, None] = {}
    for conjunction, preposition, core in prefixed(normal):
        for stem, pronoun in _suffixed(core):
            found.setdefault(Reading(conjunction, preposition, False, stem, pronoun))
        if core.startswith(ARTICLE) and len(core) > len(ARTICLE) + 1:
            found.setdefault(Reading(conjunction, preposition, True, core[len(ARTICLE) :], ""))
    return tuple(found)


def _suffixed(core: str) -> list[tuple[str, str]]:
    """A core with and without an attached pronoun; the stem is put back to how it stands alone."""
    found = [(core, "")]
    if core.endswith("ا") and not core.endswith("ها") and len(core) > _SHORTEST_STEM + 1:
        found.append((core[:-1], ""))  # the alef of an indefinite accusative: اتفاقا
    if not core.endswith(PRONOUNS):
        return found
    for pronoun in PRONOUNS:
        stem = core[: -len(pronoun)]
        if not core.endswith(pronoun) or len(stem) < _SHORTEST_STEM:
            continue
        found.append((stem, pronoun))
        if stem.endswith("ت"):
            found.append((stem[:-1] + "ه", pronoun))  # زيارته is زيارة + ه
        if stem.endswith("ا"):
            found.append((stem[:-1] + "ي", pronoun))  # التقاه is التقى + ه
        if stem.endswith("و"):
            found.append((stem + "ا", pronoun))  # اتهموها is اتهموا + ها
    return found
