"""What a worker answers: the response to a request, but for the headers that all responses have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphbuilder.printable import printable

TEXT, HTML, JSON, SPARQL = "text/plain", "text/html", "application/json", "application/sparql-query"
"""Media types, as a client asks for them; ``with_charset`` is how an answer names them."""
TRIPLES = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")
"""Those of a graph; the first is given where a client takes any."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page of ours may load and do in a browser: nothing from elsewhere."""

RETRY = {"Retry-After": "5"}
"""The header that says when to try again: in some seconds; a build of some articles takes about as long."""

_LONGEST_HEADER = 500  # Characters of a sentence in a header, which may quote a query.


@dataclass(frozen=True, slots=True)
class Answer:
    """A status of HTTP, the media type of ``body``, and further headers."""

    status: int
    type: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def with_charset(type: str) -> str:
    """A media type, with its character set where it is one of text."""
    return f"{type}; charset=utf-8" if type.startswith("text/") or type == SPARQL else type


class Refusal(Exception):  # noqa: N818 - it is an answer, and nothing has failed
    """The answer is a sentence with this status; ``headers`` go with it."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers = headers or {}

    def answer(self) -> Answer:
        """The refusal as a response in plain text."""
        return Answer(self.status, with_charset(TEXT), f"{self}\n".encode(errors="replace"), self.headers)


def header(text: str) -> str:
    """A sentence as the value of a header: on one line and in ASCII, other characters written as ``\\u0627``."""
    shown = text if len(text) <= _LONGEST_HEADER else f"{text[:_LONGEST_HEADER]}…"
    return printable(shown).replace("…", "...").encode("ascii", "backslashreplace").decode()
