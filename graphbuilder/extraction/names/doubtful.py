"""Which doubtful names are believed: those for which the words around them give a reason.

A name is doubtful that is a word too, or that several bear; :mod:`~graphbuilder.extraction.names.mentions` finds it
anyway.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from graphbuilder.extraction.names.mentions import (
    ADJECTIVE,
    BOTH,
    DASHES,
    PERSON_KINDS,
    QUOTES,
    SURNAME,
    Mention,
    given,
    is_called,
    is_other_word,
    is_part_of_name,
    is_shared,
)
from graphbuilder.extraction.names.surnames import is_person_here, verb_before
from graphbuilder.knowledge import Name, knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE, prefixed
from graphbuilder.model import Entity, EntityKind

# How many names back the text has spoken of late.
_LATELY = 12
# How many are kept, so that no text takes quadratic time.
_TOLD = 200
_PLACES = ("capital", "name", "place")
# They begin given names of two words: عبد الولي.
_SERVANTS = frozenset({"عبد", "وعبد"})
# A speaker's place of two words, and the colon after it.
_REACH_OF_COLON = 4


def settled(found: list[Mention], tokens: list[Token], known: set[str], told: list[str]) -> list[Mention]:
    """The mentions that can be believed: sure names, and doubtful ones with a reason.

    A reason is that the article names the same entity elsewhere beyond doubt (``known``), or that a title stands
    before a surname. ``told`` are the states that the article has named so far, to which those of the sentence are put.
    """
    believed: list[Mention] = []
    found = [
        mention
        for mention in found
        if not (_is_of_somebody_else(mention, tokens) or _is_particle_here(mention, tokens))
    ]
    for number, mention in enumerate(found):
        name = _believed(mention, found, tokens, known)
        if name is not None and is_shared(mention):
            name = _spoken_of(mention, found[number + 1 : number + 2], told, known)
        if name is not None and not name.when:
            told.append(name.entity.state)
            del told[:-_TOLD]
        after = found[number + 1 : number + 2]
        if name is None and (
            _is_among_names(believed[-1:], mention, after) or _is_in_row([*believed[-1:], *after], mention, tokens)
        ):
            name = mention.name
        if name is not None and len(mention.names) > 1:
            name = _like_its_fellow(mention, name, believed[-1:], found[number + 1 : number + 2])
        if name is not None:
            others = tuple(other for other in mention.names if other is not name)
            believed.append(replace(mention, names=(name, *others)))
    return believed


def _is_of_somebody_else(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a given name before a surname is none of those whom the tables know by it (زياد غندور, عبد الولي موسى),
    or something is only called after them: متحف أورسي."""
    if not mention.first or mention.conjunction or mention.preposition:
        return False
    before = tokens[mention.first - 1].normal
    if mention.name.kind in _PLACES and before in lexicon().words["callings"]:
        return True  # القاضي سانتياغو
    if mention.name.kind == ADJECTIVE and _is_family_name(mention, tokens):
        return True
    people = mention.name.kind in PERSON_KINDS
    if people and not stems(before).isdisjoint(lexicon().words["named_after_people"]):
        return True
    if any(name.kind != SURNAME for name in mention.names):
        return False
    if mention.first > 1 and tokens[mention.first - 2].normal in _SERVANTS:
        return not any(is_part_of_name(before, name.entity.key) for name in mention.names)
    return bool(given(before)) and not any(is_called(before, name.entity.key) for name in mention.names)


def _is_family_name(mention: Mention, tokens: list[Token]) -> bool:
    """Whether an adjective with its article is a surname, as a given name stands before it, or a word after a verb of
    saying that no article makes the noun of it: يرى منذر المصري أن."""
    word, before = tokens[mention.first].normal, tokens[mention.first - 1].normal
    if not word.startswith(ARTICLE) or word.endswith(("ه", "ين", "ون")):
        return False
    says = mention.first > 1 and any(
        lexicon().verb_roles.get(item.core) == "say" for item in prefixed(tokens[mention.first - 2].normal)
    )
    return bool(given(before)) or (says and not is_other_word(before))


def _is_particle_here(mention: Mention, tokens: list[Token]) -> bool:
    """Whether what is a particle and a surname is the particle, as neither a verb of his nor his title stands before it
    and a noun after it: لولا دعم موسكو, unlike دعا لولا موسكو إلى, لولا يزور الصين."""
    words, first = lexicon().words, mention.first
    if mention.last - first > 1 or tokens[first].normal not in words["surnames_too"]:
        return False
    before = [token.normal for token in tokens[max(0, first - 2) : first]]
    following = tokens[mention.last].normal if mention.last < len(tokens) else "."
    roles = lexicon().verb_roles
    acts = before and before[-1] in roles and not before[-1].startswith("ت") and not before[-1].endswith("ت")
    titled = any(not stems(word).isdisjoint(lexicon().heads["titles"]) for word in before)
    told = following in roles or following in words["prepositions"] or not following.isalpha()
    return not (acts or titled or told)


def _spoken_of(mention: Mention, following: list[Mention], told: list[str], known: set[str]) -> Name | None:
    """Which of those whom a form may name the text spoke of most of late; where it spoke of none, the only one whose
    state it names at all, or the first."""
    if mention.name.kind in PERSON_KINDS:
        possible = _leaders(mention, known)
    elif following and following[0].name.kind == ADJECTIVE and following[0].first == mention.last:
        return None  # المملكة الإسبانية
    else:
        possible = {name.entity.state: name for name in reversed(mention.names)}
    lately = Counter(state for state in reversed(told[-_LATELY:]) if state in possible)
    last = next((state for state in reversed(told) if state in possible), None)
    if last is None:
        if mention.name.kind == SURNAME and not mention.name.when and mention.name in possible.values():
            return mention.name  # المالكي: السعودية تدعم الإرهاب
        later = [state for state in possible if state in known]
        return possible[later[0]] if len(later) == 1 else next(reversed(possible.values()), mention.name)
    # Of equal counts the one named later comes first, as a counter keeps the order of its keys.
    return possible[lately.most_common(1)[0][0] if lately else last]


def _leaders(mention: Mention, known: set[str]) -> dict[str, Name]:
    """Whom a name that several leaders bear may mean, by state, the likeliest last: those whom the text also names in
    full; else the best known, if it speaks of his state; else those who lead a state."""
    named = [name for name in mention.names if name.entity.key in known]
    if not named and not mention.name.when and mention.name.entity.state in known:
        named = [mention.name]
    entities = knowledge().entities
    chosen = named or [name for name in mention.names if _is_state(entities[name.entity.state])]
    return {name.entity.state: name for name in reversed(chosen)}


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


def _is_in_row(others: list[Mention], doubtful: Mention, tokens: list[Token]) -> bool:
    """Whether a dash alone parts a doubtful surname from a sure name of a person: لقاء «رايس ـ فياض ـ باراك»."""
    if doubtful.name.kind != SURNAME:
        return False
    for other in others:
        first, second = sorted((other, doubtful), key=lambda mention: mention.first)
        dash = second.first == first.last + 1 and tokens[first.last].normal in DASHES
        if dash and other.name.kind in PERSON_KINDS and (other.first < doubtful.first or not other.name.when):
            return True
    return False


def _stands_before(doubtful: Mention, sure: Mention) -> bool:
    """Whether a surname is followed by the sure name of a state, as subject by object (اتهم روحاني واشنطن), or a
    doubtful state or movement by another in one list: مالي والنيجر, فتح وحماس."""
    if sure.conjunction == "و" and not sure.preposition and doubtful.last == sure.first:
        alike = [name for name in doubtful.names if name.kind == sure.name.kind and name.kind in ("name", "capital")]
        same_kind = doubtful.name.entity.kind is sure.name.entity.kind
        return same_kind and not sure.name.when and len({name.entity.key for name in alike}) == 1
    beside = doubtful.name.kind == "surname" and doubtful.last == sure.first and not sure.conjunction
    if any(word in lexicon().verb_roles for word in normal_words(doubtful.name.form)):
        return False  # دان مجلس الأمن: he has condemned, and is no Dan
    if any(not stems(word).isdisjoint(lexicon().heads["offices"]) for word in normal_words(doubtful.name.form)):
        return False  # رئيسي صربيا وكوسوفو: two presidents, and no Raisi
    return beside and sure.name.kind in ("name", "capital") and not sure.name.when and not sure.preposition


def _believed(mention: Mention, found: list[Mention], tokens: list[Token], known: set[str]) -> Name | None:
    if mention.name.kind == ADJECTIVE and len(mention.names) > 1:
        head = _head_called_so(mention, found, tokens)
        if head is not None:
            return head
    if mention.name.when in ("", BOTH):
        return mention.name
    named = _beside_its_fellow(mention, tokens, known)
    if named is None and _is_only_of_fellows(mention):
        return None
    named = named or next((name for name in mention.names if name.entity.key in known), None)
    reasons = (
        is_person_here(mention, found, tokens, known),
        _is_placed(mention, tokens),
        _is_fighting(mention, tokens),
        _describes_office(mention, tokens),
        _does(mention, tokens),
        tokens[mention.first].normal in lexicon().words["surnames_too"],
    )
    if named or any(reasons):
        return named or _at_home(mention, known) or mention.name
    return _acting(mention, found, tokens)


def _head_called_so(mention: Mention, found: list[Mention], tokens: list[Token]) -> Name | None:
    """The head of a state or government whose surname looks like an adjective, where it describes no noun and the text
    names nobody else whom it could describe (قال السوداني, السوداني يهاتف بزشكيان), or it follows the adjective of his
    state: رئيس الوزراء العراقي السوداني."""
    heads = (name for name in mention.names if name.kind == SURNAME and knowledge().held_highest(name.entity.key))
    head = next(heads, None)
    if head is None or any(one.name.entity.key == mention.name.entity.key and one is not mention for one in found):
        return None
    titles = (one.name for one in found if one.last == mention.first and one.name.kind == ADJECTIVE)
    if not mention.conjunction and any(name.entity.key == head.entity.state for name in titles):
        return head
    roles = lexicon().verb_roles
    before = tokens[mention.first - 1].normal if mention.first else ""
    following = tokens[mention.last].normal if mention.last < len(tokens) else ""
    starts = _begins(mention, tokens) and following.startswith("ي") and following in roles
    plain = not mention.preposition and not mention.conjunction
    return head if plain and (starts or before in roles) else None


def _at_home(mention: Mention, known: set[str]) -> Name | None:
    """Of the movements that a name may mean, the one whose home the text names: مسلحو الحزب and Turkey."""
    homes = knowledge().homes
    return next((name for name in mention.names if homes.get(name.entity.key) in known), None)


def _does(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a doubtful name of a state stands right after a feminine verb, as its subject: أعلنت مالي. Where it is a
    capital too, its government is meant: وتقدمت عمان."""
    if mention.name.kind not in ("name", "capital") or not _is_state(mention.name.entity):
        return False
    of_two = len({name.entity.key for name in mention.names}) > 1
    if of_two is not (mention.name.kind == "capital"):
        return False  # أعلنت كوريا: which of the two?
    return verb_before(mention, tokens).endswith("ت")


def _beside_its_fellow(mention: Mention, tokens: list[Token], known: set[str]) -> Name | None:
    """Whom a common noun names where the text tells of whom it is told of with: التحالف and Daesh, القطاع and Israel;
    nobody where the text says which it is: التحالف الوطني, التحالف
    بقيادة السعودية."""
    following = tokens[mention.last].normal if mention.last < len(tokens) else ""
    described = following.startswith(ARTICLE) and mention.last - mention.first == 1
    if described or following in lexicon().words["led_by"]:
        return None
    fellows = knowledge().told_of_with("ar").get(mention.name.form, {})
    return next((name for name in mention.names if not known.isdisjoint(fellows.get(name.entity.key, ()))), None)


def _is_only_of_fellows(mention: Mention) -> bool:
    """Whether a common noun for the body of a state names it nowhere else: قوات التحالف, الجنوب."""
    return mention.name.kind == "institution" and mention.name.form in knowledge().told_of_with("ar")


def _describes_office(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a doubtful adjective follows somebody who acts for a state: نظيره المجري, السفير المالي,
    المجلس العسكري المالي."""
    if mention.name.kind != ADJECTIVE or mention.first == 0 or mention.conjunction or mention.preposition:
        return False
    before, words = tokens[mention.first - 1].normal, lexicon().words
    if before in words["of_juntas"] and mention.first > 1 and tokens[mention.first - 2].normal in words["governments"]:
        return True
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
    there = not before.isdisjoint(words["place_prepositions"]) or verb_before(mention, tokens) in lexicon().travelling
    if mention.name.kind in ("name", "capital") and _is_state(mention.name.entity):
        return there or not before.isdisjoint(words["place_nouns"] | words["before_states"])
    if there and tokens[mention.first].normal in words["towns"]:
        return True
    return mention.name.kind == "place" and not before.isdisjoint(words["place_nouns"])


def _is_fighting(mention: Mention, tokens: list[Token]) -> bool:
    """Whether quotes or the words before a doubtful name make it that of a movement: «القاعدة»، زعيم القاعدة، خلايا
    تابعة للقاعدة."""
    if mention.name.entity.kind is not EntityKind.MOVEMENT or mention.first == 0:
        return False
    before = [token.normal for token in tokens[max(0, mention.first - 2) : mention.first]]
    if before[-1] in QUOTES - {"(", ")"}:
        return mention.last < len(tokens) and tokens[mention.last].normal in QUOTES
    fighters = lexicon().words["fighters"]
    nearest = stems(before[-1])
    if mention.preposition in ("ل", "ب") and not nearest.isdisjoint(lexicon().words["belonging"]):
        return True  # مرتبطون بالقاعدة
    counted = lexicon().words["quantities"] | lexicon().words["members"] | fighters
    of_them = before[-1] == "من" and (before[0].isdigit() or not stems(before[0]).isdisjoint(counted))
    return not nearest.isdisjoint(fighters) or of_them


def _is_state(entity: Entity) -> bool:
    return entity.kind in (EntityKind.STATE, EntityKind.TERRITORY)
