"""The command: ``python -m benchmarks [--quick] [--corpus FILE.jsonl] [--json FILE]``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks import building, corpus, extraction, report, start_up
from benchmarks.process import processes

_QUICK_ARTICLES = 300
_TIMES = 5


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures everything, prints the table and, if asked, writes the JSON."""
    options = _options(arguments)
    times = 1 if options.quick else _TIMES
    texts = _texts(options.corpus, options.quick)
    with processes() as started:
        figures = [
            *extraction.measure(texts),
            *start_up.measure(started, times),
            *building.measure(texts, started, times),
        ]
    report.show(figures, f"{len(texts)} articles")
    if options.json:
        report.write(figures, options.json, articles=len(texts))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description="Measures speed and size against references.")
    parser.add_argument("--quick", action="store_true", help="a smaller corpus, and each process once: a rough idea")
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="JSON records with a text, one a line")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file too")
    return parser.parse_args(arguments)


def _texts(path: Path | None, quick: bool) -> list[str]:
    if path is None:
        return corpus.generated(_QUICK_ARTICLES if quick else corpus.ARTICLES)
    texts = corpus.read(path)
    return texts[:_QUICK_ARTICLES] if quick else texts


if __name__ == "__main__":
    main()
