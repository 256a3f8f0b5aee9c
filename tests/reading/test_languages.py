from __future__ import annotations

import subprocess
import sys

import pytest

from graphbuilder.reading.languages import language_of

ARABIC = "وقعت روسيا وكوريا الشمالية اتفاقا جديدا للشراكة بعد محادثات طويلة في موسكو."


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        "روسيا تهاجم أوكرانيا",
        f"(Reuters) {ARABIC}",
        "بحث الرئیس المصری مع نظیره الترکی فی القاهرة ملف الطاقة، وأکد الجانبان أهمیة التعاون.",  # a Persian keyboard
        "التقى الرئيس وفدا من چاد ومن گراتس في القاعة الكبرى بحضور السفير ڤيكتور",
        "ﻭﻗﻌﺖ ﺭﻭﺳﻴﺎ ﺍﺗﻔﺎﻗﺎ ﻣﻊ ﺍﻟﺼﻴﻦ",  # presentation forms
        "وَقَّعَتْ رُوسْيَا اتِّفَاقًا مَعَ الصِّينِ",
    ],
)
def test_arabic(text: str) -> None:
    assert language_of(text) == "ar"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two presidents signed an agreement on energy in Moscow yesterday.", "en"),
        ("Les deux présidents ont signé hier un accord sur l'énergie à Moscou.", "fr"),
        ("وزیران امور خارجه ایران و چین در پکن دربارهٔ همکاری‌های دوجانبه گفتگو کردند و بیانیه‌ای منتشر شد.", "fa"),
        ("پاکستان اور چین کے وزرائے خارجہ نے بیجنگ میں ایک نئے معاہدے پر دستخط کیے ہیں۔", "ur"),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert language_of(text) == language


def test_what_stands_around_the_words_does_not_count() -> None:
    assert language_of("-1 " * 5_000 + ARABIC + "[" * 50_000) == "ar"


@pytest.mark.parametrize("text", ["", " \n\t", "ًٌٍَُِّْ", "ـــ", "١٢٣ 456", "…!؟،"])
def test_marks_and_digits_are_no_words(text: str) -> None:
    assert language_of(text) == ""


def test_arabic_is_found_without_any_model() -> None:
    program = (
        "import sys; from graphbuilder.reading.languages import language_of; "
        f"assert language_of({ARABIC!r}) == 'ar'; assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
