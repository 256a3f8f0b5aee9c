"""Whom a name means that several bear."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.pipeline import extract
from graphbuilder.model import Article


@pytest.mark.parametrize(
    ("day", "visitor"),
    [
        ("", "Barham Salih"),
        ("2005-03-01", "Ali Abdullah Saleh"),
        ("2012-02-27", "Ali Abdullah Saleh"),
        ("2019-05-01", "Barham Salih"),
    ],
)
def test_a_surname_means_who_held_office_on_the_day_of_the_article(day: str, visitor: str) -> None:
    statements = extract(Article("article", "زار الرئيس صالح الرياض.", date=day))
    assert [statement.subject.key for statement in statements] == [visitor]


def test_a_surname_means_the_head_of_state_before_his_family() -> None:
    statements = extract(Article("article", "زار الرئيس مبارك واشنطن."))
    assert [statement.subject.key for statement in statements] == ["Hosni Mubarak"]


def test_a_leader_of_a_movement_who_became_president_acts_for_the_state() -> None:
    statements = extract(Article("article", "استقبل العاهل الأردني الرئيس السوري أحمد الشرع في عمان."))
    assert {(statement.subject.state, statement.object.state) for statement in statements} >= {("JOR", "SYR")}
