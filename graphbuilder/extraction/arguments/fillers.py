"""Who can fill an end of a frame, and what the place costs where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuilder.extraction.arguments.costs import costs
from graphbuilder.extraction.clauses.complements import (
    Complement,
)
from graphbuilder.extraction.units import PRONOUN, Actor, Unit


@dataclass(frozen=True, slots=True)
class Filler:
    """Actors that can fill one end: the unit they stand in, and what that place costs."""

    actors: tuple[Actor, ...]
    unit: int
    cost: float


def filler(found: list[Unit], item: Complement) -> Filler:
    """A complement as a filler: the deeper and the farther, the dearer."""
    table = costs()
    cost = table["nested"] * item.depth + table["distance"] * item.distance
    if found[item.unit].role == PRONOUN:
        cost += table["pronoun"]
    return Filler(tuple(found[item.unit].actors), item.unit, cost)


def at(found: list[Unit], number: int | None, cost: str) -> Filler | None:
    """The actors of a unit as a filler with the cost of a name; ``None`` where there is no unit."""
    return Filler(tuple(found[number].actors), number, costs()[cost]) if number is not None else None
