"""Opening the database of a store, and what it reports as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from graphbuilder.errors import StoreError
from graphbuilder.graph import location as places
from graphbuilder.graph.database import Database
from graphbuilder.graph.namespaces import short
from graphbuilder.graph.remote import RemoteDatabase
from graphbuilder.reading.records import shown


def copy(database: Database, place: Path) -> None:
    """Writes all of a database into a new one, as small as it can be."""
    copy = ox.Store(place)
    copy.bulk_extend(database)
    copy.flush()


def open_remote(address: str) -> RemoteDatabase:
    """The database of a remote store."""
    from graphbuilder.graph.endpoint import Endpoint

    return RemoteDatabase(Endpoint(address))


def open_folder(folder: Path, read_only: bool) -> ox.Store:
    """The database in a store's folder, which is locked already."""
    with failures(folder):
        if not read_only:
            places.tidy(folder)
            return ox.Store(places.database(folder))
        database = places.database(folder)
        if not database.exists():  # The process that was making the store was killed before it wrote anything.
            return ox.Store()
        return ox.Store.read_only(str(database))


@contextmanager
def failures(folder: Path | None) -> Iterator[None]:
    """Turns what the database reports into a sentence."""
    try:
        yield
    except (OSError, RuntimeError) as error:  # Oxigraph reports damaged files as RuntimeError.
        what = str(error)
        if "lock" in what.lower():
            raise StoreError(f"The store {folder} is busy: another process has it open. Try again later.") from error
        raise StoreError(f"The store {folder} failed: {what}. Check the rights and the space on the disk.") from error


@contextmanager
def whole(name: ox.NamedNode) -> Iterator[None]:
    """Turns what is missing or wrong in the graph of an article into a sentence."""
    try:
        yield
    except (LookupError, StopIteration, ValueError) as error:
        reason = f" ({shown(str(error))})" if isinstance(error, ValueError) else ""
        raise StoreError(
            f"What the store says of {short(name.value)} is not as a build writes it{reason}: build it again."
        ) from error
