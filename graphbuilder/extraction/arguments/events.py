"""What has happened, as somebody after it speaks of it: قصفت موسكو المدينة، ودانت ليما القصف."""

from __future__ import annotations

from graphbuilder.extraction.clauses.complements import ADJECTIVE, complements
from graphbuilder.extraction.units import Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.language.arabic.words import ARTICLE


def is_event(unit: Unit) -> bool:
    """Whether a noun only takes up a hostile deed that the text has told of: القصف، العملية."""
    return unit.article and ARTICLE + unit.normal.removeprefix(ARTICLE) in lexicon().words["events_answered"]


def assailant_by_adjective(found: list[Unit], noun: int) -> int | None:
    """Whose an attack is by the adjective of its noun: قصف روسي على خاركيف."""
    unit = found[noun]
    if unit.kind is not Kind.WORD or all(item.frame.relation != "attacks" for item in unit.noun_expressions):
        return None
    first = next(iter(complements(found, noun)), None)
    return first.unit if first is not None and first.place == ADJECTIVE and not first.depth else None
