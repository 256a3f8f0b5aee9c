"""The interactive graph: one HTML file that opens without a network.

::

    statements ──► evidence.py ──┐
               └─► network.py ───┴─► document.py ──► graph.html
                   (pyvis)           (template, style/, script/, vis-network, interface.toml)

Whatever comes from an article travels as JSON in a data block and becomes text in the page, never HTML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from graphbuilder.files import replaced
from graphbuilder.model import Article, Statement


def render(
    statements: Sequence[Statement], articles: Mapping[str, Article], destination: Path, *, title: str = ""
) -> None:
    """Write the page that shows ``statements`` to the file ``destination``, whole or not at all.

    ``articles`` are by identifier; a statement whose article is missing shows the identifier instead of a title.
    Without ``title`` the page has a heading of its own in both languages. The order of ``statements`` does not matter:
    the same statements and articles give the same bytes.

    Raises ``OutputError`` if the file cannot be written.
    """
    from graphbuilder.page.document import document

    content = document(statements, articles, title)
    with replaced(destination) as stream:
        stream.write(content)
