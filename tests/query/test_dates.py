from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.errors import UsageError
from graphbuilder.query.dates import day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-2", "2023-02-01", "2023-02-28"),
        (" 2024-06-19 ", "2024-06-19", "2024-06-19"),
        ("٢٠٢٤-٠٦", "2024-06-01", "2024-06-30"),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day(text: str, first: str, last: str) -> None:
    assert (day(text), day(text, last=True)) == (first, last)


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2023-02-29", "0000", "2024-06-19T00:00", "June 2024", "²024"])
def test_anything_else_is_refused(text: str) -> None:
    for last in (False, True):
        with pytest.raises(UsageError, match="is no date: write YYYY"):
            day(text, last=last)


@given(st.dates())
def test_a_day_is_itself_and_lies_in_its_month_and_year(one: datetime.date) -> None:
    text = one.isoformat()
    assert day(text) == day(text, last=True) == text
    for part in (text[:7], text[:4]):
        assert day(part) <= text <= day(part, last=True)


@given(st.text())
def test_every_text_is_a_date_or_refused(text: str) -> None:
    try:
        datetime.date.fromisoformat(day(text))
    except UsageError as error:
        assert "is no date" in str(error)
