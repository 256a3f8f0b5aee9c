from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graphbuilder.model import Article
from graphbuilder.reading import FieldNames, Skipped, read_sources

Write = Callable[[str, str | bytes], str]
Read = Callable[..., tuple[list[Article], list[Skipped]]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Puts a file under the test's folder and returns its path; a string is written in UTF-8."""

    def write_file(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write_file


@pytest.fixture
def read() -> Read:
    """Reads sources and parts the articles from what was skipped."""

    def read_all(*sources: str, fields: FieldNames = FieldNames()) -> tuple[list[Article], list[Skipped]]:  # noqa: B008
        found = list(read_sources(sources, fields))
        return (
            [one for one in found if isinstance(one, Article)],
            [one for one in found if isinstance(one, Skipped)],
        )

    return read_all
