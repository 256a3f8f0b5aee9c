from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest

from graph.world import world
from graphbuilder.graph import change
from graphbuilder.graph.change import Batch, Change
from graphbuilder.graph.namespaces import article_iri
from graphbuilder.graph.rdf import article_quads, shared_quads


class Watched:
    """An Oxigraph store that tells which of its methods were called."""

    def __init__(self) -> None:
        self.store = ox.Store()
        self.called: list[str] = []

    def __getattr__(self, name: str) -> Any:
        self.called.append(name)
        return getattr(self.store, name)


def changes() -> list[Change]:
    """A change for each article of the world."""
    return [
        Change(
            ox.NamedNode(article_iri(article.identifier)),
            article_quads(article, statements),
            shared_quads(statements),
        )
        for article, statements in world()
    ]


@pytest.mark.parametrize(
    ("quads_in_a_run", "quads_in_a_layer", "is_merged"), [(1, 100, True), (10_000, 100, True), (1, 10_000, False)]
)
def test_files_are_merged_where_several_layers_lie_over_one_another(
    quads_in_a_run: int, quads_in_a_layer: int, is_merged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change, "_BATCH", quads_in_a_run)
    monkeypatch.setattr(change, "_SORTED", quads_in_a_layer)
    monkeypatch.setattr(change, "_BULK", 1)
    database = Watched()
    Batch(database).write(changes())
    assert ("optimize" in database.called) is is_merged
    assert set(database.store) == {quad for one in changes() for quad in (*one.quads, *one.shared.quads())}


def test_few_quads_are_not_written_as_files_of_their_own() -> None:
    database = Watched()
    Batch(database).write(changes())
    assert not {"bulk_extend", "optimize"} & set(database.called)
