"""The steps in order: sentences, tokens, mentions, units, clauses, references, candidates, statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuilder.extraction.candidates import Candidate, candidates
from graphbuilder.extraction.certainty import certainty, holder
from graphbuilder.extraction.mentions import introduced, mentions, of_their_day, settled
from graphbuilder.extraction.phrases import units
from graphbuilder.extraction.references import Memory, resolve
from graphbuilder.extraction.subjects import clauses, settle_verbs
from graphbuilder.extraction.triggers import Sentence
from graphbuilder.extraction.units import Kind
from graphbuilder.extraction.weights import weights
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token, sentences, tokens
from graphbuilder.model import Article, Certainty, Entity, EntityKind, Evidence, Span, Statement
from graphbuilder.model import Sentence as SentenceText
from graphbuilder.ontology import relations


def extracted(articles: Iterable[Article]) -> Iterator[Statement]:
    """The statements of articles, one article after the other."""
    for article in articles:
        yield from extract(article)


def extract(article: Article) -> list[Statement]:
    """The statements of an article, in the order of its text; the same article gives the same list every time."""
    split = [(sentence, tokens(sentence)) for sentence in sentences(article.text)]
    named = [of_their_day(mentions(words), article.date) for _, words in split]
    if len({name.entity.state for found in named for mention in found for name in mention.names}) < 2:
        return []  # A statement has two ends, and nobody is spoken of who is not named somewhere.
    known = introduced([mention for found in named for mention in found])
    memory = Memory(knowledge())
    statements: list[Statement] = []
    for (text, words), found in zip(split, named, strict=True):
        sentence_units = units(words, settled(found, words, known), article.text)
        settle_verbs(sentence_units)
        subjects = clauses(sentence_units)
        resolve(sentence_units, subjects, memory)
        statements.extend(_statements(article, text, words, Sentence(sentence_units, subjects)))
    return statements


def _statements(article: Article, text: SentenceText, words: list[Token], sentence: Sentence) -> list[Statement]:
    best: dict[tuple[str, str, str], Candidate] = {}
    accepted = [
        candidate
        for candidate in candidates(sentence)
        if candidate.score >= weights()["accept"] and _are_possible(candidate)
    ]
    if accepted and _is_about_sport(sentence):
        return []
    # A word that another trigger asks for is part of that trigger's meaning: طلب العضوية is no membership.
    spoken_for = {(candidate.asked, _pair(candidate)) for candidate in accepted if candidate.asked is not None}
    for candidate in _clearest(accepted):
        if (candidate.trigger, _pair(candidate)) in spoken_for and candidate.asked is None:
            continue
        key = _key(candidate)
        if key not in best or candidate.score > best[key].score:
            best[key] = candidate
    return [
        _statement(article, text, words, sentence, candidate, value)
        for candidate in best.values()
        if (value := certainty(sentence, candidate)) is not None
    ]


def _are_possible(candidate: Candidate) -> bool:
    """Whether the ends fit the relation and are two: different states, not a movement and its own state."""
    subject, object_ = candidate.subject.entity, candidate.object.entity
    if subject is None or object_ is None or subject.state == object_.state:
        return False
    if relations()[candidate.frame.relation].object_class == "Organisation" and not _is_organisation(object_):
        return False
    homes = knowledge().homes
    return homes.get(subject.state) != object_.state and homes.get(object_.state) != subject.state


def _is_about_sport(sentence: Sentence) -> bool:
    words = lexicon().words["sport"]
    return any(not stems(unit.normal).isdisjoint(words) for unit in sentence.units if unit.kind is not Kind.ACTOR)


def _clearest(accepted: list[Candidate]) -> list[Candidate]:
    """Of what one trigger could say of the same two, the best: دعمت بمليار دولار is aid."""
    highest: dict[tuple[int, frozenset[str]], float] = {}
    for candidate in accepted:
        key = (candidate.trigger, _pair(candidate))
        highest[key] = max(highest.get(key, 0.0), candidate.score)
    return [candidate for candidate in accepted if candidate.score == highest[candidate.trigger, _pair(candidate)]]


def _pair(candidate: Candidate) -> frozenset[str]:
    return frozenset((_entity(candidate.subject.entity).key, _entity(candidate.object.entity).key))


def _is_organisation(entity: Entity) -> bool:
    acts_for = knowledge().entities.get(entity.state)
    return acts_for is not None and acts_for.kind is EntityKind.ORGANISATION


def _key(candidate: Candidate) -> tuple[str, str, str]:
    subject, object_ = _entity(candidate.subject.entity), _entity(candidate.object.entity)
    ends = (subject.key, object_.key)
    if relations()[candidate.frame.relation].symmetric:
        ends = (min(ends), max(ends))
    return candidate.frame.relation, *ends


def _entity(entity: Entity | None) -> Entity:
    if entity is None:
        raise ValueError("an end of a candidate was not resolved")
    return entity


def _statement(
    article: Article,
    text: SentenceText,
    words: list[Token],
    sentence: Sentence,
    candidate: Candidate,
    value: Certainty,
) -> Statement:
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
            text,
            _span(words, first.first, last.last),
            _span(words, candidate.subject.first, candidate.subject.last),
            _span(words, candidate.object.first, candidate.object.last),
        ),
    )


def _span(words: list[Token], first: int, last: int) -> Span:
    return Span(words[first].start, words[last - 1].end)
