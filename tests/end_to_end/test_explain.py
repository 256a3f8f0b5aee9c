from __future__ import annotations

import json
from pathlib import Path

import pytest

from .command import run
from .news import STRIKE

PLACE = "اتفاقية في بكين · صحيفة المثال · 2024-06-19 · https://example.org/pact"


def test_a_statement_with_its_sentence_words_article_and_date(store: Path) -> None:
    assert run("explain", "--store", store, "RUS", "PRK").lines == [
        "Vladimir Putin (RUS) visits North Korea (actual)",
        "*زار* الرئيس الروسي [فلاديمير بوتين] [كوريا الشمالية].",
        PLACE,
        "",
    ]


def test_everything_between_two_with_certainty_and_holder(store: Path) -> None:
    lines = run("explain", "--store", store, "IRN", "RUS").lines
    assert lines[0] == "Iran suppliesArmsTo Russia (negated)"
    assert lines[4] == "Iran suppliesArmsTo Russia (claimed, according to United States)"
    assert lines[6] == "news/arms.txt"
    assert len(lines) == 8


@pytest.mark.parametrize(
    ("first", "second"),
    [("RUS", "IRN"), ("rus", "irn"), ("روسيا", "إيران"), ("ايران", "روسيا"), ("Russia", "Iran"), ("iran", "russia")],
)
def test_actors_by_key_or_name_in_either_order(store: Path, first: str, second: str) -> None:
    assert run("explain", "--store", store, first, second) == run("explain", "--store", store, "IRN", "RUS")


def test_a_person_takes_part_alone(store: Path) -> None:
    assert run("explain", "--store", store, "فلاديمير بوتين", "PRK") == run("explain", "--store", store, "RUS", "PRK")
    assert "No article states anything" in run("explain", "--store", store, "Vladimir Putin", "CHN").text


def test_a_word_that_stands_for_both_ends_keeps_its_letters(tmp_path: Path) -> None:
    text = "زار المستشار الألماني أولاف شولتس بلغراد. ودعاها إلى الحوار مع كوسوفو."
    run("build", "-", "--out", tmp_path, stdin=json.dumps({"text": text}).encode())
    lines = run("explain", "--store", tmp_path / "store", "DEU", "SRB").lines
    assert "*زار* المستشار الألماني [أولاف شولتس] [بلغراد]." in lines
    assert "[[*ودعاها*]] إلى الحوار مع كوسوفو." in lines


def test_nothing_between_two_is_said(store: Path) -> None:
    assert run("explain", "--store", store, "FIN", "IRN").text == "No article states anything between FIN and IRN.\n"


def test_no_article_can_move_the_cursor_or_write_markup(tmp_path: Path) -> None:
    article = {"text": f"[red]:warning:[/] \u009b2J \u202e {STRIKE}", "title": "[bold]\u009b2J", "id": "a\u202eb"}
    run("build", "-", "--out", tmp_path, stdin=json.dumps(article).encode())
    evidence = run("explain", "--store", tmp_path / "store", "ISR", "SYR").text
    table = run("extract", "-", stdin=json.dumps(article).encode()).text
    assert not set("\u009b\u202e\x1b") & set(evidence + table)
    assert "[red]:warning:[/]" in evidence
    assert "[bold]" in evidence
    assert "a b" in table
