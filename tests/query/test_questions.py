"""The named questions on the sample articles, against what Python makes of the same statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graphbuilder.build import readable
from graphbuilder.errors import UsageError
from graphbuilder.extraction.pipeline import extracted
from graphbuilder.graph.namespaces import short
from graphbuilder.graph.store import Store
from graphbuilder.knowledge import knowledge
from graphbuilder.model import Article, Statement
from graphbuilder.ontology import relations, resource
from graphbuilder.query.allowed import check
from graphbuilder.query.background import GRAPH
from graphbuilder.query.named import fill, questions
from graphbuilder.query.result import from_json
from graphbuilder.query.result import readable as shown
from graphbuilder.query.vocabulary import warnings
from graphbuilder.query.worker import evaluate

from .seeds import ANSWERS, FRIENDLY, HOSTILE, READER, SYMMETRIC

ROOT = Path(__file__).resolve().parents[2]
OVERVIEW = ROOT / "graphbuilder" / "query" / "questions" / "README.md"
RELATIONS = re.compile(r"(?:VALUES \?\w+ \{|IN \()((?:[\s,]*ag:\w+)+)\s*[})]")

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated")  # by rdflib, of itself
each_question = pytest.mark.parametrize("name", ANSWERS)


@pytest.fixture(scope="module")
def seeds() -> list[tuple[Article, list[Statement]]]:
    from graphbuilder.reading import read_sources

    articles = [replace(one, reader=READER) for one in readable(read_sources([str(ROOT / "seeds")]), [])]
    return [(article, list(extracted([article]))) for article in articles]


@pytest.fixture(scope="module")
def store(seeds: list[tuple[Article, list[Statement]]]) -> Iterator[Store]:
    with Store.open(":memory:") as store:
        store.replace(seeds)
        store.set_background(knowledge().memberships)
        yield store


def ask(
    store: Store, name: str, parameters: Mapping[str, str] | None = None, columns: str = ""
) -> list[tuple[str, ...]]:
    """The rows of a question's answer, or some columns of them, as people read them."""
    found = evaluate(store.oxigraph, fill(questions()[name], parameters or {}), 10_000)
    assert "error" not in found, found
    places = [found["variables"].index(column) for column in columns.split() or found["variables"]]
    return [tuple(shown(from_json(row[place]) if row[place] else None) for place in places) for row in found["rows"]]


def test_there_are_questions_enough_and_each_is_checked() -> None:
    assert len(questions()) >= 20
    assert set(ANSWERS) == set(questions())


@each_question
def test_a_question_answers_what_the_statements_say(store: Store, name: str) -> None:
    columns, expected = ANSWERS[name]
    rows = ask(store, name, columns=columns)
    assert rows
    assert sorted(rows) == sorted(expected(list(store.statements()), list(store.articles())))


@each_question
def test_an_answer_does_not_hang_on_the_order_of_reading(
    store: Store, seeds: list[tuple[Article, list[Statement]]], name: str
) -> None:
    with Store.open(":memory:") as other:
        for pair in reversed(seeds):
            other.replace([pair])
        other.set_background(knowledge().memberships)
        assert ask(other, name) == ask(store, name)


@pytest.fixture(scope="module")
def elsewhere(store: Store) -> rdflib.Dataset:
    """The store in rdflib, with the ontology in its graph."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=ox.serialize(store.quads(), format=ox.RdfFormat.N_QUADS), format="nquads")
    dataset.graph(GRAPH).parse(data=resource("alliance.ttl").read_text("utf-8"), format="turtle")
    return dataset


@pytest.mark.parametrize("name", sorted(ANSWERS.keys() - {"contradictions"}))  # which takes rdflib eight seconds
def test_another_tool_gives_the_same_answer(store: Store, elsewhere: rdflib.Dataset, name: str) -> None:
    rows = elsewhere.query(questions()[name].sparql)
    found = [tuple("" if term is None else short(str(term)) for term in row) for row in rows]  # type: ignore[union-attr]
    assert sorted(found) == sorted(ask(store, name))


@each_question
def test_a_question_is_titled_allowed_and_free_of_slips(name: str) -> None:
    question = questions()[name]
    assert question.title and question.title_ar and question.description
    check(question.sparql)
    assert warnings(question.sparql) == ()


@each_question
def test_relations_are_listed_as_the_ontology_has_them(name: str) -> None:
    for match in RELATIONS.finditer(questions()[name].sparql):
        listed = {word.strip(",").removeprefix("ag:") for word in match[1].split()}
        if len(listed) > 3 and listed <= relations().keys():
            assert listed in (FRIENDLY, HOSTILE, SYMMETRIC)


def test_the_overview_lists_every_question() -> None:
    lines = [line for line in OVERVIEW.read_text("utf-8").splitlines() if line.startswith("| `")]
    assert lines == [
        f"| `{one.name}` | {one.title} | {' '.join(f'`--{item.name}`' for item in one.parameters)} |"
        for one in questions().values()
    ]


@pytest.mark.parametrize(
    "name", [name for name in ANSWERS if any(p.kind == "date" for p in questions()[name].parameters)]
)
def test_a_period_leaves_out_what_lies_outside(store: Store, name: str) -> None:
    assert ask(store, name, {"since": "2018", "until": "2024"}) == ask(store, name)
    assert ask(store, name, {"since": "2030"}) == ask(store, name, {"until": "2017"}) == []


def test_periods_of_years_months_and_days(store: Store) -> None:
    def days(**parameters: str) -> set[str]:
        return {day for (day,) in ask(store, "visits", parameters, "date")}

    assert days(since="2023-05", until="2024-01-29") == {"2023-05-08", "2024-01-29"}
    assert days(until="2021") == {"2018-05-09", "2021-08-25"}
    assert days(since="2024-06-23", until="2024-06-23") == {"2024-06-23"}


@pytest.mark.parametrize("name", ["friends-in-common", "shared", "timeline", "months"])
def test_two_actors_can_be_named_either_way_round(store: Store, name: str) -> None:
    columns = {"friends-in-common": "friend", "shared": "relation third"}.get(name, "")
    pair = {"actor": "SAU", "other": "IRN"}
    turned = {"actor": "IRN", "other": "SAU"}
    assert sorted(ask(store, name, pair, columns)) == sorted(ask(store, name, turned, columns)) != []


def test_a_symmetric_edge_is_found_from_both_ends(store: Store) -> None:
    edge = {"actor": "SAU", "relation": "signsAgreementWith", "other": "IRN"}
    turned = {"actor": "IRN", "relation": "signsAgreementWith", "other": "SAU"}
    assert len(ask(store, "evidence", edge)) == 3
    assert ask(store, "evidence", edge) == ask(store, "evidence", turned)
    assert ask(store, "evidence", {"actor": "UKR", "other": "RUS"}) == []  # attacks has a direction


def test_a_person_can_be_asked_about(store: Store) -> None:
    assert ask(store, "visits", {"actor": "Vladimir Putin"}, "to") == [("actor:PRK",), ("actor:VNM",)]
    assert ask(store, "partners", {"actor": "Vladimir Putin"}, "partner") == [("actor:PRK",)]
    assert len(ask(store, "timeline", {"actor": "Vladimir Putin", "other": "PRK"})) == 2
    assert len(ask(store, "allegations", {"actor": "Donald Trump", "other": "IRN"})) == 4


def test_dates_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(UsageError, match="2024-01-01 is after 2023-12-31"):
        fill(questions()["visits"], {"since": "2024", "until": "2023"})
