"""Text from anywhere, fit for a terminal: nothing in it moves the cursor or turns the line round."""

from __future__ import annotations

import re

UNSAFE = "\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069"
"""Control characters and bidirectional embeddings, as what stands between the brackets of a pattern."""

_UNSAFE = re.compile(f"[{UNSAFE}]")


def printable(text: str) -> str:
    """``text`` with a space for each unsafe character, as many characters long as before."""
    return _UNSAFE.sub(" ", text)
