"""Constructions of long news sentences: phrases of actors, subjects of verbs, references, sentences that go on."""

from __future__ import annotations

import pytest

from .sentences import Sample, said, samples


@pytest.mark.parametrize("sample", samples("constructions.toml"), ids=lambda sample: f"{sample.group}: {sample.text}")
def test_a_construction_gives_its_statements_and_no_others(sample: Sample) -> None:
    found = said(sample.text)
    assert sample.says
    assert sample.says <= found
    assert not sample.beyond(found)
