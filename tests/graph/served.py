"""Stores behind an address on this machine: Oxigraph's server, Virtuoso, and a stub that answers as it is told."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import pyoxigraph as ox

from graphbuilder.graph.remote import SHARED
from graphbuilder.graph.store import Store

SERVER = Path(sys.executable).with_name("oxigraph")
VIRTUOSO, ISQL = shutil.which("virtuoso-t"), shutil.which("isql-vt")
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


_VIRTUOSO = """
[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
[TempDatabase]
DatabaseFile = {folder}/t.db
TransactionFile = {folder}/t.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 2000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = {rows}
"""


@contextmanager
def virtuoso(folder: Path, rows: int) -> Iterator[str]:
    """The address for queries of a new and empty Virtuoso, which gives no answer more than so many rows.

    Anyone can change it at that address, and at the same followed by ``-auth`` the user ``dba`` with password ``dba``.
    """
    sql, http = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(folder=folder, sql=sql, http=http, rows=rows))
    command = [str(VIRTUOSO), "+foreground", "+configfile", str(folder / "virtuoso.ini")]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(http, 60)
            grant = 'exec=GRANT SPARQL_UPDATE TO "SPARQL";'
            subprocess.run([str(ISQL), str(sql), "dba", "dba", grant], check=True, capture_output=True)
            yield f"http://127.0.0.1:{http}/sparql"
        finally:
            process.kill()


class Stub:
    """A server that gives one answer to everything, and remembers what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.asked: list[tuple[str, str | None]] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            body = b""

            def do_POST(self) -> None:
                self.body = self.rfile.read(int(self.headers["Content-Length"]))
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
            handler.send_header(name.replace("_", "-"), value)
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


def as_kept(store: Store) -> ox.Store:
    """What a remote store keeps where a local one is like this."""
    kept = ox.Store()
    for subject, predicate, value, graph in store.quads():
        kept.add(ox.Quad(subject, predicate, value, SHARED if graph == ox.DefaultGraph() else graph))
    return kept


def answering(store: ox.Store, rows: int, read: Callable[[str], str] = str) -> Answer:
    """The answers of a store to queries as it reads them, of each no more than so many rows.

    Where it is asked over Jena's union of all graphs, it has no named graphs, as Fuseki.
    """

    def answer(handler: BaseHTTPRequestHandler) -> None:
        form = parse_qs(handler.body.decode())  # type: ignore[attr-defined]
        (sparql,) = form["query"]
        if form.get("default-graph-uri") == ["urn:x-arq:UnionGraph"]:
            found = store.query(read(sparql), use_default_graph_as_union=True, named_graphs=[])
        else:
            found = store.query(read(sparql))
        assert not isinstance(found, ox.QueryTriples)
        written = json.loads(found.serialize(format=ox.QueryResultsFormat.JSON) or b"")
        del written.get("results", {}).get("bindings", [])[rows:]
        status(200, json.dumps(written), JSON)(handler)

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


def digest(handler: BaseHTTPRequestHandler) -> None:
    """Yes, for who sends name and password as Digest; that this is wanted is said only to who sends none."""
    sent = handler.headers["Authorization"]
    if sent is None:
        status(401, WWW_Authenticate='Digest realm="r", nonce="n", qop="auth", algorithm="MD5"')(handler)
    else:
        status(200 if sent.startswith('Digest username="me"') else 401, '{"boolean":true}', JSON)(handler)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _wait(port: int, seconds: int = 10) -> None:
    for _ in range(20 * seconds):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server does not start")
