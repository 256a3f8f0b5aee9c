"""The same data as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from page.conftest import Opened
from page.world import entity, large, sample, statement

Show = Callable[..., Opened]


@pytest.fixture
def page(show: Show) -> Page:
    page = show(*sample()).page
    page.click("#language")
    page.click("#view")
    return page


def column(page: Page, place: int) -> list[str]:
    return page.locator(f"#table tbody td:nth-child({place})").all_text_contents()


def test_relations_are_listed_with_their_counts(page: Page) -> None:
    statements, _ = sample()
    numbers = [int(text) for text in column(page, 4)]
    assert sum(numbers) == len(statements)
    assert numbers == sorted(numbers, reverse=True)
    expect(page.locator("#table tbody tr").first).to_contain_text("Russia")
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Statements")


def test_a_column_sorts_both_ways(page: Page) -> None:
    page.click("#sort-0")
    names = column(page, 1)
    assert names == sorted(names)
    expect(page.locator("#sort-0")).to_be_focused()
    page.keyboard.press("Enter")
    assert column(page, 1) == names[::-1] or column(page, 1) == sorted(names, reverse=True)
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Subject")


def test_actors_are_listed_with_their_statements(page: Page) -> None:
    statements, _ = sample()
    page.click("#tab-actors")
    counted = Counter(end.state for one in statements for end in (one.subject, one.object))
    assert [int(text) for text in column(page, 3)] == sorted(counted.values(), reverse=True)
    page.locator("#table tbody .end").first.click()
    expect(page.locator("#panel h2")).to_have_text("Russia")


def test_statements_are_listed_and_lead_to_their_sentence(page: Page) -> None:
    statements, _ = sample()
    page.click("#tab-statements")
    assert len(column(page, 1)) == len(statements)
    assert column(page, 1)[0] == "2024-06-21"
    page.locator("#table tbody .end").first.click()
    expect(page.locator(".statement .sentence").first).to_be_visible()


def test_the_table_follows_the_filter(page: Page) -> None:
    statements, _ = sample()
    page.click("#family-conflict")
    conflict = {"threatens", "sanctions", "mobilizesAgainst", "attacks"}
    left = [one for one in statements if one.relation not in conflict]
    assert sum(int(text) for text in column(page, 4)) == len(left)
    assert "Attacks" not in " ".join(column(page, 2))


def test_a_long_table_grows_when_asked(show: Show) -> None:
    page = show(*large(100, 1500)).page
    page.click("#view")
    page.click("#tab-statements")
    expect(page.locator("#table tbody tr")).to_have_count(200)
    page.click("#more-rows")
    expect(page.locator("#table tbody tr")).to_have_count(1200)


def test_first_and_last_leave_out_what_has_no_date(show: Show) -> None:
    dates = ["", "2024-01-05", "2023-03-05"]
    said = [statement(entity("USA"), "visits", entity("FRA"), date=d, offset=300 * n) for n, d in enumerate(dates)]
    page = show(said, {}).page
    page.click("#view")
    assert (column(page, 8), column(page, 9)) == (["2023-03-05"], ["2024-01-05"])


def test_the_table_stays_where_it_was_when_a_row_is_opened(show: Show) -> None:
    page = show(*large(100, 1500)).page
    page.click("#view")
    row = page.locator("#table tbody .end").nth(100)
    row.click()
    expect(page.locator(".statement").first).to_be_visible()
    expect(row).to_be_in_viewport()
