"""Pages out of templates. Whatever comes from the store or the client is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

import jinja2

from graphbuilder.graph.namespaces import ACTOR, ARTICLE, STATEMENT, actor_iri, article_iri, statement_iri
from graphbuilder.model import Article, Entity, Statement
from graphbuilder.ontology import agreement_kinds, certainties, families, relations
from graphbuilder.server.answer import HTML, Answer, with_charset
from graphbuilder.server.marks import marked, spans
from graphbuilder.server.negotiate import LANGUAGES
from graphbuilder.server.words import Words, own


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a page: the store, the rest of the path as it was sent, the parameters, what the client accepts.

    ``language`` is ``ar`` or ``en``.
    """

    folder: str
    path: str
    query: Mapping[str, str]
    accept: str
    language: str

    def number(self, name: str) -> int:
        """A parameter that counts from 1; whatever is no such number is 1."""
        value = self.query.get(name, "")
        return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 9 else 1


def html(
    template: str, asked: Asked, *, status: int = 200, headers: Mapping[str, str] | None = None, **values: Any
) -> Answer:
    """A page out of a template of ``templates/``."""
    helpers = _Helpers(asked)
    context = {name: getattr(helpers, name) for name in dir(helpers) if not name.startswith("_")}
    text = _environment().get_template(f"{template}.html.jinja").render(**context, **values)
    return Answer(
        status,
        with_charset(HTML),
        text.encode("utf-8", "replace"),
        {"Vary": "Accept, Accept-Language", **(headers or {})},
    )


def named(language: str, entity: Entity) -> str:
    """The label of an actor in a language, or in the other, or nothing."""
    return own(language, entity.label_ar, entity.label)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("graphbuilder.server"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class _Helpers:
    """What the templates call."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.words = Words(asked.language)
        self.language = asked.language
        self.other_language = next(language for language in LANGUAGES if language != asked.language)
        self.direction = self.words.direction
        self.relations, self.families, self.certainties = relations(), families(), certainties()
        self.agreement_kinds = agreement_kinds()

    def link(self, path: str, **query: object) -> str:
        """The address of a page of ours, in the language that was asked for by name."""
        chosen = {"lang": self.asked.query["lang"]} if "lang" in self.asked.query else {}
        words = urlencode({**chosen, **{name: value for name, value in query.items() if value not in ("", None)}})
        return f"{path}?{words}" if words else path

    def translated(self) -> str:
        """The address of the same page in the other language; it begins with ``?``, so the path stays."""
        return f"?{urlencode({**self.asked.query, 'lang': self.other_language})}"

    def actor_link(self, key: str) -> str:
        """The address of the page of an actor, by its key."""
        return self.link(f"/actor/{actor_iri(key).removeprefix(ACTOR)}")

    def article_link(self, identifier: str) -> str:
        """The address of the page of an article, by its identifier."""
        return self.link(f"/article/{article_iri(identifier).removeprefix(ARTICLE)}")

    def statement_link(self, statement: Statement) -> str:
        """The address of the page of a statement."""
        return self.link(f"/statement/{statement_iri(statement).removeprefix(STATEMENT)}")

    def name(self, entity: Entity) -> str:
        """The label of an actor in the language of the page, or what there is."""
        return named(self.language, entity) or entity.key

    def label(self, concept: Any) -> str:
        """The label of a relation, a family or a certainty in the language of the page."""
        return own(self.language, concept.label_ar, concept.label_en)

    def stretches_of(self, statement: Statement) -> list[tuple[str, str]]:
        """The sentence of a statement in stretches, each with what it is marked as."""
        sentence = statement.evidence.sentence
        return marked(sentence.text, sentence.span.start, spans(statement))

    def web_address(self, article: Article) -> str:
        """The address of an article where a link can lead there, or nothing."""
        try:
            parts = urlsplit(article.address)
        except ValueError:
            return ""
        plain = article.address.isprintable() and " " not in article.address
        return article.address if plain and parts.scheme in ("http", "https") and parts.hostname else ""
