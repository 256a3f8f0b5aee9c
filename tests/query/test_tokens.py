from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder.query.tokens import closing, prefixes, tokens


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("?s ag:joins|^ag:leaves ?o.", "?s ag:joins | ^ ag:leaves ?o ."),
        ("<a#b> # <c>\n'#'", "<a#b> '#'"),
        ("'it\\'s' \"\" ''' ' '' ''' '", "'it\\'s' \"\" ''' ' '' ''' '"),
        ("?a<3 && ?b>=4", "?a < 3 && ?b >= 4"),
        ("article:a%20b.txt. wd:Q1.", "article:a%20b.txt . wd:Q1 ."),
        ("'x'@ar-EG ^^xsd:date :a", "'x' @ar-EG ^^ xsd:date :a"),
    ],
)
def test_a_query_is_cut_into_its_words(sparql: str, expected: str) -> None:
    assert " ".join(token.text for token in tokens(sparql)) == expected


@given(st.text() | st.text(alphabet="\"'\\#<>{}?:.a1 \n"))
def test_tokens_are_where_they_say_and_leave_out_only_space_and_comments(sparql: str) -> None:
    end = 0
    for token in tokens(sparql):
        assert sparql[token.start : token.end] == token.text
        assert sparql[end : token.start].strip() == "" or "#" in sparql[end : token.start]
        end = token.end


def test_brackets_and_prefixes() -> None:
    found = tokens(
        "PREFIX a: <http://a/> BASE <http://b/> PREFIX c: <http://c/> ASK { '}' { } } } PREFIX d: <http://d/>"
    )
    opening = next(place for place, token in enumerate(found) if token.text == "{")
    assert closing(found, opening) == opening + 4
    assert closing(found[: opening + 3], opening) is None
    known = prefixes(found)
    assert (known["a"], known["c"], "d" in known) == ("http://a/", "http://c/", False)
