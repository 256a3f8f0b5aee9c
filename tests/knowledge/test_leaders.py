"""The tables of leaders and of their names: what every row must satisfy, over all regions at once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from graphbuilder.knowledge.tables import ROOT, rows, tables

OFFICES = {
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "secretary_general",
    "commissioner",
    "movement_leader",
    "envoy",
    "minister",
    "other",
}
DATE = re.compile(r"(\d{4}(-\d{2}-\d{2})?)?")
ARABIC_FORM = re.compile(r"[ء-غف-يپچڤگ]+( [ء-غف-يپچڤگ]+)*")
ENGLISH_FORM = re.compile(r"[^\W\d_]['’.\-\w]*( ['’.\-\w]+)*")
SAME_LETTER = str.maketrans("أإآٱىة", "اااايه")

Row = dict[str, str]

TERMS: list[tuple[str, Row]] = [
    (table.name, row) for table in tables(ROOT.joinpath("tables", "leaders")) for row in rows(table)
]
NAMES: dict[str, list[tuple[str, Row]]] = {
    language: [
        (table.name, row)
        for table in tables(ROOT.joinpath("names", language))
        if table.name.startswith("leaders.")
        for row in rows(table)
    ]
    for language in ("ar", "en")
}
LEADERS = {row["key"] for _, row in TERMS}


def normal(form: str) -> str:
    """A form as the tables compare forms: spellings that readers of Arabic take for the same are one."""
    return form.translate(SAME_LETTER).casefold()


def keys_in(language: str, kind: str) -> set[str]:
    return {row["key"] for _, row in NAMES[language] if row["kind"] == kind}


def test_there_are_leaders_of_every_region() -> None:
    assert len(LEADERS) >= 500


@pytest.mark.parametrize("column", ["key", "label_ar", "for"])
def test_every_term_fills(column: str) -> None:
    assert [(file, row) for file, row in TERMS if not row[column].strip()] == []


def test_offices_are_of_the_list() -> None:
    assert {row["office"] for _, row in TERMS} <= OFFICES


def test_terms_are_years_or_days_in_order() -> None:
    assert [row for _, row in TERMS if not (DATE.fullmatch(row["from"]) and DATE.fullmatch(row["to"]))] == []
    # Years alone are compared, as one end may be a year and the other a day of the same year.
    assert [row for _, row in TERMS if row["to"] and row["from"][:4] > row["to"][:4]] == []


def test_no_term_is_twice() -> None:
    terms = Counter((row["key"], row["for"], row["office"], row["from"]) for _, row in TERMS)
    assert [term for term, times in terms.items() if times > 1] == []


def test_no_term_ends_without_beginning() -> None:
    assert [row for _, row in TERMS if row["to"] and not row["from"]] == []


def test_a_leader_has_one_arabic_label() -> None:
    labels = defaultdict(set)
    for _, row in TERMS:
        labels[row["key"]].add(row["label_ar"])
    assert {key: found for key, found in labels.items() if len(found) > 1} == {}


def test_the_arabic_label_is_one_of_the_names() -> None:
    forms = defaultdict(set)
    for _, row in NAMES["ar"]:
        forms[row["key"]].add(normal(row["form"]))
    assert [row["key"] for _, row in TERMS if normal(row["label_ar"]) not in forms[row["key"]]] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_leader_has_a_full_name(language: str) -> None:
    assert sorted(LEADERS - keys_in(language, "full")) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_name_is_of_a_leader(language: str) -> None:
    assert sorted((keys_in(language, "full") | keys_in(language, "surname")) - LEADERS) == []
    assert {row["kind"] for _, row in NAMES[language]} == {"full", "surname"}
    assert {row["when"] for _, row in NAMES[language]} <= {"", "title", "ambiguous"}


@pytest.mark.parametrize(("language", "shape"), [("ar", ARABIC_FORM), ("en", ENGLISH_FORM)], ids=["ar", "en"])
def test_forms_are_clean(language: str, shape: re.Pattern[str]) -> None:
    forms = [row["form"] for _, row in NAMES[language]] + [row["label_ar"] for _, row in TERMS if language == "ar"]
    assert [form for form in forms if not shape.fullmatch(form) or form != unicodedata.normalize("NFC", form)] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_name_is_twice(language: str) -> None:
    names = Counter((row["key"], normal(row["form"])) for _, row in NAMES[language])
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_shared_name_is_plain_for_one_leader_at_most(language: str) -> None:
    plain = defaultdict(set)
    for _, row in NAMES[language]:
        if not row["when"]:
            plain[normal(row["form"])].add(row["key"])
    assert {form: sorted(keys) for form, keys in plain.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("folder", ["tables/leaders", "names/ar", "names/en"])
def test_rows_are_sorted_by_key(folder: str) -> None:
    for table in tables(ROOT.joinpath(*folder.split("/"))):
        if folder == "tables/leaders" or table.name.startswith("leaders."):
            keys = [row["key"] for row in rows(table)]
            assert [(table.name, *pair) for pair in pairwise(keys) if pair[0] > pair[1]] == []


def test_leaders_act_for_somebody_known() -> None:
    actors = [ROOT.joinpath("tables", f"{kind}.tsv") for kind in ("states", "organisations", "movements")]
    known = {row["key"] for table in actors for row in rows(table)}
    assert sorted({(file, row["for"]) for file, row in TERMS if row["for"] not in known}) == []


@pytest.mark.parametrize(
    ("form", "key", "when"),
    [
        ("نتانياهو", "Benjamin Netanyahu", ""),
        ("أولمرت", "Ehud Olmert", ""),
        ("أحمدي نجاد", "Mahmoud Ahmadinejad", ""),
        ("القذافي", "Muammar Gaddafi", ""),
        ("القذافي", "Saif al-Islam Gaddafi", "title"),
        ("عباس", "Mahmoud Abbas", "title"),
        ("أبو مازن", "Mahmoud Abbas", ""),
        ("الحريري", "Saad Hariri", ""),
        ("الحريري", "Rafic Hariri", "title"),
        ("الأسد", "Bashar al-Assad", ""),
        ("رئيسي", "Ebrahim Raisi", "ambiguous"),
        ("موسى", "Amr Moussa", "title"),
        ("البرادعي", "Mohamed ElBaradei", ""),
        ("حميدتي", "Mohamed Hamdan Dagalo", ""),
        ("ابوالغيط", "Ahmed Aboul Gheit", ""),
    ],
)
def test_short_forms_of_newspapers(form: str, key: str, when: str) -> None:
    rows_of_key = [row for _, row in NAMES["ar"] if row["key"] == key]
    assert [row["when"] for row in rows_of_key if normal(row["form"]) == normal(form)] == [when]
