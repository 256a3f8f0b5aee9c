"""The query operation of the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/#query-operation).

=====================================  ============================  =======================================
request                                query                         dataset
=====================================  ============================  =======================================
GET                                    ``query=`` in the address     ``default-graph-uri=``, ``named-graph-uri=``
POST, a form                           ``query=`` in the body        the same, in the body
POST, ``application/sparql-query``     the body                      the same, in the address
=====================================  ============================  =======================================
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from werkzeug.http import parse_options_header

from graphbuilder.server.answer import SPARQL, Refusal

FORM = "application/x-www-form-urlencoded"
UPDATE = "application/sparql-update"
MOST = 256 << 10
"""Bytes of a request's body, and so of a query."""

_SLOWEST_BODY = 10.0  # Seconds in which a body must have come.
_MOST_FIELDS = 200
_READ_ONLY = "This endpoint is for reading: it takes no updates. Change the store with graphbuilder build or import."


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the graphs that it is to be asked of: their union is the default graph, ``named`` go by their names.

    Where there is neither, the query is asked of all. ``reason`` is a parameter of ours: what follows is found too.
    """

    sparql: str
    default: tuple[str, ...]
    named: tuple[str, ...]
    reason: bool


async def read_query(request: Request) -> Query | None:
    """The query of a request, or ``None`` where a GET has none; raises ``Refusal`` where it is not as it should be."""
    address = _fields(request.scope["query_string"])
    if request.method != "POST":
        return _query(address) if address else None
    type, _ = parse_options_header(request.headers.get("content-type", ""))
    if type.lower() == UPDATE:
        raise Refusal(403, _READ_ONLY)
    if type.lower() not in (FORM, SPARQL):
        raise Refusal(415, f"A query is sent as {FORM} or {SPARQL}: say so in Content-Type.")
    body = await _body(request)
    if type.lower() == FORM:
        return _query(_fields(body))
    return _query([("query", _text(body)), *address])


def _query(fields: list[tuple[str, str]]) -> Query:
    def values(name: str) -> tuple[str, ...]:
        return tuple(value for key, value in fields if key == name)

    if values("update"):
        raise Refusal(403, _READ_ONLY)
    queries = values("query")
    if len(queries) != 1:
        raise Refusal(400, f"A request has one query, not {len(queries)}: give one parameter named query.")
    reason = values("reason") or ("false",)
    if len(reason) > 1 or reason[0] not in ("true", "false"):
        raise Refusal(400, "The parameter reason is true or false: give it once.")
    return Query(queries[0], values("default-graph-uri"), values("named-graph-uri"), reason[0] == "true")


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        # What is not encoded is taken in UTF-8, as the standard of forms has it; curl -d sends a query so.
        return parse_qsl(encoded.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise Refusal(400, "The parameters cannot be read: encode them as a form, in UTF-8.") from error


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Refusal(400, "The query is not in UTF-8: send it so.") from error


async def _body(request: Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(_SLOWEST_BODY):
            async for part in request.stream():
                body += part
                if len(body) > MOST:
                    raise Refusal(413, f"A request may have {MOST >> 10} KiB: ask a shorter query.")
    except TimeoutError as error:
        raise Refusal(408, f"The request did not come within {_SLOWEST_BODY:g} s: send it again.") from error
    except ClientDisconnect as error:
        raise Refusal(400, "The request ended too early: send it again.") from error
    return bytes(body)
