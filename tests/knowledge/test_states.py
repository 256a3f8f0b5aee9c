"""The table of states and what each language calls them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

import pycountry
import pytest
from babel import Locale

from graphbuilder.knowledge.tables import ROOT, rows
from graphbuilder.model import EntityKind

FACTS = {row["key"]: row for row in rows(ROOT / "tables" / "states.tsv")}
NAMES = {language: list(rows(ROOT / "names" / language / "states.tsv")) for language in ("ar", "en")}
KINDS = {"name", "adjective", "people", "capital", "seat", "institution", "place"}

# States of the table that are no members of the United Nations: its two observers, Kosovo and Taiwan.
NOT_MEMBERS = {"PSE", "VAT", "XKX", "TWN"}
MEMBERS = sorted(key for key, row in FACTS.items() if row["kind"] == "state" and key not in NOT_MEMBERS)

# Labels that are not CLDR's, and why.
FULL_NAME = "CLDR tells the two Congos apart by their capitals in a form that papers never print"
SHORTER = "CLDR has the long official form, papers the short one"
USUAL = "papers write another spelling or name"
DEVIATIONS = {
    "en": {
        "COD": FULL_NAME,
        "COG": FULL_NAME,
        "HKG": SHORTER,
        "MAC": SHORTER,
        "MMR": "CLDR adds the former name in brackets",
        "PSE": "the entity is the state, CLDR's label is of its land",
        "TUR": "English papers go on writing Turkey",
        "VAT": "the actor is the Holy See, CLDR's label is of its city",
        "VCT": "CLDR drops the article",
    },
    "ar": {
        "ALA": USUAL,
        "ARE": SHORTER,
        "COD": FULL_NAME,
        "COG": FULL_NAME,
        "DNK": USUAL,
        "HKG": SHORTER,
        "HUN": USUAL,
        "IOT": USUAL,
        "MAC": SHORTER,
        "MDV": SHORTER,
        "MMR": "CLDR adds the former name in brackets",
        "MTQ": SHORTER,
        "OMN": "the bare name is also Jordan's capital without vowel marks",
        "PSE": "the entity is the state, CLDR's label is of its land",
        "SAU": SHORTER,
        "SPM": "CLDR has a slip of letters",
        "TLS": USUAL,
    },
}
DIACRITICS = re.compile("[\u064b-\u065f\u0670\u0640]")


def normal(form: str) -> str:
    """The form with the letters made equal that the tables do not list apart."""
    words = re.sub("[أإآٱ]", "ا", DIACRITICS.sub("", form)).split()
    return " ".join(re.sub("ى$", "ي", re.sub("ة$", "ه", word)) for word in words)


def forms(language: str, key: str, kind: str) -> list[str]:
    """The forms of one kind that a state has."""
    return [row["form"] for row in NAMES[language] if row["key"] == key and row["kind"] == kind]


def keys_of(language: str, form: str) -> set[str]:
    """The keys that claim a form without asking for context."""
    return {row["key"] for row in NAMES[language] if row["form"] == form and not row["when"]}


def test_the_193_members_of_the_united_nations_are_there() -> None:
    assert len(MEMBERS) == 193
    assert {key for key in MEMBERS if pycountry.countries.get(alpha_3=key) is None} == set()
    assert set(FACTS) >= NOT_MEMBERS


def test_keys_and_alpha2_codes_are_those_of_iso_3166() -> None:
    for key, row in FACTS.items():
        if row["kind"] in ("state", "territory") and key != "XKX":
            country = pycountry.countries.get(alpha_3=key)
            assert country is not None and country.alpha_2 == row["alpha2"], key
        if row["kind"] == "former_state" and not key.startswith("X"):
            assert pycountry.historic_countries.get(alpha_3=key) is not None, key


def test_every_kind_is_one_of_the_model() -> None:
    assert {row["kind"] for row in FACTS.values()} == {
        EntityKind.STATE,
        EntityKind.TERRITORY,
        EntityKind.FORMER_STATE,
        EntityKind.REGION,
    }


def test_wikidata_items_are_well_formed_and_unique() -> None:
    items = [row["wikidata"] for row in FACTS.values() if row["wikidata"]]
    assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in items)
    assert len(items) == len(set(items))
    assert {key for key, row in FACTS.items() if not row["wikidata"]} == {"ARAB", "GULF"}


def test_years_are_in_order_and_every_former_state_has_an_end() -> None:
    for key, row in FACTS.items():
        assert all(re.fullmatch(r"(\d{4})?", row[column]) for column in ("from", "to")), key
        assert bool(row["to"]) == (row["kind"] == "former_state"), key
        if row["to"]:
            assert row["from"] < row["to"], key


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", ["name", "adjective", "capital"])
def test_every_member_has_name_adjective_and_capital(language: str, kind: str) -> None:
    assert [key for key in MEMBERS if not forms(language, key, kind)] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_entity_has_a_name_and_its_label_is_a_form(language: str) -> None:
    assert {row["key"] for row in NAMES[language]} == set(FACTS)
    known = {(row["key"], normal(row["form"])) for row in NAMES[language]}
    assert [key for key, row in FACTS.items() if (key, normal(row[f"label_{language}"])) not in known] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_labels_are_those_of_cldr_but_for_the_listed_ones(language: str) -> None:
    territories = Locale(language).territories
    differing = set()
    for key, row in FACTS.items():
        if row["kind"] not in ("state", "territory"):
            continue
        label = territories[row["alpha2"]].replace(" & ", " and ").replace("St.", "Saint").replace("U.S.", "US")
        if DIACRITICS.sub("", label) != row[f"label_{language}"]:
            differing.add(key)
    assert differing == set(DEVIATIONS[language])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_rows_are_sorted_and_unique(language: str) -> None:
    cells = [tuple(row.values()) for row in NAMES[language]]
    assert cells == sorted(set(cells))
    assert list(FACTS) == sorted(FACTS)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_cells_hold_only_what_the_format_allows(language: str) -> None:
    for row in NAMES[language]:
        form = row["form"]
        assert row["kind"] in KINDS, row
        assert row["when"] in ("", "ambiguous", "both", "named"), row
        assert form == " ".join(form.split()) == unicodedata.normalize("NFC", form) != "", row
        assert not DIACRITICS.search(form), row
    for key, fact in FACTS.items():
        assert all(cell == cell.strip() for cell in fact.values()), key


def test_arabic_forms_are_arabic_words() -> None:
    letters = re.compile("[\u0621-\u063a\u0641-\u064aڤ ]+(10|22|5|6)?|10 [\u0621-\u064a ]+")
    assert [row["form"] for row in NAMES["ar"] if not letters.fullmatch(row["form"])] == []


def test_arabic_adjectives_and_peoples_stand_without_the_article() -> None:
    bare = [row for row in NAMES["ar"] if row["kind"] in ("adjective", "people")]
    assert [row["form"] for row in bare if row["form"].startswith("ال")] == []
    # The inflections are built on the final ي of the nisba.
    assert [row["form"] for row in bare if row["kind"] == "adjective" and not row["form"].endswith("ي")] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_form_of_two_states_asks_for_context_in_all_but_one(language: str) -> None:
    plain = defaultdict(set)
    for row in NAMES[language]:
        if not row["when"]:
            plain[normal(row["form"])].add(row["key"])
    assert {form: keys for form, keys in plain.items() if len(keys) > 1} == {}


def test_arabic_spellings_that_the_normal_form_makes_equal_are_listed_once() -> None:
    seen = defaultdict(list)
    for row in NAMES["ar"]:
        seen[row["key"], row["kind"], normal(row["form"])].append(row["form"])
    assert {key: spellings for key, spellings in seen.items() if len(spellings) > 1} == {}


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("القرم", "UKR"),
        ("الجولان", "SYR"),
        ("أبخازيا", "GEO"),
        ("قطاع غزة", "PSE"),
        ("القدس الشرقية", "PSE"),
        ("السلطة الفلسطينية", "PSE"),
        ("تل أبيب", "ISR"),
        ("الدولة العبرية", "ISR"),
        ("طرابلس", "LBY"),
        ("طرابلس الشام", "LBN"),
        ("سلطنة عمان", "OMN"),
        ("بيونج يانج", "PRK"),
        ("بيونغ يانغ", "PRK"),
        ("البنتاجون", "USA"),
        ("البنتاغون", "USA"),
        ("الحرس الثوري", "IRN"),
        ("داونينج ستريت", "GBR"),
        ("ألمانيا الشرقية", "DDR"),
        ("الدول الغربية", "WEST"),
        ("دول الخليج", "GULF"),
    ],
)
def test_where_papers_put_it(form: str, key: str) -> None:
    assert keys_of("ar", form) == {key}


@pytest.mark.parametrize("form", ["مالي", "عمان", "صور", "كوريا", "غربي"])
def test_words_with_a_second_reading_ask_for_context(form: str) -> None:
    assert keys_of("ar", form) == set()


@pytest.mark.parametrize("form", ["Georgia", "Guinea", "Congo", "Korea", "Kashmir", "Nice"])
def test_english_names_with_a_second_reading_ask_for_context(form: str) -> None:
    assert keys_of("en", form) == set()
