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


@pytest.mark.parametrize(
    "speaker",
    [
        "الأمين العام لجامعة الدول العربية عمرو موسى",
        "عمرو موسى الأمين العام لجامعة الدول العربية",
        "عمرو موسى، الأمين العام لجامعة الدول العربية،",
    ],
)
def test_a_leader_acts_for_whose_office_stands_beside_his_name(speaker: str) -> None:
    statements = extract(Article("article", f"زار {speaker} الخرطوم أمس."))
    assert [(one.subject.key, one.subject.state, one.object.key) for one in statements] == [
        ("Amr Moussa", "Arab League", "SDN")
    ]


def test_an_office_beside_a_name_is_not_his_who_never_held_one_of_it() -> None:
    statements = extract(Article("article", "استقبل الرئيس بشار الأسد وزير الخارجية الصيني أمس."))
    assert {(one.subject.state, one.relation, one.object.state) for one in statements} >= {("SYR", "meetsWith", "CHN")}


def test_a_surname_after_another_given_name_is_nobody_known() -> None:
    assert not extract(Article("article", "زار الكاتب فهد الأسد تونس."))
    assert not extract(Article("article", "زار زياد بوتين تونس."))
    assert [one.subject.key for one in extract(Article("article", "زار بوتين تونس."))] == ["Vladimir Putin"]


def test_a_given_name_may_be_spelt_otherwise() -> None:
    [visit] = extract(Article("article", "زار نيكولاي ساركوزي تونس."))
    assert visit.subject.key == "Nicolas Sarkozy"


def subjects(text: str) -> set[str]:
    """For whom those act who do something in a text."""
    return {one.subject.state for one in extract(Article("article", text))}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("قال النائب اللبناني إن الأمر خطير. زار وفد طرابلس موسكو أمس.", "LBN"),
        ("قال الوزير الليبي إن الأمر خطير. زار وفد طرابلس موسكو أمس.", "LBY"),
        ("زار الملك عبد الله موسكو أمس.", "JOR"),
        ("أعلنت السعودية قمة جديدة. زار الملك عبد الله موسكو أمس.", "SAU"),
        ("زار الملك عبد الله الثاني الرياض أمس.", "JOR"),
        ("التقى رياض المالكي صحافيين. زار المالكي موسكو أمس.", "PSE"),
        ("زار المالكي موسكو أمس.", "IRQ"),
    ],
)
def test_of_several_of_one_name_the_text_tells_which(text: str, state: str) -> None:
    assert subjects(text) == {state}


@pytest.mark.parametrize(
    "text",
    ["زار الناشط عبد الولي موسى تونس.", "زار وفد من متحف أورسي تونس.", "وصل مليون دينار كويتي إلى تونس."],
)
def test_a_name_that_only_seems_to_be_of_somebody_known_acts_for_nobody(text: str) -> None:
    assert subjects(text) == set()


@pytest.mark.parametrize(
    "text", ["وبخ لولا بنيامين نتنياهو.", "لولا يزور الصين غدا.", "دعا لولا موسكو إلى وقف القتال."]
)
def test_a_particle_may_be_a_surname(text: str) -> None:
    assert subjects(text) == {"BRA"}


def test_a_particle_before_a_noun_is_no_surname() -> None:
    assert "BRA" not in subjects("لولا روسيا لهاجمت تركيا سوريا.")


def test_a_dash_may_stand_inside_a_name() -> None:
    assert subjects("هاجم تنظيم «داعش - خراسان» السفارة الروسية.") == {"ISIS-K"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("قال ظريف إن بلاده تدعم سوريا.", "IRN"),
        ("قصف الجيش الفرنسي في مالي معسكرا روسيا.", "FRA"),
        ("زار المبعوث الكندي أو نائبه موسكو أمس.", "CAN"),
        ("دعت الرئاسة السويدية للاتحاد الأوروبي روسيا إلى الانسحاب.", "EU"),
        ("أدان مجلس العموم الكندي روسيا بشدة.", "CAN"),
        ("قصفت إسرائيل شمال القطاع.", "ISR"),
        ("هاجمت خلايا مرتبطة بالقاعدة السفارة الأميركية.", "al-Qaeda"),
    ],
)
def test_whom_a_phrase_stands_for(text: str, state: str) -> None:
    assert subjects(text) == {state}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("زار وفدا عمان والسعودية موسكو أمس.", {"OMN", "SAU"}),
        ("زار وفدا عمان والقاهرة موسكو أمس.", {"JOR", "EGY"}),
    ],
)
def test_a_doubtful_name_is_what_the_name_listed_after_it_is(text: str, keys: set[str]) -> None:
    assert {one.subject.key for one in extract(Article("article", text))} == keys


def test_fatah_is_named_before_hamas() -> None:
    praised = extract(Article("article", "شكرت القاهرة كلا من فتح وحماس."))
    assert {one.object.key for one in praised} == {"Fatah", "Hamas"}


def test_a_head_of_government_whose_surname_looks_like_an_adjective() -> None:
    assert subjects("يتوجه السوداني غدا إلى باريس.") == {"IRQ"}
    assert "IRQ" not in subjects("يتوجه السوداني غدا إلى باريس، وقالت الخرطوم إنه لاجئ.")


@pytest.mark.parametrize(
    ("text", "movement"),
    [("اتهمت تركيا السويد بدعم مسلحي الحزب.", "PKK"), ("قصفت إسرائيل مواقع الحزب في لبنان.", "Hezbollah")],
)
def test_the_party_is_the_one_that_is_at_home_where_the_text_is(text: str, movement: str) -> None:
    assert movement in {one.object.key for one in extract(Article("article", text))}


@pytest.mark.parametrize(
    "text",
    ["وصل البرهان إلى أنقرة.", "يغادر البرهان إلى الدوحة.", "يستقبل السيسي البرهان في القاهرة."],
)
def test_a_head_of_state_whose_surname_is_also_a_noun_travels_and_meets(text: str) -> None:
    statements = extract(Article("article", text))
    assert "SDN" in {end.state for one in statements for end in (one.subject, one.object)}


def test_a_noun_that_is_also_a_surname_stays_a_noun() -> None:
    assert extract(Article("article", "قدم الوزير البرهان إلى أنقرة.")) == []


def test_the_head_of_government_after_the_adjective_of_his_state() -> None:
    assert subjects("زار رئيس الوزراء العراقي السوداني طهران.") == {"IRQ"}


def test_the_adjective_of_a_state_after_that_of_its_junta() -> None:
    assert subjects("طرد المجلس العسكري المالي السفير الفرنسي.") == {"MLI"}


def test_how_often_is_no_name() -> None:
    statements = extract(Article("article", "زار وزير الخارجية التركي عدة مرات القاهرة."))
    assert [one.subject.key for one in statements] == ["TUR"]
