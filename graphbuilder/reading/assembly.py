"""An :class:`Article` out of what a format found, or the reason why there is none."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from graphbuilder.model import Article
from graphbuilder.reading.dates import iso_date
from graphbuilder.reading.languages import SUPPORTED, language_name, language_of
from graphbuilder.reading.records import METADATA_CHARACTERS, TEXT_CHARACTERS, Found, Skipped

# What no XML or UTF-8 output can carry: control characters, lone surrogates, the two non-characters.
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>\"{}|\\^`]")


def article_of(found: Found) -> Article | Skipped:
    """The article, cleaned and complete, or the sentence that says why it is not read."""
    place = found.place
    title = one_line(found.title)
    text = _with_title(title, clean(found.body))
    if len(text) > TEXT_CHARACTERS:
        limit = TEXT_CHARACTERS // 1_000_000
        return place.skipped(
            f"the text is longer than {limit} million characters, the most that is read of one; split it."
        )
    language = language_of(text)
    if not language:
        return place.skipped("there are no words in it.")
    if language not in SUPPORTED:
        read = ", ".join(map(language_name, SUPPORTED))
        return place.skipped(
            f"the text is in {language_name(language)} ({language}); graphbuilder reads {read} so far."
        )
    address = _web_address(found.address)
    return Article(
        identifier=_metadata(found.identifier) or address or one_line(place.identifier),
        text=text,
        title=title,
        date=iso_date(_metadata(found.date)),
        publisher=_metadata(found.publisher),
        address=address,
        language=language,
    )


def clean(text: str) -> str:
    """``text`` with U+FFFD for every character that cannot be written out again, and line ends for page breaks; no
    offset moves."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\f", "\n").replace("\v", "\n"))


def one_line(words: str) -> str:
    """``words`` cleaned, with single spaces and no line ends."""
    return " ".join(clean(words).split())


def _with_title(title: str, body: str) -> str:
    """``body`` as it is where it already begins with ``title`` (the marks of a Markdown heading aside)."""
    beginning = body[: len(title) * 2 + 100].lstrip("\ufeff# \t\n")
    if not title or one_line(beginning).startswith(title):
        return body
    return f"{title}\n\n{body}"


def _metadata(value: str) -> str:
    return one_line(value) if len(value) <= METADATA_CHARACTERS else ""


def _web_address(value: str) -> str:
    """``value`` where it is an http or https address that is safe to print as a link and as an IRI."""
    address = _metadata(value)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    safe = address.isprintable() and not _UNSAFE_IN_ADDRESS.search(address)
    return address if safe and parts.scheme in ("http", "https") and parts.hostname else ""
