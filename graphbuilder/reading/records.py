"""What the files of this room hand each other, and the bounds on what they read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

FILE_BYTES = 64 * 1024 * 1024
"""The largest file of a format that has to be read whole; tables and JSON lines are read row by row, at any size."""

ROW_CHARACTERS = 8_000_000
"""The longest row of a table or line of a .jsonl file."""

TEXT_CHARACTERS = 2_000_000
"""The longest text of one article."""

METADATA_CHARACTERS = 2_000
"""The longest identifier, address, publisher or date; a longer one is not used."""

_SHOWN_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class FieldNames:
    """What the columns of a table, and the keys of a JSON object or of front matter, are called."""

    text: str = "text"
    title: str = "title"
    date: str = "date"
    source: str = "source"
    address: str = "address"
    identifier: str = "id"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not read: ``reason`` is one sentence that says what, where and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is read: ``name`` is what a sentence calls it, ``identifier`` what an article there goes by
    when it has neither an id nor an address of its own."""

    name: str
    identifier: str

    def row(self, kind: str, number: int) -> Place:
        """The place of a row of this file; ``kind`` is what the format calls it, ``number`` counts from 1."""
        return Place(f"{self.name}, {kind} {number}", f"{self.identifier}#{number}")

    def skipped(self, reason: str) -> Skipped:
        """The sentence "<place>: <reason>"."""
        return Skipped(self.name, f"{self.name}: {reason}")


@dataclass(frozen=True, slots=True)
class Found:
    """An article as a format hands it over, every field as the source has it."""

    place: Place
    body: str
    title: str = ""
    date: str = ""
    publisher: str = ""
    address: str = ""
    identifier: str = ""


Reader = Callable[[BinaryIO, Place, FieldNames], Iterator[Found | Skipped]]
"""What each format offers."""


def found_in(values: Mapping[str, object], body: str, place: Place, fields: FieldNames) -> Found:
    """The article with the text ``body`` whose other fields are ``values``, by name."""

    def value(name: str) -> str:
        found = values.get(name)
        if isinstance(found, str):
            return found
        return str(found) if isinstance(found, int | float) and not isinstance(found, bool) else ""

    return Found(
        place,
        body,
        title=value(fields.title),
        date=value(fields.date),
        publisher=value(fields.source) or value("publisher"),
        address=value(fields.address),
        identifier=value(fields.identifier),
    )


def shown(words: str) -> str:
    """Words from a source, fit to stand in a sentence: one line, printable, not too long."""
    line = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in words)
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[:_SHOWN_CHARACTERS]}…"
