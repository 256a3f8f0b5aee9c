"""Saved web pages (.html, .htm): main text and metadata by trafilatura. Nothing is fetched."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from graphbuilder.reading.bounded import TooLongError, read_whole
from graphbuilder.reading.dates import iso_date
from graphbuilder.reading.decoding import NO_TEXT, decode
from graphbuilder.reading.records import FieldNames, Found, Place, Skipped

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_TAGS = 200_000  # trafilatura takes 5 seconds for 100,000
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_CHARSET_BYTES = 4096  # the standard wants it in the first 1,024
_NEVER_TEXT = ("script", "style", "template", "noscript")
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{4,100})"')
_DATE_NAME = re.compile(r"publish|issued|created|(?:^|[^a-z])date(?:$|[^a-z])|pubdate", re.IGNORECASE)
_NOT_PUBLISHED = re.compile(r"modif|update|expir|valid", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/(\d{4}/\d{1,2}/\d{1,2})/")


def read_web_page(stream: BinaryIO, place: Place, _fields: FieldNames) -> Iterator[Found | Skipped]:
    """The one article of a page."""
    try:
        data = read_whole(stream)
    except TooLongError as error:
        yield place.skipped(str(error))
        return
    declared = _CHARSET.search(data[:_CHARSET_BYTES])
    markup = decode(data, declared[1].decode() if declared else "")
    if markup is None:
        yield place.skipped(NO_TEXT)
    elif markup.count("<") > _TAGS:
        yield place.skipped(f"it has more than {_TAGS:,} tags, too many for an article; save the article's text alone.")
    else:
        yield _article(markup, place)


def _article(markup: str, place: Place) -> Found | Skipped:
    import trafilatura
    from trafilatura.metadata import extract_metadata

    for library in ("trafilatura", "htmldate", "courlan"):  # their complaints are not for the terminal
        logging.getLogger(library).addHandler(logging.NullHandler())
    nothing = place.skipped("no article's text is found in this page; save its text as .txt.")
    if "<body" not in markup.lower():
        markup = f"<html><body>{markup}</body></html>"
    try:
        tree = trafilatura.load_html(markup)
        if tree is None:
            return nothing
        # Fixed bounds, as the default one is today; the date itself is read below, as htmldate guesses missing days.
        bounds = {"extensive_search": False, "min_date": "1900-01-01", "max_date": "2100-12-31"}
        metadata = extract_metadata(tree, date_config=bounds, extensive=False)
        date = _date(tree, metadata.url or "")
        for element in list(tree.iter(*_NEVER_TEXT)):
            element.drop_tree()
        document = trafilatura.bare_extraction(tree, include_comments=False)
    except Exception as error:  # a hostile page may bring out any fault of two large parsers
        return place.skipped(f"this page cannot be taken apart ({type(error).__name__}); save its text as .txt.")
    body = getattr(document, "text", None)
    if not body:
        return nothing
    publisher = metadata.sitename or ""
    return Found(place, body, _title(metadata.title or "", publisher), date, publisher, metadata.url or "")


def _title(title: str, publisher: str) -> str:
    """The title without the publisher's name that pages put behind it."""
    behind = re.search(rf"\s+[-–—|:•·]\s+{re.escape(publisher)}\s*$", title) if publisher else None
    return title[: behind.start()] if behind else title


def _date(tree: HtmlElement, address: str) -> str:
    """The day of publication that the page states: in its metadata, its JSON-LD, a ``time``, its address."""
    for candidate in _date_candidates(tree):
        if date := iso_date(candidate):
            return date
    within = _IN_ADDRESS.search(address)
    return iso_date(within[1]) if within else ""


def _date_candidates(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("meta"):
        name = " ".join(element.get(key, "") for key in ("property", "name", "itemprop", "http-equiv"))
        if _DATE_NAME.search(name) and not _NOT_PUBLISHED.search(name):
            yield element.get("content", "")
    for element in tree.iter("script"):
        yield from _PUBLISHED.findall(element.text or "")
    for element in tree.iter("time"):
        yield element.get("datetime", "")
        yield element.text_content()
