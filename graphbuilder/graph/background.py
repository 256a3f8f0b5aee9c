"""What is known beforehand and said by no article: who belongs to which organisation, from one year to another.

It has a graph of its own, ``<https://w3id.org/graphbuilder/background>``, and every membership says that it is part of
it, so that it is told apart where graphs are merged too. No plain edge comes of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.namespaces import BACKGROUND, actor_iri, membership_iri
from graphbuilder.knowledge import Membership

GRAPH = ox.NamedNode(BACKGROUND)


def background_quads(memberships: Iterable[Membership], actors: Collection[ox.NamedNode]) -> list[ox.Quad]:
    """The memberships of which both ends are among ``actors``, as quads of the background's graph."""
    return [quad for membership in memberships for quad in _membership(membership, actors)]


def _membership(membership: Membership, actors: Collection[ox.NamedNode]) -> Iterator[ox.Quad]:
    member, organisation = (ox.NamedNode(actor_iri(key)) for key in (membership.member, membership.organisation))
    if member not in actors or organisation not in actors:
        return
    node = ox.NamedNode(membership_iri(membership.organisation, membership.member, membership.start))
    yield ox.Quad(node, terms.TYPE, terms.AG_MEMBERSHIP, GRAPH)
    yield ox.Quad(node, terms.IS_PART_OF, GRAPH, GRAPH)
    yield ox.Quad(node, terms.MEMBER, member, GRAPH)
    yield ox.Quad(node, terms.ORGANISATION, organisation, GRAPH)
    for predicate, year in ((terms.FROM, membership.start), (terms.TO, membership.end)):
        if year:
            yield ox.Quad(node, predicate, terms.date_part(year), GRAPH)
