"""The errors a user can meet, and the exit code of each.

::

    UserError (1)
    ├── UsageError (2)        wrong option, unknown relation, unknown actor
    ├── SourceError (3)       nothing readable in the sources, or a named source is missing
    ├── StoreError (4)        the folder is no store, is busy, or cannot be written; a remote store fails
    │   └── CutOffError (4)   a remote store gives no more rows
    ├── QueryError (5)        SPARQL that does not parse, is not allowed, or ran out of time
    └── OutputError (6)       no right to write, disk full

Each carries one sentence that says what is wrong, where, and what to do.
"""

from __future__ import annotations


class UserError(Exception):
    """Something the user can mend; ``str(error)`` is the sentence to show."""

    exit_code = 1


class UsageError(UserError):
    """The command was asked for something it does not know."""

    exit_code = 2


class SourceError(UserError):
    """A source is missing, or none of the sources could be read."""

    exit_code = 3


class StoreError(UserError):
    """A store cannot be opened, is in use, or is no store."""

    exit_code = 4


class CutOffError(StoreError):
    """The answer of a remote store ends after ``rows`` rows, and there are ``total``, if that is known."""

    def __init__(self, address: str, rows: int, total: int | None = None) -> None:
        super().__init__(
            f"The store {address} cut off its answer after {rows:,} rows: have it allow more, or ask for fewer."
        )
        self.rows = rows
        self.total = total


class QueryError(UserError):
    """A SPARQL query does not parse, asks for what is not allowed, or ran out of time."""

    exit_code = 5


class OutputError(UserError):
    """A result cannot be written where it was asked for."""

    exit_code = 6
