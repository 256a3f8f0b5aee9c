from __future__ import annotations

import pytest

from .conftest import Read, Write

BODY = "وقّع وزيرا خارجية الأردن ومصر اتفاقا للتعاون في مجال الطاقة.\n\nوقال الوزيران إن التنفيذ يبدأ قريبا.\n"


def test_text_is_as_it_stands_in_the_file(write: Write, read: Read) -> None:
    (article,), skipped = read(write("خبر.txt", f"  {BODY}"))
    assert article.text == f"  {BODY}"
    assert (article.identifier, article.language, article.title, article.date) == ("خبر.txt", "ar", "", "")
    assert not skipped


@pytest.mark.parametrize("suffix", [".txt", ".md", ".TXT"])
def test_front_matter_gives_the_fields_and_leaves_the_text(suffix: str, write: Write, read: Read) -> None:
    fields = (
        "title: اتفاق في عمّان",
        "date: 2023-05-04",
        "source: الميزان",
        "address: https://example.org/7",
        "id: 0123",
    )
    head = "\n".join(("---", *fields, "---", ""))
    (article,), _ = read(write(f"a{suffix}", head + "\n" + BODY))
    assert article.text == f"اتفاق في عمّان\n\n{BODY}"
    assert article.title == "اتفاق في عمّان"
    assert article.date == "2023-05-04"
    assert article.publisher == "الميزان"
    assert article.address == "https://example.org/7"
    assert article.identifier == "0123"


def test_title_that_the_body_begins_with_is_not_repeated(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.md", f"---\ntitle: اتفاق في عمّان\n---\n# اتفاق  في عمّان\n\n{BODY}"))
    assert article.text == f"# اتفاق  في عمّان\n\n{BODY}"


def test_title_with_a_colon_is_read_though_it_is_no_yaml(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.txt", f"---\ntitle: الصفدي: لن نتراجع\ndate: ٤ أيار ٢٠٢٣\n---\n{BODY}"))
    assert (article.title, article.date) == ("الصفدي: لن نتراجع", "2023-05-04")


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{BODY}",  # a rule, and no second
        f"---\n{BODY}---\n{BODY}",  # two rules around a paragraph
        f"---\n{'[' * 5_000}\n---\n{BODY}",  # nested too deep
        f"---\ntitle: {'ا' * 20_000}\n---\n{BODY}",  # too long
    ],
)
def test_what_is_no_front_matter_stays_in_the_text(text: str, write: Write, read: Read) -> None:
    (article,), _ = read(write("a.txt", text))
    assert article.text == text


def test_aliases_in_front_matter_do_not_multiply(write: Write, read: Read) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    (article,), _ = read(write("a.txt", f"---\n{bomb}title: *a59\n---\n{BODY}"))
    assert (article.title, article.text) == ("", BODY)


def test_line_ends_of_every_system_are_one(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.txt", f"---\r\ntitle: اتفاق\r\n---\r\n{BODY}".replace("\n\n", "\r\n\r\n")))
    assert article.text == f"اتفاق\n\n{BODY}"
