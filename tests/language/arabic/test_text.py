from __future__ import annotations

import pytest
from hypothesis import given

from graphbuilder.language.arabic.normal import normal_form
from graphbuilder.language.arabic.text import Token, sentences, tokens
from graphbuilder.model import Sentence, Span

from . import writings


def texts_of(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


def normals(text: str) -> list[str]:
    return [token.normal for sentence in sentences(text) for token in tokens(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقعت موسكو. رفضت كييف!", ["وقعت موسكو.", "رفضت كييف!"]),
        ("هل وقعت موسكو؟ نعم.", ["هل وقعت موسكو؟", "نعم."]),
        ("هل وقعت؟! لا أحد يدري.", ["هل وقعت؟!", "لا أحد يدري."]),
        ("قال: «لن نوقع الاتفاق». وغادر.", ["قال: «لن نوقع الاتفاق».", "وغادر."]),
        ("«لن نوقع الاتفاق.» وغادر", ["«لن نوقع الاتفاق.»", "وغادر"]),
        ("غادر الوفد (إلى بكين). ثم عاد.", ["غادر الوفد (إلى بكين).", "ثم عاد."]),
        ("صمت الجميع… ثم غادروا.", ["صمت الجميع…", "ثم غادروا."]),
        ("صمت الجميع... ثم غادروا.", ["صمت الجميع...", "ثم غادروا."]),
        ("وقعت موسكو.", ["وقعت موسكو."]),
        ("وقعت موسكو", ["وقعت موسكو"]),
    ],
)
def test_a_sentence_ends_with_its_stop_and_what_closes_it(text: str, expected: list[str]) -> None:
    assert texts_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "موسكو.. لا تراجع عن الاتفاق",
        "بلغت المساعدات 3.5 مليار دولار",
        "وقعت في 12.5.2020 اتفاقا",
        "التقى د. محمد الوزير",
        "زار أ. ب. محمد بكين",
        "محادثات في U.S. مع بوتين",
        "قالت موسكو؛ وردت كييف، ثم صمتتا: لا اتفاق",
        "انتظر الجميع ... ثم غادر الوفد.",
    ],
)
def test_what_only_looks_like_a_stop_ends_nothing(text: str) -> None:
    assert texts_of(text) == [text]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\r", "\u2028", "\u2029", " \n \n "])
def test_a_headline_without_a_stop_ends_with_its_line(end: str) -> None:
    assert texts_of(f"قمة روسية صينية{end}وقعت موسكو اتفاقا") == ["قمة روسية صينية", "وقعت موسكو اتفاقا"]


@pytest.mark.parametrize("bullet", ["- ", "– ", "• ", "* ", "   ▪ ", "-", "# ", "> "])
def test_a_bullet_is_no_part_of_its_line(bullet: str) -> None:
    assert texts_of(f"{bullet}روسيا توقع\n{bullet}الصين ترفض") == ["روسيا توقع", "الصين ترفض"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "...", "!؟", "«»", "- - -", "\u064b\u064c\u0651", "\u200f\u200e", "\ud800", "\x00"]
)
def test_a_text_without_letters_or_digits_has_no_sentence(text: str) -> None:
    assert sentences(text) == []


def test_sentences_are_numbered_and_point_into_the_text_as_given() -> None:
    text = "\ufeff  عنوان\n\n- \u200fوقعت موسكو. 😀 رفضت Kyiv!\n"
    found = sentences(text)
    assert [sentence.index for sentence in found] == [0, 1, 2]
    assert [text[sentence.span.start : sentence.span.end] for sentence in found] == [item.text for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقّعتْ روسيا «اتفاقًا»، أمس", ["وقعت", "روسيا", "«", "اتفاقا", "»", "،", "امس"]),
        ("روسيا/الصين", ["روسيا", "/", "الصين"]),
        ("القمة الروسية-الصينية", ["القمه", "الروسيه", "-", "الصينيه"]),
        ("القمة الروسية ـ الصينية", ["القمه", "الروسيه", "-", "الصينيه"]),
        ("روســيا", ["روسيا"]),
        ("بوتين وBiden في NATO", ["بوتين", "وbiden", "في", "nato"]),
        ("نسبة 50%", ["نسبه", "50", "%"]),
        ("\u064b\u064c روسيا \u0651", ["روسيا"]),
        ("\ud800 روسيا \udfff", ["روسيا"]),
        ("زيارة ﻣﻮﺳﻜﻮ", ["زياره", "موسكو"]),
        ("رو\u200fسيا \u200fو\u200fالصين\u200e", ["روسيا", "والصين"]),
        ("روسيا😀الصين", ["روسيا", "الصين"]),
    ],
)
def test_words_come_in_normal_form_and_marks_as_they_stand(text: str, expected: list[str]) -> None:
    assert [item for item in normals(text) if item != "😀"] == expected


def test_a_teh_marbuta_is_remembered() -> None:
    text = "زيارة زياره مدرسته"
    assert tokens(Sentence(0, Span(0, len(text)), text)) == [
        Token(0, 5, "زياره", True),
        Token(6, 11, "زياره", False),
        Token(12, 18, "مدرسته", False),
    ]


def test_tokens_count_from_the_start_of_the_article() -> None:
    text = "عنوان.\nزار بوتين بكين."
    last = sentences(text)[1]
    assert [text[token.start : token.end] for token in tokens(last)] == ["زار", "بوتين", "بكين", "."]


def test_a_repeated_word_is_found_each_time_where_it_stands() -> None:
    text = "و روسيا روسيا وروسيا"
    assert [token.start for token in tokens(sentences(text)[0])] == [0, 2, 8, 14]


@given(writings.texts)
def test_sentences_of_any_text_are_in_order_and_lose_no_letter_or_digit(text: str) -> None:
    found = sentences(text)
    position = 0
    for index, sentence in enumerate(found):
        assert sentence.index == index
        assert sentence.span.start >= position
        assert sentence.text == text[sentence.span.start : sentence.span.end]
        assert not any(character.isalnum() for character in text[position : sentence.span.start])
        position = sentence.span.end
    assert not any(character.isalnum() for character in text[position:])


@given(writings.texts)
def test_tokens_of_any_text_are_in_order_and_normalise_to_their_normal_form(text: str) -> None:
    for sentence in sentences(text):
        position = sentence.span.start
        for token in tokens(sentence):
            assert position <= token.start < token.end <= sentence.span.end
            written = text[token.start : token.end]
            assert token.normal
            assert token.normal in (normal_form(written), written) or (written, token.normal) == ("ـ", "-")
            assert token.ends_bare == (written.endswith("ة") or "\u064b" in written)
            position = token.end


@given(writings.texts)
def test_no_arabic_letter_of_any_text_is_left_out_of_the_tokens(text: str) -> None:
    covered = {
        position
        for sentence in sentences(text)
        for token in tokens(sentence)
        for position in range(token.start, token.end)
    }
    assert all(position in covered for position, character in enumerate(text) if "ء" <= character <= "غ")
