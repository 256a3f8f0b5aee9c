"""The page and the store count the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graphbuilder.build import PAGE, STORE, build
from graphbuilder.graph.store import Store
from graphbuilder.model import Article, Statement
from graphbuilder.query.run import run
from graphbuilder.reading import read_sources
from page.conftest import Opened

Show = Callable[..., Opened]
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
BETWEEN_ACTORS = "?s a ag:Statement ; ag:subjectParty ?a ; ag:objectParty ?b FILTER (?a != ?b)"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build(read_sources([str(SEEDS)]), folder)
    assert (folder / PAGE).exists()
    return folder


@pytest.fixture
def page(show: Show, built: Path) -> Page:
    with Store.open(built / STORE, read_only=True) as store:
        statements: list[Statement] = list(store.statements())
        articles: dict[str, Article] = {article.identifier: article for article in store.articles()}
    page = show(statements, articles).page
    page.click("#language")
    return page


def asked(built: Path, sparql: str) -> dict[tuple[str, ...], int]:
    """The answer to a query whose last column is a number, by the local names in the others."""
    rows = run(built / STORE, sparql, timeout=60, limit=10_000).texts()
    return {tuple(text.partition(":")[2] for text in row[:-1]): int(row[-1]) for row in rows}


def count_beside(page: Page, identifier: str) -> int:
    return int(page.locator(f"label:has(#{identifier}) .count").text_content() or "")


def test_the_head_counts_what_sparql_counts(page: Page, built: Path) -> None:
    [statements] = asked(built, f"SELECT (COUNT(?s) AS ?n) {{ {BETWEEN_ACTORS} }}").values()
    [articles] = asked(
        built, f"SELECT (COUNT(DISTINCT ?t) AS ?n) {{ {BETWEEN_ACTORS} ?s prov:wasDerivedFrom ?t }}"
    ).values()
    [actors] = asked(
        built,
        f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {BETWEEN_ACTORS} ?s ag:subjectParty|ag:objectParty ?x }}",
    ).values()
    expect(page.locator("#counts")).to_have_text(f"{statements} statements · {actors} actors · {articles} articles")


def test_the_filters_count_what_sparql_counts(page: Page, built: Path) -> None:
    for summary in page.locator(".family summary").all():
        summary.click()
    for kind, predicate in (("relation", "rdf:predicate"), ("certainty", "ag:certainty")):
        counted = asked(built, f"SELECT ?x (COUNT(?s) AS ?n) {{ {BETWEEN_ACTORS} ?s {predicate} ?x }} GROUP BY ?x")
        assert len(counted) > 3
        for (name,), number in counted.items():
            assert count_beside(page, f"{kind}-{name}") == number, name
    families = asked(
        built,
        f"SELECT ?x (COUNT(?s) AS ?n) {{ {BETWEEN_ACTORS} ?s rdf:predicate ?x }} GROUP BY ?x",
    )
    page.click("#certainty-actual")
    [left] = asked(
        built, f"SELECT (COUNT(?s) AS ?n) {{ {BETWEEN_ACTORS} ?s ag:certainty ?c FILTER (?c != ag:actual) }}"
    ).values()
    expect(page.locator("#counts")).to_contain_text(f"{left} of {sum(families.values())} shown")


def test_the_tables_count_what_sparql_counts(page: Page, built: Path) -> None:
    page.click("#view")
    page.click("#tab-actors")
    counted = asked(
        built,
        f"SELECT ?x (COUNT(DISTINCT ?s) AS ?n) {{ {BETWEEN_ACTORS} ?s ag:subjectParty|ag:objectParty ?x }} GROUP BY ?x",
    )
    shown = page.locator("#table tbody td:nth-child(3)").all_text_contents()
    assert sorted(map(int, shown)) == sorted(counted.values())
    page.click("#tab-edges")
    pairs = asked(
        built,
        f"SELECT ?a ?p ?b (COUNT(?s) AS ?n) {{ {BETWEEN_ACTORS} ?s rdf:predicate ?p }} GROUP BY ?a ?p ?b",
    )
    [largest] = {number for number in pairs.values() if number == max(pairs.values())}
    assert int(page.locator("#table tbody td:nth-child(4)").first.text_content() or "") >= largest
    numbers = [int(text) for text in page.locator("#table tbody td:nth-child(4)").all_text_contents()]
    assert page.locator("#more-rows").count() or sum(numbers) == sum(pairs.values())
