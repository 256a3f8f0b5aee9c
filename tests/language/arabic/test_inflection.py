from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.language.arabic.inflection import adjective_forms, people_forms, verb_forms
from graphbuilder.language.arabic.normal import normal_form


def spelt(text: str) -> list[str]:
    return [normal_form(word) for word in text.split()]


@pytest.mark.parametrize(
    ("past", "present", "forms"),
    [
        # Sound.
        ("وقع", "يوقع", "وقع وقعت وقعا وقعتا وقعوا يوقع توقع يوقعان توقعان يوقعون يوقعوا سيوقع ستوقع سيوقعون"),
        ("اتهم", "يتهم", "اتهم اتهمت اتهموا يتهم تتهم يتهمون سيتهم ستتهم"),
        ("هاجم", "يهاجم", "هاجم هاجمت هاجموا يهاجم تهاجم يهاجمون سيهاجم ستهاجم"),
        # With an initial weak letter.
        ("وصل", "يصل", "وصل وصلت وصلا وصلوا يصل تصل يصلون سيصل ستصل"),
        ("وعد", "يعد", "وعد وعدت وعدوا يعد تعد سيعد"),
        # Hollow: the middle vowel goes in the jussive.
        ("زار", "يزور", "زار زارت زارا زاروا يزور تزور يزوران يزورون سيزور ستزور يزر تزر"),
        ("باع", "يبيع", "باع باعت باعوا يبيع تبيع يبيعون سيبيع ستبيع يبع تبع"),
        ("قال", "يقول", "قال قالت قالا قالوا يقول تقول يقولون يقل تقل"),
        ("أدان", "يدين", "أدان أدانت أدانوا يدين تدين سيدين ستدين يدن تدن"),
        ("نال", "ينال", "نال نالت ينال تنال ينل"),
        # Defective: the last vowel goes before endings and in the jussive.
        ("دعا", "يدعو", "دعا دعت دعتا دعوا يدعو تدعو يدعون يدعوان سيدعو ستدعو يدع تدع"),
        ("غزا", "يغزو", "غزا غزت غزوا يغزو تغزو سيغزو يغز تغز"),
        ("التقى", "يلتقي", "التقى التقت التقيا التقتا التقوا يلتقي تلتقي يلتقيان يلتقون سيلتقي ستلتقي يلتق تلتق"),
        ("سعى", "يسعى", "سعى سعت سعيا سعوا يسعى تسعى يسعيان يسعون سيسعى يسع تسع"),
        ("نفى", "ينفي", "نفى نفت نفوا ينفي تنفي ينفون ينف تنف"),
        ("لقي", "يلقى", "لقي لقيت لقيتا يلقى تلقى يلق"),
        # Doubled.
        ("رد", "يرد", "رد ردت ردا ردوا يرد ترد يردون سيرد"),
        ("أمد", "يمد", "أمد أمدت أمدوا يمد تمد يمدون سيمد ستمد"),
        ("حث", "يحث", "حث حثت حثوا يحث تحث سيحث"),
    ],
)
def test_a_verb_is_conjugated(past: str, present: str, forms: str) -> None:
    assert set(spelt(forms)) <= verb_forms(past, present)


@pytest.mark.parametrize(
    ("past", "present", "wrong"),
    [
        ("دعا", "يدعو", "دعات دعاوا يدعوون"),
        ("التقى", "يلتقي", "التقيت يلتقيون"),
        ("زار", "يزور", "أزور نزور زرت زرنا"),
        ("وقع", "يوقع", "وقعنا أوقع نوقع سوقع"),
    ],
)
def test_forms_that_do_not_exist_or_are_not_third_person_are_not_made(past: str, present: str, wrong: str) -> None:
    assert verb_forms(past, present).isdisjoint(spelt(wrong))


def test_verbs_are_given_in_any_spelling() -> None:
    assert verb_forms("أيَّدَ", "يؤيّد") == verb_forms("ايد", "يئيد")


@given(st.text("بتجدرسعفقكلمنه", min_size=3, max_size=6))
def test_every_form_of_a_sound_verb_holds_its_letters(root: str) -> None:
    forms = verb_forms(root, "ي" + root)
    assert all(root in form for form in forms)
    assert {root, root + "ت", "ي" + root, "ت" + root, "سي" + root, "ست" + root} <= forms


@pytest.mark.parametrize(
    "form",
    ["روسي", "الروسي", "روسية", "الروسية", "روسيا", "روسيان", "الروسيين", "روسيتان", "الروسيتين", "روسيون", "الروسيات"],
)
def test_an_adjective_of_one_word_is_inflected(form: str) -> None:
    assert (normal_form(form),) in adjective_forms("روسي")


@pytest.mark.parametrize(
    "form",
    [
        "كوري شمالي",
        "الكوري الشمالي",
        "كورية شمالية",
        "الكورية الشمالية",
        "كوريان شماليان",
        "الكوريين الشماليين",
        "الكوريتان الشماليتان",
        "كوريون شماليون",
        "الكوريون الشماليون",
        "الكورى الشمالى",
    ],
)
def test_an_adjective_of_two_words_is_inflected_in_both(form: str) -> None:
    assert tuple(spelt(form)) in adjective_forms("كوري شمالي")


@pytest.mark.parametrize("form", ["الكوري شمالي", "كوري الشمالي", "كورية شمالي", "كوري شماليون"])
def test_the_words_of_an_adjective_agree(form: str) -> None:
    assert tuple(spelt(form)) not in adjective_forms("كوري شمالي")


@pytest.mark.parametrize("form", ["جنوب سودانية", "الجنوب سوداني", "الجنوب سودانيين"])
def test_a_noun_that_begins_an_adjective_takes_the_article_alone(form: str) -> None:
    assert tuple(spelt(form)) in adjective_forms("جنوب سوداني")


@pytest.mark.parametrize("adjective", ["روسي", "كوري شمالي", "بابوي غيني جديد"])
def test_no_form_of_an_adjective_comes_twice(adjective: str) -> None:
    forms = adjective_forms(adjective)
    assert len(forms) == len(set(forms))
    assert {len(form) for form in forms} == {len(adjective.split())}


def test_a_noun_stands_with_and_without_its_article() -> None:
    assert people_forms("روس") == [("روس",), ("الروس",), ("روسا",)]
    assert people_forms("كوريون شماليون")[:2] == [("كوريون", "شماليون"), ("الكوريون", "الشماليون")]
