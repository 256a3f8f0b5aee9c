"""The state of a database on disk, so that what was made of it can be kept for as long as it stays as it is."""

from __future__ import annotations

import os
from pathlib import Path

from graphbuilder.graph.location import DATABASE

State = tuple[tuple[str, int, int], ...]

_NO_CONTENT = ("LOG", "LOCK")  # Files of the database that change when it is read.


def state(folder: str | Path) -> State:
    """The files of the database of a store with their sizes and times, which a write changes and reading does not."""
    try:
        with os.scandir(Path(folder) / DATABASE) as entries:
            found = [(entry.name, entry.stat()) for entry in entries if not entry.name.startswith(_NO_CONTENT)]
    except OSError:  # There is none yet, or a file has gone in this moment.
        return ()
    return tuple(sorted((name, stat.st_size, stat.st_mtime_ns) for name, stat in found))
