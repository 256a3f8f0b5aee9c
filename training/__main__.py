"""The command: ``python -m training`` reads the texts, learns the weights and writes ``scorer.tsv``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from graphbuilder.evaluation import Record, read_gold
from graphbuilder.extraction.scoring.scorer import FEATURE, INTERCEPT, SIDES
from graphbuilder.files import replaced
from graphbuilder.knowledge.tables import rows
from training.examples import examples
from training.regression import Labelled, Model, fitted, labelled

ROOT = Path(__file__).resolve().parent.parent
TEXTS = (*sorted((ROOT / "training" / "texts").glob("*.jsonl")), *sorted((ROOT / "tests" / "accuracy").glob("*.jsonl")))
# A sentence for each word of the lexicon; what it says beside the word's own relation is not annotated.
LEXICON = ROOT / "tests" / "extraction" / "lexicon.tsv"
SCORER = ROOT / "graphbuilder" / "extraction" / "scoring" / "scorer.tsv"


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn from all texts and write the weights."""
    parser = argparse.ArgumentParser("python -m training", description=__doc__)
    parser.add_argument("--strength", type=float, default=0.025, help="inverse strength of the regularisation")
    options = parser.parse_args(arguments)
    learned = [labelled(record, examples(record)) for record in records()]
    learned += [_half_annotated(record) for record in lexicon_records()]
    write(fitted(learned, options.strength))


def records() -> list[Record]:
    """The records to learn from; of the project's own gold only those that were read for errors, every second one."""
    found: list[Record] = []
    for path in TEXTS:
        every = read_gold(path)
        found += every[::2] if path.parent.name == "accuracy" else every
    return found


def lexicon_records() -> list[Record]:
    """The test sentences of the lexicon as records."""
    return [_sentence(number, row) for number, row in enumerate(rows(LEXICON))]


def _sentence(number: int, row: dict[str, str]) -> Record:
    triple = {"s": row["subject"], "p": row["relation"], "o": row["object"], "f": row["certainty"]}
    return Record(f"lexicon-{number}", "ar", row["text"], [triple])


def _half_annotated(record: Record) -> Labelled:
    """A sentence of the lexicon, of which one statement is annotated: it may say the same of others (بين أ وب)."""
    found = examples(record)
    same = {example.statement for example in found if example.statement[1] == record.triples[0]["p"]}
    labels = labelled(record, found)
    return replace(labels, optional=labels.optional | (same - labels.firm))


def write(model: Model) -> None:
    """Write the table that the scorer reads, sorted by feature; a weight that is nothing stays empty."""
    ruled, free = ({INTERCEPT: side.intercept, **side.by_feature} for side in (model.ruled, model.free))
    lines = [(FEATURE, *SIDES), *((name, _cell(ruled, name), _cell(free, name)) for name in sorted({*ruled, *free}))]
    with replaced(SCORER) as stream:
        stream.write("".join("\t".join(row) + "\n" for row in lines).encode())


def _cell(weights: dict[str, float], feature: str) -> str:
    return f"{weights[feature]:g}" if feature in weights else ""


if __name__ == "__main__":
    main()
