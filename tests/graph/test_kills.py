"""A process that changes a store is killed at 20 random moments: each article is as before or as after."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph import kills
from graph.kills import CHANGED, GONE, NEW, OLD
from graphbuilder.graph.store import Store

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal")

MOMENTS = {"open": 1, "replace": 9, "add": 4, "withdraw": 1, "compact": 4, "export": 1}
"""How many moments fall into the steps of each kind."""


@dataclass(frozen=True, slots=True)
class Moment:
    """So many seconds after the step of this number begins."""

    step: int
    delay: float


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store before the build."""
    folder = tmp_path_factory.mktemp("before")
    kills.before(folder)
    return folder


@pytest.fixture(scope="module")
def undisturbed(before: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[tuple[float, str]]]:
    """What a build exports that nobody disturbs, and its steps, each with the second at which it begins."""
    folder = shutil.copytree(before, tmp_path_factory.mktemp("undisturbed") / "out")
    steps = []
    with started(folder) as process:
        for line in lines(process):
            steps.append((time.monotonic(), line))
    begin = steps[0][0]
    return (folder / "graph.nq").read_bytes(), [(second - begin, step) for second, step in steps]


@pytest.fixture(scope="module")
def moments(undisturbed: tuple[bytes, list[tuple[float, str]]]) -> list[Moment]:
    """Moments all over the steps of each kind, tied to steps so that a slow or fast build is met at the same."""
    steps = undisturbed[1]
    chance = random.Random(20)
    found = []
    for kind, count in MOMENTS.items():
        places = [place for place, (_, step) in enumerate(steps) if step.partition(" ")[0] == kind]
        for part in range(count):
            whole, share = divmod((part + chance.random()) / count * len(places), 1)
            place = places[int(whole)]
            found.append(Moment(place, share * (steps[place + 1][0] - steps[place][0])))
    return found


def started(folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])}
    command = [sys.executable, "-m", "graph.kills", str(folder)]
    return subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def lines(process: subprocess.Popen[str]) -> Iterator[str]:
    """The steps of a process, which begins now."""
    assert process.stdin and process.stdout
    process.stdin.write("\n")
    process.stdin.flush()
    for line in process.stdout:
        yield line.rstrip("\n")


def killed(process: subprocess.Popen[str], moment: Moment) -> str:
    """The step at which a process was killed."""
    for number, step in enumerate(lines(process)):
        if number == moment.step:
            time.sleep(moment.delay)
            process.kill()
            return step
    raise AssertionError(f"the build ended before its step {moment.step}")


def test_the_steps_are_those_that_can_go_wrong(undisturbed: tuple[bytes, list[tuple[float, str]]]) -> None:
    kinds = [step.partition(" ")[0] for _, step in undisturbed[1]]
    assert list(dict.fromkeys(kinds)) == ["open", "replace", "add", "withdraw", "compact", "export", "close"]
    assert len(kills.whole((number, "after") for number in NEW)) > 5_000, "enough to be taken in at once, as files"


@pytest.mark.parametrize("number", range(sum(MOMENTS.values())))
def test_a_build_that_is_killed_leaves_whole_articles_and_the_next_completes_it(
    number: int,
    moments: list[Moment],
    before: Path,
    undisturbed: tuple[bytes, list[tuple[float, str]]],
    tmp_path: Path,
) -> None:
    folder = shutil.copytree(before, tmp_path / "out")
    with started(folder) as process:
        step = killed(process, moments[number])
    with Store.open(folder / "store", read_only=True) as store:
        found = {int(article.identifier.removesuffix(".txt")): article.title for article in store.articles()}
        assert set(store.quads()) == kills.whole(found.items()), f"an article is half there after {step}"
    for place in found.keys() - set(CHANGED):
        assert found[place] == ("after" if place in NEW else "before")
    assert found.keys() >= set(OLD)
    assert set(NEW) <= found.keys() or not set(NEW) & found.keys(), "what is added at once is there at once"
    if step.startswith("replace") or step == "open":
        assert found.keys() == {*OLD, *GONE}
    if (folder / "graph.nq").exists():
        assert (folder / "graph.nq").read_bytes() == undisturbed[0]
    kills.build(folder, compacting=False)
    assert (folder / "graph.nq").read_bytes() == undisturbed[0]
    assert {path.name for path in folder.rglob("*") if path.parent.name != "oxigraph"} == {
        "graph.nq", "store", "oxigraph", "graphbuilder-store-1",
    }  # fmt: skip
