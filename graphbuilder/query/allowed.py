"""What a query may not do, each in a sentence."""

from __future__ import annotations

import re

from graphbuilder.errors import QueryError

_CODEPOINT = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})")
_QUIET = re.compile(r"""\"(?:[^"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|\#[^\n]*""")
_PROLOGUE = r"^\s*(?:(?:PREFIX\s+[^\s:]*:|BASE)\s*(?:<>)?\s*)*"
_UPDATE = re.compile(_PROLOGUE + r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_FROM = re.compile(r"(?<![?$\w:])FROM\s*(?:NAMED\s*)?(?:<>|[\w-]*:)", re.IGNORECASE)


def check(sparql: str) -> None:
    """Raises ``QueryError`` where a query would change the graph, or reach outside it.

    ``SERVICE`` would make Oxigraph send a request. The word is refused wherever it stands: a reader of our own that
    told strings, comments, addresses and ``<`` apart otherwise than Oxigraph's does could be led past it.
    """
    if "service" in _CODEPOINT.sub(_character, sparql).casefold() or "service" in sparql.casefold():
        raise QueryError(
            "A query cannot use SERVICE, because nothing is fetched from elsewhere; "
            "take the word 'service' out of the query, also where it is part of another."
        )
    code = _QUIET.sub(lambda quiet: "<>" if quiet[0].startswith("<") else " ", sparql)
    if update := _UPDATE.match(code):
        raise QueryError(
            f"A query cannot use {update[1].upper()}: only SELECT, ASK, CONSTRUCT and DESCRIBE are answered."
        )
    if _FROM.search(code):
        raise QueryError(
            "A query cannot use FROM: it reads all articles; name one with GRAPH article:NAME { … } instead."
        )


def _character(escape: re.Match[str]) -> str:
    codepoint = int(escape[1] or escape[2], 16)
    return chr(codepoint) if codepoint <= 0x10FFFF else escape[0]
