from __future__ import annotations

import pytest

from graphbuilder.query.background import GRAPH
from graphbuilder.query.vocabulary import warnings

PROPERTY = "https://w3id.org/graphbuilder/ontology#suport"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ASK { ?a ag:suport ?b }", "no term ag:suport, so nothing matches it; did you mean ag:supports?"),
        (f"ASK {{ ?a <{PROPERTY}> ?b }}", "did you mean ag:supports?"),
        ("PREFIX o: <https://w3id.org/graphbuilder/ontology#>\nASK { ?a o:atacks ?b }", "did you mean ag:attacks?"),
        ("ASK { ?a ag:qqq ?b }", "its relations are signsAgreementWith, "),
        ("ASK { ?a ag:armedBy ?b }", "ask for ^ag:suppliesArmsTo, or add --reason."),
        ("ASK { ?a ag:conflict ?b }", "a family: ask for its relations, (ag:threatens|"),
        ("ASK { ?a a ag:Actor }", f"ask for it in GRAPH <{GRAPH}>"),
    ],
)
def test_a_term_that_nothing_matches_is_warned_of(query: str, words: str) -> None:
    (warning,) = warnings(query)
    assert words in warning


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?a ag:supports|ag:date|ag:certainty ag:actual ; a ag:State }",
        "ASK { ?a ?b 'ag:suport' } # ag:suport",
        "CONSTRUCT { ?a ag:befriends ?b } WHERE { ?a ag:supports ?b }",
        f"SELECT * {{ GRAPH <{GRAPH}> {{ ?r ag:family ?f }} FILTER (?f = ag:conflict) }}",
        "PREFIX ag: <http://elsewhere/>\nASK { ?a ag:suport ?b }",
        "ASK { ?a actor:suport ?b }",
        "no query at all {",
    ],
)
def test_other_terms_are_not(query: str) -> None:
    assert warnings(query) == ()


def test_a_term_is_warned_of_once_and_also_beside_a_block_of_the_ontology() -> None:
    query = (
        f"CONSTRUCT {{ ?a ag:x ?b }} {{ ?a ag:suport ?b, ?c . ?c ag:suport ?r GRAPH <{GRAPH}> {{ ?r a ag:Relation }} }}"
    )
    assert len(warnings(query)) == 1
