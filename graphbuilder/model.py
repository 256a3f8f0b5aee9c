"""What the rooms of graphbuilder hand each other.

::

    Article ──► Sentence ──► Token ──► Mention ──► Statement
                                          │            ├── subject, object: Entity
                                          └── Entity   ├── evidence: Evidence (spans in the article's text)
                                                       └── agreement: Agreement, of a signing that names one

Every offset is a Python code point index into ``Article.text`` as it was given.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class Certainty(StrEnum):
    """How sure the text is of a statement."""

    ACTUAL = "actual"
    CLAIMED = "claimed"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


class EntityKind(StrEnum):
    """What can stand at an end of a statement."""

    STATE = "state"
    TERRITORY = "territory"
    FORMER_STATE = "former_state"
    REGION = "region"
    ORGANISATION = "organisation"
    MOVEMENT = "movement"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of ``Article.text``: ``text[start:end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}, {self.end}")


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that acts.

    ``key`` is the key of a state (ISO 3166-1 alpha-3), organisation, movement or region, or a person's usual English
    name; ``state`` is the key that the entity acts for, and equals ``key`` for all but persons.
    """

    key: str
    kind: EntityKind
    label: str
    label_ar: str
    state: str
    wikidata: str = ""

    def __post_init__(self) -> None:
        if not self.key or not self.state:
            raise ValueError("an entity needs a key and the key it acts for")
        if self.kind is not EntityKind.PERSON and self.key != self.state:
            raise ValueError(f"{self.key} is no person, so it acts for itself, not for {self.state}")


@dataclass(frozen=True, slots=True)
class Article:
    """A text and where it comes from.

    ``identifier`` is the same each time the same article is read: its own id or address where it has one, otherwise its
    file's place below the source. ``date`` is ISO 8601 (``YYYY-MM-DD``) or empty, ``language`` a BCP 47 code. ``text``
    begins with the title where the source keeps the two apart. ``reader`` is the version of graphbuilder that found its
    statements, empty until one has.
    """

    identifier: str
    text: str
    title: str = ""
    date: str = ""
    publisher: str = ""
    address: str = ""
    language: str = ""
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence number ``index`` (from 0) of an article."""

    index: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an article says it: the sentence, and in it the words for the relation and the two ends.

    ``subject`` or ``object`` is ``None`` where the sentence leaves the end unsaid (a dropped pronoun).
    """

    article: str
    sentence: Sentence
    trigger: Span
    subject: Span | None
    object: Span | None

    def words(self, span: Span) -> str:
        """The text of a span of this sentence."""
        start = self.sentence.span.start
        return self.sentence.text[span.start - start : span.end - start]


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement as one sentence names it.

    ``title`` is where the words of its name stand. ``kinds`` are what its parties promise each other as far as the
    title tells, local names of the kinds of the ontology in its order. ``signed`` is the day, month or year of the
    signing where the article gives it (``2024-06-19``, ``2024-06``, ``2024``), otherwise empty.
    """

    title: Span
    kinds: tuple[str, ...] = ()
    signed: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One subject-relation-object statement that an article makes, once, in one place.

    ``relation`` is the local name of a relation of the ontology. ``holder`` is who says so, where that is not the
    article itself. ``date`` is the day of the event where the text gives it, otherwise the article's, ISO 8601 or
    empty. ``confidence`` is the extractor's, between 0 and 1. ``agreement`` is what is signed, where it has a name.
    """

    subject: Entity
    relation: str
    object: Entity
    certainty: Certainty
    holder: Entity | None
    date: str
    confidence: float
    evidence: Evidence
    agreement: Agreement | None = None
    identifier: str = field(init=False)

    def __post_init__(self) -> None:
        evidence = self.evidence
        parts = (
            evidence.article,
            str(evidence.trigger.start),
            str(evidence.trigger.end),
            f"{self.subject.key}|{self.subject.state}",
            self.relation,
            f"{self.object.key}|{self.object.state}",
        )
        digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "identifier", digest[:20])
