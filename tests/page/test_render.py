from __future__ import annotations

import html
import re
import tomllib
from pathlib import Path

import pytest

import graphbuilder.page
from graphbuilder.errors import OutputError
from graphbuilder.page import render
from page.world import sample
from page.written import data_of


def test_the_same_statements_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    statements, articles = sample()
    render(statements, articles, tmp_path / "one.html")
    render(statements[::-1], dict(reversed(articles.items())), tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_every_statement_is_on_one_line_that_runs_its_way(tmp_path: Path) -> None:
    statements, articles = sample()
    render(statements, articles, tmp_path / "graph.html")
    data = data_of(tmp_path / "graph.html")
    rows, lines = data["statements"], data["network"]["edges"]
    assert len(rows["relation"]) == len(statements)
    assert {node["id"] for node in data["network"]["nodes"]} == {
        end.state for one in statements for end in (one.subject, one.object)
    }
    on_lines = [(number, line) for line in lines for number in line["statements"]]
    assert sorted(number for number, _ in on_lines) == list(range(len(statements)))
    for number, line in on_lines:
        ends = [data["names"][rows[role][number]]["actor"] for role in ("subject", "object")]
        assert {line["from"], line["to"]} == set(ends)
        assert bool(line["arrows"]) is not data["relations"][rows["relation"][number]]["symmetric"]
        if line["arrows"]:
            assert [line["from"], line["to"]] == ends
    assert len({(line["from"], line["to"], line["arrows"]) for line in lines}) == len(lines)


def test_the_page_asks_for_nothing(tmp_path: Path) -> None:
    statements, articles = sample()
    render(statements, articles, tmp_path / "graph.html")
    text = (tmp_path / "graph.html").read_text("utf-8")
    head = html.unescape(text.partition("</head>")[0])
    assert not re.search(r"<(script|img|iframe|link|object|embed)\b[^>]*\b(src|href|data)=", text)
    assert not re.search(r"@import|url\((?!\"?data:)", head)
    assert "default-src 'none'" in head
    assert "unsafe" not in head.partition("<style>")[0]


@pytest.mark.parametrize(
    "title", ["</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "\ud800 قمة & \u2028"]
)
def test_a_title_is_text(tmp_path: Path, title: str) -> None:
    render([], {}, tmp_path / "graph.html", title=title)
    text = (tmp_path / "graph.html").read_text("utf-8")
    assert "<script>alert" not in text
    assert "<img" not in text
    assert data_of(tmp_path / "graph.html")["title"] == title


def test_a_page_that_cannot_be_written_says_so_and_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"graph\.html' cannot be written \(.+\); choose another place"):
        render([], {}, tmp_path / "file" / "graph.html")
    occupied = tmp_path / "graph.html"
    (occupied / "inside").mkdir(parents=True)
    with pytest.raises(OutputError):
        render([], {}, occupied)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "graph.html"]


def test_every_string_of_the_interface_is_used_and_there_in_both_languages() -> None:
    folder = Path(graphbuilder.page.__file__).parent
    strings = tomllib.loads((folder / "interface.toml").read_text(encoding="utf-8"))
    sources = [folder / "page.html.jinja", *(folder / "script").rglob("*.js")]
    code = "".join(source.read_text(encoding="utf-8") for source in sources)
    for key, string in strings.items():
        assert set(string) == {"ar", "en"}, key
        # kind_state, mark_subject and the like are put together from a prefix and a value.
        assert re.search(rf"""["'.]{key}\b""", code) or f"{key.partition('_')[0]}_${{" in code, key
