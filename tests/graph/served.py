"""Stores behind an address on this machine: the server of Oxigraph, and a stub that answers as it is told."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SERVER = Path(sys.executable).with_name("oxigraph")
JSON = "application/sparql-results+json"

Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def oxigraph(*options: str) -> Iterator[str]:
    """The address for queries of a new and empty ``oxigraph serve``."""
    port = _free_port()
    command = [str(SERVER), "serve", "--bind", f"127.0.0.1:{port}", "--timeout-s", "5", *options]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}/query"
        finally:
            process.kill()


class Stub:
    """A server that gives one answer to everything, and remembers what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.asked: list[tuple[str, str | None]] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                stub.asked.append((self.path, self.headers["Authorization"]))
                answer(self)

            def log_message(self, *_: object) -> None:
                """Nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/sparql"

    def __enter__(self) -> Stub:
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def status(code: int, body: str = "", kind: str = "text/plain", more: int = 0, **headers: str) -> Answer:
    """An answer with this status and body, which announces ``more`` bytes than it has."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body.encode()) + more))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body.encode())

    return answer


def flowing(piece: bytes, pause: float) -> Answer:
    """The beginning of an answer in JSON, then the same piece again and again until nobody listens."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", JSON)
        handler.end_headers()
        try:
            handler.wfile.write(b'{"head":{"vars":["s","p","o","g","rows"]},"results":{"bindings":[')
            for _ in range(100_000):
                handler.wfile.write(piece)
                handler.wfile.flush()
                time.sleep(pause)
        except OSError:
            return

    return answer


def dripping_head(pause: float) -> Answer:
    """The head of an answer that never ends, letter by letter, each of which comes within any time for one read."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        try:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
            for _ in range(1_000):
                handler.wfile.write(b"a")
                time.sleep(pause)
        except OSError:
            return

    return answer


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("oxigraph serve does not start")
