"""Which form a client gets, and in which language."""

from __future__ import annotations

import pytest

from graphbuilder.server.answer import Refusal
from graphbuilder.server.negotiate import language, preferred, required

OFFERED = ["text/html", "text/turtle", "application/ld+json"]


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/*", "text/html"),
        ("text/turtle", "text/turtle"),
        ("TEXT/Turtle", "text/turtle"),
        ("text/turtle;q=0.5, application/ld+json", "application/ld+json"),
        ("text/html;q=0.4, text/turtle;q=0.7, application/ld+json;q=0.6", "text/turtle"),
        ("text/html;q=0, */*", "text/turtle"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', "application/ld+json"),
        ("text/turtle;charset=utf-8;q=0.9, text/html;q=0.1", "text/turtle"),
        ("application/json, */*;q=0.1", "text/html"),
        ("image/png", None),
        ("text/turtle;q=0", None),
        ("nonsense", None),
        (";;;,,,q=", None),
    ],
)
def test_the_best_of_what_is_accepted_is_given(accept: str, given: str | None) -> None:
    assert preferred(accept, OFFERED) == given


def test_what_cannot_be_given_is_refused_with_what_can() -> None:
    with pytest.raises(Refusal, match=r"accept one of text/html, text/turtle") as raised:
        required("image/png", OFFERED)
    assert raised.value.status == 406


@pytest.mark.parametrize(
    ("asked", "accepted", "given"),
    [
        ("", "", "ar"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "ar-EG,ar;q=0.9,en;q=0.8", "ar"),
        ("", "fr,en;q=0.5", "en"),
        ("", "fr", "ar"),
        ("en", "ar", "en"),
        ("ar", "en", "ar"),
        ("<b>", "en", "en"),
    ],
)
def test_the_language(asked: str, accepted: str, given: str) -> None:
    assert language(asked, accepted) == given
