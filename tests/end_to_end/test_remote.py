"""The commands with a store at an address: the samples, built into ``oxigraph serve``, against the same in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from graph.served import Stub, oxigraph, status

from graphbuilder.errors import StoreError, UsageError
from graphbuilder.export import FORMATS
from graphbuilder.graph.store import Store
from graphbuilder.query import worker
from graphbuilder.query.named import question, questions
from graphbuilder.query.remote import evaluate

from .command import ROOT, process, run
from .news import STRIKE
from .test_build import outputs


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with oxigraph() as address:
        yield address


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("local")
    assert run("build", ROOT / "seeds", "--out", folder).code == 0
    return folder


@pytest.fixture(scope="module", autouse=True)
def remote(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("remote")
    assert run("build", ROOT / "seeds", "--out", folder, "--store", address).code == 0
    return folder


def test_a_build_writes_the_same_files_and_no_store(remote: Path, local: Path) -> None:
    assert outputs(remote) == outputs(local)
    assert not (remote / "store").exists()


@pytest.mark.parametrize("format", FORMATS)
def test_an_export_has_the_same_bytes(format: str, address: str, local: Path) -> None:
    assert (
        run("export", "--store", address, "--format", format).output
        == run("export", "--store", local / "store", "--format", format).output
    )


def test_the_page_the_evidence_and_the_check_are_the_same(address: str, local: Path, tmp_path: Path) -> None:
    for command in (["explain", "RUS", "PRK"], ["validate"], ["export", "--relation", "attacks"]):
        assert run(*command, "--store", address).text == run(*command, "--store", local / "store").text
    for name, store in (("one", address), ("two", str(local / "store"))):
        assert run("render", "--store", store, "--out", tmp_path / name, "--certainty", "claimed").code == 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_named_questions_have_the_same_answers(address: str, local: Path) -> None:
    for name in ("arms", "families"):
        asked = ("query", "--name", name, "--format", "csv", "--store")
        assert run(*asked, address).text == run(*asked, local / "store").text
    with Store.open(local / "store", read_only=True) as store:
        for name in questions():
            sparql = question(name).sparql
            assert evaluate(address, sparql, 1_000, 30) == worker.evaluate(store.oxigraph, sparql, 1_000), name


def test_what_was_exported_is_imported(address: str, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(run("export", "--store", address).output)
    with oxigraph("--union-default-graph") as other:
        for _ in range(2):
            assert "10 articles" in run("import", tmp_path / "graph.ttl", "--store", other).text
            for format in ("nquads", "turtle"):
                exported = run("export", "--store", other, "--format", format).output
                assert exported == run("export", "--store", address, "--format", format).output


def test_a_build_adds_to_what_is_there_and_replaces_it(tmp_path: Path) -> None:
    with oxigraph() as address:
        for text, count in ((STRIKE, 1), (STRIKE + "زار بوتين الصين.", 2), (STRIKE, 1)):
            assert run("build", "-", "--out", tmp_path / "far", "--store", address, stdin=text.encode()).code == 0
            assert run("build", "-", "--out", tmp_path / "near", stdin=text.encode()).code == 0
            assert outputs(tmp_path / "far") == outputs(tmp_path / "near")
            assert len((tmp_path / "far" / "statements.jsonl").read_text().splitlines()) == count


def test_a_store_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    with Stub(status(401)) as stub:
        commands = (
            ["build", "-", "--out", str(tmp_path)], ["export"], ["query", "ASK { ?s ?p ?o }"], ["validate"],
            ["explain", "RUS", "PRK"], ["render", "--out", str(tmp_path / "page.html")], ["compact"],
        )  # fmt: skip
        for command in commands:
            done = run(*command, "--store", stub.address, stdin=STRIKE.encode())
            assert done.code == StoreError.exit_code
            assert ("compacted by its own server" if command == ["compact"] else "wants credentials") in done.sentence
    done = run("export", "--store", "https://me:secret@localhost/sparql")
    assert done.code == StoreError.exit_code
    assert "secret" not in done.sentence
    assert run("export", "--store", stub.address, "--relation", "x").code == UsageError.exit_code


def test_a_password_is_taken_from_the_environment(tmp_path: Path) -> None:
    with Stub(status(403)) as stub:
        names = {"GRAPHBUILDER_STORE_USER": "me", "GRAPHBUILDER_STORE_PASSWORD": "secret"}
        for command in (["export"], ["query", "ASK { ?s ?p ?o }"]):
            done = process(*command, "--store", stub.address, environment=names)
            assert "does not allow this" in done.sentence
            assert "secret" not in done.sentence
    assert {authorization for _, authorization in stub.asked} == {"Basic bWU6c2VjcmV0"}
    assert not list(tmp_path.iterdir())
