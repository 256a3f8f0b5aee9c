"""The texts that are measured: made from the sample articles in ``seeds/``, or read from a file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import frontmatter

from benchmarks.process import ROOT

ARTICLES = 5_500
_SENTENCE_END = re.compile(r"(?<=[.؟!])\s+|\n+")


def generated(articles: int = ARTICLES) -> list[str]:
    """So many texts of one sentence each: those of the seeds, then the first half of one with the rest of another.

    The same seeds give the same texts, and none is made of the same two halves as another.
    """
    sentences = [sentence.split() for sentence in _seed_sentences()]
    count = len(sentences)
    texts = []
    for number in range(articles):
        first, second = sentences[number % count], sentences[(number + number // count) % count]
        texts.append(" ".join(first[: len(first) // 2] + second[len(second) // 2 :]))
    return texts


def read(path: Path) -> list[str]:
    """The values of ``text`` in a file of JSON records, one a line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [json.loads(line)["text"] for line in lines if line.strip()]


def write(texts: list[str], path: Path) -> None:
    """Writes texts as JSON records with ``id`` and ``text``, one a line."""
    records = ({"id": f"text-{number:05}", "text": text} for number, text in enumerate(texts))
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


def _seed_sentences() -> list[str]:
    paths = sorted(path for path in (ROOT / "seeds").glob("*.md") if path.name != "README.md")
    bodies = [frontmatter.load(str(path)).content for path in paths]
    return [sentence for body in bodies for sentence in _SENTENCE_END.split(body) if sentence]
