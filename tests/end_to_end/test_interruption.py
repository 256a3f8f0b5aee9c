"""A build that is killed leaves a store that opens, and the next build completes it."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuilder.graph.store import Store

from .command import facts, run, statements, surroundings
from .news import STRIKE, STRIKE_FACTS
from .test_build import outputs

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal")

ARTICLES = 210
"""More than one of the batches of 200 in which a build stores articles."""

# Runs the command line and sends itself a signal at a moment that Python reports by an audit event: a file whose path
# ends so is opened for the nth time, or another takes its place.
MOMENT = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # Ignored by what a shell has started in the background.
event, path, times, number = sys.argv.pop(1), sys.argv.pop(1), int(sys.argv.pop(1)), int(sys.argv.pop(1))
place = 1 if event == "os.rename" else 0
seen = 0
def strike(happened, arguments):
    global seen
    if happened == event and str(arguments[place]).endswith(path):
        seen += 1
        if seen == times:
            os.kill(os.getpid(), number)
sys.addaudithook(strike)
from graphbuilder.cli import main
main()
"""
MOMENTS = {
    "before there is a store": ("open", "graphbuilder-store-1", 1),
    "while the store is opened": ("open", "graphbuilder-store-1", 2),
    "after the first batch": ("open", "205.txt", 1),
    "while the graph is written": ("open", ".graph.ttl.partial", 1),
    "before the page is in place": ("os.rename", "/graph.html", 1),
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "news"
    folder.mkdir()
    for number in range(ARTICLES):
        (folder / f"{number:03}.txt").write_text(f"{STRIKE}خبر رقم {number}.\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    assert run("build", source, "--out", folder).code == 0
    return outputs(folder)


def struck(
    number: int, event: str, path: str, times: int, *arguments: str | Path
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", MOMENT, event, path, str(times), str(int(number)), *map(str, arguments)]
    return subprocess.run(command, env=surroundings(), capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_is_completed_by_the_next(
    moment: str, source: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    done = struck(signal.SIGKILL, *MOMENTS[moment], "build", source, "--out", tmp_path)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    if (tmp_path / "store").exists() and any((tmp_path / "store").iterdir()):
        with Store.open(tmp_path / "store", read_only=True) as store:
            stored = list(store.articles())
            assert len(list(store.statements())) == len(stored)
        assert len(stored) in (0, 200, ARTICLES), "whole batches, and nothing else"
    assert run("build", source, "--out", tmp_path).code == 0
    assert outputs(tmp_path) == undisturbed
    assert not list(tmp_path.glob(".*")), "nothing half written is left"


def test_a_second_build_that_is_killed_keeps_what_the_first_gave(tmp_path: Path) -> None:
    more = json.dumps({"text": STRIKE, "id": "more"})
    run("build", "-", "--out", tmp_path, stdin=STRIKE.encode())
    before = outputs(tmp_path)
    second = tmp_path / "more.jsonl"
    second.write_text(more)
    done = struck(signal.SIGKILL, "open", ".statements.jsonl.partial", 1, "build", second, "--out", tmp_path)
    assert done.returncode == -signal.SIGKILL
    assert outputs(tmp_path) == before
    assert run("render", "--store", tmp_path / "store", "--out", tmp_path / "page.html").text.endswith("2 statements\n")
    run("build", second, "--out", tmp_path)
    assert facts(statements(tmp_path)) == STRIKE_FACTS * 2


def test_an_interrupted_build_says_how_to_go_on(source: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    done = struck(signal.SIGINT, "open", "205.txt", 1, "build", source, "--out", tmp_path)
    assert done.returncode == 130
    assert done.stderr.decode() == "graphbuilder: Stopped; run a build again to go on from what it has stored.\n"
    assert run("build", source, "--out", tmp_path).code == 0
    assert outputs(tmp_path) == undisturbed


@pytest.mark.parametrize("path", ["/oxigraph.compacted", "/oxigraph"])
def test_a_compaction_that_is_killed_leaves_the_store_as_it_was(path: str, store: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(store, tmp_path / "store")
    expected = run("export", "--store", store, "--format", "nquads").output
    done = struck(signal.SIGKILL, "os.rename", path, 1, "compact", "--store", copy)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert {"oxigraph", "oxigraph.compacted", "oxigraph.partial"} & {one.name for one in copy.iterdir()} != {"oxigraph"}
    assert run("export", "--store", copy, "--format", "nquads").output == expected
    assert "MB now" in run("compact", "--store", copy).text
    assert run("export", "--store", copy, "--format", "nquads").output == expected
    assert sorted(one.name for one in copy.iterdir()) == ["graphbuilder-store-1", "oxigraph"]
