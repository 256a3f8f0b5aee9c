"""Short commands, where start-up is most of the time, against Python that starts and does nothing."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks import corpus
from benchmarks.building import built
from benchmarks.figure import Figure
from benchmarks.process import ROOT, Processes, graphbuilder, typical

_REFERENCE = (sys.executable, "-c", "pass")
_NAME = "python -c pass"


def measure(processes: Processes, times: int) -> list[Figure]:
    """Median wall times of ``--help``, ``extract`` of one sentence and ``build`` of the sample articles."""
    with tempfile.TemporaryDirectory() as folder:
        sentence = Path(folder, "sentence.jsonl")
        corpus.write(corpus.generated(1), sentence)
        runs = {
            _NAME: lambda: processes.usage(_REFERENCE),
            "--help": lambda: processes.usage(graphbuilder("--help")),
            "extract of one sentence": lambda: processes.usage(graphbuilder("extract", str(sentence))),
            "build of the seeds": lambda: built(ROOT / "seeds", processes),
        }
        seconds = {name: typical(run, times).seconds for name, run in runs.items()}
    reference = seconds.pop(_NAME)
    return [Figure(name, value, "s", _NAME, reference) for name, value in seconds.items()]
