"""The streams of a process: pipes that close early, a full disk, odd locales, a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuilder.errors import OutputError

from .command import process, run, surroundings

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and terminals of POSIX")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text with more statements than a pipe holds."""
    source = tmp_path_factory.mktemp("many") / "many.txt"
    source.write_text("".join(f"هاجمت إسرائيل سوريا {number} مرة.\n" for number in range(1500)), encoding="utf-8")
    return source


@pytest.mark.parametrize("format", ["jsonl", "table"])
def test_a_pipe_that_closes_early_is_no_failure_to_speak_of(format: str, many: Path) -> None:
    command = [sys.executable, "-m", "graphbuilder", "extract", str(many), "--format", format]
    with subprocess.Popen(
        command, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    ) as one:
        assert one.stdout
        assert one.stderr
        assert one.stdout.read(1)
        one.stdout.close()
        errors = one.stderr.read()
    assert errors == b""
    assert one.returncode in (0, 1), "a buffered stream of Python may not notice at all"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [["export"], ["explain", "RUS", "PRK"]])
def test_a_full_disk_is_said(arguments: list[str], store: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "graphbuilder", *arguments, "--store", str(store)],
            env=surroundings(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == OutputError.exit_code
    message = done.stderr.decode()
    assert message == "graphbuilder: The output cannot be written (No space left on device); choose another place.\n"


def test_arabic_comes_out_whatever_the_locale_is(store: Path) -> None:
    plain = process("explain", "--store", store, "RUS", "PRK", environment={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert plain == run("explain", "--store", store, "RUS", "PRK")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="terminals end otherwise elsewhere")
def test_a_terminal_gets_a_progress_bar_and_colours(news: Path, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "graphbuilder", "build", str(news), "--out", str(tmp_path)]
    environment = surroundings({"TERM": "xterm-256color", "COLUMNS": "300"})
    with subprocess.Popen(command, env=environment, stdin=theirs, stdout=theirs, stderr=theirs) as one:
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    text = shown.decode()
    assert one.returncode == 0
    assert "\x1b[" in text
    assert "articles" in text
    assert "in a browser." in text
    assert "Traceback" not in text
