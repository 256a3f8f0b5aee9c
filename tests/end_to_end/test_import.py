from __future__ import annotations

from pathlib import Path

import pytest

from graphbuilder.errors import SourceError, StoreError
from graphbuilder.export import OF_QUADS
from graphbuilder.graph.formats import ENDINGS

from .command import run
from .news import NEWS_FACTS

FILES = dict(zip(("turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml"), ENDINGS, strict=True))


def exported(store: Path, format: str = "nquads") -> bytes:
    return run("export", "--store", store, "--format", format).output


@pytest.mark.parametrize("format", OF_QUADS)
def test_a_store_goes_out_and_comes_back(format: str, store: Path, tmp_path: Path) -> None:
    file, copy = tmp_path / f"graph{FILES[format]}", tmp_path / "copy"
    assert run("export", "--store", store, "--format", format, "--out", file).code == 0
    done = run("import", file, "--store", copy)
    assert done.text == f"{copy}: 4 articles and {len(NEWS_FACTS)} statements imported\n"
    assert exported(copy) == exported(store)
    assert run("import", file, "--store", copy).code == 0
    assert exported(copy) == exported(store)


def test_the_file_that_a_build_wrote_can_be_imported(built: Path, tmp_path: Path) -> None:
    assert run("import", built / "graph.ttl", "--store", tmp_path / "copy").code == 0
    assert exported(tmp_path / "copy") == exported(built / "store")
    assert run("explain", "--store", tmp_path / "copy", "RUS", "PRK").code == 0


def test_a_graph_in_several_files(store: Path, tmp_path: Path) -> None:
    lines = exported(store).splitlines(keepends=True)
    for number in range(3):
        (tmp_path / f"{number}.nq").write_bytes(b"".join(lines[number::3]))
    files = sorted(tmp_path.glob("*.nq"))
    assert run("import", *files, "--store", tmp_path / "copy").code == 0
    assert exported(tmp_path / "copy") == exported(store)
    done = run("import", files[0], "--store", tmp_path / "part")
    assert done.code == SourceError.exit_code
    assert done.sentence.startswith("What is to be imported is not as an export writes it")
    assert not (tmp_path / "part").exists()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("notes.txt", "نص", "is no graph that can be imported"),
        ("graph.ttl", "نص عادي", "cannot be read as a graph"),
        ("graph.rdf", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", "document type"),
        (
            "graph.jsonld",
            '{"@context": "https://example.org/c", "@id": "https://example.org/a"}',
            "write the context itself into the file",
        ),
        ("empty.nq", "", "There is no article"),
        ("other.ttl", "<https://example.org/a> a <https://example.org/B> .", "There is no article"),
    ],
)
def test_what_is_no_graph_of_ours_is_refused_and_makes_no_store(
    name: str, content: str, reason: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    done = run("import", tmp_path / name, "--store", tmp_path / "store")
    assert done.code == SourceError.exit_code
    assert reason in done.sentence
    assert not (tmp_path / "store").exists()


def test_what_is_no_store_is_left_alone(built: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    done = run("import", built / "graph.ttl", "--store", tmp_path)
    assert done.code == StoreError.exit_code
    assert "is no store" in done.sentence
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    done = run("import", tmp_path / "missing.nq", "--store", tmp_path / "store")
    assert (done.code, "check the path" in done.sentence) == (SourceError.exit_code, True)
