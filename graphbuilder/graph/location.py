"""Where a store is: a folder or an address; and of a folder, is it a store, and who else has it open.

::

    store/                   open for as long as somebody writes, or begins to read: who waits to write is next
      graphbuilder-store-1   empty: its name gives the version of the layout, its lock says who is at work
      oxigraph/              the database
      oxigraph.partial/      the same written anew, while it is compacted
      oxigraph.compacted/    that one when it is complete, until it is in the place of the other

Any number of processes can read a store; one that writes has it alone. Each waits a little for the others, so that a
short overlap is no failure.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

from graphbuilder.errors import StoreError

MARKER = "graphbuilder-store-1"
DATABASE, _PARTIAL, _COMPACTED = "oxigraph", "oxigraph.partial", "oxigraph.compacted"
WRITER_WAITS, READER_WAITS = 10.0, 2.0
"""The seconds that one who writes waits for those who read, and that one who reads waits for one who writes."""
_ANY_MARKER = "graphbuilder-store-*"
_PAUSE = 0.02  # Seconds between two looks at a lock.


def is_remote(location: str | Path) -> bool:
    """Whether a store is named by an address on the web and not by a folder."""
    return str(location).lower().startswith(("http://", "https://"))


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


def database(folder: Path) -> Path:
    """Where the database of a store is."""
    compacted = folder / _COMPACTED  # It is complete: whoever was putting it in place was killed.
    return compacted if compacted.exists() else folder / DATABASE


def begin_compaction(folder: Path) -> Path:
    """The place for a new database, which takes that of the present one when ``end_compaction`` is called."""
    return folder / _PARTIAL


def end_compaction(folder: Path) -> None:
    """Puts the new database, which is complete, in the place of the present one, which nobody has open."""
    (folder / _PARTIAL).rename(folder / _COMPACTED)
    tidy(folder)


def tidy(folder: Path) -> None:
    """Undoes a compaction that did not come to its end, or finishes one that did; for who writes alone."""
    if (folder / _PARTIAL).exists():
        shutil.rmtree(folder / _PARTIAL)
    if (folder / _COMPACTED).exists():
        if (folder / DATABASE).exists():
            shutil.rmtree(folder / DATABASE)
        (folder / _COMPACTED).rename(folder / DATABASE)


class Lock:
    """A store locked for reading or writing, until it is closed or the process ends, however it does.

    Two locks make it fair: who writes keeps the one on the folder from when it begins to wait, and who reads must get
    past that one first, so that readers who come one after another cannot keep a writer out.
    """

    def __init__(self, folder: Path, *, shared: bool) -> None:
        """Raises ``StoreError`` where another process is in the way and stays there.

        Without ``fcntl`` (Windows) only Oxigraph's own lock keeps two writers apart.
        """
        self._open: list[int] = []
        if sys.platform == "win32":
            return
        ends = time.monotonic() + (READER_WAITS if shared else WRITER_WAITS)
        try:
            gate = self._taken(folder, shared, ends)
            self._taken(folder / MARKER, shared, ends)
            if shared:
                os.close(gate)
                self._open.remove(gate)
        except BlockingIOError as error:
            self.close()
            raise StoreError(
                f"The store {folder} is busy: another process {'writes to it' if shared else 'has it open'}. "
                "Try again when that has finished."
            ) from error
        except OSError as error:
            self.close()
            raise StoreError(f"The store {folder} cannot be read: {error.strerror}. Check the rights on it.") from error

    def close(self) -> None:
        """Gives the store free."""
        while self._open:
            os.close(self._open.pop())

    def _taken(self, path: Path, shared: bool, ends: float) -> int:
        """The descriptor of a file or folder that is locked now; raises ``BlockingIOError`` after the time is over."""
        import fcntl

        descriptor = os.open(path, os.O_RDONLY)
        self._open.append(descriptor)
        while True:
            try:
                fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
                return descriptor
            except BlockingIOError:
                if time.monotonic() >= ends:
                    raise
                time.sleep(_PAUSE)
