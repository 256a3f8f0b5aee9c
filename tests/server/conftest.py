from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page.world import sample
from starlette.testclient import TestClient

from graphbuilder.graph.store import Store
from graphbuilder.model import Article, Statement
from graphbuilder.server.app import Settings, application

from .live import Server, running

ADDRESS = "http://localhost"


def stored(folder: Path, statements: list[Statement], articles: dict[str, Article]) -> Path:
    """A store of these articles, each with its statements."""
    with Store.open(folder) as store:
        by_article = {name: [one for one in statements if one.evidence.article == name] for name in articles}
        store.replace((article, by_article[name]) for name, article in articles.items())
    return folder


@pytest.fixture(scope="package")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample of the page's tests."""
    return stored(tmp_path_factory.mktemp("served") / "store", *sample())


@pytest.fixture(scope="package")
def client(store: Path) -> Iterator[TestClient]:
    """A client of the application, which runs in this process, its workers beside it; answers have 40 rows at most."""
    with TestClient(application(Settings(str(store), timeout=20, limit=40)), base_url=ADDRESS) as started:
        yield started


@pytest.fixture(scope="package")
def server(store: Path) -> Iterator[Server]:
    """A server as a user starts it, on a free port."""
    with running("--store", str(store)) as started:
        yield started
