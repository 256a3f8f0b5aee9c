"""The graph as linked data, against pyoxigraph and rdflib alone: ``python -m benchmarks.linked_data``.

``--quick`` leaves out the larger store, ``--json FILE`` writes the figures to a file too.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import asking, loading, opening, report, writing
from benchmarks.figure import Figure
from benchmarks.news import News, news
from benchmarks.process import Processes, processes
from graphbuilder.export.ntriples import ntriples
from graphbuilder.graph.store import Store

SMALL, LARGE = 10_000, 100_000
_TIMES = 3
_LOADS = 2  # Loading a store takes up to a minute.


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures each size, prints the table and, if asked, writes the JSON."""
    options = _options(arguments)
    sizes = (SMALL,) if options.quick else (SMALL, LARGE)
    times, loads = (2, 1) if options.quick else (_TIMES, _LOADS)
    with processes() as started:
        figures = [figure for size in sizes for figure in _figures(news(size), started, times, loads)]
    figures += writing.measure(news(SMALL), times)
    report.show(figures, f"stores of {' and '.join(f'{size:,}' for size in sizes)} statements")
    if options.json:
        report.write(figures, options.json, statements=max(sizes))


def _figures(told: News, started: Processes, times: int, loads: int) -> Iterator[Figure]:
    """What is measured of one store."""
    size = f"{sum(len(statements) for _, statements in told):,}"
    with tempfile.TemporaryDirectory() as folder:
        stored, triples = Path(folder, "store"), Path(folder, "union.nt")
        with Store.open(stored) as store:
            store.replace(told)
            triples.write_bytes(ntriples(quad.triple for quad in store.quads()))
        yield from loading.measure(size, told, started, loads)
        yield from opening.measure(size, stored, started, times)
        yield from asking.measure(size, stored, triples, times)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m benchmarks.linked_data", description="Measures the graph against pyoxigraph and rdflib alone."
    )
    parser.add_argument("--quick", action="store_true", help="the smaller store only, and fewer runs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file too")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
