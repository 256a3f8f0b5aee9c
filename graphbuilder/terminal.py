"""What the commands show people: tables, evidence, a progress bar. Plain text when the output is piped."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from graphbuilder.model import Article, Entity, EntityKind, Statement
from graphbuilder.printable import printable
from graphbuilder.reading import Skipped

if TYPE_CHECKING:
    from graphbuilder.build import Report
    from graphbuilder.evaluation import Ratio, Score

_SKIPPED_SHOWN = 10
_STYLES = {"subject": "bold cyan", "trigger": "bold yellow", "object": "bold green"}
_MARKS = {"subject": ("[", "]"), "trigger": ("*", "*"), "object": ("[", "]")}


def _console() -> Console:
    # Nothing that an article says is markup. A pipe has no width: lines are left whole, so that grep and diff see them.
    if sys.stdout.isatty():
        return Console(markup=False, emoji=False)
    return Console(markup=False, emoji=False, width=10_000, soft_wrap=True)


@contextmanager
def progress(unit: str) -> Iterator[Callable[[int], None] | None]:
    """A bar on standard error while the body runs, told how many ``unit`` are done; nothing when that is piped."""
    if not sys.stderr.isatty():
        yield None
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed} {task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(unit, total=None)
        yield lambda done: bar.update(task, completed=done)


def show_skipped(skipped: Iterable[Skipped]) -> None:
    """Say on standard error what was skipped, one line each."""
    for item in skipped:
        print(f"skipped: {item.reason}", file=sys.stderr)


def show_report(report: Report, folder: Path) -> None:
    """Say what a build did, what it skipped, the strongest edges, and what to open."""
    console = _console()
    console.print(
        f"{_count(report.articles, 'article')}, {_count(report.sentences, 'sentence')}, "
        f"{_count(report.statements, 'statement')} read; the store holds "
        f"{_count(report.stored_articles, 'article')} and {_count(report.stored_statements, 'statement')}."
    )
    for item in report.skipped[:_SKIPPED_SHOWN]:
        console.print(f"skipped: {item.reason}")
    if len(report.skipped) > _SKIPPED_SHOWN:
        console.print(f"skipped: {len(report.skipped) - _SKIPPED_SHOWN} more")
    if report.strongest:
        table = _table("strongest edges", "relation", "", "statements", "articles")
        for edge in report.strongest:
            table.add_row(
                printable(edge.subject.label),
                edge.relation,
                printable(edge.object.label),
                str(len(edge.statements)),
                str(edge.articles),
            )
        console.print(table)
    console.print(f"Open {folder / 'graph.html'} in a browser.", soft_wrap=True)


def show_statements(statements: Sequence[Statement]) -> None:
    """One row a statement."""
    table = _table("subject", "relation", "object", "certainty", "holder", "confidence", "trigger", "article")
    for statement in statements:
        table.add_row(
            _actor(statement.subject),
            statement.relation,
            _actor(statement.object),
            statement.certainty.value,
            _actor(statement.holder) if statement.holder else "",
            f"{statement.confidence:.2f}",
            printable(statement.evidence.words(statement.evidence.trigger)),
            printable(statement.evidence.article),
        )
    _console().print(table if statements else "No statement was found.")


def show_evidence(statements: Sequence[Statement], articles: Mapping[str, Article], keys: tuple[str, str]) -> None:
    """Every statement with its sentence, the words for the relation and the ends marked, and the article."""
    console = _console()
    if not statements:
        console.print(f"No article states anything between {keys[0]} and {keys[1]}.")
    for statement in statements:
        holder = f", according to {_actor(statement.holder)}" if statement.holder else ""
        console.print(
            f"{_actor(statement.subject)} {statement.relation} {_actor(statement.object)} "
            f"({statement.certainty.value}{holder})",
            style="bold",
        )
        console.print(_marked(statement, styled=console.is_terminal))
        console.print(printable(_origin(statement, articles)), style="dim")
        console.print()


def _marked(statement: Statement, *, styled: bool) -> Text:
    """The sentence with its words marked: in colour on a terminal, between signs elsewhere."""
    evidence = statement.evidence
    spans = {"trigger": evidence.trigger, "subject": evidence.subject, "object": evidence.object}
    start = evidence.sentence.span.start
    text = Text(printable(evidence.sentence.text))
    if styled:
        for name, span in spans.items():
            if span:
                text.stylize(_STYLES[name], span.start - start, span.end - start)
        return text
    return Text(
        _between_signs(
            text.plain, {name: (span.start - start, span.end - start) for name, span in spans.items() if span}
        )
    )


def _between_signs(text: str, spans: dict[str, tuple[int, int]]) -> str:
    """A text with its spans between signs, the longer of two that begin together outside; one word may be several."""
    before: dict[int, str] = defaultdict(str)
    after: dict[int, str] = defaultdict(str)
    for name, (first, last) in sorted(spans.items(), key=lambda item: (item[1][0], -item[1][1], item[0])):
        opening, closing = _MARKS[name]
        before[first] += opening
        after[last] = closing + after[last]
    return "".join(f"{after[number]}{before[number]}{sign}" for number, sign in enumerate(text)) + after[len(text)]


def _origin(statement: Statement, articles: Mapping[str, Article]) -> str:
    identifier = statement.evidence.article
    article = articles.get(identifier)
    if article is None:
        return identifier
    parts = (article.title, article.publisher, article.date, article.address or identifier)
    return " · ".join(part for part in parts if part)


def show_score(score: Score, *, by_relation: bool) -> None:
    """The figures of a gold file."""
    console = _console()
    table = _table("", "precision", "recall", "F1", "right", "answered", "wanted")
    rows = [("strict", score.strict), ("ends", score.ends)]
    if by_relation:
        ranked = sorted(score.relations.items(), key=lambda item: (-item[1].wanted, item[0]))
        rows += ranked
    for name, ratio in rows:
        table.add_row(name, *_figures(ratio))
    console.print(table)
    console.print(
        f"certainty right in {score.certainty:.3f} of the right answers; {score.records} records"
        + (f", {score.unread} of them in a language that is not read yet" if score.unread else "")
    )


def _figures(ratio: Ratio) -> list[str]:
    figures = [f"{value:.3f}" for value in (ratio.precision, ratio.recall, ratio.f1)]
    return figures + [str(value) for value in (ratio.right, ratio.answered, ratio.wanted)]


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _actor(entity: Entity) -> str:
    return printable(f"{entity.label} ({entity.state})" if entity.kind is EntityKind.PERSON else entity.label)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
