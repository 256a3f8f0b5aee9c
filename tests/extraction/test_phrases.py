from __future__ import annotations

import pytest

from graphbuilder.model import EntityKind, Statement

from .sentences import statements


def actors(text: str) -> set[tuple[str, str]]:
    return {(one.subject.key, one.object.key) for one in statements(text)}


def only(text: str) -> Statement:
    [statement] = statements(text)
    return statement


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("روسيا", "RUS"),
        ("موسكو", "RUS"),
        ("الكرملين", "RUS"),
        ("الروس", "RUS"),
        ("البيت الأبيض", "USA"),
        ("الرئيس الروسي", "RUS"),
        ("رئيس روسيا", "RUS"),
        ("وزير الخارجية الروسي", "RUS"),
        ("وزير خارجية روسيا", "RUS"),
        ("وزيرة الدفاع الألمانية", "DEU"),
        ("نائب وزير الخارجية الصيني", "CHN"),
        ("رئيس أركان الجيش الباكستاني", "PAK"),
        ("رئيس الوزراء الكوري الجنوبي", "KOR"),
        ("ولي العهد السعودي", "SAU"),
        ("الجيش التركي", "TUR"),
        ("القوات الجوية الأميركية", "USA"),
        ("البرلمان العراقي", "IRQ"),
        ("الحكومة الفرنسية", "FRA"),
        ("حكومة فرنسا", "FRA"),
        ("وزارة الخارجية المصرية", "EGY"),
        ("المتحدث باسم الخارجية الصينية", "CHN"),
        ("المتحدثة باسم وزارة الدفاع الأميركية", "USA"),
        ("الناطق باسم الجيش الإسرائيلي", "ISR"),
        ("مسؤول أميركي", "USA"),
        ("مسؤولون أميركيون", "USA"),
        ("سفير روسيا", "RUS"),
        ("المبعوث الأميركي", "USA"),
        ("حلف شمال الأطلسي", "NATO"),
        ("الأمين العام للأمم المتحدة", "UN"),
        ("مجلس الأمن الدولي", "UNSC"),
        ("زعيم حزب الله", "Hezbollah"),
        ("دول آسيان", "ASEAN"),
        ("قادة السبع", "G7"),
    ],
)
def test_an_office_or_body_acts_for_its_state_or_organisation(phrase: str, key: str) -> None:
    assert {(one.subject.key, one.object.key) for one in statements(f"انتقد {phrase} اليابان بشدة.")} == {(key, "JPN")}


@pytest.mark.parametrize(
    ("phrase", "key", "state"),
    [
        ("بوتين", "Vladimir Putin", "RUS"),
        ("فلاديمير بوتين", "Vladimir Putin", "RUS"),
        ("الرئيس الروسي فلاديمير بوتين", "Vladimir Putin", "RUS"),
        ("الرئيس فلاديمير بوتين", "Vladimir Putin", "RUS"),
        ("وزير الخارجية الروسي سيرغي لافروف", "Sergei Lavrov", "RUS"),
        ("وزير الخارجية الروسى سيرجى لافروف", "Sergei Lavrov", "RUS"),
        ("وزير الخارجية التركي هاكان فيدان", "Hakan Fidan", "TUR"),
        ("ولي العهد السعودي الأمير محمد بن سلمان", "Mohammed bin Salman", "SAU"),
        ("الأمين العام للأمم المتحدة أنطونيو غوتيريش", "Antonio Guterres", "UN"),
        ("رئيسة المفوضية الأوروبية أورسولا فون دير لاين", "Ursula von der Leyen", "EU"),
    ],
)
def test_a_name_after_its_office_is_the_person(phrase: str, key: str, state: str) -> None:
    subject = only(f"انتقد {phrase} اليابان بشدة.").subject
    assert (subject.key, subject.state, subject.kind) == (key, state, EntityKind.PERSON)


@pytest.mark.parametrize(
    "bystander",
    [
        "صحيفة أميركية",
        "شركة فرنسية",
        "قناة تركية",
        "كاتب روسي",
        "خبير صيني",
        "مواطن مصري",
        "متظاهرون عراقيون",
        "لاعب ألماني",
        "باحثون هنود",
        "طلاب إيرانيون",
        "منتخب البرازيل",
    ],
)
@pytest.mark.parametrize("sentence", ["انتقد {} اليابان بشدة.", "{} ينتقد اليابان."])
def test_a_bystander_acts_for_nobody(sentence: str, bystander: str) -> None:
    assert statements(sentence.format(bystander)) == []


@pytest.mark.parametrize(
    ("phrase", "keys"),
    [
        ("روسيا والصين", {"RUS", "CHN"}),
        ("روسيا والصين وإيران", {"RUS", "CHN", "IRN"}),
        ("روسيا، والصين، وإيران", {"RUS", "CHN", "IRN"}),
        ("روسيا والصين وكوريا الشمالية وإيران", {"RUS", "CHN", "PRK", "IRN"}),
        ("موسكو وبكين", {"RUS", "CHN"}),
        ("القوات الأميركية والبريطانية", {"USA", "GBR"}),
        ("وزيرا الخارجية الروسي والصيني", {"RUS", "CHN"}),
        ("وزراء خارجية مصر والأردن والعراق", {"EGY", "JOR", "IRQ"}),
        ("الأمم المتحدة والاتحاد الأوروبي", {"UN", "EU"}),
        ("بوتين ولافروف", {"Vladimir Putin", "Sergei Lavrov"}),
    ],
)
def test_a_list_of_actors_acts_one_by_one(phrase: str, keys: set[str]) -> None:
    assert actors(f"انتقد {phrase} اليابان.") == {(key, "JPN") for key in keys}


def test_both_lists_of_a_sentence_are_told_apart() -> None:
    found = actors("فرضت الولايات المتحدة وكندا عقوبات على إيران وسوريا.")
    assert found == {("USA", "IRN"), ("USA", "SYR"), ("CAN", "IRN"), ("CAN", "SYR")}


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس المصري إن بلاده تدعم السودان.",
        "أكد وزير الخارجية المصري دعم بلاده للسودان.",
        "أعلنت رئيسة الوزراء المصرية أن بلادها تدعم السودان.",
        "التقى الرئيس المصري نظيره التركي. وقال الرئيس المصري إن بلاده تدعم السودان.",
    ],
)
def test_his_country_is_that_of_the_speaker(text: str) -> None:
    assert [(one.subject.key, one.object.key) for one in statements(text) if one.relation == "supports"] == [
        ("EGY", "SDN")
    ]


@pytest.mark.parametrize("both", ["البلدان", "الجانبان", "الطرفان", "الدولتان"])
def test_both_countries_are_the_two_named_last(both: str) -> None:
    found = statements(f"وصل الرئيس الصيني إلى موسكو. ووقع {both} اتفاقية للطاقة.")
    assert {(one.subject.key, one.relation, one.object.key) for one in found} == {
        ("CHN", "visits", "RUS"),
        ("CHN", "signsAgreementWith", "RUS"),
    }


def test_both_presidents_are_those_named_last_and_not_the_states() -> None:
    found = statements("التقى الرئيس الصيني نظيره الروسي بعد حرب أوكرانيا. ووقع الرئيسان اتفاقية للطاقة.")
    assert ("CHN", "RUS") in {
        (one.subject.key, one.object.key) for one in found if one.relation == "signsAgreementWith"
    }


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("التقى وزير الدفاع الهندي نظيره الفرنسي أمس.", "FRA"),
        ("التقى وزير الدفاع الهندي بنظيره الفرنسي.", "FRA"),
        ("اجتمع وزير الدفاع الهندي مع نظيره الكوري الجنوبي.", "KOR"),
        ("التقت وزيرة الدفاع الهندية نظيرتها الفرنسية.", "FRA"),
        ("اجتمع الرئيس الهندي مع نظيره التركي رجب طيب أردوغان.", "Recep Tayyip Erdogan"),
    ],
)
def test_an_opposite_number_acts_for_the_state_of_its_adjective(text: str, key: str) -> None:
    statement = only(text)
    assert (statement.subject.key, statement.relation, statement.object.key) == ("IND", "meetsWith", key)


@pytest.mark.parametrize(
    "text",
    [
        "وصل مليون سائح إلى مدن البحر الأبيض.",
        "سفن صيد في المحيط الهندي تهدد الأسماك.",
        "هزم ريال مدريد إنتر ميلان.",
        "قصف إعلامي متبادل.",
    ],
)
def test_a_text_without_two_actors_says_nothing(text: str) -> None:
    assert statements(text) == []


def test_an_army_against_its_own_state_is_no_statement() -> None:
    assert statements("قصف الجيش السوداني الخرطوم.") == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # Two named in one phrase are meant by a dual sooner than others named since.
        ("وقعت أذربيجان وأرمينيا في البيت الأبيض إعلانا ينهي النزاع بينهما.", {("AZE", "ARM")}),
        # A verb in the dual goes on with both subjects.
        ("فرضت السعودية والبحرين عقوبات على قطر وقطعتا العلاقات معها.", {("SAU", "QAT"), ("BHR", "QAT")}),
        # A capital that a treaty is called by is no party to it.
        ("رفضت فرنسا معاهدة بكين التي وقعتها إيران.", {("FRA", "IRN")}),
        ("هددت روسيا فرنسا بعد قمة هلسنكي.", {("RUS", "FRA")}),
        # The exercises called the African Lion are nobody's president.
        ("شاركت فرنسا في مناورات «الأسد الأفريقي» مع المغرب.", {("FRA", "MAR")}),
    ],
)
def test_who_is_meant_and_who_only_lends_a_name(text: str, pairs: set[tuple[str, str]]) -> None:
    assert actors(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # The last of a list is no subject of a verb that does not agree with him, or that others still lack.
        ("وبعد ليما وبوغوتا يصل الوزير الياباني إلى كيتو.", {("JPN", "ECU")}),
        ("من واشنطن وباريس وبكين تندد بموسكو.", {("CHN", "RUS")}),
        # The pronoun on an object is not the subject, where their genders differ.
        ("تحدث الملك الإسباني عن البرتغال فدعا حكومتها إلى الحوار.", {("ESP", "PRT")}),
        ("تحدث الملك الإسباني عن البرتغال فدعا قادتها إلى الحوار.", {("ESP", "PRT")}),
    ],
)
def test_lists_before_a_verb_and_pronouns_of_others(text: str, pairs: set[tuple[str, str]]) -> None:
    assert actors(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # Whose is what is hit, by its pronoun.
        ("قال حرس حدود كينيا إن القوات الأوغندية هاجمت نقاطه.", {("UGA", "KEN")}),
        ("قال مسؤول إن القوات الأوغندية هاجمت السفارة.", set()),
        # A time is no part of whoever follows it.
        ("هاتف الوزير النرويجي في يوم واحد وزراء قطر.", {("NOR", "QAT")}),
        ("دعت ليما قبل أيام مدريد إلى الحوار.", {("PER", "ESP")}),
    ],
)
def test_whose_is_what_is_hit_and_who_stands_after_a_time(text: str, pairs: set[tuple[str, str]]) -> None:
    assert actors(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("ألغت ليما الاتفاق الذي وقعته مع مدريد.", {("PER", "ESP")}),
        ("أوقفت بيرو العمل بالاتفاق التجاري الذي أبرمته مع تشيلي.", {("PER", "CHL")}),
    ],
)
def test_a_treaty_is_ended_with_whom_it_was_made(text: str, pairs: set[tuple[str, str]]) -> None:
    ended = {(one.subject.key, one.object.key) for one in statements(text) if one.relation == "seversTiesWith"}
    assert ended == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("انتقدت باريس، وهي تستضيف القمة، كندا بشدة.", {("FRA", "CAN")}),
        ("دانت الحكومة النرويجية، وهي ترأس اللجنة هذا العام، تركيا لسجنها صحافيا.", {("NOR", "TUR")}),
    ],
)
def test_a_clause_goes_on_after_a_remark_about_its_subject(text: str, pairs: set[tuple[str, str]]) -> None:
    assert actors(text) == pairs
