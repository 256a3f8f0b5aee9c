from __future__ import annotations

import pytest

from graphbuilder.errors import UsageError
from graphbuilder.knowledge import knowledge
from graphbuilder.knowledge.lookup import actor, pair


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("RUS", "RUS"),
        ("rus", "RUS"),
        ("nato", "NATO"),
        ("Russia", "RUS"),
        ("russia", "RUS"),
        ("  North   Korea ", "PRK"),
        ("روسيا", "RUS"),
        ("رُوسيا", "RUS"),
        ("كوريا الشمالية", "PRK"),
        ("كوريا الشماليه", "PRK"),
        ("ايران", "IRN"),
        ("إيران", "IRN"),
        ("حلف شمال الأطلسي", "NATO"),
        ("الأمم المتحدة", "UN"),
        ("جامعة الدول العربية", "Arab League"),
        ("arab league", "Arab League"),
        ("حزب الله", "Hezbollah"),
        ("Vladimir Putin", "Vladimir Putin"),
        ("فلاديمير بوتين", "Vladimir Putin"),
    ],
)
def test_an_actor_by_key_or_name(name: str, key: str) -> None:
    assert actor(name) is knowledge().entities[key]


def test_every_key_finds_itself() -> None:
    for key, entity in knowledge().entities.items():
        assert actor(key) is entity


def test_a_sure_name_wins_over_a_doubtful_one() -> None:
    assert actor("كابيلا").key == "Joseph Kabila"
    assert actor("دبي").key == "ARE"


def test_a_name_of_several_is_not_guessed() -> None:
    with pytest.raises(UsageError, match="'مبارك' may be Gamal Mubarak or Hosni Mubarak; give the key of the one you"):
        actor("مبارك")


@pytest.mark.parametrize("name", ["", " ", "Atlantis", "أطلانتس", "الروسي", "ً", "-", "\ud800", "RUS PRK", "x" * 10_000])
def test_nobody_goes_by_that_name(name: str) -> None:
    with pytest.raises(UsageError, match="No actor goes by '"):
        actor(name)


def test_a_pair_is_of_two() -> None:
    assert pair("روسيا", "prk") == ("RUS", "PRK")
    with pytest.raises(UsageError, match="'RUS' and 'روسيا' are both RUS; name two different actors"):
        pair("RUS", "روسيا")
    with pytest.raises(UsageError, match="No actor goes by 'Atlantis'"):
        pair("RUS", "Atlantis")
