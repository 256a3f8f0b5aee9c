from __future__ import annotations

import json

import pytest

from graphbuilder.reading import FieldNames
from graphbuilder.reading.records import ROW_CHARACTERS

from .conftest import Read, Write

TEXT = "زار الرئيس التركي الدوحة والتقى أمير قطر، وبحث الجانبان ملف الغاز."


def line(**values: object) -> str:
    return json.dumps(values) + "\n"


def test_fields_and_identifiers(write: Write, read: Read) -> None:
    articles, skipped = read(
        write(
            "a.jsonl",
            line(id=7, title="زيارة", text=TEXT, date="2023-05-04T10:00", source="الميزان")
            + "\n"
            + line(text=TEXT, address="https://example.org/7")
            + line(text=TEXT, id=None, title=["x"], date={}),
        )
    )
    assert [article.identifier for article in articles] == ["7", "https://example.org/7", "a.jsonl#4"]
    assert articles[0].text == f"زيارة\n\n{TEXT}"
    assert (articles[0].title, articles[0].date, articles[0].publisher) == ("زيارة", "2023-05-04", "الميزان")
    assert (articles[2].text, articles[2].title, articles[2].date) == (TEXT, "", "")
    assert not skipped


def test_other_names_for_the_fields(write: Write, read: Read) -> None:
    fields = FieldNames(text="body", identifier="key")
    (article,), _ = read(write("a.jsonl", line(body=TEXT, key="ب")), fields=fields)
    assert (article.text, article.identifier) == (TEXT, "ب")


def test_a_line_that_is_no_object_is_skipped_and_the_rest_goes_on(write: Write, read: Read) -> None:
    bad = ["{", "[1]", "نص", "[" * 100_000, "1" * 5_000]
    source = write("a.jsonl", "".join(f"{one}\n" for one in bad) + line(text=TEXT))
    (article,), skipped = read(source)
    assert article.identifier == "a.jsonl#6"
    assert [one.reason for one in skipped] == [
        f"{source}, line {number}: this is no JSON object; every line has to be one." for number in range(1, 6)
    ]


def test_an_object_without_text_names_its_keys(write: Write, read: Read) -> None:
    _, (first, second) = read(write("a.jsonl", line(body=TEXT, id=1) + line(text=5)))
    assert first.reason.endswith("a.jsonl, line 1: there is no text under 'text'; the keys are 'body', 'id'.")
    assert second.source.endswith("a.jsonl, line 2")


def test_lone_surrogates_and_control_characters_are_replaced_where_they_stand(write: Write, read: Read) -> None:
    source = write("a.jsonl", line(text=f"\ud800{TEXT}\x00\udfff\uffff", title="أ\ud800", id="\udc00"))
    (article,), _ = read(source)
    assert article.text == f"أ\ufffd\n\n\ufffd{TEXT}\ufffd\ufffd\ufffd"
    assert (article.title, article.identifier) == ("أ\ufffd", "\ufffd")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://example.org/<b>", "http://[", "https://", "http://a b", "http://a/\u202e"],
)
def test_an_address_that_is_no_web_address_is_not_used(address: str, write: Write, read: Read) -> None:
    (article,), _ = read(write("a.jsonl", line(text=TEXT, address=address)))
    assert (article.address, article.identifier) == ("", "a.jsonl#1")


def test_a_line_over_the_bound_is_passed_over(write: Write, read: Read) -> None:
    source = write("a.jsonl", line(text=TEXT) + '{"text": "' + "ا" * 6 * ROW_CHARACTERS + '"}\n' + line(text=TEXT))
    articles, (skipped,) = read(source)
    assert [article.identifier for article in articles] == ["a.jsonl#1", "a.jsonl#3"]
    assert skipped.reason == f"{source}, line 2: longer than 8 million characters, the most that is read of one."


def test_five_thousand_articles_are_all_read(write: Write, read: Read) -> None:
    source = write("a.jsonl", "".join(line(id=number, text=TEXT * 30) for number in range(5_000)))
    articles, _ = read(source)
    assert [article.identifier for article in articles] == [str(number) for number in range(5_000)]
