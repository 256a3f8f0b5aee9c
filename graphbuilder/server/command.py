"""The serve command: the socket, and the server on it until it is stopped."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import uvicorn

from graphbuilder.errors import StoreError, UsageError
from graphbuilder.graph.location import require
from graphbuilder.server.app import Settings, application
from graphbuilder.server.connection import Connection
from graphbuilder.server.guard import is_loopback

_MOST_CONNECTIONS = 1_000
_IDLE = 5  # Seconds that a connection is kept for a next request.
_LAST = 2  # Seconds that running requests have when the server is stopped.


def serve(settings: Settings, host: str, port: int, tell: Callable[[str], None]) -> None:
    """Serves a store until the process is interrupted; ``tell`` gets the address when it can be opened.

    Raises ``StoreError`` where there is no store, or nothing to read it with, and ``UsageError`` where the address is
    not on this machine alone, or is taken.
    """
    if settings.folder.startswith(("http://", "https://")):
        raise UsageError(f"Only a store on this machine can be served: name its folder in place of {settings.folder}.")
    require(Path(settings.folder))
    listening = _listening(_loopback(host), port)
    with listening:
        name, taken, *_ = listening.getsockname()
        address = f"http://{f'[{name}]' if ':' in name else name}:{taken}/"
        config = uvicorn.Config(
            application(settings, started=lambda: tell(address)),
            log_config=None,
            log_level="critical",
            access_log=False,
            lifespan="on",
            http=Connection,
            ws="none",
            proxy_headers=False,
            server_header=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_keep_alive=_IDLE,
            timeout_graceful_shutdown=_LAST,
        )
        server = uvicorn.Server(config)
        with suppress(KeyboardInterrupt, SystemExit):  # It exits by itself where no worker starts.
            server.run(sockets=[listening])
    if not (server.started or server.should_exit):
        raise StoreError("The processes that read the store did not start, probably for want of memory: end others.")


def _loopback(host: str) -> str:
    if not is_loopback(host):
        raise UsageError(f"'{host}' is not an address of this machine alone: give 127.0.0.1, ::1 or localhost.")
    return "127.0.0.1" if host.lower() == "localhost" else host


def _listening(address: str, port: int) -> socket.socket:
    """A socket on which clients can connect already, though nobody answers them yet."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # Only where TCP is named does asyncio send small parts at once (TCP_NODELAY); else each answer waits for 40 ms.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((address, port))
        made.listen(_MOST_CONNECTIONS)
    except OSError as error:
        made.close()
        taken = error.errno == errno.EADDRINUSE
        reason = "another program has it" if taken else f"it cannot be had ({error.strerror})"
        raise UsageError(f"Port {port} of {address} is not free, {reason}: choose another with --port.") from error
    return made
