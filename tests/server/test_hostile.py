"""What an article or a client says stays text, in every page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from page.test_hostile import ADDRESSES, HOSTILE, world
from page.world import entity, statement
from starlette.testclient import TestClient

from graphbuilder.graph.namespaces import ACTOR, ARTICLE, STATEMENT, actor_iri, article_iri, clean, statement_iri
from graphbuilder.server.app import Settings, application

from .conftest import ADDRESS, stored
from .tags import elements, text_of

BROWSER = {"Accept": "text/html", "Accept-Language": "en"}
ALLOWED = {
    "html", "head", "meta", "title", "link", "body", "a", "header", "nav", "ul", "li", "main", "h1", "h2", "p", "span",
    "bdi", "dl", "div", "dt", "dd", "section", "ol", "blockquote", "mark", "footer", "code", "table", "thead", "tbody",
    "tr", "th", "td", "form", "input", "button",
}  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    statements, articles = world()
    for number, address in enumerate([*ADDRESSES, "https://example.org/a?b=c#d"]):
        made = statement(entity("RUS"), "attacks", entity("UKR"), article=f"address {number}")
        statements.append(made)
        articles[f"address {number}"] = type(articles[HOSTILE[0]])(f"address {number}", "", "عنوان", address=address)
    folder = stored(tmp_path_factory.mktemp("hostile") / "store", statements, articles)
    with TestClient(application(Settings(str(folder))), base_url=ADDRESS) as started:
        yield started


def page(client: TestClient, address: str, status: int = 200) -> str:
    response = client.get(address, headers=BROWSER)
    assert response.status_code == status
    found = response.text
    for tag, attributes in elements(found):
        assert tag in ALLOWED, tag
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "formaction")]
        for name in ("href", "src", "action"):
            value = attributes.get(name) or "/"
            assert value.startswith(("/", "?", "#", "https://www.wikidata.org/wiki/", "https://example.org/")), value
            assert not value.startswith("//")
    return found


def test_actors_articles_and_statements_of_hostile_names(client: TestClient) -> None:
    statements, _ = world()
    for text in HOSTILE:
        for address in (
            f"/actor/{actor_iri(text).removeprefix(ACTOR)}",
            f"/article/{article_iri(text).removeprefix(ARTICLE)}",
        ):
            shown = text_of(page(client, address))
            assert clean(text).replace("\x00", "\ufffd") in shown.replace("\x00", "\ufffd")
    for one in statements[:10]:
        page(client, f"/statement/{statement_iri(one).removeprefix(STATEMENT)}")


def test_lists_and_searches(client: TestClient) -> None:
    for address in (
        "/",
        "/actors",
        "/actors?page=2",
        "/articles",
        "/articles?page=2",
        "/actor/UKR",
        "/actor/UKR?family=conflict&page=2",
    ):
        page(client, address)
    for text in HOSTILE:
        page(client, f"/actors?{urlencode({'q': clean(text), 'lang': clean(text), 'page': clean(text)})}")
    for text in HOSTILE[::7]:
        page(client, f"/articles?{urlencode({'q': clean(text)})}")
        page(client, f"/actor/UKR?{urlencode({'family': clean(text)})}")
        page(client, f"/actor/{actor_iri(text + '?').removeprefix(ACTOR)}", 404)


def test_only_web_addresses_become_links(client: TestClient) -> None:
    links = []
    for number in range(len(ADDRESSES) + 1):
        found = page(client, f"/article/address%20{number}")
        links += [attributes["href"] for tag, attributes in elements(found) if tag == "a" and attributes.get("rel")]
    assert links == ["https://example.org/a?b=c#d"]


def test_no_header_is_added(client: TestClient) -> None:
    response = client.get("/sparql", params={"query": "SELECT * { ?s ag:x\r\nSet-Cookie:\x01 ?o }"})
    assert "set-cookie" not in response.headers
    response = client.get("/article/x%0d%0aSet-Cookie:a", follow_redirects=False)
    assert "set-cookie" not in response.headers
