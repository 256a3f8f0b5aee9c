"""Filtering: the graph and every count follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Page, expect

from graphbuilder.model import Statement
from page.conftest import Opened
from page.drawing import shown_actors, shown_lines
from page.world import entity, large, sample, statement

Show = Callable[..., Opened]


@pytest.fixture
def page(show: Show) -> Page:
    page = show(*sample()).page
    page.click("#language")
    return page


def ends(statements: Iterable[Statement]) -> set[str]:
    return {end.state for one in statements for end in (one.subject, one.object)}


def expect_only(page: Page, left: list[Statement]) -> None:
    """That the page shows and counts these statements and no other."""
    expect(page.locator("#counts")).to_contain_text(f"{len(left):,} statement")
    expect(page.locator("#counts")).to_contain_text(f"{len(ends(left)):,} actor")
    articles = {one.evidence.article for one in left}
    expect(page.locator("#counts")).to_contain_text(f"{len(articles)} article")
    assert shown_actors(page) == ends(left)


def count_beside(page: Page, identifier: str) -> int:
    return int((page.locator(f"label:has(#{identifier}) .count").text_content() or "").replace(",", ""))


def test_a_family_switched_off_leaves_the_graph_and_every_count(page: Page) -> None:
    statements, _ = sample()
    conflict = {"threatens", "sanctions", "mobilizesAgainst", "attacks"}
    left = [one for one in statements if one.relation not in conflict]
    before = shown_lines(page)
    page.click("#family-conflict")
    expect_only(page, left)
    expect(page.locator("#counts")).to_contain_text(f"{len(left)} of {len(statements)} shown")
    assert shown_lines(page) < before
    page.locator(".family summary").last.click()
    expect(page.locator("#relation-attacks")).not_to_be_checked()
    for certainty, number in Counter(str(one.certainty) for one in left).items():
        assert count_beside(page, f"certainty-{certainty}") == number
    page.click("#reset")
    expect_only(page, statements)


def test_a_relation_switched_off_leaves_its_family_half_checked(page: Page) -> None:
    statements, _ = sample()
    page.locator(".family summary").last.click()
    page.click("#relation-attacks")
    expect_only(page, [one for one in statements if one.relation != "attacks"])
    assert page.evaluate("() => document.getElementById('family-conflict').indeterminate")
    assert count_beside(page, "relation-attacks") == sum(one.relation == "attacks" for one in statements)


def test_certainties_kinds_and_sources_are_left_out(page: Page) -> None:
    statements, articles = sample()
    page.click("#certainty-actual")
    left = [one for one in statements if one.certainty != "actual"]
    expect_only(page, left)
    assert count_beside(page, "kind-movement") == sum(bool({"Hezbollah", "Houthis"} & ends([one])) for one in left)
    for name, number in Counter(articles[one.evidence.article].publisher for one in left).items():
        if name:
            counted = page.locator("label").filter(has_text=name).locator(".count").text_content()
            assert int(counted or "") == number
    page.click("#reset")
    page.click("#kind-movement")
    left = [one for one in statements if not {"Hezbollah", "Houthis"} & ends([one])]
    expect_only(page, left)
    page.click("#reset")
    page.locator("label").filter(has_text="صحيفة المثال").locator("input").click()
    left = [one for one in statements if articles[one.evidence.article].publisher != "صحيفة المثال"]
    expect_only(page, left)
    page.click("#publishers-all")
    expect_only(page, statements)
    page.click("#publishers-all")
    expect(page.locator("#nothing-shown")).to_be_visible()


def test_only_what_two_sources_say_is_one_click(page: Page) -> None:
    statements, articles = sample()
    sources: dict[object, set[str]] = {}

    def saying(one: Statement) -> object:
        pair = (one.subject.state, one.object.state)
        symmetric = {"alliedWith", "cooperatesWith", "meetsWith", "signsAgreementWith", "tradesWith", "rivalOf"}
        symmetric |= {"holdsExercisesWith", "normalizesWith"}
        return one.relation, tuple(sorted(pair)) if one.relation in symmetric else pair

    for one in statements:
        publisher = articles[one.evidence.article].publisher
        sources.setdefault(saying(one), set()).add(publisher or one.evidence.article)
    left = [one for one in statements if len(sources[saying(one)]) >= 2]
    assert 0 < len(left) < len(statements)
    page.click("#two-sources")
    expect_only(page, left)
    page.click("#two-sources")
    expect_only(page, statements)


def test_a_number_of_articles_is_asked_for(show: Show) -> None:
    said = [statement(entity("USA"), "sanctions", entity("RUS"), article=f"a{n}") for n in range(3)]
    said += [statement(entity("USA"), "visits", entity("FRA"), article=f"a{n}", offset=300) for n in range(2)]
    page = show(said, {}).page
    page.click("#language")
    page.fill("#articles", "3")
    page.keyboard.press("Tab")
    expect_only(page, said[:3])
    page.fill("#articles", "0")
    page.keyboard.press("Tab")
    expect_only(page, said)


def test_the_brush_shows_what_was_in_its_months(show: Show) -> None:
    statements, articles = large(40, 900)
    page = show(statements, articles).page
    page.click("#language")
    bars = page.locator("#timeline .bars")
    months = sorted({one.date[:7] for one in statements})
    first, last = months[0], months[-1]
    number = bars.locator("span").count()
    assert number == (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1
    box = bars.bounding_box()
    assert box is not None
    year = 12 * box["width"] / number
    page.mouse.move(box["x"] + year + 1, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 3 * year - 2, box["y"] + 20)
    page.mouse.up()
    start = int(first[:4]) + 1
    assert first.endswith("-01")
    left = [one for one in statements if start <= int(one.date[:4]) <= start + 1]
    expect(page.locator("#time-shown")).to_have_text(f"January {start} – December {start + 1}")
    expect_only(page, left)
    assert count_beside(page, "certainty-actual") == sum(one.certainty == "actual" for one in left)
    page.focus("#time-from")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#time-shown")).to_contain_text(f"February {start}")
    expect(page.locator("#time-from")).to_have_attribute("aria-valuetext", f"February {start}")
    page.click("#time-clear")
    expect_only(page, statements)


def test_in_arabic_time_runs_from_right_to_left(show: Show) -> None:
    statements, articles = large(40, 900)
    page = show(statements, articles).page
    bars = page.locator("#timeline .bars")
    box = bars.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 20)
    page.mouse.down()
    page.mouse.up()
    expect_first = min(one.date for one in statements)[:7]
    expect(page.locator("#time-shown")).to_contain_text("يناير")
    page.click("#language")
    expect_only(page, [one for one in statements if one.date[:7] == expect_first])


def test_an_article_that_names_no_publisher_is_a_source_of_its_own(show: Show) -> None:
    said = [statement(entity("USA"), "sanctions", entity("RUS"), article=f"a{n}") for n in range(2)]
    page = show(said, {}).page
    page.click("#language")
    page.click("#two-sources")
    expect_only(page, said)


def test_what_has_no_date_is_in_no_stretch_of_time(show: Show) -> None:
    dates = ["", "2024-01-05", "2024-03-05", "2024-05-05"]
    said = [statement(entity("USA"), "visits", entity("FRA"), date=d, offset=300 * n) for n, d in enumerate(dates)]
    page = show(said, {}).page
    page.click("#language")
    page.focus("#time-to")
    page.keyboard.press("ArrowLeft")
    expect_only(page, said[1:3])


def test_who_denies_it_is_no_second_source(show: Show) -> None:
    def said(certainty: str, article: str, relation: str = "accuses") -> Statement:
        return statement(entity("RUS"), relation, entity("UKR"), certainty=certainty, article=article)

    disputed = [said("actual", "a1"), said("negated", "a2")]
    agreed = [said("actual", "a1", "threatens"), said("claimed", "a2", "threatens")]
    page = show([*disputed, *agreed], {}).page
    page.click("#language")
    page.click("#two-sources")
    expect_only(page, agreed)
