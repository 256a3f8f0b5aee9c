"""A build without its extraction, to be killed: it says each step before it takes it.

Run as a program it waits for a line on standard input, so that it can be started before it is needed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from graph.world import CHINA, FINLAND, IRAN, NATO, NORTH_KOREA, PACT, PUTIN, RUSSIA, USA, statement
from graphbuilder.export import export
from graphbuilder.files import replaced
from graphbuilder.graph.rdf import quads
from graphbuilder.graph.store import Store
from graphbuilder.model import Article, Certainty, Statement

OLD, NEW, GONE = range(40), range(40, 75), range(75, 80)
"""The numbers of the articles that are in the store before, of those that come, and of those that are to go."""
CHANGED = range(2, 40)
"""The numbers of those that say something else than before."""
ACTORS = (RUSSIA, CHINA, USA, IRAN, FINLAND, NATO, NORTH_KOREA, PUTIN)
RELATIONS = ("supports", "accuses", "attacks", "joins", "visits")
CERTAINTIES = (Certainty.ACTUAL, Certainty.NEGATED)

Said = tuple[Article, Sequence[Statement]]


def said(number: int, title: str) -> Said:
    """The article of this number as it was ("before") or is ("after"), with its statements."""
    article = replace(PACT, identifier=f"{number:03}.txt", title=title)
    step = 1 if title == "before" else 2
    return article, [
        statement(
            article,
            ACTORS[(number + which) % len(ACTORS)],
            RELATIONS[(number * step + which) % len(RELATIONS)],
            ACTORS[(number * step + which + 1 + number % 3) % len(ACTORS)],
            words,
            CERTAINTIES[(number + step) % len(CERTAINTIES)],
        )
        for which, words in enumerate(("وقّع", "ونفت") * 8)
    ]


def before(folder: Path) -> None:
    """The store before the build, of several builds, so that there is something to compact."""
    for _ in range(2):
        with Store.open(folder / "store") as store:
            store.replace(said(number, "after") for number in (*OLD, *GONE))
            store.replace(said(number, "before") for number in (*OLD, *GONE))


def build(folder: Path, step: Callable[[str], None] = lambda _: None, *, compacting: bool = True) -> None:
    """Replaces, adds and withdraws articles, compacts, and writes an export."""
    step("open")
    with Store.open(folder / "store") as store:
        for number in OLD:
            step(f"replace {number}")
            store.replace([said(number, "after" if number in CHANGED else "before")])
        step("add many at once")
        store.replace(said(number, "after") for number in NEW)
        for number in GONE:
            step(f"withdraw {number}")
            store.withdraw(f"{number:03}.txt")
        if compacting:
            step("compact")
            store.compact()
        step("export")
        with replaced(folder / "graph.nq") as stream:
            export(store, "nquads", stream)
        step("close")


def whole(titles: Iterable[tuple[int, str]]) -> set[ox.Quad]:
    """All that a store holds that has these articles, and none of them half."""
    return {quad for number, title in titles for quad in quads(*said(number, title))}


def main() -> None:
    """Builds in the folder that is the one argument."""
    sys.stdin.readline()
    build(Path(sys.argv[1]), lambda step: print(step, flush=True))


if __name__ == "__main__":
    main()
