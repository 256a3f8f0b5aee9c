"""Opening a store, and the first answer: in Python, and of the whole command.

In Python the clock runs from ``Store.open`` on in a process that has only imported it, so what the first question
imports counts. Run as a module, this file is that process.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.asking import QUERIES, from_pyoxigraph, from_rdflib
from benchmarks.figure import Figure
from benchmarks.loading import ALONE, seconds
from benchmarks.process import ROOT, Processes, graphbuilder, typical
from graphbuilder.graph import location
from graphbuilder.graph.store import Store

_NOTHING = (sys.executable, "-c", "pass")
_QUERY = QUERIES["neighbours"]


def measure(size: str, folder: Path, processes: Processes, times: int) -> list[Figure]:
    """The first answer of the dataset against that of pyoxigraph alone, and a named question as a command."""
    in_python = {way: _median(way, folder, times) for way in ("dataset", "alone")}
    command = graphbuilder("query", "--store", str(folder), "--name", "partners", "--actor", "RUS")
    asked = typical(lambda: processes.usage(command), times).seconds
    nothing = typical(lambda: processes.usage(_NOTHING), times).seconds
    return [
        Figure(f"{size}: open and first answer", in_python["dataset"], "s", ALONE, in_python["alone"]),
        Figure(f"{size}: graphbuilder query --name", asked, "s", "python -c pass", nothing),
    ]


def _median(way: str, folder: Path, times: int) -> float:
    command = [sys.executable, "-m", "benchmarks.opening", way, str(folder)]
    runs = [subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True) for _ in range(times)]
    return median(float(run.stdout) for run in runs[1:] or runs)


def _dataset(folder: str) -> None:
    with Store.open(folder, read_only=True) as store:
        from_rdflib(store.dataset(), _QUERY)


def _alone(folder: str) -> None:
    import pyoxigraph as ox

    from_pyoxigraph(ox.Store.read_only(str(Path(folder, location.DATABASE))), _QUERY)


if __name__ == "__main__":
    way = {"dataset": _dataset, "alone": _alone}[sys.argv[1]]
    print(seconds(lambda: way(sys.argv[2])))
