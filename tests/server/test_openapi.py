"""The description of the interface: it names every address, and what the server does is as it says."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from page.world import sample
from starlette.routing import Route
from starlette.testclient import TestClient

from graphbuilder.graph.namespaces import STATEMENT, statement_iri
from graphbuilder.server.answer import HTML, TRIPLES
from graphbuilder.server.app import Settings, application
from graphbuilder.server.endpoint import SOLUTIONS

from .live import Server

DESCRIPTION = json.loads(files("graphbuilder.server").joinpath("openapi.json").read_text("utf-8"))
UNDESCRIBED = {"/static/colours.css", "/favicon.ico"}


def test_it_describes_every_route_with_its_methods() -> None:
    routes = {
        route.path.replace(":path", ""): set(route.methods or ()) - {"HEAD"}
        for route in application(Settings("")).routes
        if isinstance(route, Route) and route.path not in UNDESCRIBED
    }
    assert {path: {method.upper() for method in item} for path, item in DESCRIPTION["paths"].items()} == routes


def test_it_names_every_format() -> None:
    for method in ("get", "post"):
        described = DESCRIPTION["paths"]["/sparql"][method]["responses"]["200"]["content"]
        assert described.keys() == {*SOLUTIONS, *TRIPLES}
    for kind in ("actor", "article", "statement"):
        assert DESCRIPTION["paths"][f"/{kind}/{{name}}"]["get"]["responses"]["200"]["content"].keys() == {
            HTML,
            *TRIPLES,
        }


def test_it_is_served(client: TestClient) -> None:
    response = client.get("/openapi.json")
    assert response.headers["content-type"] == "application/json"
    assert response.json() == DESCRIPTION


def test_what_it_says_is_so(server: Server, tmp_path: Path) -> None:
    """Every status, type and header that Schemathesis gets out of the server is described, and none is 500.

    Not every text is SPARQL, whatever the description can say of it.
    """
    described = json.loads(json.dumps(DESCRIPTION))
    one = next(one for one in sample()[0] if one.evidence.article == "a1")
    examples = {"article": "a1", "statement": statement_iri(one).removeprefix(STATEMENT)}
    for kind, example in examples.items():
        described["paths"][f"/{kind}/{{name}}"]["get"]["parameters"][1]["example"] = example
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(described))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run", str(file), "--url", server.address.rstrip("/")),
            *("--phases", "examples,coverage,fuzzing", "--max-examples", "3", "--seed", "1", "--request-timeout", "30"),
            *("--exclude-checks", "positive_data_acceptance", "--no-color", "--generation-database", "none"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "15/15" in done.stdout
