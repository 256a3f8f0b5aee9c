"""A made-up world of any size: four blocs, friends within one, rivals across, and a few hubs that all deal with.

The same number of actors gives the same world.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from graphbuilder.model import Article, Certainty, Entity, EntityKind, Evidence, Sentence, Span, Statement

STATEMENTS_PER_ACTOR = 4
_BLOCS = 4
_WITHIN_BLOC = 0.7
_FRIENDLY = {
    "alliedWith": "يتحالف مع",
    "tradesWith": "يتبادل التجارة مع",
    "supports": "يدعم",
    "meetsWith": "يلتقي",
    "signsAgreementWith": "يوقع اتفاقا مع",
}
_HOSTILE = {
    "accuses": "يتهم",
    "sanctions": "يفرض عقوبات على",
    "threatens": "يهدد",
    "rivalOf": "يخاصم",
    "meetsWith": "يلتقي",
}
_CERTAINTIES = (Certainty.ACTUAL, Certainty.ACTUAL, Certainty.ACTUAL, Certainty.CLAIMED, Certainty.PLANNED)
_OPENING = "ذكرت وكالة الأنباء في نشرتها المسائية أن "
_CLOSING = "، وذلك بعد أسابيع من المشاورات بين الجانبين في العاصمة، وفق ما نقله مراسلها."  # As long as news is.
_STATEMENTS_PER_ARTICLE = 10
_PUBLISHERS = 8
_FIRST_DAY = date(2015, 1, 1)
_DAYS = 3_650


def world(actors: int) -> tuple[list[Statement], dict[str, Article]]:
    """So many actors, ``STATEMENTS_PER_ACTOR`` statements for each, and the articles that make them."""
    chance = Random(actors)
    entities = [_entity(number) for number in range(actors)]
    pairs = [_pair(number, actors, chance) for number in range(actors) for _ in range(STATEMENTS_PER_ACTOR)]
    statements: list[Statement] = []
    articles: dict[str, Article] = {}
    for start in range(0, len(pairs), _STATEMENTS_PER_ARTICLE):
        identifier = f"article-{len(articles)}"
        day = (_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))).isoformat()
        text = ""
        for index, (subject, object_) in enumerate(pairs[start : start + _STATEMENTS_PER_ARTICLE]):
            relations = _FRIENDLY if subject % _BLOCS == object_ % _BLOCS else _HOSTILE
            relation = chance.choice(list(relations))
            ends = entities[subject], entities[object_]
            evidence = _evidence(identifier, index, len(text), ends, relations[relation])
            certainty = chance.choice(_CERTAINTIES)
            statements.append(Statement(ends[0], relation, ends[1], certainty, None, day, 0.9, evidence))
            text += evidence.sentence.text + "\n"
        articles[identifier] = _article(len(articles), text, day)
    return statements, articles


def _entity(number: int) -> Entity:
    key = f"Actor {number}"
    kind = EntityKind.STATE if number % 5 else EntityKind.ORGANISATION
    return Entity(key, kind, key, f"الطرف {number}", key)


def _pair(one: int, actors: int, chance: Random) -> tuple[int, int]:
    """An actor and another, in either order: the second of a bloc is drawn half as often as its first, and so on."""
    bloc = one % _BLOCS if chance.random() < _WITHIN_BLOC else chance.randrange(_BLOCS)
    size = len(range(bloc, actors, _BLOCS))
    other = bloc + _BLOCS * (int(size ** chance.random()) - 1)
    if other == one:
        other = (one + _BLOCS) % actors
    return (one, other) if chance.random() < 0.5 else (other, one)


def _evidence(article: str, index: int, start: int, ends: tuple[Entity, Entity], words: str) -> Evidence:
    """Sentence number ``index`` of an article, which begins at ``start`` and says ``words`` of the two ends."""
    text, spans = _OPENING, []
    for part in (ends[0].label_ar, words, ends[1].label_ar):
        spans.append(Span(start + len(text), start + len(text) + len(part)))
        text += f"{part} "
    text = text.rstrip() + _CLOSING
    subject, trigger, object_ = spans
    return Evidence(article, Sentence(index, Span(start, start + len(text)), text), trigger, subject, object_)


def _article(number: int, text: str, day: str) -> Article:
    return Article(
        f"article-{number}",
        text,
        f"مقال رقم {number}",
        day,
        f"صحيفة {number % _PUBLISHERS + 1}",
        f"https://example.org/{number}",
        "ar",
    )
