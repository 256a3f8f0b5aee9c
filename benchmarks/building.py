"""A build of the corpus with all outputs, against rdflib reading and writing a fixed small graph.

The reference is what every tool that keeps RDF does, it has a size of its own that no change here alters, and like a
build it is bound by Python rather than by the disk. Run as a module, this file is the reference.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import corpus
from benchmarks.figure import Figure
from benchmarks.process import Processes, Usage, graphbuilder, typical

_REFERENCE = (sys.executable, "-m", "benchmarks.building")
_TRIPLES = 10_000
_NAME = f"rdflib, {_TRIPLES} triples"


def measure(texts: list[str], processes: Processes, times: int) -> list[Figure]:
    """Wall time and peak memory of one build, against the reference run ``times`` times."""
    reference = typical(lambda: processes.usage(_REFERENCE), times)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "corpus.jsonl")
        corpus.write(texts, source)
        build = built(source, processes)
    return [
        Figure("build of the corpus", build.seconds, "s", _NAME, reference.seconds),
        Figure("build of the corpus", build.megabytes, "MB at peak", _NAME, reference.megabytes),
    ]


def built(source: Path, processes: Processes) -> Usage:
    """What a build takes into a new folder, which is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        return processes.usage(graphbuilder("build", str(source), "--out", str(Path(folder, "out"))))


def _read_and_write() -> None:
    from rdflib import Graph

    name = "https://example.org/"
    lines = [f"<{name}{n // 10}> <{name}p{n % 10}> <{name}{n * 7 % _TRIPLES}> .\n" for n in range(_TRIPLES)]
    Graph().parse(data="".join(lines), format="nt").serialize(format="turtle")


if __name__ == "__main__":
    _read_and_write()
