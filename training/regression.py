"""Weights from examples: a logistic regression, by scikit-learn.

A gold statement says that a text makes it, not which trigger and which mentions do. So weights are learned in rounds
(multiple-instance learning, Andrews, Tsochantaridis and Hofmann 2003): of the candidates that would make a statement
the one that the last round liked best counts as right, the others are left out; candidates of no gold statement are
wrong. Candidates of optional statements are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from graphbuilder.evaluation import Record, Triple, comparable
from graphbuilder.extraction.scoring.scorer import INTERCEPT, Weights
from graphbuilder.ontology import relations
from training.examples import Example

_ROUNDS = 3
_RARE = 3
_DECIMALS = 3
# How much more the features that say no more than the relation may weigh before it costs them: there is enough of each
# in the texts, and shrunk like the rest they leave a relation believed too little or too much everywhere.
_GENERAL = 3.0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A record's examples beside its firm and its optional statements."""

    examples: list[Example]
    firm: frozenset[Triple]
    optional: frozenset[Triple]


@dataclass(frozen=True, slots=True)
class Model:
    """The weights for pairs that the rules find and for the others, as ``scorer.tsv`` has them."""

    ruled: Weights
    free: Weights

    def score(self, example: Example) -> float:
        """The log odds of an example."""
        weights = self.free if example.cost is None else self.ruled
        return weights.intercept + weights.total(example.features)


def labelled(record: Record, found: list[Example]) -> Labelled:
    """The examples of a record with what its triples say of them."""
    firm = frozenset(comparable(triple) for triple in record.triples if not triple.get("opt"))
    return Labelled(found, firm, frozenset(comparable(triple) for triple in record.triples) - firm)


def fitted(records: Sequence[Labelled], strength: float) -> Model:
    """The weights for examples; ``strength`` is the inverse of the regularisation's (scikit-learn's ``C``)."""
    columns = {column: number for number, column in enumerate(_columns(records))}
    scales = np.array([_GENERAL if _is_general(feature) else 1.0 for _, feature in columns])
    matrix = _matrix(records, columns) @ diags(scales).tocsr()
    starts = [0, *accumulate(len(record.examples) for record in records)]
    every = [(example.statement, record) for record in records for example in record.examples]
    right = np.array([statement in record.firm for statement, record in every], dtype=bool)
    doubtful = np.array([statement in record.optional for statement, record in every], dtype=bool)
    liked = right
    for _ in range(_ROUNDS):
        used = liked | ~(right | doubtful)
        regression = LogisticRegression(C=strength, solver="liblinear", max_iter=500, random_state=0)
        regression.fit(matrix[used], liked[used])
        liked = _best(records, starts, right, regression.decision_function(matrix))
    intercept = float(regression.intercept_[0])
    learned = dict(zip(columns, (regression.coef_[0] * scales).tolist(), strict=True))
    return Model(*(_weights(learned, intercept, ruled=ruled) for ruled in (True, False)))


def _is_general(feature: str) -> bool:
    """Whether a feature tells a relation, with no more than the kind of word or the order of the ends: t attacks v."""
    side, relation, *rest = f"{feature} ".split(" ")
    return side in ("t", "p") and relation.rstrip("~") in relations() and len(rest) <= 2 and feature.isascii()


def _weights(learned: dict[tuple[bool, str], float], intercept: float, *, ruled: bool) -> Weights:
    own = {feature: round(weight, _DECIMALS) for (side, feature), weight in learned.items() if side is ruled}
    whole = round(intercept + learned.get((ruled, INTERCEPT), 0.0), _DECIMALS)
    return Weights(whole, {feature: weight for feature, weight in own.items() if weight and feature != INTERCEPT})


def _columns(records: Sequence[Labelled]) -> list[tuple[bool, str]]:
    """The features that stand in enough records, each for ruled pairs and for others on its own, sorted."""
    counted: Counter[tuple[bool, str]] = Counter()
    for record in records:
        counted.update({column for example in record.examples for column in _of(example)})
    return sorted(column for column, count in counted.items() if count >= _RARE)


def _of(example: Example) -> list[tuple[bool, str]]:
    ruled = example.cost is not None
    return [(ruled, INTERCEPT), *((ruled, feature) for feature in chain(*example.features))]


def _matrix(records: Sequence[Labelled], columns: dict[tuple[bool, str], int]) -> csr_matrix:
    """One row an example, one column a feature."""
    examples = (example for record in records for example in record.examples)
    rows = [[columns[column] for column in _of(example) if column in columns] for example in examples]
    indices = [column for row in rows for column in row]
    starts = [0, *accumulate(map(len, rows))]
    matrix = csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(columns)))
    matrix.sum_duplicates()
    return matrix


def _best(records: Sequence[Labelled], starts: list[int], right: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """For each firm statement of a record, the right example with the highest score."""
    liked = np.zeros(len(right), dtype=bool)
    for record, (start, end) in zip(records, pairwise(starts), strict=True):
        best: dict[Triple, int] = {}
        for row in range(start, end):
            statement = record.examples[row - start].statement
            if right[row] and (statement not in best or scores[row] > scores[best[statement]]):
                best[statement] = row
        liked[list(best.values())] = True
    return liked
