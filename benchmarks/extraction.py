"""From text to statements, against camel-tools' word tokenizer on the same text."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from camel_tools.tokenizers.word import simple_word_tokenize

from benchmarks.figure import Figure
from graphbuilder.extraction.pipeline import extract
from graphbuilder.language.arabic.text import sentences
from graphbuilder.model import Article

_TOKENIZER = "camel-tools tokenizer"
_TOKENIZER_RUNS = 3
_OPENING = "زار وزير الخارجية الروسي بكين."  # Has the tables loaded before the clock starts.


def measure(texts: list[str]) -> list[Figure]:
    """Sentences and words a second; the words are those that the tokenizer finds."""
    extract(Article("opening", _OPENING))
    words = sum(len(simple_word_tokenize(text)) for text in texts)
    count = sum(len(sentences(text)) for text in texts)
    articles = [Article(f"text-{number}", text) for number, text in enumerate(texts)]
    extracting = _seconds(lambda: [extract(article) for article in articles])
    tokenizing = median(
        _seconds(lambda: [simple_word_tokenize(text) for text in texts]) for _ in range(_TOKENIZER_RUNS)
    )
    return [
        Figure("extraction", count / extracting, "sentences/s", _TOKENIZER, count / tokenizing),
        Figure("extraction", words / extracting, "words/s", _TOKENIZER, words / tokenizing),
    ]


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
