"""A remote store keeps and gives what a local one does; its server is Oxigraph's, and a stub where something fails."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.served import JSON, Stub, answering, as_kept, digest, dripping_head, flowing, oxigraph, status
from graph.world import ARTICLES, KIM, PACT, PUTIN, USA, statement, world
from graphbuilder.errors import CutOffError, StoreError
from graphbuilder.export import FORMATS, export
from graphbuilder.graph import endpoint as endpoints
from graphbuilder.graph.endpoint import Endpoint, update_address
from graphbuilder.graph.namespaces import article_iri
from graphbuilder.graph.remote import SHARED, RemoteDatabase
from graphbuilder.graph.store import Store
from graphbuilder.graph.update import update
from graphbuilder.model import Article, Certainty, Statement
from graphbuilder.validation import validate

Said = tuple[Article, Sequence[Statement]]
SECRET = "do not tell"


@pytest.fixture(scope="module", params=[(), ("--union-default-graph",)], ids=["default", "union"])
def server(request: pytest.FixtureRequest) -> Iterator[str]:
    with oxigraph(*request.param) as address:
        yield address


@pytest.fixture
def address(server: str) -> str:
    """The address of a server whose store is empty."""
    Endpoint(server).update("CLEAR ALL")
    return server


@pytest.fixture(autouse=True)
def no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (endpoints.USER, endpoints.PASSWORD, endpoints.TOKEN, endpoints.UPDATE):
        monkeypatch.delenv(name, raising=False)


def exported(store: Store, format: str = "nquads") -> bytes:
    stream = io.BytesIO()
    export(store, format, stream)
    return stream.getvalue()


def changed(pair: Said) -> Said:
    """The article with another title, its first statement planned and the others gone."""
    article, statements = pair
    return replace(article, title="جديد"), [replace(one, certainty=Certainty.PLANNED) for one in statements[:1]]


def joined() -> Said:
    """One more article, with one edge that another article has too."""
    article = replace(PACT, identifier="again.txt")
    return article, [statement(article, PUTIN, "signsAgreementWith", KIM, "وقّع")]


STEPS: dict[str, list[tuple[str, Any]]] = {
    "new": [("replace", world())],
    "again": [("replace", world()), ("replace", world())],
    "twice at once": [("replace", [*world(), *map(changed, world())])],
    "changed": [("replace", world()), ("replace", [changed(pair) for pair in world()])],
    "back": [("replace", [changed(pair) for pair in world()]), ("replace", world())],
    "withdrawn": [("replace", [*world(), joined()]), ("withdraw", PACT.identifier), ("withdraw", "no such article")],
    "all withdrawn": [("replace", world()), *(("withdraw", article.identifier) for article in ARTICLES)],
}


@pytest.mark.parametrize("steps", STEPS)
def test_the_same_steps_give_the_same_bytes(address: str, steps: str) -> None:
    with Store.open(":memory:") as local, Store.open(address) as remote:
        for store in (local, remote):
            for name, argument in STEPS[steps]:
                getattr(store, name)(argument, **({"known": {"USA": USA}} if name == "replace" else {}))
        written = exported(local)
        assert exported(remote) == written
    with Store.open(address, read_only=True) as again:
        assert exported(again) == written
        assert len(list(again.articles())) == len({quad.graph_name for quad in again.quads()} - {ox.DefaultGraph()})


def test_every_format_and_selection_is_the_same(address: str) -> None:
    with Store.open(":memory:") as local, Store.open(address) as remote:
        for store in (local, remote):
            store.replace(world())
        for format in FORMATS:
            assert exported(remote, format) == exported(local, format), format
        selections: list[dict[str, Any]] = [{"article": PACT.identifier}, {"relations": ["joins"]}, {"actors": ["RUS"]}]
        for chosen in selections:
            assert list(remote.statements(**chosen)) == list(local.statements(**chosen)) != []
        assert list(remote.articles()) == list(local.articles())
        assert list(remote.articles(article="no such")) == []
        dataset = remote.dataset()
        assert len(dataset) == len(list(local.quads()))


def test_the_graphs_of_a_remote_store(address: str) -> None:
    with Store.open(address) as remote:
        remote.replace(world())
    ask = Endpoint(address).ask
    assert not ask("ASK { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }")
    assert ask(f"ASK {{ GRAPH {SHARED} {{ <https://w3id.org/graphbuilder/actor/FIN> ?p ?o }} }}")


def test_what_has_not_changed_is_not_written_and_much_is_asked_at_once(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [(replace(PACT, identifier=f"{number}.txt"), ()) for number in range(120)]
    sent: list[str] = []
    post = Endpoint._post

    def counted(self: Endpoint, to: str, data: Any, headers: dict[str, str]) -> Any:
        sent.append("update" if to == self.updates else "query")
        return post(self, to, data, headers)

    monkeypatch.setattr(Endpoint, "_post", counted)
    with Store.open(address) as remote:
        remote.replace([*world(), *many])
        assert (sent.count("update"), sent.count("query")) == (1, 3)
        sent.clear()
        remote.replace([*world(), *many])
        assert (sent.count("update"), sent.count("query")) == (0, 3)
        sent.clear()
        remote.replace([changed(world()[0])])
        assert sent.count("update") == 1
        sent.clear()
        assert len(list(remote.articles())) == 124
        assert len(sent) <= 4


def test_what_else_a_store_holds_is_left_alone(address: str) -> None:
    other = "<https://example.org/other>"
    data = f"_:b <https://example.org/p> 'x' . GRAPH {other} {{ {ox.NamedNode(article_iri('a'))} a {other} . _:c a 1 }}"
    Endpoint(address).update(f"INSERT DATA {{ {data} }}")
    with Store.open(address) as remote, Store.open(":memory:") as local:
        for store in (remote, local):
            store.replace(world())
        assert exported(remote) == exported(local)
        for article in ARTICLES:
            remote.withdraw(article.identifier)
        assert exported(remote) == b""
    left = set(Endpoint(address).triples("CONSTRUCT { ?s ?p ?o } { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"))
    assert len(left) == 3


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40), label=st.text(max_size=20))
def test_any_text_comes_back(server: str, text: str, label: str) -> None:
    article = Article('any"\\ \n>.txt', f"{text}وقّع", f'"""{text}\\', "", text, text)
    actor = replace(KIM, label=label, label_ar=f"{label}'\"\n\r\\")
    said = [(article, [statement(article, PUTIN, "visits", actor, "وقّع")])]
    with Store.open(":memory:") as local, Store.open(server) as remote:
        local.replace(said)
        remote.replace(said)
        assert list(remote.statements()) == list(local.statements())
        assert list(remote.articles()) == list(local.articles())
        assert exported(remote, "trig") == exported(local, "trig")
        remote.withdraw(article.identifier)


BROKEN = {
    "a blank node": ("INSERT DATA { GRAPH $g { _:b a ag:Article } }", "nodes without an address"),
    "no sentence": ("DELETE WHERE { GRAPH $g { ?s ag:sentence ?o } }", "is not as a build writes it"),
    "no description": (f"CLEAR GRAPH {SHARED}", "is not as a build writes it"),
    "no such relation": ("rdf:predicate ag:x", "there is no relation x"),
    "words after the end": ("oa:end 999999", "is not in its text"),
    "no number": ("oa:start '\u202ex'", "there is no number for oa:start"),
}
"""What is done to the graph of an article; or a predicate and the value that it is given everywhere."""


@pytest.mark.parametrize("fault", BROKEN)
def test_what_no_build_has_written_is_refused(address: str, fault: str) -> None:
    sparql, message = BROKEN[fault]
    prefixes = (
        "PREFIX ag: <https://w3id.org/graphbuilder/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#> "
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
    )
    if "$g" not in sparql and "CLEAR" not in sparql:
        predicate = sparql.split()[0]
        where = f"GRAPH $g {{ ?s {predicate} ?o }}"
        sparql = f"DELETE {{ {where} }} INSERT {{ GRAPH $g {{ ?s {sparql} }} }} WHERE {{ {where} }}"
    with Store.open(address) as remote:
        remote.replace(world())
    Endpoint(address).update(prefixes + sparql.replace("$g", str(ox.NamedNode(article_iri(PACT.identifier)))))
    with Store.open(address, read_only=True) as remote, pytest.raises(StoreError, match=message) as error:
        list(remote.statements())
    assert str(error.value).isprintable()


def test_a_remote_store_is_validated(address: str) -> None:
    with Store.open(address) as remote:
        remote.replace(world())
    assert validate(address, limit=5).lines == [
        "The graph satisfies the shapes: 4 articles with 10 statements checked."
    ]
    Endpoint(address).update(
        f"DELETE WHERE {{ GRAPH {SHARED} {{ <https://w3id.org/graphbuilder/actor/FIN> a ?kind }} }}"
    )
    assert validate(address, limit=5).found


def test_it_is_not_compacted_from_here_and_reading_does_not_write(address: str) -> None:
    with Store.open(address) as remote, pytest.raises(StoreError, match="by its own server"):
        remote.compact()
    with Store.open(address, read_only=True) as remote, pytest.raises(StoreError, match=f"{address} is open for"):
        remote.withdraw("x")


FAILURES = {
    "no credentials": (status(401), "wants credentials: set GRAPHBUILDER_STORE_USER"),
    "no right": (status(403), r"does not allow this \(403\)"),
    "nothing there": (status(404), r"no store at .* \(404\)"),
    "a failure": (status(500, "out of\nmemory\u202e"), r"failed \(500\): out of.memory.\. Look into"),
    "a page": (status(200, "<html>", "text/html"), "as a SPARQL store does.*text/html"),
    "no JSON": (status(200, "{", JSON), "as a SPARQL store does.*cannot be read"),
    "yes": (status(200, '{"boolean":true}', JSON), "yes or no where rows"),
    "other columns": (status(200, '{"head":{"vars":["x"]},"results":{"bindings":[]}}', JSON), "another question"),
    "half": (status(200, '{"head":{"vars":["s","p","o","g","rows"]},"results":{"bindings":[]}}', JSON), "cut off"),
    "more announced": (status(200, '{"head"', JSON, more=9), "broke off"),
    "in part": (status(206, '{"head":{"vars":[]}}', JSON), "gave up and answered in part"),
    "no more time": (status(200, "", JSON, X_SQL_State="S1TAT"), "gave up and answered in part"),
    "elsewhere": (status(302, "", Location="http://127.0.0.1:1/sparql"), "has moved to http://127.0.0.1:1/sparql"),
    "drop by drop": (flowing(b" ", 0.05), "within 1 s"),
    "drop by drop from the start": (dripping_head(0.05), "within 1 s"),
    "without end": (flowing(b" " * 100_000, 0), "more than 1 MB"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_every_failure_is_a_sentence(failure: str) -> None:
    answer, message = FAILURES[failure]
    with Stub(answer) as stub:
        database = RemoteDatabase(Endpoint(stub.address, seconds=1, most_bytes=2**20))
        with pytest.raises(StoreError, match=message) as error:
            list(database)
        assert str(error.value).isprintable()
        assert str(error.value).endswith(".")


def test_an_answer_that_lacks_rows_is_noticed() -> None:
    node = {"type": "uri", "value": article_iri("a")}
    rows = [dict.fromkeys("spog", node), {"rows": {"type": "literal", "value": "7"}}]
    body = json.dumps({"head": {"vars": ["s", "p", "o", "g", "rows"]}, "results": {"bindings": rows}})
    with Stub(status(200, body, JSON)) as stub:
        store = Store.open(stub.address, read_only=True)
        with pytest.raises(StoreError, match="cut off its answer after 1 rows"):
            list(store.quads())


def test_what_a_server_cuts_off_is_read_in_parts() -> None:
    with Store.open(":memory:") as local:
        local.replace(world())
        kept = as_kept(local)
        assert len(kept) > 400
        with Stub(answering(kept, 100)) as stub:
            assert set(RemoteDatabase(Endpoint(stub.address))) == set(local.quads())
        with Stub(answering(kept, 5)) as stub, pytest.raises(StoreError, match="cut off its answer"):
            list(RemoteDatabase(Endpoint(stub.address)))


def test_a_server_that_reads_addresses_otherwise_is_noticed() -> None:
    with Store.open(":memory:") as local:
        local.replace(world())
        with Stub(answering(as_kept(local), 10_000, read=lambda sparql: sparql.replace("%2F", "/"))) as stub:
            store = Store.open(stub.address, read_only=True)
            with pytest.raises(StoreError, match="gives nothing of it"):
                list(store.quads())


def test_a_server_says_that_it_gives_no_more_rows() -> None:
    rows = [{"x": {"type": "literal", "value": str(number)}} for number in range(3)]
    body = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": rows}})
    for most, is_cut in (("3", True), ("4", False), ("x", False)):
        with Stub(status(200, body, JSON, X_SPARQL_MaxRows=most)) as stub:
            _, found = Endpoint(stub.address).select("SELECT ?x {}")
            assert [next(found)[0] for _ in rows] == [ox.Literal(str(number)) for number in range(3)]
            with pytest.raises(CutOffError if is_cut else StopIteration):
                next(found)


@pytest.mark.parametrize(("rows", "answer"), [([], False), (["0"], False), (["1"], True)])
def test_yes_or_no_may_come_as_a_row(rows: list[str], answer: bool) -> None:
    bindings = [{"x": {"type": "literal", "value": value}} for value in rows]
    with Stub(status(200, json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": bindings}}), JSON)) as stub:
        assert Endpoint(stub.address).ask("ASK {}") is answer


def test_no_operation_is_too_long() -> None:
    node = ox.NamedNode("https://example.org/a")
    quads = {ox.Quad(node, node, ox.Literal(number), node) for number in range(5_000)}
    store = ox.Store()
    for removed, added, left in ((set(), quads, quads), (quads, set(), set())):
        request = update(removed, added, dropped=ox.NamedNode("https://example.org/b"))
        assert request.count("DATA {") == 3
        store.update(request)
        assert set(store) == left


def test_no_server_at_all() -> None:
    with Stub(status(200)) as stub:
        address = stub.address
    with Store.open(address) as store, pytest.raises(StoreError, match="cannot be reached"):
        store.replace(world())


@pytest.mark.parametrize(
    ("environment", "sent"),
    [
        ({}, None),
        ({endpoints.USER: "علي", endpoints.PASSWORD: SECRET}, "Basic 2LnZhNmKOmRvIG5vdCB0ZWxs"),
        ({endpoints.TOKEN: SECRET, endpoints.USER: "me"}, f"Bearer {SECRET}"),
    ],
)
def test_credentials_come_from_the_environment_and_go_to_the_store_alone(
    environment: dict[str, str], sent: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login other password other")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with Stub(status(200)) as other, Stub(status(307, Location=other.address)) as stub:
        with pytest.raises(StoreError, match="has moved"):
            Endpoint(stub.address).ask("ASK {}")
        with pytest.raises(StoreError, match="has moved"):
            Endpoint(stub.address).update("CLEAR ALL")
    assert stub.asked == [("/sparql", sent)] * 2
    assert other.asked == []


def test_a_password_is_sent_as_digest_where_that_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(endpoints.USER, "me")
    monkeypatch.setenv(endpoints.PASSWORD, SECRET)
    with Stub(digest) as stub:
        endpoint = Endpoint(stub.address)
        for _ in range(2):
            assert endpoint.ask("ASK {}")
        kinds = [str(sent).partition(" ")[0] for _, sent in stub.asked]
        assert kinds == ["Basic", "None", "Digest", "Digest"]
        for user in ("other", "علي"):
            monkeypatch.setenv(endpoints.USER, user)
            with pytest.raises(StoreError, match="check the credentials"):
                Endpoint(stub.address).ask("ASK {}")


def test_credentials_that_are_refused_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(endpoints.USER, "me")
    monkeypatch.setenv(endpoints.PASSWORD, SECRET)
    with Stub(status(401)) as stub, pytest.raises(StoreError, match="check the credentials") as error:
        Endpoint(stub.address).ask("ASK {}")
    assert SECRET not in str(error.value)
    monkeypatch.setenv(endpoints.TOKEN, f"{SECRET}\r\nX: y")
    with Stub(status(200)) as stub, pytest.raises(StoreError, match="signs that no token has"):
        Endpoint(stub.address).ask("ASK {}")


@pytest.mark.parametrize(
    "address", ["https://", "https://host:port/sparql", "http://[::1/sparql", "https://host:0/", "HTTPS:///sparql"]
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(StoreError, match="not whole"):
        Store.open(address)


def test_an_address_with_credentials_is_refused_without_saying_them(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = (f"https://me:{SECRET}@host/sparql", f"https://{SECRET}@host/sparql")
    for address in addresses:
        with pytest.raises(StoreError, match="holds no credentials") as error:
            Store.open(address)
        assert SECRET not in str(error.value)
    with pytest.raises(StoreError, match="holds no '\\?'") as error:
        Store.open("https://host/sparql?key=secret")
    assert "secret" not in str(error.value)
    monkeypatch.setenv(endpoints.UPDATE, addresses[0])
    with pytest.raises(StoreError, match="holds no credentials"):
        Store.open("https://host/sparql")


def test_where_updates_go(monkeypatch: pytest.MonkeyPatch) -> None:
    places = {
        "http://host:7878/query": "http://host:7878/update",
        "http://host:3030/news/sparql": "http://host:3030/news/update",
        "http://host:3030/news/query": "http://host:3030/news/update",
        "http://host:3030/news": "http://host:3030/news",
        "https://host/repositories/news": "https://host/repositories/news/statements",
        "https://host/graphdb/repositories/news/": "https://host/graphdb/repositories/news/statements",
        "https://host/sparql": "https://host/sparql",
    }
    assert {address: update_address(address) for address in places} == places
    monkeypatch.setenv(endpoints.UPDATE, "https://host/sparql-auth")
    assert Endpoint("https://host/sparql").updates == "https://host/sparql-auth"
