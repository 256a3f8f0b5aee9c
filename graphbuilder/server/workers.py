"""The pool of worker processes: a task goes to one that is free, and one that takes too long is killed and replaced."""

from __future__ import annotations

import asyncio
import json
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from graphbuilder.apart import command, surroundings
from graphbuilder.server.answer import RETRY, Answer, Refusal

MEMORY = 2 << 30
"""Bytes of address space that a worker of the pool may take; Oxigraph reserves some hundred MiB from the start."""

_LONGEST_START = 60.0  # Seconds.
_LONGEST_HEAD = 1 << 20  # Bytes of the line before a body, which may hold an address as long as a request can be.
_MOST_WAITING = 1_000
_LONGEST_WAIT = 60.0  # Seconds until a task has a worker.


class NotStarted(Exception):  # noqa: N818 - named for what happened, as ``TimeoutError`` is not for this
    """A process did not start, or not in time."""


class Worker:
    """One process, started when it gets its first task, that may take so many bytes of ``memory``."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._process: Process | None = None

    async def ask(self, task: Mapping[str, Any], timeout: float) -> Answer:
        """The answer to a task within ``timeout`` seconds, not counting the start; otherwise the process is killed.

        Raises ``TimeoutError``, ``EOFError`` where the process ends without an answer, or ``NotStarted``.
        """
        try:
            await self.start()
            async with asyncio.timeout(timeout):
                return await self._exchange(json.dumps(task).encode() + b"\n")
        except BaseException:
            await self.end()
            raise

    async def start(self) -> None:
        """Starts the process, unless it runs, and waits until it takes tasks; raises ``NotStarted``."""
        if self._process is None or self._process.returncode is not None:  # Or it ended between two tasks.
            self._process = await asyncio.create_subprocess_exec(
                *command("graphbuilder.server.worker", str(self._memory)),
                stdin=PIPE,
                stdout=PIPE,
                env=surroundings(),
                limit=_LONGEST_HEAD,
                start_new_session=True,  # Ctrl-C goes to all processes of a session; the server ends this one.
            )
            assert self._process.stdout is not None
            try:
                async with asyncio.timeout(_LONGEST_START):
                    started = await self._process.stdout.readline()
            except TimeoutError as error:
                raise NotStarted from error
            if not started:
                raise NotStarted

    async def end(self) -> None:
        """Kills the process, if it runs; the next task starts another."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _exchange(self, line: bytes) -> Answer:
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None
        process.stdin.write(line)
        try:
            await process.stdin.drain()
            head = json.loads(await process.stdout.readline() or "null")
            if head is None:
                raise EOFError
            body = await process.stdout.readexactly(head["length"])
        except ConnectionError as error:
            raise EOFError from error
        return Answer(head["status"], head["type"], body, head["headers"])


class Pool:
    """Some workers, each of which does one task at a time."""

    def __init__(self, size: int, timeout: float) -> None:
        self._timeout = timeout
        self._workers = [Worker(MEMORY) for _ in range(size)]
        self._free: asyncio.Queue[Worker] = asyncio.Queue()
        self._waiting = 0

    async def start(self) -> None:
        """Starts the processes, so that the first tasks do not wait for them."""
        await asyncio.gather(*(worker.start() for worker in self._workers))
        for worker in self._workers:
            self._free.put_nowait(worker)

    async def end(self) -> None:
        """Ends them all."""
        await asyncio.gather(*(worker.end() for worker in self._workers))

    async def ask(self, task: Mapping[str, Any]) -> Answer:
        """The answer to a task; raises ``Refusal`` (503) where there is none in time."""
        worker = await self._next()
        try:
            return await within(worker, task, self._timeout)
        finally:
            self._free.put_nowait(worker)

    async def _next(self) -> Worker:
        if self._waiting >= _MOST_WAITING:
            raise _overload()
        self._waiting += 1
        try:
            async with asyncio.timeout(_LONGEST_WAIT):
                return await self._free.get()
        except TimeoutError as error:
            raise _overload() from error
        finally:
            self._waiting -= 1


async def within(worker: Worker, task: Mapping[str, Any], timeout: float) -> Answer:
    """The answer of a worker to a task; raises ``Refusal`` (503) where it takes longer, or gives none."""
    try:
        return await worker.ask(task, timeout)
    except TimeoutError as error:
        raise Refusal(
            503, f"This took longer than {timeout:g} s and was stopped: name more of what you seek, or ask for less."
        ) from error
    except NotStarted as error:
        sentence = "The process that would answer did not start: end other programs, and try again in some seconds."
        raise Refusal(503, sentence, RETRY) from error
    except (EOFError, asyncio.IncompleteReadError) as error:
        raise Refusal(
            503,
            "This ended without an answer, probably for want of memory or for brackets nested too deep: ask for less.",
        ) from error


def processes() -> int:
    """How many workers this machine has use for."""
    return max(2, min(4, os.cpu_count() or 2))


def _overload() -> Refusal:
    return Refusal(503, "Too many requests wait for an answer: try again in some seconds.", RETRY)
