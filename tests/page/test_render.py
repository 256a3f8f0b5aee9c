from __future__ import annotations

import html
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import graphbuilder.page
from graphbuilder import ontology
from graphbuilder.errors import OutputError
from graphbuilder.model import Sentence, Span
from graphbuilder.page import render
from graphbuilder.page.evidence import evidence
from page.world import entity, sample, statement


def data_of(file: Path) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', file.read_text("utf-8"), re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_same_statements_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    statements, articles = sample()
    render(statements, articles, tmp_path / "one.html")
    render(statements[::-1], dict(reversed(articles.items())), tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_every_statement_is_on_one_line_of_its_family(tmp_path: Path) -> None:
    statements, articles = sample()
    render(statements, articles, tmp_path / "graph.html")
    data = data_of(tmp_path / "graph.html")
    rows = data["statements"]
    assert len(rows) == len(statements)
    assert {node["id"] for node in data["network"]["nodes"]} == {
        end.state for one in statements for end in (one.subject, one.object)
    }
    on_lines = [(number, line) for line in data["network"]["edges"] for number in line["statements"]]
    assert sorted(number for number, _ in on_lines) == list(range(len(rows)))
    for number, line in on_lines:
        row = rows[number]
        ends = [data["names"][row[role]]["actor"] for role in ("subject", "object")]
        assert line["family"] == ontology.relations()[row["relation"]].family
        assert {line["from"], line["to"]} == set(ends)
        if line["arrows"]:
            assert [line["from"], line["to"]] == ends


def test_a_line_is_dashed_only_where_no_statement_is_actual(tmp_path: Path) -> None:
    claimed = statement(entity("IRN"), "suppliesArmsTo", entity("RUS"), certainty="claimed")
    denied = statement(entity("IRN"), "suppliesArmsTo", entity("RUS"), certainty="negated", offset=200)
    actual = statement(entity("IRN"), "supports", entity("RUS"), offset=400)
    for said, dashed in (([claimed, denied], True), ([claimed, denied, actual], False)):
        render(said, {}, tmp_path / "graph.html")
        [line] = data_of(tmp_path / "graph.html")["network"]["edges"]
        assert line["dashes"] is dashed


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


def test_marks_point_at_the_words_in_the_sentence() -> None:
    one = statement(entity("Vladimir Putin"), "signsAgreementWith", entity("PRK"), offset=1000)
    rows = evidence([one], {})
    [row], [sentence] = rows["statements"], rows["sentences"]
    words = {role: sentence[start:end] for role, (start, end) in row["marks"].items()}
    assert words == {"subject": "فلاديمير بوتين", "trigger": "وقّع", "object": "كوريا الشمالية"}


def test_a_sentence_without_end_is_cut_around_its_words() -> None:
    endless = "ثم " * 5000 + "<t قصفت> <s {s}> <o {o}>" + " ثم" * 5000
    one = statement(entity("RUS"), "attacks", entity("UKR"), sentence=endless)
    rows = evidence([one], {})
    [row], [sentence] = rows["statements"], rows["sentences"]
    assert len(sentence) < 1300
    assert (sentence[0], sentence[-1]) == ("…", "…")
    start, end = row["marks"]["trigger"]
    assert sentence[start:end] == "قصفت"


def test_a_span_outside_its_sentence_is_not_marked() -> None:
    one = statement(entity("RUS"), "attacks", entity("UKR"), offset=50)
    place = one.evidence.sentence
    object.__setattr__(one.evidence, "sentence", Sentence(0, Span(90, 90 + len(place.text)), place.text))
    assert "trigger" not in evidence([one], {})["statements"][0]["marks"]


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
    sources = [folder / "page.html.jinja", *(folder / "script").glob("*.js")]
    code = "".join(source.read_text(encoding="utf-8") for source in sources)
    for key, string in strings.items():
        assert set(string) == {"ar", "en"}, key
        # kind_state and mark_subject are put together from a prefix and a value.
        assert re.search(rf"""["'.]{key}\b""", code) or f"{key.partition('_')[0]}_${{" in code, key
