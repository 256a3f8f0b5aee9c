from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from graphbuilder.extraction.names.elements import BY
from graphbuilder.knowledge.tables import rows
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems
from graphbuilder.language.arabic.normal import normal_form, normal_words
from graphbuilder.language.arabic.words import PREPOSITIONS
from graphbuilder.model import Certainty
from graphbuilder.ontology import relations

_ROOT = files("graphbuilder.language.arabic.lexicon")
_FILES = sorted(
    item.name for item in (_ROOT / "triggers").iterdir() if item.name.endswith(".toml") and item.name != "classes.toml"
)
_SENTENCES = Path(__file__).parents[2] / "extraction" / "lexicon.tsv"
# Names in backticks: those of the fields first, then those of the places that are no preposition.
_FIELDS, _PLACES = (
    set(re.findall(r"`([a-z_]+)`", part))
    for part in (_ROOT / "triggers" / "README.md").read_text(encoding="utf-8").split("\nThe places where")
)
_ROLES = {
    "auxiliary",
    "exchange",
    "say",
    "deny",
    "claim",
    "plan",
    "possible",
    "support",
    "phase",
    "suffer",
    "hinder",
    "entail",
}
_ROLES |= {"plain"}


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((_ROOT / "triggers" / name).read_text(encoding="utf-8"))


def blocks(name: str) -> list[tuple[str, dict[str, Any]]]:
    found = table(name)
    return [(kind, block) for kind in ("verbs", "nouns", "prepositions") for block in found.get(kind, [])]


def nouns(word: str) -> list[Frame]:
    return [expression.frame for expression in lexicon().nouns[normal_form(word)] if not expression.rest]


def test_every_relation_of_the_ontology_has_a_file_of_triggers() -> None:
    assert {table(name)["relation"] for name in _FILES} == set(relations())


@pytest.mark.parametrize("name", _FILES)
def test_a_trigger_file_is_named_for_its_relation(name: str) -> None:
    assert name == f"{table(name)['relation']}.toml"
    assert set(table(name)) <= {"relation", "purpose", "land", "verbs", "nouns", "prepositions"}


@pytest.mark.parametrize("name", _FILES)
def test_a_block_has_words_and_only_fields_that_are_documented(name: str) -> None:
    for _, block in blocks(name):
        assert block["words"]
        assert block["object"]
        assert set(block) <= _FIELDS
        assert block.get("certainty", "actual") in {value.value for value in Certainty}


@pytest.mark.parametrize("name", _FILES)
def test_a_verb_is_given_by_past_and_present_of_the_third_person(name: str) -> None:
    for kind, block in blocks(name):
        for word in block["words"] if kind == "verbs" else ():
            _, present = normal_words(word)
            assert present.startswith("ي"), word


@pytest.mark.parametrize("name", _FILES)
def test_the_place_of_an_end_is_a_known_keyword_or_a_preposition(name: str) -> None:
    known = lexicon().words["prepositions"] | set(PREPOSITIONS)
    for _, block in blocks(name):
        for place in [*block.get("subject", ()), *block["object"]]:
            assert place in _PLACES or normal_form(place) in known, place


@pytest.mark.parametrize("name", _FILES)
def test_a_class_that_a_frame_asks_for_exists(name: str) -> None:
    classes = set(table("classes.toml"))
    for _, block in blocks(name):
        for word in [*block.get("with", ()), *block.get("without", ())]:
            assert word in classes or not word.isascii() or word == BY, word


def test_every_trigger_has_a_sentence_that_exercises_it_and_no_sentence_is_for_a_trigger_that_is_gone() -> None:
    triggers = {
        (table(name)["relation"], word.split()[0] if kind == "verbs" else word)
        for name in _FILES
        for kind, block in blocks(name)
        for word in block["words"]
    }
    assert triggers == {(row["relation"], row["word"]) for row in rows(_SENTENCES)}


def test_every_class_of_words_is_asked_for_somewhere() -> None:
    asked = {word for name in _FILES for _, block in blocks(name) for word in block.get("with", ())}
    assert set(table("classes.toml")) <= asked


@pytest.mark.parametrize("name", _FILES)
def test_no_trigger_stands_twice_with_the_same_frame(name: str) -> None:
    seen: Counter[str] = Counter()
    for kind, block in blocks(name):
        frame = {field: value for field, value in sorted(block.items()) if field != "words"}
        seen.update(f"{kind} {normal_words(word)} {frame}" for word in block["words"])
    assert [entry for entry, times in seen.items() if times > 1] == []


def test_no_verb_stands_twice_with_different_roles() -> None:
    roles: dict[tuple[str, ...], set[str]] = {}
    for row in rows(_ROOT / "verbs.tsv"):
        roles.setdefault(normal_words(f"{row['past']} {row['present']}"), set()).add(row["role"])
    assert {verb: found for verb, found in roles.items() if len(found) > 1} == {}


def test_every_verb_has_a_known_role() -> None:
    for row in rows(_ROOT / "verbs.tsv"):
        assert row["role"] in _ROLES, row["past"]
        assert row["past"]
        assert row["present"]


def test_cues_are_those_of_the_degrees_of_certainty() -> None:
    degrees = {value.value for value in Certainty} - {Certainty.ACTUAL.value}
    assert {name.removesuffix("_adjectives") for name in lexicon().cues} == degrees


def test_no_cue_means_two_degrees_of_certainty() -> None:
    degrees: dict[str, set[str]] = {}
    for name, words in lexicon().cues.items():
        for word in words:
            degrees.setdefault(word, set()).add(name.removesuffix("_adjectives"))
    assert {word: found for word, found in degrees.items() if len(found) > 1} == {}


def test_the_forms_of_a_verb_lead_to_its_frames() -> None:
    for form in ("زار", "زارت", "يزور", "ستزور", "يزر"):
        assert [expression.frame.relation for expression in lexicon().verbs[form]] == ["visits"]


def test_a_frame_holds_places_and_conditions_in_normal_form() -> None:
    frame = next(frame for frame in nouns("زيارة") if frame.relation == "visits")
    assert not frame.verb
    assert normal_form("إلى") in frame.object
    assert "genitive" in frame.subject


def test_a_frame_without_a_subject_takes_the_usual_one_of_its_part_of_speech() -> None:
    verb = lexicon().verbs["زار"][0].frame
    assert verb.verb
    assert verb.subject == ("clause",)
    assert nouns("دوريات")[0].subject[0] == "adjective"


def test_a_class_in_a_condition_becomes_its_words() -> None:
    needs = next(e.frame.needs for e in lexicon().verbs["وقعت"] if e.frame.relation == "signsAgreementWith")
    assert {"اتفاقيه", "معاهده"} <= needs
    assert "agreement" not in needs


def test_a_trigger_of_several_words_is_kept_by_its_first() -> None:
    rests = {expression.rest for expression in lexicon().nouns["حرب"] if expression.frame.relation == "rivalOf"}
    assert ("تجاريه",) in rests


def test_every_form_of_every_trigger_verb_has_a_role() -> None:
    assert set(lexicon().verbs) <= set(lexicon().verb_roles)


@pytest.mark.parametrize(
    ("word", "looked_up"),
    [
        ("وبتوقيعها", "توقيع"),
        ("للاتفاق", "اتفاق"),
        ("والقوات", "القوات"),
        ("القوات", "قوات"),
        ("زيارته", "زيارة"),
        ("بصواريخ", "صواريخ"),
        ("اتفاقا", "اتفاق"),
    ],
)
def test_a_word_is_looked_up_without_what_is_attached_to_it(word: str, looked_up: str) -> None:
    assert normal_form(looked_up) in stems(normal_form(word))
