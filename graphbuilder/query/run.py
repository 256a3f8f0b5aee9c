"""Running any query, within a time and a number of rows."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graphbuilder.apart import run_apart
from graphbuilder.errors import QueryError, SourceError, StoreError
from graphbuilder.graph.namespaces import clean
from graphbuilder.graph.store import Store
from graphbuilder.query.allowed import check
from graphbuilder.query.reasoning import reasoned
from graphbuilder.query.result import Result, from_json
from graphbuilder.query.vocabulary import warnings

FILES = (".ttl", ".nt", ".nq", ".trig")

Source = Store | Path | str
"""What is asked: an open store, the folder of one or an exported file, or the address of a remote store."""


def run(source: Source, sparql: str, *, timeout: float = 30, limit: int = 10_000, reason: bool = False) -> Result:
    """The answer to a SPARQL query over the union of all graphs of a store, or an exported file.

    The prefixes of ``graphbuilder.graph.namespaces`` need no declaration, and the ontology can be asked as the graph
    ``<https://w3id.org/graphbuilder/ontology>``. ``timeout`` is in seconds; of more than ``limit`` rows the rest is
    left out, and the result says so; it warns of terms that nothing can match too. With ``reason`` symmetric relations
    hold both ways, and inverses and families of relations are found (``reasoning.py``). Raises ``QueryError`` where the
    query does not parse, would change or fetch anything, or takes longer; ``StoreError`` or ``SourceError`` where the
    source cannot be read.
    """
    asked = clean(sparql)
    check(asked)
    if reason:
        asked = reasoned(asked)
    return replace(answer(source, asked, timeout=timeout, limit=limit), warnings=warnings(asked))


def answer(source: Source, sparql: str, *, timeout: float, limit: int) -> Result:
    """The answer to a query that is known to be allowed; otherwise as ``run``."""
    sparql = clean(sparql)
    request = {"sparql": sparql, "limit": limit, "timeout": timeout, **_place(source)}
    reply = _ask(request, _content(source), timeout)
    if "error" in reply:
        raise _error(reply["error"], reply["message"], source)
    triples = reply.get("triples")
    return Result(
        variables=tuple(reply.get("variables", ())),
        rows=tuple(tuple(from_json(term) if term else None for term in row) for row in reply.get("rows", ())),
        boolean=reply.get("boolean"),
        triples=None if triples is None else tuple(tuple(from_json(term) for term in triple) for triple in triples),
        truncated=reply.get("truncated", False),
    )


def _place(source: Source) -> dict[str, str]:
    """Where the worker finds the graph by itself: nowhere, if it is in memory or another writes to it."""
    if isinstance(source, Store):
        if source.address:
            return {"address": source.address}
        return {"folder": str(source.folder)} if source.folder and source.read_only else {}
    if isinstance(source, str):
        return {"address": source}
    if source.suffix.lower() in FILES and source.is_file():
        return {"file": str(source)}
    if source.is_file():
        raise SourceError(f"{source} is no graph that can be asked: name a store, or a file in {', '.join(FILES)}.")
    return {"folder": str(source)}


def _content(source: Source) -> bytes:
    if isinstance(source, Store) and not _place(source):
        return ox.serialize(source.quads(), format=ox.RdfFormat.N_QUADS) or b""
    return b""


def _ask(request: dict[str, Any], content: bytes, timeout: float) -> dict[str, Any]:
    try:
        done = run_apart(
            "graphbuilder.query.worker",
            timeout=timeout,
            input=json.dumps(request).encode() + b"\n" + content,
            capture_output=True,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryError(
            f"The query took longer than {timeout:g} s and was stopped: name more of what you seek, or allow more time."
        ) from error
    except subprocess.CalledProcessError as error:
        raise QueryError(
            "The query ended without an answer, probably for want of memory or for brackets nested too deep: "
            "ask for less."
        ) from error
    reply: dict[str, Any] = json.loads(done.stdout)
    return reply


def _error(kind: str, message: str, source: Source) -> Exception:
    if kind == "syntax":
        return QueryError(message)
    if kind == "store":
        return StoreError(message)
    if kind == "source":
        return SourceError(f"{source} cannot be read as a graph: {message}. Export it again.")
    return QueryError(f"The query cannot be answered: {message}.")
