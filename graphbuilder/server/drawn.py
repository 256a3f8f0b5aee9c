"""The interactive page of the store, made once for each state of it, in a process of its own."""

from __future__ import annotations

import asyncio

from graphbuilder.server.answer import Answer
from graphbuilder.server.state import State, state
from graphbuilder.server.workers import Worker, within

_LONGEST = 600.0  # Seconds; a page of 100,000 statements takes about a minute.
_MEMORY = 8 << 30  # Bytes; it has all statements at once.


class Drawn:
    """The page of the store in ``folder``; one that is wanted by several at a time is made once."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._making = asyncio.Lock()
        self._made: tuple[State, Answer] | None = None

    async def page(self) -> Answer:
        """The page of what the store holds now; raises ``Refusal`` where it cannot be made."""
        async with self._making:
            current = state(self._folder)
            if self._made is None or self._made[0] != current:
                answer = await self._render()
                if answer.status != 200:
                    return answer
                self._made = (current, answer)
            return self._made[1]

    async def _render(self) -> Answer:
        worker = Worker(_MEMORY)
        try:
            return await within(worker, {"task": "graph", "folder": self._folder}, _LONGEST)
        finally:
            await worker.end()
