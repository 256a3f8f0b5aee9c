"""Ends that stand outside the phrase of a hostile act's noun: who is behind it, who is let do it, whom it hits."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.arguments.frames import ends_alone, filled
from graphbuilder.extraction.arguments.triggers import triggers

from .sentences import parsed


def ruled(text: str) -> set[tuple[str, str, str]]:
    """The pairs of ends that the rules of the frames find, whatever the scorer thinks of them."""
    pairs = set()
    for trigger in triggers(parsed(text)):
        for subject, object_, _ in filled(trigger, *ends_alone(trigger)):
            assert subject.entity is not None
            assert object_.entity is not None
            pairs.add((subject.entity.key, trigger.frame.relation, object_.entity.key))
    return pairs


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("كشف محققون ضلوع دبلوماسي كوبي في تفجير مقهى في بيرو", ("CUB", "attacks", "PER")),
        ("يقف الموساد وراء تفجير منشأة في تبريز", ("ISR", "attacks", "IRN")),
        ("قال النائب إن موسكو وراء الهجوم على ليتوانيا", ("RUS", "attacks", "LTU")),
        ("أقر الرئيس الكيني بمسؤولية بلاده عن إسقاط طائرة صومالية", ("KEN", "attacks", "SOM")),
        ("نفت حماس أي دور لها في خطف دبلوماسي تركي", ("Hamas", "attacks", "TUR")),
        ("ضبطت الشرطة خلية تابعة لحركة الشباب ضالعة في هجوم على كينيا", ("Al-Shabaab", "attacks", "KEN")),
        ("سمحت باريس لكييف بضرب العمق الروسي", ("UKR", "attacks", "RUS")),
        ("قتلت غارة أميركية في شبوة قياديا بارزا في تنظيم القاعدة", ("USA", "attacks", "al-Qaeda")),
        ("أصابت قذائف إيرانية قرى في ولاية كونر الأفغانية", ("IRN", "attacks", "AFG")),
        ("ذكرت الوكالة أن المستشار الإيراني قتل قرب حمص بصاروخ إسرائيلي", ("ISR", "attacks", "IRN")),
        ("أعلنت الوزارة إسقاط تشاد طائرة استطلاع ليبية", ("TCD", "attacks", "LBY")),
        ("تدين بيرو الغزو الروسي وتساند أوكرانيا", ("RUS", "attacks", "UKR")),
        ("طالبت أثينا أنقرة بوقف التنقيب، مهددة برد قاس", ("GRC", "threatens", "TUR")),
        ("كوبا تتهم واشنطن بخنقها", ("USA", "sanctions", "CUB")),
        ("اتهمت أثينا أنقرة بمهاجمة سفينة تموين", ("TUR", "attacks", "GRC")),
        ("استهدفت عقوبات أوروبية مصارف صينية", ("EU", "sanctions", "CHN")),
        ("كررت روما انتقادها سياسة أنقرة", ("ITA", "accuses", "TUR")),
        ("جددت لندن رفضها المقترحات التي تقدمت بها مدريد", ("GBR", "rejects", "ESP")),
        ("نزاع بين فيتنام وكل من الصين وماليزيا", ("VNM", "rivalOf", "MYS")),
        ("الأزمة بين قطر المتهمة بالتحريض وبين السعودية", ("QAT", "rivalOf", "SAU")),
        ("صد الجيش التشادي هجوما لحركة الشباب", ("Al-Shabaab", "attacks", "TCD")),
        ("صدت القوات الكينية هجوما شنه مسلحون من القاعدة", ("al-Qaeda", "attacks", "KEN")),
        ("مع تعرضها لغارات تشادية متكررة، قررت كينيا نقل مصانعها", ("TCD", "attacks", "KEN")),
        ("دانت أوغندا تعرض كينيا لهجمات تشادية", ("TCD", "attacks", "KEN")),
        ("قالت أوغندا إن على كينيا وقف قصف تشاد", ("KEN", "attacks", "TCD")),
        ("تحدثت أوغندا عن قيام كينيا بضرب مواقع تشادية", ("KEN", "attacks", "TCD")),
        ("قتل جنديان تشاديان في قصف نفذته طائرات ليبية", ("LBY", "attacks", "TCD")),
        ("وجهت البحرية الكينية إلى تشاد ثلاثة إنذارات", ("KEN", "threatens", "TCD")),
        ("فيتو روسي يسقط نصا يابانيا بشأن سلاح الفضاء", ("RUS", "rejects", "JPN")),
        ("لجأت كينيا إلى حق النقض لتعطيل محادثات تشاد", ("KEN", "rejects", "TCD")),
    ],
)
def test_the_rules_find_both_ends(text: str, statement: tuple[str, str, str]) -> None:
    assert statement in ruled(text)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("قالت واشنطن إنها تعتقد بضلوعهم في تفجير السفارة في كينيا", ("USA", "attacks", "KEN")),
        ("حذرت لندن من أن يسمح الغرب بضرب موسكو", ("WEST", "attacks", "RUS")),
        ("أعلنت حماس خطف السفير الكيني لدى تشاد", ("KEN", "attacks", "TCD")),
        ("اتهمت كينيا أوغندا باغتيال زعيم قبلي", ("UGA", "attacks", "KEN")),
        ("طلب السودان إدانة كينيا لاستضافتها وفود تشاد", ("KEN", "accuses", "TCD")),
        ("نقلت كينيا إلى تشاد استياءها من أوغندا", ("KEN", "accuses", "TCD")),
        ("دانت أوغندا الهجوم الذي شنته كينيا على معبر حدودي", ("KEN", "attacks", "UGA")),
        ("على كينيا بعد قصف تشاد أن ترد", ("KEN", "attacks", "TCD")),
    ],
)
def test_the_rules_do_not_find_who_has_no_part_in_it(text: str, statement: tuple[str, str, str]) -> None:
    assert statement not in ruled(text)
