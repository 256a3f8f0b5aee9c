"""Looking at a part: a neighbourhood, and what lies between two actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from page.conftest import Opened
from page.drawing import click_actor, point_of, shown_actors
from page.world import SAMPLE, entity, sample, statement

Show = Callable[..., Opened]


def partners() -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in sample()[0]:
        found[one.subject.state].add(one.object.state)
        found[one.object.state].add(one.subject.state)
    return found


@pytest.fixture
def page(show: Show) -> Page:
    return show(*sample()).page


def test_a_double_click_shows_the_neighbourhood_of_one_step_then_two(page: Page) -> None:
    near = partners()
    everybody = shown_actors(page)
    one = {"QAT", *near["QAT"]}
    two = one.union(*(near[key] for key in one))
    page.mouse.dblclick(*point_of(page, "QAT"))
    expect(page.locator("#steps-1")).to_have_attribute("aria-pressed", "true")
    assert shown_actors(page) == one
    page.click("#steps-2")
    assert shown_actors(page) == two
    page.click("#unfocus")
    assert shown_actors(page) == everybody


def test_the_keyboard_shows_the_neighbourhood_too(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("قطر")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert shown_actors(page) == {"QAT", *partners()["QAT"]}
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#steps-1")).to_have_count(0)


def test_two_actors_show_everything_between_them_and_the_shortest_paths(page: Page) -> None:
    near = partners()
    between = near["RUS"] & near["BRICS"]
    click_actor(page, "RUS")
    page.locator(".path-search input").fill("بريكس")
    page.keyboard.press("Enter")
    expect(page.locator(".path")).to_have_count(min(8, len(between)))
    assert shown_actors(page) == {"RUS", "BRICS", *between}
    expect(page.locator(".statement")).to_have_count(1)
    page.locator(".path .step").first.click()
    expect(page.locator("#panel h2")).to_contain_text("روسيا")
    expect(page.locator(".statement").first).to_be_visible()


def test_a_second_actor_clicked_with_shift_is_the_other_end(page: Page) -> None:
    click_actor(page, "QAT")
    page.keyboard.down("Shift")
    click_actor(page, "TWN")
    page.keyboard.up("Shift")
    expect(page.locator("#panel h2")).to_contain_text("تايوان")
    expect(page.locator(".path").first).to_contain_text("قطر")


def test_actors_without_a_way_between_them_are_told_so(show: Show) -> None:
    said = [statement(entity("USA"), "visits", entity("FRA")), statement(entity("RUS"), "visits", entity("CHN"))]
    page = show(said, {}).page
    click_actor(page, "USA")
    page.locator(".path-search input").fill("الصين")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_contain_text("لا مسار بينهما عبر أطراف أخرى")
    assert shown_actors(page) == {"USA", "CHN"}


def test_the_strongest_way_comes_first_of_all_there_are(show: Show) -> None:
    middle = [key for key in SAMPLE["actors"] if key not in ("USA", "RUS")]
    said = [statement(entity("USA"), "visits", entity(key), offset=n) for n, key in enumerate(middle)]
    said += [statement(entity(key), "visits", entity("RUS"), offset=500 + n) for n, key in enumerate(middle)]
    last = entity(middle[-1])
    said += [statement(entity("USA"), "aids", last), statement(last, "aids", entity("RUS"))]
    page = show(said, {}).page
    click_actor(page, "USA")
    page.locator(".path-search input").fill("RUS")
    page.keyboard.press("Enter")
    expect(page.locator(".path").first).to_contain_text(last.label_ar)
    expect(page.locator(".path .count").first).to_have_text("2")


def test_who_is_searched_outside_the_neighbourhood_leads_out_of_it(page: Page) -> None:
    page.mouse.dblclick(*point_of(page, "QAT"))
    assert "JPN" not in shown_actors(page)
    page.fill("#search", "اليابان")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("اليابان")
    assert "JPN" in shown_actors(page)
    expect(page.locator("#unfocus")).to_have_count(0)


def test_the_browsers_way_back_leads_to_what_was_chosen_before(page: Page) -> None:
    click_actor(page, "QAT")
    click_actor(page, "JPN")
    page.click("#view")
    page.go_back()
    expect(page.locator("#table")).to_be_hidden()
    page.go_back()
    expect(page.locator("#panel h2")).to_have_text("قطر")
    page.go_forward()
    expect(page.locator("#panel h2")).to_have_text("اليابان")
