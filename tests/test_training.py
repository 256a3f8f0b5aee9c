from __future__ import annotations

from pathlib import Path

import pytest

from graphbuilder.evaluation import Record, comparable, read_gold
from training.examples import examples

_TEXTS = Path(__file__).parents[1] / "training" / "texts"
_SAID = {"s": "FRA", "p": "visits", "o": "DEU", "f": "actual"}
_TOLD = Record("told", "ar", "زار الرئيس الفرنسي ألمانيا بعد خلاف مع بولندا", [_SAID])
_OTHER = Record("other", "ar", "قال الرئيس الفرنسي إن ألمانيا تزور بولندا", [{**_SAID, "s": "DEU", "o": "POL"}])


@pytest.mark.parametrize("path", sorted(_TEXTS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_texts_are_records_as_evaluate_reads_them(path: Path) -> None:
    records = read_gold(path)
    assert records
    assert all(record.identifier.startswith(path.stem) for record in records)


def test_no_text_stands_in_two_files() -> None:
    texts = [record.text for path in sorted(_TEXTS.glob("*.jsonl")) for record in read_gold(path)]
    assert len(texts) == len(set(texts))


def test_an_example_has_features_and_the_statement_that_it_would_make() -> None:
    found = examples(_TOLD)
    right = [one for one in found if one.statement == comparable(_SAID)]
    assert right
    assert any(one.cost is not None for one in right)
    assert all(one.features for one in found)


def test_what_texts_say_gets_more_weight_than_what_they_do_not() -> None:
    pytest.importorskip("sklearn", reason="scikit-learn is needed only to learn the weights anew")
    from training.regression import fitted, labelled

    learned = [labelled(record, examples(record)) for record in (_TOLD, _OTHER) * 4]
    model = fitted(learned, strength=1.0)
    for records in learned:
        right = [one for one in records.examples if one.statement in records.firm]
        wrong = [one for one in records.examples if one.statement not in records.firm]
        assert max(map(model.score, right)) > max(map(model.score, wrong))
    assert fitted(learned, strength=1.0) == model
