"""Running the command line: in this process where that is enough, as each of its own takes more than a second."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from graphbuilder.cli import main

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended: its exit code and what it wrote."""

    code: int
    output: bytes
    errors: bytes

    @property
    def text(self) -> str:
        """The output of a command that did what it was asked."""
        assert self.code == 0, self.errors.decode()
        return self.output.decode()

    @property
    def lines(self) -> list[str]:
        """The lines of that output."""
        return self.text.splitlines()

    @property
    def sentence(self) -> str:
        """The one sentence of a command that failed."""
        message = self.errors.decode()
        assert self.code != 0
        assert message.startswith("graphbuilder: "), message
        assert message.endswith(".\n"), message
        assert "Traceback" not in message
        assert message.count("\n") == 1, message
        return message.removeprefix("graphbuilder: ").removesuffix("\n")


def run(*arguments: str | Path, stdin: bytes = b"") -> Done:
    """A command in this process, from its arguments to its exit code, exactly as ``python -m graphbuilder`` runs it."""
    streams = {name: io.TextIOWrapper(io.BytesIO(given)) for name, given in (("in", stdin), ("out", b""), ("err", b""))}
    with (
        patch.object(sys, "argv", ["graphbuilder", *map(str, arguments)]),
        patch.object(sys, "stdin", streams["in"]),
        patch.object(sys, "stdout", streams["out"]),
        patch.object(sys, "stderr", streams["err"]),
    ):
        try:
            main()
            code: Any = 0
        except SystemExit as ended:
            code = ended.code or 0
    return Done(code, _written(streams["out"]), _written(streams["err"]))


def process(*arguments: str | Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None) -> Done:
    """A command in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "graphbuilder", *map(str, arguments)],
        input=stdin,
        env=surroundings(environment),
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def surroundings(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process that finds this checkout from any folder."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)]), **(more or {})}


def statements(folder: Path) -> list[dict[str, Any]]:
    """The records of the ``statements.jsonl`` that a build wrote."""
    return records((folder / "statements.jsonl").read_text("utf-8"))


def records(lines: str) -> list[dict[str, Any]]:
    """The objects of JSON lines."""
    return [json.loads(line) for line in lines.split("\n") if line]


def facts(found: list[dict[str, Any]]) -> list[tuple[str, str, str, str]]:
    """Subject, relation, object and certainty of records, sorted."""
    return sorted((one["subject"]["key"], one["relation"], one["object"]["key"], one["certainty"]) for one in found)


def _written(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue()
