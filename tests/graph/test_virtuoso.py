"""The store behind Virtuoso, where there is one on this machine: what it does in its own way makes no difference."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from graph.served import ISQL, VIRTUOSO, virtuoso
from graph.world import ARTICLES, world
from graphbuilder.errors import StoreError
from graphbuilder.export import export
from graphbuilder.graph import endpoint as endpoints
from graphbuilder.graph.endpoint import Endpoint
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.query import remote, worker
from graphbuilder.query.named import question, questions

pytestmark = pytest.mark.skipif(not (VIRTUOSO and ISQL), reason="Virtuoso is not installed")

ROWS = 100


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso"), ROWS) as address:
        with Store.open(address) as store:
            for _ in range(2):
                store.replace(world())
        yield address


@pytest.fixture(scope="module")
def local() -> Iterator[Store]:
    with Store.open(":memory:") as store:
        store.replace(world())
        yield store


def exported(store: Store) -> bytes:
    stream = io.BytesIO()
    export(store, "nquads", stream)
    return stream.getvalue().replace(b"0.3333333333333333", b"0.333333333333333")  # It keeps 15 digits of a decimal.


def test_it_keeps_what_was_put_in_although_it_cuts_off_answers(address: str, local: Store) -> None:
    assert len(list(local.quads())) > 4 * ROWS
    with Store.open(address, read_only=True) as store:
        assert exported(store) == exported(local)


def test_an_article_is_taken_out_and_put_back(address: str, local: Store) -> None:
    with Store.open(address) as store, Store.open(":memory:") as other:
        other.replace(world())
        for one in (store, other):
            one.withdraw(ARTICLES[0].identifier)
        assert exported(store) == exported(other)
        store.replace(world())
        assert exported(store) == exported(local)


def test_the_named_questions_have_the_same_answers(address: str, local: Store) -> None:
    assert remote.way(Endpoint(address)) == ()
    for name in questions():
        sparql = question(name).sparql
        found = remote.evaluate(address, sparql, ROWS - 1, 30)
        expected = worker.evaluate(local.oxigraph, sparql, ROWS - 1)
        for row in expected.get("rows", ()):  # A truth value that is computed comes as a number.
            for term in filter(None, row):
                if term.get("datatype", "").endswith("#boolean"):
                    term.update(value=str(int(term["value"] == "true")), datatype=f"{PREFIXES['xsd']}integer")
        assert found == expected, name


def test_a_question_is_answered_with_yes_or_no_and_a_base(address: str) -> None:
    for state, answer in (("NATO", True), ("RUS", False)):
        asked = f"BASE <{PREFIXES['actor']}> ASK {{ actor:FIN ag:joins <{state}> }}"
        assert remote.evaluate(address, asked, 10, 30) == {"boolean": answer}


def test_an_answer_that_it_cuts_off_is_no_answer(address: str) -> None:
    found = remote.evaluate(address, "SELECT * { ?s ?p ?o }", 1_000, 30)
    assert "cut off its answer after 100 rows" in found["message"]
    assert len(remote.evaluate(address, "SELECT * { ?s ?p ?o }", 99, 30)["rows"]) == 99


def test_a_name_and_a_password_open_it(address: str, local: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(endpoints.USER, "dba")
    monkeypatch.setenv(endpoints.PASSWORD, "dba")
    with Store.open(f"{address}-auth") as store:
        store.withdraw(ARTICLES[1].identifier)
        store.replace(world())
        assert exported(store) == exported(local)
    monkeypatch.setenv(endpoints.PASSWORD, "wrong")
    with Store.open(f"{address}-auth") as store, pytest.raises(StoreError, match="check the credentials"):
        list(store.quads())
