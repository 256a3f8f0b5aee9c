"""The interactive page of the store, made once for each state of it, in a process of its own."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from graphbuilder.graph.location import DATABASE
from graphbuilder.server.answer import Answer
from graphbuilder.server.workers import Worker, within

_LONGEST = 600.0  # Seconds; a page of 100,000 statements takes about a minute.
_MEMORY = 8 << 30  # Bytes; it has all statements at once.
_NO_CONTENT = ("LOG", "LOCK")  # Files of the database that change when it is read.

State = tuple[tuple[str, int, int], ...]


class Drawn:
    """The page of the store in ``folder``; one that is wanted by several at a time is made once."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._making = asyncio.Lock()
        self._made: tuple[State, Answer] | None = None

    async def page(self) -> Answer:
        """The page of what the store holds now; raises ``Refusal`` where it cannot be made."""
        async with self._making:
            state = _state(Path(self._folder) / DATABASE)
            if self._made is None or self._made[0] != state:
                answer = await self._render()
                if answer.status != 200:
                    return answer
                self._made = (state, answer)
            return self._made[1]

    async def _render(self) -> Answer:
        worker = Worker(_MEMORY)
        try:
            return await within(worker, {"task": "graph", "folder": self._folder}, _LONGEST)
        finally:
            await worker.end()


def _state(database: Path) -> State:
    """The files of a database with their sizes and times, which a write changes and reading does not."""
    try:
        with os.scandir(database) as entries:
            found = [(entry.name, entry.stat()) for entry in entries if not entry.name.startswith(_NO_CONTENT)]
    except OSError:  # There is none yet, or a file has gone in this moment.
        return ()
    return tuple(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in found))
