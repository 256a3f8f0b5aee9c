from __future__ import annotations

import pytest

from .sentences import Sample, said, said_by, samples


@pytest.mark.parametrize("sample", samples("certainty.toml"), ids=lambda sample: sample.group)
def test_a_statement_is_as_sure_as_its_sentence(sample: Sample) -> None:
    found = said(sample.text)
    assert sample.says <= found
    assert not sample.beyond(found)


@pytest.mark.parametrize("sample", samples("holders.toml"), ids=range(len(samples("holders.toml"))))
def test_a_statement_is_held_by_whoever_the_sentence_says(sample: Sample) -> None:
    assert said_by(sample.text) == sample.says
