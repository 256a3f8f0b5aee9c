"""Where a query stops being SPARQL, in the user's own text.

Oxigraph's own place will not do: it counts a keyword that it tried and did not find as if it had been read. So the
first token that cannot follow those before it is sought by halves, each time by asking whether Oxigraph gets past them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pyoxigraph as ox

from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.query.tokens import Kind, Token

# More empty lines than the longest keyword has letters, and then a sign that stands nowhere: its line is reported only
# by a parser that has got past all before it.
_GAP = 64
_NOWHERE = "\x01"
_LINE = re.compile(r"error at ([0-9]+):")


def misplaced(sparql: str, found: Sequence[Token]) -> Token | None:
    """The first token of a query that cannot stand where it does, or ``None`` where each can."""
    # A text without an end takes in whatever follows, so that nothing after it can be tried.
    low, high = 0, next((place for place, token in enumerate(found) if token.kind is Kind.OPEN), len(found))
    while low < high:
        middle = (low + high) // 2
        if _is_read(sparql[: found[middle].end]):
            low = middle + 1
        else:
            high = middle
    return found[low] if low < len(found) else None


def _is_read(beginning: str) -> bool:
    try:
        ox.Store().query(beginning + "\n" * _GAP + _NOWHERE, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        place = _LINE.search(str(error))
        return place is None or int(place[1]) > beginning.count("\n") + _GAP
    return True
