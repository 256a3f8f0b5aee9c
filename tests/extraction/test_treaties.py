"""The agreements that statements of signing name; the sentences are in ``treaties.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuilder.extraction.pipeline import extract
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Article
from graphbuilder.ontology import agreement_kinds

SENTENCES = tomllib.loads((Path(__file__).parent / "treaties.toml").read_text(encoding="utf-8"))["sentence"]
WORDS = sorted({word for sentence in SENTENCES for word in sentence["text"].split()})

Named = tuple[str, tuple[str, ...], str]


def named(text: str) -> set[Named]:
    """What a text calls the agreements that it says are signed, with their kinds and dates."""
    found = (one.agreement for one in extract(Article("sample", text)) if one.agreement)
    return {(text[one.title.start : one.title.end], one.kinds, one.signed) for one in found}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.get("title", "none"))
def test_an_agreement_is_called_what_the_sentence_calls_it(sentence: dict[str, Any]) -> None:
    assert extract(Article("sample", sentence["text"]))
    expected = (
        (sentence["title"], tuple(sentence.get("kinds", ())), sentence.get("signed", ""))
        if "title" in sentence
        else None
    )
    assert named(sentence["text"]) == ({expected} if expected else set())


def test_a_prefix_is_no_part_of_a_name() -> None:
    [(title, _, _)] = named("رحّبت واشنطن باتفاقية الحدود البحرية بين إسرائيل ولبنان.")
    assert title == "اتفاقية الحدود البحرية"


def test_all_mentions_of_a_name_have_the_date_that_one_of_them_gives() -> None:
    text = "وقّعت مصر والصومال اتفاقية الدفاع المشترك. وكانت مصر والصومال وقّعتا اتفاقية الدفاع المشترك في 14 أغسطس 2024."
    dates = [one.agreement.signed for one in extract(Article("sample", text)) if one.agreement]
    assert dates == ["2024-08-14", "2024-08-14"]


def test_the_kinds_of_the_lexicon_are_those_of_the_ontology_in_their_order() -> None:
    assert list(lexicon().agreement_kinds) == list(agreement_kinds())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=25))
def test_a_name_lies_in_its_sentence_whatever_the_words(words: list[str]) -> None:
    text = " ".join(words)
    for one in extract(Article("sample", text)):
        if one.agreement:
            title, sentence = one.agreement.title, one.evidence.sentence.span
            assert sentence.start <= title.start < title.end <= sentence.end
            assert len(text[title.start : title.end].split()) > 1
