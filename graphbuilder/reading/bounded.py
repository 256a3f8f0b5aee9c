"""Reading no more than a bound allows, from streams that may hold anything."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, TextIO, cast

from graphbuilder.reading.records import FILE_BYTES, ROW_CHARACTERS

_CHUNK = 1 << 16


class TooLongError(ValueError):
    """A file or a row passes its bound."""


def read_whole(stream: BinaryIO) -> bytes:
    """Everything in ``stream``; raises :class:`TooLongError` where that is more than ``FILE_BYTES``."""
    data = stream.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise TooLongError(f"larger than {FILE_BYTES // 1024**2} MB, the most that is read of one file; split it.")
    return data


class BoundedLines(Iterator[str]):
    """The lines of ``stream``, of which those between two calls of :meth:`begin` make up one record.

    A record over the bound raises :class:`TooLongError` after the rest of its line has been passed over, so that the
    iterator can go on with the next line.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._left = ROW_CHARACTERS

    def begin(self) -> None:
        """Start a record: the next line may again be as long as the bound."""
        self._left = ROW_CHARACTERS

    def __next__(self) -> str:
        line = self._stream.readline(self._left + 1)
        if not line:
            raise StopIteration
        if len(line) > self._left:
            while line and not line.endswith(("\n", "\r")):
                line = self._stream.readline(_CHUNK)
            raise TooLongError(
                f"longer than {ROW_CHARACTERS // 1_000_000} million characters, the most that is read of one."
            )
        self._left -= len(line)
        return line


class _Replayed(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def replayed(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream that begins again with ``head``, which has been read off ``rest`` (a pipe cannot go back)."""
    return cast(BinaryIO, io.BufferedReader(_Replayed(head, rest)))
