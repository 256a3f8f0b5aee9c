"""Articles and statements of the made-up world in ``sample.toml``, and larger ones like it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from graphbuilder.model import Article, Certainty, Entity, EntityKind, Evidence, Sentence, Span, Statement

SAMPLE = tomllib.loads((Path(__file__).parent / "sample.toml").read_text(encoding="utf-8"))
_MARKED = re.compile(r"<([sto]) ([^>]+)>")


def entity(name: str) -> Entity:
    """An actor or person of the sample."""
    if name in SAMPLE["persons"]:
        state, label_ar = SAMPLE["persons"][name]
        return Entity(name, EntityKind.PERSON, name, label_ar, state)
    kind, label, label_ar = SAMPLE["actors"][name]
    return Entity(name, EntityKind(kind), label, label_ar, name)


def statement(
    subject: Entity,
    relation: str,
    object_: Entity,
    *,
    certainty: str = "actual",
    holder: Entity | None = None,
    article: str = "a1",
    offset: int = 0,
    index: int = 0,
    date: str = "2024-06-19",
    sentence: str = "",
) -> Statement:
    """A statement in the sentence ``index`` at ``offset`` in ``article``.

    The words in ``sentence`` are marked as those of ``sample.toml`` are.
    """
    marked = sentence or SAMPLE["sentences"][relation]
    marked = marked.replace("{s}", subject.label_ar).replace("{o}", object_.label_ar)
    text, spans, end = "", {}, 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        spans[match[1]] = Span(offset + len(text), offset + len(text) + len(match[2]))
        text, end = text + match[2], match.end()
    text += marked[end:]
    place = Sentence(index, Span(offset, offset + len(text)), text)
    evidence = Evidence(article, place, spans["t"], spans.get("s"), spans.get("o"))
    return Statement(subject, relation, object_, Certainty(certainty), holder, date, 0.9, evidence)


def sample() -> tuple[list[Statement], dict[str, Article]]:
    """Every statement and article of ``sample.toml``."""
    statements, articles = [], {}
    for identifier, (title, date, publisher, address) in SAMPLE["articles"].items():
        offset = 0
        texts: list[str] = []
        for row in SAMPLE["statements"][identifier]:
            subject, relation, object_, *rest = row.split("|")
            made = statement(
                entity(subject),
                relation,
                entity(object_),
                certainty=rest[0] if rest else "actual",
                holder=entity(rest[1]) if len(rest) > 1 else None,
                article=identifier,
                offset=offset,
                index=len(texts),
                date=date,
            )
            statements.append(made)
            texts.append(made.evidence.sentence.text)
            offset += len(texts[-1]) + 1
        articles[identifier] = Article(identifier, "\n".join(texts), title, date, publisher, address, "ar")
    return statements, articles


def large(actors: int, statements: int) -> tuple[list[Statement], dict[str, Article]]:
    """A world of many actors in four blocs: friends within one, rivals across, a few actors in most statements."""
    friendly = ("alliedWith", "tradesWith", "supports", "meetsWith", "signsAgreementWith")
    hostile = ("accuses", "sanctions", "threatens", "rivalOf", "meetsWith")
    certainties = ("actual", "actual", "actual", "claimed", "planned")
    entities = [
        Entity(key, EntityKind.STATE if n % 5 else EntityKind.ORGANISATION, key, f"طرف {n}", key)
        for n, key in enumerate(f"Actor {n}" for n in range(actors))
    ]
    made = []
    for n in range(statements):
        subject = (n * n * 31 + n * 7) % actors if n % 3 else (n // 3) % actors
        object_ = (subject + 1 + (n * 17) % (actors - 1)) % actors
        if n % 4:
            object_ = (object_ // 4 * 4 + subject % 4) % actors
        if object_ == subject:
            object_ = (subject + 4) % actors
        pool = friendly if subject % 4 == object_ % 4 else hostile
        one = statement(
            entities[subject],
            pool[n % len(pool)],
            entities[object_],
            certainty=certainties[n % len(certainties)],
            article=f"article {n % 400}",
            offset=n * 200,
            date=f"20{10 + n % 15:02d}-{1 + n % 12:02d}-{1 + n % 28:02d}",
        )
        made.append(one)
    articles = {f"article {n}": Article(f"article {n}", "", f"مقال رقم {n}", "2024-01-01") for n in range(400)}
    return made, articles
