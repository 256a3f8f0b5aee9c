"""The command line: one thin function a command.

Only typer is imported here at the top; each command imports the rooms that it uses, so that ``--help`` stays quick.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuilder.errors import OutputError, UsageError, UserError
from graphbuilder.options import (
    Certainties,
    DateColumn,
    GraphFormat,
    OneArticle,
    Relations,
    ResultFormat,
    SourceColumn,
    Sources,
    StatementFormat,
    StorePath,
    TextColumn,
    TitleColumn,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graphbuilder.graph.store import Store
    from graphbuilder.model import Article
    from graphbuilder.reading import Skipped


def _flush(_: object) -> None:
    """Write out what is left of the output while it can still be said that this failed."""
    sys.stdout.flush()


app = typer.Typer(
    name="graphbuilder",
    result_callback=_flush,
    help="Reads news in Arabic and builds a knowledge graph of international alliances.",
    epilog="Exit codes: 0 done, 1 output no longer read, 2 wrong usage, 3 nothing readable, 4 store, 5 query, "
    "6 output, 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

INTERRUPTED = 130
"""The exit code after Ctrl-C, which typer sets."""


def main() -> None:
    """Run the command line; an error that the user can mend is one sentence and an exit code, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Arabic has to come out whatever the locale is.
            stream.reconfigure(encoding="utf-8", errors="replace")
    # Tables and texts make many objects and no cycles: looking for some at every 700 takes a fifth of a short command.
    gc.set_threshold(100_000)
    try:
        app()
    except UserError as error:
        from graphbuilder.printable import printable

        said = "\n".join(map(printable, str(error).split("\n")))  # It may quote what an article or an argument holds.
        typer.echo(f"graphbuilder: {said}", err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python fails again when it closes it
        typer.echo(f"graphbuilder: The output cannot be written ({error.strerror}); choose another place.", err=True)
        sys.exit(OutputError.exit_code)
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            typer.echo("graphbuilder: Stopped; run a build again to go on from what it has stored.", err=True)
        raise


@app.command(epilog="Example: graphbuilder build seeds --out output")
def build(
    sources: Sources,
    out: Annotated[Path, typer.Option("--out", help="Folder for the graph, the store and the statements.")],
    store: Annotated[
        str | None, typer.Option("--store", help="Another store in place of OUT/store, such as https://host/sparql.")
    ] = None,
    text_field: TextColumn = "text",
    title_field: TitleColumn = "title",
    date_field: DateColumn = "date",
    source_field: SourceColumn = "source",
) -> None:
    """Read articles, extract statements, store them, and write graph.html, graph.ttl, statements.jsonl and store/."""
    from graphbuilder.build import build as run
    from graphbuilder.terminal import progress, show_report

    found = _read(sources, text_field, title_field, date_field, source_field)
    with progress("articles") as advance:
        report = run(found, out, store=store, progress=advance)
    show_report(report, out)


@app.command(epilog="Example: graphbuilder extract article.txt --format jsonl")
def extract(
    sources: Sources,
    format: Annotated[StatementFormat, typer.Option("--format", help="How to write them.")] = StatementFormat.TABLE,
    text_field: TextColumn = "text",
    title_field: TitleColumn = "title",
    date_field: DateColumn = "date",
    source_field: SourceColumn = "source",
) -> None:
    """Print the statements of texts."""
    from graphbuilder.build import readable
    from graphbuilder.export.records import write_csv, write_json_lines
    from graphbuilder.extraction.pipeline import extracted
    from graphbuilder.terminal import show_skipped, show_statements

    skipped: list[Skipped] = []
    statements = extracted(readable(_read(sources, text_field, title_field, date_field, source_field), skipped))
    if format is StatementFormat.JSONL:
        write_json_lines(statements, sys.stdout.buffer)
    elif format is StatementFormat.CSV:
        write_csv(statements, sys.stdout.buffer)
    else:
        show_statements(list(statements))
    show_skipped(skipped)


@app.command(epilog="Example: graphbuilder query --store output/store --name partners --actor RUS")
def query(
    sparql: Annotated[str | None, typer.Argument(help="A SPARQL query.", show_default=False)] = None,
    store: Annotated[
        str | None,
        typer.Option("--store", help="A store (folder or https://host/sparql), or an exported file."),
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="A file that holds the query.")] = None,
    name: Annotated[str | None, typer.Option("--name", help="A named question.")] = None,
    actor: Annotated[str | None, typer.Option("--actor", help="Whom it is about: a key or a name.")] = None,
    other: Annotated[str | None, typer.Option("--other", help="The second actor of a pair.")] = None,
    relation: Annotated[str | None, typer.Option("--relation", help="The relation that it is about.")] = None,
    organisation: Annotated[
        str | None, typer.Option("--organisation", "--bloc", help="The organisation or bloc that it is about.")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", help="From this day, month or year (2024-06).")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Up to this day, month or year.")] = None,
    parameter: Annotated[list[str] | None, typer.Option("--parameter", help="The same as NAME=VALUE.")] = None,
    format: Annotated[ResultFormat, typer.Option("--format", help="How to write the answer.")] = ResultFormat.TABLE,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds that the query may take.")] = 30.0,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Rows that are shown at most.")] = 10_000,
    reason: Annotated[
        bool, typer.Option("--reason", help="Find what follows of symmetric relations, inverses and families too.")
    ] = False,
    listing: Annotated[bool, typer.Option("--list", help="Show the named questions and what each takes.")] = False,
) -> None:
    """Ask the store a SPARQL query or a named question."""
    from graphbuilder.query.command import answer, list_questions, remarks
    from graphbuilder.query.write import write

    if listing:
        list_questions(sys.stdout)
        return
    options = {
        "actor": actor,
        "other": other,
        "relation": relation,
        "organisation": organisation,
        "since": since,
        "until": until,
    }
    result = answer(
        store,
        sparql=sparql,
        file=file,
        name=name,
        options=options,
        parameters=parameter or [],
        timeout=timeout,
        limit=limit,
        reason=reason,
    )
    write(result, format.value, sys.stdout)
    for remark in remarks(result, limit):
        typer.echo(f"graphbuilder: {remark}", err=True)


@app.command(epilog="Example: graphbuilder export --store output/store --format nquads > graph.nq")
def export(
    store: StorePath,
    format: Annotated[GraphFormat, typer.Option("--format", help="What to write.")] = GraphFormat.TURTLE,
    out: Annotated[Path | None, typer.Option("--out", help="A file, in place of standard output.")] = None,
    article: OneArticle = None,
    relation: Relations = None,
    certainty: Certainties = None,
) -> None:
    """Write the graph, or a part of it, for other tools."""
    from graphbuilder.export import export as run
    from graphbuilder.files import replaced
    from graphbuilder.graph.store import Store

    _check(relation, certainty)
    with Store.open(store, read_only=True) as opened:
        _check_article(opened, article)
        with nullcontext(sys.stdout.buffer) if out is None else replaced(out) as stream:
            run(opened, format.value, stream, article=article, relations=relation, certainties=certainty)


@app.command("import", epilog="Example: graphbuilder import graph.nq --store copy")
def import_(
    files: Annotated[list[Path], typer.Argument(help="Exported .ttl, .trig, .nq, .nt, .jsonld or .rdf files.")],
    store: Annotated[
        str, typer.Option("--store", help="The store: a folder, made if there is none, or https://host/sparql.")
    ],
) -> None:
    """Put the articles and statements of exported graphs into a store, in place of articles it has of that name."""
    from graphbuilder.export.parsing import parsed
    from graphbuilder.graph.loading import load
    from graphbuilder.graph.store import Store
    from graphbuilder.knowledge import knowledge

    loaded = load(parsed(files))
    with Store.open(store) as opened:
        opened.replace(loaded.articles, known=loaded.known)
        opened.set_background(knowledge().memberships)
    statements = sum(len(said) for _, said in loaded.articles)
    typer.echo(f"{store}: {len(loaded.articles)} articles and {statements} statements imported")


@app.command(epilog="Example: graphbuilder render --store output/store --out conflict.html --relation attacks")
def render(
    store: StorePath,
    out: Annotated[Path, typer.Option("--out", help="The HTML file to write.")],
    title: Annotated[str, typer.Option("--title", help="The page's heading.")] = "",
    article: OneArticle = None,
    relation: Relations = None,
    certainty: Certainties = None,
) -> None:
    """Write the interactive page again, whole or with filters."""
    from graphbuilder.graph.store import Store
    from graphbuilder.page import render as run

    _check(relation, certainty)
    with Store.open(store, read_only=True) as opened:
        _check_article(opened, article)
        statements = list(opened.statements(article=article, relations=relation, certainties=certainty))
        run(statements, {item.identifier: item for item in opened.articles()}, out, title=title)
    typer.echo(f"{out}: {len(statements)} statements")


@app.command(epilog="Example: graphbuilder serve --store output/store --port 8000")
def serve(
    store: StorePath,
    port: Annotated[int, typer.Option("--port", min=0, max=65_535, help="0 takes any that is free.")] = 8000,
    host: Annotated[str, typer.Option("--host", help="An address of this machine alone.")] = "127.0.0.1",
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds that an answer may take.")] = 30.0,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Rows that an answer has at most.")] = 10_000,
) -> None:
    """Serve the store to browsers and SPARQL clients of this machine, for reading, until Ctrl-C."""
    from graphbuilder.server.app import Settings
    from graphbuilder.server.command import serve as run

    def tell(address: str) -> None:
        typer.echo(f"{store} is served at {address} (Ctrl-C ends it)")
        sys.stdout.flush()

    run(Settings(store, timeout, limit), host, port, tell)


@app.command(epilog="Example: graphbuilder explain --store output/store RUS PRK")
def explain(
    store: StorePath,
    first: Annotated[str, typer.Argument(help="An actor: its key (RUS, NATO) or a name in Arabic or English.")],
    second: Annotated[str, typer.Argument(help="Another actor.")],
) -> None:
    """Show every statement between two actors with the sentence that it stands in."""
    from graphbuilder.graph.store import Store
    from graphbuilder.knowledge.lookup import pair
    from graphbuilder.terminal import show_evidence

    keys = pair(first, second)
    with Store.open(store, read_only=True) as opened:
        statements = list(opened.statements(actors=keys))
        articles = {item.identifier: item for item in opened.articles()}
    show_evidence(statements, articles, keys)


@app.command(epilog="Example: graphbuilder validate --store output/store")
def validate(
    store: Annotated[
        str,
        typer.Option(
            "--store",
            help="A store (a folder or https://host/sparql), or an exported .ttl, .nt, .nq, .trig or .jsonld file.",
        ),
    ],
    limit: Annotated[int, typer.Option("--limit", min=1, help="Faults that are shown at most.")] = 20,
) -> None:
    """Check a graph against the shapes, and say what is wrong in which sentence."""
    from graphbuilder.terminal import progress
    from graphbuilder.validation import validate as run

    with progress("articles") as advance:
        report = run(store, limit=limit, progress=advance)
    for line in report.lines:
        typer.echo(line)
    report.require()


@app.command(epilog="Example: graphbuilder compact --store output/store")
def compact(store: Annotated[str, typer.Option("--store", help="The store's folder.")]) -> None:
    """Give back the room on the disk that many builds of the same articles leave taken."""
    from graphbuilder.files import size_of
    from graphbuilder.graph.store import Store

    with Store.open(store, must_exist=True) as opened:
        before = size_of(Path(store))
        opened.compact()
    typer.echo(f"{store}: {before / 1e6:.1f} MB before, {size_of(Path(store)) / 1e6:.1f} MB now")


@app.command(epilog="Example: graphbuilder evaluate gold.jsonl --predictions answers.jsonl")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A gold file: one JSON record a line.", show_default=False)],
    predictions: Annotated[Path | None, typer.Option("--predictions", help="Write the answers to this file.")] = None,
    by_relation: Annotated[bool, typer.Option("--by-relation", help="Figures of each relation too.")] = False,
) -> None:
    """Score the extraction against a gold file."""
    from graphbuilder.evaluation import evaluate as run
    from graphbuilder.terminal import show_score

    show_score(run(gold, predictions), by_relation=by_relation)


def _read(sources: list[str], text: str, title: str, date: str, source: str) -> Iterator[Article | Skipped]:
    from graphbuilder.reading import FieldNames, read_sources

    return read_sources(sources, FieldNames(text=text, title=title, date=date, source=source))


def _check(relations: list[str] | None, certainties: list[str] | None) -> None:
    from graphbuilder.ontology import check_names

    check_names(relations or [], certainties or [])


def _check_article(store: Store, article: str | None) -> None:
    if article is not None and not any(store.articles(article=article)):
        raise UsageError(f"The store has no article '{article}'; name one as the build's statements.jsonl does.")


if __name__ == "__main__":
    main()
