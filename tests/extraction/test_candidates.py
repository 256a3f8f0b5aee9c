from __future__ import annotations

from itertools import chain

import pytest

from graphbuilder.extraction.arguments.triggers import triggers
from graphbuilder.extraction.filtering.selection import selected
from graphbuilder.extraction.filtering.sport import is_about_sport
from graphbuilder.extraction.pipeline import parse
from graphbuilder.extraction.scoring.candidates import Candidate, Filling, candidates
from graphbuilder.extraction.scoring.features import pair_features, trigger_features
from graphbuilder.extraction.scoring.surroundings import Surroundings
from graphbuilder.model import Article

from .sentences import parsed


def ends(candidate: Candidate) -> tuple[str, str, str]:
    assert candidate.subject.entity is not None
    assert candidate.object.entity is not None
    return candidate.subject.entity.key, candidate.frame.relation, candidate.object.entity.key


def visiting(text: str) -> tuple[Surroundings, Filling]:
    found = parsed(text)
    around = Surroundings(found)
    trigger = next(item for item in triggers(found) if item.frame.relation == "visits")
    return around, Filling(around, trigger)


def test_the_right_pair_of_ends_scores_higher_than_the_same_turned_round() -> None:
    scores = {ends(candidate): candidate.score for candidate in candidates(parsed("هددت إيران إسرائيل بالرد"))}
    assert scores["IRN", "threatens", "ISR"] > 0.9
    assert scores.get(("ISR", "threatens", "IRN"), 0.0) < 0.3


def test_where_only_one_actor_is_named_there_is_no_candidate() -> None:
    assert not any(candidates(found.sentence) for found in parse(Article("sample", "هددت إيران بالرد على إيران")))


def test_the_adjective_of_goods_is_the_seller_whom_their_own_trade_is_told_of() -> None:
    assert ("RUS", "tradesWith", "SRB") in map(ends, candidates(parsed("عاد الغاز الروسي إلى صربيا بعد شهر")))
    assert not any(ends(found)[0] == "RUS" for found in candidates(parsed("هدد خبير الغاز الروسي إيران بالرحيل")))


def test_a_reverse_frame_has_its_grammatical_object_as_subject() -> None:
    [candidate] = selected(parsed("تلقت صربيا صواريخ من الصين"))
    assert ends(candidate) == ("CHN", "suppliesArmsTo", "SRB")
    assert candidate.subject_unit > candidate.object_unit


def test_the_rules_say_what_a_pair_costs() -> None:
    around, filling = visiting("زار الرئيس الفرنسي ألمانيا بعد قمة مع بولندا")
    france, germany, poland = (around.units[number].actors[0] for number in around.actors)
    assert filling.cost(france, germany) is not None
    assert filling.cost(germany, poland) is None


def test_features_say_where_an_actor_stands_and_not_who_it_is() -> None:
    seen = []
    for first, second in (("فرنسا", "ألمانيا"), ("تركيا", "إيطاليا")):
        around, filling = visiting(f"زار رئيس {first} {second}")
        subject, object_ = around.actors
        trigger = filling.trigger
        seen.append(
            [
                *trigger_features(around, trigger),
                *chain(*filling.subjects[subject], *filling.objects[object_]),
                *chain(*pair_features(around, trigger, subject, object_, 0.0, filling.ruled)),
            ]
        )
    assert seen[0] == seen[1]
    assert "t visits" in seen[0]
    assert "sv clause after" in seen[0]


def test_features_of_a_pair_that_no_rule_finds_say_which_end_the_rules_take_alone() -> None:
    around, filling = visiting("زار الرئيس الفرنسي ألمانيا بعد قمة مع بولندا")
    france, germany, poland = around.actors
    seen = list(chain(*pair_features(around, filling.trigger, france, poland, None, filling.ruled)))
    assert "p visits alone =/" in seen
    assert "p visits alone //" in chain(*pair_features(around, filling.trigger, germany, poland, None, filling.ruled))
    assert not any("two" in feature for feature in seen)


def test_the_same_statement_is_selected_once() -> None:
    found = selected(parsed("هددت إيران إسرائيل، وقال مسؤول إن تهديد إيران لإسرائيل جدي"))
    assert [ends(candidate) for candidate in found] == [("IRN", "threatens", "ISR")]


def test_a_sentence_about_sport_says_nothing() -> None:
    assert selected(parsed("هزم منتخب الأرجنتين منتخب فرنسا في نهائي كأس العالم لكرة القدم")) == []
    assert selected(parsed("هاجمت الأرجنتين فرنسا")) != []


@pytest.mark.parametrize(
    "text",
    [
        "مدرب اليابان يهاجم الصين بعد الهزيمة",
        "هاجم المدرب اليابان واتهم الصين بالخشونة",
        "اليابان تهزم الصين وتبلغ نهائي كأس آسيا",
        "اللاعب الصيني ينضم إلى فريق من اليابان",
        "الدوري الياباني يسحب من الصين نجومها",
        "منتخبنا يواجه اليابان بعد الصين",
    ],
)
def test_sport_shows_in_its_words(text: str) -> None:
    assert is_about_sport(parsed(text))


@pytest.mark.parametrize(
    "text",
    [
        "هددت اليابان الصين وأضافت أن الكرة صارت في ملعب بكين",
        "رفضت اليابان فكرة طرحتها الصين",
        "هاجم الرئيس المنتخب الصين واليابان",
        "هاجم الرئيس الصيني المنتخب اليابان",
        "أرسلت اليابان مئة مدرب عسكري إلى الصين",
        "اليابان لاعب إقليمي تهدده الصين",
        "تجرعت اليابان كأس السم حين هادنت الصين",
        "دورية صينية تهاجم زورقا من اليابان",
        "التقى في اجتماعه الدوري وزير الدفاع الصيني نظيره من اليابان",
    ],
)
def test_words_of_sport_are_used_in_politics(text: str) -> None:
    assert not is_about_sport(parsed(text))


def test_a_word_that_another_trigger_asks_for_says_nothing_by_itself() -> None:
    found = [ends(candidate) for candidate in selected(parsed("قدمت أوكرانيا طلب عضوية في حلف الناتو"))]
    assert found == [("UKR", "seeksToJoin", "NATO")]


def test_of_two_who_could_have_done_one_thing_only_the_likelier_did() -> None:
    found = [ends(candidate) for candidate in selected(parsed("اتهمت فرنسا، في بيان مع ألمانيا، روسيا بالتجسس"))]
    assert found == [("FRA", "accuses", "RUS")]
