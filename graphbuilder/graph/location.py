"""The folder of a store: is it one, may we have it, and who else has it open.

::

    store/
      graphbuilder-store-1   empty: its name gives the version of the layout, its lock says who is at work
      oxigraph/              the database

Any number of processes can read a store; one that writes has it alone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from graphbuilder.errors import StoreError

MARKER = "graphbuilder-store-1"
DATABASE = "oxigraph"
_ANY_MARKER = "graphbuilder-store-*"


def prepare(folder: Path) -> None:
    """Makes ``folder`` a store, unless it is one; raises ``StoreError`` where it holds anything else."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            require(folder)
        (folder / MARKER).touch()
    except OSError as error:
        raise StoreError(f"The store {folder} cannot be written: {error.strerror}. Choose another folder.") from error


def require(folder: Path) -> None:
    """Raises ``StoreError`` unless ``folder`` is a store in the layout that this version reads."""
    if not folder.exists():
        raise StoreError(f"There is no store at {folder}: build one with graphbuilder build SOURCE --out DIR.")
    if not folder.is_dir():
        raise StoreError(f"{folder} is a file, not the folder of a store: name the folder that a build has written.")
    if (folder / MARKER).exists():
        return
    if next(folder.glob(_ANY_MARKER), None):
        raise StoreError(f"The store {folder} was written by another version of graphbuilder: build it again.")
    raise StoreError(f"{folder} is no store (it holds other files): name the folder that a build has written.")


def lock(folder: Path, *, shared: bool) -> IO[bytes]:
    """Locks the store for reading (``shared``) or writing, until the file that it returns is closed.

    Raises ``StoreError`` where another process is in the way. Without ``fcntl`` (Windows) only Oxigraph's own lock
    keeps two writers apart.
    """
    try:
        file = (folder / MARKER).open("rb")
    except OSError as error:
        raise StoreError(f"The store {folder} cannot be read: {error.strerror}. Check the rights on it.") from error
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.close()
            raise StoreError(
                f"The store {folder} is busy: another process {'writes to it' if shared else 'has it open'}. "
                "Try again when that has finished."
            ) from error
    return file
