"""The network as two tables of CSV, one of actors and one of edges, for spreadsheets, R and pandas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from graphbuilder.export.csv_table import write_table
from graphbuilder.export.network import ActorRow, EdgeRow, network
from graphbuilder.model import Statement


def write_nodes(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """One row an actor that stands at an end of a statement, sorted by key."""
    actors, _ = network(statements)
    write_table(ActorRow._fields, actors, stream)


def write_edges(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """One row an edge, sorted by subject, relation and object; the ends are keys of the table of actors."""
    _, edges = network(statements)
    write_table(EdgeRow._fields, edges, stream)
