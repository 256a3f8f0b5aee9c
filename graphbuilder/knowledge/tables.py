"""Reading the tables: tab-separated rows under a line of column names, with comment lines at the head."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

ROOT = files("graphbuilder.knowledge")


def rows(table: Traversable) -> Iterator[dict[str, str]]:
    """The rows of a table, each by column name; a missing cell is empty.

    Raises ``ValueError`` naming the table and line where a row has more cells than the table has columns.
    """
    columns: list[str] | None = None
    for number, line in enumerate(table.read_text(encoding="utf-8").split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
        elif len(cells) > len(columns):
            raise ValueError(f"{table.name}, line {number}: {len(cells)} cells, but {len(columns)} columns")
        else:
            yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def tables(folder: Traversable) -> list[Traversable]:
    """The tables of a folder by name, so that their order never depends on the file system."""
    return sorted((item for item in folder.iterdir() if item.name.endswith(".tsv")), key=lambda item: item.name)
