"""The start page: what there is, and where."""

from __future__ import annotations

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.store import Store
from graphbuilder.query.named import questions
from graphbuilder.server.answer import Answer
from graphbuilder.server.html import Asked, html


def start(asked: Asked) -> Answer:
    """The start page, with how many actors, articles and statements the store holds."""
    with Store.open(asked.folder, read_only=True) as store:
        kinds = {"articles": terms.AG_ARTICLE, "statements": terms.AG_STATEMENT}
        numbers = {name: _number(store.oxigraph, terms.TYPE, kind, None) for name, kind in kinds.items()}
        numbers["actors"] = _number(store.oxigraph, terms.IDENTIFIER, None, ox.DefaultGraph())
    return html("start", asked, numbers=numbers, questions=len(questions()))


def _number(
    database: ox.Store, predicate: ox.NamedNode, value: ox.NamedNode | None, graph: ox.DefaultGraph | None
) -> int:
    return sum(1 for _ in database.quads_for_pattern(None, predicate, value, graph))
