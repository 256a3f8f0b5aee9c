"""Text out of bytes: UTF-8 first, then UTF-16, then whatever code page charset-normalizer finds."""

from __future__ import annotations

import codecs
import io
import re
from typing import BinaryIO, TextIO

from graphbuilder.reading.bounded import replayed

HEAD_BYTES = 1 << 18
"""How much of a stream is looked at to find its encoding."""

_SAMPLE_BYTES = 1 << 14
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH_BYTES_OF_ARABIC_UTF16 = (0x00, 0x06)  # ASCII (spaces, digits) and the Arabic block
_WIDE_SHARE = 0.7
_DAMAGED_SHARE = 0.05  # a code page read as UTF-8 is damaged nearly everywhere, a damaged UTF-8 file in few places
_ARABIC_CODE_PAGES = ("windows-1256", "cp1256", "iso-8859-6")
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
NO_TEXT = "holds no text but binary data; save it as text in UTF-8."


def decode(data: bytes, declared: str = "") -> str | None:
    """The text in ``data``, with ``\\n`` for every line end, or ``None`` where that is no text.

    ``declared`` is the encoding that the document claims to be in.
    """
    encoding = encoding_of(data, declared)
    text = data.decode(encoding, "replace") if encoding else "\0"
    return None if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")


def open_text(stream: BinaryIO, newline: str) -> TextIO | None:
    """``stream`` as text, decoded as it is read, or ``None`` where it holds no text.

    ``newline`` is that of :func:`open`. The encoding is found from the first ``HEAD_BYTES``.
    """
    head = stream.read(HEAD_BYTES)
    encoding = encoding_of(head)
    if encoding is None or "\0" in head.decode(encoding, "replace"):
        return None
    return io.TextIOWrapper(replayed(head, stream), encoding=encoding, errors="replace", newline=newline)


def encoding_of(data: bytes, declared: str = "") -> str | None:
    """The Python name of the encoding that ``data``, or what it is the beginning of, is written in.

    ``declared`` is believed of the code pages of Arabic, where ``data`` is not Unicode; other claims are often wrong.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    # Arabic in UTF-16 is made of bytes below 0x80, so it would pass for UTF-8.
    wide = _utf16_without_mark(data[:_SAMPLE_BYTES])
    if wide:
        return wide
    if _is_utf8(data):
        return "utf-8"
    if b"\0" in data:
        return None
    return declared if declared.lower() in _ARABIC_CODE_PAGES else _code_page(data)


def _utf16_without_mark(sample: bytes) -> str | None:
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = sample[start::2]
        if high and sum(map(high.count, _HIGH_BYTES_OF_ARABIC_UTF16)) > _WIDE_SHARE * len(high):
            return encoding
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)  # the last character may be cut
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        others = len(text) - len(text.encode("ascii", "ignore"))
        return text.count("\N{REPLACEMENT CHARACTER}") <= _DAMAGED_SHARE * others
    return True


def _code_page(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    first = _NOT_ASCII.search(data)
    start = max(0, first.start() - _SAMPLE_BYTES // 8) if first else 0
    best = from_bytes(data[start : start + _SAMPLE_BYTES]).best()
    return best.encoding if best else None
