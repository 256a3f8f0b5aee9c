"""People that no table knows: a title, its state and a personal name (وزير الخارجية التركي هاكان فيدان).

Whether the words after a title are a name is told by the words themselves: the first is part of the name of somebody
in the tables, or the title is the subject of a verb of saying, or stands between commas, where no object can follow.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from graphbuilder.extraction.names.mentions import name_words
from graphbuilder.extraction.units import Actor, Kind, Unit
from graphbuilder.language.arabic.lexicon import is_closed, lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Entity, EntityKind

_LONGEST_NAME = 4
_SHORTEST_WORD = 2
_JOINING = frozenset({"او", "ام", "ثم", "بل"})
_WRITTEN_OUT = str.maketrans(
    {"x": "kh", "š": "sh", "θ": "th", "ð": "dh", "γ": "gh", "ς": "a", "ħ": "a", "ý": "a", "Ď": "z", "ˀ": ""}
)


@lru_cache(maxsize=10_000)
def latin(name: str) -> str:
    """An Arabic name in plain Latin letters: Habash, Soudi and Buckwalter's scheme (2007), as camel-tools maps it,
    with the letters that it adds to the Latin ones written out."""
    from camel_tools.utils.charmap import CharMapper

    written: str = CharMapper.builtin_mapper("ar2hsb").map_string(name)
    spelt = unicodedata.normalize("NFKD", written.translate(_WRITTEN_OUT))
    return "".join(letter for letter in spelt if letter.isascii()).title()


def with_people(found: list[Unit], tokens: list[Token], text: str) -> list[Unit]:
    """The units, each title of a known state with an unknown name after it made one unit for that person."""
    result: list[Unit] = []
    taken = 0
    for number, unit in enumerate(found):
        if number < taken:
            continue
        result.append(unit)
        start = number + 2 if _is_comma(found, number + 1) else number + 1
        length = _name_length(found, number, start) if _is_title(unit) else 0
        if length:
            taken = start + length
            _appoint(unit, found[start:taken], tokens, text)
            if start > number + 1:
                unit.last = found[taken].last  # the comma that ends the aside
                taken += 1
    return result


def _is_title(unit: Unit) -> bool:
    return (
        unit.kind is Kind.ACTOR
        and unit.role == "headed"
        and len(unit.actors) == 1
        and unit.entity is not None
        and unit.entity.kind is not EntityKind.PERSON
        and not stems(unit.normal).isdisjoint(lexicon().heads["titles"])
    )


def _is_comma(found: list[Unit], number: int) -> bool:
    return number < len(found) and found[number].normal == "،"


def _name_length(found: list[Unit], title: int, start: int) -> int:
    """How many units from ``start`` are the name of the title's holder; 0 where they are none."""
    words = list(_possible(found, start))
    if not words:
        return 0
    if len(words) == 1 and _is_of_body(found, start):
        return 0
    is_known = any(unit.normal in name_words() for unit in words[:2])
    between_commas = start > title + 1
    if between_commas:
        return len(words) if _is_comma(found, start + len(words)) else 0
    if not is_known and not (_is_subject_of_saying(found, title) and len(words) > 1):
        return 0
    # Of words that no known name has, one is taken as the surname; a second would as likely be the next thing said.
    strangers = [number for number, unit in enumerate(words) if unit.normal not in name_words() and number]
    return strangers[1] if len(strangers) > 1 else len(words)


def _possible(found: list[Unit], start: int) -> Iterator[Unit]:
    heads = lexicon().all_heads
    for number, unit in enumerate(found[start : start + _LONGEST_NAME]):
        known = unit.normal in name_words()
        if is_closed(unit.normal) or unit.normal in _JOINING:
            return  # المبعوث الكندي + أو نائبه
        if unit.normal in lexicon().words["how_often"]:
            return  # زار الوزير التركي + عدة مرات
        plain = unit.kind is Kind.WORD and not (unit.conjunction or unit.preposition or unit.noun_expressions)
        is_word = unit.normal.isalpha() and len(unit.normal) >= _SHORTEST_WORD
        common = unit.article or unit.normal.startswith(ARTICLE) or unit.normal in heads
        if not (plain and is_word) or (common and not (known and number)):
            return
        yield unit


def _is_of_body(found: list[Unit], number: int) -> bool:
    """Whether a word is something that a body has, and so no name: كذب المتحدث الصيني + بيان وزارة الدفاع."""
    after = found[number + 1] if number + 1 < len(found) else None
    if after is None or after.kind is not Kind.ACTOR or after.role != "headed":
        return False
    return not (after.article or after.conjunction or after.preposition)


def _is_subject_of_saying(found: list[Unit], title: int) -> bool:
    return title > 0 and found[title - 1].kind is Kind.VERB and found[title - 1].role == "say"


def _appoint(title: Unit, name: list[Unit], tokens: list[Token], text: str) -> None:
    written = text[tokens[name[0].first].start : tokens[name[-1].last - 1].end]
    label = " ".join(written.split())
    state = title.entity
    if state is None:
        return
    person = Entity(latin(label), EntityKind.PERSON, latin(label), label, state.state)
    title.actors = [Actor(person, name[0].first, name[-1].last)]
    title.last = name[-1].last
    title.role = "full"
