"""The benchmark runs, and says what it measured; no figure is held against a limit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import corpus
from benchmarks.__main__ import main

MEASURED = [
    ("extraction", "sentences/s"),
    ("extraction", "words/s"),
    ("--help", "s"),
    ("extract of one sentence", "s"),
    ("build of the seeds", "s"),
    ("build of the corpus", "s"),
    ("build of the corpus", "MB at peak"),
]


def test_quick_run_measures_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, written = tmp_path / "texts.jsonl", tmp_path / "figures.json"
    corpus.write(["وقعت روسيا والصين اتفاقا في بكين.", "نفت إيران دعم الحوثيين."], texts)

    main(["--quick", "--corpus", str(texts), "--json", str(written)])

    record = json.loads(written.read_text(encoding="utf-8"))
    assert record["articles"] == 2
    assert [(figure["name"], figure["unit"]) for figure in record["figures"]] == MEASURED
    assert all(figure["ratio"] == figure["value"] / figure["reference_value"] > 0 for figure in record["figures"])
    table = capsys.readouterr().out
    assert all(name in table and unit in table for name, unit in MEASURED)
    assert all(figure["reference"] in table for figure in record["figures"])


def test_generated_corpus_is_large_and_always_the_same() -> None:
    texts = corpus.generated()
    assert texts == corpus.generated()
    assert len(texts) == len(set(texts)) == corpus.ARTICLES


def test_corpus_comes_back_as_written(tmp_path: Path) -> None:
    texts = corpus.generated(10)
    corpus.write(texts, tmp_path / "texts.jsonl")
    assert corpus.read(tmp_path / "texts.jsonl") == texts
