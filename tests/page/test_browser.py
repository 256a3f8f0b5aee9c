"""The page as it opens: what it counts and draws, its language, and how it fits large and small screens."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from page.conftest import Opened
from page.drawing import click_line, point_of, shown_actors, shown_lines
from page.world import entity, large, sample, statement

Show = Callable[..., Opened]


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
    assert shown_actors(page) == actors


def test_arabic_numbers_have_their_plural_forms(show: Show) -> None:
    page = show([statement(entity("RUS"), "visits", entity("PRK"))], {}).page
    expect(page.locator("#counts")).to_have_text("قول واحد · طرفان · مقال واحد")


def test_one_line_for_each_direction_has_its_count(show: Show) -> None:
    said = [("RUS", "supports", "SYR"), ("RUS", "attacks", "SYR"), ("RUS", "aids", "SYR"), ("SYR", "supports", "RUS")]
    said += [("RUS", "alliedWith", "SYR"), ("SYR", "meetsWith", "RUS")]
    statements = [statement(entity(s), r, entity(o), offset=100 * n) for n, (s, r, o) in enumerate(said)]
    page = show(statements, {}).page
    edges = page.evaluate("""() => Object.values(document.getElementById("drawing").network.body.edges)
      .map((edge) => [edge.fromId.slice(1), edge.toId.slice(1), edge.options.arrows.to.enabled,
        (edge.options.label || "").trim()])""")
    assert sorted(edges) == [["RUS", "SYR", False, "2"], ["RUS", "SYR", True, "3"], ["SYR", "RUS", True, ""]]


def looks(page: Page) -> dict[tuple[str, str], dict[str, object]]:
    """How each line is drawn, by its ends."""
    rows = page.evaluate("""() => Object.values(document.getElementById("drawing").network.body.edges)
      .filter((edge) => !edge.options.hidden).map((edge) => [edge.fromId.slice(1), edge.toId.slice(1),
        { width: edge.options.width, dashed: Boolean(edge.options.dashes), colour: edge.options.color.color,
          opacity: edge.options.color.opacity }])""")
    return {(source, target): look for source, target, look in rows}


def test_a_line_shows_family_number_and_certainty(show: Show) -> None:
    said = [
        *[("USA", name, "ISR", "actual") for name in ("supports", "aids", "suppliesArmsTo", "attacks")],
        ("IRN", "suppliesArmsTo", "RUS", "claimed"),
        ("IRN", "suppliesArmsTo", "RUS", "planned"),
        ("CHN", "attacks", "TWN", "negated"),
        ("FRA", "attacks", "SYR", "actual"),
        ("FRA", "attacks", "SYR", "negated"),
    ]
    statements = [
        statement(entity(s), r, entity(o), certainty=c, offset=300 * n) for n, (s, r, o, c) in enumerate(said)
    ]
    page = show(statements, {}).page
    drawn = looks(page)
    colours = {
        name: page.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--family-{name}')")
        for name in ("support", "conflict")
    }
    assert drawn["USA", "ISR"]["colour"] == colours["support"]
    assert drawn["CHN", "TWN"]["colour"] == colours["conflict"]
    assert {ends for ends, look in drawn.items() if look["dashed"]} == {("IRN", "RUS"), ("CHN", "TWN")}
    assert min(drawn.values(), key=lambda look: float(str(look["opacity"]))) == drawn["CHN", "TWN"]
    widths = [float(str(drawn[ends]["width"])) for ends in (("USA", "ISR"), ("IRN", "RUS"), ("CHN", "TWN"))]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 3
    page.click("#family-support")
    assert looks(page)["USA", "ISR"]["colour"] == colours["conflict"]


def test_names_do_not_cover_each_other_and_the_heavier_actor_has_its_name(show: Show) -> None:
    page = show(*large(400, 1600)).page
    page.wait_for_timeout(300)  # names follow the zoom once it has come to rest
    sizes = page.evaluate("""() => Object.values(document.getElementById("drawing").network.body.nodes)
      .map((node) => [node.options.weight, node.options.font.size])""")
    named = [weight for weight, size in sizes if size > 0]
    unnamed = [weight for weight, size in sizes if size == 0]
    assert 20 < len(named) < 300
    assert sum(named) / len(named) > sum(unnamed) / len(unnamed)


def test_what_is_pointed_at_is_told_until_the_pointer_leaves(page: Page) -> None:
    hint = page.locator(".hint-box")
    page.mouse.move(*point_of(page, "RUS"))
    expect(hint).to_contain_text("روسيا")
    expect(hint).to_contain_text("38 قولًا")
    page.mouse.move(5, 5)
    expect(hint).to_be_hidden()
    page.mouse.move(*point_of(page, "RUS"))
    expect(hint).to_be_visible()
    page.keyboard.press("/")
    page.evaluate("() => document.getElementById('language').click()")
    expect(hint).to_be_hidden()


def test_a_selection_leaves_bright_what_it_is_about(page: Page) -> None:
    darkest = """key => { const network = document.getElementById("drawing").network;
      const canvas = document.querySelector("#drawing canvas");
      const point = network.canvasToDOM(network.getPosition("@" + key));
      const ratio = canvas.width / canvas.clientWidth;
      const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      copy.drawImage(canvas, point.x * ratio, point.y * ratio, 1, 1, 0, 0, 1, 1);
      return copy.getImageData(0, 0, 1, 1).data[0]; }"""
    before = page.evaluate(darkest, "JPN")
    click_line(page, "RUS", "UKR")
    page.wait_for_timeout(100)
    assert page.evaluate(darkest, "JPN") > before + 60
    assert page.evaluate(darkest, "RUS") < before + 30
    page.keyboard.press("Escape")
    page.wait_for_timeout(100)
    assert page.evaluate(darkest, "JPN") == before


def test_a_single_publisher_needs_no_filter(show: Show) -> None:
    for statements in ([], [statement(entity("RUS"), "visits", entity("PRK"))]):
        page = show(statements, {}).page
        texts = "() => [...document.getElementById('filters').childNodes].filter((node) => node.nodeType === 3).length"
        assert page.evaluate(texts) == 0


def test_the_language_switch_turns_page_labels_and_direction(page: Page) -> None:
    root = page.locator("html")
    expect(root).to_have_attribute("dir", "rtl")
    label = "() => document.getElementById('drawing').network.body.nodes['@RUS'].options.label"
    assert "روسيا" in page.evaluate(label)
    page.click("#language")
    expect(root).to_have_attribute("dir", "ltr")
    expect(root).to_have_attribute("lang", "en")
    assert "Russia" in page.evaluate(label)
    expect(page).to_have_title("Network of international relations")
    expect(page.locator("#search")).to_have_attribute("placeholder", "Find a state, organisation or person")
    for part in ("#panel", "#filters .choice:not(:has(.publisher))", "#timeline", "#stage-bar"):
        for text in page.locator(part).all_inner_texts():
            assert not re.search("[\u0600-\u06ff]", text), part
    page.click("#language")
    expect(root).to_have_attribute("dir", "rtl")
    for part in ("#filters", "#timeline", "#stage-bar", "#take"):
        assert not re.search("[A-Za-z]", page.locator(part).inner_text().replace("(PNG)", "")), part


def test_mixed_names_keep_their_own_direction(page: Page) -> None:
    label = "() => document.getElementById('drawing').network.body.nodes['@BRICS'].options.label"
    assert page.evaluate(label) == "\u2068بريكس+\u2069"
    page.fill("#search", "بريكس")
    found = page.locator("#results bdi").first
    expect(found).to_have_text("بريكس+")
    page.keyboard.press("Enter")
    # The plus sign belongs to the end of the Arabic word, which is on its left.
    box = page.evaluate("""() => {
      const text = document.querySelector("#panel h2 bdi").firstChild;
      const at = (place) => { const range = document.createRange();
        range.setStart(text, place); range.setEnd(text, place + 1); return range.getBoundingClientRect().left; };
      return [at(0), at(text.length - 1)];
    }""")
    assert box[1] < box[0]


def test_a_page_without_statements_says_so(show: Show) -> None:
    page = show([], {}, title="قمة <b>").page
    expect(page.locator("#empty")).to_be_visible()
    expect(page.locator("#timeline")).to_be_hidden()
    expect(page.locator("h1")).to_have_text("قمة <b>")
    expect(page).to_have_title("قمة <b>")
    page.click("#view")
    expect(page.locator("#table")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True])
def test_a_telephone_shows_all_of_it(show: Show, dark: bool) -> None:
    page = show(*sample(), width=400, height=800, dark=dark).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.click("#filters-toggle")
    expect(page.locator("#family-alliance")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#family-alliance")).to_be_hidden()
    page.click("#take summary")
    expect(page.locator("#take-link")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    page.locator("#panel .entry").first.click()
    expect(page.locator("#panel h2")).to_have_text("روسيا")
    page.click("#view")
    expect(page.locator("#table tbody tr").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_the_colour_scheme_follows_the_system(show: Show) -> None:
    page = show(*sample()).page
    ground = "() => getComputedStyle(document.body).backgroundColor"
    fill = "() => document.getElementById('drawing').network.body.nodes['@RUS'].options.color.background"
    light = page.evaluate(ground), page.evaluate(fill)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"before => ({fill})() !== before", arg=light[1])
    assert page.evaluate(ground) != light[0]


def test_print_leaves_the_controls_out(page: Page) -> None:
    click_line(page, "RUS", "UKR")
    page.emulate_media(media="print")
    for hidden in ("#search", "#filters", "#take", "#stage-bar", ".tools"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator(".statement").first).to_be_visible()
    assert page.evaluate("() => document.querySelector('.ground').clientHeight") > 300
    assert page.pdf().startswith(b"%PDF")


def test_physics_runs_only_when_asked_and_moved_actors_stay(page: Page) -> None:
    where = "() => document.getElementById('drawing').network.getPosition('@RUS')"
    start = page.evaluate(where)
    page.wait_for_timeout(200)
    assert page.evaluate(where) == start
    page.click("#physics")
    page.wait_for_function(f"start => JSON.stringify(({where})()) !== JSON.stringify(start)", arg=start)
    page.wait_for_timeout(300)
    page.click("#physics")
    moved = page.evaluate(where)
    assert moved != start
    page.click("#language")
    assert page.evaluate(where) == moved


def test_a_large_network_opens_on_its_strongest_part_and_says_so(show: Show) -> None:
    statements, articles = large(2300, 9200)
    page = show(statements, articles).page
    page.click("#language")
    expect(page.locator("#counts")).to_contain_text("9,200 statements")
    expect(page.locator("#part")).to_contain_text("2,000 of 2,300 actors")
    assert len(shown_actors(page)) == 2000
    page.select_option("#limit", "100")
    expect(page.locator("#part")).to_contain_text("100 of 2,300 actors")
    assert len(shown_actors(page)) == 100
    hidden = next(one.subject.state for one in statements if one.subject.state not in shown_actors(page))
    page.fill("#search", hidden)
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(hidden)
    assert hidden in shown_actors(page)
    page.select_option("#limit", "Infinity")
    assert len(shown_actors(page)) == 2300
    assert len(shown_lines(page)) <= 4000


def test_the_first_drawing_is_marked(page: Page) -> None:
    page.wait_for_function("() => performance.getEntriesByName('drawn').length === 1")


def test_the_skip_link_leads_to_the_panel_and_changes_nothing(page: Page) -> None:
    page.click("#language")
    page.click("#family-conflict")
    page.focus("#skip")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#family-conflict")).not_to_be_checked()


def test_the_keyboard_stays_where_it_was_when_things_are_drawn_anew(page: Page) -> None:
    for control in ("#colour-blocs", "#family-conflict", "#certainty-claimed"):
        page.focus(control)
        page.keyboard.press("Space")
        expect(page.locator(control)).to_be_focused()


def test_a_browser_that_cannot_open_the_evidence_says_so(show: Show) -> None:
    opened = show(*sample())
    opened.page.add_init_script("delete window.DecompressionStream")
    opened.page.reload()
    page = opened.page
    click_line(page, "RUS", "UKR")
    expect(page.locator(".evidence")).to_contain_text("متصفح أحدث")
    page.click("#take summary")
    page.click("#take-csv")
    expect(page.locator("#told")).to_contain_text("متصفح أحدث")
    opened.problems.clear()


@pytest.mark.parametrize("width", [400, 700, 768, 900, 1100])
def test_the_head_has_room_for_its_title_at_every_width(show: Show, width: int) -> None:
    page = show(*sample(), width=width).page
    boxes = [page.locator(part).bounding_box() for part in ("h1", "#counts", ".head .search", ".head-buttons")]
    found = [box for box in boxes if box is not None]
    assert len(found) == 4
    assert found[0]["width"] > 110
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            apart_across = one["x"] + one["width"] <= other["x"] + 1 or other["x"] + other["width"] <= one["x"] + 1
            apart_down = one["y"] + one["height"] <= other["y"] + 1 or other["y"] + other["height"] <= one["y"] + 1
            assert apart_across or apart_down
