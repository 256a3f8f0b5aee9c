"""What a query may not do, and what is wrong with one that does not parse, each in a sentence."""

from __future__ import annotations

import re

from graphbuilder.errors import QueryError
from graphbuilder.graph.namespaces import PREFIXES

_CODEPOINT = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})")
_QUIET = re.compile(r"""\"(?:[^"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>|\#[^\n]*""")
_PROLOGUE = r"^\s*(?:(?:PREFIX\s+[^\s:]*:|BASE)\s*(?:<>)?\s*)*"
_UPDATE = re.compile(_PROLOGUE + r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_FROM = re.compile(r"(?<![?$\w:])FROM\s*(?:NAMED\s*)?(?:<>|[\w-]*:)", re.IGNORECASE)
_PLACE = re.compile(r"error at (\d+):(\d+): ?(.*)", re.DOTALL)


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


def explain(sparql: str, message: str) -> str:
    """What Oxigraph's message on a query that does not parse means, with the line and what to do."""
    place = _PLACE.search(message)
    if place is None:
        return f"The query does not parse: {message}. Check its spelling and brackets."
    number, column, expected = int(place[1]), int(place[2]), place[3]
    lines = sparql.splitlines() or [""]
    line = lines[min(number, len(lines)) - 1]
    where = f"The query does not parse at line {number}, column {column}: {line[: column - 1]}▶{line[column - 1 :]}"
    if not sparql.strip():
        return "The query is empty: write one, such as SELECT * WHERE { ?s ?p ?o } LIMIT 10."
    if "Prefix not found" in expected:
        return (
            f"{where}\nThe prefix before it is not known: declare it with PREFIX, or use one of {', '.join(PREFIXES)}."
        )
    if "unbound" in expected:
        return f"{where}\nSELECT names a variable that WHERE does not bind, or that GROUP BY leaves out."
    return f"{where}\nCheck the spelling of what stands there, and the brackets and full stops before it."


def _character(escape: re.Match[str]) -> str:
    codepoint = int(escape[1] or escape[2], 16)
    return chr(codepoint) if codepoint <= 0x10FFFF else escape[0]
