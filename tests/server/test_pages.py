"""The pages, as HTML and as RDF."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from graph.world import PACT, STATEMENTS, world
from page.world import entity, sample, statement
from rdflib import RDF, SDO, Graph, URIRef
from starlette.testclient import TestClient

from graphbuilder.export.turtle import turtle
from graphbuilder.graph.namespaces import ACTOR, ARTICLE, STATEMENT, actor_iri, article_iri, statement_iri
from graphbuilder.graph.store import Store
from graphbuilder.knowledge import Membership
from graphbuilder.model import Article, Entity, EntityKind
from graphbuilder.ontology import AG, relations
from graphbuilder.query.named import fill, question, questions
from graphbuilder.server.app import Settings, application
from graphbuilder.server.things import FEW, MANY

from .conftest import ADDRESS, stored
from .tags import elements, text_of

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Accept-Language": "en"}


def page(client: TestClient, address: str, status: int = 200) -> str:
    response = client.get(address, headers=BROWSER)
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["vary"] == "Accept, Accept-Language"
    return response.text


def test_the_start_page_counts_and_leads_on(client: TestClient) -> None:
    statements, articles = sample()
    found = page(client, "/")
    assert f"{len(articles)} articles" in found
    assert f"{len(statements)} statements" in found
    links = {attributes.get("href") for tag, attributes in elements(found) if tag == "a"}
    assert {"/graph", "/editor", "/actors", "/articles", "/sparql"} <= links
    for address in sorted(filter(None, links)):
        if address.startswith("/"):
            assert client.get(address, headers=BROWSER).status_code == 200, address


def test_the_graph_is_the_page_of_the_store(client: TestClient) -> None:
    response = client.get("/graph")
    assert response.status_code == 200
    assert '<canvas id="' in response.text or 'id="drawing"' in response.text
    assert response.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert client.get("/graph").content == response.content


def test_an_actor_has_all_that_is_said_of_it(client: TestClient) -> None:
    said = [one for one in sample()[0] if "RUS" in (one.subject.state, one.object.state)]
    assert len(said) > 5
    found = page(client, "/actor/RUS")
    assert "Russia" in text_of(found)
    assert "روسيا" in text_of(found)
    shown = {relations()[one.relation].family for one in said}
    assert {attributes.get("data-family") for tag, attributes in elements(found) if tag == "section"} == shown
    every = "".join(page(client, f"/actor/RUS?family={family}") for family in sorted(shown))
    addresses = {attributes.get("href") for tag, attributes in elements(every) if tag == "a"}
    for one in said:
        assert f"/statement/{statement_iri(one).removeprefix(STATEMENT)}" in addresses
        assert f"/article/{article_iri(one.evidence.article).removeprefix(ARTICLE)}" in addresses
        assert one.evidence.sentence.text in text_of(every)
    assert every.count('class="statement"') == len(said)
    assert found.count('class="statement"') == sum(
        min(FEW, sum(relations()[one.relation].family == family for one in said)) for family in shown
    )


def test_a_person_acts_for_a_state(client: TestClient) -> None:
    text = text_of(page(client, "/actor/Vladimir_Putin"))
    assert "Acts forRussia" in text


def test_an_article_has_its_text_with_the_words_marked(client: TestClient) -> None:
    statements, articles = sample()
    found = page(client, "/article/a1")
    assert articles["a1"].text in text_of(found)
    assert articles["a1"].title in text_of(found)
    links = {attributes.get("href") for tag, attributes in elements(found) if tag == "a"}
    assert articles["a1"].address in links
    one = next(one for one in statements if one.evidence.article == "a1")
    assert f'<mark class="trigger">{one.evidence.words(one.evidence.trigger)}</mark>' in found


def test_a_part_of_an_article_leads_to_it(client: TestClient) -> None:
    response = client.get("/article/a1:sentence0", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/article/a1")


@pytest.mark.parametrize("kind", ["actor", "article", "statement"])
@pytest.mark.parametrize(
    ("accept", "ending"),
    [
        ("text/turtle", ".ttl"),
        ("application/n-triples", ".nt"),
        ("application/ld+json", ".jsonld"),
        ("application/rdf+xml", ".rdf"),
    ],
)
def test_a_thing_is_to_be_had_as_rdf(client: TestClient, store: Path, kind: str, accept: str, ending: str) -> None:
    one = next(one for one in sample()[0] if one.evidence.article == "a1")
    iri = {"actor": actor_iri("RUS"), "article": article_iri("a1"), "statement": statement_iri(one)}[kind]
    address = "/" + iri.removeprefix("https://w3id.org/graphbuilder/")
    response = client.get(address, headers={"Accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"].removesuffix("; charset=utf-8") == accept
    assert response.headers["content-location"] == address + ending
    named = client.get(address + ending, headers={"Accept": "image/png"})
    assert named.content == response.content
    found = Graph().parse(data=response.text, format={"application/ld+json": "json-ld"}.get(accept, accept))
    assert {str(subject) for subject in found.subjects()} >= {iri}
    if kind == "article":
        with Store.open(store, read_only=True) as opened:
            quads = [quad.triple for quad in opened.quads() if quad.graph_name == ox.NamedNode(iri)]
        assert len(found) == len(quads)
        if ending == ".ttl":
            assert response.content == turtle(quads)


def test_what_is_not_there_is_said(client: TestClient) -> None:
    for address in ("/actor/nobody", "/article/none", "/statement/none", "/actor/", "/actor/%22%3E", "/actor/a%20b"):
        assert "The store has no" in page(client, address, 404)
        plain = client.get(address, headers={"Accept": "text/turtle"})
        assert (plain.status_code, plain.headers["content-type"]) == (404, "text/plain; charset=utf-8")
    assert client.get("/nothing").text == "There is no such page: / shows what there is.\n"
    response = client.get("/actor/RUS", headers={"Accept": "image/png"})
    assert (response.status_code, "accept one of text/html" in response.text) == (406, True)


def test_a_sentence_of_the_store_is_on_a_page(tmp_path: Path) -> None:
    with TestClient(application(Settings(str(tmp_path / "none"))), base_url=ADDRESS) as lost:
        assert "There is no store" in page(lost, "/actors", 503)


KEYS = ["A_B", "A B", "ب ج", "a/b?c#d", "..", ".hidden", "100%", "%41", "x.ttl", "a:b", "'()!*~", "k" * 300]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    actors = [Entity(key, EntityKind.MOVEMENT, f"Name of {key}", "", key) for key in KEYS]
    said = [statement(actor, "attacks", entity("UKR"), article=actor.key) for actor in actors]
    articles = {
        key: Article(key, one.evidence.sentence.text, f"Title of {key}") for key, one in zip(KEYS, said, strict=True)
    }
    folder = stored(tmp_path_factory.mktemp("odd") / "store", said, articles)
    client = TestClient(application(Settings(str(folder))), base_url=ADDRESS)
    client.__enter__()
    return client


@pytest.mark.parametrize("key", KEYS, ids=range(len(KEYS)))
def test_every_key_and_identifier_has_its_page(odd: TestClient, key: str) -> None:
    for kind, iri, base in (("Name", actor_iri(key), ACTOR), ("Title", article_iri(key), ARTICLE)):
        room = base.rstrip("/").rpartition("/")[2]
        address = f"/{room}/{iri.removeprefix(base)}"
        assert f"{kind} of {key}" in text_of(page(odd, address))
        assert iri in odd.get(f"{address}.nt").text
        listed = page(odd, f"/{room}s?q={quote(key, safe='')}")
        assert address in {attributes.get("href") for tag, attributes in elements(listed) if tag == "a"}


def test_a_graph_that_is_no_article_has_no_page(tmp_path: Path) -> None:
    node, kind = ox.NamedNode(f"{ARTICLE}odd"), ox.NamedNode(f"{AG}Odd")
    with Store.open(tmp_path / "store") as opened:
        opened.oxigraph.add(ox.Quad(node, ox.NamedNode(RDF.type), kind, node))
        opened.oxigraph.add(ox.Quad(node, ox.NamedNode(RDF.type), kind, ox.NamedNode(f"{ARTICLE}other")))
    with TestClient(application(Settings(str(tmp_path / "store"))), base_url=ADDRESS) as client:
        for name in ("odd", "other"):
            assert "no article of this address" in text_of(page(client, f"/article/{name}", 404))
        assert client.get("/article/odd.ttl").status_code == 404


def test_the_lists_follow_the_store(tmp_path: Path) -> None:
    folder = stored(tmp_path / "store", [], {"a": Article("a", "x", "First")})
    with TestClient(application(Settings(str(folder))), base_url=ADDRESS) as client:
        for _ in range(3):  # Each worker has seen it.
            assert "First" in page(client, "/articles")
            assert "0 actors" in page(client, "/actors")
        with Store.open(folder) as opened:
            opened.replace(
                [
                    (Article("a", "x", "Second"), []),
                    (Article("b", "x"), [statement(entity("RUS"), "attacks", entity("UKR"), article="b")]),
                ]
            )
        for _ in range(3):
            found = page(client, "/articles")
            assert "Second" in found and "First" not in found
            assert "/actor/RUS" in page(client, "/actors")
            assert "2 articles" in page(client, "/") and "2 actors" in page(client, "/")


def test_thousands_of_statements_come_in_parts(tmp_path: Path) -> None:
    said = [
        statement(entity("RUS"), "attacks", entity("UKR"), article="a", offset=n * 200, date=f"20{n:02d}-01-01")
        for n in range(MANY + 7)
    ]
    folder = stored(tmp_path / "store", said, {"a": Article("a", "x")})
    with TestClient(application(Settings(str(folder))), base_url=ADDRESS) as client:
        first = page(client, "/actor/RUS")
        assert first.count('class="statement"') == FEW
        assert f"20{MANY + 6:02d}-01-01" in first, "the newest come first"
        assert 'href="/actor/RUS?family=conflict"' in first
        assert page(client, "/actor/RUS?family=conflict").count('class="statement"') == MANY
        assert 'rel="next"' in page(client, "/actor/RUS?family=conflict")
        last = page(client, "/actor/RUS?family=conflict&page=2")
        assert last.count('class="statement"') == 7
        assert "2000-01-01" in last
        assert page(client, "/actor/RUS?family=conflict&page=99999999").count('class="statement"') == 0
        assert page(client, "/actor/RUS?family=nonsense&page=x").count('class="statement"') == FEW


def test_the_lists_are_searched_in_both_scripts(client: TestClient) -> None:
    assert "/actor/SAU" in page(client, "/actors?q=saudi")
    assert "/actor/RUS" in page(client, "/actors?q=" + quote("روسيا"))
    assert "/actor/DEU" in page(client, "/actors?q=" + quote("المانيا")), "however the alef is written"
    assert "Nothing matches." in page(client, "/actors?q=zzz")
    found = page(client, "/articles?q=" + quote("معاهدة"))
    assert "/article/a1" in found
    assert "/article/a3" not in found
    assert text_of(page(client, "/articles")).index("2024-06-21") < text_of(page(client, "/articles")).index(
        "2023-11-02"
    )


def test_the_language_is_kept_from_page_to_page(client: TestClient) -> None:
    arabic = client.get("/actors", params={"lang": "ar"}, headers=BROWSER).text
    assert '<html lang="ar" dir="rtl">' in arabic
    assert "/actor/RUS?lang=ar" in arabic
    assert 'href="?lang=en"' in arabic
    assert '<html lang="en" dir="ltr">' in page(client, "/actors")


def test_the_questions_as_data(client: TestClient) -> None:
    found = client.get("/questions").json()
    assert [one["name"] for one in found] == list(questions())
    assert all(one["title"]["ar"] and one["title"]["en"] for one in found)


def test_a_question_is_filled_with_what_is_given(client: TestClient) -> None:
    response = client.get("/questions/partners", params={"actor": "فرنسا", "since": "2024", "until": ""})
    assert response.headers["content-type"] == "application/sparql-query; charset=utf-8"
    expected = fill(question("partners"), {"actor": "FRA", "since": "2024"})
    assert response.text == "".join(
        line for line in expected.splitlines(keepends=True) if not line.startswith(("# description", "# parameter"))
    )
    assert client.post("/sparql", data={"query": response.text}).status_code == 200


@pytest.mark.parametrize("name", questions())
def test_every_question_is_answered(client: TestClient, name: str) -> None:
    assert client.post("/sparql", data={"query": client.get(f"/questions/{name}").text}).status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/questions/none", 404, "no question of this name"),
        ("/questions/partners?actor=nobody", 400, "No actor goes by 'nobody'"),
        ("/questions/partners?actor=" + "x" * 300, 400, "No name of an actor is as long"),
        ("/questions/partners?since=soon", 400, "soon"),
        ("/questions/partners?colour=red", 400, "no parameter 'colour'"),
        ("/questions/relation?relation=loves", 400, "There is no relation 'loves'"),
    ],
)
def test_what_a_question_does_not_take_is_said(client: TestClient, address: str, status: int, sentence: str) -> None:
    response = client.get(address)
    assert response.status_code == status
    assert sentence in response.text


def test_the_editor_offers_every_question_in_both_languages(client: TestClient) -> None:
    for language in ("ar", "en"):
        found = client.get("/editor", params={"lang": language}, headers=BROWSER).text
        forms = [attributes["action"] for tag, attributes in elements(found) if tag == "form"]
        assert forms == [f"/questions/{name}" for name in questions()]
        for one in questions().values():
            assert (one.title_ar if language == "ar" else one.title) in text_of(found)
        settings = next(
            json.loads(attributes["data-settings"] or "")
            for _, attributes in elements(found)
            if "data-settings" in attributes
        )
        assert settings["prefixes"]["ag"].endswith("ontology#")
        assert "ag:attacks" in settings["terms"]


def test_what_is_signed_and_who_belongs_where(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.replace(world())
        store.set_background([Membership("NATO", "FIN", "2023", ""), Membership("NATO", "USA", "1949", "1999")])
    with TestClient(application(Settings(str(tmp_path / "store"), timeout=20, limit=40)), base_url=ADDRESS) as client:
        signed = text_of(page(client, "/actor/PRK"))
        assert "Agreement: اتفاقية دفاع" in signed
        assert "defence" in signed and "signed 2024-06-19" in signed
        assert "2023–" in text_of(page(client, "/actor/FIN"))
        assert "1949–1999" in text_of(page(client, "/actor/NATO"))
        assert "From the tables of the program, not from the articles." in page(client, "/actor/NATO")
        said = STATEMENTS[PACT.identifier][0]
        address = f"/statement/{statement_iri(said).removeprefix(STATEMENT)}.ttl"
        graph = Graph().parse(data=client.get(address).text, format="turtle")
        assert {str(value) for value in graph.objects(None, SDO.softwareVersion)} == {"0.1.0"}
        assert {str(value) for value in graph.objects(None, URIRef(f"{AG}title"))} == {"اتفاقية دفاع"}
