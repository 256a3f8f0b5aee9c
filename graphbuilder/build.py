"""A build: from sources to a store, and from the store to everything a user opens.

::

    sources ──► articles ──► statements ──► DIR/store/ ──┬─► DIR/graph.html
                                                         ├─► DIR/graph.ttl
                                                         └─► DIR/statements.jsonl

The store is written as the articles are read, a batch at a time; the other files are made from the whole store at the
end, each put in place at once. A build that is killed leaves a store that opens, and the next build completes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuilder.errors import OutputError, SourceError
from graphbuilder.files import replaced
from graphbuilder.model import Article, Statement
from graphbuilder.reading import Skipped

if TYPE_CHECKING:
    from graphbuilder.analysis.edges import Edge
    from graphbuilder.graph.store import Store

PAGE, TURTLE, STATEMENTS, STORE = "graph.html", "graph.ttl", "statements.jsonl", "store"
_BATCH = 200


@dataclass(slots=True)
class Report:
    """What a build did: what it read now, and what the store then holds."""

    articles: int = 0
    sentences: int = 0
    statements: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    stored_articles: int = 0
    stored_statements: int = 0
    strongest: list[Edge] = field(default_factory=list)


def build(
    found: Iterable[Article | Skipped],
    folder: Path,
    *,
    store: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Extract and store the articles that were found and write the outputs into ``folder``.

    ``store`` names another store than the one in the folder. ``progress`` is told the number of articles read so far.
    Raises ``SourceError`` if no source could be read, ``StoreError`` or ``OutputError`` if store or folder cannot be
    used.
    """
    from graphbuilder.graph.store import Store
    from graphbuilder.knowledge import knowledge

    _make(folder)
    report = Report()
    with Store.open(store or folder / STORE) as opened:
        for batch in _batches(readable(found, report.skipped)):
            report.articles += len(batch)
            opened.replace(_extracted(batch, report), known=knowledge().entities)
            if progress:
                progress(report.articles)
        opened.set_background(knowledge().memberships)
        _write_outputs(opened, folder, report)
    return report


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The folder '{folder}' cannot be made ({error.strerror}); choose another with --out."
        ) from error


def readable(found: Iterable[Article | Skipped], skipped: list[Skipped]) -> Iterator[Article]:
    """The articles; what was skipped is put into the list. Raises ``SourceError`` at the end if there is no article."""
    count = 0
    for item in found:
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            count += 1
            yield item
    if not count:
        raise SourceError(_nothing_read(skipped))


def _batches(articles: Iterator[Article]) -> Iterator[list[Article]]:
    while batch := list(islice(articles, _BATCH)):
        yield batch


def _extracted(batch: list[Article], report: Report) -> Iterator[tuple[Article, list[Statement]]]:
    from graphbuilder.extraction.pipeline import extract
    from graphbuilder.language.arabic.text import sentences

    reader = version("graphbuilder")
    for article in batch:
        statements = extract(article)
        report.sentences += len(sentences(article.text))
        report.statements += len(statements)
        yield replace(article, reader=reader), statements


def _nothing_read(skipped: list[Skipped]) -> str:
    if not skipped:
        return "Nothing could be read: there are no articles in the folder; name another source."
    more = f" ({len(skipped) - 1} more skipped)" if len(skipped) > 1 else ""
    return f"Nothing could be read: {skipped[0].reason}{more}"


def _write_outputs(store: Store, folder: Path, report: Report) -> None:
    from graphbuilder.analysis.edges import edges
    from graphbuilder.export import export
    from graphbuilder.export.records import write_json_lines
    from graphbuilder.page import render

    articles = {article.identifier: article for article in store.articles()}
    statements = list(store.statements())
    report.stored_articles, report.stored_statements = len(articles), len(statements)
    report.strongest = edges(statements)[:10]
    with replaced(folder / STATEMENTS) as stream:
        write_json_lines(statements, stream)
    with replaced(folder / TURTLE) as stream:
        export(store, "turtle", stream)
    render(statements, articles, folder / PAGE)
