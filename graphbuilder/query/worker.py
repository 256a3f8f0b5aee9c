"""The process in which a query runs, so that it can be stopped: Oxigraph has no time limit of its own.

Standard input is one line of JSON: ``sparql``, ``limit``, ``timeout``, and one of ``folder``, ``file`` and ``address``;
where there is none of these, the graph itself follows as N-Quads. Standard output is JSON: a result, or
``{"error": kind, "message": …}``. A query that does not parse is explained here too, as that takes parsing it again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import pyoxigraph as ox

from graphbuilder.errors import StoreError
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.query.background import with_ontology
from graphbuilder.query.explain import explain
from graphbuilder.query.result import rows, triples

Dataset = tuple[Sequence[ox.NamedNode], Sequence[ox.NamedNode]]


def main() -> None:
    """Answers the one request on standard input."""
    request = json.loads(sys.stdin.buffer.readline())
    sys.stdout.buffer.write(json.dumps(answer(request)).encode())


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Runs the query of a request on what it names."""
    try:
        if "folder" in request:
            with Store.open(request["folder"], read_only=True) as store:
                return evaluate(store.oxigraph, request["sparql"], request["limit"])
        if "address" in request:
            from graphbuilder.query import remote  # with a library for HTTP, which no other query needs

            return remote.evaluate(request["address"], request["sparql"], request["limit"], request["timeout"])
        database = ox.Store()
        if "file" in request:
            database.bulk_load(path=request["file"])
        else:
            database.bulk_load(sys.stdin.buffer, format=ox.RdfFormat.N_QUADS)
    except StoreError as error:
        return {"error": "store", "message": str(error)}
    except (OSError, SyntaxError, ValueError) as error:
        return {"error": "source", "message": str(error)}
    return evaluate(database, request["sparql"], request["limit"])


def evaluate(database: ox.Store, sparql: str, limit: int, dataset: Dataset | None = None) -> dict[str, Any]:
    """The result of a query over the union of all graphs, or over ``dataset``; at most ``limit`` rows or triples of it.

    A dataset gives the graphs whose union is the default graph, and those that ``GRAPH`` can name.
    """
    try:
        result = database.query(
            with_ontology(sparql),
            prefixes=dict(PREFIXES),
            use_default_graph_as_union=dataset is None,
            default_graph=None if dataset is None else [*dataset[0]],
            named_graphs=None if dataset is None else [*dataset[1]],
        )
        if isinstance(result, ox.QueryBoolean):
            return {"boolean": bool(result)}
        if isinstance(result, ox.QueryTriples):
            return triples(result, limit)
        return rows([variable.value for variable in result.variables], result, limit)
    except SyntaxError as error:
        return {"error": "syntax", "message": explain(sparql, str(error))}
    except (OSError, ValueError, RuntimeError) as error:
        return {"error": "evaluation", "message": str(error)}


if __name__ == "__main__":
    main()
