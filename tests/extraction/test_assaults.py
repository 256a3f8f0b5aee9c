"""What looks like an attack, or like support, and is none."""

from __future__ import annotations

import pytest

from .sentences import said


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("تبادلت إريتريا وإثيوبيا مئة من أسرى الحرب.", "attacks"),
        ("دارت معارك كلامية بين الهند وباكستان في الجلسة.", "attacks"),
        ("احتضنت قطر محادثات بين كينيا والصومال.", "supports"),
        ("أثار امتناع تركيا عن التصويت على قرار الاتحاد الأوروبي استغرابا.", "rejects"),
    ],
)
def test_a_word_in_another_sense_does_not_say_its_relation(text: str, relation: str) -> None:
    assert all(found != relation for _, found, *_ in said(text))
