from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from graph.world import KIM, NORTH_KOREA, PACT, PUTIN, RUSSIA, statement

from graphbuilder.errors import SourceError
from graphbuilder.evaluation import Ratio, Record, Score, predictions, read_gold, score
from graphbuilder.model import Article, Certainty, Statement

Triple = dict[str, Any]


def triple(words: str, **more: Any) -> Triple:
    """``"RUS visits PRK"`` or ``"RUS visits PRK planned"`` as a triple; ``_`` stands for a space in a key."""
    subject, relation, object_, *certainty = words.split()
    found = {"s": subject.replace("_", " "), "p": relation, "o": object_.replace("_", " "), **more}
    return {**found, "f": certainty[0]} if certainty else found


def scored(gold: list[Triple], answers: list[Triple]) -> Score:
    return score([Record("1", "ar", "", gold)], [{"id": "1", "triples": answers}])


def counts(ratio: Ratio) -> tuple[int, int, int]:
    return ratio.right, ratio.answered, ratio.wanted


def test_figures_follow_from_counts() -> None:
    ratio = Ratio(right=3, answered=4, wanted=6)
    assert (ratio.precision, ratio.recall) == (0.75, 0.5)
    assert ratio.f1 == pytest.approx(0.6)
    assert (Ratio().precision, Ratio().recall, Ratio().f1, Score().certainty) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("gold", "answer", "right"),
    [
        ("RUS visits PRK", "RUS visits PRK", True),
        ("RUS visits PRK", "PRK visits RUS", False),
        ("RUS visits PRK", "RUS supports PRK", False),
        ("RUS meetsWith PRK", "PRK meetsWith RUS", True),
        ("Vladimir_Putin|RUS visits PRK", "RUS visits PRK", True),
        ("RUS visits PRK", "Vladimir_Putin|RUS visits Kim_Jong_Un|PRK", True),
        ("Vladimir_Putin|RUS visits PRK", "Sergei_Lavrov|RUS visits PRK", True),
        ("Vladimir_Putin|RUS meetsWith PRK", "Kim_Jong_Un|PRK meetsWith RUS", True),
        ("rus joins nato", "RUS joins NATO", True),
        ("RUS leaves UN", "RUS leaves UNSC", False),
        ("FRA leaves European_Union", "FRA leaves EU", True),
        ("SYR joins League_of_Arab_States", "SYR joins Arab_League", True),
        ("RUS lovesVeryMuch PRK", "RUS lovesVeryMuch PRK", True),
    ],
)
def test_when_an_answer_is_right(gold: str, answer: str, right: bool) -> None:
    result = scored([triple(gold)], [triple(answer)])
    assert counts(result.strict) == (int(right), 1, 1)


def test_a_statement_counts_once_in_a_record() -> None:
    result = scored(
        [triple("RUS meetsWith PRK"), triple("PRK meetsWith RUS")],
        [triple("RUS meetsWith PRK"), triple("PRK meetsWith Vladimir_Putin|RUS")],
    )
    assert counts(result.strict) == counts(result.ends) == (1, 1, 1)


def test_an_optional_statement_counts_neither_way() -> None:
    optional = triple("WEST sanctions RUS", opt=True)
    assert counts(scored([optional], []).strict) == (0, 0, 0)
    assert counts(scored([optional], [triple("WEST sanctions RUS")]).strict) == (0, 0, 0)
    assert counts(scored([optional], [triple("WEST sanctions RUS")]).ends) == (0, 0, 0)
    assert counts(scored([optional], [triple("WEST accuses RUS")]).strict) == (0, 1, 0)
    assert counts(scored([optional], [triple("WEST accuses RUS")]).ends) == (0, 0, 0)


def test_what_is_wanted_and_optional_is_wanted() -> None:
    result = scored([triple("USA sanctions RUS"), triple("USA sanctions RUS planned", opt=True)], [])
    assert counts(result.strict) == (0, 0, 1)


def test_ends_are_right_whatever_the_relation() -> None:
    result = scored(
        [triple("RUS visits PRK"), triple("USA accuses IRN")],
        [triple("PRK supports RUS"), triple("RUS aids PRK"), triple("USA accuses CHN")],
    )
    assert counts(result.strict) == (0, 3, 2)
    assert counts(result.ends) == (1, 2, 2)


@pytest.mark.parametrize(
    ("gold", "answer", "right"),
    [
        ("actual", "actual", True),
        ("actual", "planned", False),
        (None, "actual", True),
        ("actual", None, True),
        (["claimed", "negated"], "negated", True),
        (["claimed", "negated"], ["negated", "claimed"], True),
        ("claimed", ["claimed", "negated"], False),
    ],
)
def test_when_a_certainty_is_right(gold: Any, answer: Any, right: bool) -> None:
    def with_certainty(value: Any) -> Triple:
        return {**triple("RUS visits PRK"), **({} if value is None else {"f": value})}

    result = scored([with_certainty(gold)], [with_certainty(answer)])
    assert result.certain == int(right)
    assert result.certainty == float(right)


def test_the_certainty_of_a_wrong_answer_does_not_matter() -> None:
    result = scored([triple("RUS visits PRK")], [triple("RUS visits PRK planned"), triple("RUS visits CHN")])
    assert (result.certain, result.certainty) == (0, 0)


def test_records_add_up_and_one_without_an_answer_is_an_empty_answer() -> None:
    records = [Record(name, "ar", "", [triple("RUS visits PRK"), triple("USA aids UKR")]) for name in ("1", "2", "3")]
    answers: list[dict[str, Any]] = [
        {"id": "2", "triples": [triple("RUS visits PRK"), triple("USA attacks UKR")]},
        {"id": "9", "triples": []},
    ]
    result = score(records, answers)
    assert result.records == 3
    assert counts(result.strict) == (1, 2, 6)
    assert counts(result.ends) == (2, 2, 6)
    assert {name: counts(ratio) for name, ratio in result.relations.items()} == {
        "visits": (1, 1, 3),
        "aids": (0, 0, 3),
        "attacks": (0, 1, 0),
    }


def test_answers_in_the_gold_format() -> None:
    signing = statement(PACT, PUTIN, "signsAgreementWith", KIM, "وقّع")
    arming = statement(PACT, RUSSIA, "suppliesArmsTo", NORTH_KOREA, "تسليح", Certainty.CLAIMED)

    def extract(article: Article) -> list[Statement]:
        assert article == Article("7", "نص", language="ar")
        return [signing, arming, replace(arming, certainty=Certainty.NEGATED), arming]

    assert list(predictions([Record("7", "ar", "نص", [])], extract)) == [
        {
            "id": "7",
            "triples": [
                {"s": "Vladimir Putin|RUS", "p": "signsAgreementWith", "o": "Kim Jong Un|PRK", "f": "actual"},
                {"s": "RUS", "p": "suppliesArmsTo", "o": "PRK", "f": ["claimed", "negated"]},
            ],
        }
    ]


def test_a_gold_file_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    first = {"id": "1", "lang": "ar", "text": "سطر\u2028واحد", "triples": [triple("RUS visits PRK")], "note": 1}
    second = {"id": "2", "text": "", "triples": []}
    lines = f"{json.dumps(first, ensure_ascii=False)}\r\n\n{json.dumps(second)}\n"
    path.write_text(lines, encoding="utf-8-sig", newline="")
    assert read_gold(path) == [
        Record("1", "ar", "سطر\u2028واحد", [triple("RUS visits PRK")]),
        Record("2", "", "", []),
    ]


def test_an_id_that_is_there_already_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "1", "text": "", "triples": []}\n' * 2)
    with pytest.raises(SourceError, match=r"Line 2 of '.*' has the id '1' of an earlier line\."):
        read_gold(path)
