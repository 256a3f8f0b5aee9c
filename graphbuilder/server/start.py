"""The start page: what there is, and where."""

from __future__ import annotations

from graphbuilder.graph.store import Store
from graphbuilder.query.named import questions
from graphbuilder.server.answer import Answer
from graphbuilder.server.html import Asked, html
from graphbuilder.server.reading import Reader

_COUNTED = "SELECT (COUNT(?one) AS ?number) WHERE { ?one %s }"
_WHAT = {
    "articles": "a ag:Article",
    "statements": "a ag:Statement",
    "actors": "dcterms:identifier ?key",
}


def start(asked: Asked) -> Answer:
    """The start page, with how many actors, articles and statements the store holds."""
    with Store.open(asked.folder, read_only=True) as store:
        reader = Reader(store.oxigraph)
        numbers = {what: int(reader.query(_COUNTED % is_one)[0]["number"].value) for what, is_one in _WHAT.items()}
    numbers["actors"] -= numbers["articles"]  # These have an identifier too, and nothing else has.
    return html("start", asked, numbers=numbers, questions=len(questions()))
