"""Articles of plain sentences, which any version of the extraction reads alike."""

from __future__ import annotations

from pathlib import Path

PACT = """---
title: اتفاقية في بكين
date: 2024-06-19
source: صحيفة المثال
address: https://example.org/pact
id: pact
---
وقّعت روسيا والصين اتفاقية تعاون في بكين.
زار الرئيس الروسي فلاديمير بوتين كوريا الشمالية.
"""
ARMS = """نفت إيران تزويد روسيا بالسلاح.
واتهمت الولايات المتحدة إيران بتسليح روسيا.
فرضت الولايات المتحدة عقوبات على إيران.
"""
ALLIANCE = "انضمت فنلندا إلى حلف شمال الأطلسي.\nتعتزم تركيا توقيع اتفاق تجاري مع مصر.\n"
STRIKE = "هاجمت إسرائيل سوريا.\n"
WEATHER = "طقس معتدل في العاصمة غدا.\n"

PACT_FACTS = [("RUS", "signsAgreementWith", "CHN", "actual"), ("Vladimir Putin", "visits", "PRK", "actual")]
ARMS_FACTS = [
    ("IRN", "suppliesArmsTo", "RUS", "claimed"),
    ("IRN", "suppliesArmsTo", "RUS", "negated"),
    ("USA", "accuses", "IRN", "actual"),
    ("USA", "sanctions", "IRN", "actual"),
]
ALLIANCE_FACTS = [("FIN", "joins", "NATO", "actual"), ("TUR", "signsAgreementWith", "EGY", "planned")]
STRIKE_FACTS = [("ISR", "attacks", "SYR", "actual")]
NEWS_FACTS = sorted(PACT_FACTS + ARMS_FACTS + ALLIANCE_FACTS)


def write_news(folder: Path) -> Path:
    """Puts four articles into ``folder``, of which one states nothing, and returns it."""
    folder.mkdir()
    for name, text in (("pact.md", PACT), ("arms.txt", ARMS), ("alliance.txt", ALLIANCE), ("weather.txt", WEATHER)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder
