"""What a reader takes away: pictures, statements, and a link to the view."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from rdflib import Graph, URIRef
from rdflib.namespace import RDF

from graphbuilder.export.csv_table import cell
from graphbuilder.graph.namespaces import statement_iri
from graphbuilder.graph.rdf import quads
from graphbuilder.model import Article, Entity, EntityKind, Statement
from page.conftest import Opened
from page.drawing import click_actor, shown_actors
from page.world import entity, sample, statement

Show = Callable[..., Opened]
AG = "https://w3id.org/graphbuilder/ontology#"


@pytest.fixture
def page(show: Show) -> Page:
    return show(*sample()).page


def taken(page: Page, what: str) -> bytes:
    page.click("#take summary")
    with page.expect_download() as download:
        page.click(f"#take-{what}")
    return Path(download.value.path()).read_bytes()


def store_graph(statements: list[Statement], articles: dict[str, Article]) -> Graph:
    """What the store holds of the statements, all graphs in one."""
    graph = Graph()
    for identifier, article in articles.items():
        said = [one for one in statements if one.evidence.article == identifier]
        triples = "".join(f"{quad.triple} .\n" for quad in quads(article, said))
        graph.parse(data=triples, format="nt")
    return graph


def test_a_png_is_a_picture_of_the_view(page: Page) -> None:
    picture = taken(page, "png")
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 20_000


def test_an_svg_has_the_actors_and_lines_of_the_view(page: Page) -> None:
    root = ET.fromstring(taken(page, "svg"))
    space = "{http://www.w3.org/2000/svg}"
    texts = {text.text for text in root.iter(f"{space}text")}
    assert {"روسيا", "بريكس+", "الولايات المتحدة"} <= texts
    assert len(list(root.iter(f"{space}circle"))) == 22
    assert len(list(root.iter(f"{space}path"))) > 100
    assert "NaN" not in ET.tostring(root, "unicode")
    paths = list(root.iter(f"{space}path"))
    assert sum("stroke-dasharray" in path.attrib for path in paths) > 5
    assert sum("fill-opacity" in path.attrib for path in paths) > 50  # heads of arrows
    assert {"2", "3", "4"} <= texts


def test_an_svg_of_hostile_names_is_xml(show: Show) -> None:
    name = "\x00<b>&\ud800"
    actor = Entity(name, EntityKind.MOVEMENT, name, name, name)
    page = show([statement(actor, "attacks", entity("UKR"))], {}).page
    root = ET.fromstring(taken(page, "svg"))
    assert "\ufffd<b>&\ufffd" in {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}


def test_the_csv_has_the_statements_that_are_shown(page: Page) -> None:
    statements, articles = sample()
    page.locator("#family-conflict").click()
    conflict = {"threatens", "sanctions", "mobilizesAgainst", "attacks"}
    left = [one for one in statements if one.relation not in conflict]
    text = taken(page, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(left)
    assert {(row["subject"], row["relation"], row["object"], row["text"]) for row in rows} == {
        (one.subject.key, one.relation, one.object.key, one.evidence.sentence.text) for one in left
    }
    assert {row["title"] for row in rows} == {article.title for article in articles.values()}


def test_no_cell_of_the_csv_is_a_formula(show: Show) -> None:
    articles = {"a1": Article("a1", "", '=HYPERLINK("https://evil.example")', "", "@SUM(1)", "+1")}
    page = show([statement(entity("RUS"), "attacks", entity("UKR"))], articles).page
    [row] = csv.DictReader(io.StringIO(taken(page, "csv").decode("utf-8-sig")))
    assert (row["title"][0], row["publisher"][0], row["address"][0]) == ("'", "'", "'")
    assert row["title"] == '\'=HYPERLINK("https://evil.example")'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])
def test_the_page_guards_the_cells_that_python_guards(show: Show, start: str) -> None:
    assert cell(f"{start}1") == f"'{start}1"
    page = show([statement(entity("RUS"), "attacks", entity("UKR"))], {"a1": Article("a1", "", f"{start}1")}).page
    [row] = csv.DictReader(io.StringIO(taken(page, "csv").decode("utf-8-sig"), newline=""))
    assert row["title"] == f"'{start}1"


def test_the_turtle_says_what_the_store_says(page: Page) -> None:
    statements, articles = sample()
    graph = Graph().parse(data=taken(page, "turtle"), format="turtle")
    stored = store_graph(statements, articles)
    assert set(graph) - set(stored) == set()
    iris = {URIRef(statement_iri(one)) for one in statements}
    assert set(graph.subjects(RDF.type, RDF.Statement)) == iris
    for iri in iris:
        assert set(graph.predicate_objects(iri)) == set(stored.predicate_objects(iri))
    assert len(set(graph.subjects(RDF.type, URIRef(f"{AG}Person")))) == len(
        set(stored.subjects(RDF.type, URIRef(f"{AG}Person")))
    )


def test_hostile_text_stays_text_in_turtle(show: Show) -> None:
    title = 'a" ; <x> <y> "b\\\n\ud800'
    articles = {"a1": Article("a1", "", title, "not a day", title, title)}
    said = [statement(entity("RUS"), "attacks", entity("UKR"), sentence='<t قصفت> " . \\ <s {s}> <o {o}>')]
    page = show(said, articles).page
    graph = Graph().parse(data=taken(page, "turtle"), format="turtle")
    assert not list(graph.triples((None, URIRef("y"), None)))
    found = graph.value(predicate=URIRef("https://schema.org/headline"), subject=None, any=True)
    assert found is None
    assert [str(text) for text in graph.objects(None, URIRef("https://schema.org/headline"))] == [
        title.replace("\ud800", "\ufffd")
    ]


def reopened(page: Page) -> None:
    """Open the address of the view anew, as somebody who was sent it does."""
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert page.url == address


def test_a_link_restores_the_view(page: Page) -> None:
    page.click("#language")
    page.click("#family-conflict")
    page.focus("#time-to")
    page.keyboard.press("ArrowLeft")
    page.click("#colour-blocs")
    click_actor(page, "FRA")
    page.click("#focus")
    counts, shown = page.locator("#counts").text_content() or "", shown_actors(page)
    reopened(page)
    expect(page.locator("#counts")).to_have_text(counts)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#panel h2")).to_have_text("France")
    expect(page.locator("#family-conflict")).not_to_be_checked()
    expect(page.locator("#colour-blocs")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#steps-1")).to_have_attribute("aria-pressed", "true")
    assert shown_actors(page) == shown
    page.evaluate("() => { location.hash = 'actor=RUS'; }")
    expect(page.locator("#panel h2")).to_have_text("روسيا")
    expect(page.locator("#family-conflict")).to_be_checked()


def test_a_link_restores_how_many_must_say_so_and_who(page: Page) -> None:
    page.click("#two-sources")
    page.locator("label").filter(has_text="جريدة العيّنة").locator("input").click()
    page.fill("#articles", "2")
    page.keyboard.press("Tab")
    page.click("#view")
    counts = page.locator("#counts").text_content() or ""
    page.wait_for_url("**articles=2**")
    reopened(page)
    expect(page.locator("#counts")).to_have_text(counts)
    expect(page.locator("#two-sources")).to_be_checked()
    expect(page.locator("#articles")).to_have_value("2")
    expect(page.locator("label").filter(has_text="جريدة العيّنة").locator("input")).not_to_be_checked()
    expect(page.locator("#table tbody tr").first).to_be_visible()


@pytest.mark.parametrize(
    "link", ['pair=["RUS","UKR"]', 'path=["RUS","BRICS"]', 'line=["RUS","UKR",1]', "bloc=1", "actor=RUS"]
)
def test_a_link_restores_what_was_chosen(page: Page, link: str) -> None:
    page.evaluate("link => { location.hash = link; }", link)
    expect(page.locator("#back")).to_be_visible()
    title = page.locator("#panel h2").text_content() or ""
    reopened(page)
    expect(page.locator("#panel h2")).to_have_text(title)


def test_a_link_restores_where_one_looked(page: Page) -> None:
    view = "() => { const n = document.getElementById('drawing').network; return [n.getScale(), n.getViewPosition()]; }"
    page.click("#zoom-in")
    page.click("#zoom-in")
    page.wait_for_url("**at=**")
    before = page.evaluate(view)
    reopened(page)
    scale, place = page.evaluate(view)
    assert abs(scale - before[0]) < 0.01
    assert abs(place["x"] - before[1]["x"]) < 2
    page.click("#fit")
    assert "at=" not in page.url


def test_a_link_stays_short_however_many_publishers_there_are(show: Show) -> None:
    articles = {f"a{n}": Article(f"a{n}", "", "", "", f"{n} " + "صحيفة " * 20) for n in range(200)}
    said = [statement(entity("RUS"), "attacks", entity("UKR"), article=name) for name in articles]
    page = show(said, articles).page
    page.locator("#publisher-0").click()
    assert len(page.url) < 3000
    reopened(page)
    expect(page.locator("#publisher-0")).not_to_be_checked()
    expect(page.locator("#publisher-1")).to_be_checked()


@pytest.mark.parametrize(
    "link",
    [
        "actor=nobody",
        "pair=[1,2]",
        "pair=%5B%22RUS%22%2C%22RUS%22%5D",
        "line=<script>alert(1)</script>",
        "bloc=999999",
        "from=x&to=2024-99",
        "draw=-1",
        "at=NaN,0,0",
        "focus=%7B%7D&publishers=%22x%22",
        "%E0%A4%A&&&===",
        "__proto__=1&constructor=2",
    ],
)
def test_a_link_that_makes_no_sense_is_taken_as_far_as_it_does(page: Page, link: str) -> None:
    click_actor(page, "FRA")
    page.evaluate("link => { location.hash = link; }", link)
    expect(page.locator("#panel h2")).to_have_text("نظرة عامة")


def test_the_link_is_copied_or_stands_in_the_address(page: Page) -> None:
    click_actor(page, "FRA")
    page.click("#take summary")
    page.click("#take-link")
    expect(page.locator("#told")).to_be_visible()
    assert "actor=FRA" in page.url
