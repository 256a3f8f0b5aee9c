"""Finding an actor by name, in both scripts and with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from page.conftest import Opened
from page.world import sample

Show = Callable[..., Opened]


@pytest.fixture
def page(show: Show) -> Page:
    return show(*sample()).page


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("russ", "روسيا"),
        ("RUS", "روسيا"),
        ("امارات", "الإمارات"),
        ("الإمـــارات", "الإمارات"),
        ("كُورِيا الشماليه", "كوريا الشمالية"),
        ("سوريا", "سوريا"),
        ("المملكه العربيه", "المملكة العربية السعودية"),
        ("ارودغان", None),
        ("اردوغان", "تركيا"),
        ("erdogan", "تركيا"),
        ("بريكس", "بريكس+"),
        ("موسكو", "روسيا"),  # a capital
        ("انقره", "تركيا"),
        ("Riyadh", "المملكة العربية السعودية"),
        ("الناتو", "حلف شمال الأطلسي"),  # another name
        ("ميركل", "ألمانيا"),  # a leader whom no article names
        ("Lavrov", "روسيا"),
        ("ترمب", "الولايات المتحدة"),  # another spelling of a leader
    ],
)
def test_search_knows_both_scripts_and_every_spelling(page: Page, typed: str, found: str | None) -> None:
    page.keyboard.press("/")
    page.keyboard.type(typed)
    if found is None:
        expect(page.locator("#results")).to_have_text("لا نتائج لهذا الاسم")
        return
    expect(page.locator("#results li:not(.none)").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(found)
    expect(page.locator("#results")).to_be_hidden()


def test_a_result_says_by_which_other_name_it_was_found(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("موسكو")
    expect(page.locator("#results li").first).to_contain_text("روسيا (موسكو)")


def test_arrows_walk_through_the_results_and_escape_leaves(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("كوريا")
    first = page.locator("#results [aria-selected=true]").text_content()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#results [aria-selected=true]")).not_to_have_text(first or "")
    expect(page.locator("#search")).to_have_attribute("aria-activedescendant", "result-1")
    page.keyboard.press("Escape")
    expect(page.locator("#results")).to_be_hidden()


def test_the_keyboard_alone_leads_to_a_sentence_and_back(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("ukraine")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    for _ in range(4):  # back, the neighbourhood, the way to another actor, the first partner
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".statement").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_have_text("نظرة عامة")


def test_the_key_of_the_slash_opens_the_search_on_an_arabic_keyboard_too(page: Page) -> None:
    page.evaluate("() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ظ', code: 'Slash' }))")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#search")).not_to_be_focused()


def test_escape_in_an_empty_search_keeps_what_was_chosen(page: Page) -> None:
    page.fill("#search", "قطر")
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_have_text("قطر")
