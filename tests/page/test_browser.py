from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from page.conftest import Opened
from page.world import entity, large, sample, statement

Show = Callable[..., Opened]

# The point on the screen where vis-network draws an actor, or the middle of a line, by actor or by the line's ends.
POINT_OF_ACTOR = """key => {
  const network = document.getElementById("drawing").network;
  const box = document.getElementById("drawing").getBoundingClientRect();
  const point = network.canvasToDOM(network.getPosition(key));
  return [box.x + point.x, box.y + point.y];
}"""
POINT_OF_LINE = """([from, to]) => {
  const network = document.getElementById("drawing").network;
  const box = document.getElementById("drawing").getBoundingClientRect();
  const edge = Object.values(network.body.edges).find((each) => each.fromId === from && each.toId === to);
  const point = network.canvasToDOM(edge.edgeType.getPoint(0.5));
  return [box.x + point.x, box.y + point.y];
}"""
SHOWN_LINES = """() => Object.values(document.getElementById("drawing").network.body.edges)
  .filter((edge) => !edge.options.hidden).length"""
SHOWN_ACTORS = """() => Object.values(document.getElementById("drawing").network.body.nodes)
  .filter((node) => !node.options.hidden).length"""


def click_line(page: Page, source: str, target: str) -> None:
    page.mouse.click(*page.evaluate(POINT_OF_LINE, [source, target]))


@pytest.fixture
def page(show: Show) -> Page:
    return show(*sample()).page


def test_the_page_counts_what_it_was_given(page: Page) -> None:
    statements, articles = sample()
    actors = {end.state for one in statements for end in (one.subject, one.object)}
    page.click("#language")
    expect(page.locator("#counts")).to_have_text(
        f"{len(statements)} statements · {len(actors)} actors · {len(articles)} articles"
    )
    assert page.evaluate(SHOWN_ACTORS) == len(actors)


def test_arabic_numbers_have_their_plural_forms(show: Show) -> None:
    page = show([statement(entity("RUS"), "visits", entity("PRK"))], {}).page
    expect(page.locator("#counts")).to_have_text("إفادة واحدة · طرفان · مقال واحد")


def test_a_line_clicked_shows_its_sentence_with_the_words_marked(show: Show) -> None:
    said = statement(entity("USA"), "sanctions", entity("RUS"), certainty="claimed", holder=entity("EU"))
    page = show([said], sample()[1]).page
    click_line(page, "USA", "RUS")
    card = page.locator(".statement")
    expect(card.locator(".sentence")).to_have_text(said.evidence.sentence.text)
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
    assert page.locator(".sentence mark").all_text_contents() == ["قصفت", "روسيا", "أوكرانيا"]


def test_an_actor_clicked_shows_who_it_is_its_persons_and_partners(page: Page) -> None:
    page.mouse.click(*page.evaluate(POINT_OF_ACTOR, "FRA"))
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("فرنسا")
    expect(panel.locator(".hint").first).to_contain_text("France")
    expect(panel.locator(".chips")).to_contain_text("إيمانويل ماكرون")
    expect(panel.get_by_role("button", name="ألمانيا")).to_be_visible()
    panel.get_by_role("button", name="مصر").click()
    expect(panel.locator("h2")).to_have_text(re.compile("فرنسا.*مصر"))
    expect(panel.locator(".statement")).to_have_count(1)
    expect(panel.locator(".ends")).to_contain_text("عبد الفتاح السيسي (مصر)")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("russ", "روسيا"),
        ("RUS", "روسيا"),
        ("امارات", "الإمارات"),
        ("الإمـــارات", "الإمارات"),
        ("كُورِيا الشماليه", "كوريا الشمالية"),
        ("سوريا", "سوريا"),
        ("المملكه", "المملكة العربية السعودية"),
        ("ارودغان", None),
        ("اردوغان", "تركيا"),
        ("erdogan", "تركيا"),
        ("بريكس", "بريكس+"),
    ],
)
def test_search_knows_both_scripts_and_every_spelling(page: Page, typed: str, found: str | None) -> None:
    page.keyboard.press("/")
    page.keyboard.type(typed)
    if found is None:
        expect(page.locator("#results")).to_have_text("لا طرف بهذا الاسم")
        return
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(found)
    expect(page.locator("#results")).to_be_hidden()


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
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".statement").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_have_text("نظرة عامة")


def test_a_family_switched_off_leaves_the_graph_and_every_count(page: Page) -> None:
    statements, _ = sample()
    conflict = {"threatens", "sanctions", "mobilizesAgainst", "attacks"}
    left = [one for one in statements if one.relation not in conflict]
    before = page.evaluate(SHOWN_LINES)
    page.click("#language")
    page.click("#family-conflict")
    expect(page.locator("#counts")).to_contain_text(f"{len(left)} statements")
    expect(page.locator("#counts")).to_contain_text(f"{len(left)} of {len(statements)} shown")
    assert page.evaluate(SHOWN_LINES) < before
    assert page.evaluate(SHOWN_ACTORS) == len({end.state for one in left for end in (one.subject, one.object)})
    page.locator(".family summary").last.click()
    expect(page.locator("#relation-attacks")).not_to_be_checked()
    page.click("#relation-attacks")
    attacks = sum(one.relation == "attacks" for one in statements)
    expect(page.locator("#counts")).to_contain_text(f"{len(left) + attacks} statements")
    page.click(".reset")
    expect(page.locator("#counts")).not_to_contain_text("shown")


def test_a_certainty_switched_off_takes_its_statements_away(page: Page) -> None:
    statements, _ = sample()
    page.click("#language")
    for certainty in ("claimed", "planned", "possible", "negated"):
        page.click(f"#certainty-{certainty}")
    actual = sum(one.certainty == "actual" for one in statements)
    expect(page.locator("#counts")).to_contain_text(f"{actual} statements")
    page.click("#certainty-actual")
    expect(page.locator("#nothing-shown")).to_be_visible()


def test_the_language_switch_turns_page_labels_and_direction(page: Page) -> None:
    root = page.locator("html")
    expect(root).to_have_attribute("dir", "rtl")
    label = "() => document.getElementById('drawing').network.body.nodes.RUS.options.label"
    assert "روسيا" in page.evaluate(label)
    page.click("#language")
    expect(root).to_have_attribute("dir", "ltr")
    expect(root).to_have_attribute("lang", "en")
    assert "Russia" in page.evaluate(label)
    expect(page).to_have_title("Network of international relations")
    expect(page.locator("#search")).to_have_attribute("placeholder", "Find a state, organisation or person")
    assert not re.search("[\u0600-\u06ff]", page.locator("#panel").inner_text())
    assert not re.search("[\u0600-\u06ff]", page.locator("#filters").inner_text())
    page.click("#language")
    expect(root).to_have_attribute("dir", "rtl")
    assert not re.search("[A-Za-z]", page.locator("#filters").inner_text())


def test_a_page_without_statements_says_so(show: Show) -> None:
    page = show([], {}, title="قمة <b>").page
    expect(page.locator("#empty")).to_be_visible()
    expect(page.locator("h1")).to_have_text("قمة <b>")
    expect(page).to_have_title("قمة <b>")


@pytest.mark.parametrize("dark", [False, True])
def test_a_telephone_shows_all_of_it(show: Show, dark: bool) -> None:
    page = show(*sample(), width=400, height=800, dark=dark).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.click("#filters-toggle")
    expect(page.locator("#family-alliance")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#family-alliance")).to_be_hidden()
    page.locator("#panel .entry").first.click()
    expect(page.locator("#panel h2")).to_have_text("روسيا")
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_physics_runs_only_when_asked_and_moved_actors_stay(page: Page) -> None:
    where = "() => document.getElementById('drawing').network.getPosition('RUS')"
    start = page.evaluate(where)
    page.wait_for_timeout(200)
    assert page.evaluate(where) == start
    page.click("#physics")
    page.wait_for_function(f"start => JSON.stringify(({where})()) !== start", arg=str(start))
    page.wait_for_timeout(300)
    page.click("#physics")
    moved = page.evaluate(where)
    assert moved != start
    page.click("#language")
    assert page.evaluate(where) == moved


def test_a_large_network_opens_and_stays_usable(show: Show) -> None:
    statements, articles = large(500, 3000)
    page = show(statements, articles).page
    expect(page.locator("#counts")).to_contain_text("3,000")
    page.locator("#panel .entry").first.click()
    expect(page.locator("#panel h2")).to_contain_text("طرف")


def test_hundreds_of_statements_between_two_actors_are_drawn_when_asked_for(show: Show) -> None:
    said = [statement(entity("USA"), "sanctions", entity("RUS"), offset=n * 100) for n in range(120)]
    page = show(said, {}).page
    click_line(page, "USA", "RUS")
    expect(page.locator(".statement")).to_have_count(40)
    page.click("#panel .more")
    expect(page.locator(".statement")).to_have_count(120)
