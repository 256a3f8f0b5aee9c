"""Blocs: actors that are said to stand together, found in what they are said to do, not in any list of members."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import networkx

from graphbuilder.analysis.affinity import Pair, affinities
from graphbuilder.analysis.edges import Edge

_SEED = 20
_GAIN = 1e-9  # the least that a move is worth: less may be what rounding makes of nothing

Ties = Mapping[str, Mapping[str, float]]
"""The affinity of each actor with each other that it shares an edge with: the same one both ways."""


def blocs(edges: Sequence[Edge]) -> list[list[str]]:
    """The keys of the actors of each bloc, the largest bloc first, and in it those with the strongest friends in it.

    Blocs are the communities of the network of friends (pairs whose affinity is above 0, and weighs as much) that the
    Louvain method finds: Blondel, Guillaume, Lambiotte and Lefebvre, Fast unfolding of communities in large networks,
    Journal of Statistical Mechanics (2008) P10008. That method knows no rivals, so those whom common friends brought
    into one bloc are parted afterwards, where that costs them less friendship than it spares them rivalry.

    Actors without friends in any bloc are in none, so that no bloc has fewer than two. Blocs of equal size stand in the
    order of their first members, members whose ties weigh the same in that of their keys. The order of ``edges`` makes
    no difference.
    """
    pairs = affinities(edges)
    ties = _ties(pairs)
    found = _part_rivals(_communities(pairs), ties)
    ordered = [_strongest_first(members, ties) for members in _connected(found, ties) if len(members) > 1]
    return sorted(ordered, key=lambda members: (-len(members), members[0]))


def _ties(pairs: Mapping[Pair, float]) -> Ties:
    ties: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), affinity in pairs.items():
        ties[one][other] = ties[other][one] = affinity
    return {key: dict(sorted(ties[key].items())) for key in sorted(ties)}


def _communities(pairs: Mapping[Pair, float]) -> dict[str, int]:
    """The number of the community of each actor that has a friend."""
    friends = {pair: affinity for pair, affinity in pairs.items() if affinity > 0}
    keys = sorted({key for pair in friends for key in pair})
    if not keys:
        return {}
    # Numbers for nodes: networkx keeps nodes in sets, whose order is the same in each process for numbers only.
    number = {key: place for place, key in enumerate(keys)}
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(keys)))
    graph.add_weighted_edges_from((number[one], number[other], weight) for (one, other), weight in friends.items())
    found = networkx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    return {keys[node]: community for community, nodes in enumerate(found) for node in sorted(nodes)}


def _part_rivals(bloc_of: dict[str, int], ties: Ties) -> dict[str, int]:
    """The bloc of each actor, after those with a rival or no friend left in theirs went where they have more friends.

    What counts is the sum of an actor's affinities with a bloc, rivals against friends; without a better bloc, an actor
    whose rivals in its own weigh more goes out of it, into one by itself. Those who fit worst go first. Each move makes
    the sum over all blocs larger, so the moves come to an end.
    """
    bloc_of = dict(bloc_of)
    alone = len(bloc_of)  # more than any number of a bloc
    moved = True
    while moved:
        moved = False
        fit = {key: _sums(key, bloc_of, ties)[bloc_of[key]] for key in bloc_of}
        for key in sorted(bloc_of, key=lambda key: (fit[key], key)):
            sums = _sums(key, bloc_of, ties)
            here = sums.pop(bloc_of[key])
            has_rival = any(ties[key][other] < 0 for other in ties[key] if bloc_of.get(other) == bloc_of[key])
            if has_rival or here <= 0:
                sums[alone] = 0.0
                best = min(sums, key=lambda bloc: (-sums[bloc], bloc))
                if sums[best] > here + _GAIN:
                    bloc_of[key], moved = best, True
                    alone += 1
    return bloc_of


def _sums(key: str, bloc_of: Mapping[str, int], ties: Ties) -> dict[int, float]:
    """The sum of an actor's affinities with each bloc that it has a tie with, and with its own."""
    sums = {bloc_of[key]: 0.0}
    for other, affinity in ties[key].items():
        if other in bloc_of:
            sums[bloc_of[other]] = sums.get(bloc_of[other], 0.0) + affinity
    return sums


def _connected(bloc_of: Mapping[str, int], ties: Ties) -> list[set[str]]:
    """The blocs, each divided where no friendly tie holds its parts together any more, now that others have left."""
    graph = networkx.Graph()
    graph.add_nodes_from(bloc_of)
    graph.add_edges_from(
        (key, other)
        for key, bloc in bloc_of.items()
        for other, affinity in ties[key].items()
        if affinity > 0 and bloc_of.get(other) == bloc
    )
    return list(networkx.connected_components(graph))


def _strongest_first(members: set[str], ties: Ties) -> list[str]:
    weight = {
        key: math.fsum(affinity for other, affinity in ties[key].items() if affinity > 0 and other in members)
        for key in members
    }
    return sorted(members, key=lambda key: (-weight[key], key))
