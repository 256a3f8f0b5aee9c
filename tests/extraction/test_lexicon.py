"""Every word of the lexicon at work: a sentence of ours for each, in ``lexicon.tsv``.

The column ``missed`` marks the sentences whose statement is not found. After the lexicon or the scorer changed,
``python -m tests.extraction.test_lexicon`` marks them anew; the difference shows what the change gained and lost.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuilder.evaluation import comparable
from graphbuilder.knowledge.tables import rows

from .sentences import statements

_TABLE = Path(__file__).with_name("lexicon.tsv")
_MISSED = "missed"
_COLUMNS = ("relation", "word", "text", "subject", "object", "certainty", _MISSED)
_SENTENCES = list(rows(_TABLE))
_FEWEST_FOUND = 0.90


def is_found(row: dict[str, str]) -> bool:
    """Whether the statement that a row names is among those of its text."""
    wanted = comparable({"s": row["subject"], "p": row["relation"], "o": row["object"]})
    found = statements(row["text"])
    return any(comparable({"s": s.subject.state, "p": s.relation, "o": s.object.state}) == wanted for s in found)


@pytest.mark.parametrize("row", _SENTENCES, ids=lambda row: f"{row['relation']}: {row['word']}")
def test_a_word_says_its_relation_in_its_sentence(row: dict[str, str]) -> None:
    assert is_found(row) != bool(row[_MISSED])


def test_nearly_all_words_are_found_in_their_sentences() -> None:
    found = {(row["relation"], row["word"]) for row in _SENTENCES if not row[_MISSED]}
    every = {(row["relation"], row["word"]) for row in _SENTENCES}
    assert len(found) / len(every) >= _FEWEST_FOUND


def mark() -> None:
    """Write the table again with the column of the missed made anew."""
    lines = ["\t".join(_COLUMNS)]
    for row in _SENTENCES:
        lines.append("\t".join([*(row[name] for name in _COLUMNS[:-1]), "" if is_found(row) else "yes"]))
    _TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    mark()
