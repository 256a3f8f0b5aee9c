"""What a worker answers: the response to a request, but for the headers that all responses have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphbuilder.printable import printable

TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page of ours may load and do in a browser: nothing from elsewhere."""

_LONGEST_HEADER = 500  # Characters of a sentence in a header, which may quote a query.


@dataclass(frozen=True, slots=True)
class Answer:
    """A status of HTTP, the media type of ``body``, and further headers."""

    status: int
    type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Refusal(Exception):  # noqa: N818 - it is an answer, and nothing has failed
    """The answer is a sentence with this status; ``headers`` go with it."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers = headers or {}

    def answer(self) -> Answer:
        """The refusal as a response in plain text."""
        return Answer(self.status, TEXT, f"{self}\n".encode(errors="replace"), self.headers)


def header(text: str) -> str:
    """A sentence as the value of a header: on one line and in ASCII, other characters written as ``\\u0627``."""
    shown = text if len(text) <= _LONGEST_HEADER else f"{text[:_LONGEST_HEADER]}…"
    return printable(shown).replace("…", "...").encode("ascii", "backslashreplace").decode()
