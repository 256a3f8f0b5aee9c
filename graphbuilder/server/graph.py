"""The interactive page of the whole store."""

from __future__ import annotations

from graphbuilder.graph.store import Store
from graphbuilder.server.answer import HTML, Answer, with_charset


def render_graph(folder: str) -> Answer:
    """The page that ``graphbuilder build`` writes to ``graph.html``, of what the store holds now."""
    from graphbuilder.page.document import document  # Slow to import, and wanted for nothing else.

    with Store.open(folder, read_only=True) as store:
        statements = list(store.statements())
        articles = {article.identifier: article for article in store.articles()}
    return Answer(200, with_charset(HTML), document(statements, articles, ""))
