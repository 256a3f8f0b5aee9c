"""Why a doubtful surname is believed to be one: his title, what he is told to do, and who stands beside him.

A surname is doubtful that others bear too (عباس, غيتس), or that is another word (ظريف, البرهان). Of the first kind a
place where only a person stands is reason enough; the second asks that the text name his state as well.
"""

from __future__ import annotations

from graphbuilder.extraction.names.mentions import ADJECTIVE, PERSON_KINDS, SURNAME, Mention, is_shared, name_words
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE, prefixed

_PLACES = ("capital", "name", "place")


def is_person_here(mention: Mention, found: list[Mention], tokens: list[Token], known: set[str]) -> bool:
    """Whether the words around a doubtful name of a person make it one."""
    if mention.name.kind not in PERSON_KINDS:
        return False
    if _has_title(mention, found, tokens, known):
        return True
    if mention.name.kind != SURNAME:
        return False
    return (
        _says(mention, tokens, known)
        or _travels(mention, found, tokens)
        or _acts(mention, tokens, known)
        or _is_done_to(mention, tokens, known)
        or _begins_headline(mention, found, tokens)
        or _is_beside_another(mention, found, tokens)
    )


def verb_before(mention: Mention, tokens: list[Token]) -> str:
    """The verb right before a name that has no prefix, without the conjunction of its own: وقال + ظريف."""
    if not mention.first or mention.conjunction or mention.preposition:
        return ""
    roles = lexicon().verb_roles
    written = prefixed(tokens[mention.first - 1].normal)
    return next((item.core for item in written if not item.preposition and item.core in roles), "")


def is_first_name(mention: Mention, tokens: list[Token]) -> bool:
    """Whether a name goes on after a surname, which so is the first name of somebody unknown: العميد سعيد محمود."""
    following = tokens[mention.last].normal if mention.last < len(tokens) else ""
    return mention.name.kind == SURNAME and following in name_words()


def _has_title(mention: Mention, found: list[Mention], tokens: list[Token], spoken_of: set[str]) -> bool:
    """Whether a title stands before a name, which alone tells little where it is a common one: النائب غانم."""
    if mention.first == 0 or is_first_name(mention, tokens):
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
            common = known & heads["titles"] <= lexicon().words["common_titles"]
            return not common or _speaks_of_state(mention, spoken_of)
        if known.isdisjoint(heads["parts"]):
            return False
        before -= 1
    return False


def _says(mention: Mention, tokens: list[Token], known: set[str]) -> bool:
    """Whether a surname follows a verb of saying, as its subject: وقال ظريف. One with an article may be another noun,
    and a common one anybody's, so the text must name his state: أكد البرهان أن السودان لن يفاوض, وقال سعيد."""
    if lexicon().verb_roles.get(verb_before(mention, tokens)) != "say":
        return False
    plain = mention.name.when == "title" and not tokens[mention.first].normal.startswith(ARTICLE)
    return plain or _speaks_of_state(mention, known)


def _travels(mention: Mention, found: list[Mention], tokens: list[Token]) -> bool:
    """Whether the surname of a head of state or government stands right after a verb of travelling or meeting, as its
    subject, or after that as its object: وصل البرهان إلى الرياض, استقبل السيسي البرهان."""
    if mention.conjunction or mention.preposition:
        return False
    subject = next((one for one in found if one.last == mention.first and not one.conjunction), mention)
    verb = verb_before(subject, tokens)
    return verb in lexicon().travelling and any(knowledge().held_highest(name.entity.key) for name in mention.names)


def _acts(mention: Mention, tokens: list[Token], known: set[str]) -> bool:
    """Whether a surname stands right after a verb in the masculine that says something of two, as its subject or its
    object: وهدد عباس بالانسحاب, يصافح شي."""
    verb = verb_before(mention, tokens)
    if verb not in lexicon().verbs or verb.endswith("ت") or is_first_name(mention, tokens):
        return False
    return _is_plain(mention, known)


def _is_done_to(mention: Mention, tokens: list[Token], known: set[str]) -> bool:
    """Whether a surname stands after a noun for what is done by people or to them, or after a preposition that joins
    them: تصريحات غيتس, سقوط صدام, مع ظريف."""
    if not mention.first or mention.conjunction or mention.preposition or is_first_name(mention, tokens):
        return False
    words, before = lexicon().words, tokens[mention.first - 1].normal
    deed = any(not item.core.startswith(ARTICLE) and item.core in words["deeds_of_people"] for item in prefixed(before))
    return (deed or before in words["joining_people"]) and _is_plain(mention, known)


def _begins_headline(mention: Mention, found: list[Mention], tokens: list[Token]) -> bool:
    """Whether a headline begins with a surname that only people of one state bear, and tells what he does or where he
    is: شكري يبحث مع نظيره, عون في القاهرة."""
    if mention.first or mention.conjunction or mention.preposition or is_shared(mention) or mention.last >= len(tokens):
        return False
    following = tokens[mention.last].normal
    head = bool(knowledge().held_highest(mention.name.entity.key)) or mention.name.when == "title"
    if following.startswith(("ي", "ت")) and following in lexicon().verbs:
        return head
    place = next((one for one in found if one.first == mention.last + 1), None)
    there = place is not None and place.name.kind in _PLACES and not place.name.when
    return head and there and following in lexicon().words["place_prepositions"]


def _is_beside_another(mention: Mention, found: list[Mention], tokens: list[Token]) -> bool:
    """Whether a surname stands right before that of somebody sure, in one list: شي وبوتين."""
    after = next((one for one in found if one.first == mention.last), None)
    if after is None or after.conjunction != "و" or after.preposition or after.name.when:
        return False
    return after.name.kind in PERSON_KINDS and not is_first_name(mention, tokens) and not is_shared(mention)


def _is_plain(mention: Mention, known: set[str]) -> bool:
    """Whether a surname is no other word, or the text speaks of the state of somebody who bears it."""
    return (mention.name.when == "title" and not is_shared(mention)) or _speaks_of_state(mention, known)


def _speaks_of_state(mention: Mention, known: set[str]) -> bool:
    return any(name.entity.state in known for name in mention.names)
