"""A server as a user starts it: standard clients, many requests, a build beside it, killed processes, its end."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from end_to_end.command import surroundings
from end_to_end.news import STRIKE
from page.world import sample
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from graphbuilder.graph.location import Lock
from graphbuilder.model import Article
from graphbuilder.ontology import AG

from .conftest import stored
from .live import Server, gone, running

COUNT = "SELECT (COUNT(*) AS ?number) WHERE { ?article a ag:Article }"
SLOW = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?d && ?d = ?g && ?c != ?f) }"


def get(address: str, accept: str = "*/*") -> tuple[int, str]:
    """The status and the text of an answer."""
    request = urllib.request.Request(address, headers={"Accept": accept})
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def count(server: Server) -> int:
    status, text = get(f"{server.address}sparql?query={quote(COUNT)}")
    assert status == 200, text
    return int(json.loads(text)["results"]["bindings"][0]["number"]["value"])


def test_sparqlwrapper_is_answered(server: Server) -> None:
    client = SPARQLWrapper(f"{server.address}sparql")
    client.setQuery(COUNT)
    client.setReturnFormat(JSON)
    expected = str(len(sample()[1]))

    def number() -> str:
        answer: Any = client.queryAndConvert()
        value: str = answer["results"]["bindings"][0]["number"]["value"]
        return value

    found = [number()]
    client.setMethod(POST)
    found.append(number())
    client.setRequestMethod(POSTDIRECTLY)
    found.append(number())
    assert found == [expected] * 3
    client.setReturnFormat(CSV)
    assert client.queryAndConvert() == f"number\r\n{expected}\r\n".encode()
    client.resetQuery()
    client.setQuery("CONSTRUCT { ?s rdfs:label ?name } WHERE { ?s a ag:State ; rdfs:label ?name }")
    client.setReturnFormat("turtle")
    turtle: Any = client.queryAndConvert()
    assert len(Graph().parse(data=turtle, format="turtle")) > 10
    client.setQuery("SELECT nothing")
    with pytest.raises(QueryBadFormed, match="does not parse at line 1"):
        client.query()


def test_rdflib_takes_the_endpoint_for_a_store(server: Server) -> None:
    graph = Graph(SPARQLStore(f"{server.address}sparql"))
    articles = list(graph.subjects(RDF.type, URIRef(f"{AG}Article")))
    assert len(articles) == len(sample()[1])
    ag, actor = Namespace(AG), Namespace("https://w3id.org/graphbuilder/actor/")
    attacks = [one for one in sample()[0] if one.relation == "attacks" and one.certainty == "actual"]
    assert attacks
    for one in attacks:
        assert (actor[one.subject.key.replace(" ", "_")], ag.attacks, actor[one.object.key.replace(" ", "_")]) in graph
    assert bool(graph.query("ASK { ?s a ag:State }", initNs={"ag": AG}))


def test_hundreds_of_requests_at_a_time_are_all_answered(server: Server) -> None:
    addresses = [
        f"{server.address}sparql?query={quote(COUNT)}",
        f"{server.address}actor/RUS.ttl",
        f"{server.address}actors",
    ] * 100
    with ThreadPoolExecutor(len(addresses)) as threads:
        assert {status for status, _ in threads.map(get, addresses)} == {200}


def test_a_killed_worker_is_replaced(server: Server) -> None:
    before = server.workers()
    assert len(before) >= 2
    for worker in before:
        worker.kill()
    assert gone(before)
    answers = [get(f"{server.address}sparql?query=ASK%7B%7D")[0] for _ in range(len(before) + 1)]
    assert answers[-1] == 200
    assert set(answers) <= {200, 503}


def test_one_that_leaves_takes_its_query_with_it(server: Server) -> None:
    for _ in server.workers():  # One that was killed starts with its next task.
        assert get(f"{server.address}sparql?query=ASK%7B%7D")[0] in (200, 503)
    host, port = server.address.removeprefix("http://").rstrip("/").split(":")
    working = server.workers()
    for _ in range(40):
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(f"GET /sparql?query={quote(SLOW)} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            time.sleep(0.1)
        if gone(working, 0.2):
            break
    assert gone(working), "each had a query that nobody waits for"
    assert get(f"{server.address}sparql?query=ASK%7B%7D")[0] == 200


def test_a_build_runs_beside_it_and_its_articles_are_there_then(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(STRIKE, encoding="utf-8")
    out = tmp_path / "out"
    stored(out / "store", [], {"one": Article("one", "نص")})
    with running("--store", str(out / "store")) as server:
        assert count(server) == 1
        status, before = get(f"{server.address}graph")
        assert status == 200
        with closing(Lock(out / "store", shared=False)):  # As a build has it while it writes.
            assert get(f"{server.address}sparql?query={quote(COUNT)}")[0] == 503
        command = [sys.executable, "-m", "graphbuilder", "build", str(tmp_path / "two.txt"), "--out", str(out)]
        building = subprocess.Popen(command, env=surroundings(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        statuses = {get(f"{server.address}")[0]}
        while building.poll() is None:
            statuses.add(get(f"{server.address}actors")[0])
            time.sleep(0.1)
        assert building.returncode == 0, building.stderr and building.stderr.read().decode()
        assert statuses <= {200, 503}
        assert count(server) == 2
        assert get(f"{server.address}actor/SYR")[0] == 200
        assert get(f"{server.address}graph")[1] != before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_told_to(store: Path, number: signal.Signals) -> None:
    with running("--store", str(store)) as server:
        workers = server.workers()
        assert get(server.address)[0] == 200
        session = os.getsid(server.process.pid)
        assert all(os.getsid(worker.pid) != session for worker in workers), "Ctrl-C reaches all of a session"
        server.process.send_signal(number)
        output, errors = server.process.communicate(timeout=20)
        assert (output, errors) == ("", "")
        assert server.process.returncode == (0 if number == signal.SIGINT else -signal.SIGTERM)
        assert gone(workers)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal")
def test_nothing_runs_on_when_it_is_killed(store: Path) -> None:
    with running("--store", str(store)) as server, ThreadPoolExecutor(1) as threads:
        workers = server.workers()
        asked = threads.submit(get, f"{server.address}sparql?query={quote(SLOW)}")
        time.sleep(1)
        server.process.kill()
        assert gone(workers), "not even the one that has a query to answer"
        with pytest.raises(OSError):
            asked.result(timeout=20)


def sentence(*arguments: str, code: int) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "graphbuilder", "serve", *arguments],
        env=surroundings(), capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    assert (done.stdout, done.stderr.count("\n")) == ("", 1)
    return done.stderr


def test_what_cannot_be_served_is_said(store: Path, server: Server, tmp_path: Path) -> None:
    port = server.address.rstrip("/").rpartition(":")[2]
    assert "another program has it" in sentence("--store", str(store), "--port", port, code=2)
    assert "not an address of this machine alone" in sentence("--store", str(store), "--host", "0.0.0.0", code=2)
    assert "not an address of this machine alone" in sentence("--store", str(store), "--host", "example.org", code=2)
    assert "There is no store" in sentence("--store", str(tmp_path / "none"), code=4)
    assert "on this machine" in sentence("--store", "https://example.org/sparql", code=2)
