from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.language.arabic.normal import normal_form
from graphbuilder.language.arabic.words import ARTICLE, Prefixed, Reading, prefixed, readings

from . import writings


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("روسيا", Reading("", "", False, "روسيا", "")),
        ("وروسيا", Reading("و", "", False, "روسيا", "")),
        ("فروسيا", Reading("ف", "", False, "روسيا", "")),
        ("لروسيا", Reading("", "ل", False, "روسيا", "")),
        ("ولروسيا", Reading("و", "ل", False, "روسيا", "")),
        ("كروسيا", Reading("", "ك", False, "روسيا", "")),
        ("الاتفاق", Reading("", "", True, "اتفاق", "")),
        ("والاتفاق", Reading("و", "", True, "اتفاق", "")),
        ("بالاتفاق", Reading("", "ب", True, "اتفاق", "")),
        ("وبالاتفاق", Reading("و", "ب", True, "اتفاق", "")),
        ("كالاتفاق", Reading("", "ك", True, "اتفاق", "")),
        ("للاتفاق", Reading("", "ل", True, "اتفاق", "")),
        ("وللصين", Reading("و", "ل", True, "صين", "")),
        ("فللصين", Reading("ف", "ل", True, "صين", "")),
        ("اتفاقا", Reading("", "", False, "اتفاق", "")),
        ("واتفاقًا", Reading("و", "", False, "اتفاق", "")),
        ("توقيعها", Reading("", "", False, "توقيع", "ها")),
        ("توقيعهم", Reading("", "", False, "توقيع", "هم")),
        ("توقيعهما", Reading("", "", False, "توقيع", "هما")),
        ("توقيعهن", Reading("", "", False, "توقيع", "هن")),
        ("وبتوقيعها", Reading("و", "ب", False, "توقيع", "ها")),
        ("زيارته", Reading("", "", False, "زياره", "ه")),
        ("لزيارتها", Reading("", "ل", False, "زياره", "ها")),
        ("وعلاقاتهما", Reading("و", "", False, "علاقات", "هما")),
        ("التقاه", Reading("", "", False, "التقي", "ه")),
        ("اتهموها", Reading("", "", False, "اتهموا", "ها")),
        ("حلفاؤها", Reading("", "", False, "حلفاء", "ها")),
    ],
)
def test_prefixes_article_and_pronoun_come_off(word: str, reading: Reading) -> None:
    expected = reading._replace(stem=normal_form(reading.stem))
    assert expected in readings(normal_form(word))


@pytest.mark.parametrize(
    "word", ["بكين", "لندن", "وارسو", "فيينا", "كييف", "باريس", "ألمانيا", "واشنطن", "هانوي", "طه"]
)
def test_the_first_reading_of_a_word_is_the_word_itself(word: str) -> None:
    assert readings(normal_form(word))[0] == Reading("", "", False, normal_form(word), "")
    assert prefixed(normal_form(word))[0] == Prefixed("", "", normal_form(word))


@pytest.mark.parametrize("word", ["قتلى", "هناك", "تعليقي", "كتابك"])
def test_pronouns_of_the_first_and_second_person_are_not_peeled(word: str) -> None:
    assert {reading.pronoun for reading in readings(normal_form(word))} == {""}


@pytest.mark.parametrize("word", ["و", "ف", "ب", "ل", "ك", "ال", "لل", "من", "به", "له"])
def test_a_word_too_short_to_be_split_stays_whole(word: str) -> None:
    assert readings(word) == (Reading("", "", False, word, ""),)


def test_a_word_with_the_article_takes_no_pronoun() -> None:
    assert all(not (reading.article and reading.pronoun) for reading in readings("الاتجاه"))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("والصين", [("", "", "والصين"), ("و", "", "الصين")]),
        ("للصين", [("", "", "للصين"), ("", "ل", "لصين"), ("", "ل", "الصين")]),
        ("وبكين", [("", "", "وبكين"), ("و", "", "بكين"), ("و", "ب", "كين")]),
    ],
)
def test_prefixes_come_off_one_by_one_with_the_article_left_on(word: str, parts: list[tuple[str, str, str]]) -> None:
    assert [tuple(item) for item in prefixed(word)] == parts


@given(st.one_of(writings.words, writings.texts).map(normal_form))
def test_every_reading_of_any_word_is_put_together_from_its_letters(word: str) -> None:
    found = readings(word)
    assert len(set(found)) == len(found)
    assert found[0].stem == word
    for reading in found:
        before = reading.conjunction + reading.preposition
        assert word.startswith(before)
        assert word.endswith(reading.pronoun)
        assert reading.stem or not word
        if reading.article:
            assert word.endswith(reading.stem)
            assert word in (before + ARTICLE + reading.stem, before + "ل" + reading.stem)


@given(st.one_of(writings.words, writings.texts).map(normal_form))
def test_every_prefixed_form_of_any_word_keeps_its_end(word: str) -> None:
    for item in prefixed(word):
        assert word.startswith(item.conjunction + item.preposition)
        assert word.endswith(item.core.removeprefix(ARTICLE))
