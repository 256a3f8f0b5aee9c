from __future__ import annotations

import runpy
from functools import cache
from pathlib import Path

from graphbuilder.ontology import Concept, Relation, certainties, families, relations

ROOT = Path(__file__).resolve().parent.parent


@cache
def page() -> str:
    """The page as the script makes it from the ontology."""
    made = runpy.run_path(str(ROOT / "scripts" / "ontology_page.py"))["page"]()
    assert isinstance(made, str)
    return made


def test_the_page_is_that_of_the_ontology() -> None:
    stale = "docs/ontology.md is stale: run scripts/uv run python scripts/ontology_page.py"
    assert (ROOT / "docs" / "ontology.md").read_text("utf-8") == page(), stale


def test_the_page_has_every_relation_family_and_certainty_in_both_languages() -> None:
    concepts: list[Concept | Relation] = [*families().values(), *certainties().values(), *relations().values()]
    for concept in concepts:
        for words in (concept.label_en, concept.label_ar, concept.definition_en, concept.definition_ar):
            assert words in page(), concept.name
        assert f"`ag:{concept.name}`" in page()


def test_a_relation_with_its_example_ends_inverse_and_matches() -> None:
    section = page().partition("#### `ag:suppliesArmsTo`\n")[2].partition("\n###")[0]
    assert "**supplies arms to · تسليح**" in section
    assert "> France delivered fighter aircraft to Serbia." in section
    assert "- from `ag:Actor` to `ag:Actor`\n- inverse `ag:armedBy`, is armed by · تسليح من\n" in section
    assert "- close to CAMEO 072 (Provide military aid); narrower than PLOVER AID" in section
    assert "- symmetric" in page().partition("#### `ag:alliedWith`\n")[2].partition("\n###")[0]


def test_the_page_has_no_empty_name_and_no_broken_table() -> None:
    width = 0
    for line in page().splitlines():
        assert "**" not in line or " · " in line
        if line.startswith("|"):
            width = width or line.count(" | ")
            assert line.count(" | ") == width, line
        else:
            width = 0
