"""Where a text names somebody: the names of the knowledge tables, longest first, prefixes peeled.

A name is matched before anything is known of the words around it, because general morphology misreads names (بكين as
"ب + كين"). What the surroundings must add for a doubtful name is decided here too: see :func:`settled`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cache

from graphbuilder.knowledge import Name, knowledge
from graphbuilder.language.arabic.inflection import adjective_forms, people_forms
from graphbuilder.language.arabic.lexicon import builds_sentences, is_closed, lexicon, stems
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE, prefixed
from graphbuilder.model import Entity, EntityKind

ADJECTIVE = "adjective"
PEOPLE = "people"
# What a name asks for that means all its entities together.
BOTH = "both"
# What a form asks for that anybody of a kind is called (المملكة): that the text names whom it means otherwise.
NAMED = "named"
_QUOTES = frozenset({"«", "»", '"', "“", "”", "'", "(", ")"})
PERSON_KINDS = ("full", "surname")
_MOST_WORDS_KEPT = 200_000
# How many names back the text has spoken of late.
_LATELY = 12
# How many are kept, so that no text takes quadratic time.
_TOLD = 200
# A speaker's place of two words, and the colon after it.
_REACH_OF_COLON = 4


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
            ]
            if len(self._begun) < _MOST_WORDS_KEPT:
                self._begun[normal] = found
        return found


def _least_rest(first: str) -> int:
    """How many more words a name must have that begins with a word: بأنه is no town, whatever a gazetteer says, but بان
    كي مون is a name; and شرقي is nobody, but شرقي أفريقيا is a place."""
    if builds_sentences(first):
        return 2
    return 1 if is_closed(first) else 0


def _forms(name: Name) -> list[tuple[str, ...]]:
    if name.kind == ADJECTIVE:
        return adjective_forms(name.form)
    if name.kind == PEOPLE:
        return people_forms(name.form)
    return [normal_words(name.form)]


def _second(tokens: list[Token], position: int) -> str:
    """The word at a position or after the quotes there; ``_ALONE`` at the end."""
    while position < len(tokens) and tokens[position].normal in _QUOTES:
        position += 1
    return tokens[position].normal if position < len(tokens) else _ALONE


def _end(tokens: list[Token], position: int, rest: tuple[str, ...]) -> int:
    """Where the rest of a name ends, quotes inside it aside (تنظيم «القاعدة»); 0 where the text goes on otherwise."""
    for word in rest:
        while position < len(tokens) and tokens[position].normal in _QUOTES:
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
    """The keys of the entities that these mentions name beyond doubt."""
    return {mention.name.entity.key for mention in found if not mention.name.when}


def settled(found: list[Mention], tokens: list[Token], known: set[str], told: list[str]) -> list[Mention]:
    """The mentions that can be believed: sure names, and doubtful ones with a reason.

    A reason is that the article names the same entity elsewhere beyond doubt (``known``), or that a title stands
    before a surname. ``told`` are the states that the article has named so far, to which those of the sentence are put.
    """
    believed: list[Mention] = []
    for number, mention in enumerate(found):
        name = _believed(mention, found, tokens, known)
        if name is not None and mention.names[-1].when == NAMED:
            name = _spoken_of(mention, found[number + 1 : number + 2], told)
        if name is not None and not name.when:
            told.append(name.entity.state)
            del told[:-_TOLD]
        if name is None and _is_among_names(believed[-1:], mention, found[number + 1 : number + 2]):
            name = mention.name
        if name is not None and len(mention.names) > 1:
            name = _like_its_fellow(mention, name, believed[-1:], found[number + 1 : number + 2])
        if name is not None:
            others = tuple(other for other in mention.names if other is not name)
            believed.append(replace(mention, names=(name, *others)))
    return believed


def _spoken_of(mention: Mention, following: list[Mention], told: list[str]) -> Name | None:
    """Which of those whom a form may name the text spoke of most of late; the first where it spoke of none."""
    if following and following[0].name.kind == ADJECTIVE and following[0].first == mention.last:
        return None  # المملكة الإسبانية
    possible = {name.entity.state: name for name in reversed(mention.names)}
    lately = Counter(state for state in reversed(told[-_LATELY:]) if state in possible)
    last = next((state for state in reversed(told) if state in possible), None)
    # Of equal counts the one named later comes first, as a counter keeps the order of its keys.
    return possible[lately.most_common(1)[0][0] if lately else last] if last else mention.name


def _is_beside(sure: Mention, doubtful: Mention) -> bool:
    """Whether a doubtful name stands right after a sure one, and so is a name too: النيجر ومالي, حذرت موسكو سيول."""
    if ADJECTIVE in (sure.name.kind, doubtful.name.kind) or sure.last != doubtful.first or doubtful.preposition:
        return False
    places = {sure.name.kind, doubtful.name.kind} <= {"name", "capital"} and _is_state(doubtful.name.entity)
    return doubtful.conjunction == "و" or places


def _like_its_fellow(mention: Mention, name: Name, before: list[Mention], after: list[Mention]) -> Name:
    """Of a capital and a country of one name, that which the name listed with it is: الهند وعمان, دمشق وعمان."""
    pairs = [(fellow, mention) for fellow in before] + [(mention, fellow) for fellow in after]
    fellows = {
        (first if second is mention else second).name.kind
        for first, second in pairs
        if first.last == second.first and second.conjunction == "و" and not second.preposition
    }
    alike = [one for one in mention.names if one.kind in fellows and one.kind in ("name", "capital")]
    return alike[0] if alike and name.kind in ("name", "capital") else name


def _is_among_names(before: list[Mention], doubtful: Mention, after: list[Mention]) -> bool:
    """Whether the names right before or right after a doubtful one make it a name."""
    return any(_is_beside(sure, doubtful) for sure in before) or any(_stands_before(doubtful, sure) for sure in after)


def _stands_before(doubtful: Mention, sure: Mention) -> bool:
    """Whether a surname is followed by the sure name of a state, as subject by object: اتهم روحاني واشنطن."""
    beside = doubtful.name.kind == "surname" and doubtful.last == sure.first and not sure.conjunction
    if any(word in lexicon().verb_roles for word in normal_words(doubtful.name.form)):
        return False  # دان مجلس الأمن: he has condemned, and is no Dan
    if any(not stems(word).isdisjoint(lexicon().heads["offices"]) for word in normal_words(doubtful.name.form)):
        return False  # رئيسي صربيا وكوسوفو: two presidents, and no Raisi
    return beside and sure.name.kind in ("name", "capital") and not sure.name.when and not sure.preposition


def _believed(mention: Mention, found: list[Mention], tokens: list[Token], known: set[str]) -> Name | None:
    if mention.name.when in ("", BOTH):
        return mention.name
    named = next((name for name in mention.names if name.entity.key in known), None)
    reasons = (
        _has_title(mention, found, tokens),
        _is_placed(mention, tokens),
        _is_fighting(mention, tokens),
        _describes_office(mention, tokens),
        _does(mention, tokens),
    )
    if named or any(reasons):
        return named or mention.name
    return _acting(mention, found, tokens)


def _does(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a doubtful name of a state stands right after a feminine verb, as its subject: أعلنت مالي."""
    if mention.name.kind != "name" or not _is_state(mention.name.entity):
        return False
    if len({name.entity.key for name in mention.names}) > 1:
        return False  # أعلنت كوريا: which of the two?
    before = tokens[mention.first - 1].normal if mention.first and not mention.conjunction + mention.preposition else ""
    return before.endswith("ت") and before in lexicon().verb_roles


def _describes_office(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a doubtful adjective follows somebody who acts for a state: نظيره المجري, السفير المالي."""
    if mention.name.kind != ADJECTIVE or mention.first == 0 or mention.conjunction or mention.preposition:
        return False
    before, words = tokens[mention.first - 1].normal, lexicon().words
    noun = stems(before)
    definite = before.startswith(ARTICLE) or before in words["counterparts"]
    if not definite or not tokens[mention.first].normal.startswith(ARTICLE):
        return False
    return before in words["counterparts"] or not noun.isdisjoint(words["of_states"])


def _acting(mention: Mention, found: list[Mention], tokens: list[Token]) -> Name | None:
    """The name, where a doubtful one begins its sentence and does something: مالي تطرد السفير, كيم: لن نتراجع.

    Of a leader who does not speak his state must be named too, or nobody else would bear the surname.
    """
    if mention.name.kind == ADJECTIVE or mention.conjunction or mention.preposition or not _begins(mention, tokens):
        return None
    following = tokens[mention.last].normal if mention.last < len(tokens) else ""
    verb = following.startswith(("ي", "ت")) and following in lexicon().verb_roles
    if following not in ("..", ".") and not verb and not _speaks(mention, tokens):
        return None
    if mention.name.kind not in PERSON_KINDS:
        acts = _is_state(mention.name.entity) or mention.name.entity.kind is EntityKind.ORGANISATION
        return mention.name if acts else None
    states = {other.name.entity.state for other in found if other is not mention and not other.name.when}
    named = next((name for name in mention.names if name.entity.state in states), None)
    alone = len({name.entity.state for name in mention.names}) == 1
    return named or (mention.name if alone and _speaks(mention, tokens) else None)


def _speaks(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a name stands before a colon, alone or with a place or a hearer: عون من باريس: …, عون لماكرون: …"""
    following = [token.normal for token in tokens[mention.last : mention.last + _REACH_OF_COLON]]
    if following[:1] == [":"]:
        return True
    tied = following and (following[0] in lexicon().words["prepositions"] or following[0].startswith("ل"))
    return bool(tied) and ":" in following


def _begins(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a name is the first word of its text, or of what a mark sets apart."""
    before = tokens[mention.first - 1].normal if mention.first else ""
    return mention.first == 0 or not any(character.isalnum() for character in before)


def _is_placed(mention: Mention, tokens: list[Token]) -> bool:
    """Whether the word before a doubtful name makes it that of a place: في سيول، مدينة العين."""
    if mention.first == 0 or mention.name.when != "ambiguous" or mention.conjunction or mention.preposition:
        return False
    words, before = lexicon().words, stems(tokens[mention.first - 1].normal)
    if mention.name.kind in ("name", "capital") and _is_state(mention.name.entity):
        return not before.isdisjoint(words["place_prepositions"]) or not before.isdisjoint(words["place_nouns"])
    return mention.name.kind == "place" and not before.isdisjoint(words["place_nouns"])


def _is_fighting(mention: Mention, tokens: list[Token]) -> bool:
    """Whether quotes or the words before a doubtful name make it that of a movement: «القاعدة»، زعيم القاعدة."""
    if mention.name.entity.kind is not EntityKind.MOVEMENT or mention.first == 0:
        return False
    before = [token.normal for token in tokens[max(0, mention.first - 2) : mention.first]]
    if before[-1] in _QUOTES - {"(", ")"}:
        return mention.last < len(tokens) and tokens[mention.last].normal in _QUOTES
    fighters = lexicon().words["fighters"]
    nearest = stems(before[-1])
    counted = lexicon().words["quantities"] | lexicon().words["members"] | fighters
    of_them = before[-1] == "من" and (before[0].isdigit() or not stems(before[0]).isdisjoint(counted))
    return not nearest.isdisjoint(fighters) or of_them


def _is_state(entity: Entity) -> bool:
    return entity.kind in (EntityKind.STATE, EntityKind.TERRITORY)


def _is_first_name(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a name goes on after a surname, which so is the first name of somebody unknown: العميد سعيد محمود."""
    following = tokens[mention.last].normal if mention.last < len(tokens) else ""
    return mention.name.kind == "surname" and following in name_words()


@cache
def name_words() -> frozenset[str]:
    """The words of which the names of known people are made, in normal form."""
    return frozenset(
        word for name in knowledge().names("ar") if name.kind in PERSON_KINDS for word in normal_words(name.form)
    )


def _has_title(mention: Mention, found: list[Mention], tokens: list[Token]) -> bool:
    if mention.name.kind not in PERSON_KINDS or mention.first == 0 or _is_first_name(mention, tokens):
        return False
    before = mention.first - 1
    for other in found:
        if other.last == mention.first and other.name.kind == ADJECTIVE and other.first > 0:
            if other.name.entity.state != mention.name.entity.state:
                return False  # وزير الدفاع الروسي يونس … is not the Yunus that the tables know
            before = other.first - 1
    heads = lexicon().heads
    while before >= 0:
        known = stems(tokens[before].normal)
        if not known.isdisjoint(heads["titles"]):
            return True
        if known.isdisjoint(heads["parts"]):
            return False
        before -= 1
    return False
