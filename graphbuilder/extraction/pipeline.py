"""The steps in order: sentences, tokens, mentions, units, clauses, references, candidates, statements."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graphbuilder.extraction.anaphora.answers import with_answered
from graphbuilder.extraction.anaphora.bodies_again import with_bodies
from graphbuilder.extraction.anaphora.continuation import continued
from graphbuilder.extraction.anaphora.memory import Memory
from graphbuilder.extraction.anaphora.officials import with_officials
from graphbuilder.extraction.anaphora.references import resolve
from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.company import in_company
from graphbuilder.extraction.clauses.phrases import units
from graphbuilder.extraction.clauses.subjects import clauses
from graphbuilder.extraction.clauses.verbs import settle_verbs
from graphbuilder.extraction.factuality.certainty import certainty
from graphbuilder.extraction.factuality.holders import holder
from graphbuilder.extraction.filtering.judged_deeds import with_doers
from graphbuilder.extraction.filtering.selection import selected
from graphbuilder.extraction.filtering.treaties import agreement, settled
from graphbuilder.extraction.names.doubtful import settled as settled_mentions
from graphbuilder.extraction.names.mentions import introduced, mentions, name_index, of_their_day
from graphbuilder.extraction.names.reference_words import with_country
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.scoring.scorer import scorer
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.language.arabic.text import Token, sentences, tokens
from graphbuilder.language.arabic.words import prefixed
from graphbuilder.model import Article, Certainty, Entity, Evidence, Span, Statement
from graphbuilder.model import Sentence as SentenceText


def extracted(articles: Iterable[Article]) -> Iterator[Statement]:
    """The statements of articles, one article after the other."""
    for article in articles:
        yield from extract(article)


def extract(article: Article) -> list[Statement]:
    """The statements of an article, in the order of its text; the same article gives the same list every time."""
    return settled([statement for parsed in parse(article) for statement in _statements(article, parsed)], article.text)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence of an article: its text, its words, and the units with their clauses and references resolved."""

    text: SentenceText
    words: list[Token]
    sentence: Sentence


def parse(article: Article) -> Iterator[Parsed]:
    """The sentences of an article, left to right; none where it names fewer than two who could be related."""
    _load_tables()
    split = [(sentence, tokens(sentence)) for sentence in sentences(article.text)]
    named = [of_their_day(mentions(words), article.date) for _, words in split]
    states = {name.entity.state for found in named for mention in found for name in mention.names}
    if len(states) < 2 and not any(_may_mean_another(words) for _, words in split):
        return  # A statement has two ends, and hardly anybody is spoken of who is not named somewhere.
    known = introduced([mention for found in named for mention in found])
    memory, told, before = Memory(knowledge()), list[str](), list[Sentence]()
    for (text, words), found in zip(split, named, strict=True):
        sentence_units = units(words, settled_mentions(found, words, known, told), article.text)
        settle_verbs(sentence_units)
        with_country(sentence_units)
        sentence_units = in_company(sentence_units)
        with_officials(sentence_units, memory)
        sentence_units = with_bodies(sentence_units, memory)
        sentence_units = continued(sentence_units, memory)
        sentence_units = with_answered(with_doers(sentence_units, before), memory)
        subjects = clauses(sentence_units)
        resolve(sentence_units, subjects, memory)
        before.append(Sentence(sentence_units, subjects))
        yield Parsed(text, words, before[-1])


def _may_mean_another(words: list[Token]) -> bool:
    """Whether a word could mean somebody whom the text does not name: دعت سيول جارتها الشمالية."""
    return any(_may_mean_neighbour(token.normal) for token in words)


@lru_cache(maxsize=50_000)
def _may_mean_neighbour(normal: str) -> bool:
    return any(item.core in lexicon().words["neighbours"] for item in prefixed(normal))


@cache
def _load_tables() -> None:
    """Load what stays for good, once, and take it out of the garbage collector's rounds, which it would slow down."""
    lexicon()
    name_index()
    scorer()
    gc.freeze()


def _statements(article: Article, parsed: Parsed) -> list[Statement]:
    return [
        _statement(article, parsed, candidate, value)
        for candidate in selected(parsed.sentence)
        if (value := certainty(parsed.sentence, candidate)) is not None
    ]


def _entity(entity: Entity | None) -> Entity:
    if entity is None:
        raise ValueError("an end of a candidate was not resolved")
    return entity


def _statement(article: Article, parsed: Parsed, candidate: Candidate, value: Certainty) -> Statement:
    sentence, words = parsed.sentence, parsed.words
    first, last = sentence.units[candidate.trigger], sentence.units[candidate.trigger_last]
    says = holder(sentence, candidate)
    subject, object_ = _entity(candidate.subject.entity), _entity(candidate.object.entity)
    return Statement(
        subject,
        candidate.frame.relation,
        object_,
        value,
        says if says is not None and says.state != subject.state else None,
        article.date,
        round(candidate.score, 2),
        Evidence(
            article.identifier,
            parsed.text,
            _span(words, first.first, last.last),
            _span(words, candidate.subject.first, candidate.subject.last),
            _span(words, candidate.object.first, candidate.object.last),
        ),
        agreement(sentence, words, article.text, candidate),
    )


def _span(words: list[Token], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)
