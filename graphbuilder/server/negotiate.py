"""Which of the media types on offer a client wants, and which language (RFC 9110, section 12.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from werkzeug.datastructures import LanguageAccept, MIMEAccept
from werkzeug.http import parse_accept_header

from graphbuilder.server.answer import Refusal

LANGUAGES = ("ar", "en")

# A client that names a profile or a character set takes the type without it too.
_PARAMETER = re.compile(r';\s*(?!q\s*=)[\w-]+\s*=\s*(?:"[^"]*"|[^;,"]*)', re.IGNORECASE)


def preferred(accept: str, offered: Iterable[str]) -> str | None:
    """The type that the header ``Accept`` ranks first, the earlier of equals, or ``None`` where it takes none."""
    wanted = parse_accept_header(_PARAMETER.sub("", accept).strip() or "*/*", MIMEAccept)
    best: str | None = wanted.best_match(list(offered))
    return best


def required(accept: str, offered: Sequence[str]) -> str:
    """As ``preferred``; raises ``Refusal`` (406) where none of them is accepted."""
    best = preferred(accept, offered)
    if best is None:
        raise Refusal(406, f"None of the formats asked for can be given: accept one of {', '.join(offered)}.")
    return best


def language(asked: str, accept_language: str) -> str:
    """``ar`` or ``en``: the one asked for by name, else the one that the browser prefers, else Arabic."""
    if asked in LANGUAGES:
        return asked
    wanted = parse_accept_header(accept_language, LanguageAccept)
    return wanted.best_match(LANGUAGES, default=LANGUAGES[0]) or LANGUAGES[0]
