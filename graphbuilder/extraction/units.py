"""The units that a sentence is read as: marks, particles, verbs, words, and the actors that names make.

A unit is the smallest thing that the later steps step over. An actor's unit covers its whole phrase (وزير الخارجية
الروسي سيرغي لافروف), and a coordination of actors (روسيا والصين وإيران) is one unit with several actors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum, auto
from functools import cache, lru_cache

from graphbuilder.language.arabic.lexicon import Expression, Frame, lexicon, stems
from graphbuilder.language.arabic.normal import normal_form
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE, PRONOUNS, Reading, is_likely_prefixed, prefixed, readings
from graphbuilder.model import Entity

_SHORTEST_POSSESSED = 5
# The role of an actor's unit that is a pronoun.
PRONOUN = "pronoun"
# The role of whoever acted in the last sentence, where this one goes on with him, and where it answers what he did.
DROPPED = "dropped"
ANSWERED = "answered"
# The marks that end what is said.
STOPS = frozenset({"؛", ":", "؟", "!", "|"})


class Kind(IntEnum):
    """What a unit is to the sentence; numbers, as they are looked up and compared all the time."""

    MARK = auto()
    PREPOSITION = auto()
    SUBORDINATOR = auto()
    RELATIVE = auto()
    PARTICLE = auto()
    VERB = auto()
    ACTOR = auto()
    NATIONALITY = auto()
    WORD = auto()


@dataclass(slots=True)
class Actor:
    """Who is named, and the tokens that name him; ``entity`` is ``None`` for a reference (بلاده) not yet resolved.

    Those who are named as a group (الدول الضامنة (روسيا وتركيا)) have its first token as ``group``.
    """

    entity: Entity | None
    first: int
    last: int
    reference: str = ""
    group: int | None = None


def are_one_side(first: Actor, second: Actor, parties: list[Actor]) -> bool:
    """Whether two are named as a group that others of the parties deal with: بين كينيا والضامنين (روسيا وتركيا)."""
    if first.group is None or first.group != second.group:
        return False
    return any(actor.group != first.group for actor in parties)


def states(actors: Iterable[Actor]) -> frozenset[str]:
    """The keys of the states and organisations that actors are or act for, as far as they are known."""
    return frozenset(actor.entity.state for actor in actors if actor.entity is not None)


@dataclass(slots=True)
class Unit:
    """Tokens ``first`` up to ``last``, half open, read as one thing; ``normal`` is the first word without prefixes."""

    kind: Kind
    first: int
    last: int
    normal: str
    conjunction: str = ""
    preposition: str = ""
    article: bool = False
    pronoun: str = ""
    role: str = ""
    # Of a verb's form; ``None`` where it may be either: توجه is he went, and she aims.
    feminine: bool | None = False
    # A verb that says what the speaker does: نرفض.
    first_person: bool = False
    # Definite by its article or a pronoun of its own, so that no genitive can follow: قراره, القرار.
    closed: bool = False
    # Indefinite and in the accusative, to go by its alef, which is not that of a pronoun: احتجاجا, but not دعمها.
    accusative: bool = False
    actors: list[Actor] = field(default_factory=list)
    verb_frames: list[Frame] = field(default_factory=list)
    noun_expressions: list[Expression] = field(default_factory=list)

    @property
    def frames(self) -> list[Frame]:
        """All frames of the unit, whether it is meant as a verb or as a noun."""
        return [*self.verb_frames, *(expression.frame for expression in self.noun_expressions)]

    @property
    def entity(self) -> Entity | None:
        """The first actor's entity, where the unit has one and it is known."""
        return self.actors[0].entity if self.actors else None


@dataclass(frozen=True, slots=True)
class Word:
    """What the lexicon knows of a written word, whatever stands around it."""

    kind: Kind
    conjunction: str
    core: str
    preposition: str = ""
    article: bool = False
    pronoun: str = ""
    verb: str = ""
    noun: str = ""
    noun_pronoun: str = ""


_CLASS_KINDS = (
    ("relatives", Kind.RELATIVE),
    ("subordinators", Kind.SUBORDINATOR),
    ("prepositions", Kind.PREPOSITION),
    ("directions", Kind.PREPOSITION),
    ("negators", Kind.PARTICLE),
    ("adverbs", Kind.PARTICLE),
    ("demonstratives", Kind.PARTICLE),
)


@lru_cache(maxsize=200_000)
def word(normal: str, ends_bare: bool = False) -> Word:
    """Look a word in normal form up in the lexicon; one that ends bare ends in no pronoun."""
    if not any(character.isalnum() for character in normal):
        return Word(Kind.MARK, "", normal)
    table = lexicon()
    for item in prefixed(normal):
        if item.preposition or (item.conjunction == "ف" and normal in table.verb_roles):
            continue  # فتحت is no ف + تحت
        with_pronoun = _prepositions_with_pronouns().get(item.core)
        if with_pronoun:
            return Word(Kind.ACTOR, item.conjunction, item.core, with_pronoun[0], pronoun=with_pronoun[1])
        kind = _kinds_of_classes().get(item.core)
        if kind is not None:
            return Word(kind, item.conjunction, item.core)
        if item.core in table.words["quantities"] and item.core not in table.nouns:
            return Word(Kind.WORD, item.conjunction, item.core)  # بعض is no ب + عض
    possible = [reading for reading in readings(normal) if not (ends_bare and reading.pronoun)]
    noun = next((reading for reading in possible if reading.stem in table.nouns), None)
    verb = next((reading for reading in possible if _can_be_verb(reading)), None)
    if verb and (normal in table.words["no_verbs"] or _heads_a_phrase(normal)):
        verb = None
    chosen = noun or verb
    if chosen is None:
        return _plain(normal)
    return Word(
        Kind.VERB if verb else Kind.WORD,
        chosen.conjunction,
        chosen.stem,
        chosen.preposition,
        chosen.article,
        verb.pronoun if verb else "",
        verb.stem if verb else "",
        noun.stem if noun else "",
        noun.pronoun if noun else "",
    )


@cache
def _kinds_of_classes() -> dict[str, Kind]:
    """What each word of a closed class makes of a unit; the first class counts where a word is in several."""
    words = lexicon().words
    return {word: kind for name, kind in reversed(_CLASS_KINDS) for word in words[name]}


@cache
def _prepositions_with_pronouns() -> dict[str, tuple[str, str]]:
    """The forms عليها، إليه, …, and of each the preposition as it stands alone and the pronoun."""
    # إيا carries a direct object, so that it is no preposition.
    alone = {
        normal_form("إيا"): "",
        normal_form("علي"): normal_form("على"),
        normal_form("إلي"): normal_form("إلى"),
        "لدي": normal_form("لدى"),
    }
    before = sorted(lexicon().words["before_pronouns"])
    return {item + pronoun: (alone.get(item, item), pronoun) for item in before for pronoun in PRONOUNS}


def _can_be_verb(reading: Reading) -> bool:
    if reading.article or reading.stem not in lexicon().verb_roles or reading.stem in lexicon().words["no_verbs"]:
        return False
    return not reading.preposition or (reading.preposition == "ل" and reading.stem[0] in "يت")


def _heads_a_phrase(normal: str) -> bool:
    """Whether a word, its conjunction aside, is one of the heads, so that وزارة is never read as و + زار + ه."""
    heads = lexicon().all_heads
    return any(not item.preposition and item.core.removeprefix(ARTICLE) in heads for item in prefixed(normal))


def _plain(normal: str) -> Word:
    """A word that no table knows: an article shows through prefixes, a bare ب ل ك stays part of the word."""
    heads = lexicon().all_heads
    for item in prefixed(normal):
        article = item.core.startswith(ARTICLE)
        bare = item.core.removeprefix(ARTICLE) if article else item.core
        head = bare in heads or item.core in heads
        if (article and len(item.core) > len(ARTICLE) + 1) or head:
            return Word(Kind.WORD, item.conjunction, item.core, item.preposition, article)
    for item in prefixed(normal):
        if item.preposition and is_likely_prefixed(item.preposition + item.core):
            return Word(Kind.WORD, item.conjunction, item.core, item.preposition)
    return Word(Kind.WORD, "", normal)


def plain_unit(token: Token, position: int) -> Unit:
    """The unit of one token that is no name; whether a verb's form is meant as a verb is decided afterwards."""
    known = word(token.normal, token.ends_bare)
    table = lexicon()
    unit = Unit(known.kind, position, position + 1, known.core, known.conjunction, known.preposition, known.article)
    unit.closed = known.article or _is_possessed(token)
    if known.kind is Kind.ACTOR:
        unit.pronoun, unit.role = known.pronoun, PRONOUN
        unit.actors = [Actor(None, position, position + 1, PRONOUN)]
    if known.verb:
        unit.role = table.verb_roles[known.verb]
        unit.pronoun = known.pronoun
        unit.verb_frames = [expression.frame for expression in table.verbs.get(known.verb, ())]
        unit.feminine = _is_feminine(known.verb)
        unit.first_person = known.verb in table.first_person
    if known.noun:
        unit.noun_expressions = table.nouns[known.noun]
        unit.accusative = token.normal.endswith("ا") and not (known.noun_pronoun or known.noun.endswith("ا"))
        if not known.verb:
            unit.pronoun = known.noun_pronoun
    return unit


def is_quantity(unit: Unit) -> bool:
    """Whether a unit is a number or says how many: ثلاثة، مليون."""
    return unit.normal.isdigit() or unit.normal in lexicon().words["quantities"]


def is_definite(unit: Unit) -> bool:
    """Whether a word has its article, be it read as such or still written on it: القصف."""
    return unit.article or unit.normal.startswith(ARTICLE)


def has_noun_of(unit: Unit, name: str) -> bool:
    """Whether the noun of a unit, without its article, is in a class of words."""
    return not stems(unit.normal.removeprefix(ARTICLE)).isdisjoint(lexicon().words[name])


def is_answered(unit: Unit) -> bool:
    """Whether a word is what somebody said or did, as another answers it: القرار، ذلك."""
    words = lexicon().words["answered"]
    return not {unit.normal, ARTICLE + unit.normal if unit.article else unit.normal}.isdisjoint(words)


def preposition_of(found: list[Unit], number: int) -> str:
    """The preposition of a unit, be it joined to it or a word of its own."""
    if found[number].preposition or not number:
        return found[number].preposition
    return found[number - 1].normal if found[number - 1].kind is Kind.PREPOSITION else ""


def _is_possessed(token: Token) -> bool:
    if len(token.normal) < _SHORTEST_POSSESSED or token.ends_bare:
        return False
    return token.normal.endswith(("ها", "هم", "هما", "ه"))


@lru_cache(maxsize=50_000)
def _is_feminine(verb: str) -> bool | None:
    if verb in lexicon().either_gender:
        return None
    return (verb.endswith(("ت", "تا")) and verb[0] not in "ي") or verb.startswith(("ت", "ست"))
