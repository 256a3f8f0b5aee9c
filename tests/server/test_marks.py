"""The words of statements in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.model import Span
from graphbuilder.server.marks import marked

SPANS = st.lists(
    st.tuples(st.tuples(st.integers(0, 60), st.integers(0, 60)), st.sampled_from(["trigger", "subject", "object"]))
)


def test_words_are_marked_where_they_stand() -> None:
    found = [(Span(13, 16), "trigger"), (Span(17, 22), "subject")]
    assert marked("x: did Egypt", 10, found) == [("x: ", ""), ("did", "trigger"), (" ", ""), ("Egypt", "subject")]


def test_of_words_that_overlap_the_trigger_is_marked() -> None:
    found = [(Span(0, 4), "object"), (Span(2, 6), "trigger")]
    assert marked("abcdef", 0, found) == [("ab", "object"), ("cd", "trigger"), ("ef", "trigger")]


def test_words_elsewhere_mark_nothing() -> None:
    assert marked("abc", 100, [(Span(0, 5), "object"), (Span(200, 300), "trigger")]) == [("abc", "")]


@given(st.text(max_size=50), st.integers(0, 20), SPANS)
def test_the_stretches_are_the_text(text: str, offset: int, found: list[tuple[tuple[int, int], str]]) -> None:
    spans = [(Span(min(ends), max(ends)), role) for ends, role in found]
    stretches = marked(text, offset, spans)
    assert "".join(stretch for stretch, _ in stretches) == text
    roles = [role for stretch, role in stretches for _ in stretch]
    for place, role in enumerate(roles):
        assert bool(role) == any(span.start <= place + offset < span.end for span, _ in spans)
