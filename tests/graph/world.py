"""A small world for the tests of graph, query and export: four articles, their actors, and their statements."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.model import Agreement, Article, Certainty, Entity, EntityKind, Evidence, Sentence, Span, Statement


def state(key: str, label: str, label_ar: str, wikidata: str = "") -> Entity:
    return Entity(key, EntityKind.STATE, label, label_ar, key, wikidata)


RUSSIA = state("RUS", "Russia", "روسيا", "Q159")
NORTH_KOREA = state("PRK", "North Korea", "كوريا الشمالية", "Q423")
CHINA = state("CHN", "China", "الصين", "Q148")
USA = state("USA", "United States", "الولايات المتحدة", "Q30")
IRAN = state("IRN", "Iran", "إيران", "Q794")
FINLAND = state("FIN", "Finland", "فنلندا", "Q33")
NATO = Entity("NATO", EntityKind.ORGANISATION, "NATO", "حلف الناتو", "NATO", "Q7184")
PUTIN = Entity("Vladimir Putin", EntityKind.PERSON, "Vladimir Putin", "فلاديمير بوتين", "RUS")
KIM = Entity("Kim Jong Un", EntityKind.PERSON, "Kim Jong Un", "كيم جونغ أون", "PRK")

ONE = "وقّع بوتين وكيم اتفاقية دفاع في بيونغ يانغ. ونفت روسيا تسليح كوريا الشمالية."
TWO = "انضمت فنلندا إلى حلف الناتو. واتهمت الصين حلف الناتو بتهديدها. وتدعم روسيا الصين، كما تدعم كوريا الشمالية الصين."
THREE = "اتهمت واشنطن طهران بتسليح موسكو. ووقّعت روسيا والصين اتفاقًا للغاز. وفرضت الولايات المتحدة عقوبات على إيران."
EMPTY = "طقس معتدل في العاصمة غدًا."

ARTICLES = (
    Article(
        "pact.txt", ONE, "اتفاقية دفاع", "2024-06-19", "صحيفة المثال", "https://example.org/خبر?a=1&b=2", "ar", "0.1.0"
    ),
    Article("https://example.org/news/2?id=7", TWO, "توسع الحلف", "2023-04-04", "", "", "ar"),
    Article("folder/three 3.txt", THREE, "", "2024-07-01"),
    Article("weather.txt", EMPTY),
)


def statement(
    article: Article,
    subject: Entity,
    relation: str,
    object: Entity,
    words: str,
    certainty: Certainty = Certainty.ACTUAL,
    holder: Entity | None = None,
    confidence: float = 0.75,
    agreement: Agreement | None = None,
) -> Statement:
    """A statement whose trigger is the first ``words`` in the text, and whose sentence is the one around them."""
    at = article.text.index(words)
    start = article.text.rfind(". ", 0, at) + 2 if ". " in article.text[:at] else 0
    end = article.text.find(".", at) + 1
    sentence = Sentence(article.text[:start].count(". "), Span(start, end), article.text[start:end])
    trigger = Span(at, at + len(words))
    evidence = Evidence(article.identifier, sentence, trigger, Span(start, start + 2), None)
    return Statement(subject, relation, object, certainty, holder, article.date, confidence, evidence, agreement)


PACT, MEMBERS, ARMS, WEATHER = ARTICLES

DEFENCE = Agreement(Span(16, 28), ("defence",), "2024-06-19")

STATEMENTS: dict[str, Sequence[Statement]] = {
    PACT.identifier: (
        statement(PACT, PUTIN, "signsAgreementWith", KIM, "وقّع", confidence=0.9, agreement=DEFENCE),
        statement(PACT, RUSSIA, "suppliesArmsTo", NORTH_KOREA, "تسليح", Certainty.NEGATED, RUSSIA, 1.0),
    ),
    MEMBERS.identifier: (
        statement(MEMBERS, FINLAND, "joins", NATO, "انضمت"),
        statement(MEMBERS, CHINA, "accuses", NATO, "اتهمت"),
        statement(MEMBERS, RUSSIA, "supports", CHINA, "تدعم"),
        statement(MEMBERS, NORTH_KOREA, "supports", CHINA, "كما تدعم"),
    ),
    ARMS.identifier: (
        statement(ARMS, USA, "accuses", IRAN, "اتهمت"),
        statement(ARMS, IRAN, "suppliesArmsTo", RUSSIA, "بتسليح", Certainty.CLAIMED, USA),
        statement(ARMS, RUSSIA, "signsAgreementWith", CHINA, "وقّعت", confidence=1 / 3),
        statement(ARMS, USA, "sanctions", IRAN, "عقوبات"),
    ),
    WEATHER.identifier: (),
}


def world() -> list[tuple[Article, Sequence[Statement]]]:
    """The articles with their statements."""
    return [(article, STATEMENTS[article.identifier]) for article in ARTICLES]
