"""Who stands at the ends of an edge: states, organisations and movements, with persons counted for whom they act."""

from __future__ import annotations

from collections.abc import Iterable

from graphbuilder.knowledge import knowledge
from graphbuilder.model import Entity, EntityKind, Statement

_STATE_KEY_LENGTH = 3


def actors(statements: Iterable[Statement]) -> dict[str, Entity]:
    """The actors at the ends of ``statements``, by key and in the order of their keys.

    A person stands for the state or organisation that they act for, which need not be named in any statement itself.
    """
    named: dict[str, Entity] = {}
    represented: set[str] = set()
    for statement in statements:
        for entity in (statement.subject, statement.object):
            represented.add(entity.state)
        for named_in_it in (statement.subject, statement.object, statement.holder):
            if named_in_it is not None and named_in_it.key == named_in_it.state:
                named.setdefault(named_in_it.key, named_in_it)
    return {key: named[key] if key in named else _of_key(key) for key in sorted(represented)}


def _of_key(key: str) -> Entity:
    """An actor that no statement names itself: from the tables, or known by nothing but the key a person acts for."""
    known = knowledge().entities.get(key)
    if known is not None:
        return known
    is_state = len(key) == _STATE_KEY_LENGTH and key.isalpha() and key.isupper()
    kind = EntityKind.STATE if is_state else EntityKind.ORGANISATION
    return Entity(key=key, kind=kind, label=key, label_ar=key, state=key)
