from __future__ import annotations

import pytest

from graphbuilder.extraction.arguments.triggers import Trigger, triggers
from graphbuilder.extraction.clauses.asides import asides

from .sentences import parsed, statements


def told(text: str) -> set[tuple[str, str, str]]:
    return {(one.subject.state, one.relation, one.object.state) for one in statements(text)}


def inside(text: str) -> list[str]:
    found = parsed(text).units
    return [found[opening + 1].normal for opening in asides(found).values()]


def trigger(text: str, relation: str) -> Trigger:
    return next(item for item in triggers(parsed(text)) if item.frame.relation == relation and not item.frame.verb)


@pytest.mark.parametrize(
    ("text", "opener"),
    [
        ("رفضت تركيا، في رسالة وجهها وزيرها، مقترحات إيران", "في"),
        ("رفضت تركيا، التي زارها الوفد، مقترحات إيران", "التي"),
        ("رفضت تركيا، كما قالت الصحف، مقترحات إيران", "كما"),
        ("رفضت تركيا، ردا على السؤال، مقترحات إيران", "ردا"),
        ("السفن التركية، المنتشرة قرب الشاطئ، هاجمت اليونان", "المنتشره"),
        ("إيران، التي تطور صواريخ، هددت إسرائيل", "التي"),
    ],
)
def test_an_aside_stands_between_two_commas(text: str, opener: str) -> None:
    assert inside(text) == [opener]


@pytest.mark.parametrize(
    "text",
    [
        "زارت تركيا إيران، وهددت إسرائيل، ثم رفضت مقترحات الصين",
        "زار الوزير روسيا، في رحلة طويلة، وهدد إسرائيل",
        "زار الوزير روسيا، في رحلة طويلة، متهما إسرائيل بالتصعيد",
        "زار الوزير التركي روسيا، في رحلة طويلة، التي انتهت أمس",
        "بعد القمة، في بيان صدر أمس، هددت إيران إسرائيل",
        "رفضت تركيا، كما أن إيران غاضبة، مقترحات الصين",
    ],
)
def test_what_is_no_aside(text: str) -> None:
    assert inside(text) == []


def test_after_an_aside_comes_no_other() -> None:
    assert inside("كثفت تركيا، على جميع الجبهات، ضرباتها على سوريا، على خلفية الأزمة") == ["علي"]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("رفض الوزير التركي، خلال جلسة عقدها البرلمان أمس، مقترحات إيران", ("TUR", "rejects", "IRN")),
        ("ناشد الرئيس الأوكراني، في كلمة بثها التلفزيون، فرنسا التدخل", ("UKR", "callsOn", "FRA")),
        ("إيران، التي تطور صواريخ في قواعد سرية، قد هددت إسرائيل", ("IRN", "threatens", "ISR")),
    ],
)
def test_a_clause_goes_on_after_an_aside_with_verbs(text: str, statement: tuple[str, str, str]) -> None:
    assert statement in told(text)


def test_a_second_object_is_none_of_the_verb_after_an_aside() -> None:
    found = parsed("انتقدت تركيا إيران، في كلمة بثها التلفزيون، روسيا صامتة")
    [accuses] = [item for item in triggers(found) if item.frame.relation == "accuses"]
    assert [found.units[item.unit].normal for item in accuses.following] == ["ايران"]


def test_a_verb_in_an_aside_governs_nothing_after_it() -> None:
    found = trigger("تعهدت السويد، التي تنتج مدافع حديثة، بمنح أوكرانيا قروضا", "aids")
    assert found.governor == 0


def test_a_noun_in_the_accusative_after_an_aside_is_no_verb() -> None:
    assert trigger("فرضت اليابان، في سياق متصل، حظرا على سوريا", "sanctions").governor == 0


def test_the_object_after_an_aside_is_no_more_of_a_list_in_it() -> None:
    text = "انتقد أردوغان، الذي كان يخاطب أنصاره في إزمير، هولندا وألمانيا"
    assert told(text) == {("TUR", "accuses", "NLD"), ("TUR", "accuses", "DEU")}


def test_a_list_in_an_aside_stays_one() -> None:
    found = parsed("توجه وزير الخارجية الفرنسي، في جولة تشمل مصر، الأردن ولبنان، إلى المنطقة").units
    assert [len(unit.actors) for unit in found if unit.actors] == [1, 3]
