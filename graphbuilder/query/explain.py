"""What is wrong with a query that does not parse: a sentence, the line, and a caret under the place."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from graphbuilder.printable import printable
from graphbuilder.query.syntax import misplaced
from graphbuilder.query.tokens import OPENING, Kind, Token, is_word, prefixes, tokens

_WIDTH = 120  # Characters of a line that are shown at most: those around the place.
_SHOWN_TOKEN = 60
_KEYWORDS = (
    "ASK", "ASC", "BASE", "BIND", "BOUND", "COALESCE", "CONCAT", "CONSTRUCT", "CONTAINS", "COUNT", "DESC", "DESCRIBE",
    "DISTINCT", "EXISTS", "FILTER", "GRAPH", "GROUP", "GROUP_CONCAT", "HAVING", "LANG", "LIMIT", "MINUS", "MONTH",
    "NOT", "OFFSET", "OPTIONAL", "ORDER", "PREFIX", "REGEX", "SELECT", "STRLEN", "STRSTARTS", "UNION", "VALUES",
    "WHERE", "YEAR",
)  # fmt: skip


def explain(sparql: str, message: str) -> str:
    """One sentence on why a query does not parse and what to do, its line, and a caret under the place.

    ``message`` is Oxigraph's; line and column count from 1, the column in characters.
    """
    found = tokens(sparql)
    if not found:
        return "The query is empty: write one, such as SELECT * WHERE { ?s ?p ?o } LIMIT 10."
    token = misplaced(sparql, found)
    if token is not None:
        return _at(sparql, token.start, _reason(token, found, message))
    if "unbound" in message and (variable := _unbound(found)):
        reason = f"WHERE does not bind {_shown(variable)}, or GROUP BY leaves it out; take it out of SELECT, or bind it"
        return _at(sparql, variable.start, reason)
    if "Duplicated variable" in message:
        return _at(sparql, found[0].start, "SELECT names a variable twice; take one of the two out")
    return _at(sparql, found[-1].end, _missing(sparql, found))


def place(sparql: str, offset: int) -> tuple[int, int]:
    """The line and the column of an offset, from 1."""
    return sparql.count("\n", 0, offset) + 1, offset - sparql.rfind("\n", 0, offset)


def _at(sparql: str, offset: int, reason: str) -> str:
    from rich.cells import cell_len

    line, column = place(sparql, offset)
    start = offset - column + 1
    text = printable(sparql[start:].split("\n", 1)[0])
    cut = max(0, column - 1 - _WIDTH // 2)
    left = ("…" if cut else "") + text[cut : column - 1]
    right = text[column - 1 : cut + _WIDTH] + ("…" if len(text) > cut + _WIDTH else "")
    return (
        f"The query does not parse at line {line}, column {column}: {reason}.\n"
        f"{(left + right).rstrip()}\n{' ' * cell_len(left)}^"
    )


def _reason(token: Token, found: Sequence[Token], message: str) -> str:
    known = prefixes(found)
    prefix, colon, _ = token.text.partition(":")
    if token.kind is Kind.OPEN:
        return f"the text that begins with {token.text} there has no end; close it"
    if token.kind is Kind.NAME and colon and prefix not in known and prefix != "_" and "Prefix not found" in message:
        return f"the prefix {prefix}: is not known; declare it with PREFIX, or use one of {', '.join(known)}"
    if token.kind is Kind.IRI and "IRI parsing failed" in message:
        return f"the address {_shown(token)} is not whole; begin it with its scheme, such as https:"
    near = get_close_matches(token.text.upper(), _KEYWORDS, n=1, cutoff=0.7) if token.kind is Kind.WORD else []
    if near and near[0] != token.text.upper():
        return f"{_shown(token)} cannot stand there; write {near[0]} if that is what you mean"
    return f"{_shown(token)} cannot stand there; check its spelling, and the brackets and full stops before it"


def _missing(sparql: str, found: Sequence[Token]) -> str:
    """What a query wants whose tokens all stand where they can."""
    unclosed: list[Token] = []
    for token in found:
        if token.kind is Kind.SIGN and token.text in OPENING:
            unclosed.append(token)
        elif unclosed and token.kind is Kind.SIGN and token.text == OPENING[unclosed[-1].text]:
            unclosed.pop()
    if unclosed:
        line, column = place(sparql, unclosed[-1].start)
        return f"the query ends before the '{unclosed[-1].text}' of line {line}, column {column} is closed; close it"
    return "the query ends too early; write the rest of it"


def _unbound(found: Sequence[Token]) -> Token | None:
    """The first variable of ``SELECT`` that nothing else in the query mentions, or that ``GROUP BY`` leaves out."""
    selected: list[Token] = []
    depth = 0
    begins = next((number for number, token in enumerate(found) if is_word(token, "SELECT")), len(found))
    for token in found[begins:]:
        if token.text == "{" or is_word(token, "WHERE"):
            break
        depth += (token.text == "(") - (token.text == ")")
        if token.kind is Kind.VARIABLE and depth == 0:
            selected.append(token)
    names = [token.text[1:] for token in found if token.kind is Kind.VARIABLE]
    groups = [number for number, token in enumerate(found) if is_word(token, "GROUP")]
    grouped = {token.text[1:] for token in found[groups[-1] :]} if groups else None
    for token in selected:
        if names.count(token.text[1:]) == 1 or (grouped is not None and token.text[1:] not in grouped):
            return token
    return None


def _shown(token: Token) -> str:
    text = printable(token.text)
    return f"'{text[:_SHOWN_TOKEN]}…'" if len(text) > _SHOWN_TOKEN else f"'{text}'"
