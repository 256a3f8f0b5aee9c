"""Memberships: in a graph of their own, of actors that articles name, and no reason to keep any."""

from __future__ import annotations

import pyoxigraph as ox

from graph.world import ARMS, MEMBERS, world
from graphbuilder.graph.background import GRAPH
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.knowledge import Membership

MEMBERSHIPS = [
    Membership("NATO", "FIN", "2023", ""),
    Membership("NATO", "USA", "1949", "2999"),
    Membership("NATO", "TUR", "1952", ""),  # whom no article names
    Membership("OPEC", "IRN", "1960", ""),  # which no article names
]


def background(store: Store) -> set[ox.Quad]:
    return set(store.database.quads_for_pattern(None, None, None, GRAPH))


def rows(store: Store, where: str, columns: str = "?member") -> list[list[str]]:
    found = store.oxigraph.query(
        f"SELECT {columns} {{ {where} }} ORDER BY ?member", prefixes=dict(PREFIXES), use_default_graph_as_union=True
    )
    assert isinstance(found, ox.QuerySolutions)
    return [[term.value for term in row] for row in found]


def test_memberships_of_named_actors_are_kept_with_their_years() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        store.set_background(MEMBERSHIPS)
        found = rows(
            store, "?one a ag:Membership ; dcterms:isPartOf ?graph ; ag:from ?from ; ag:member ?member", "?from ?member"
        )
        assert found == [["2023", f"{PREFIXES['actor']}FIN"], ["1949", f"{PREFIXES['actor']}USA"]]
        assert rows(store, "?one ag:to ?to", "?to") == [["2999"]]
        assert len({quad.subject for quad in background(store)}) == 2


def test_a_membership_is_no_edge_and_no_statement() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        edges = rows(store, "?member ag:memberOf|ag:joins ?organisation")
        statements = list(store.statements())
        store.set_background(MEMBERSHIPS)
        assert rows(store, "?member ag:memberOf|ag:joins ?organisation") == edges
        assert list(store.statements()) == statements
        assert list(store.articles()) == [
            article for article, _ in sorted(world(), key=lambda pair: pair[0].identifier)
        ]


def test_the_background_keeps_no_actor_and_goes_with_the_last() -> None:
    with Store.open(":memory:") as store, Store.open(":memory:") as without:
        store.replace(world())
        store.set_background(MEMBERSHIPS)
        without.replace(pair for pair in world() if pair[0] != MEMBERS)
        store.withdraw(MEMBERS.identifier)
        store.set_background(MEMBERSHIPS)
        assert set(store.quads()) == set(without.quads())
        assert background(store) == set()
        store.withdraw(ARMS.identifier)
        assert not store.database.contains_named_graph(GRAPH)


def test_setting_it_again_changes_nothing() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        store.set_background(MEMBERSHIPS)
        before = set(store.quads())
        store.set_background(MEMBERSHIPS)
        assert set(store.quads()) == before
