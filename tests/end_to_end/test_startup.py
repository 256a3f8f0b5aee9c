"""Starting: what the help says is so, and asking for help loads nothing heavy."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
import typer.main
from server.live import running

from graphbuilder import errors
from graphbuilder.cli import INTERRUPTED, app

from .command import ROOT, facts, records, run, surroundings
from .news import STRIKE, STRIKE_FACTS

HEAVY = {
    "rdflib",
    "pyshacl",
    "numpy",
    "networkx",
    "pyvis",
    "camel_tools",
    "trafilatura",
    "pyoxigraph",
    "babel",
    "yaml",
    "lxml",
    "jinja2",
    "requests",
    "starlette",
    "uvicorn",
    "werkzeug",
}
GROUP = typer.main.get_command(app)
COMMANDS = {name: command.epilog or "" for name, command in GROUP.commands.items()}  # type: ignore[attr-defined]


def imported(*arguments: str) -> set[str]:
    """The packages that a process with these arguments imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments], env=surroundings(), capture_output=True, text=True, check=True
    )
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}


@pytest.mark.parametrize("arguments", [("-c", "import graphbuilder.cli"), ("-m", "graphbuilder", "--help")])
def test_nothing_heavy_is_imported_before_a_command_runs(arguments: tuple[str, ...]) -> None:
    found = imported(*arguments)
    assert "typer" in found
    assert not found & HEAVY


def test_the_commands_are_those_that_are_documented() -> None:
    assert list(COMMANDS) == [
        "build",
        "extract",
        "query",
        "export",
        "import",
        "render",
        "serve",
        "explain",
        "validate",
        "compact",
        "evaluate",
    ]
    text = run("--help").text
    assert all(re.search(rf"\b{name}\b", text) for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    text = " ".join(run(name, "--help").text.split())
    assert "Usage:" in text
    assert f"Example: graphbuilder {name} " in text


def test_the_exit_codes_in_the_help_are_those_of_the_errors() -> None:
    kinds = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.UserError)]
    assert GROUP.epilog is not None
    documented = {int(number) for number in re.findall(r"\b\d+\b", GROUP.epilog)}
    assert documented == {0, INTERRUPTED} | {kind.exit_code for kind in kinds}
    assert errors.__doc__ is not None
    assert all(f"{kind.__name__} ({kind.exit_code})" in errors.__doc__ for kind in kinds)


@pytest.fixture
def workplace(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the examples name: seeds, a built output, an article, a gold file."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "store").symlink_to(store)
    (tmp_path / "article.txt").write_text(STRIKE, encoding="utf-8")
    (tmp_path / "graph.nq").write_bytes(run("export", "--store", store, "--format", "nquads").output)
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "1", "text": STRIKE, "triples": []}))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_example_of_every_command_works(workplace: Path) -> None:
    written = {}
    for name, epilog in COMMANDS.items():
        if name in ("build", "serve"):
            continue
        program, *words = shlex.split(epilog.removeprefix("Example: "))
        assert (program, words[0]) == ("graphbuilder", name)
        arguments, redirected = (words[: words.index(">")], True) if ">" in words else (words, False)
        done = run(*arguments)
        assert done.code == 0, done.errors.decode()
        assert done.output or not redirected
        written[name] = done.text
    assert facts(records(written["extract"])) == STRIKE_FACTS
    assert "actor:CHN" in written["query"] or "partner" in written["query"]
    assert written["export"].count("\n") > 50
    assert (workplace / "conflict.html").exists()
    assert "Vladimir Putin (RUS) visits North Korea (actual)" in written["explain"]
    assert (workplace / "answers.jsonl").exists()


def test_the_example_of_build_works(workplace: Path) -> None:
    (workplace / "output" / "store").unlink()
    program, *arguments = shlex.split(COMMANDS["build"].removeprefix("Example: "))
    assert program == "graphbuilder"
    lines = run(*arguments).lines
    assert re.match(r"10 articles, \d{3} sentences, \d{3} statements read; the store holds 10 articles", lines[0])
    assert lines[-1] == "Open output/graph.html in a browser."
    assert not [line for line in lines if line.startswith("skipped")]


@pytest.mark.usefixtures("workplace")
def test_the_example_of_serve_works() -> None:
    program, name, *arguments = shlex.split(COMMANDS["serve"].removeprefix("Example: "))
    assert (program, name) == ("graphbuilder", "serve")
    with running(*arguments) as server, urllib.request.urlopen(server.address) as response:
        assert response.status == 200


def test_no_command_at_all_shows_the_help() -> None:
    done = run()
    assert b"Usage:" in done.output + done.errors
    assert done.code == errors.UsageError.exit_code
