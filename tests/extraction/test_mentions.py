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


@pytest.mark.parametrize(
    ("day", "acts_for"),
    [
        ("2018-03-01", "NLD"),
        ("2025-03-01", "NATO"),
        ("2024-08-01", "NATO"),  # A term given in years: he held both offices that year, and is known by this one.
        ("2005-01-01", "NATO"),  # In no office yet.
        ("", "NATO"),
    ],
)
def test_a_leader_acts_for_whom_he_served_that_day(day: str, acts_for: str) -> None:
    statements = extract(Article("article", "زار مارك روته كييف والتقى مسؤولين هناك.", date=day))
    assert {(one.relation, one.subject.key, one.subject.state, one.object.state) for one in statements} >= {
        ("visits", "Mark Rutte", acts_for, "UKR")
    }
