from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from graph.world import world

from graphbuilder.errors import UsageError
from graphbuilder.graph.store import Store
from graphbuilder.ontology import relations
from graphbuilder.query.allowed import check
from graphbuilder.query.named import fill, questions, run_named

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


def test_every_question_is_tested_titled_and_allowed() -> None:
    assert {name for name, *_ in ANSWERS} == set(questions())
    assert len(questions()) >= 10
    for question in questions().values():
        assert question.title and question.title_ar and question.description
        check(question.sparql)


def test_questions_name_the_relations_as_the_ontology_has_them() -> None:
    friendly = {name for name, one in relations().items() if one.family in ("alliance", "cooperation", "support")}
    symmetric = {name for name, one in relations().items() if one.symmetric}
    for question, begin, end, expected in (
        ("partners", "VALUES ?relation {", "}", friendly),
        ("shared", "?relation IN (", ")", symmetric),
    ):
        for part in questions()[question].sparql.split(begin)[1:]:
            assert {word.strip(",").removeprefix("ag:") for word in part.split(end)[0].split()} == expected


def test_a_parameter_cannot_break_out_of_its_place(store: Store) -> None:
    hostile = "RUS } . ?s ?p ?o } # > \" ' \\"
    assert "%7D" in fill(questions()["partners"], {"actor": hostile})
    assert run_named(store, "partners", {"actor": hostile}).rows == ()
    assert run_named(store, "partners", {"actor": "Secret Service"}).rows == ()


def test_an_unknown_question_parameter_or_relation_is_explained(store: Store) -> None:
    with pytest.raises(UsageError, match="choose one of accusations, agreements"):
        run_named(store, "friends")
    with pytest.raises(UsageError, match="choose from actor, other"):
        run_named(store, "timeline", {"third": "USA"})
    with pytest.raises(UsageError, match="leave it out"):
        run_named(store, "edges", {"actor": "USA"})
    with pytest.raises(UsageError, match="no relation 'likes'"):
        run_named(store, "relation", {"relation": "likes"})
