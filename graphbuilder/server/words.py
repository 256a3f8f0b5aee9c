"""The strings of the pages, from ``interface.toml`` and, for what both name, from that of the interactive page."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from babel import Locale

Forms = str | Mapping[str, str]


@cache
def strings() -> Mapping[str, Mapping[str, Forms]]:
    """Each string in each language: a text, or a table of plural forms."""
    sources = [files(room).joinpath("interface.toml").read_text("utf-8") for room in _ROOMS]
    return {name: text for source in sources for name, text in tomllib.loads(source).items()}


class Words:
    """The strings in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.direction = "rtl" if language == "ar" else "ltr"
        self._plural = Locale(language).plural_form

    def __call__(self, name: str, number: int | None = None, **values: object) -> str:
        """The string of this name, in the form that goes with ``number``; ``values`` take the places in braces."""
        forms = strings()[name][self.language]
        if number is not None:
            values["n"] = f"{number:,}"
        if not isinstance(forms, str):
            assert number is not None
            forms = forms.get(self._plural(number), forms["other"])
        for place, value in values.items():
            forms = forms.replace(f"{{{place}}}", str(value))
        return forms


def own(language: str, arabic: str, english: str) -> str:
    """Of two texts the one in the language, or the other where that is empty."""
    return (arabic or english) if language == "ar" else (english or arabic)


_ROOMS = ("graphbuilder.page", "graphbuilder.server")
