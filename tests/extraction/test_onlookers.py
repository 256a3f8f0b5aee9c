"""Ends that the text names and that take no part in what it tells."""

from __future__ import annotations

import pytest

from .sentences import said


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("عزا الوزير البلجيكي تفجيرات مدينة الموصل إلى تنظيم القاعدة.", "attacks"),
        ("دانت محكمة في كوبنهاغن ثلاثة رجال خططوا لاعتداء في السويد.", "attacks"),
        ("وصف الرئيس النمساوي تفجيرات غزة بأنها جريمة.", "accuses"),
        ("سحبت البرتغال سفيرها احتجاجا على اقتحام السفارة الهندية.", "accuses"),
        ("اعترفت نيكاراغوا بأبخازيا بعد الحرب.", "normalizesWith"),
        ("طردت تشاد السفير البلجيكي وأمهلته يومين للمغادرة.", "threatens"),
        ("تخلت الإكوادور عن عضوية أوبك.", "seeksToJoin"),
        ("ناقش البرلمان النرويجي الاتفاق التجاري مع الهند.", "meetsWith"),
        ("وصل وفدا كينيا وأوغندا إلى كمبالا لبحث اتفاق الموانئ.", "signsAgreementWith"),
        ("فكك جهاز الأمن الهولندي خلية مؤيدة لتنظيم داعش.", "supports"),
        ("رفضت تونس تهجير الفلسطينيين.", "rejects"),
        ("قتلت الشرطة التنزانية مهربا بلجيكيا.", "attacks"),
        ("شنت القوات الفرنسية غارة على قرى محاذية لتشاد.", "attacks"),
        ("شنت كندا ضربات ضد المتمردين اليمنيين.", "attacks"),
        ("اتهمت مالي وتوغو وبنين غانا بضرب القاعدة.", "attacks"),
        ("قالت أثينا إن المذكرة باطلة، ثم أرسلت وزيرا إلى طرابلس.", "accuses"),
        ("أيدت كندا الهجوم الأميركي.", "attacks"),
        ("دعم مينسك للحرب الروسية يقلق الدبلوماسيين.", "attacks"),
    ],
)
def test_who_takes_no_part_is_no_end(text: str, relation: str) -> None:
    assert all(found != relation for _, found, *_ in said(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("رفضت تونس العرض الفرنسي.", ("TUN", "rejects", "FRA")),
        ("بحث الوزير النرويجي مع نظيره الهندي الاتفاق.", ("IND", "meetsWith", "NOR")),
        ("هاجمت طائرات فرنسية مواقع في تشاد.", ("FRA", "attacks", "TCD")),
        ("اقتحمت الشرطة التنزانية السفارة الزامبية.", ("TZA", "attacks", "ZMB")),
        ("أكدت كندا أنه ينبغي على الحوثيين وقف إطلاق الصواريخ على السفن اليونانية.", ("Houthis", "attacks", "GRC")),
        (
            "رفض فيكتور أوربان الخطة التي وضعتها المفوضية الأوروبية، متهما ميركل بالكذب.",
            ("Viktor Orban", "accuses", "Angela Merkel"),
        ),
        ("ندد ناطق باسم الرئاسة الفنلندية للاتحاد الأوروبي ببيونغ يانغ.", ("EU", "accuses", "PRK")),
    ],
)
def test_who_takes_part_is_an_end(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in {statement[:3] for statement in said(text)}


def test_who_was_killed_in_an_attack_did_not_make_it() -> None:
    found = said("قال مصدر إن أربعين من مسلحي بوكو حرام قتلوا في قصف تشادي.")
    assert {statement[:3] for statement in found} == {("TCD", "attacks", "Boko Haram")}
