from __future__ import annotations

import hashlib

import pytest

from graphbuilder.reading.decoding import encoding_of

from .conftest import Read, Write

TEXT = (
    "أعلنت وزارة الخارجية العراقية أن بغداد وأنقرة وقعتا مذكرة تفاهم في شأن المياه.\n"
    "وقال الناطق باسمها، في بيان أصدره مساء الأحد 14 مايو 2023، إن المذكرة (الثانية) تسري عشر سنوات.\n"
)


NOISE = b"".join(hashlib.sha256(bytes([n])).digest() for n in range(256)).replace(b"\0", b"")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_unicode_with_and_without_a_mark(encoding: str, name: str, write: Write, read: Read) -> None:
    (article,), _ = read(write(name, TEXT.encode(encoding)))
    assert article.text == TEXT


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6"])
def test_code_pages_of_arabic(encoding: str, write: Write, read: Read) -> None:
    (article,), _ = read(write("a.txt", TEXT.encode(encoding)))
    assert article.text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
def test_tables_and_json_lines_are_decoded_as_they_are_read(encoding: str, write: Write, read: Read) -> None:
    line = TEXT.replace("\n", " ")
    rows = "id;text\n" + "".join(f'{number};"{line}"\n' for number in range(200))
    lines = "".join(f'{{"id": {number}, "text": "{line}"}}\n' for number in range(200, 400))
    articles, skipped = read(write("a.csv", rows.encode(encoding)), write("a.jsonl", lines.encode(encoding)))
    assert [article.text for article in articles] == [line] * 400
    assert not skipped


def test_damage_in_one_place_does_not_make_utf8_another_encoding(write: Write, read: Read) -> None:
    data = TEXT.encode()
    (article,), _ = read(write("a.txt", data[:-2] + b"\xff" + data[40:]))
    assert article.text.startswith(TEXT[:80])
    assert "\N{REPLACEMENT CHARACTER}" in article.text


def test_a_character_cut_at_the_end_of_the_sample_leaves_it_utf8() -> None:
    assert encoding_of("السلام".encode()[:-1]) == "utf-8"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.csv"])
@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01" + bytes(4_000), TEXT.encode() + b"\0\1\2"])
def test_binary_data_is_skipped_once(name: str, data: bytes, write: Write, read: Read) -> None:
    articles, (skipped,) = read(write(name, data))
    assert not articles
    assert skipped.reason.startswith(skipped.source)
    assert skipped.reason.endswith("holds no text but binary data; save it as text in UTF-8.")


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.csv"])
def test_noise_is_no_article(name: str, write: Write, read: Read) -> None:
    articles, skipped = read(write(name, NOISE))
    assert not articles
    assert skipped
