"""The strings of the pages."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from graphbuilder.query.named import questions
from graphbuilder.server.words import Words, strings

TEMPLATES = "".join(file.read_text("utf-8") for file in files("graphbuilder.server").joinpath("templates").iterdir())


def own() -> dict[str, dict[str, object]]:
    return tomllib.loads(files("graphbuilder.server").joinpath("interface.toml").read_text("utf-8"))


def test_every_string_is_there_in_both_languages() -> None:
    assert all(set(text) == {"ar", "en"} and all(text.values()) for text in strings().values())


def test_no_string_is_there_twice_or_for_nothing() -> None:
    others = tomllib.loads(files("graphbuilder.page").joinpath("interface.toml").read_text("utf-8"))
    assert not others.keys() & own().keys()
    built = {f"parameter_{parameter.name}" for one in questions().values() for parameter in one.parameters}
    built |= {f"nav_{place}" for place in ("start", "graph", "editor", "actors", "articles")}
    built |= {"find_actor", "find_article", "nothing_found", "nothing_stored"}
    called = set(re.findall(r"""words\(["'](\w+)["']""", TEMPLATES))
    assert own().keys() - built - called == set()


def test_numbers_take_the_form_of_the_language() -> None:
    arabic, english = Words("ar"), Words("en")
    assert [english("statements", number=n) for n in (1, 2, 1234)] == [
        "1 statement",
        "2 statements",
        "1,234 statements",
    ]
    assert [arabic("statements", number=n) for n in (0, 1, 2, 3, 11, 100)] == [
        "لا أقوال", "قول واحد", "قولان", "3 أقوال", "11 قولًا", "100 قول",
    ]  # fmt: skip
    assert english("part_of", a=2, b="{a}") == "Page 2 of {a}"
