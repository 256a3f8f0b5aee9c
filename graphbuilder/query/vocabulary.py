"""Warnings about terms of the ontology that a query names and no graph holds: the answer would be empty in silence."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.ontology import AG, certainties, families, names, relations
from graphbuilder.query.background import GRAPH, blocks
from graphbuilder.query.reasoning import ABOVE_ALL
from graphbuilder.query.tokens import Token, address, closing, is_word, prefixes, tokens

_NEAR = 0.6  # How alike two names are at least, from 0 to 1, for one to be taken for a slip in the other.


def warnings(sparql: str) -> tuple[str, ...]:
    """A sentence for each term of the ontology's namespace, in order, that nothing in a graph can match."""
    found = tokens(sparql)
    known = prefixes(found)
    asks_ontology = any(blocks(found, known))
    made = _made(found)
    said: dict[str, None] = {}
    for place, token in enumerate(found):
        iri = address(token, known)
        if iri and iri.startswith(AG) and iri != AG and place not in made:
            name = iri.removeprefix(AG)
            warning = _unknown(name) or (None if asks_ontology else _unstated(name))
            if warning:
                said[warning] = None
    return tuple(said)


def _unknown(name: str) -> str | None:
    if name in names():
        return None
    near = [close for known in (stated(), names()) for close in get_close_matches(name, sorted(known), 1, _NEAR)]
    hint = f"did you mean ag:{near[0]}?" if near else f"its relations are {', '.join(relations())}."
    return f"The ontology has no term ag:{name}, so nothing matches it; {hint}"


def _unstated(name: str) -> str | None:
    if name in stated():
        return None
    if name in _inverses():
        stated_one = _inverses()[name]
        return f"No graph holds ag:{name}, only what it is the inverse of: ask for ^ag:{stated_one}, or add --reason."
    if name in families():
        members = "|".join(f"ag:{one.name}" for one in relations().values() if one.family == name)
        return f"No graph holds ag:{name}, which is a family: ask for its relations, ({members}), or add --reason."
    if name == ABOVE_ALL:
        return f"No graph holds ag:{name}, which is above all relations: add --reason."
    return f"No graph holds ag:{name}, which the ontology has: ask for it in GRAPH <{GRAPH}> {{ … }}."


def _made(found: Sequence[Token]) -> set[int]:
    """The places of the tokens of what ``CONSTRUCT`` makes, where a query can use any term."""
    places: set[int] = set()
    for place in range(len(found) - 1):
        if is_word(found[place], "CONSTRUCT") and found[place + 1].text == "{":
            last = closing(found, place + 1)
            places.update(range(place, len(found) if last is None else last))
    return places


@cache
def stated() -> frozenset[str]:
    """The local names of those terms of the ontology that a graph can hold."""
    written = [value.value for value in vars(terms).values() if isinstance(value, ox.NamedNode)]
    kinds = [node.value for node in terms.KIND_CLASSES.values()]
    used = [iri.removeprefix(AG) for iri in (*written, *kinds) if iri.startswith(AG)]
    return frozenset((*used, *relations(), *certainties()))


def _inverses() -> dict[str, str]:
    """The relations that are for asking only, each with the one that is stated."""
    return {one.inverse: one.name for one in relations().values() if one.inverse}
