"""The lexicon of Arabic: words that build sentences, heads of actor phrases, verbs, and triggers with their frames.

All of it is data beside this file; this module reads it into tables keyed by normal form.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from graphbuilder.knowledge.tables import rows
from graphbuilder.language.arabic.inflection import first_person_forms, verb_forms
from graphbuilder.language.arabic.normal import normal_form, normal_words
from graphbuilder.language.arabic.words import ARTICLE, prefixed, readings

_ROOT = files("graphbuilder.language.arabic.lexicon")
_VERB_SUBJECT = ("clause",)
# تطور، تعاون: the past of these stems is written like their verbal noun.
_SHORTEST_NAMED_LIKE_ITS_NOUN = 4
_NOUN_SUBJECT = ("adjective", "genitive", "pronoun", "clause")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a trigger word means and where its two ends stand; the fields are those of ``triggers/README.md``."""

    relation: str
    verb: bool
    subject: tuple[str, ...]
    object: tuple[str, ...]
    pair: bool = False
    reverse: bool = False
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    certainty: str = ""
    controls: bool = False
    when: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    bare: bool = False
    home: bool = False
    away: bool = False
    purpose: bool = False
    then: frozenset[str] = frozenset()
    reported: bool = False
    land: bool = False
    indefinite: bool = False
    person: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """A trigger of one or more words: what follows its first word, and the frame."""

    rest: tuple[str, ...]
    frame: Frame


class Lexicon:
    """The tables, each keyed by normal form.

    ``words`` holds the classes of ``words.toml``, ``heads`` those of ``heads.toml`` (``acting_heads`` are its offices
    and institutions), ``cues`` those of ``certainty.toml``, ``agreements`` those of ``agreements.toml``, and
    ``agreement_kinds`` the phrases of each kind there; ``verb_roles`` maps every form of every verb to its role,
    and ``verbs`` and ``nouns`` map the first word of a trigger to its expressions, ``prepositions`` those that are
    triggers themselves to their frames. ``also_nouns`` are pasts that are written like their verbal nouns,
    ``answers`` are the forms of the verbs that answer somebody, ``arousing`` those of what angers others,
    ``siding`` those of what is done for whoever one does it beside, ``giving`` those of giving or allowing,
    ``telling_how`` those of how long something was or how it was, ``repelling`` those of warding an attack off,
    ``telling`` those of handing somebody what is said, ``granting`` those of giving him time, ``offering`` those of
    offering him something, ``lashing_out`` those of the verbs that of a person mean an attack in words, ``seizing``
    those of arresting and abducting, ``killing`` those of killing, ``claiming`` those of
    claiming an attack, ``judging`` those of what one thinks of others'
    acts, ``calling`` those of what one calls them, ``getting`` those of getting support or blame, ``hosting`` those
    of receiving a guest, ``travelling`` those of what only people do on a journey, ``meeting`` those of what they
    do where they meet others, ``attending`` those of taking part, ``on_open_matters`` those of what is done about a
    membership that is not there yet, ``admitting`` those of what makes it come about, ``seeking_ends`` those of
    wanting an end of something, ``either_gender`` those that could be the feminine present of another verb, and
    ``feminine_presents`` all that are.
    """

    def __init__(self) -> None:
        self.words = _word_classes("words.toml")
        self.heads = _word_classes("heads.toml")
        self.all_heads = frozenset[str]().union(*self.heads.values())
        self.acting_heads = self.heads["offices"] | self.heads["institutions"]
        self.cues = _word_classes("certainty.toml")
        names = _toml(_ROOT / "agreements.toml")
        self.agreement_kinds = _normal(names.pop("kinds"))
        self.agreements = {name: frozenset(words) for name, words in _normal(names).items()}
        self.answers = self._forms_of("answering")
        self.arousing = self._forms_of("arousing")
        self.siding = self._forms_of("siding")
        self.giving = self._forms_of("giving")
        self.telling_how = self._forms_of("telling_how")
        self.repelling = self._forms_of("repelling")
        self.telling = self._forms_of("telling")
        self.granting = self._forms_of("granting")
        self.offering = self._forms_of("offering")
        self.lashing_out = self._forms_of("lashing_out")
        self.seizing = self._forms_of("seizing")
        self.killing = self._forms_of("killing")
        self.claiming = self._forms_of("claiming")
        self.judging = self._forms_of("judging")
        self.calling = self._forms_of("calling")
        self.getting = self._forms_of("getting")
        self.hosting = self._forms_of("hosting")
        self.travelling = self._forms_of("travelling")
        self.meeting = self._forms_of("meeting")
        self.attending = self._forms_of("attending")
        self.admitting = self._forms_of("admitting")
        self.seeking_ends = self._forms_of("seeking_ends")
        self.on_open_matters = self._forms_of("on_open_matters")
        self.verb_roles: dict[str, str] = {}
        self.verbs: dict[str, list[Expression]] = defaultdict(list)
        self.nouns: dict[str, list[Expression]] = defaultdict(list)
        self.prepositions: dict[str, list[Frame]] = defaultdict(list)
        self._own: dict[str, list[Expression]] = defaultdict(list)
        self._classes = _word_classes("triggers/classes.toml")
        self.either_gender: set[str] = set()
        self.also_nouns: set[str] = set()
        self.feminine_presents: set[str] = set()
        for table in sorted((_ROOT / "triggers").iterdir(), key=lambda item: item.name):
            if table.name.endswith(".toml") and table.name != "classes.toml":
                self._add_triggers(_toml(table))
        own_roles: dict[str, str] = {}
        for row in rows(_ROOT / "verbs.tsv"):
            self._note_verb(row["past"], row["present"])
            for form in verb_forms(row["past"], row["present"]):
                self.verb_roles.setdefault(form, row["role"])
            for form in first_person_forms(row["past"], row["present"]):
                own_roles.setdefault(form, row["role"])
        for form in self.verbs:
            self.verb_roles.setdefault(form, "plain")
        self.first_person: set[str] = set()
        for form, expressions in self._own.items():
            if form not in self.verb_roles:
                self.first_person.add(form)
                self.verb_roles[form] = own_roles.get(form, "plain")
                self.verbs[form] = expressions

    def _forms_of(self, name: str) -> frozenset[str]:
        """All forms of the verbs of a class, which gives the past and present of each."""
        return frozenset(form for verb in self.words[name] for form in verb_forms(*verb.split()))

    def _note_verb(self, past: str, present: str) -> None:
        past = normal_form(past)
        self.feminine_presents.add("ت" + normal_form(present)[1:])
        if past.startswith("ت"):
            self.either_gender.add(past)
            if len(past) >= _SHORTEST_NAMED_LIKE_ITS_NOUN:
                self.also_nouns.add(past)

    def _add_triggers(self, table: dict[str, Any]) -> None:
        for block in table.get("verbs", ()):
            frame = self._frame(table, block, verb=True)
            for word in block["words"]:
                past, present = word.split()
                self._note_verb(past, present)
                for form in sorted(verb_forms(past, present)):
                    self.verbs[form].append(Expression((), frame))
                for form in sorted(first_person_forms(past, present)):
                    self._own[form].append(Expression((), frame))
        for block in table.get("prepositions", ()):
            frame = self._frame(table, block, verb=False)
            for word in block["words"]:
                self.prepositions[normal_form(word)].append(frame)
        for block in table.get("nouns", ()):
            frame = self._frame(table, block, verb=False)
            for word in block["words"]:
                first, *rest = normal_words(word)
                self.nouns[first].append(Expression(tuple(rest), frame))

    def _frame(self, table: dict[str, Any], block: dict[str, Any], *, verb: bool) -> Frame:
        return Frame(
            table["relation"],
            verb,
            tuple(block.get("subject", _VERB_SUBJECT if verb else _NOUN_SUBJECT)),
            tuple(_place(place) for place in block["object"]),
            block.get("pair", False),
            block.get("reverse", False),
            self._words_or_classes(block.get("with", ())),
            self._words_or_classes(block.get("without", ())),
            block.get("certainty", ""),
            block.get("controls", False),
            frozenset(block.get("when", ())),
            self._words_or_classes(block.get("unless", ())),
            self._words_or_classes(block.get("not_after", ())),
            self._words_or_classes(block.get("after", ())),
            block.get("bare", False),
            block.get("home", False),
            block.get("away", False),
            table.get("purpose", False),
            frozenset(map(normal_form, block.get("then", ()))),
            block.get("reported", False),
            table.get("land", False),
            block.get("indefinite", False),
            block.get("person", False),
            block.get("sure", False),
        )

    def _words_or_classes(self, names: list[str]) -> frozenset[str]:
        found: set[str] = set()
        for name in names:
            found |= self._classes.get(name, {" ".join(normal_words(name))})
        return frozenset(found)


def _place(place: str) -> str:
    """A place as the frames compare it: prepositions in normal form, the other keywords as they are."""
    return place if place.isascii() else normal_form(place)


def _toml(table: Traversable) -> dict[str, Any]:
    return tomllib.loads(table.read_text(encoding="utf-8"))


def _word_classes(path: str) -> dict[str, frozenset[str]]:
    """The lists of a TOML file as sets of normal forms; a phrase stands as its words joined by a space."""
    table = _toml(_ROOT.joinpath(*path.split("/")))
    return {name: frozenset(words) for name, words in _normal(table).items()}


def _normal(table: dict[str, list[str]]) -> dict[str, list[str]]:
    """Lists of words or phrases in normal form, the words of a phrase joined by a space."""
    return {name: [" ".join(normal_words(word)) for word in words] for name, words in table.items()}


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    return Lexicon()


_BUILDING_CLASSES = ("complementisers", "subordinators", "relatives", "negators")
_CLOSED_CLASSES = ("prepositions", "directions")


@lru_cache(maxsize=200_000)
def builds_sentences(normal: str) -> bool:
    """Whether a word, its conjunction aside, is one of those that only build sentences: بأنه، الذي، لم."""
    return _is_one_of(normal, _BUILDING_CLASSES)


@lru_cache(maxsize=200_000)
def is_closed(normal: str) -> bool:
    """Whether a word, its conjunction aside, is a preposition or direction, and no name by itself: بشأن، شرقي."""
    return _is_one_of(normal, _CLOSED_CLASSES)


def _is_one_of(normal: str, classes: tuple[str, ...]) -> bool:
    """Whether a word, its conjunction aside, is in one of some classes of words."""
    words = lexicon().words
    return any(not item.preposition and any(item.core in words[name] for name in classes) for item in prefixed(normal))


@lru_cache(maxsize=200_000)
def stems(normal: str) -> frozenset[str]:
    """Everything that a word could be looked up as: itself, without prefixes, without article, without pronoun."""
    found = {reading.stem for reading in readings(normal)} | {item.core for item in prefixed(normal)}
    return frozenset(found | {normal.removeprefix(ARTICLE)})
