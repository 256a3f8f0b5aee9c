"""A query asked of a remote store, with the meaning that it has for the store in a folder.

::

    PREFIX declarations for the usual prefixes + the query, with the ontology's answers in it (background.py)
      GRAPH ?g { … }                 ──► { GRAPH ?g { … } FILTER(?g != <…/shared>) }
      over the union of all graphs   ──► the first of the ways that the store proves to understand

What articles share stands in a graph of its own there, which in a folder is the default graph and so is in no
``GRAPH ?g``. What a query sees without ``GRAPH`` differs between products; which way makes it the union is asked of the
store itself.
"""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox

from graphbuilder.errors import StoreError
from graphbuilder.graph import terms
from graphbuilder.graph.endpoint import Endpoint
from graphbuilder.graph.namespaces import ARTICLE, PREFIXES
from graphbuilder.graph.remote import SHARED, RemoteDatabase
from graphbuilder.query.background import with_ontology
from graphbuilder.query.explain import explain
from graphbuilder.query.result import rows, triples
from graphbuilder.query.tokens import Kind, closing, is_word, prologue, tokens

Parameters = tuple[tuple[str, str], ...]

WAYS: tuple[Parameters, ...] = (
    (),  # GraphDB and Virtuoso; others that are configured so
    (("union-default-graph", "true"),),  # Oxigraph
    (("default-graph-uri", "urn:x-arq:UnionGraph"),),  # Fuseki, which then has no named graphs
)
"""The parameters of a request with which some product asks a query over the union of its graphs."""


def evaluate(address: str, sparql: str, limit: int, seconds: float) -> dict[str, Any]:
    """The result of a query over the union of all graphs, at most ``limit`` rows or triples of it.

    No more of it is read, but the server may go on with its work. Where it cannot be answered, the ``error``.
    """
    try:
        whole = with_ontology(sparql)
        kind = ox.Store().query(whole, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        return {"error": "syntax", "message": explain(sparql, str(error))}
    try:
        endpoint = Endpoint(address, seconds=seconds)
        asked = declared(without_shared(whole))
        parameters = way(endpoint, any(is_word(token, "GRAPH") for token in tokens(asked)))
        if isinstance(kind, ox.QueryBoolean):
            return {"boolean": endpoint.ask(asked, parameters)}
        if isinstance(kind, ox.QueryTriples):
            return triples(endpoint.triples(asked, parameters), limit)
        return rows(*endpoint.select(asked, parameters), limit)
    except StoreError as error:
        return {"error": "store", "message": str(error)}


def declared(sparql: str) -> str:
    """A query with declarations of the usual prefixes after its own ones, but for those that it declares itself.

    Not before them, as Virtuoso takes ``BASE`` at the beginning only.
    """
    found = tokens(sparql)
    end = prologue(found)
    own = {found[place + 1].text for place in range(end - 2) if is_word(found[place], "PREFIX")}
    usual = (f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items() if f"{prefix}:" not in own)
    begins = found[end].start if end < len(found) else len(sparql)
    return "".join([sparql[:begins], *usual, sparql[begins:]])


def without_shared(sparql: str) -> str:
    """A query in which no ``GRAPH ?g`` finds the graph of what articles share."""
    found = tokens(sparql)
    inserted: list[tuple[int, str]] = []
    for place in range(len(found) - 2):
        word, name, brace = found[place : place + 3]
        if is_word(word, "GRAPH") and name.kind is Kind.VARIABLE and brace.text == "{":
            last = closing(found, place + 2)
            if last is not None:
                inserted += [(word.start, "{ "), (found[last].end, f" FILTER({name.text} != {SHARED}) }}")]
    parts, done = [], 0
    for offset, text in sorted(inserted, key=lambda one: one[0]):
        parts += [sparql[done:offset], text]
        done = offset
    return "".join([*parts, sparql[done:]])


def way(endpoint: Endpoint, has_graph: bool = True) -> Parameters:
    """The parameters with which the store asks a query over the union of its graphs, and ``GRAPH`` too if it has that.

    Where none of the usual ways works, every graph is named, as the protocol provides for. An empty store takes none.
    """
    _, found = endpoint.select(
        f'SELECT ?g {{ GRAPH ?g {{ ?g a {terms.AG_ARTICLE} }} FILTER(STRSTARTS(STR(?g), "{ARTICLE}")) }} LIMIT 1'
    )
    article = next(found, (None,))[0]
    if not isinstance(article, ox.NamedNode):
        return ()
    described = f"{article} a {terms.AG_ARTICLE}"
    probe = f"ASK {{ {described} {f'GRAPH {article} {{ {described} }}' if has_graph else ''} }}"
    for parameters in WAYS:
        if _works(endpoint, probe, parameters):
            return parameters
    return _named(endpoint)


def _works(endpoint: Endpoint, probe: str, parameters: Parameters) -> bool:
    try:
        return endpoint.ask(probe, parameters)
    except StoreError:  # The store takes the graph to be one that it does not have.
        return False


def _named(endpoint: Endpoint) -> Parameters:
    """The dataset named graph by graph: the default graph is their union, and each article's is a named one too."""
    names = [name.value for name in RemoteDatabase(endpoint).named_graphs()]
    return (
        *(("default-graph-uri", name) for name in (SHARED.value, *names)),
        *(("named-graph-uri", name) for name in names),
    )
