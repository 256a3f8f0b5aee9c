"""Text that XML 1.0 can hold: https://www.w3.org/TR/xml/#charsets leaves out most control characters."""

from __future__ import annotations

import re

_NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """``text`` with each character that no XML may hold replaced by U+FFFD; offsets stay as they were."""
    return _NO_CHARACTER.sub("\ufffd", text)


def kept_returns(written: bytes) -> bytes:
    """An XML document with its carriage returns as ``&#13;``; as they are, a parser would read line feeds.

    For documents whose own lines end in a line feed, so that every return in them is one of a text.
    """
    return written.replace(b"\r", b"&#13;")
