"""Surnames and common nouns that may be somebody's name: who is read, and where nobody is."""

from __future__ import annotations

import pytest

from graphbuilder.extraction.pipeline import parse
from graphbuilder.extraction.units import states
from graphbuilder.model import Article


def read(text: str) -> set[str]:
    """The keys of all who are named in a text."""
    return {
        key for found in parse(Article("article", text)) for unit in found.sentence.units for key in states(unit.actors)
    }


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("وقال ظريف إن بيرو صديقة.", "IRN"),
        ("وهدد عباس بالانسحاب من محادثات تستضيفها بيرو.", "PSE"),
        ("أثارت تصريحات غيتس غضب بيرو.", "USA"),
        ("انتقدت بيرو مواقف مشعل.", "Hamas"),
        ("بحثت بيرو مع مشعل ملف التهدئة.", "Hamas"),
        ("شكري يهاتف وزير خارجية بيرو.", "EGY"),
        ("عون في ليما لبحث العلاقات مع بيرو.", "LBN"),
        ("تبادل شي وبوتين الرأي في أزمة بيرو.", "CHN"),
        ("وأعلنت مالي أنها تدعم بيرو.", "MLI"),
        ("لن تتخلى بيرو عن مالي.", "MLI"),
        ("حطت طائرة رئيس بيرو في جدة.", "SAU"),
        ("أكد السيدترامب أن بيرو صديقة.", "USA"),
        ("طلب محافظ البصرة من بيرو مساعدة.", "IRQ"),
        ("طالبت النائبة الأميركية بيرو بالانسحاب.", "USA"),
        ("كيم جونغ أون: الجنوب عدونا وبيرو بعيدة.", "KOR"),
        ("وتقدمت عمان بمشروع أيدته بيرو.", "JOR"),
    ],
)
def test_the_words_around_a_doubtful_name_make_it_one(text: str, state: str) -> None:
    assert state in read(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("قصفت طائرات التحالف مواقع داعش وشكرته بيرو.", "Anti-ISIS Coalition"),
        ("قصفت طائرات التحالف مواقع الحوثيين ونددت بيرو.", "Arab Coalition"),
        ("رفضت إيران عرض الدول الست الذي أيدته بيرو.", "P5+1"),
        ("أرسلت بيرو جنودا إلى القوات الدولية في لبنان.", "UN"),
        ("أرسلت بيرو جنودا إلى القوات الدولية في أفغانستان.", "NATO"),
        ("رفض العراق أن تنضم بيرو إلى القوات المتعددة الجنسيات.", "USA"),
    ],
)
def test_a_common_noun_is_whom_the_text_tells_of_with_it(text: str, key: str) -> None:
    assert key in read(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("بحثت بيرو وتشيلي مع موسى بيحي شؤون الإقليم.", "EGY"),
        ("انضم التحالف الوطني إلى حكومة تحارب داعش في العراق.", "Anti-ISIS Coalition"),
        ("انفجرت عبوة أمام فندق فلسطين في بغداد ونددت بيرو.", "PSE"),
        ("هاجم مسلحون شارع الأردن في غزة ونددت بيرو.", "JOR"),
        ("تضامنت بيرو مع الجنوب اللبناني ونددت تشيلي بقصف الجنوب.", "KOR"),
        ("زار وفد الحزب السوري القومي الاجتماعي بيرو وتشيلي.", "SYR"),
    ],
)
def test_a_name_that_means_somebody_else_is_nobodys(text: str, key: str) -> None:
    assert key not in read(text)
