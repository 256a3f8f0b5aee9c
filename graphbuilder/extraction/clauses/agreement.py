"""Whether a verb and a noun go together by gender and number, as far as unvowelled writing shows it."""

from __future__ import annotations

from functools import lru_cache

from graphbuilder.extraction.names.mentions import PERSON_KINDS
from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems

# Roles of units that mean several, whoever they are.
_OF_MANY = ("people", "headed", "both_parties", "threes", "fours", "fives", "sixes")

_PRESENT = ("ي", "ت")
# How a neighbour who is a state, or a woman, is spoken of: جارتها, but not جارها.
_OF_HER = "جارت"
# With fewer letters the alef is the verb's own: رعا as the table writes رعى.
_SHORTEST_DUAL = 3


def agrees(verb: Unit, subject: Unit) -> bool:
    """Whether a verb that does not stand beside its subject can have it, to go by gender and number."""
    if is_plural(verb.normal):
        return len(subject.actors) > 1 or subject.role in _OF_MANY
    feminine = gender(subject)
    return feminine is None or verb.feminine is None or feminine == verb.feminine


@lru_cache(maxsize=50_000)
def is_dual(verb: str) -> bool:
    """Whether a verb's form is that of two: وقعا، تتهمان."""
    roles = lexicon().verb_roles
    if verb.endswith("ان"):
        return verb.startswith(_PRESENT) and verb.removesuffix("ان") in roles
    return len(verb) > _SHORTEST_DUAL and verb.endswith("ا") and verb.removesuffix("ا") in roles


def is_plural(verb: str) -> bool:
    """Whether a verb's form is that of many: قالوا، يقولون, but not تتعاون."""
    return verb.endswith("وا") or (verb.endswith("ون") and verb.removesuffix("ون") in lexicon().verb_roles)


def gender(unit: Unit) -> bool | None:
    """Whether an actor's phrase is feminine; ``None`` where its words do not tell."""
    if unit.role in ("name", "capital"):
        return None if _is_masculine(unit) or unit.normal.endswith(("ون", "ين")) else True
    if unit.role == "neighbours":
        return unit.normal.startswith(_OF_HER)
    if unit.role != "headed":
        return None
    if unit.normal.endswith("ات"):
        return True
    office = not stems(unit.normal).isdisjoint(lexicon().heads["offices"])
    if unit.normal.endswith("ه"):
        return None if office else True
    return False if office else None


def is_man(unit: Unit) -> bool:
    """Whether a unit is the bare name of a man, unlike إدارة ترامب."""
    if unit.role not in PERSON_KINDS or unit.entity is None or unit.entity.key in knowledge().women:
        return False
    return stems(unit.normal).isdisjoint(lexicon().all_heads)


def is_feminine_place(unit: Unit | None) -> bool:
    """Whether a bare state or capital follows: a masculine verb would not agree with it, so the word is a noun."""
    if unit is None or unit.kind is not Kind.ACTOR or unit.preposition or unit.conjunction:
        return False
    return unit.role in ("name", "capital", "seat") and not _is_masculine(unit)


def _is_masculine(unit: Unit) -> bool:
    entity = unit.entity
    return unit.role not in ("name", "capital") or (
        entity is not None and unit.normal in lexicon().words["masculine_names"]
    )
