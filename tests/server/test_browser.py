"""The editor and the pages in a browser that can reach nothing but the server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from page.test_accessibility import SERIOUS
from page.world import sample
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, expect

from graphbuilder.graph.namespaces import STATEMENT, statement_iri
from graphbuilder.query.named import questions

from .live import Server

Open = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Open]:
    """Opens an address of the server, and at the end sees that nothing else was asked for and nothing went wrong."""
    elsewhere: list[str] = []
    problems: list[str] = []
    contexts: list[BrowserContext] = []

    def guard(route: Route) -> None:
        if route.request.url.startswith(server.address):
            route.continue_()
        else:
            elsewhere.append(route.request.url)
            route.abort()

    def open_page(address: str, *, width: int = 1280, dark: bool = False, language: str = "en") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 860}, color_scheme="dark" if dark else "light", locale=language
        )
        contexts.append(context)
        page = context.new_page()
        page.route("**/*", guard)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if _is_problem(message) else None)
        page.goto(server.address + address.lstrip("/"))
        return page

    yield open_page
    assert (elsewhere, problems) == ([], [])
    for context in contexts:
        context.close()


def _is_problem(message: ConsoleMessage) -> bool:
    """Whether the browser complains, other than of an answer of ours that is a refusal."""
    return message.type in ("error", "warning") and "responded with a status of 400" not in message.text


def rows(page: Page) -> int:
    expect(page.locator(".yasr table tbody tr").first).to_be_visible()
    return page.locator(".yasr table tbody tr").count()


def write(page: Page, query: str) -> None:
    page.locator(".CodeMirror").first.evaluate("(editor, query) => editor.CodeMirror.setValue(query)", query)


def test_a_question_is_filled_in_asked_and_answered(visit: Open) -> None:
    page = visit("/editor")
    expect(page.locator(".CodeMirror").first).to_be_visible()
    assert page.locator(".question").count() == len(questions())
    page.get_by_text(questions()["partners"].title, exact=True).click()
    form = page.locator("form[action='/questions/partners']")
    form.locator("input[name=actor]").fill("فرنسا")
    form.locator("button").click()
    expect(page.locator(".CodeMirror").first).to_contain_text("actor/FRA")
    assert rows(page) > 0
    form.locator("input[name=actor]").fill("Nobody at all")
    form.locator("button").click()
    expect(form.locator(".refusal")).to_contain_text("No actor goes by 'Nobody at all'")
    form.locator("input[name=actor]").fill("RUS")
    form.locator("button").click()
    expect(form.locator(".refusal")).to_be_hidden()


def test_a_query_of_ones_own_is_answered_with_its_remarks(visit: Open) -> None:
    page = visit(f"/sparql?query={quote('SELECT ?s WHERE { ?s ag:atacks ?o }')}")
    expect(page.locator(".CodeMirror").first).to_contain_text("ag:atacks")
    # Yasgui runs a query that comes in the address by itself.
    expect(page.locator("#remark")).to_contain_text("did you mean ag:attacks?")
    write(page, "SELECT * { ?s a ag:State } LIMIT 3")
    page.locator(".yasqe_queryButton").click()
    expect(page.locator("#remark")).to_be_hidden()
    assert rows(page) == 3


def test_an_actor_in_an_answer_leads_to_its_page_here(visit: Open) -> None:
    page = visit("/editor")
    write(page, "SELECT ?s { ?s a ag:State } ORDER BY ?s")
    page.locator(".yasqe_queryButton").click()
    assert rows(page) > 3
    with page.context.expect_page() as opened:
        page.locator(".yasr a.iri").first.click()
    expect(opened.value.locator("h1")).to_be_visible()
    assert "/actor/" in opened.value.url


def test_what_is_completed_is_what_a_store_can_hold(visit: Open) -> None:
    page = visit("/editor")
    write(page, "")
    page.locator(".CodeMirror").first.click()
    page.keyboard.type("SELECT * { ?s ag:atta")
    expect(page.locator(".CodeMirror").first).to_contain_text("PREFIX ag: <https://w3id.org/graphbuilder/ontology#>")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hints li")).to_have_text(["ag:attacks"])


def test_all_of_it_is_reached_and_left_with_a_keyboard(visit: Open) -> None:
    page = visit("/editor")
    expect(page.locator(".CodeMirror").first).to_be_visible()
    page.locator("summary").last.focus()
    inside = "document.activeElement.closest('.CodeMirror') !== null"
    passed = []
    for _ in range(40):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(inside))
    assert 0 < passed.count(True) < 5, "the editor is reached and left"


def test_a_question_is_asked_with_a_keyboard_from_right_to_left(visit: Open) -> None:
    page = visit("/editor", language="ar")
    expect(page.locator(".CodeMirror").first).to_be_visible()
    page.get_by_text(questions()["partners"].title_ar, exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("فرنسا")
    page.keyboard.press("Enter")
    assert rows(page) > 0
    page.locator(".CodeMirror textarea").first.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type('SELECT (CONCAT("مرحبا ", "بالعالم") AS ?x) {}')
    page.keyboard.press("Control+Enter")
    expect(page.locator(".yasr table tbody")).to_contain_text("مرحبا بالعالم")


def test_a_link_brings_a_query_and_no_other_endpoint(visit: Open) -> None:
    query = quote("SELECT * { ?s a ag:State } LIMIT 2")
    elsewhere = quote("https://example.org/sparql", safe="")
    page = visit(f"/editor#endpoint={elsewhere}&query={query}&requestMethod=GET&headers=%7B%22X%22%3A%22y%22%7D")
    expect(page.locator(".CodeMirror").first).to_contain_text("LIMIT 2")
    assert rows(page) == 2
    assert "endpoint" not in page.evaluate("location.hash")


def address_of_a_statement() -> str:
    return "/statement/" + statement_iri(sample()[0][0]).removeprefix(STATEMENT)


PAGES = {
    "start": "/",
    "actor": "/actor/RUS",
    "article": "/article/a1",
    "statement": address_of_a_statement(),
    "actors": "/actors",
    "articles": "/articles?q=x",
    "refused": "/actors?page=2",
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("language", "dark", "width"),
    [("en", False, 1280), ("ar", True, 400)],
    ids=["english", "arabic-telephone-dark"],
)
def test_axe_finds_nothing_serious(visit: Open, name: str, language: str, dark: bool, width: int) -> None:
    page = visit(PAGES[name], language=language, dark=dark, width=width)
    assert page.locator("html").get_attribute("lang") == language
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing is to be reached by scrolling aside"
    found = Axe().run(page).response["violations"]
    told = [f"{one['id']}: {node['html'][:200]}" for one in found if one["impact"] in SERIOUS for node in one["nodes"]]
    assert told == []


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_serious_beside_the_editor(visit: Open, dark: bool) -> None:
    page = visit("/editor", language="ar", dark=dark, width=400)
    page.locator("summary").nth(3).click()
    expect(page.locator(".CodeMirror").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    found = Axe().run(page, context={"exclude": [["#editor"]]}).response["violations"]
    told = [f"{one['id']}: {node['html'][:200]}" for one in found if one["impact"] in SERIOUS for node in one["nodes"]]
    assert told == []


def test_the_graph_is_drawn(visit: Open) -> None:
    page = visit("/graph")
    expect(page.locator("#drawing canvas")).to_be_visible()


def test_everything_but_the_editor_works_without_script(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en")
    page = context.new_page()
    page.goto(f"{server.address}actors")
    page.fill("input[type=search]", "russia")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Russia", exact=True).click()
    assert page.locator("h1").inner_text() == "Russia"
    page.locator(".statement-foot a").first.click()
    expect(page.locator(".body mark").first).to_be_visible()
    context.close()
