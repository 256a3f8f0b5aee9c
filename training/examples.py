"""The candidates of a record as the scorer sees them, each marked right, wrong or doubtful by the record's triples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuilder.evaluation import Record, Triple, comparable
from graphbuilder.extraction.arguments.triggers import Sentence, triggers
from graphbuilder.extraction.filtering.possible import can_be
from graphbuilder.extraction.filtering.sport import is_about_sport
from graphbuilder.extraction.pipeline import parse
from graphbuilder.extraction.scoring.candidates import Candidate, Filling, filled_by
from graphbuilder.extraction.scoring.features import pair_features, trigger_features
from graphbuilder.extraction.scoring.spelling import Features
from graphbuilder.extraction.scoring.surroundings import Surroundings
from graphbuilder.model import Article


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate, its features in groups, its statement, and what the rules alone think of it: ``cost``."""

    sentence: Sentence
    candidate: Candidate
    features: list[Features]
    statement: Triple
    cost: float | None


def examples(record: Record) -> list[Example]:
    """Every candidate of every sentence of a record's text."""
    article = Article(record.identifier, record.text)
    return [
        example
        for parsed in parse(article)
        if not is_about_sport(parsed.sentence)
        for example in _of_sentence(parsed.sentence)
    ]


def _of_sentence(sentence: Sentence) -> Iterator[Example]:
    around = Surroundings(sentence)
    for trigger in triggers(sentence):
        filling = Filling(around, trigger)
        own = trigger_features(around, trigger)
        for subject, object_ in filling.pairs(filling.reach, filling.reach):
            for first, second in filling.actors(subject, object_):
                candidate = filled_by(trigger, (subject, first, object_, second), 0.0)
                if not can_be(sentence, candidate):
                    continue
                cost = filling.cost(first, second)
                together = pair_features(around, trigger, subject, object_, cost, filling.ruled)
                features = [own, *filling.subjects[subject], *filling.objects[object_], *together]
                yield Example(sentence, candidate, features, _statement(candidate), cost)


def _statement(candidate: Candidate) -> Triple:
    subject, object_ = candidate.subject.entity, candidate.object.entity
    ends = {"s": subject.state if subject else "", "o": object_.state if object_ else ""}
    return comparable({**ends, "p": candidate.frame.relation})
