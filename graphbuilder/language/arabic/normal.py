"""The normal form of an Arabic word: one spelling for what papers spell in several ways.

The steps are camel-tools': Unicode compatibility form, the ``arclean`` map (presentation forms, stray characters),
removal of diacritics, and one letter for each of the families of alef, yeh and teh marbuta. On top of them the carriers
of hamza become a bare hamza, so that مسؤول and مسئول, حلفائها and حلفاؤها are one word, and the tatweel goes.

The way back is kept by the caller: a normal form is made of one word, whose offsets are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

_HAMZA_CARRIERS = str.maketrans(
    {"ؤ": "ء", "ئ": "ء", "ـ": None, "ک": "ك", "ی": "ي", "ھ": "ه", "\u200c": None, "\u200d": None}
)


@cache
def _camel_steps() -> tuple[Callable[[str], str], ...]:
    """camel-tools' functions in the order they are applied; loaded on first use, as they take a while to import."""
    from camel_tools.utils.charmap import CharMapper
    from camel_tools.utils.dediac import dediac_ar
    from camel_tools.utils.normalize import (
        normalize_alef_ar,
        normalize_alef_maksura_ar,
        normalize_teh_marbuta_ar,
        normalize_unicode,
    )

    return (
        normalize_unicode,
        CharMapper.builtin_mapper("arclean").map_string,
        dediac_ar,
        normalize_alef_ar,
        normalize_alef_maksura_ar,
        normalize_teh_marbuta_ar,
    )


# Words of these letters alone, nearly all there are: each step does to them what it does to their letters one by one.
_PLAIN = re.compile("[ء-غف-ي]+")


@cache
def _letters() -> dict[int, str]:
    return {code: _stepped(chr(code)) for code in (*range(ord("ء"), ord("غ") + 1), *range(ord("ف"), ord("ي") + 1))}


@lru_cache(maxsize=200_000)
def normal_form(word: str) -> str:
    """The normal form of one word; words in other scripts come back in Unicode compatibility form, in lower case."""
    return word.translate(_letters()) if _PLAIN.fullmatch(word) else _stepped(word)


def _stepped(word: str) -> str:
    for step in _camel_steps():
        word = step(word)
    # Direction marks come out of ``arclean`` as spaces; a word has none.
    return "".join(word.translate(_HAMZA_CARRIERS).lower().split())


def normal_words(phrase: str) -> tuple[str, ...]:
    """The normal forms of the words of a phrase, as a table or a query gives it."""
    return tuple(form for form in (normal_form(word) for word in phrase.replace("-", " ").split()) if form)
