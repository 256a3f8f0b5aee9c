from __future__ import annotations

from graphbuilder.extraction.scoring.surroundings import Surroundings

from .sentences import parsed


def around(text: str) -> Surroundings:
    return Surroundings(parsed(text))


def test_what_stands_between_two_units_is_counted() -> None:
    found = around("قالت روسيا التي زارت الصين، وأكدت إن إيران هددت إسرائيل: «سنرد».")
    everything = (0, len(found.units))
    assert found.verbs(*everything) == 5
    assert found.clauses(*everything) == 2
    assert found.commas(*everything) == 1
    assert found.stops(*everything) == 1
    assert found.quotes(*everything) == 2
    assert found.others(*everything) == 4
    assert found.verbs(3, 3) == 0


def test_an_aside_between_two_units_counts_for_nothing() -> None:
    found = around("قالت روسيا، التي زارت الصين، إن إيران هددت إسرائيل")
    [russia, china, iran, _] = found.actors
    assert (found.verbs(russia, iran), found.clauses(russia, iran), found.commas(russia, iran)) == (0, 1, 0)
    assert (found.others(russia + 1, iran), found.path(russia + 1, iran), found.length(russia + 1, iran)) == (0, "S", 1)
    assert found.verbs(russia, china) == 1
    assert (found.crosses(0, china), found.crosses(china, 0), found.crosses(0, iran)) == ("in", "out", "")


def test_an_actor_stands_under_what_its_phrase_follows() -> None:
    found = around("زار وزير الخارجية الروسي مقر حلف الناتو في بلجيكا")
    standing = {found.units[number].entity.key: found.standing[number] for number in found.actors}  # type: ignore[union-attr]
    assert standing["RUS"].governor == "VERB"
    assert standing["BEL"].governor == "في"
    assert (standing["NATO"].governor, standing["NATO"].depth, standing["NATO"].noun) == ("ACTOR", 1, "مقر")


def test_a_path_has_a_letter_for_each_unit_and_is_cut_where_it_is_long() -> None:
    found = around("زارت روسيا الصين بعد خلاف طويل مرير قديم عميق بين أوكرانيا وبولندا والمجر")
    first, second, last = found.actors[0], found.actors[1], found.actors[-1]
    assert found.path(first + 1, second) == ""
    assert found.path(first, second) == "A"
    assert found.path(second, last) == "long"


def test_the_adjective_of_a_bystander_makes_nobody_act() -> None:
    found = around("نشرت صحيفة أميركية تقريرا عن إيران")
    assert [found.units[number].entity.key for number in found.bystanders] == ["USA"]  # type: ignore[union-attr]


def test_a_subject_knows_the_verbs_that_it_acts_in() -> None:
    found = around("زارت روسيا الصين ووقعت اتفاقا مع إيران")
    [russia, *_] = found.actors
    assert [found.units[verb].normal for verb in found.acts[russia]] == ["زارت", "وقعت"]
