"""The interactive page against plain pyvis: ``python -m benchmarks.page [--quick] [--json FILE]``.

Both begin with the same statements. Plain pyvis is what its users get: one node an actor, one line an edge, its own
defaults, so the browser computes the layout before it shows anything. It takes minutes, hence a command of its own.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser
from pyvis.network import Network

from benchmarks import browser, report
from benchmarks.figure import Figure
from benchmarks.world import STATEMENTS_PER_ACTOR, world
from graphbuilder.analysis.edges import edges
from graphbuilder.model import Statement
from graphbuilder.page import render

QUICK_SIZES = (50, 500)
SIZES = (*QUICK_SIZES, 2_000, 5_000)
_TIMES = 3
_WARM_UP = 20
_REFERENCE = "plain pyvis"
# The first drawing after the stabilisation, when pyvis takes its loading bar away: until then there is no graph to see.
# ``network`` is a global variable of pyvis' page, and listening must begin in the moment in which it is set.
_MARK = """
let drawing;
Object.defineProperty(window, "network", {
  get: () => drawing,
  set(network) {
    drawing = network;
    network.once("stabilizationIterationsDone", () =>
      network.once("afterDrawing", () => performance.mark("drawn")));
  },
});
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures each size, prints the table and, if asked, writes the JSON."""
    options = _options(arguments)
    chromium = browser.found()
    if chromium is None:
        sys.exit("There is no Chromium: install it, or name its file in GRAPHBUILDER_CHROMIUM.")
    with browser.running(chromium) as running, tempfile.TemporaryDirectory() as folder:
        _figures(_WARM_UP, running, Path(folder))  # Tables are loaded and modules imported before the clock starts.
        sizes = QUICK_SIZES if options.quick else SIZES
        figures = [figure for actors in sizes for figure in _figures(actors, running, Path(folder))]
    report.show(figures, f"{STATEMENTS_PER_ACTOR} statements an actor")
    if options.json:
        report.write(figures, options.json, statements_per_actor=STATEMENTS_PER_ACTOR)


def plain(statements: Sequence[Statement], destination: Path) -> None:
    """Writes the page that pyvis makes of the same actors and edges."""
    network = Network(directed=True, cdn_resources="in_line")
    lines = edges(statements)
    for key, label in {end.key: end.label_ar for line in lines for end in (line.subject, line.object)}.items():
        network.add_node(key, label=label)
    for line in lines:
        network.add_edge(line.subject.key, line.object.key, title=line.relation, width=len(line.statements))
    destination.write_text(network.generate_html(), encoding="utf-8")


def _figures(actors: int, running: Browser, folder: Path) -> list[Figure]:
    """Writing both pages, their sizes, and opening them: ours several times, pyvis' once, as it may take a minute."""
    statements, articles = world(actors)
    ours, theirs = folder / "graph.html", folder / "pyvis.html"
    written = _seconds(lambda: render(statements, articles, ours)), _seconds(lambda: plain(statements, theirs))
    drawn = (
        median(browser.seconds_to_drawn(running, ours) for _ in range(_TIMES)),
        browser.seconds_to_drawn(running, theirs, _MARK),
    )
    page = f"page of {actors:,} actors"
    return [
        Figure(f"{page}, written", written[0], "s", _REFERENCE, written[1]),
        Figure(f"{page}, size", ours.stat().st_size / 1e6, "MB", _REFERENCE, theirs.stat().st_size / 1e6),
        Figure(_at_least(f"{page}, drawn", drawn[0]), drawn[0], "s", _at_least(_REFERENCE, drawn[1]), drawn[1]),
    ]


def _at_least(name: str, seconds: float) -> str:
    """The name, with a remark where the graph was not drawn yet when waiting ended."""
    return f"{name}, at least" if seconds >= browser.BOUND else name


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.page", description="Measures the page against plain pyvis.")
    parser.add_argument("--quick", action="store_true", help="small worlds only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file too")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
