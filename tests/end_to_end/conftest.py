from __future__ import annotations

from pathlib import Path

import pytest

from .command import run
from .news import write_news


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with four articles; tests only read it."""
    return write_news(tmp_path_factory.mktemp("sources") / "news")


@pytest.fixture(scope="session")
def built(news: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which those articles were built; tests only read it."""
    folder = tmp_path_factory.mktemp("built") / "out"
    assert run("build", news, "--out", folder).code == 0
    return folder


@pytest.fixture(scope="session")
def store(built: Path) -> Path:
    """The store that was built."""
    return built / "store"
