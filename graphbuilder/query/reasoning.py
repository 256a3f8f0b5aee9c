"""What follows from the ontology's axioms about relations, found by widening a query instead of storing it.

::

    ?x ag:attackedBy ?y     owl:inverseOf            ──►  ?x ^ag:attacks ?y
    ?x ag:alliedWith ?y     owl:SymmetricProperty    ──►  ?x (ag:alliedWith|^ag:alliedWith) ?y
    ?x ag:conflict ?y       rdfs:subPropertyOf       ──►  ?x (ag:threatens|ag:sanctions|…) ?y
    ?x ag:interactsWith ?y  the relation above all   ──►  ?x (ag:visits|^ag:visits|…) ?y

These are the entailments of OWL 2 RL for property axioms (rules prp-spo1, prp-symp, prp-inv1 and prp-inv2,
https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules). A pair of actors that is found
in several ways is given as often, as property paths of SPARQL 1.1 have it: ask for DISTINCT.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

import pyoxigraph as ox

from graphbuilder.errors import QueryError
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.ontology import AG, Relation, families, relations
from graphbuilder.query.patterns import predicates
from graphbuilder.query.tokens import Token, address, prefixes, tokens

ABOVE_ALL = "interactsWith"
"""The local name of the property above all relations."""


def reasoned(sparql: str) -> str:
    """A query with each relation, family and inverse in place of a predicate as a path to all that it follows from.

    A query that does not parse stays as it is, so that its mistake is explained. Raises ``QueryError`` where paths are
    not allowed, as in ``CONSTRUCT WHERE``.
    """
    if not _parses(sparql):
        return sparql
    found = tokens(sparql)
    known = prefixes(found)
    parts, done = [], 0
    for place in _predicates(found):
        token = found[place]
        path = _paths().get(address(token, known) or "")
        if path:
            parts += [sparql[done : token.start], path]
            done = token.end
    widened = "".join([*parts, sparql[done:]])
    if not _parses(widened):
        raise QueryError(
            "The query cannot be widened, as a relation stands where no path can: write CONSTRUCT { … } WHERE { … }."
        )
    return widened


def _predicates(found: Sequence[Token]) -> list[int]:
    try:
        return predicates(found)
    except RecursionError as error:
        raise QueryError("The query has too many brackets in each other to be widened: take some out.") from error


def _parses(sparql: str) -> bool:
    try:
        ox.Store().query(sparql, prefixes=dict(PREFIXES))
    except SyntaxError:
        return False
    return True


@cache
def _paths() -> Mapping[str, str]:
    """The path for each property that follows from others, by its address."""
    every = [*relations().values()]
    paths = {one.name: _either(one) for one in every if one.symmetric}
    paths |= {one.inverse: f"^<{AG}{one.name}>" for one in every if one.inverse}
    paths |= {name: "|".join(_one_way(one) for one in every if one.family == name) for name in families()}
    paths[ABOVE_ALL] = "|".join(_either(one) for one in every)
    return MappingProxyType({AG + name: f"({path})" for name, path in paths.items()})


def _one_way(relation: Relation) -> str:
    return _either(relation) if relation.symmetric else f"<{AG}{relation.name}>"


def _either(relation: Relation) -> str:
    return f"<{AG}{relation.name}>|^<{AG}{relation.name}>"
