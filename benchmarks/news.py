"""News of any length, made of the sentences of ``seeds/`` with what the extractor finds in them, told of other actors.

An article has as many sentences as those of the seeds, in any order, each with its statements, so a statement takes as
many triples as in a build. Each article gives the roles to other actors of the same kind, most often to near ones in
the alphabet, so that some actors are met everywhere and most seldom. The same number gives the same news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.process import ROOT
from graphbuilder.extraction.pipeline import extract
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.text import sentences
from graphbuilder.model import Article, Entity, EntityKind, Evidence, Sentence, Span, Statement
from graphbuilder.reading import read_sources

News = Sequence[tuple[Article, Sequence[Statement]]]

_SENTENCES = 18  # In an article: as in the seeds, where some six of them state nothing.
_PUBLISHERS = 40
_FIRST_DAY = date(2015, 1, 1)
_DAYS = 3_650


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of the seeds, and the statements in it."""

    sentence: Sentence
    statements: Sequence[Statement]


class Cast:
    """The actors of each kind, in the order of their keys; an article moves each role on by a number of places."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._kinds: defaultdict[EntityKind, list[Entity]] = defaultdict(list)
        self._places: dict[str, int] = {}
        for _, entity in sorted(entities.items()):
            self._places[entity.key] = len(self._kinds[entity.kind])
            self._kinds[entity.kind].append(entity)

    def played(self, role: Entity, chance: float) -> Entity:
        """Who plays a role: two roles never go to one actor. ``chance`` is between 0 and 1."""
        actors = self._kinds[role.kind]
        return actors[(self._places[role.key] + int(len(actors) ** chance) - 1) % len(actors)]


def news(statements: int) -> News:
    """Articles with about so many statements (never fewer, and fewer than an article's more)."""
    chance = Random(statements)
    said = _seeds()
    found = (end for one in said for statement in one.statements for end in _ends(statement))
    cast = Cast({**{entity.key: entity for entity in found}, **knowledge().entities})
    made: list[tuple[Article, Sequence[Statement]]] = []
    count = 0
    while count < statements:
        made.append(_article(len(made), chance.sample(said, _SENTENCES), cast, chance))
        count += len(made[-1][1])
    return made


def _seeds() -> list[_Said]:
    said = []
    for article in read_sources([str(ROOT / "seeds")]):
        assert isinstance(article, Article), article
        found = extract(article)
        for sentence in sentences(article.text):
            said.append(_Said(sentence, [one for one in found if one.evidence.sentence.span == sentence.span]))
    return said


def _ends(statement: Statement) -> tuple[Entity, ...]:
    return (statement.subject, statement.object, *([statement.holder] if statement.holder else []))


def _article(number: int, said: Sequence[_Said], cast: Cast, chance: Random) -> tuple[Article, list[Statement]]:
    identifier = f"news-{number:06}.md"
    day = (_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))).isoformat()
    places = chance.random()
    text = f"العدد {number} من النشرة"
    statements = []
    for index, one in enumerate(said):
        text += f"\n\nوفي الخبر رقم {number}: "  # No two articles have a sentence in common, as in real news.
        moved = len(text) - one.sentence.span.start
        text += one.sentence.text
        sentence = Sentence(index, _moved(one.sentence.span, moved), one.sentence.text)
        for statement in one.statements:
            statements.append(_retold(statement, identifier, day, sentence, moved, cast, places))
    publisher = f"صحيفة {number % _PUBLISHERS + 1}"
    address = f"https://example.org/{number}"
    return Article(identifier, text, f"العدد {number} من النشرة", day, publisher, address, "ar"), statements


def _retold(
    statement: Statement, article: str, day: str, sentence: Sentence, moved: int, cast: Cast, chance: float
) -> Statement:
    """A statement in another article, ``moved`` by so many characters, of other actors."""
    old, holder, agreement = statement.evidence, statement.holder, statement.agreement
    return replace(
        statement,
        subject=cast.played(statement.subject, chance),
        object=cast.played(statement.object, chance),
        holder=cast.played(holder, chance) if holder else None,
        date=day,
        agreement=replace(agreement, title=_moved(agreement.title, moved)) if agreement else None,
        evidence=Evidence(
            article,
            sentence,
            _moved(old.trigger, moved),
            _moved(old.subject, moved) if old.subject else None,
            _moved(old.object, moved) if old.object else None,
        ),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
