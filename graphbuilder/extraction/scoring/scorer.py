"""The scorer's weights: a logistic regression over features, trained by ``python -m training``, in a readable file.

``scorer.tsv`` has a line a feature with two weights, in log odds: where the rules of the trigger's frame find the pair,
and where they do not. What a feature says differs between the two, so each has its own; so has the intercept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import repeat

from graphbuilder.knowledge.tables import rows

INTERCEPT = "intercept"
FEATURE = "feature"
SIDES = ("ruled", "free")
# The probability from which a statement counts: low, as a text says most things of an actor in ways of its own, and as
# high as the floors of ``tests/accuracy`` and three in four right statements of real news ask for.
ACCEPT = 0.42


class Weights:
    """A score is the intercept plus the weights of the features that a candidate has; one not listed weighs nothing."""

    def __init__(self, intercept: float, by_feature: dict[str, float]) -> None:
        self.intercept, self.by_feature = intercept, by_feature
        # Features come in groups, the same ones again and again.
        self._of_group = lru_cache(maxsize=200_000)(self._sum)

    def total(self, groups: Iterable[tuple[str, ...]]) -> float:
        """The sum of the weights of all features of some groups."""
        return sum(map(self._of_group, groups))

    def _sum(self, group: tuple[str, ...]) -> float:
        return sum(map(self.by_feature.get, group, repeat(0.0)))


@dataclass(frozen=True, slots=True)
class Scorer:
    """The weights for pairs that the rules find, and for the others."""

    ruled: Weights
    free: Weights


@cache
def scorer() -> Scorer:
    """The weights of ``scorer.tsv``, read once."""
    table = list(rows(files("graphbuilder.extraction.scoring").joinpath("scorer.tsv")))
    return Scorer(*(_weights({row[FEATURE]: float(row[side]) for row in table if row[side]}) for side in SIDES))


def _weights(table: dict[str, float]) -> Weights:
    return Weights(table.pop(INTERCEPT), table)
