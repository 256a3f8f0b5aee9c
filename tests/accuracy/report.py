"""The tables of figures in ``docs/accuracy.md``, between two marker comments."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from graphbuilder.evaluation import Ratio, Record, Score, predictions, read_gold, score
from graphbuilder.extraction.pipeline import extract

from .gate import FOLDER, GOLD

DOCUMENT = FOLDER.parent.parent / "docs" / "accuracy.md"
BEGIN = "<!-- figures: begin -->"
END = "<!-- figures: end -->"


def write_report(day: datetime.date) -> None:
    """Measure both gold files and write the tables into the document, with the day they were measured."""
    text = DOCUMENT.read_text(encoding="utf-8")
    DOCUMENT.write_text(between_markers(text, _tables(day)), encoding="utf-8")


def between_markers(text: str, tables: str) -> str:
    """``text`` with ``tables`` between its markers; raises ``ValueError`` where it has not one of each, in order."""
    before, begin, rest = text.partition(BEGIN)
    old, end, after = rest.partition(END)
    if not end or BEGIN in old + after or END in before + after:
        raise ValueError(f"{DOCUMENT.name} needs '{BEGIN}' once, and after it '{END}' once.")
    return f"{before}{begin}\n\n{tables}\n\n{end}{after}"


def _tables(day: datetime.date) -> str:
    records = {name: read_gold(path) for name, path in GOLD.items()}
    answers = [answer for gold in records.values() for answer in predictions(gold, extract)]
    both = [record for gold in records.values() for record in gold]
    files = [_file_row(f"`{name}`", gold, gold[1::2], answers) for name, gold in records.items()]
    aside = [record for gold in records.values() for record in gold[1::2]]
    files.append(_file_row("both", both, aside, answers))
    by_relation = score(both, answers).relations.items()
    ranked = sorted(by_relation, key=lambda item: (-item[1].wanted, item[0]))
    return "\n\n".join(
        (
            f"Measured on {day.day} {day:%B %Y}.",
            _table(
                "file | records | strict precision | strict recall | strict F1 | ends F1 | certainty right "
                "| strict precision, aside | strict F1, aside",
                files,
            ),
            "By relation, both files together, those with the most statements first:",
            _table(
                "relation | precision | recall | F1 | right | answered | wanted",
                [[f"`{name}`", *_shares(ratio), *_counts(ratio)] for name, ratio in ranked],
            ),
        )
    )


def _file_row(
    name: str, records: Sequence[Record], aside: Sequence[Record], answers: Sequence[dict[str, Any]]
) -> list[str]:
    whole: Score = score(records, answers)
    rest = score(aside, answers).strict
    figures = (whole.ends.f1, whole.certainty, rest.precision, rest.f1)
    return [name, str(whole.records), *_shares(whole.strict), *(f"{figure:.3f}" for figure in figures)]


def _shares(ratio: Ratio) -> list[str]:
    return [f"{share:.3f}" for share in (ratio.precision, ratio.recall, ratio.f1)]


def _counts(ratio: Ratio) -> list[str]:
    return [str(count) for count in (ratio.right, ratio.answered, ratio.wanted)]


def _table(head: str, rows: Sequence[Sequence[str]]) -> str:
    rule = "|".join(["---", *["---:"] * head.count("|")])
    return "\n".join([f"| {head} |", f"|{rule}|", *(f"| {' | '.join(row)} |" for row in rows)])
