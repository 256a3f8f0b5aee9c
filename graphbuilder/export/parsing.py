"""Files of RDF back into quads, each parsed in a process of its own.

::

    FILE ──► process: parse, check ──► N-Quads ──► quads in memory

Nothing in a file is trusted. What crashes or stalls a parser ends that process and no more, and nothing is fetched:
Oxigraph loads no remote contexts of JSON-LD, and XML with a document type, where entities are declared, is refused.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO
from xml.parsers import expat

import pyoxigraph as ox

from graphbuilder.apart import run_apart
from graphbuilder.errors import SourceError
from graphbuilder.graph.formats import ENDINGS
from graphbuilder.reading.bounded import read_whole
from graphbuilder.reading.records import FILE_BYTES, shown

_LINES = (ox.RdfFormat.N_QUADS, ox.RdfFormat.N_TRIPLES)  # Read line by line, at any size; the others whole.
_SECONDS = 300  # For one file.
_CHARACTERS = 16 * FILE_BYTES  # In all quads of a file: a short prefix can stand for an address of megabytes.
_REFUSED = 3  # How the process ends when it has written a reason.


def parsed(files: Iterable[Path]) -> ox.Store:
    """The quads of all files together. Raises ``SourceError`` where one cannot be read or is not in its format."""
    database = ox.Store()
    for file in files:
        if file.suffix.lower() not in ENDINGS:
            raise SourceError(f"'{file}' is no graph that can be imported: name files in {', '.join(ENDINGS)}.")
        with tempfile.TemporaryFile() as lines:
            _parse_apart(file, lines)
            lines.seek(0)
            database.bulk_load(lines, format=ox.RdfFormat.N_QUADS)
    return database


def _parse_apart(file: Path, lines: IO[bytes]) -> None:
    try:
        with file.open("rb") as stream:
            done = run_apart(
                "graphbuilder.export.parsing",
                file.suffix.lower(),
                timeout=_SECONDS,
                stdin=stream,
                stdout=lines,
                stderr=subprocess.PIPE,
            )
    except OSError as error:
        raise SourceError(f"'{file}' cannot be read ({error.strerror}); check the path.") from error
    except subprocess.TimeoutExpired as error:
        raise SourceError(f"'{file}' took longer than {_SECONDS} s to read and was given up: split it.") from error
    if done.returncode == _REFUSED:
        raise SourceError(f"'{file}' cannot be read as a graph: {shown(done.stderr.decode()).rstrip('.')}.")
    if done.returncode:
        raise SourceError(f"'{file}' cannot be read as a graph: it is nested too deeply, or memory or disk is full.")


# In place of what Oxigraph says to those who program with it.
_REMOTE = "its @context is on the web, where nothing is fetched from; write the context itself into the file"


def main() -> None:
    """Writes what standard input holds, in the format of the ending that is the one argument, as N-Quads."""
    format = ENDINGS[sys.argv[1]]
    try:
        if format in _LINES:
            quads = _plain(ox.parse(sys.stdin.buffer, format=format))
        else:
            quads = _bounded(_plain(ox.parse(_whole(format), format=format)))
        ox.serialize(quads, sys.stdout.buffer, ox.RdfFormat.N_QUADS)
    except (SyntaxError, ValueError, expat.ExpatError) as error:
        sys.stderr.write(_REMOTE if "remote contexts" in str(error) else str(error))
        sys.exit(_REFUSED)


def _whole(format: ox.RdfFormat) -> bytes:
    data = read_whole(sys.stdin.buffer)
    if format == ox.RdfFormat.RDF_XML:
        _check_xml(data)
    return data


def _check_xml(data: bytes) -> None:
    """Raises ``ExpatError`` or ``ValueError`` for what Oxigraph takes: XML cut short, and entities that swell."""

    def refuse(*_: object) -> None:
        raise ValueError("it has a document type, which no export has")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(data, True)


def _plain(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """The quads; raises ``ValueError`` at one that no export has."""
    for quad in quads:
        if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, ox.NamedNode | ox.Literal):
            raise ValueError("it has nodes without an address, which no export has")
        yield quad


def _bounded(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """The quads; raises ``ValueError`` where they are out of all proportion to the largest file."""
    left = _CHARACTERS
    for quad in quads:
        left -= len(str(quad))
        if left < 0:
            raise ValueError("what it says is many times as long as the file")
        yield quad


if __name__ == "__main__":
    main()
