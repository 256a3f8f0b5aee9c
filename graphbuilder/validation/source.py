"""The quads of what is to be checked: a store, or a file that was exported from one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from graphbuilder.errors import SourceError
from graphbuilder.graph import terms
from graphbuilder.graph.database import Database
from graphbuilder.graph.formats import ENDINGS
from graphbuilder.graph.location import is_remote
from graphbuilder.graph.store import Store

# RDF/XML can declare entities that swell, so that it is read in a process of its own only, as import does.
FORMATS = {ending: format for ending, format in ENDINGS.items() if format != ox.RdfFormat.RDF_XML}


@contextmanager
def opened(source: str) -> Iterator[Database]:
    """The database of a store, or a new one in memory with the content of a file.

    Raises ``StoreError`` where the store cannot be opened, ``SourceError`` where the file cannot be read as a graph or
    holds neither an article nor a statement.
    """
    path = Path(source)
    if not is_remote(source) and path.is_file():
        yield _loaded(path)
        return
    with Store.open(source, read_only=True) as store:
        yield store.database


def _loaded(path: Path) -> ox.Store:
    if path.suffix.lower() not in FORMATS:
        raise SourceError(f"{path} is no graph that can be checked: name a store, or a file in {', '.join(FORMATS)}.")
    database = ox.Store()
    try:
        database.bulk_load(path=str(path), format=FORMATS[path.suffix.lower()])
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror or error}); check the path.") from error
    except (SyntaxError, ValueError) as error:
        reason = " ".join(str(error).split()).rstrip(".")
        raise SourceError(f"{path} cannot be read as a graph: {reason}. Export it again.") from error
    for kind in (terms.AG_ARTICLE, terms.AG_STATEMENT):
        if next(database.quads_for_pattern(None, terms.TYPE, kind, None), None):
            return database
    raise SourceError(f"{path} holds no article and no statement, so there is nothing to check: export a store.")
