from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .command import facts, process, records, run, statements
from .news import ALLIANCE, ARMS, ARMS_FACTS, NEWS_FACTS, STRIKE, STRIKE_FACTS, WEATHER

KEYS = (
    "article sentence subject relation object certainty holder date confidence agreement trigger start end text spans"
)


def test_a_record_has_everything_about_a_statement(tmp_path: Path) -> None:
    source = tmp_path / "arms.txt"
    source.write_text(ARMS, encoding="utf-8")
    found = records(run("extract", source, "--format", "jsonl").text)
    assert facts(found) == ARMS_FACTS
    assert {" ".join(one) for one in found} == {KEYS}
    (claim,) = (one for one in found if one["certainty"] == "claimed")
    iran = {"key": "IRN", "label": "Iran", "label_ar": "إيران", "kind": "state", "state": "IRN"}
    assert claim["subject"] == iran
    assert claim["holder"]["key"] == "USA"
    assert (claim["article"], claim["sentence"], claim["date"]) == ("arms.txt", 1, "")
    assert 0 < claim["confidence"] <= 1


def test_offsets_are_places_in_the_text(tmp_path: Path) -> None:
    text = f"\u200f\n{ARMS}\n\n  {ALLIANCE}"
    source = tmp_path / "a.txt"
    source.write_text(text, encoding="utf-8")
    found = records(run("extract", source, "--format", "jsonl").text)
    assert found
    for one in found:
        assert text[one["start"] : one["end"]] == one["text"]
        first, last = one["spans"]["trigger"]
        assert text[first:last] == one["trigger"]
        assert one["start"] <= first < last <= one["end"]


def test_a_person_acts_for_a_state(news: Path) -> None:
    found = records(run("extract", news / "pact.md", "--format", "jsonl").text)
    (visit,) = (one for one in found if one["relation"] == "visits")
    assert visit["subject"]["key"] == "Vladimir Putin"
    assert (visit["subject"]["kind"], visit["subject"]["state"]) == ("person", "RUS")
    assert (visit["article"], visit["date"]) == ("pact", "2024-06-19")


def test_the_formats_agree(news: Path, built: Path) -> None:
    lines = records(run("extract", news, "--format", "jsonl").text)
    rows = list(csv.DictReader(io.StringIO(run("extract", news, "--format", "csv").text.removeprefix("\ufeff"))))
    table = run("extract", news).lines
    assert facts(lines) == NEWS_FACTS
    assert sorted(map(json.dumps, lines)) == sorted(map(json.dumps, statements(built)))
    assert [(row["subject"], row["relation"], row["object"], row["certainty"]) for row in rows] == [
        (one["subject"]["key"], one["relation"], one["object"]["key"], one["certainty"]) for one in lines
    ]
    assert [(row["text"], row["trigger"], row["start"]) for row in rows] == [
        (one["text"], one["trigger"], str(one["start"])) for one in lines
    ]
    assert len(table) == 1 + len(lines)
    assert " ".join(table[0].split()) == "subject relation object certainty holder confidence trigger article"
    for line, one in zip(table[1:], lines, strict=True):
        assert all(word in line for word in (one["subject"]["label"], one["relation"], one["trigger"], one["article"]))


def test_standard_input_of_a_process() -> None:
    done = process("extract", "-", "--format", "jsonl", stdin=STRIKE.encode())
    assert facts(records(done.text)) == STRIKE_FACTS
    assert not done.errors


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_standard_input_in_other_encodings_and_formats(encoding: str) -> None:
    lines = "\n".join(json.dumps({"body": text}, ensure_ascii=False) for text in (STRIKE, WEATHER, ARMS))
    done = run("extract", "-", "--text-field", "body", "--format", "jsonl", stdin=lines.encode(encoding))
    assert facts(records(done.text)) == sorted(STRIKE_FACTS + ARMS_FACTS)
    assert {one["article"] for one in records(done.text)} == {"stdin#1", "stdin#3"}


def test_what_is_skipped_is_said_on_standard_error(news: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("extract", tmp_path / "empty.txt", news, "--format", "jsonl")
    assert facts(records(done.text)) == NEWS_FACTS
    assert done.errors.decode() == f"skipped: {tmp_path / 'empty.txt'}: there are no words in it.\n"


def test_a_text_without_statements() -> None:
    assert run("extract", "-", stdin=WEATHER.encode()).text == "No statement was found.\n"
    assert run("extract", "-", "--format", "jsonl", stdin=WEATHER.encode()).text == ""
    assert len(run("extract", "-", "--format", "csv", stdin=WEATHER.encode()).lines) == 1
