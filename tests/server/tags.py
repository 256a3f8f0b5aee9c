"""A document as a parser sees it."""

from __future__ import annotations

from html.parser import HTMLParser


class _Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def elements(document: str) -> list[tuple[str, dict[str, str | None]]]:
    """The tags that open, with their attributes, in order."""
    return _read(document).elements


def text_of(document: str) -> str:
    """The text between the tags."""
    return "".join(_read(document).text)


def _read(document: str) -> _Read:
    read = _Read()
    read.feed(document)
    read.close()
    return read
