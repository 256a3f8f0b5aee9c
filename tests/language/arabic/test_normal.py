from __future__ import annotations

import pytest
from hypothesis import given

from graphbuilder.language.arabic.normal import normal_form, normal_words

from . import writings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أميركا", "اميركا"),
        ("إيران", "ايران"),
        ("آسيا", "اسيا"),
        ("ٱتفاق", "اتفاق"),
        ("مصطفى", "مصطفي"),
        ("الشمالى", "الشمالي"),
        ("اتفاقية", "اتفاقيه"),
        ("مسؤول", "مسئول"),
        ("حلفاؤها", "حلفائها"),
        ("حلفاءها", "حلفائها"),
        ("شؤون", "شئون"),
        ("وَقَّعَتْ", "وقعت"),
        ("اتفاقًا", "اتفاقا"),
        ("هٰذا", "هذا"),
        ("روســــيا", "روسيا"),
        ("ﻣﻮﺳﻜﻮ", "موسكو"),
        ("ﺍﻻﺗﺤﺎﺩ", "الاتحاد"),
        ("کابل", "كابل"),
        ("ایران", "ايران"),
        ("\u200fروسيا\u200e", "روسيا"),
        ("رو\u200fسيا", "روسيا"),
        ("\u202bروسيا\u202c", "روسيا"),
        ("\u2067روسيا\u2069", "روسيا"),
        ("روسيا\u061c", "روسيا"),
        ("\ufeffروسيا", "روسيا"),
        ("نا\u200cتو", "ناتو"),
        ("\ud800روسيا", "روسيا"),
        ("رو\x00سيا", "روسيا"),
        ("١٢", "12"),
        ("NATO", "nato"),
        ("ＮＡＴＯ", "nato"),
    ],
)
def test_spellings_of_one_word_have_one_normal_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("word", "normal"), [("مسؤولية", "مسءوليه"), ("إلى", "الي"), ("أَمْن", "امن"), ("سوريّة", "سوريه")]
)
def test_the_normal_form_is_a_plain_spelling(word: str, normal: str) -> None:
    assert normal_form(word) == normal


@pytest.mark.parametrize(
    ("one", "other"), [("علم", "عالم"), ("سلام", "إسلام"), ("مدن", "مدين"), ("كين", "بكين"), ("قضاء", "قضا")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


@pytest.mark.parametrize("nothing", ["", " ", "ـ", "\u064b\u0651", "\u200f\u200e", "\ud800", "\x00", "\ufeff"])
def test_what_holds_no_letter_has_no_normal_form(nothing: str) -> None:
    assert normal_form(nothing) == ""


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("كوريا الشمالية", ("كوريا", "الشماليه")),
        ("كوريا-الشمالية", ("كوريا", "الشماليه")),
        ("  حلف \u200f الناتو ", ("حلف", "الناتو")),
        ("الأمم\tالمتحدة\n", ("الامم", "المتحده")),
        ("", ()),
        (" ـ \u200f ", ()),
    ],
)
def test_a_phrase_gives_the_normal_forms_of_its_words(phrase: str, words: tuple[str, ...]) -> None:
    assert normal_words(phrase) == words


@given(writings.words)
def test_a_normal_form_is_one_word_of_letters_that_stay_as_they_are(word: str) -> None:
    normal = normal_form(word)
    assert normal == "".join(normal.split())
    assert not set(normal) & set("أإآٱىةؤئـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u200e\u200f")
    normal.encode("utf-8")


@given(writings.words)
def test_a_normal_form_is_its_own_normal_form(word: str) -> None:
    assert normal_form(normal_form(word)) == normal_form(word)


@given(writings.texts)
def test_the_words_of_any_phrase_are_never_empty(phrase: str) -> None:
    assert all(normal_words(phrase))
