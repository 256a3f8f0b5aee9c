"""Processes and what they take. Run as a script, this file starts one, waits, and prints what it took.

The peak memory that the system reports of a child begins at that of the process that started it. So a small process
stands between: Python with this file alone, some 10 MB.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
_BYTES = 1 if sys.platform == "darwin" else 1024  # The unit of ``ru_maxrss``.


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took: wall time in seconds, and its largest resident memory in megabytes."""

    seconds: float
    megabytes: float


class Processes:
    """Starts processes that keep compiled modules in ``folder``, as those of an installed program do."""

    def __init__(self, folder: Path) -> None:
        self._environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        self._environment["PYTHONPYCACHEPREFIX"] = str(folder)

    def usage(self, command: Sequence[str]) -> Usage:
        """What one run took. Raises ``RuntimeError`` with what the process wrote if it fails."""
        between = [sys.executable, "-I", __file__, *command]
        done = subprocess.run(
            between, cwd=ROOT, env=self._environment, capture_output=True, text=True, encoding="utf-8", check=False
        )
        if done.returncode:
            raise RuntimeError(f"The command {' '.join(command)} failed: {done.stderr.strip()}")
        return Usage(**json.loads(done.stdout))


@contextmanager
def processes() -> Iterator[Processes]:
    """Processes whose compiled modules are kept until the end."""
    with tempfile.TemporaryDirectory() as folder:
        yield Processes(Path(folder))


def typical(run: Callable[[], Usage], times: int) -> Usage:
    """The medians of so many runs, after one more if there are several: the first compiles modules."""
    if times > 1:
        run()
    runs = [run() for _ in range(times)]
    return Usage(median(one.seconds for one in runs), median(one.megabytes for one in runs))


def graphbuilder(*arguments: str) -> tuple[str, ...]:
    """The command that runs graphbuilder's command line with these arguments."""
    return (sys.executable, "-m", "graphbuilder.cli", *arguments)


def _run(command: Sequence[str]) -> int:
    started = time.perf_counter()
    code = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False).returncode
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _BYTES / 1e6
    print(json.dumps({"seconds": seconds, "megabytes": peak}))
    return code


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1:]))
