"""Which actor a user means: by key, or by a name in Arabic or English."""

from __future__ import annotations

from graphbuilder.errors import UsageError
from graphbuilder.knowledge import Name, knowledge
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.model import Entity


def actor(name: str) -> Entity:
    """The entity of a key (``RUS``) or a name (``روسيا``, ``Russia``); a sure name wins over a doubtful one.

    Raises ``UsageError`` where nobody goes by it, or several do.
    """
    known = knowledge()
    entity = known.entities.get(name) or known.entities.get(name.upper())
    if entity is not None:
        return entity
    wanted = normal_words(name)
    found = [item for language in ("ar", "en") for item in known.names(language) if _is_called(item, wanted)]
    if not found:
        raise UsageError(
            f"No actor goes by '{name}'; give a key such as RUS or NATO, or a usual name in Arabic or English."
        )
    meant = {item.entity.key: item.entity for item in [item for item in found if not item.when] or found}
    if len(meant) > 1:
        raise UsageError(f"'{name}' may be {' or '.join(sorted(meant))}; give the key of the one you mean.")
    return next(iter(meant.values()))


def pair(first: str, second: str) -> tuple[str, str]:
    """The keys of two actors; raises ``UsageError`` where they are one, or where nobody goes by a name."""
    keys = (actor(first).key, actor(second).key)
    if keys[0] == keys[1]:
        raise UsageError(f"'{first}' and '{second}' are both {keys[0]}; name two different actors.")
    return keys


def _is_called(name: Name, wanted: tuple[str, ...]) -> bool:
    return name.kind not in ("adjective", "people") and normal_words(name.form) == wanted
