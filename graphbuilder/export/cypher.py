"""A script that puts the network into Neo4j 5; running it again changes nothing.

::

    cypher-shell --file network.cypher

Actors are nodes ``:Actor`` with a second label for their kind, found by their key; edges are relationships such as
``:SIGNS_AGREEMENT_WITH``. The syntax is that of https://neo4j.com/docs/cypher-manual/5/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import BinaryIO

from graphbuilder.export.network import ActorRow, EdgeRow, network
from graphbuilder.graph.namespaces import clean
from graphbuilder.graph.terms import KIND_CLASSES
from graphbuilder.model import EntityKind, Statement
from graphbuilder.ontology import AG
from graphbuilder.printable import UNSAFE

_ROWS = 500  # In one statement, and so in one transaction.
_CONSTRAINT = "CREATE CONSTRAINT actor_key IF NOT EXISTS FOR (actor:Actor) REQUIRE actor.key IS UNIQUE;\n"
_WORD = re.compile(r"(?<!^)(?=[A-Z])")
# Quotes, backslashes, control characters, other ends of lines, and marks that would show a line in another order.
_SPECIAL = re.compile(f"[\\\\'{UNSAFE}\u2028\u2029]")
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def write_cypher(statements: Iterable[Statement], stream: BinaryIO) -> None:
    """The network as statements of Cypher in UTF-8, each ended by a semicolon: constraint, actors, edges."""
    actors, edges = network(statements)
    stream.write(_CONSTRAINT.encode())
    for kind, of_kind in groupby(sorted(actors, key=lambda actor: (actor.kind, actor.key)), key=lambda row: row.kind):
        label = KIND_CLASSES[EntityKind(kind)].value.removeprefix(AG)
        put = f"MERGE (actor:Actor {{key: row.key}})\nSET actor:{label}, actor += row.facts"
        _write([_map({"key": string(row.key), "facts": _of_actor(row)}) for row in of_kind], put, stream)
    for relation, of_relation in groupby(sorted(edges, key=lambda edge: edge.relation), key=lambda row: row.relation):
        put = (
            "MATCH (subject:Actor {key: row.subject})\nMATCH (object:Actor {key: row.object})\n"
            f"MERGE (subject)-[said:{upper_snake_case(relation)}]->(object)\nSET said += row.facts"
        )
        _write([_map(_ends(row) | {"facts": _of_edge(row)}) for row in of_relation], put, stream)


def string(text: str) -> str:
    """``text`` as a literal of Cypher.

    Neo4j turns ``\\uXXXX`` into its character before it looks for strings, so no quote and no backslash may be written
    that way. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
    """
    return f"'{_SPECIAL.sub(_escaped, clean(text))}'"


def upper_snake_case(name: str) -> str:
    """``signsAgreementWith`` as ``SIGNS_AGREEMENT_WITH``, which is how Neo4j's types of relationships look."""
    return _WORD.sub("_", name).upper()


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"


def _write(rows: Sequence[str], put: str, stream: BinaryIO) -> None:
    for start in range(0, len(rows), _ROWS):
        batch = ",\n  ".join(rows[start : start + _ROWS])
        stream.write(f"UNWIND [\n  {batch}\n] AS row\n{put};\n".encode())


def _map(values: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{name}: {value}' for name, value in values.items())}}}"


def _ends(edge: EdgeRow) -> dict[str, str]:
    return {"subject": string(edge.subject), "object": string(edge.object)}


def _of_actor(actor: ActorRow) -> str:
    return _map({name: _value(value) for name, value in actor._asdict().items() if name != "key"})


def _of_edge(edge: EdgeRow) -> str:
    counted = {name: _value(value) for name, value in edge._asdict().items() if name not in _ends(edge)}
    days = {name: f"date({day})" for name, day in counted.items() if name in ("first", "last") and day != "null"}
    return _map({"label": string(edge.label), **counted, **days, "symmetric": str(edge.symmetric).lower()})


def _value(value: str | int) -> str:
    """A number, a string, or ``null`` for an empty one: Neo4j keeps no property without a value."""
    if isinstance(value, int):
        return str(value)
    return string(value) if value else "null"
