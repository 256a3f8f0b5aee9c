"""The gold files keep to their own contract, whatever the extractor makes of them."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from graphbuilder.evaluation import Record, read_gold, score
from graphbuilder.knowledge import knowledge
from graphbuilder.ontology import certainties, relations

from .gate import GOLD

RECORDS = [record for path in GOLD.values() for record in read_gold(path)]
TRIPLES = [(record.identifier, triple) for record in RECORDS for triple in record.triples]


def values(triple: dict[str, Any]) -> list[str]:
    """The certainties of a triple, one or several."""
    found = triple["f"]
    return [found] if isinstance(found, str) else found


def acts_for(end: str) -> str:
    """The state, organisation or movement of an end, in capitals: ``UN`` of ``Ban Ki-moon|UN``."""
    return end.rsplit("|", maxsplit=1)[-1].upper()


@cache
def known_keys() -> frozenset[str]:
    known = knowledge()
    return frozenset({entity.state.upper() for entity in known.entities.values()} | set(known.spellings))


def test_there_are_enough_records_and_their_ids_are_unique() -> None:
    identifiers = [record.identifier for record in RECORDS]
    assert len(identifiers) >= 400
    assert len(set(identifiers)) == len(identifiers)


def test_records_are_arabic_and_no_text_stands_twice() -> None:
    assert {record.language for record in RECORDS} == {"ar"}
    texts = [" ".join(record.text.split()) for record in RECORDS]
    assert len(set(texts)) == len(texts)


def test_a_triple_has_the_keys_of_the_format() -> None:
    keys = {"s", "p", "o", "f"}
    assert [(name, triple) for name, triple in TRIPLES if triple.keys() - {"opt"} != keys] == []
    assert {triple["opt"] for _, triple in TRIPLES if "opt" in triple} == {True}


def test_relations_and_certainties_are_those_of_the_ontology() -> None:
    assert {triple["p"] for _, triple in TRIPLES} <= set(relations())
    assert {value for _, triple in TRIPLES for value in values(triple)} <= set(certainties())


def test_every_relation_and_certainty_is_in_a_firm_statement() -> None:
    firm = [triple for _, triple in TRIPLES if "opt" not in triple]
    assert {triple["p"] for triple in firm} == set(relations())
    assert {value for triple in firm for value in values(triple)} == set(certainties())


def test_ends_are_known_and_differ() -> None:
    ends = [(name, end) for name, triple in TRIPLES for end in (triple["s"], triple["o"])]
    assert [(name, end) for name, end in ends if acts_for(end) not in known_keys()] == []
    assert [(name, triple) for name, triple in TRIPLES if acts_for(triple["s"]) == acts_for(triple["o"])] == []


@pytest.mark.parametrize("name", GOLD)
def test_no_record_makes_a_statement_twice_or_in_both_orders(name: str) -> None:
    twice = []
    for record in read_gold(GOLD[name]):
        firm = [{**triple, "opt": False} for triple in record.triples]
        distinct = score([Record(record.identifier, "ar", "", firm)], []).strict.wanted
        if distinct != len(firm):
            twice.append(record.identifier)
    assert twice == []


def test_a_quarter_of_the_records_have_no_firm_statement() -> None:
    without = [record for record in RECORDS if all(triple.get("opt") for triple in record.triples)]
    assert len(without) >= len(RECORDS) / 4, f"{len(without)} of {len(RECORDS)} records have no firm statement"
