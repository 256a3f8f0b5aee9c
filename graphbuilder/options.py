"""The arguments that several commands take, and the formats from which they choose."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

Sources = Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", show_default=False)]
StorePath = Annotated[
    str, typer.Option("--store", help="The store: a folder (a build writes OUT/store), or https://host/sparql.")
]
TextColumn = Annotated[str, typer.Option("--text-field", help="Column or key that holds the text.")]
TitleColumn = Annotated[str, typer.Option("--title-field", help="Column or key that holds the title.")]
DateColumn = Annotated[str, typer.Option("--date-field", help="Column or key that holds the date.")]
SourceColumn = Annotated[str, typer.Option("--source-field", help="Column or key that holds the publisher.")]
OneArticle = Annotated[str | None, typer.Option("--article", help="Only what this article says.")]
Relations = Annotated[list[str] | None, typer.Option("--relation", help="Only this relation; may be repeated.")]
Certainties = Annotated[list[str] | None, typer.Option("--certainty", help="Only this certainty; may be repeated.")]


class StatementFormat(StrEnum):
    """How ``extract`` writes statements."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


class ResultFormat(StrEnum):
    """How ``query`` writes its answer."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XML = "xml"
    MARKDOWN = "markdown"
    TURTLE = "turtle"


class GraphFormat(StrEnum):
    """What ``export`` writes."""

    TURTLE = "turtle"
    TRIG = "trig"
    NTRIPLES = "ntriples"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"
    GRAPHML = "graphml"
    GEXF = "gexf"
    NODES_CSV = "nodes-csv"
    EDGES_CSV = "edges-csv"
    CYPHER = "cypher"
    DYAD_YEAR_CSV = "dyad-year-csv"
