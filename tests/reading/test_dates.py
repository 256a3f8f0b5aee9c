from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.reading.dates import iso_date, partial_date


@pytest.mark.parametrize(
    "words",
    [
        "2024-01-12",
        "2024-01-12T22:00:00+03:00",
        "20240112",
        "20240112T220000Z",
        "2024/1/12",
        "12/01/2024",
        "12.1.2024",
        "١٢/٠١/٢٠٢٤",
        "\u200f12\u200f/01\u200f/2024",
        "٢٠٢٤-٠١-١٢",
        "12 يناير 2024",
        "١٢ يناير ٢٠٢٤",
        "١٢ يناير ٢٠٢٤م",
        "الجمعة، 12 كانون الثاني 2024",
        "12 كانون الثاني/يناير 2024",
        "12 يناير (كانون الثاني) 2024",
        "12 جانفي 2024",
        "30 جمادى الآخرة 1445 الموافق 12 يناير 2024",
        "Fri, 12 Jan 2024 10:00:00 +0300",
        "January 12, 2024",
        "12 janvier 2024",
    ],
)
def test_a_full_date_is_read(words: str) -> None:
    assert iso_date(words) == "2024-01-12"


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("5 شباط 2023", "02"),
        ("5 فيفري 2023", "02"),
        ("5 ابريل 2023", "04"),
        ("5 أفريل 2023", "04"),
        ("5 أيار 2023", "05"),
        ("5 ماي 2023", "05"),
        ("5 جوان 2023", "06"),
        ("5 يوليوز 2023", "07"),
        ("5 آب 2023", "08"),
        ("5 غشت 2023", "08"),
        ("5 أوت 2023", "08"),
        ("5 تشرين الأول 2023", "10"),
        ("5 تشرين الثاني 2023", "11"),
        ("5 كانون الأول 2023", "12"),
        ("5 دجنبر 2023", "12"),
    ],
)
def test_months_of_every_arab_country(words: str, month: str) -> None:
    assert iso_date(words) == f"2023-{month}-05"


@pytest.mark.parametrize(
    "words",
    ["", "أمس", "3 days ago", "يناير 2024", "2024", "2024-01", "31/02/2024", "2024-13-01", "5 محرم 1445", "1705017600"],
)
def test_what_is_no_full_date_stays_empty(words: str) -> None:
    assert iso_date(words) == ""


@given(st.text())
def test_any_words_give_a_date_or_nothing(words: str) -> None:
    assert len(iso_date(words)) in (0, len("2024-01-12"))


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 12, 31)))
def test_iso_dates_stay_as_they_are(date: datetime.date) -> None:
    assert iso_date(str(date)) == str(date)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("19 يونيو 2024 في موسكو", "2024-06-19"),
        ("يوم الأربعاء 19 حزيران/يونيو 2024", "2024-06-19"),
        ("الأربعاء، ١٩ يونيو ٢٠٢٤", "2024-06-19"),
        ("2024-06-19", "2024-06-19"),
        ("يونيو 2024", "2024-06"),
        ("شهر حزيران/يونيو من عام 2024", "2024-06"),
        ("عام 1979 بين", "1979"),
        ("سنة ١٩٧٩", "1979"),
        ("1979", ""),  # a number is no year by itself
        ("عام 26 مقاتلة", ""),
        ("موسكو عام 1979", ""),  # it is only the beginning that counts
        ("31 فبراير 2024", ""),
        ("يونيو المقبل", ""),
    ],
)
def test_a_date_in_part_is_read_from_the_beginning(words: str, date: str) -> None:
    assert partial_date(words) == date


@given(st.text())
def test_any_text_has_a_date_in_part_or_none(words: str) -> None:
    assert len(partial_date(words)) in (0, 4, 7, 10)
