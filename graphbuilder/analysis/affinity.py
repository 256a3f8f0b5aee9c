"""How much two actors are said to be on one side: the sum over everything stated between them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from graphbuilder import ontology
from graphbuilder.analysis.edges import Edge
from graphbuilder.model import Certainty

Pair = tuple[str, str]
"""The keys of two actors, in their order."""

# What one statement of a family says of its two ends: friends above 0, rivals below.
_FRIENDLINESS = {
    "alliance": 1.0,
    "cooperation": 0.8,
    "support": 0.7,
    "diplomacy": 0.35,
    "dispute": -0.35,
    "conflict": -0.7,
}
_UNCERTAIN = 0.4  # share of a statement's weight where the text does not present it as so


def affinities(edges: Iterable[Edge]) -> dict[Pair, float]:
    """The affinity of each two actors that share an edge, sorted by pair: above 0 for friends, below for rivals.

    Each edge adds the friendliness of its family times the logarithm of 1 + its statements, where those not presented
    as so count in part and those denied not at all. A pair of which everything is denied has the affinity 0.
    """
    parts: defaultdict[Pair, list[float]] = defaultdict(list)
    relations = ontology.relations()
    for edge in edges:
        first, second = sorted((edge.subject.key, edge.object.key))
        said = edge.certainties
        uncertain = sum(said.get(each, 0) for each in (Certainty.CLAIMED, Certainty.PLANNED, Certainty.POSSIBLE))
        strength = math.log1p(said.get(Certainty.ACTUAL, 0) + _UNCERTAIN * uncertain)
        parts[first, second].append(_FRIENDLINESS[relations[edge.relation].family] * strength)
    # fsum is exact, so that the order of the edges makes no difference
    return {pair: math.fsum(values) for pair, values in sorted(parts.items())}
