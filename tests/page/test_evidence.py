"""Reading: what the panel shows of a line, an actor, a bloc."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from page.conftest import Opened
from page.drawing import click_actor, click_line, point_of, point_of_line
from page.world import entity, large, sample, statement
from page.written import data_of

Show = Callable[..., Opened]


@pytest.fixture
def page(show: Show) -> Page:
    return show(*sample()).page


def test_a_line_clicked_shows_its_sentence_with_the_words_marked(show: Show) -> None:
    said = statement(entity("USA"), "sanctions", entity("RUS"), certainty="claimed", holder=entity("EU"))
    page = show([said], sample()[1]).page
    click_line(page, "USA", "RUS")
    card = page.locator(".statement")
    expect(card.locator(".sentence")).to_have_text(said.evidence.sentence.text)
    expect(card.locator(".sentence")).to_have_attribute("dir", "auto")
    expect(card.locator("mark.subject")).to_have_text("الولايات المتحدة")
    expect(card.locator("mark.trigger")).to_have_text("عقوبات")
    expect(card.locator("mark.object")).to_have_text("روسيا")
    expect(card.locator(".badge")).to_have_attribute("data-certainty", "claimed")
    expect(card.locator(".holder")).to_have_text("بحسب الاتحاد الأوروبي")
    expect(card.locator("time")).to_have_attribute("datetime", "2024-06-19")
    expect(card.locator(".source")).to_contain_text("قمة في الشمال: معاهدة جديدة وتصفيق طويل · صحيفة المثال")
    expect(card.locator("a")).to_have_attribute("href", "https://example.org/articles/summit?id=1&lang=ar")
    expect(card.locator("a")).to_have_attribute("rel", "noopener noreferrer")


def test_marks_stand_right_behind_signs_beyond_the_basic_plane(show: Show) -> None:
    said = statement(entity("RUS"), "attacks", entity("UKR"), sentence="🚀🚀 <t قصفت> <s {s}> 𝒳 <o {o}>")
    page = show([said], {}).page
    click_line(page, "RUS", "UKR")
    expect(page.locator(".sentence mark")).to_have_text(["قصفت", "روسيا", "أوكرانيا"])


def test_a_span_outside_what_is_shown_is_not_marked(show: Show) -> None:
    far = statement(entity("RUS"), "attacks", entity("UKR"), sentence="<t قصفت> <s {s}>" + " ثم" * 900 + " <o {o}>")
    page = show([far], {}).page
    click_line(page, "RUS", "UKR")
    expect(page.locator(".sentence mark")).to_have_text(["قصفت", "روسيا"])
    expect(page.locator(".sentence")).to_have_text(re.compile("…$"))


def test_what_is_said_and_denied_stands_side_by_side(show: Show) -> None:
    iran, houthis = entity("IRN"), entity("Houthis")
    said = [
        statement(iran, "suppliesArmsTo", houthis, certainty="claimed", holder=entity("USA")),
        statement(iran, "suppliesArmsTo", houthis, certainty="negated", holder=iran, offset=200),
        statement(iran, "supports", houthis, offset=400),
    ]
    page = show(said, {}).page
    click_line(page, "IRN", "Houthis")
    sides = page.locator(".opposed .side")
    expect(sides).to_have_count(2)
    expect(sides.nth(0).locator(".statement")).to_have_attribute("data-certainty", "claimed")
    expect(sides.nth(1).locator(".statement")).to_have_attribute("data-certainty", "negated")
    left, right = sides.nth(1).bounding_box(), sides.nth(0).bounding_box()
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]  # Arabic: what is said comes first, on the right.
    expect(page.locator(".evidence > ul .statement")).to_have_count(1)


def test_an_actor_clicked_shows_who_it_is_its_persons_and_partners(page: Page) -> None:
    click_actor(page, "FRA")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("فرنسا")
    expect(panel.locator(".hint").first).to_contain_text("France")
    expect(panel.locator(".chips")).to_contain_text("إيمانويل ماكرون")
    expect(panel.locator(".entries .entry").filter(has_text="ألمانيا").first).to_be_visible()
    panel.locator(".entry").filter(has_text="مصر").first.click()
    expect(panel.locator("h2")).to_have_text(re.compile("فرنسا.*مصر"))
    expect(panel.locator(".statement")).to_have_count(1)
    expect(panel.locator(".ends")).to_contain_text("عبد الفتاح السيسي (مصر)")


def test_an_actor_has_its_leaders_and_memberships_marked_as_background(page: Page) -> None:
    click_actor(page, "DEU")
    facts = page.locator(".facts")
    expect(facts.locator(".hint")).to_have_text("من جداول البرنامج، لا من المقالات.")
    while facts.locator(".more").count():
        facts.locator(".more").first.click()
    expect(facts.locator("li").filter(has_text="الاتحاد الأوروبي")).to_have_count(1)
    expect(facts.locator("li").filter(has_text="أنغيلا ميركل")).to_contain_text("2005–2021")


def test_an_actor_has_its_statements_in_time(page: Page) -> None:
    click_actor(page, "RUS")
    times = page.locator(".timeline-entries")
    dates = [text for text in times.locator("small").all_text_contents() if text != "بلا تاريخ"]
    assert dates[0] == "21 يونيو 2024"
    expect(page.locator(".years .bars > span")).to_have_count(3)
    times.locator(".entry").first.click()
    expect(page.locator(".statement").first).to_be_visible()


def test_hundreds_of_statements_between_two_actors_are_drawn_when_asked_for(show: Show) -> None:
    said = [statement(entity("USA"), "sanctions", entity("RUS"), offset=n * 100) for n in range(520)]
    page = show(said, {}).page
    click_line(page, "USA", "RUS")
    expect(page.locator(".statement")).to_have_count(40)
    page.click("#panel .more")
    expect(page.locator(".statement")).to_have_count(520)


def test_blocs_are_listed_with_their_members_and_coloured(page: Page) -> None:
    blocs = page.locator("#panel section").last
    name = blocs.locator(".entry span:not([class])").first.text_content() or ""
    members = int(blocs.locator(".count").first.text_content() or "")
    blocs.locator(".entry").first.click()
    expect(page.locator("#panel h2")).to_have_text(name)
    while page.locator("#panel .more").count():
        page.locator("#panel .more").first.click()
    expect(page.locator("#panel .entry")).to_have_count(members)
    fill = "() => document.getElementById('drawing').network.body.nodes['@USA'].options.color.background"
    page.keyboard.press("Escape")
    before = page.evaluate(fill)
    page.click("#colour-blocs")
    expect(page.locator("#colour-blocs")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(fill) != before


def test_the_sentences_of_many_statements_are_opened_when_asked_for(show: Show, tmp_path: Path) -> None:
    statements, articles = large(150, 21_000)
    page = show(statements, articles).page
    text = (tmp_path / "graph.html").read_text("utf-8")
    sentence = statements[0].evidence.sentence.text
    assert sentence not in text
    assert len(data_of(tmp_path / "graph.html")["blocks"]) > 50
    page.locator("#panel section").nth(1).locator(".entry").first.click()
    card = page.locator(".statement").first
    expect(card.locator("mark.trigger")).to_be_visible()
    shown = card.locator(".sentence").text_content()
    assert shown in {one.evidence.sentence.text for one in statements}


@pytest.mark.parametrize("date", ["2024-02-31", "0000-01-01", "hostile text", "99999-01-01", "0001-05-05"])
def test_a_date_that_is_no_day_is_shown_as_it_stands(show: Show, date: str) -> None:
    said = [
        statement(entity("RUS"), "attacks", entity("UKR"), date=date),
        statement(entity("RUS"), "attacks", entity("UKR"), date="2024-06-19", offset=300),
    ]
    page = show(said, {}).page
    click_actor(page, "RUS")
    shown = page.locator(".timeline-entries small").all_text_contents()
    assert "19 يونيو 2024" in shown
    assert date in shown or date == "0001-05-05"
    bars = page.locator(".years .bars > span")
    assert bars.count() <= 60
    assert "NaN" not in (page.locator("body").inner_text())


def test_what_is_denied_is_never_told_as_a_tie(show: Show) -> None:
    said = [
        statement(entity("QAT"), "normalizesWith", entity("SYR"), certainty="negated"),
        statement(entity("QAT"), "meetsWith", entity("SYR"), offset=300),
    ]
    page = show(said, {}).page
    expect(page.locator("#panel .entry .count").nth(2)).to_have_text("2 · منها 1 منفي")
    click_actor(page, "QAT")
    expect(page.locator(".entry .count").filter(has_text="منها 1 منفي")).to_have_count(1)
    expect(page.locator(".timeline-entries .badge")).to_have_attribute("data-certainty", "negated")
    page.mouse.move(*point_of(page, "SYR"))
    page.mouse.move(*point_of_line(page, "QAT", "SYR"))
    expect(page.locator(".hint-box")).to_contain_text("منفي")


def test_a_number_opens_what_it_counts(page: Page) -> None:
    strongest = page.locator("#panel section").nth(1).locator(".entry").first
    number = int(strongest.locator(".count").text_content() or "")
    strongest.click()
    expect(page.locator(".statement")).to_have_count(number)
    page.keyboard.press("Escape")
    click_actor(page, "RUS")
    family = page.locator("#panel section:has(h4):has(.entry)").last
    number = int(family.locator(".count").first.text_content() or "")
    family.locator(".entry").first.click()
    expect(page.locator(".statement")).to_have_count(number)
    page.go_back()
    page.locator(".timeline-entries .entry").first.click()
    expect(page.locator(".statement")).to_have_count(1)


def test_what_others_do_to_an_actor_is_told_from_its_side(show: Show) -> None:
    page = show([statement(entity("RUS"), "attacks", entity("UKR"))], {}).page
    click_actor(page, "UKR")
    expect(page.locator(".timeline-entries")).to_contain_text("هجوم من · روسيا")
    click_actor(page, "RUS")
    expect(page.locator(".timeline-entries")).to_contain_text("هجوم على · أوكرانيا")


def test_what_the_filters_hide_of_a_selection_is_said(page: Page) -> None:
    click_line(page, "RUS", "UKR")
    expect(page.locator(".statement").first).to_be_visible()
    for family in ("conflict", "dispute", "alliance", "support", "cooperation", "diplomacy"):
        page.click(f"#family-{family}")
    expect(page.locator("#panel")).to_contain_text("حجبته شروط التصفية")
