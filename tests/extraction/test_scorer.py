from __future__ import annotations

import pytest

from graphbuilder.extraction.scoring.scorer import ACCEPT, Weights, scorer


def test_a_score_is_the_sum_of_the_weights_and_an_unlisted_feature_weighs_nothing() -> None:
    weights = Weights(-1.0, {"t visits": 0.5, "s far": -0.25})
    assert weights.total([("t visits", "s far"), ("s nobody knows",)]) == pytest.approx(0.25)
    assert weights.total([]) == 0


def test_the_table_has_weights_of_both_sides() -> None:
    known = scorer()
    for side in (known.ruled, known.free):
        assert len(side.by_feature) > 1000
        assert 0.0 not in side.by_feature.values()


def test_a_pair_that_no_rule_finds_starts_lower() -> None:
    known = scorer()
    no_rule = [known.free.by_feature.get(f"p {kind} no rule", 0.0) for kind in ("v", "n")]
    assert known.free.intercept + max(no_rule) < known.ruled.intercept


def test_the_probability_from_which_a_statement_is_told_is_one() -> None:
    assert 0 < ACCEPT < 1
