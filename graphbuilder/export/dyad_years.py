"""Directed dyad-years, the table that studies of conflict and cooperation between states are made from.

A row is what one actor is said to do to another in one year, as in the directed data sets of the Correlates of War
project (https://correlatesofwar.org): a symmetric relation therefore counts in the rows of both directions. Actors go
by their keys here, states by ISO 3166-1 alpha-3; the project's own numbers for states are not in any table at hand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO

from graphbuilder import ontology
from graphbuilder.export.csv_table import write_table
from graphbuilder.graph.terms import is_day
from graphbuilder.model import Certainty, Statement

Dyad = tuple[str, str, int]
_TOTALS = (Certainty.CLAIMED, Certainty.NEGATED)


def write_dyad_years(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """One row an ordered pair of actors and a year, sorted so.

    Under each relation stands the number of statements presented as actual; ``claimed`` and ``negated`` are the numbers
    of statements of those certainties, of all relations. What is planned or only possible, has no date or has one actor
    at both ends is not counted.
    """
    counted: defaultdict[Dyad, Counter[str]] = defaultdict(Counter)
    for statement in statements:
        column = _column(statement)
        if column and is_day(statement.date):
            for dyad in _dyads(statement):
                counted[dyad][column] += 1
    columns = (*ontology.relations(), *(certainty.value for certainty in _TOTALS))
    write_table(("actor1", "actor2", "year", *columns), _rows(counted, columns), stream)


def _rows(counted: Mapping[Dyad, Counter[str]], columns: Sequence[str]) -> Iterator[list[str | int]]:
    for dyad in sorted(counted):
        yield [*dyad, *(counted[dyad][column] for column in columns)]


def _column(statement: Statement) -> str:
    """The column in which a statement counts, or an empty string."""
    if statement.certainty is Certainty.ACTUAL:
        return statement.relation
    return statement.certainty.value if statement.certainty in _TOTALS else ""


def _dyads(statement: Statement) -> Iterator[Dyad]:
    one, other, year = statement.subject.state, statement.object.state, int(statement.date[:4])
    if one != other:
        yield one, other, year
        if ontology.relations()[statement.relation].symmetric:
            yield other, one, year
