from __future__ import annotations

from collections import Counter

import pytest

from graphbuilder.ontology import relations

from .sentences import Sample, said, samples

_SAMPLES = samples("relations.toml")


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda sample: f"{sample.group}: {sample.form}")
def test_a_sentence_gives_its_statements_and_no_others(sample: Sample) -> None:
    found = said(sample.text)
    assert sample.says <= found
    assert not sample.beyond(found)


def test_every_relation_has_six_sentences_or_more() -> None:
    counts = Counter(sample.group for sample in _SAMPLES)
    assert set(counts) == set(relations())
    assert min(counts.values()) >= 6


def test_every_sentence_is_about_the_relation_it_stands_under() -> None:
    for sample in _SAMPLES:
        assert any(relation == sample.group for _, relation, *_ in sample.says), sample.text
