"""The figures for people, and for programs."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.figure import Figure

_NUMBERS = ("value", "its value", "ratio")
_PIPED_WIDTH = 100


def show(figures: Sequence[Figure], title: str) -> None:
    """Prints a row a figure below the title, which says what they were measured on."""
    table = Table(box=None, pad_edge=False, title=title, title_justify="left")
    for column in ("measured", "value", "unit", "reference", "its value", "ratio"):
        table.add_column(column, justify="right" if column in _NUMBERS else "left", no_wrap=True)
    for figure in figures:
        table.add_row(
            figure.name,
            _number(figure.value),
            figure.unit,
            figure.reference,
            _number(figure.reference_value),
            _number(figure.ratio),
        )
    Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH).print(table)


def write(figures: Sequence[Figure], path: Path, **measured_on: int) -> None:
    """Writes the figures as a JSON object, after the numbers of whatever they were measured on."""
    record = {
        **measured_on,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "figures": [{**asdict(figure), "ratio": figure.ratio} for figure in figures],
    }
    path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


def _number(value: float) -> str:
    """Three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
