from __future__ import annotations

from graphbuilder import ontology
from graphbuilder.model import Article, Sentence, Span
from graphbuilder.page.background import background
from graphbuilder.page.evidence import block_starts, blocks, sources
from graphbuilder.page.rows import NOBODY, columns, in_page_order
from page.world import entity, large, sample, statement


def test_the_columns_say_what_the_statements_say() -> None:
    statements, articles = sample()
    ordered = in_page_order(statements)
    data = columns(ordered, articles)
    rows = data["statements"]
    relations, certainties = list(ontology.relations()), list(ontology.certainties())
    for number, one in enumerate(ordered):
        assert rows["identifier"][number] == one.identifier
        assert relations[rows["relation"][number]] == one.relation
        assert certainties[rows["certainty"][number]] == one.certainty
        assert data["names"][rows["subject"][number]]["key"] == one.subject.key
        assert data["names"][rows["object"][number]]["actor"] == one.object.state
        assert data["dates"][rows["date"][number]] == one.date
        publisher = data["publishers"][data["articles"][rows["article"][number]]]
        assert publisher == articles[one.evidence.article].publisher
        holder = rows["holder"][number]
        assert (data["names"][holder]["key"] if holder != NOBODY else None) == (one.holder and one.holder.key)
    assert data["dates"] == sorted(set(data["dates"]))


def test_statements_of_a_pair_stand_together_by_date() -> None:
    ordered = in_page_order(large(40, 600)[0])
    pairs = [tuple(sorted((one.subject.state, one.object.state))) for one in ordered]
    assert pairs == sorted(pairs)
    for one, other, pair, next_pair in zip(ordered, ordered[1:], pairs, pairs[1:], strict=False):
        assert pair != next_pair or one.date <= other.date


def test_every_statement_finds_its_sentence_in_its_block() -> None:
    statements, articles = large(60, 1500)
    ordered = in_page_order(statements)
    starts, found = block_starts(ordered), list(blocks(ordered))
    assert len(starts) == len(found) > 2
    assert [len(block["statements"]) for block in found] == [
        end - start for start, end in zip(starts, [*starts[1:], len(ordered)], strict=True)
    ]
    for start, block in zip(starts, found, strict=True):
        for place, row in enumerate(block["statements"]):
            one, sentence = ordered[start + place], block["sentences"][row["sentence"]]
            assert sentence["text"] == one.evidence.sentence.text
            begin, end = row["spans"]["trigger"]
            assert sentence["text"][begin - sentence["offset"] : end - sentence["offset"]] == one.evidence.words(
                one.evidence.trigger
            )
    listed = sources(ordered, articles)
    numbers = columns(ordered, articles)["statements"]["article"]
    assert [listed[number]["identifier"] for number in numbers] == [one.evidence.article for one in ordered]


def test_marks_point_at_the_words_in_the_sentence() -> None:
    one = statement(entity("Vladimir Putin"), "signsAgreementWith", entity("PRK"), offset=1000)
    [block] = blocks([one])
    [row], [sentence] = block["statements"], block["sentences"]
    words = {
        role: sentence["text"][start - sentence["offset"] : end - sentence["offset"]]
        for role, (start, end) in row["spans"].items()
    }
    assert words == {"subject": "فلاديمير بوتين", "trigger": "وقّع", "object": "كوريا الشمالية"}
    assert (sentence["start"], sentence["whole"]) == (1000, True)


def test_a_sentence_without_end_is_cut_around_its_words() -> None:
    endless = "ثم " * 5000 + "<t قصفت> <s {s}> <o {o}>" + " ثم" * 5000
    one = statement(entity("RUS"), "attacks", entity("UKR"), sentence=endless, offset=70)
    [block] = blocks([one])
    [row], [sentence] = block["statements"], block["sentences"]
    assert len(sentence["text"]) < 1300
    assert (sentence["text"][0], sentence["text"][-1]) == ("…", "…")
    assert (sentence["start"], sentence["end"]) == (70, 70 + len(one.evidence.sentence.text))
    assert not sentence["whole"]
    start, end = row["spans"]["trigger"]
    assert sentence["text"][start - sentence["offset"] : end - sentence["offset"]] == "قصفت"


def test_an_end_left_unsaid_has_no_span() -> None:
    one = statement(entity("RUS"), "attacks", entity("UKR"))
    object.__setattr__(one.evidence, "subject", None)
    [block] = blocks([one])
    assert block["statements"][0]["spans"].keys() == {"trigger", "object"}


def test_an_article_that_is_missing_has_its_identifier() -> None:
    one = statement(entity("RUS"), "attacks", entity("UKR"), article="gone.txt")
    object.__setattr__(one.evidence, "sentence", Sentence(0, Span(0, 3), "abc"))
    assert sources([one], {})[0]["identifier"] == "gone.txt"
    assert sources([one], {"gone.txt": Article("gone.txt", "", "title")})[0]["title"] == "title"


def test_the_background_knows_names_leaders_and_memberships() -> None:
    known = background(["EGY", "NATO", "nobody"])
    egypt = known["actors"]["EGY"]
    assert {"القاهرة", "مصر", "Cairo"} <= set(egypt["aliases"])
    assert "Abdel Fattah el-Sisi" in {row["label_en"] for row in egypt["leaders"]}
    assert "Arab League" in {row["actor"] for row in egypt["memberships"]}
    assert known["names"]["Arab League"]["label_ar"] == "جامعة الدول العربية"
    assert {"USA", "TUR"} <= {row["actor"] for row in known["actors"]["NATO"]["memberships"]}
    assert "nobody" not in known["actors"]
    dates = [row["start"] for row in egypt["leaders"]]
    assert dates == sorted(dates, reverse=True)
