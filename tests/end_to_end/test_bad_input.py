"""Whatever goes wrong, a command ends in one sentence and a documented exit code."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from graphbuilder.errors import OutputError, QueryError, SourceError, StoreError, UsageError
from graphbuilder.graph import location
from graphbuilder.graph.store import Store

from .command import facts, process, records, run, statements
from .news import STRIKE, STRIKE_FACTS

MEGABYTE = 1024 * 1024
LONG_LINE = ("قال " * (50 * MEGABYTE // 7 + 1)).encode()

NOT_READ = {
    "empty.txt": (b"", "there are no words in it."),
    "empty.csv": (b"", "there is no column 'text'"),
    "binary.txt": (bytes(range(256)) * 100, "holds no text but binary data"),
    "binary.jsonl": (bytes(range(256)) * 100, "holds no text but binary data"),
    "binary.html": (b"\x00\x01\x02" * 1000, "holds no text but binary data"),
    "long-line.txt": (LONG_LINE, "the text is longer than 2 million characters"),
    "long-line.jsonl": (b'{"text": "' + LONG_LINE + b'"}\n', "line 1: longer than 8 million characters"),
    "long-line.csv": (b"text\n" + LONG_LINE, "row 1: longer than 8 million characters"),
    "diacritics.txt": ("ًٌٍَُِّْ ْ َ\n".encode() * 100, "there are no words in it."),
    "no-column.csv": (
        f"title,body\nx,{STRIKE}".encode(),
        "there is no column 'text'; the columns are 'title', 'body'.",
    ),
    "no-object.jsonl": (b"[1]\n", "line 1: this is no JSON object"),
    "paper.pdf": (b"%PDF-1.7", "files of this kind are not read"),
    "English.txt": (b"The ministers met in Beijing on Monday and signed a treaty.", "the text is in English (en)"),
}
READ = {
    "quotes.txt": ('«قالت "روسيا إن «الصين \' " » ' * 500 + "\n" + STRIKE).encode(),
    "surrogates.jsonl": json.dumps({"text": f"\ud800 \udfff\n{STRIKE}", "title": "\udfff", "id": "\ud800"}).encode(),
    "surrogates.txt": (STRIKE * 20 + "\ud800").encode("utf-8", "surrogatepass"),
    "directions.txt": f"\u202e\u2066Israel\u2069 إسرائيل and سوريا\u202c \u200f\n\u202b{STRIKE}".encode(),
    "script.html": (
        f"<html><head><script>var a = 'هاجمت روسيا فرنسا.'</script></head><body><article><p onclick='x()'>{STRIKE}</p>"
        "<script>document.write('هاجمت روسيا فرنسا.')</script></article></body></html>"
    ).encode(),
    "diacritics.txt": ("َُِّ\n" * 100 + STRIKE).encode(),
}


@pytest.mark.parametrize("name", NOT_READ)
@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_source_with_nothing_to_read(name: str, command: str, tmp_path: Path) -> None:
    content, reason = NOT_READ[name]
    source = tmp_path / name
    source.write_bytes(content)
    done = run(command, source, *(["--out", str(tmp_path / "out")] if command == "build" else []))
    assert done.code == SourceError.exit_code
    assert done.output == b""
    assert done.sentence.startswith(f"Nothing could be read: {source}")
    assert reason in done.sentence


@pytest.mark.parametrize("name", READ)
def test_a_source_that_is_odd_but_readable(name: str, tmp_path: Path) -> None:
    source = tmp_path / name
    source.write_bytes(READ[name])
    done = run("build", source, "--out", tmp_path / "out")
    assert done.code == 0, done.errors.decode()
    assert set(facts(statements(tmp_path / "out"))) >= set(STRIKE_FACTS)
    assert ("RUS", "attacks", "FRA", "actual") not in facts(statements(tmp_path / "out"))
    assert run("extract", source, "--format", "csv").code == 0
    assert run("explain", "--store", tmp_path / "out" / "store", "ISR", "SYR").code == 0


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(STRIKE, encoding="utf-8")
    done = run("build", tmp_path, "--out", tmp_path / "out")
    assert done.code == SourceError.exit_code
    assert done.sentence.startswith("Nothing could be read: there are no articles in the folder")


def test_nothing_readable_leaves_what_was_built(tmp_path: Path) -> None:
    run("build", "-", "--out", tmp_path, stdin=STRIKE.encode())
    before = (tmp_path / "graph.html").read_bytes()
    assert run("build", "-", "--out", tmp_path, stdin=b"").code == SourceError.exit_code
    assert (tmp_path / "graph.html").read_bytes() == before
    assert facts(statements(tmp_path)) == STRIKE_FACTS


@pytest.mark.parametrize("command", [["build", "--out", "out"], ["extract"]])
@pytest.mark.parametrize("name", ["missing.txt", "a\nb", "x" * 5_000, "\udcff"])
def test_a_missing_file(command: list[str], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.txt").write_text(STRIKE, encoding="utf-8")
    done = run(*command, "there.txt", name)
    assert done.code == SourceError.exit_code
    assert done.sentence.startswith("There is no file or folder '")
    assert [path.name for path in tmp_path.iterdir()] == ["there.txt"], "nothing was begun"


def no_store(kind: str, folder: Path) -> Path:
    place = folder / kind
    if kind == "a folder with other files":
        place.mkdir()
        (place / "letter.txt").write_text("x")
    elif kind == "a file":
        place.write_text("x")
    elif kind == "an empty folder":
        place.mkdir()
    return place


@pytest.mark.parametrize("kind", ["a folder with other files", "a file", "an empty folder", "missing"])
@pytest.mark.parametrize(
    "command",
    [
        ["export"],
        ["render", "--out", "page.html"],
        ["explain", "RUS", "CHN"],
        ["query", "ASK { ?s ?p ?o }"],
    ],
    ids=lambda command: command[0],
)
def test_a_store_that_is_none(kind: str, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    place = no_store(kind, tmp_path)
    done = run(*command, "--store", place)
    assert done.code == (SourceError if (kind, command[0]) == ("a file", "query") else StoreError).exit_code
    assert str(place) in done.sentence
    assert not (tmp_path / "page.html").exists()


def test_a_build_into_a_store_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    letter = tmp_path / "store" / "letter.txt"
    letter.write_text("x")
    done = run("build", "-", "--out", tmp_path, stdin=STRIKE.encode())
    assert done.code == StoreError.exit_code
    assert "is no store" in done.sentence
    assert [path.name for path in letter.parent.iterdir()] == [letter.name]


def test_a_store_that_is_damaged(tmp_path: Path) -> None:
    run("build", "-", "--out", tmp_path, stdin=STRIKE.encode())
    (tmp_path / "store" / "oxigraph" / "CURRENT").write_text("nonsense\n")
    for command in (["export"], ["query", "ASK { ?s ?p ?o }"]):
        assert run(*command, "--store", tmp_path / "store").code == StoreError.exit_code
    assert run("build", "-", "--out", tmp_path, stdin=STRIKE.encode()).code == StoreError.exit_code


def test_a_store_that_another_has_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location, "WRITER_WAITS", 0.1)
    monkeypatch.setattr(location, "READER_WAITS", 0.1)
    run("build", "-", "--out", tmp_path, stdin=STRIKE.encode())
    with Store.open(tmp_path / "store"):
        for command in (["build", "-", "--out", str(tmp_path)], ["export", "--store", str(tmp_path / "store")]):
            done = run(*command, stdin=STRIKE.encode())
            assert done.code == StoreError.exit_code
            assert "busy" in done.sentence


@pytest.mark.parametrize(
    "sparql", ["", "SELECT * WHERE { ?s ?p", "SELECT ?x WHERE { ?s nope:p ?o }", "INSERT DATA { }", "\udcff"]
)
def test_sparql_that_is_malformed_or_not_allowed(store: Path, sparql: str) -> None:
    done = run("query", "--store", store, sparql)
    message = done.errors.decode()
    assert done.code == QueryError.exit_code
    assert message.startswith("graphbuilder: ")
    assert "Traceback" not in message


@pytest.mark.parametrize("out", ["regular file/below", "/proc/nowhere/below", "."])
@pytest.mark.parametrize("command", ["build", "export", "render", "evaluate"])
def test_no_right_to_write(command: str, out: str, store: Path, tmp_path: Path) -> None:
    """The tests may run as root, who may write everywhere but below a file and into /proc."""
    (tmp_path / "regular file").write_text("x")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "1", "text": STRIKE, "triples": []}))
    place = tmp_path / out
    if command == "build":
        place = tmp_path / "regular file" if out == "." else place
        done = run("build", "-", "--out", place, stdin=STRIKE.encode())
    elif command == "evaluate":
        done = run("evaluate", gold, "--predictions", place)
    else:
        done = run(command, "--store", store, "--out", place)
    assert done.code == OutputError.exit_code
    assert str(place) in done.sentence
    assert (tmp_path / "regular file").read_text() == "x"


@pytest.mark.parametrize("name", ["graph.html", "graph.ttl", "statements.jsonl"])
def test_an_output_that_cannot_be_replaced(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    done = run("build", "-", "--out", tmp_path, stdin=STRIKE.encode())
    assert done.code == OutputError.exit_code
    assert str(tmp_path / name) in done.sentence
    assert not list(tmp_path.glob(".*"))
    (tmp_path / name).rmdir()
    assert run("build", "-", "--out", tmp_path, stdin=STRIKE.encode()).code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export", "--relation", "loves"], "There is no relation 'loves'"),
        (["export", "--certainty", "sure"], "There is no certainty 'sure'"),
        (["export", "--article", "nope"], "The store has no article 'nope'"),
        (["render", "--out", "page.html", "--relation", "loves"], "There is no relation 'loves'"),
        (["render", "--out", "page.html", "--article", "nope"], "The store has no article 'nope'"),
        (["explain", "RUS", "Atlantis"], "No actor goes by 'Atlantis'"),
        (["explain", "RUS", "روسيا"], "are both RUS"),
        (["query"], "Give one of a query, --file or --name"),
        (["query", "ASK {}", "--name", "arms"], "Give one of a query, --file or --name"),
        (["query", "ASK {}", "--parameter", "a=b"], "--parameter goes with --name"),
        (["query", "--name", "nope"], "There is no question 'nope'"),
        (["query", "--name", "partners", "--parameter", "actor"], "'actor' is no parameter"),
        (["query", "--name", "partners", "--parameter", "actor=Atlantis"], "No actor goes by 'Atlantis'"),
        (["query", "--name", "partners", "--parameter", "nope=1"], "has no parameter 'nope'"),
        (["query", "--name", "relation", "--parameter", "relation=loves"], "There is no relation 'loves'"),
        (["query", "ASK {}", "--format", "turtle"], "Turtle is for the triples"),
    ],
)
def test_wrong_usage(
    arguments: list[str], words: str, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*arguments, "--store", store)
    assert done.code == UsageError.exit_code
    assert words in done.sentence
    assert not list(tmp_path.iterdir())


def test_a_query_without_a_store() -> None:
    done = run("query", "ASK {}")
    assert done.code == UsageError.exit_code
    assert "--store" in done.sentence


@pytest.mark.parametrize(
    "arguments",
    [["nope"], ["build"], ["build", "x"], ["extract"], ["extract", "-", "--format", "xml"], ["explain", "RUS"]],
)
def test_options_that_typer_refuses(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.code == UsageError.exit_code
    assert b"Usage:" in done.errors
    assert b"Traceback" not in done.errors


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_a_query_file_that_cannot_be_read(content: bytes | None, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    if content is not None:
        file.write_bytes(content)
    done = run("query", "--store", store, "--file", file)
    assert done.code == SourceError.exit_code
    assert str(file) in done.sentence


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nq", "letter.txt", "missing.ttl"])
def test_a_file_that_is_no_graph(name: str, tmp_path: Path) -> None:
    if name != "missing.ttl":
        (tmp_path / name).write_text("Dear Sir,\n")
    done = run("query", "--store", tmp_path / name, "ASK { ?s ?p ?o }")
    assert done.code == (StoreError if name == "missing.ttl" else SourceError).exit_code
    assert name in done.sentence


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "1",
        '{"id": "1", "text": "x"}',
        '{"id": 1, "text": "x", "triples": []}',
        '{"id": "1", "text": "x", "triples": [{"s": "RUS"}]}',
        '{"id": "1", "text": "x", "triples": [{"s": "RUS", "p": "visits", "o": 3}]}',
        '{"id": "1", "text": "x", "triples": [{"s": "RUS", "p": "visits", "o": "PRK", "f": 3}]}',
        '{"id": "1", "text": "x", "triples": 3}',
        '{"id": "0", "text": "x", "triples": []}',
        "[" * 100_000,
    ],
)
def test_a_gold_file_with_a_bad_line(line: str, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "0", "text": "x", "triples": []}\n\n' + line)
    done = run("evaluate", gold)
    assert done.code == SourceError.exit_code
    assert done.sentence.startswith(f"Line 3 of '{gold}'")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_a_gold_file_that_cannot_be_read(content: bytes | None, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    if content is not None:
        gold.write_bytes(content)
    done = run("evaluate", gold)
    assert done.code == SourceError.exit_code
    assert done.sentence.startswith(f"'{gold}' ")


def test_a_gold_file_with_odd_text(tmp_path: Path) -> None:
    gold, answers = tmp_path / "gold.jsonl", tmp_path / "answers.jsonl"
    texts = [f"\ud800{STRIKE}", "", "ً" * 1000, "«" * 5000, "\u202e"]
    gold.write_text("\n".join(json.dumps({"id": f"\udfff{i}", "text": t, "triples": []}) for i, t in enumerate(texts)))
    assert run("evaluate", gold, "--predictions", answers).code == 0
    assert len(records(answers.read_text("utf-8"))) == len(texts)


@pytest.mark.skipif(os.name != "posix", reason="names of files are not bytes elsewhere")
def test_a_process_fails_in_one_sentence_too(tmp_path: Path) -> None:
    done = process("extract", tmp_path / "missing \udcff.txt", environment={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert done.code == SourceError.exit_code
    assert "missing" in done.sentence
