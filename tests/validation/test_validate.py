"""Each fault of a graph is one sentence that says what is wrong, in which article and sentence."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from graph.world import world

from graphbuilder.errors import SourceError, StoreError
from graphbuilder.graph.store import Store
from graphbuilder.knowledge import Membership
from graphbuilder.validation import MOST_COUNTED, validate
from graphbuilder.validation.check import Result
from graphbuilder.validation.explain import explained
from validation.broken import PACT, Term, actor, changed, iri, part_of, quads, saved, statement, typed

JOINS = statement("ag:joins")
STATED = "article 'توسع الحلف', sentence 0: «انضمت فنلندا إلى حلف الناتو.»"
PACT_SENTENCE = "article 'اتفاقية دفاع', sentence 0: «وقّع بوتين وكيم اتفاقية دفاع في بيونغ يانغ.»"
ACCUSED = "article 'folder/three 3.txt', sentence 0: «اتهمت واشنطن طهران بتسليح موسكو.»"


def faults(folder: Path, *change: ox.NamedNode | str | Term, graphs: bool = True) -> list[str]:
    """The sentences about the small world with a change made to it."""
    node, predicate, *values = change
    assert isinstance(node, ox.NamedNode)
    assert isinstance(predicate, str)
    terms = [value for value in values if not isinstance(value, str)]
    return validate(saved(folder, changed(node, predicate, *terms), graphs=graphs), limit=20).sentences


@pytest.mark.parametrize("graphs", [True, False])
def test_a_built_graph_satisfies_the_shapes(tmp_path: Path, graphs: bool) -> None:
    report = validate(saved(tmp_path, quads(), graphs=graphs), limit=20)
    assert report.lines == ["The graph satisfies the shapes: 4 articles with 10 statements checked."]
    report.require()


def test_a_store_that_was_built_satisfies_the_shapes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.replace(world())
    told: list[int] = []
    assert validate(str(tmp_path / "store"), limit=20, progress=told.append).found == 0
    assert told == [1, 2, 3, 4]


SAID_OF_A_STATEMENT: list[tuple[str, list[Term], str]] = [
    ("ag:date", [typed("2024-02-31", "date")], "The date '2024-02-31' of the statement 'Finland joins NATO' is no day"),
    ("ag:date", [ox.Literal("أمس")], "The date 'أمس' of the statement 'Finland joins NATO' is no day"),
    (
        "ag:date",
        [typed("2024-02-01", "date"), typed("2024-02-02", "date")],
        "The statement 'Finland joins NATO' has 2 values, not one, for its date: '2024-02-01' and '2024-02-02'",
    ),
    ("ag:confidence", [], "The statement 'Finland joins NATO' has no confidence"),
    (
        "ag:confidence",
        [typed("1.5", "decimal")],
        "The confidence '1.5' of the statement 'Finland joins NATO' is more than 1",
    ),
    (
        "ag:confidence",
        [typed("-0.1", "decimal")],
        "The confidence '-0.1' of the statement 'Finland joins NATO' is less than 0",
    ),
    (
        "ag:confidence",
        [typed("high", "decimal")],
        "The confidence 'high' of the statement 'Finland joins NATO' is no decimal number",
    ),
    (
        "ag:certainty",
        [iri("ag:joins")],
        "The certainty 'ag:joins' of the statement 'Finland joins NATO' is no degree of certainty",
    ),
    (
        "rdf:predicate",
        [iri("ag:joinedBy")],
        "The relation 'ag:joinedBy' of the statement 'Finland joinedBy NATO' is no relation of the ontology",
    ),
    ("rdf:predicate", [], "The statement 'Finland ? NATO' has no relation"),
    (
        "rdf:object",
        [actor("XXX")],
        "The object 'actor:XXX' of the statement 'Finland joins actor:XXX' is no described actor",
    ),
    (
        "rdf:object",
        [actor("NATO"), actor("CHN")],
        "The statement 'Finland joins China' has 2 values, not one, for its object: 'China' and 'NATO'",
    ),
    (
        "rdf:subject",
        [ox.Literal("فنلندا")],
        "The subject 'فنلندا' of the statement 'فنلندا joins NATO' is no described actor",
    ),
    ("ag:holder", [iri("ag:x")], "The holder 'ag:x' of the statement 'Finland joins NATO' is no described actor"),
    ("ag:subjectParty", [actor("XXX")], "The actor 'actor:XXX' has no key"),
    ("prov:wasDerivedFrom", [], "The statement 'Finland joins NATO' has no article"),
    (
        "prov:wasDerivedFrom",
        [iri("article:other.txt")],
        "The article 'article:other.txt' of the statement 'Finland joins NATO' is no article of this graph",
    ),
    ("oa:hasTarget", [], "The statement 'Finland joins NATO' has no link to its words"),
    (
        "oa:hasTarget",
        [actor("NATO")],
        "The words to which the statement 'Finland joins NATO' points have no article, no position and no quote",
    ),
    (
        "ag:subjectSpan",
        [actor("NATO")],
        "The position of the subject's words 'NATO' of the statement 'Finland joins NATO' is no position in a text",
    ),
    ("rdf:type", [iri("ag:Statement")], "The statement 'Finland joins NATO' is not typed as an rdf:Statement"),
]


@pytest.mark.parametrize(("predicate", "values", "expected"), SAID_OF_A_STATEMENT)
def test_what_is_wrong_with_a_statement(tmp_path: Path, predicate: str, values: list[Term], expected: str) -> None:
    assert faults(tmp_path, JOINS, predicate, *values) == [f"{expected}: {STATED}."]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], "The statement 'Finland joins NATO' has no sentence: article 'توسع الحلف'."),
        (
            [actor("NATO")],
            "The sentence 'NATO' of the statement 'Finland joins NATO' is no sentence: article 'توسع الحلف'.",
        ),
    ],
)
def test_a_statement_outside_any_sentence(tmp_path: Path, values: list[Term], expected: str) -> None:
    assert faults(tmp_path, JOINS, "ag:sentence", *values) == [expected]


@pytest.mark.parametrize(
    ("end", "predicate", "values", "expected"),
    [
        ("sentence0", "ag:index", [typed("-1", "integer")], "The number '-1' of a sentence is less than 0"),
        ("sentence0", "ag:index", [ox.Literal("one")], "The number 'one' of a sentence is no whole number"),
        ("sentence0", "ag:index", [], "A sentence has no number"),
    ],
)
def test_a_sentence_without_its_number(
    tmp_path: Path, end: str, predicate: str, values: list[Term], expected: str
) -> None:
    found = faults(tmp_path, part_of("pact.txt", end), predicate, *values)
    assert found == [f"{expected}: {PACT_SENTENCE.replace('sentence 0', 'sentence')}."]


@pytest.mark.parametrize(
    ("end", "predicate", "values", "expected"),
    [
        ("sentence0", "oa:hasSource", [], "A sentence has no article"),
        (
            "span0-2",
            "oa:start",
            [typed("9", "integer")],
            "The start '9' of a position in the text lies after its end, 2",
        ),
        ("span0-2", "oa:start", [typed("x", "integer")], "The start 'x' of a position in the text is no whole number"),
        ("quote0-4", "oa:exact", [], "A quote has no quoted text"),
    ],
)
def test_what_is_wrong_with_the_words(
    tmp_path: Path, end: str, predicate: str, values: list[Term], expected: str
) -> None:
    assert faults(tmp_path, part_of("pact.txt", end), predicate, *values) == [f"{expected}: {PACT_SENTENCE}."]


@pytest.mark.parametrize(
    ("predicate", "values", "expected"),
    [
        ("dcterms:identifier", [], "The article has no identifier"),
        ("schema:articleBody", [], "The article has no text"),
        ("schema:datePublished", [ox.Literal("2024")], "The date '2024' of the article is no day"),
        ("schema:url", [ox.Literal("x")], "The address 'x' of the article is no web address"),
    ],
)
def test_what_is_wrong_with_an_article(tmp_path: Path, predicate: str, values: list[Term], expected: str) -> None:
    assert faults(tmp_path, ox.NamedNode(PACT), predicate, *values) == [f"{expected}: article 'اتفاقية دفاع'."]


@pytest.mark.parametrize(
    ("predicate", "values", "expected"),
    [
        ("rdfs:label", [ox.Literal("Russia", language="en")], "The actor 'Russia' has no name in Arabic"),
        ("rdfs:label", [], "The actor 'RUS' has no name in English or Arabic"),
        (
            "rdfs:label",
            [
                ox.Literal("Russia", language="en"),
                ox.Literal("روسيا", language="ar"),
                ox.Literal("الروس", language="ar"),
            ],
            "The actor 'Russia' has more than one name in a language: 'الروس' and 'روسيا'",
        ),
        ("dcterms:identifier", [], "The actor 'Russia' has no key"),
        ("dcterms:identifier", [ox.Literal("RUS"), ox.Literal("SUN")], "The actor 'Russia' has 2 keys: RUS and SUN"),
    ],
)
def test_what_is_wrong_with_an_actor_is_said_once_though_three_articles_name_it(
    tmp_path: Path, predicate: str, values: list[Term], expected: str
) -> None:
    assert faults(tmp_path, actor("RUS"), predicate, *values) == [f"{expected}: {ACCUSED}."]


def test_a_person_who_acts_for_nobody(tmp_path: Path) -> None:
    found = faults(tmp_path, actor("Vladimir Putin"), "ag:actsFor")
    assert found == [f"The actor 'Vladimir Putin' has no party for whom it acts: {PACT_SENTENCE}."]


def test_an_actor_that_no_article_names_is_checked_too(tmp_path: Path) -> None:
    content = [*quads(), ox.Quad(actor("ZZZ"), iri("rdf:type"), iri("ag:State"))]
    assert validate(saved(tmp_path, content), limit=20).sentences == [
        "The actor 'actor:ZZZ' has no key.",
        "The actor 'actor:ZZZ' has no name in English or Arabic.",
    ]


@pytest.mark.parametrize("change", [(JOINS, "ag:date", ox.Literal("أمس")), (actor("RUS"), "rdfs:label")])
def test_a_file_without_graphs_gives_the_same_sentences(tmp_path: Path, change: tuple[ox.NamedNode, str, Term]) -> None:
    assert faults(tmp_path, *change, graphs=False) == faults(tmp_path, *change)


def test_hostile_text_stays_one_line_and_long_text_is_cut(tmp_path: Path) -> None:
    hostile = ox.Literal("عنوان\r\nExit\x1b[2J\u2028\u202e\u009b2J" + "ا" * 300)
    article = ox.NamedNode(PACT)
    (quote,) = [
        quad.subject for quad in quads() if quad.object == ox.Literal("وقّع بوتين وكيم اتفاقية دفاع في بيونغ يانغ.")
    ]
    content = [quad for quad in quads() if (quad.subject, quad.predicate) != (article, iri("schema:headline"))]
    content = [quad for quad in content if (quad.subject, quad.predicate) != (quote, iri("oa:exact"))]
    content += [
        ox.Quad(article, iri("schema:headline"), hostile, article),
        ox.Quad(quote, iri("oa:exact"), hostile, article),
        ox.Quad(part_of("pact.txt", "sentence0"), iri("ag:index"), hostile, article),
    ]
    found = validate(saved(tmp_path, content), limit=20).sentences
    assert len(found) == 2
    for sentence in found:
        assert sentence.isprintable()
        assert "article 'عنوان Exit [2J 2J" in sentence
        assert len(sentence) < 500
    assert any(sentence.endswith("ا…».") for sentence in found)


def test_only_so_many_are_shown_and_the_others_counted(tmp_path: Path) -> None:
    content = [quad for quad in quads() if quad.predicate != iri("ag:confidence")]
    report = validate(saved(tmp_path, content), limit=3)
    assert [line.count("has no confidence") for line in report.lines] == [1, 1, 1, 0]
    assert report.lines[-1] == "7 more."
    with pytest.raises(StoreError, match=r"^The graph breaks the shapes in 10 places: .*\.$"):
        report.require()


def test_after_very_many_faults_the_check_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuilder.validation.MOST_COUNTED", 5)
    content = [quad for quad in quads() if quad.predicate != iri("ag:confidence")]
    report = validate(saved(tmp_path, content), limit=3)
    assert (report.found, report.lines[-1]) == (8, "At least 5 more.")
    assert MOST_COUNTED == 1_000


def test_faults_come_in_the_same_order_each_time(tmp_path: Path) -> None:
    content = [quad for quad in quads() if quad.predicate not in (iri("ag:confidence"), iri("ag:index"))]
    sentences = validate(saved(tmp_path, content), limit=50).sentences
    assert validate(saved(tmp_path, reversed(content)), limit=50).sentences == sentences
    assert len(sentences) > 15


def test_a_shape_that_has_come_later_than_the_explanations_says_what_it_says_of_itself() -> None:
    graph = rdflib.Graph()
    focus = rdflib.URIRef(actor("RUS").value)
    graph.add((focus, rdflib.RDF.type, rdflib.URIRef(iri("ag:State").value)))
    result = Result(focus, None, None, "PatternConstraintComponent", {}, "A key must be\nin capitals.")
    assert explained(result, graph).sentence == "The actor 'actor:RUS' breaks a shape: A key must be in capitals."


def test_two_nodes_with_the_same_fault_in_one_sentence_are_two_faults(tmp_path: Path) -> None:
    quotes = [quad for quad in quads() if f"{PACT}:quote0-" in str(quad.subject)]
    broken = [quad for quad in quotes if quad.predicate == iri("oa:exact")]
    report = validate(saved(tmp_path, [quad for quad in quads() if quad not in broken]), limit=20)
    assert (report.found, len(broken), len(set(report.sentences))) == (2, 2, 1)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("graph.txt", "x", "is no graph that can be checked"),
        ("graph.ttl", "<a> <b", "cannot be read as a graph"),
        ("graph.ttl", "<http://a> <http://b> <http://c> .", "holds no article and no statement"),
    ],
)
def test_a_file_that_is_no_graph(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(SourceError, match=message):
        validate(str(tmp_path / name), limit=20)


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no store"):
        validate(str(tmp_path / "store"), limit=20)


SIGNED = "sentence 0: «وقّع بوتين وكيم اتفاقية دفاع في بيونغ يانغ.»"


OF_AGREEMENT = [
    ("ag:agreementKind", [ox.Literal("war")], "The kind 'war' of the agreement 'اتفاقية دفاع' is no kind of agreement"),
    ("ag:title", [], "An agreement has no title"),
    (
        "ag:dateSigned",
        [ox.Literal("soon")],
        "The agreement 'اتفاقية دفاع' breaks a shape: The date of an agreement must be a day, a month or a year",
    ),
]


@pytest.mark.parametrize(("predicate", "values", "expected"), OF_AGREEMENT)
def test_what_is_wrong_with_an_agreement(tmp_path: Path, predicate: str, values: list[Term], expected: str) -> None:
    [found] = faults(tmp_path, part_of("pact.txt", "agreement16-28"), predicate, *values)
    assert found.startswith(expected)
    assert SIGNED in found


def test_what_is_wrong_with_a_reading_and_its_software(tmp_path: Path) -> None:
    reading = part_of("pact.txt", "reading")
    assert faults(tmp_path, reading, "prov:wasAssociatedWith") == [
        "The reading 'article:pact.txt:reading' has no software: article 'اتفاقية دفاع'."
    ]
    software = ox.NamedNode("https://w3id.org/graphbuilder/software/0.1.0")
    assert faults(tmp_path, software, "schema:softwareVersion") == [
        "The software 'graphbuilder 0.1.0' has no version: article 'اتفاقية دفاع'."
    ]


def test_a_membership_that_is_not_marked_as_background(tmp_path: Path) -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        store.set_background([Membership("NATO", "FIN", "2023", "")])
        kept = [quad for quad in store.quads() if quad.predicate != iri("dcterms:isPartOf")]
    [fault] = validate(saved(tmp_path, kept, graphs=True), limit=20).sentences
    assert fault.startswith(
        "The membership 'membership:NATO:FIN:2023' breaks a shape: A membership must be marked as back"
    )
