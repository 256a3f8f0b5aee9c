"""Names that break out of a format that does not escape them, and a statement between two actors who bear them."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import BinaryIO

from graph.world import PACT, RUSSIA, STATEMENTS, statement

from graphbuilder.model import Entity, EntityKind, Statement

NAMES = (
    "=cmd|' /C calc'!A0",
    "\"quoted\" 'quoted' `quoted`",
    "two\nlines\r\nand a\ttab\rreturn",
    "<b>&amp;</b> ]]> <!-- -->",
    "\x00\x07\x1b\x7f\x85\ufffe\uffff",
    "lone \ud800 surrogates \udfff",
    "\u202eright to left\u2066 العربية\u200f \u2028",
    "back\\slash \\u0027 \\\\ ends in \\",
    "'}]) DETACH DELETE n; //",
    "beyond the first plane 😀",
    " ",
)

Write = Callable[[Iterable[Statement], BinaryIO], None]


def named(label: str, key: str = "HOSTILE") -> Statement:
    """A statement of which the subject bears a name."""
    entity = Entity(key, EntityKind.MOVEMENT, label, label, key)
    return statement(PACT, entity, "supports", RUSSIA, "وقّع")


def bytes_of(write: Write, statements: Iterable[Statement]) -> bytes:
    """What a writer writes."""
    stream = io.BytesIO()
    write(statements, stream)
    return stream.getvalue()


def every_statement() -> list[Statement]:
    """The statements of the small world, in its order."""
    return [one for said in STATEMENTS.values() for one in said]


def undated(statement: Statement, date: str = "") -> Statement:
    """A statement with no date, or another."""
    return replace(statement, date=date)


def assert_order_makes_no_difference(write: Write) -> None:
    """The same statements in any order are the same bytes."""
    statements = [*every_statement(), *(named(name, f"K{index}") for index, name in enumerate(NAMES))]
    expected = bytes_of(write, statements)
    for seed in range(5):
        assert bytes_of(write, random.Random(seed).sample(statements, len(statements))) == expected
