"""What looks like an attack, or like support, and is none."""

from __future__ import annotations

import pytest

from .sentences import said, statements


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("تبادلت إريتريا وإثيوبيا مئة من أسرى الحرب.", "attacks"),
        ("دارت معارك كلامية بين الهند وباكستان في الجلسة.", "attacks"),
        ("احتضنت قطر محادثات بين كينيا والصومال.", "supports"),
        ("النمسا وسويسرا في صف واحد بوجه التوترات التجارية", "rivalOf"),
        ("رفض وزير الخارجية الصيني لقاء نظيره الياباني.", "rejects"),
        ("رفض متحدث باسم الخارجية الإيرانية التعليق على الخطة السويدية.", "rejects"),
        ("لم يبد حلفاء واشنطن في فيينا أي حماس.", "attacks"),
        ("أدان مجلس الأمن الهجمات الإرهابية في الجزائر.", "attacks"),
        ("أدان مجلس الأمن الهجمات الإرهابية في الجزائر.", "accuses"),
        ("قتل الجيش الفرنسي مسلحين قرب تمبكتو في مالي.", "attacks"),
        ("قتل جنديان فرنسيان وأصيب ثلاثة أفغان بانفجار عبوة ناسفة في قندهار.", "attacks"),
        ("دعا نواب إلى مقاطعة مالي على غرار مقاطعة كوبا.", "sanctions"),
        ("رفضت قبرص مشروع توطين السوريين.", "rejects"),
        ("أثار امتناع تركيا عن التصويت على قرار الاتحاد الأوروبي استغرابا.", "rejects"),
    ],
)
def test_a_word_in_another_sense_does_not_say_its_relation(text: str, relation: str) -> None:
    assert all(found != relation for _, found, *_ in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "اعتقال سائح بريطاني في دبي",
        "اعتقلت الشرطة الإسبانية خمسة باكستانيين في برشلونة.",
        "قتلت القوات الأميركية والعراقية مسلحين شمال بغداد.",
    ],
)
def test_who_acts_for_no_state_and_who_takes_part_are_not_attacked(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    "text",
    [
        "نسبت الشرطة البلجيكية الهجوم على مطار بودابست إلى مجهولين",
        "وصفت البرازيل قصف بيروت بأنه مأساة",
        "وصف الوزير النرويجي الهجوم على القوات الكينية بأنه مشين",
        "شجبت كندا الهجوم على نيروبي",
        "استنكر الرئيس الكيني الانفجار الذي استهدف فندقا في مقديشو",
        "قصفت السفارة اليابانية في طرابلس بقذائف",
        "الزلزال الذي ضرب كابول شعر به سكان باكستان",
        "أكد بان كي مون ضرورة محاكمة المسؤولين عن اغتيال الرئيس الأنغولي.",
        "أوضح رئيس المفوضية الأوروبية أن القصف على كابول لن يتوقف",
        "عقد الكرملين اجتماعا لبحث الهجوم على كابول.",
        "طالبت مدريد بمحاكمة المتورطين في اغتيال القنصل البيروفي.",
        "قدمت كينيا تعازيها إلى الهند في ضحايا تفجير مومباي.",
        "مباحثات كينية أوغندية حول الهجوم الذي استهدف السفارة الهندية.",
        "توفي السفير الكيني متأثرا بجروح أصيب بها في تفجير كابول.",
        "علق السفير البيروفي على احتجاز تشيلي صحفيين.",
        "دان العراق الهجوم الذي استهدف قادة حماس في الدوحة.",
        "أعلن الجيش الكندي أن الهجمات التي استهدفته في كابول تراجعت.",
    ],
)
def test_who_only_tells_of_an_attack_and_where_an_embassy_stood_and_a_storm_are_no_ends(text: str) -> None:
    assert all(found != "attacks" for _, found, *_ in said(text))


def test_who_gives_leave_to_attack_does_not_attack() -> None:
    told = {(s.subject.key, s.relation) for s in statements("باريس تمنح نجامينا الضوء الأخضر لمهاجمة ليبيا")}
    assert ("FRA", "attacks") not in told


def test_who_claims_an_attack_is_its_author() -> None:
    claimed = said("تبنت حركة الشباب الهجوم الذي استهدف الجيش الكيني")
    assert claimed == {("Al-Shabaab", "attacks", "KEN", "actual")}


def test_soldiers_and_officials_who_are_abducted_are_attacked() -> None:
    assert said("خطفت حركة الشباب دبلوماسيا كينيا") == {("Al-Shabaab", "attacks", "KEN", "actual")}


def test_where_somebody_was_killed_is_not_attacked() -> None:
    assert said("قاسم سليماني الذي قتلته طائرة أميركية قرب بغداد كان قائدا كبيرا.") == {
        ("USA", "attacks", "Qasem Soleimani", "actual")
    }
    assert not said("تبنى ناطق باسم طالبان الانفجار الذي قتل فيه أربعة رعاة على الطريق بين هرات وقندهار.")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("قال الرئيس السوداني في مقابلة مع قناة بريطانية إن بلاده مستعدة.", "meetsWith"),
        ("هدد تنظيم القاعدة فرنسا وحلفاءها بهجمات جديدة.", "alliedWith"),
    ],
)
def test_who_stands_for_no_state_and_unnamed_allies_are_no_ends(text: str, relation: str) -> None:
    assert all(found != relation for _, found, *_ in said(text))


def test_a_movement_that_fights_its_state_from_abroad_is_no_domestic_affair() -> None:
    told = {(s.subject.key, s.relation, s.object.key) for s in statements("قصفت أنقرة مواقع حزب العمال الكردستاني.")}
    assert ("TUR", "attacks", "PKK") in told
    assert not statements("قصفت مقديشو مواقع حركة الشباب.")
