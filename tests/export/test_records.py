from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from graph.world import ARMS, PACT, PUTIN, STATEMENTS, statement
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.export.records import COLUMNS, record, write_csv, write_json_lines
from graphbuilder.model import Certainty, Entity, EntityKind, Evidence, Sentence, Span, Statement

SIGNING = STATEMENTS[PACT.identifier][0]
CLAIM = STATEMENTS[ARMS.identifier][1]


def json_lines(*statements: Statement) -> str:
    stream = io.BytesIO()
    write_json_lines(statements, stream)
    return stream.getvalue().decode()


def csv_rows(*statements: Statement) -> list[dict[str, str]]:
    stream = io.BytesIO()
    write_csv(statements, stream)
    text = stream.getvalue().decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def saying(text: str, article: str = "a") -> Statement:
    """A statement whose sentence is ``text`` and whose trigger is all of it."""
    evidence = Evidence(article, Sentence(0, Span(0, len(text)), text), Span(0, len(text)), None, None)
    return replace(SIGNING, evidence=evidence)


def test_a_record() -> None:
    found = record(SIGNING)
    sentence = SIGNING.evidence.sentence
    assert found == {
        "article": "pact.txt",
        "sentence": 0,
        "subject": {
            "key": "Vladimir Putin",
            "label": "Vladimir Putin",
            "label_ar": "فلاديمير بوتين",
            "kind": "person",
            "state": "RUS",
        },
        "relation": "signsAgreementWith",
        "object": {
            "key": "Kim Jong Un",
            "label": "Kim Jong Un",
            "label_ar": "كيم جونغ أون",
            "kind": "person",
            "state": "PRK",
        },
        "certainty": "actual",
        "holder": None,
        "date": "2024-06-19",
        "confidence": 0.9,
        "agreement": {"title": "اتفاقية دفاع", "kinds": ["defence"], "signed": "2024-06-19", "span": [16, 28]},
        "trigger": "وقّع",
        "start": 0,
        "end": len(sentence.text),
        "text": sentence.text,
        "spans": {"subject": [0, 2], "trigger": [0, 4], "object": None},
    }


def test_offsets_count_from_the_beginning_of_the_article() -> None:
    found = record(STATEMENTS[PACT.identifier][1])
    assert PACT.text[found["start"] : found["end"]] == found["text"]
    first, last = found["spans"]["trigger"]
    assert PACT.text[first:last] == found["trigger"] == "تسليح"


def test_the_holder_of_a_claim() -> None:
    found = record(CLAIM)
    assert (found["certainty"], found["holder"]["key"]) == ("claimed", "USA")
    assert csv_rows(CLAIM)[0]["holder"] == "USA"
    assert csv_rows(SIGNING)[0]["holder"] == ""


def test_json_lines_are_records_in_plain_arabic() -> None:
    written = json_lines(SIGNING, CLAIM)
    assert [json.loads(line) for line in written.splitlines()] == [record(SIGNING), record(CLAIM)]
    assert "وقّع" in written
    assert json_lines() == ""


def test_rows_under_the_names_of_columns() -> None:
    first, second = csv_rows(SIGNING, CLAIM)
    assert tuple(first) == COLUMNS
    assert (first["subject"], first["subject_state"], first["relation"]) == (PUTIN.key, "RUS", "signsAgreementWith")
    assert (first["object"], first["object_label_ar"]) == ("Kim Jong Un", "كيم جونغ أون")
    assert (second["certainty"], second["confidence"], second["date"]) == ("claimed", "0.75", "2024-07-01")
    assert second["text"] == CLAIM.evidence.sentence.text
    assert csv_rows() == []


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = csv_rows(saying(text, article=text))
    assert row["text"] == row["trigger"] == row["article"] == f"'{text}"


def test_a_lone_surrogate_is_replaced() -> None:
    odd = saying("أ\ud800ب")
    assert json.loads(json_lines(odd))["text"] == csv_rows(odd)[0]["text"] == "أ?ب"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back(text: str, name: str) -> None:
    entity = Entity(name, EntityKind.PERSON, name, name, "RUS")
    said = replace(saying(text), subject=entity, holder=entity, certainty=Certainty.CLAIMED)
    assert json_lines(said).count("\n") == 1
    assert json.loads(json_lines(said)) == record(said)
    (row,) = csv_rows(said)
    assert row["text"].removeprefix("'") == text.removeprefix("'")
    assert row["holder"].removeprefix("'") == name.removeprefix("'")


def test_the_stream_stays_open_where_the_statements_end_in_an_error() -> None:
    def failing() -> Iterator[Statement]:
        yield statement(PACT, PUTIN, "visits", PUTIN, "وقّع")
        raise ValueError

    stream = io.BytesIO()
    with pytest.raises(ValueError):
        write_csv(failing(), stream)
    assert stream.getvalue().count(b"\n") == 2
