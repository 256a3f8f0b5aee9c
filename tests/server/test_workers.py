"""Processes that do not start, and failures of the server itself."""

from __future__ import annotations

import asyncio
import sys

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route
from starlette.testclient import TestClient

from graphbuilder.server.answer import RETRY, Refusal
from graphbuilder.server.app import _failed
from graphbuilder.server.workers import Worker, within

from .live import in_thread


@pytest.mark.parametrize("program", ["import time; time.sleep(60)", ""], ids=["not in time", "not at all"])
def test_one_that_does_not_start_is_not_told_as_a_slow_query(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr("graphbuilder.server.workers.command", lambda *_: [sys.executable, "-c", program])
    monkeypatch.setattr("graphbuilder.server.workers._LONGEST_START", 1.0)
    with pytest.raises(Refusal, match="did not start") as refused:
        in_thread(lambda: asyncio.run(within(Worker(1 << 30), {"task": "service"}, 30)))
    assert (refused.value.status, refused.value.headers) == (503, RETRY)


def test_a_failure_is_told_on_one_line_without_what_may_be_secret(capsys: pytest.CaptureFixture[str]) -> None:
    def fail(_: Request) -> None:
        raise ValueError("\x1b[31m\u202e" + "y" * 10_000)

    app = Starlette(routes=[Route("/{rest:path}", fail)], exception_handlers={Exception: _failed})
    address = f"/%1B%5B31m%E2%80%AE{'x' * 10_000}?key=secret"
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as client:
        response = client.get(address)
    assert response.status_code == 500
    assert "what happened stands where it was started" in response.text
    said = capsys.readouterr().err
    assert said.startswith("graphbuilder: GET /%1B%5B31m") and "ValueError" in said
    assert said.count("\n") == 1 and said.removesuffix("\n").isprintable()
    assert "secret" not in said and len(said) < 1_200
