"""Ends that belong to another word than the one that tells of them."""

from __future__ import annotations

import pytest

from .sentences import said


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("أشادت الكويت بجهود تشاد في إيواء اللاجئين السودانيين.", ("TCD", "mediatesBetween", "SDN")),
        ("ضاقت أنقرة باعتراض أثينا على الصفقة.", ("TUR", "rejects", "GRC")),
        ("رفضت وارسو دعوة كندا إلى فرض سقف لسعر النفط الروسي.", ("CAN", "callsOn", "RUS")),
        ("قدم الرئيس التشادي دعما لحملة القوات الفرنسية على المتمردين.", ("TCD", "attacks", "FRA")),
        ("قال الوزير النرويجي إنه لم يسلم أحدا في حرب اليمن رصاصة.", ("NOR", "attacks", "YEM")),
        ("قال السفير الكيني في لقاء صحافي بالقاهرة إن الخيار قائم.", ("EGY", "meetsWith", "KEN")),
        (
            "قال وزير كيني إن عضوية بلاده في الاتحاد الأفريقي لا تمنع إبرامها اتفاقا مع تركيا.",
            ("AU", "signsAgreementWith", "TUR"),
        ),
        ("ناشدت الدوحة وأنقرة والقاهرة الطرفين ضبط النفس.", ("QAT", "callsOn", "TUR")),
        (
            "انضمت إستونيا ولاتفيا إلى الحلف وبدأت أربع مقاتلات دوريات في سماء البلطيق.",
            ("EST", "holdsExercisesWith", "LVA"),
        ),
        ("حلقت طائرة أميركية ساعة كاملة فوق الخليج.", ("USA", "attacks", "GULF")),
        ("أعلن ترامب مقاطعة قمة العشرين.", ("USA", "sanctions", "G20")),
        ("شكرت الخارجية البلدين، كينيا وأوغندا، على تعاونهما مع مساعيها.", ("KEN", "cooperatesWith", "UGA")),
        ("دبي تستضيف معرض الدفاع المدني وشركات من ألمانيا تعرض سياراتها.", ("ARE", "meetsWith", "DEU")),
        ("طلبت إثيوبيا من القاهرة وقف حملة إعلامية على سد النهضة.", ("EGY", "attacks", "ETH")),
        ("أشار رئيس إقليم كردستان إلى الجرائم التي ارتكبت بحق الأكراد.", ("KRG", "attacks", "Kurds")),
        ("طالبت منظمة الصحة في اجتماعها يوم الجمعة كينيا بالتعاون.", ("WHO", "meetsWith", "KEN")),
        ("طالبت كينيا أوغندا بعدم دعم حركة الشباب.", ("UGA", "supports", "Al-Shabaab")),
        ("اتهمت ليما كيتو باحتلال أرض بعيدة.", ("ECU", "attacks", "PER")),
        ("طالبت الصين كندا وبريطانيا بالتخلي عن عقلية الحرب الباردة.", ("CAN", "rivalOf", "GBR")),
    ],
)
def test_who_belongs_to_another_word_is_no_end(text: str, wrong: tuple[str, ...]) -> None:
    assert wrong not in {statement[:3] for statement in said(text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("تكللت جهود الدوحة بين تشاد وليبيا بصفقة.", ("QAT", "mediatesBetween", "TCD")),
        ("وجهت كندا دعوة إلى روسيا لوقف القتال.", ("CAN", "callsOn", "RUS")),
        ("أدانت كندا حملة القوات الفرنسية على تشاد.", ("FRA", "attacks", "TCD")),
        ("عاقبت واشنطن المحكمة الجنائية الدولية.", ("USA", "sanctions", "ICC")),
        ("جاء اتصال موسكو بأنقرة قبل القمة.", ("RUS", "meetsWith", "TUR")),
    ],
)
def test_who_is_told_of_by_the_word_is_an_end(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in {statement[:3] for statement in said(text)}
