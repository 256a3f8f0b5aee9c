from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox
import pytest
from graph.world import world
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.errors import UsageError
from graphbuilder.graph.store import Store
from graphbuilder.query.named import fill, questions, run_named
from graphbuilder.query.tokens import tokens

PACT = "article:pact.txt"
THREE = "article:folder%2Fthree%203.txt"

# The question, its parameters, the columns to look at, and their rows in order.
ANSWERS: list[tuple[str, Mapping[str, str], str, list[str]]] = [
    ("partners", {}, "partner partner_name_ar statements", ["CHN الصين 2", "PRK كوريا الشمالية 1"]),
    ("partners", {"actor": "FIN"}, "partner articles", ["NATO 1"]),
    ("arms", {}, "supplier recipient", []),
    ("members", {}, "member member_name articles", ["FIN Finland 1"]),
    ("members", {"organisation": "EU"}, "member", []),
    ("shared", {"actor": "RUS", "other": "PRK"}, "relation third", ["ag:supports CHN"]),
    ("shared", {"actor": "PRK", "other": "CHN"}, "relation third", ["ag:signsAgreementWith RUS"]),
    ("denied", {}, "subject relation object holder_name article", [f"RUS ag:suppliesArmsTo PRK Russia {PACT}"]),
    (
        "edges",
        {},
        "subject relation object articles",
        [
            "CHN ag:accuses NATO 1",
            "FIN ag:joins NATO 1",
            "PRK ag:supports CHN 1",
            "RUS ag:signsAgreementWith CHN 1",
            "RUS ag:signsAgreementWith PRK 1",
            "RUS ag:supports CHN 1",
            "USA ag:accuses IRN 1",
            "USA ag:sanctions IRN 1",
        ],
    ),
    (
        "timeline",
        {},
        "date subject relation object certainty",
        [
            "2024-06-19 Vladimir_Putin ag:signsAgreementWith Kim_Jong_Un ag:actual",
            "2024-06-19 RUS ag:suppliesArmsTo PRK ag:negated",
        ],
    ),
    ("connected", {}, "actor others", ["CHN 3", "RUS 2", "NATO 2", "PRK 2", "IRN 1", "USA 1", "FIN 1"]),
    ("accusations", {}, "accuser accused first", ["CHN NATO 2023-04-04", "USA IRN 2024-07-01"]),
    ("claims", {}, "holder subject relation object", ["USA IRN ag:suppliesArmsTo RUS"]),
    ("agreements", {}, "date party other article", [f"2024-06-19 RUS PRK {PACT}", f"2024-07-01 RUS CHN {THREE}"]),
    (
        "articles",
        {},
        "article statements",
        [f"{THREE} 4", "article:https%3A%2F%2Fexample.org%2Fnews%2F2%3Fid%3D7 4", f"{PACT} 2", "article:weather.txt 0"],
    ),
    ("relation", {}, "subject object articles", ["USA IRN 1"]),
    ("relation", {"relation": "joins"}, "subject object", ["FIN NATO"]),
]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.open(":memory:") as store:
        store.replace(world())
        yield store


@pytest.mark.parametrize(("name", "parameters", "columns", "expected"), ANSWERS)
def test_a_named_question_answers(
    store: Store, name: str, parameters: Mapping[str, str], columns: str, expected: list[str]
) -> None:
    result = run_named(store, name, parameters)
    places = [result.variables.index(column) for column in columns.split()]
    assert [" ".join(row[place].removeprefix("actor:") for place in places) for row in result.texts()] == expected


def test_a_parameter_cannot_break_out_of_its_place(store: Store) -> None:
    hostile = "RUS } . ?s ?p ?o } # > \" ' \\"
    assert "%7D" in fill(questions()["partners"], {"actor": hostile})
    assert run_named(store, "partners", {"actor": hostile}).rows == ()
    assert run_named(store, "partners", {"actor": "Secret Service"}).rows == ()


@given(st.text())
def test_no_value_of_a_parameter_is_more_than_one_term(value: str) -> None:
    for name, key in (("partners", "actor"), ("members", "organisation"), ("visits", "actor")):
        written = fill(questions()[name], {key: value})
        words = [token.text for token in tokens(written)]
        assert len(words) == len(tokens(questions()[name].sparql))
        ox.Store().query(written)  # parses


def test_the_kinds_and_defaults_of_parameters() -> None:
    taken = {item.name: item for item in questions()["membership"].parameters}
    assert [(item.name, item.kind, item.default) for item in taken.values()] == [
        ("organisation", "actor", ""),
        ("since", "date", ""),
        ("until", "date", ""),
    ]
    assert [item.default for item in questions()["evidence"].parameters] == ["RUS", "attacks", "UKR"]
    assert "ag:joins" not in fill(questions()["relation"], {"relation": "ag:visits"})


def test_an_unknown_question_parameter_or_relation_is_explained(store: Store) -> None:
    with pytest.raises(UsageError, match="choose one of accusations, agreements"):
        run_named(store, "friends")
    with pytest.raises(UsageError, match="choose from actor, other"):
        run_named(store, "timeline", {"third": "USA"})
    with pytest.raises(UsageError, match="leave it out"):
        run_named(store, "turned", {"actor": "USA"})
    with pytest.raises(UsageError, match="'soon' is no date"):
        run_named(store, "edges", {"since": "soon"})
    with pytest.raises(UsageError, match="no relation 'likes'"):
        run_named(store, "relation", {"relation": "likes"})
