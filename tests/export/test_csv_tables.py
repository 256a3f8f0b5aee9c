from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import pytest
from graph.world import CHINA, FINLAND, PUTIN, RUSSIA
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder import ontology
from graphbuilder.export.csv_table import cell, write_table
from graphbuilder.export.dyad_years import write_dyad_years
from graphbuilder.export.network_tables import write_edges, write_nodes
from graphbuilder.model import Certainty, Statement

from .hostile import NAMES, Write, assert_order_makes_no_difference, bytes_of, every_statement, named, undated

SIGNING, NO_ARMS = every_statement()[:2]
SIGNS = "=+-@\t\r\n\0＝＋－＠"


def rows_of(write: Write, statements: Sequence[Statement]) -> list[dict[str, str]]:
    text = bytes_of(write, statements).decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_actors() -> None:
    rows = rows_of(write_nodes, every_statement())
    assert [row["key"] for row in rows] == ["CHN", "FIN", "IRN", "NATO", "PRK", "RUS", "USA"]
    assert rows[1] == {
        "key": "FIN",
        "label": "Finland",
        "label_ar": FINLAND.label_ar,
        "kind": "state",
        "wikidata": "Q33",
        "statements": "1",
    }


def test_edges() -> None:
    rows = rows_of(write_edges, [*every_statement(), undated(SIGNING, "2020-01-01"), undated(SIGNING)])
    assert list(rows[0]) == [
        "subject", "relation", "family", "object", "statements", "articles", "actual", "claimed", "planned", "possible",
        "negated", "first", "last",
    ]  # fmt: skip
    ends = [(row["subject"], row["relation"], row["object"]) for row in rows]
    assert ends == sorted(ends) and len(ends) == 10
    row = rows[ends.index(("PRK", "signsAgreementWith", "RUS"))]
    assert list(row.values())[4:] == ["3", "1", "3", "0", "0", "0", "0", "2020-01-01", "2024-06-19"]


def test_dyad_years() -> None:
    rows = rows_of(write_dyad_years, every_statement())
    assert list(rows[0]) == ["actor1", "actor2", "year", *ontology.relations(), "claimed", "negated"]
    dyads = [(row["actor1"], row["actor2"], row["year"]) for row in rows]
    assert dyads == sorted(dyads)
    both_ways = [row for row in rows if {row["actor1"], row["actor2"]} == {"RUS", "PRK"}]
    assert [row["signsAgreementWith"] for row in both_ways] == ["1", "1"]
    assert [row["negated"] for row in both_ways] == ["0", "1"]  # suppliesArmsTo has a direction
    (denied,) = (row for row in both_ways if row["actor1"] == "RUS")
    assert denied["suppliesArmsTo"] == "0"
    assert sum(int(row["claimed"]) for row in rows) == 1


def test_dyad_years_leave_out_what_has_no_day_no_second_actor_or_is_not_said_to_be_so() -> None:
    inside = Statement(PUTIN, "supports", RUSSIA, Certainty.ACTUAL, None, "2024-01-01", 1, SIGNING.evidence)
    planned = Statement(RUSSIA, "supports", CHINA, Certainty.PLANNED, None, "2024-01-01", 1, SIGNING.evidence)
    said = [inside, planned, undated(SIGNING), undated(SIGNING, "2024-02-30"), undated(SIGNING, "2024")]
    assert rows_of(write_dyad_years, said) == []
    assert [row["year"] for row in rows_of(write_dyad_years, [undated(SIGNING, "0800-12-25")])] == ["800", "800"]


@pytest.mark.parametrize("write", [write_nodes, write_edges, write_dyad_years])
def test_order_makes_no_difference(write: Write) -> None:
    assert_order_makes_no_difference(write)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_stays_a_name(name: str) -> None:
    shown = cell(name).encode("utf-8", "replace").decode()
    (row,) = (row for row in rows_of(write_nodes, [named(name, key=name)]) if row["kind"] == "movement")
    assert (row["key"], row["label"], row["label_ar"]) == (shown, shown, shown)
    assert rows_of(write_edges, [named(name, key=name)])[0]["subject"] == shown
    assert rows_of(write_dyad_years, [named(name, key=name)])[0]["actor1"] == shown


@given(st.lists(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.text(SIGNS)), min_size=2, max_size=4))
def test_any_cells_come_back_and_none_is_a_formula(values: list[str]) -> None:
    stream = io.BytesIO()
    write_table([str(number) for number in range(len(values))], [values], stream)
    _, row = csv.reader(io.StringIO(stream.getvalue().decode().removeprefix("\ufeff"), newline=""))
    assert not any(read.startswith(tuple(SIGNS)) for read in row)
    assert [read == value or read == f"'{value}" for read, value in zip(row, values, strict=True)] == [True] * len(row)


@given(st.integers())
def test_numbers_are_no_texts(number: int) -> None:
    assert int(cell(number)) == number
