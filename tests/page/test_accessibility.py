"""What axe-core finds, in every view, in both languages and colour schemes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from page.conftest import Opened
from page.drawing import click_actor, click_line
from page.world import sample

Show = Callable[..., Opened]
SERIOUS = ("serious", "critical")


def overview(_: Page) -> None:
    pass


def an_actor(page: Page) -> None:
    click_actor(page, "RUS")
    expect(page.locator(".facts .hint")).to_be_visible()


def a_line(page: Page) -> None:
    click_line(page, "RUS", "UKR")
    expect(page.locator(".statement").first).to_be_visible()


def a_path(page: Page) -> None:
    click_actor(page, "RUS")
    page.locator(".path-search input").fill("BRICS")
    page.keyboard.press("Enter")
    expect(page.locator(".statement").first).to_be_visible()


def a_search(page: Page) -> None:
    page.fill("#search", "ك")
    expect(page.locator("#results")).to_be_visible()


def a_table(page: Page) -> None:
    page.click("#view")
    expect(page.locator("#table tbody tr").first).to_be_visible()


def a_neighbourhood(page: Page) -> None:
    click_actor(page, "RUS")
    page.click("#focus")
    page.click("#take summary")


VIEWS = [overview, an_actor, a_line, a_path, a_search, a_table, a_neighbourhood]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
@pytest.mark.parametrize(
    ("english", "dark", "width"),
    [(False, False, 1360), (True, True, 1360), (False, True, 400)],
    ids=["arabic", "english-dark", "telephone-dark"],
)
def test_axe_finds_nothing_serious(
    show: Show, view: Callable[[Page], None], english: bool, dark: bool, width: int
) -> None:
    page = show(*sample(), dark=dark, width=width, height=860).page
    if english:
        page.click("#language")
    view(page)
    found = Axe().run(page).response["violations"]
    told = [f"{one['id']}: {node['html'][:200]}" for one in found if one["impact"] in SERIOUS for node in one["nodes"]]
    assert told == []
