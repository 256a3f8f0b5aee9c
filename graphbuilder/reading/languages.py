"""The language a text is in: Arabic by its letters, at once; others, to say which, by py3langid."""

from __future__ import annotations

import re

SUPPORTED = ("ar",)
"""The languages that are read so far (BCP 47)."""

_SAMPLE_CHARACTERS = 1_000  # from the beginning, and as many from the middle
_SCRIPT_SHARE = 0.5
_FOREIGN_SHARE = 0.02
_ARTICLE_SHARE = 0.08

_LETTERS = re.compile(r"[^\W\d_ـ]+")
_ARABIC_SCRIPT = re.compile(
    r"[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufefc]+"
)
_FOREIGN = re.compile(
    r"[\u0620\u063b-\u063f\u0672-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufbff]"
)
"""Letters of the Arabic script that Arabic itself does not write: Persian, Urdu, Kurdish, Pashto, Uyghur and others."""
_WITH_ARTICLE = re.compile(r"\b(?:[وفبك]?ال|لل)\w")


def language_of(text: str) -> str:
    """The BCP 47 code of the language of ``text``; empty where there are no words in it."""
    first = _LETTERS.search(text)
    if first is None:
        return ""
    start = first.start()
    middle = max(start + _SAMPLE_CHARACTERS, len(text) // 2)
    sample = text[start : start + _SAMPLE_CHARACTERS] + text[middle : middle + _SAMPLE_CHARACTERS]
    return "ar" if _is_arabic(sample) else _identified(sample)


def language_name(code: str) -> str:
    """The English name of a language, as CLDR has it, or the code itself."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


def _is_arabic(sample: str) -> bool:
    """Whether most letters are of the Arabic script, and either few of these foreign to Arabic, or the article ال
    frequent all the same (Arabic typed with a Persian keyboard, or full of names)."""
    arabic = _count(_ARABIC_SCRIPT, sample)
    # Counting all letters is the slow part, and more than half of all characters is more than half of them.
    if arabic <= _SCRIPT_SHARE * len(sample) and arabic <= _SCRIPT_SHARE * _count(_LETTERS, sample):
        return False
    if len(_FOREIGN.findall(sample)) <= _FOREIGN_SHARE * arabic:
        return True
    return len(_WITH_ARTICLE.findall(sample)) >= _ARTICLE_SHARE * len(_LETTERS.findall(sample))


def _identified(sample: str) -> str:
    # Loading its model takes half a second, so it is asked only about texts that will not be read.
    from py3langid import classify

    language = str(classify(sample)[0])
    return {"zxx": "", "ary": "ar", "arz": "ar"}.get(language, language)  # papers of Morocco and Egypt write Arabic


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))
