"""Where a text names somebody: the names of the knowledge tables, longest first, prefixes peeled.

A name is matched before anything is known of the words around it, because general morphology misreads names (بكين as
"ب + كين"). What the surroundings must add for a doubtful name is decided in
:mod:`~graphbuilder.extraction.names.doubtful`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from graphbuilder.knowledge import Name, knowledge
from graphbuilder.language.arabic.inflection import adjective_forms, people_forms
from graphbuilder.language.arabic.lexicon import builds_sentences, is_closed, lexicon, stems
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE, prefixed

ADJECTIVE = "adjective"
PEOPLE = "people"
# What a name asks for that means all its entities together.
BOTH = "both"
# What a form asks for that anybody of a kind is called (المملكة): that the text names whom it means otherwise.
NAMED = "named"
QUOTES = frozenset({"«", "»", '"', "“", "”", "'", "(", ")"})
DASHES = frozenset({"-", "–", "—", "ـ"})
# What may stand inside a name and is no word of it: «داعش – خراسان».
_INSIDE = QUOTES | {"-", "–", "—"}
FULL, SURNAME = "full", "surname"
PERSON_KINDS = (FULL, SURNAME)
_MOST_WORDS_KEPT = 200_000
_SHORTEST_GIVEN = 3
_SHORTEST_GLUED = 4
_ALIKE = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A form in a sentence that is somebody's name: tokens ``first`` up to, not including, ``last``.

    ``names`` are all whom the form may name, the likeliest first; the prefixes are those of the first token.
    """

    first: int
    last: int
    names: tuple[Name, ...]
    conjunction: str
    preposition: str

    @property
    def name(self) -> Name:
        """The likeliest name."""
        return self.names[0]


# Instead of its second word, for a name of one.
_ALONE = ""
_Entry = tuple[tuple[str, ...], tuple[Name, ...]]


class NameIndex:
    """The names of Arabic by their first two words in normal form; the longest rest comes first.

    A form without a name is one that looks like an actor and is none (المحيط الهندي): it takes its words away.
    """

    def __init__(self, names: list[Name], others: list[str]) -> None:
        gathered: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        names = sorted(names, key=lambda name: knowledge().held_highest(name.entity.key), reverse=True)
        for name in sorted(names, key=lambda name: (name.when != "", name.when == NAMED, name.kind == ADJECTIVE)):
            for words in _forms(name):
                gathered[words].append(name)
        gathered |= {normal_words(form): [] for form in others}
        index: dict[str, dict[str, list[_Entry]]] = defaultdict(lambda: defaultdict(list))
        for words, called in sorted(gathered.items(), key=lambda item: -len(item[0])):
            index[words[0]][words[1] if len(words) > 1 else _ALONE].append((words[1:], tuple(called)))
        self._index = {first: dict(seconds) for first, seconds in index.items()}
        self._begun: dict[str, list[tuple[str, str, dict[str, list[_Entry]]]]] = {}

    def match(self, tokens: list[Token], position: int) -> tuple[Mention | None, int]:
        """The longest name at a token and where it ends; ``(None, position)`` where there is none."""
        best: tuple[int, Mention | None] = (position, None)
        begun = self._begun_by(tokens[position].normal)
        if not begun:
            return None, position
        least = _least_rest(tokens[position].normal)
        second = _second(tokens, position + 1)
        for conjunction, preposition, entries in begun:
            for rest, names in (*entries.get(second, ()), *entries.get(_ALONE, ())):
                end = _end(tokens, position + 1, rest)
                if end <= best[0] or len(rest) < least:
                    continue
                best = (end, Mention(position, end, names, conjunction, preposition) if names else None)
                break
        return best[1], best[0]

    def _begun_by(self, normal: str) -> list[tuple[str, str, dict[str, list[_Entry]]]]:
        """The names that a word can begin, by each way to peel its prefixes off; kept, as words come again."""
        found = self._begun.get(normal)
        if found is None:
            found = [
                (conjunction, preposition, self._index[core])
                for conjunction, preposition, core in prefixed(normal)
                if core in self._index
            ] or self._glued(normal)
            if len(self._begun) < _MOST_WORDS_KEPT:
                self._begun[normal] = found
        return found

    def _glued(self, normal: str) -> list[tuple[str, str, dict[str, list[_Entry]]]]:
        """The sure names of people that a word can begin behind a title glued to them: السيدترامب."""
        found: list[tuple[str, str, dict[str, list[_Entry]]]] = []
        if not any(title in normal for title in lexicon().words["glued_titles"]):
            return found
        for conjunction, preposition, core in prefixed(normal):
            seconds = self._index.get(_without_title(core), {})
            people = {
                second: [entry for entry in entries if all(name.kind in PERSON_KINDS for name in entry[1])]
                for second, entries in seconds.items()
            }
            if any(people.values()):
                found.append((conjunction, preposition, people))
        return found


def _without_title(core: str) -> str:
    """A name that is written together with the title before it, without that; empty for any other word."""
    title = next((word for word in lexicon().words["glued_titles"] if core.startswith(word)), "")
    name = core.removeprefix(title) if title else ""
    return name if len(name) >= _SHORTEST_GLUED else ""


def _least_rest(first: str) -> int:
    """How many more words a name must have that begins with a word: بأنه is no town, whatever a gazetteer says, but بان
    كي مون is a name; and شرقي is nobody, but شرقي أفريقيا is a place."""
    if builds_sentences(first):
        return 0 if first in lexicon().words["surnames_too"] else 2
    return 1 if is_closed(first) else 0


def _forms(name: Name) -> list[tuple[str, ...]]:
    if name.kind == ADJECTIVE:
        return adjective_forms(name.form)
    if name.kind == PEOPLE:
        return people_forms(name.form)
    return [normal_words(name.form)]


def _second(tokens: list[Token], position: int) -> str:
    """The word at a position or after the quotes there; ``_ALONE`` at the end."""
    while position < len(tokens) and tokens[position].normal in _INSIDE:
        position += 1
    return tokens[position].normal if position < len(tokens) else _ALONE


def _end(tokens: list[Token], position: int, rest: tuple[str, ...]) -> int:
    """Where the rest of a name ends, quotes and dashes inside it aside (تنظيم «القاعدة»); 0 where the text goes on
    otherwise."""
    for word in rest:
        while position < len(tokens) and tokens[position].normal in _INSIDE:
            position += 1
        if position >= len(tokens) or tokens[position].normal != word:
            return 0
        position += 1
    return position


@cache
def name_index() -> NameIndex:
    """The index of all Arabic names, built once."""
    return NameIndex(knowledge().names("ar"), knowledge().other_names("ar"))


def mentions(tokens: list[Token]) -> list[Mention]:
    """Every name in the tokens, left to right without overlap, doubtful ones included."""
    index = name_index()
    found: list[Mention] = []
    position = 0
    while position < len(tokens):
        mention, end = index.match(tokens, position)
        if mention:
            found.append(mention)
        position = max(end, position + 1)
    return found


def of_their_day(found: list[Mention], day: str) -> list[Mention]:
    """The mentions as of an ISO day: leaders act for whom they served then, and of several people of one surname those
    who were in office come first."""
    if not day:
        return found
    return [replace(mention, names=_as_of(mention.names, day)) for mention in found]


def _as_of(names: tuple[Name, ...], day: str) -> tuple[Name, ...]:
    known = knowledge()
    acting = tuple(
        replace(name, entity=known.acting(name.entity, day)) if name.kind in PERSON_KINDS else name for name in names
    )
    if len(acting) < 2 or any(name.kind not in PERSON_KINDS for name in acting):
        return acting
    return tuple(sorted(acting, key=lambda name: not known.in_office(name.entity.key, day)))


def introduced(found: list[Mention]) -> set[str]:
    """The keys of the entities that these mentions name beyond doubt, and of whom they act for."""
    sure = [mention.name.entity for mention in found if not mention.name.when and not is_shared(mention)]
    return {entity.key for entity in sure} | {entity.state for entity in sure}


def is_shared(mention: Mention) -> bool:
    """Whether a form may name several, of whom the text must tell which: طرابلس, المملكة, الملك عبد الله."""
    if mention.names[-1].when == NAMED:
        return True
    people = all(name.kind in PERSON_KINDS for name in mention.names)
    return people and len({name.entity.state for name in mention.names}) > 1


@lru_cache(maxsize=50_000)
def given(word: str) -> frozenset[str]:
    """The given names that a word before a surname may be, its prefixes peeled off: وزياد; none where it may be another
    word or a title, such as وان or الرئيس."""
    cores = frozenset(item.core for item in prefixed(word))
    return frozenset() if any(map(is_other_word, cores)) else cores & _given_names()


@cache
def _given_names() -> frozenset[str]:
    """The words by which the full names of known people begin, in normal form."""
    full = (normal_words(name.form) for name in knowledge().names("ar") if name.kind == FULL)
    return frozenset(words[0] for words in full if len(words) > 1 and len(words[0]) >= _SHORTEST_GIVEN)


def is_other_word(word: str) -> bool:
    """Whether a word is one of the lexicon, and so hardly a given name."""
    table = lexicon()
    if word.startswith(ARTICLE) or is_closed(word) or not stems(word).isdisjoint(table.all_heads):
        return True
    return word in table.verb_roles or word in table.nouns or any(word in words for words in table.words.values())


def is_called(given_name: str, key: str) -> bool:
    """Whether a given name may be another spelling of one of the person of a key: نيكولا and نيكولاس begin alike."""
    alike = {name[:_ALIKE] for name in given(given_name)}
    return any(word[:_ALIKE] in alike for word in _words_by_person().get(key, ()))


def is_part_of_name(word: str, key: str) -> bool:
    """Whether a word is one of those by which the person of a key is called."""
    return word in _words_by_person().get(key, frozenset())


@cache
def _words_by_person() -> dict[str, frozenset[str]]:
    """All words of the names of each person, by key, in normal form."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in knowledge().names("ar"):
        if name.kind in PERSON_KINDS:
            found[name.entity.key].update(normal_words(name.form))
    return {key: frozenset(words) for key, words in found.items()}


@cache
def name_words() -> frozenset[str]:
    """The words of which the names of known people are made, in normal form."""
    return frozenset(
        word for name in knowledge().names("ar") if name.kind in PERSON_KINDS for word in normal_words(name.form)
    )
