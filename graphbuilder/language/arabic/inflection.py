"""Inflected forms of adjectives and verbs, in normal form.

The tables of names and triggers hold one form; news writes all of them. Only endings that show without diacritics are
made, so the past passive, spelt like the active, needs no form of its own.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.language.arabic.words import ARTICLE

# Masculine and feminine; singular, dual, plural; the cases that writing shows.
_ADJECTIVE_ENDINGS = ("", "ا", "ه", "ان", "ين", "تان", "تين", "ون", "ات")
_PAST_ENDINGS = ("", "ت", "ا", "تا", "وا")
_PRESENT_ENDINGS = ("", "ان", "ا", "ون", "وا")
_PRESENT_PREFIXES = ("ي", "ت")
_ACCUSATIVE = "ا"
FUTURE = "س"
# Shorter ones with نا are as often nouns with a pronoun: دعمنا.
_SHORTEST_PAST = 4
_LETTERS_OF_ROOT = 3


def adjective_forms(adjective: str) -> list[tuple[str, ...]]:
    """All inflections of an adjective of one or more words, with and without the article.

    Every word takes the same ending and the same article (الكوريون الجنوبيون); but where the first is no adjective
    itself, it has the article alone, and the last the ending (الجنوب أفريقية). Each form is a tuple of normal words.
    """
    words = normal_words(adjective)
    forms: dict[tuple[str, ...], None] = {}
    for ending, article in product(_ADJECTIVE_ENDINGS, ("", ARTICLE)):
        forms.setdefault(tuple(article + word + ending for word in words))
        if len(words) > 1 and not words[0].endswith("ي"):
            forms.setdefault((article + words[0], *words[1:-1], words[-1] + ending))
    # In construct the plural loses its nun: مسؤولو, and the feminine of some compounds leaves the first word bare.
    return list(forms)


def people_forms(noun: str) -> list[tuple[str, ...]]:
    """A people of one or more words as it stands, with the article on each word, and as an indefinite object: روسا."""
    words = normal_words(noun)
    return [words, tuple(ARTICLE + word for word in words), tuple(word + _ACCUSATIVE for word in words)]


@lru_cache(maxsize=4096)
def verb_forms(past: str, present: str) -> frozenset[str]:
    """Third-person forms of a verb, past, present, jussive and future.

    ``past`` and ``present`` are the masculine singulars (دعا، يدعو), in any spelling. Weak verbs are known by their
    last or middle letter: the final vowel goes before endings (دعت) and in the jussive (لم يدع), the middle one in the
    jussive only (لم يزر).
    """
    # بدأ ends in a consonant, whatever its normal form looks like.
    sound = past.endswith("أ")
    past, present = normal_words(past)[0], normal_words(present)[0]
    return frozenset({past, *_past_forms(past, sound=sound), *_present_forms(present, sound=sound)})


def first_person_forms(past: str, present: str) -> frozenset[str]:
    """What the speaker and those with him do or did (نرفض، سنرد، أسقطنا), as quotations and headlines have it."""
    stem = normal_words(present)[0][1:]
    short = {stem[:-2] + stem[-1]} if len(stem) > 1 and stem[-2] in "يوا" else set()
    forms = {future + "ن" + form for future in ("", FUTURE) for form in {stem, *short}}
    return frozenset(forms | _first_person_pasts(normal_words(past)[0]))


def _first_person_pasts(past: str) -> set[str]:
    """The past with نا, where nothing in it changes before the ending: استهدفنا, but not زرنا."""
    hollow = len(past) > 1 and past[-2] in "اوي"
    weak = past[-1] in "اوي"
    return set() if hollow or weak or len(past) < _SHORTEST_PAST else {past + "نا"}


def _past_forms(past: str, *, sound: bool) -> set[str]:
    if past[-1] in "اي" and len(past) > 2 and not sound:
        stem = past[:-1]
        # The normal form does not tell حظي, which keeps its ya before endings (حظيت), from بنى.
        may_keep = past[-1] == "ي" and len(past) == _LETTERS_OF_ROOT
        keeping = {past + ending for ending in ("ت", "تا")} if may_keep else set()
        return keeping | {stem + ending for ending in ("ت", "تا", "وا", "يا", "ا", "ي")}
    return {past + ending for ending in _PAST_ENDINGS}


def _present_forms(present: str, *, sound: bool) -> set[str]:
    stem = present[1:]
    stems = {stem + ending for ending in _PRESENT_ENDINGS}
    if sound:
        stems.add(stem[:-1] + "ان")  # يبدآن
    if stem[-1] in "يوا" and not sound:
        bare = stem[:-1]
        stems = {stem, bare, bare + "ون", bare + "وا", stem + "ان", bare + "يان", bare + "ا", bare + "ي", stem + "ا"}
    elif len(stem) >= 2 and stem[-2] in "يوا":
        stems.add(stem[:-2] + stem[-1])
    return {future + prefix + form for future in ("", FUTURE) for prefix in _PRESENT_PREFIXES for form in stems if form}
