"""The command ``python -m tests.accuracy``: figures of the gold files, their floors, the report."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence

from graphbuilder.terminal import show_score

from . import gate
from .report import write_report


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; returns 1 when a figure is below its floor, otherwise 0."""
    options = _options(arguments)
    if options.action == "report":
        write_report(datetime.date.today())
        return 0
    scores = gate.measured()
    for name, score in scores.items():
        print(name)
        show_score(score, by_relation=options.by_relation)
    pins = gate.read_pins()
    if options.action:
        moved = gate.raised(pins, scores) if options.action == "raise" else gate.lowered(scores)
        gate.write_pins(moved)
        print("\n".join(gate.moves(pins, moved) or ["No floor moved."]))
        pins = moved
    below = gate.drops(pins, scores)
    print("\n".join(below), file=sys.stderr, end="\n" if below else "")
    return 1 if below else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(gate.COMMAND, description=__doc__)
    parser.add_argument("--by-relation", action="store_true", help="show the figures of each relation too")
    actions = parser.add_subparsers(dest="action", metavar="{raise,lower,report}")
    actions.add_parser("raise", help="pin the files, and raise each floor to the present figure where that is higher")
    lower = actions.add_parser("lower", help="pin the files, and set each floor to the present figure")
    lower.add_argument("--yes-lower-the-floors", action="store_true", required=True, help="say that you mean it")
    actions.add_parser("report", help="write the tables of docs/accuracy.md")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
