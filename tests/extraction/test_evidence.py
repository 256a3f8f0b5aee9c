from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language.arabic import writings

from graphbuilder.extraction.pipeline import extract, extracted
from graphbuilder.model import Article, Span, Statement
from graphbuilder.ontology import relations

from .sentences import samples, statements

_NEWS = Article(
    "news-1",
    "قمة روسية صينية في بكين\n\n"
    "\u200fوصل الرئيس الروسي فلاديمير بوتين إلى بكين أمس. ووقّعت روسيا والصين «اتفاقيةً» للطاقة!\n"
    "- قالت واشنطن إن إيران زوّدت روســيا بصواريخ...\n"
    "وفرض الاتحاد الأوروبي عقوبات على بيلاروسيا وإيران",
    title="قمة روسية صينية في بكين",
    date="2024-05-16",
)


def words(statement: Statement) -> tuple[str, str, str]:
    evidence = statement.evidence
    ends = (evidence.subject, evidence.trigger, evidence.object)
    subject, trigger, object_ = (evidence.words(span) if span else "" for span in ends)
    return subject, trigger, object_


def spans(statement: Statement) -> list[Span]:
    evidence = statement.evidence
    return [span for span in (evidence.subject, evidence.trigger, evidence.object) if span is not None]


@pytest.mark.parametrize(
    ("text", "subject", "trigger", "object_"),
    [
        ("زار بوتين هانوي.", "بوتين", "زار", "هانوي"),
        ("زار الرئيس الروسي فلاديمير بوتين هانوي.", "فلاديمير بوتين", "زار", "هانوي"),
        ("فرضت كندا عقوبات على كوريا الشمالية.", "كندا", "فرضت", "كوريا الشمالية"),
        ("أضرت العقوبات الأميركية على فنزويلا بالسكان.", "الأميركية", "العقوبات", "فنزويلا"),
        ("استمر الدعم الأميركي لإسرائيل.", "الأميركي", "الدعم", "لإسرائيل"),
        ("قال الرئيس المصري إن بلاده تدعم السودان.", "بلاده", "تدعم", "السودان"),
        ("سيزور الرئيس الصيني موسكو.", "الصيني", "سيزور", "موسكو"),
        ("زَارَ بوتيـــن \u200fهانوي\u200f.", "بوتيـــن", "زَارَ", "\u200fهانوي\u200f"),
    ],
)
def test_evidence_points_at_the_words(text: str, subject: str, trigger: str, object_: str) -> None:
    assert [words(one) for one in statements(text)] == [(subject, trigger, object_)]


def test_each_actor_of_a_list_has_its_own_words() -> None:
    found = statements("فرضت الولايات المتحدة وكندا عقوبات على إيران وسوريا.")
    assert [words(one) for one in found] == [
        ("الولايات المتحدة", "فرضت", "إيران"),
        ("الولايات المتحدة", "فرضت", "وسوريا"),
        ("وكندا", "فرضت", "إيران"),
        ("وكندا", "فرضت", "وسوريا"),
    ]


def test_offsets_count_from_the_start_of_the_article() -> None:
    found = extract(_NEWS)
    assert [(one.relation, one.evidence.sentence.index, *words(one)) for one in found] == [
        ("meetsWith", 0, "روسية", "قمة", "صينية"),
        ("visits", 1, "فلاديمير بوتين", "\u200fوصل", "بكين"),
        ("signsAgreementWith", 2, "روسيا", "ووقّعت", "والصين"),
        ("suppliesArmsTo", 3, "إيران", "زوّدت", "روســيا"),
        ("sanctions", 4, "الاتحاد الأوروبي", "وفرض", "بيلاروسيا"),
        ("sanctions", 4, "الاتحاد الأوروبي", "وفرض", "وإيران"),
    ]
    for one in found:
        sentence = one.evidence.sentence
        assert _NEWS.text[sentence.span.start : sentence.span.end] == sentence.text
        assert [one.evidence.words(span) for span in spans(one)] == [
            _NEWS.text[span.start : span.end] for span in spans(one)
        ]


def test_a_statement_names_its_article_and_carries_its_date() -> None:
    for one in extract(_NEWS):
        assert one.evidence.article == "news-1"
        assert one.date == "2024-05-16"


def test_the_same_article_gives_the_same_statements() -> None:
    assert extract(_NEWS) == extract(_NEWS)
    assert len({one.identifier for one in extract(_NEWS)}) == len(extract(_NEWS))


def test_articles_do_not_know_of_each_other() -> None:
    other = Article("news-2", "ووقع البلدان اتفاقية للطاقة.")
    assert list(extracted([_NEWS, other, _NEWS])) == [*extract(_NEWS), *extract(other), *extract(_NEWS)]
    assert extract(other) == []


def check(text: str) -> None:
    found = extract(Article("any", text))
    assert found == extract(Article("any", text))
    for one in found:
        sentence = one.evidence.sentence
        assert sentence.text == text[sentence.span.start : sentence.span.end]
        for span in spans(one):
            assert sentence.span.start <= span.start < span.end <= sentence.span.end
        assert one.relation in relations()
        assert one.subject.state != one.object.state
        assert 0 <= one.confidence <= 1


@settings(deadline=None)
@given(writings.texts)
def test_any_text_is_read_without_an_error(text: str) -> None:
    check(text)


_SENTENCES = [sample.text for sample in samples("relations.toml") + samples("certainty.toml")]


def _words_in_any_order(chosen: list[str]) -> st.SearchStrategy[list[str]]:
    return st.permutations(" ".join(chosen).split())


@settings(deadline=None)
@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).flatmap(_words_in_any_order))
def test_shuffled_news_is_read_without_an_error(shuffled: list[str]) -> None:
    check(" ".join(shuffled))


@settings(deadline=None)
@given(st.sampled_from(_SENTENCES), st.integers(0, 120), writings.wild)
def test_news_with_rubbish_in_it_is_read_without_an_error(sentence: str, position: int, rubbish: str) -> None:
    check(sentence[:position] + rubbish + sentence[position:])


def test_a_sentence_of_thousands_of_words_is_read_without_an_error() -> None:
    check("التي اتهمت روسيا والصين بدعم إيران ضد القوات الأميركية " * 400)
