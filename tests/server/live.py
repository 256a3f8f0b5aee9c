"""A server in a process of its own, as the command line starts it."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import psutil
from end_to_end.command import surroundings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Server:
    """Its address, with a slash at the end, and its process."""

    address: str
    process: subprocess.Popen[str]

    def workers(self) -> list[psutil.Process]:
        """The processes that it has started."""
        found: list[psutil.Process] = psutil.Process(self.process.pid).children(recursive=True)
        return found


@contextmanager
def running(*arguments: str) -> Iterator[Server]:
    """A server on a free port, until the end."""
    command = [sys.executable, "-m", "graphbuilder", "serve", *arguments, "--port", "0"]
    process = subprocess.Popen(
        command, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        assert process.stdout is not None and process.stderr is not None
        line = process.stdout.readline()
        found = re.search(r"http://\S+/", line)
        assert found, line + process.stderr.read()
        yield Server(found[0], process)
    finally:
        process.terminate()
        process.communicate(timeout=20)


def in_thread(work: Callable[[], T]) -> T:
    """What some work gives that wants an event loop of its own: tests in a browser leave one running in this thread."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(work).result()


def gone(processes: list[psutil.Process], seconds: float = 10) -> bool:
    """Whether all of them have ended by then."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(_runs(one) for one in processes):
            return True
        time.sleep(0.05)
    return False


def _runs(process: psutil.Process) -> bool:
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:  # It ended between the two questions.
        return False
