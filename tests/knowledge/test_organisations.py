"""The tables of organisations, their members and movements, and what they are called."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import pairwise

import pycountry
import pytest

from graphbuilder.knowledge.tables import ROOT, rows

Rows = list[dict[str, str]]

TOPICS = ("organisations", "movements")
LANGUAGES = ("ar", "en")
NAME_KINDS = {"name", "adjective", "people", "capital", "seat", "institution", "place"}
# Keys that the contract of the relations names: a text that speaks of them must find them.
NAMED_ORGANISATIONS = (
    "NATO", "EU", "UN", "UNSC", "IAEA", "ICC", "Arab League", "GCC", "AU", "ASEAN", "BRICS", "SCO", "CSTO", "CIS", "G7",
    "OPEC", "Quartet",
)  # fmt: skip
NAMED_MOVEMENTS = ("Hamas", "Hezbollah", "Taliban", "al-Qaeda", "PKK", "Houthis", "ISIS", "Fatah")
# What the normal form of Arabic text makes one: two such spellings of a name would be the same row twice.
FOLDED = str.maketrans("أإآىة", "ااايه")
MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")


def facts(topic: str) -> Rows:
    return list(rows(ROOT / "tables" / f"{topic}.tsv"))


def names(language: str, topic: str) -> Rows:
    return list(rows(ROOT / "names" / language / f"{topic}.tsv"))


def states() -> set[str]:
    """The alpha-3 codes of states past and present, and Kosovo."""
    today = {country.alpha_3 for country in pycountry.countries}
    return today | {country.alpha_3 for country in pycountry.historic_countries} | {"XKX"}


def spans(table: Rows, first: str, last: str) -> list[tuple[str, int, int]]:
    """What each row is about and its years; a row without a beginning or an end reaches as far as years go."""
    for row in table:
        for column in (first, last):
            assert re.fullmatch(r"((18|19|20)\d\d)?", row[column]), row
    return [("/".join(row.values()), int(row[first] or 1000), int(row[last] or 9999)) for row in table]


@pytest.mark.parametrize(("topic", "least"), [("organisations", 100), ("movements", 60)])
def test_there_are_enough_of_them(topic: str, least: int) -> None:
    assert len(facts(topic)) >= least


@pytest.mark.parametrize(("topic", "named"), [("organisations", NAMED_ORGANISATIONS), ("movements", NAMED_MOVEMENTS)])
def test_the_keys_of_the_contract_are_there(topic: str, named: tuple[str, ...]) -> None:
    assert {row["key"] for row in facts(topic)}.issuperset(named)


@pytest.mark.parametrize("topic", TOPICS)
def test_each_row_of_facts_has_its_labels_and_a_known_kind(topic: str) -> None:
    kinds = {
        "organisations": {"agency", "alliance", "court", "economic", "finance", "forum", "union"},
        "movements": {"armed", "political", "both"},
    }
    for row in facts(topic):
        assert row["label_en"] and row["label_ar"], row
        assert row["kind"] in kinds[topic], row
        assert re.fullmatch(r"(Q[1-9]\d*)?", row["wikidata"]), row


def test_keys_are_unique_and_none_is_the_key_of_a_state() -> None:
    keys = [row["key"] for topic in TOPICS for row in facts(topic)]
    assert len(keys) == len(set(keys))
    assert set(keys) & states() == set()


def test_wikidata_items_are_unique_over_both_tables() -> None:
    items = [row["wikidata"] for topic in TOPICS for row in facts(topic) if row["wikidata"]]
    assert len(items) == len(set(items))


def test_a_movement_has_a_known_home_or_none() -> None:
    assert {row["state"] for row in facts("movements")} <= states() | {""}


def test_lives_end_after_they_begin() -> None:
    lives = spans(facts("organisations"), "founded", "dissolved") + spans(facts("movements"), "from", "to")
    assert [what for what, start, end in lives if start > end] == []


def test_members_are_states_and_their_organisations_are_known() -> None:
    members = list(rows(ROOT / "tables" / "memberships.tsv"))
    assert {row["organisation"] for row in members} <= {row["key"] for row in facts("organisations")}
    assert {row["member"] for row in members} <= states()


def test_a_membership_lies_within_the_life_of_its_organisation() -> None:
    lives = {row["key"]: row for row in facts("organisations")}
    members = list(rows(ROOT / "tables" / "memberships.tsv"))
    for row, (what, start, end) in zip(members, spans(members, "from", "to"), strict=True):
        life = lives[row["organisation"]]
        assert row["from"] and start <= end, what
        assert start >= int(life["founded"] or 1000), what
        assert not life["dissolved"] or end <= int(life["dissolved"]), what


def test_terms_of_one_member_do_not_overlap() -> None:
    terms: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for row in rows(ROOT / "tables" / "memberships.tsv"):
        terms[row["organisation"], row["member"]].append((int(row["from"]), int(row["to"] or 9999)))
    for who, years in terms.items():
        assert all(before[1] < after[0] for before, after in pairwise(years)), who


@pytest.mark.parametrize(
    ("organisation", "count"),
    [
        ("ASEAN", 11), ("AU", 55), ("Arab League", 22), ("BRICS", 10), ("Council of Europe", 46), ("EU", 27),
        ("GCC", 6), ("NATO", 32), ("OECD", 38), ("OIC", 57), ("OSCE", 57), ("SCO", 10),
    ],
)  # fmt: skip
def test_the_known_number_of_members_belongs_today(organisation: str, count: int) -> None:
    members = rows(ROOT / "tables" / "memberships.tsv")
    assert sum(1 for row in members if row["organisation"] == organisation and not row["to"]) == count


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_a_name_that_stands_for_it_or_asks_for_context(topic: str, language: str) -> None:
    table = names(language, topic)
    assert {row["key"] for row in table if row["kind"] == "name"} == {row["key"] for row in facts(topic)}
    assert {row["kind"] for row in table} <= NAME_KINDS
    assert {row["when"] for row in table} <= {"", "title", "ambiguous"}


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_clean(topic: str, language: str) -> None:
    for row in names(language, topic):
        form = row["form"]
        assert form and form == unicodedata.normalize("NFC", form) == " ".join(form.split()), row
        assert not MARKS.search(form), row
        if language == "ar":
            assert not re.search("[ڤگپچکی]", form), row


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_twice_without_a_condition(topic: str, language: str) -> None:
    owners: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in names(language, topic):
        owners[row["form"].translate(FOLDED)].append(row)
    for form, claims in owners.items():
        assert len({row["key"] for row in claims if not row["when"]}) <= 1, form
        assert len({(row["key"], row["kind"]) for row in claims}) == len(claims), form


@pytest.mark.parametrize("topic", TOPICS)
def test_english_forms_are_told_apart_without_their_capitals(topic: str) -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for row in names("en", topic):
        if not row["when"]:
            owners[row["form"].casefold()].add(row["key"])
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_organisation_shares_a_certain_form_with_a_movement(language: str) -> None:
    certain = [{row["form"].translate(FOLDED) for row in names(language, topic) if not row["when"]} for topic in TOPICS]
    assert certain[0] & certain[1] == set()


@pytest.mark.parametrize("topic", TOPICS)
def test_rows_stand_in_the_order_of_their_keys(topic: str) -> None:
    keys = [row["key"] for row in facts(topic)]
    assert keys == sorted(keys)
    for language in LANGUAGES:
        named = [row["key"] for row in names(language, topic)]
        assert named == sorted(named)


def test_members_stand_in_order() -> None:
    members = [tuple(row.values()) for row in rows(ROOT / "tables" / "memberships.tsv")]
    assert members == sorted(members)
    assert len(members) == len(set(members))


@pytest.mark.parametrize(
    ("topic", "form", "key"),
    [
        ("organisations", "حلف شمال الأطلسي", "NATO"),
        ("organisations", "الناتو", "NATO"),
        ("organisations", "مجلس الأمن", "UNSC"),
        ("organisations", "الجمعية العامة للأمم المتحدة", "UN"),
        ("organisations", "المفوضية الأوروبية", "EU"),
        ("organisations", "أوبك+", "OPEC+"),
        ("organisations", "سيدياو", "ECOWAS"),
        ("movements", "داعش", "ISIS"),
        ("movements", "طالبان باكستان", "Pakistani Taliban"),
        ("movements", "كتائب حزب الله", "Kataib Hezbollah"),
        ("movements", "البوليساريو", "Polisario"),
        ("movements", "فاجنر", "Wagner"),
    ],
)
def test_a_form_of_the_papers_is_certain(topic: str, form: str, key: str) -> None:
    assert {row["key"] for row in names("ar", topic) if row["form"] == form and not row["when"]} == {key}


@pytest.mark.parametrize(
    ("topic", "form"),
    [
        ("organisations", "المنظمة الدولية"),
        ("organisations", "المحكمة الدولية"),
        ("organisations", "الأطلسي"),
        ("movements", "القاعدة"),
        ("movements", "الدولة الإسلامية"),
        ("movements", "فتح"),
        ("movements", "الإخوان"),
    ],
)
def test_a_form_with_another_meaning_asks_for_context(topic: str, form: str) -> None:
    assert {row["when"] for row in names("ar", topic) if row["form"] == form} == {"ambiguous"}
