from __future__ import annotations

import pytest

from .conftest import Read, Write

PARAGRAPHS = (
    "<p>وقّع وزير الخارجية الأردني مع نظيره المصري اتفاقا للتعاون في مجال الطاقة صباح أمس في العاصمة عمّان.</p>"
    "<p>وقال الوزيران إن الاتفاق يدخل حيز التنفيذ مطلع العام المقبل بعد تصديق البرلمانين عليه.</p>"
)


def page(head: str = "", body: str = f"<article><h1>اتفاق في عمّان</h1>{PARAGRAPHS}</article>") -> str:
    return f"<!DOCTYPE html><html lang='ar'><head>{head}</head><body><nav>الرئيسية</nav>{body}</body></html>"


def test_main_text_and_metadata(write: Write, read: Read) -> None:
    head = (
        "<meta charset='utf-8'><title>اتفاق في عمّان - صحيفة الميزان</title>"
        "<meta property='og:title' content='اتفاق في عمّان - صحيفة الميزان'>"
        "<meta property='og:site_name' content='صحيفة الميزان'>"
        "<meta property='article:modified_time' content='2023-06-01'>"
        "<meta property='article:published_time' content='2023-05-04T22:00:00+03:00'>"
        "<link rel='canonical' href='https://example.org/news/7'>"
    )
    (article,), _ = read(write("a.html", page(head)))
    assert article.text.startswith("اتفاق في عمّان\n")
    assert article.text.count("اتفاق في عمّان") == 1
    assert "مطلع العام المقبل" in article.text
    assert "الرئيسية" not in article.text
    assert article.title == "اتفاق في عمّان"
    assert article.publisher == "صحيفة الميزان"
    assert article.date == "2023-05-04"
    assert article.address == article.identifier == "https://example.org/news/7"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("<meta name='date' content='٤ أيار/مايو ٢٠٢٣'>", "2023-05-04"),
        ('<script type=\'application/ld+json\'>{"datePublished": "2023-05-04T10:00Z"}</script>', "2023-05-04"),
        ("<link rel='canonical' href='https://example.org/2023/05/04/7'>", "2023-05-04"),
        ("<meta property='article:published_time' content='2033-05-04'>", "2033-05-04"),  # whatever day it is now
        ("<meta property='article:published_time' content='2024-05'>", ""),  # no day is made up
        ("<meta property='article:modified_time' content='2023-05-04'>", ""),
        ("", ""),
    ],
)
def test_date_of_publication(head: str, date: str, write: Write, read: Read) -> None:
    (article,), _ = read(write("a.html", page(head)))
    assert article.date == date


def test_time_element(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.htm", page(body=f"<article><time>٤ ماي ٢٠٢٣</time>{PARAGRAPHS}</article>")))
    assert article.date == "2023-05-04"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_encodings(encoding: str, write: Write, read: Read) -> None:
    markup = page(f"<meta charset={encoding}>")
    (article,), _ = read(write("a.html", markup.encode(encoding, "xmlcharrefreplace")))
    assert "نظيره المصري" in article.text


def test_xml_declaration(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.html", '<?xml version="1.0" encoding="windows-1256"?>' + page()))
    assert "نظيره المصري" in article.text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var سر = 'سر';</script>",
        "<SCRIPT type='text/javascript'>document.write('<p>سر</p>')</SCRIPT>",
        '<script type=\'application/ld+json\'>{"articleBody": "' + "سر طويل " * 200 + '"}</script>',
        "<style>p::after { content: 'سر' }</style>",
        "<template><p>سر</p></template>",
        "<!-- سر -->",
        "<p onclick=\"alert('سر')\">نص.</p>",
        "<svg><script>سر</script></svg>",
    ],
)
@pytest.mark.parametrize(
    "around", [f"<article>{{}}{PARAGRAPHS}</article>", "<article><p>وقعت مصر اتفاقا.</p>{}</article>"]
)
def test_no_script_style_or_comment_gets_into_the_text(hidden: str, around: str, write: Write, read: Read) -> None:
    (article,), _ = read(write("a.html", page(body=around.format(hidden))))
    assert "سر" not in article.text


def test_an_open_script_at_the_end_stays_out(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.html", f"<html><body>{PARAGRAPHS}<script>var سر = 1;"))
    assert "سر" not in article.text


def test_entities_are_not_expanded(write: Write, read: Read) -> None:
    outside = write("outside.txt", "سر")
    doctype = f'<!DOCTYPE html [<!ENTITY a "سر"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file://{outside}">]>'
    (article,), _ = read(write("a.html", f"{doctype}<html><body><p>&b;&c;</p>{PARAGRAPHS}</body></html>"))
    assert "سر" not in article.text.replace(doctype, "")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://example.org/7", "data:text/html,x"])
def test_an_address_that_is_no_web_address_is_not_used(address: str, write: Write, read: Read) -> None:
    (article,), _ = read(write("a.html", page(f'<link rel="canonical" href="{address}">')))
    assert (article.address, article.identifier) == ("", "a.html")


@pytest.mark.parametrize("markup", ["", "<html></html>", "<script>var x;</script>", "<div>" * 20_000, "&" * 100_000])
def test_pages_without_text_are_skipped(markup: str, write: Write, read: Read) -> None:
    articles, skipped = read(write("a.html", markup))
    assert (articles, len(skipped)) == ([], 1)


def test_too_many_tags_are_skipped(write: Write, read: Read) -> None:
    articles, (skipped,) = read(write("a.html", page(body="<b>نص" * 200_001)))
    assert not articles
    assert "more than 200,000 tags" in skipped.reason


def test_a_fault_of_the_parser_is_one_sentence(write: Write, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise IndexError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    _, (skipped,) = read(write("a.html", page()))
    assert skipped.reason.endswith("this page cannot be taken apart (IndexError); save its text as .txt.")
