from __future__ import annotations

import pytest

from .report import BEGIN, DOCUMENT, END, between_markers


def test_the_document_has_its_markers() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert between_markers(text, "tables") != text


def test_tables_go_between_the_markers_and_nothing_else_moves() -> None:
    text = f"before\n\n{BEGIN}\n\nold\n\n{END}\n\nafter\n"
    written = between_markers(text, "| new |")
    assert written == f"before\n\n{BEGIN}\n\n| new |\n\n{END}\n\nafter\n"
    assert between_markers(written, "| new |") == written


@pytest.mark.parametrize("text", ["", BEGIN, END, END + BEGIN, BEGIN + BEGIN + END, BEGIN + END + END])
def test_a_document_without_one_of_each_marker_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"accuracy\.md needs"):
        between_markers(text, "tables")
