"""The socket that the server listens on."""

from __future__ import annotations

import asyncio
import socket
import sys
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from graphbuilder.errors import StoreError, UsageError
from graphbuilder.server.app import Settings
from graphbuilder.server.command import _listening, _loopback, serve
from graphbuilder.server.connection import Connection

from .live import in_thread


@pytest.mark.parametrize(
    ("host", "address"),
    [("localhost", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("127.8.9.1", "127.8.9.1"), ("::1", "::1")],
)
def test_addresses_of_this_machine_alone(host: str, address: str) -> None:
    assert _loopback(host) == address


@pytest.mark.parametrize("host", ["", "0.0.0.0", "::", "192.168.1.2", "8.8.8.8", "example.org", "2130706433"])
def test_no_other_addresses(host: str) -> None:
    with pytest.raises(UsageError, match="this machine alone"):
        _loopback(host)


def test_asyncio_sends_small_parts_at_once_over_it() -> None:
    with _listening("127.0.0.1", 0) as made:
        assert made.proto == socket.IPPROTO_TCP
        port = made.getsockname()[1]
        with pytest.raises(UsageError, match=f"Port {port} of 127.0.0.1 is not free, another program has it"):
            _listening("127.0.0.1", port)


def test_a_head_that_drips_is_not_waited_for_and_a_slow_answer_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuilder.server.connection._SLOWEST_HEAD", 0.5)

    async def slow(_: Request) -> PlainTextResponse:
        await asyncio.sleep(1)
        return PlainTextResponse("done")

    async def head_and_answer() -> tuple[bytes, bytes]:
        config = uvicorn.Config(Starlette(routes=[Route("/", slow)]), http=Connection, log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        config.load()
        listening = await asyncio.get_running_loop().create_server(
            lambda: Connection(config, server.server_state, {}), "127.0.0.1", 0
        )
        port = listening.sockets[0].getsockname()[1]
        async with asyncio.timeout(30), listening:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET / HTTP/1.1\r\nX-")
            dripping = await reader.read()
            writer.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            answer = await reader.read()
            writer.close()
        return dripping, answer

    dripping, answer = in_thread(lambda: asyncio.run(head_and_answer()))
    assert dripping == b""
    assert answer.endswith(b"done")


def test_workers_that_do_not_start_are_said(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuilder.server.workers.command", lambda *_: [sys.executable, "-c", ""])
    told: list[str] = []
    with pytest.raises(StoreError, match="did not start"):
        in_thread(lambda: serve(Settings(str(store)), "127.0.0.1", 0, told.append))
    assert told == []
