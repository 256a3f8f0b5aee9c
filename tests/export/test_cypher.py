from __future__ import annotations

import re

import pytest
from graph.world import NATO
from hypothesis import given
from hypothesis import strategies as st

from graphbuilder import ontology
from graphbuilder.export.cypher import string, upper_snake_case, write_cypher
from graphbuilder.graph.namespaces import clean

from .hostile import NAMES, assert_order_makes_no_difference, bytes_of, every_statement, named, undated

ESCAPED = {"\\": "\\", "'": "'", '"': '"', "n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
HOSTILE = st.text(st.sampled_from(list("\\'\"u0027nrtbf\n\r\t\x00\x1b\x7f\x85\u2028\u202e;{}[]/*`نّ😀")), max_size=20)


def unescaped(script: str) -> str:
    """What Neo4j's lexer is given: ``\\uXXXX`` as its character everywhere, other pairs that a backslash leads kept.

    As in ``CypherCharStream`` and ``UnicodeEscapeReplacementReader`` of Neo4j 5.
    """
    return re.sub(
        r"\\u+([0-9a-fA-F]{4})|\\.", lambda found: chr(int(found[1], 16)) if found[1] else found[0], script, flags=re.S
    )


def read(literal: str) -> tuple[str, str]:
    """The text of the string literal with which ``literal`` begins, and what follows it."""
    found = re.match(r"'((?:[^'\\]|\\.)*)'", unescaped(literal), flags=re.S)
    assert found is not None
    return re.sub(r"\\(.)", lambda pair: ESCAPED[pair[1]], found[1], flags=re.S), unescaped(literal)[found.end() :]


def skeleton(script: bytes) -> str:
    """A script with an empty string for each string: nothing but what this program wrote itself."""
    return re.sub(r"'(?:[^'\\]|\\.)*'", "''", unescaped(script.decode()), flags=re.S)


@given(st.one_of(HOSTILE, st.text()))
def test_any_text_is_read_back_and_nothing_of_it_is_left_over(text: str) -> None:
    assert read(string(text) + ", x") == (clean(text), ", x")
    assert "\n" not in string(text)


def test_the_script() -> None:
    script = bytes_of(write_cypher, every_statement()).decode()
    first, *statements = script.split(";\n")[:-1]
    assert first == "CREATE CONSTRAINT actor_key IF NOT EXISTS FOR (actor:Actor) REQUIRE actor.key IS UNIQUE"
    assert all(one.startswith("UNWIND [\n  {") for one in statements)
    assert statements[0] == (
        f"UNWIND [\n  {{key: 'NATO', facts: {{label: 'NATO', label_ar: '{NATO.label_ar}', kind: 'organisation', "
        "wikidata: 'Q7184', statements: 2}}\n] AS row\n"
        "MERGE (actor:Actor {key: row.key})\nSET actor:Organisation, actor += row.facts"
    )
    arms = next(one for one in statements if ":SUPPLIES_ARMS_TO]" in one)
    assert "MERGE (subject)-[said:SUPPLIES_ARMS_TO]->(object)\nSET said += row.facts" in arms
    assert "{subject: 'IRN', object: 'RUS', facts: {label: 'supplies arms to', relation: 'suppliesArmsTo', " in arms
    assert "claimed: 1, planned: 0, possible: 0, negated: 0, first: date('2024-07-01'), " in arms
    assert "symmetric: true" in next(one for one in statements if ":SIGNS_AGREEMENT_WITH]" in one)


def test_what_is_not_known_is_null() -> None:
    script = bytes_of(write_cypher, [undated(named(""))]).decode()
    assert "label: null, label_ar: null, kind: 'movement', wikidata: null" in script
    assert "first: null, last: null" in script


def test_long_lists_come_in_batches() -> None:
    script = bytes_of(write_cypher, [named("name", f"K{number}") for number in range(1201)]).decode()
    assert script.count("SET actor:Movement") == 3
    assert script.count("said:SUPPORTS") == 3
    assert max(one.count("key: '") for one in script.split(";\n")) == 500


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_stays_in_its_string(name: str) -> None:
    plain = skeleton(bytes_of(write_cypher, [named("name")]))
    assert skeleton(bytes_of(write_cypher, [named(name, key=name)])) == plain


def test_types_are_names_that_need_no_quotes() -> None:
    assert upper_snake_case("signsAgreementWith") == "SIGNS_AGREEMENT_WITH"
    types = [upper_snake_case(name) for name in ontology.relations()]
    assert len(set(types)) == len(types)
    assert all(re.fullmatch(r"[A-Z]+(_[A-Z]+)*", name) for name in types)


def test_order_makes_no_difference() -> None:
    assert_order_makes_no_difference(write_cypher)
