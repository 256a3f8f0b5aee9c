"""A connection whose client has some seconds for the head of a request, as ``protocol.py`` gives it for the body.

Else any program could hold all the connections that there are by sending a letter now and then.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

_SLOWEST_HEAD = 10.0  # Seconds.


class Connection(H11Protocol):
    """The protocol of uvicorn, which by itself waits for the first request, and for the rest of any, without end."""

    _clock: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """The first request is waited for."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """The rest of a request is waited for, unless it runs now."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for."""
        self._stop()
        super().connection_lost(exc)

    def _watch(self) -> None:
        if self._runs():
            self._stop()
        elif self._clock is None:
            self._clock = self.loop.call_later(_SLOWEST_HEAD, self._give_up)

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _give_up(self) -> None:
        self._clock = None
        if not self._runs():
            self.transport.close()

    def _runs(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete
