"""Articles with statements into a new store on disk, against pyoxigraph alone doing no more than its part of it.

pyoxigraph is given the quads ready made, of which ``Store.replace`` has to make every one, and both have everything on
disk before the clock stops. The runs take turns, and the quickest of each counts.
"""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyoxigraph as ox

from benchmarks.figure import Figure
from benchmarks.news import News
from benchmarks.process import Processes, graphbuilder
from graphbuilder.export.nquads import nquads
from graphbuilder.graph.rdf import quads
from graphbuilder.graph.store import Store

ALONE = "pyoxigraph"


def measure(size: str, news: News, processes: Processes, times: int) -> list[Figure]:
    """What ``Store.replace`` and ``graphbuilder import`` take, and the making of the quads apart."""
    made = content(news)
    gc.freeze()  # A build never holds all of its news at once, so nor is all of it looked through for garbage.
    runs = [
        (
            _on_disk(lambda folder: _replace(folder, news)),
            _on_disk(lambda folder: _extend(folder, made)),
            seconds(lambda: [quads(article, statements) for article, statements in news]),
        )
        for _ in range(times)
    ]
    gc.unfreeze()
    replacing, extending, making = (min(each) for each in zip(*runs, strict=True))
    importing, loading = _file(made, processes)
    return [
        Figure(f"{size}: bulk load, Store.replace", replacing, "s", f"{ALONE}, bulk_extend", extending),
        Figure(f"{size}: the quads of it, not stored", making, "s", f"{ALONE}, bulk_extend", extending),
        Figure(f"{size}: import of N-Quads, command", importing, "s", f"{ALONE}, bulk_load", loading),
    ]


def content(news: News) -> Sequence[ox.Quad]:
    """The quads that a store of the news holds, each once."""
    return list(dict.fromkeys(quad for article, statements in news for quad in quads(article, statements)))


def _replace(folder: Path, news: News) -> None:
    with Store.open(folder) as store:
        store.replace(news)


def _extend(folder: Path, made: Sequence[ox.Quad]) -> None:
    database = ox.Store(folder)
    database.bulk_extend(made)
    database.flush()


def _load(folder: Path, file: Path) -> None:
    database = ox.Store(folder)
    database.bulk_load(path=file, format=ox.RdfFormat.N_QUADS)
    database.flush()


def _file(made: Sequence[ox.Quad], processes: Processes) -> tuple[float, float]:
    """Seconds that the import command and pyoxigraph take to read the same sorted N-Quads into a new store."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "graph.nq")
        file.write_bytes(nquads(made))
        command = graphbuilder("import", str(file), "--store", str(Path(folder, "store")))
        return processes.usage(command).seconds, _on_disk(lambda new: _load(new, file))


def _on_disk(work: Callable[[Path], None]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        return seconds(lambda: work(Path(folder, "new")))


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one call."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
