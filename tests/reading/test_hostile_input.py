"""Whatever the bytes, reading ends in articles that can be written out and sentences that can be printed."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuilder.model import Article
from graphbuilder.reading import read_sources

ARABIC = "وقعت روسيا والصين اتفاقا جديدا في بكين. "
PIECES = [
    ARABIC,
    "---\n",
    "title: ",
    "date: 2024-01-12\n",
    "text",
    "id",
    ",",
    ";",
    "\t",
    '"',
    "\n",
    "\r",
    "\0",
    "{",
    "}",
    "[",
]
PIECES += [":", '{"text": "', '"}\n', "\\ud800", "text,title\n", "\ufeff", "\u202e", "*a", "&a ", "&#xD800;", "&amp;"]
PIECES += ["<p>", "</p>", "<script>", "<html><body>", "<!--", "<![CDATA["]

content = st.one_of(
    st.binary(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=30).map(lambda pieces: "".join(pieces).encode()),
    st.lists(st.sampled_from(PIECES), max_size=30).map(lambda pieces: "".join(pieces).encode("utf-16")),
    st.text(max_size=200).map(lambda text: (ARABIC + text).encode("utf-8", "surrogatepass")),
)
values = st.dictionaries(
    st.sampled_from(["text", "title", "date", "source", "address", "id", "other"]),
    st.one_of(
        st.text(st.characters(), max_size=40).map(lambda text: ARABIC + text), st.integers(), st.none(), st.floats()
    ),
)


def check(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(data)
        for one in read_sources([str(path)]):
            if isinstance(one, Article):
                fields = [one.identifier, one.text, one.title, one.date, one.publisher, one.address, one.language]
                "".join(fields).encode("utf-8")
                assert "\0" not in "".join(fields)
                assert one.identifier
                assert one.text.strip()
                assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", one.date)
            else:
                assert one.reason.startswith(f"{one.source}: ")
                assert one.reason.isprintable()
                one.reason.encode("utf-8")


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl", ".csv"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=content)
def test_any_bytes(suffix: str, data: bytes) -> None:
    check(data, suffix)


@settings(max_examples=60, deadline=None)
@given(objects=st.lists(values, max_size=5))
def test_any_objects(objects: list[dict[str, object]]) -> None:
    check("\n".join(map(json.dumps, objects)).encode(), ".jsonl")
