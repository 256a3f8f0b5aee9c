from __future__ import annotations

import csv
import io

import pytest

from graphbuilder.reading import FieldNames

from .conftest import Read, Write

TEXT = 'زار الرئيس التركي الدوحة؛ والتقى، أمس، أمير قطر.\nوقال: "بحثنا ملف الغاز"؛ وغادر.'


def table(*rows: list[str], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters(delimiter: str, write: Write, read: Read) -> None:
    rows = [["id", "title", "text", "date"], ["7", "زيارة", TEXT, "04/05/2023"], [], ["", "", TEXT, ""]]
    articles, skipped = read(write("a.csv", table(*rows, delimiter=delimiter)))
    assert [article.identifier for article in articles] == ["7", "a.csv#2"]
    assert articles[0].text == f"زيارة\n\n{TEXT}"
    assert articles[0].date == "2023-05-04"
    assert articles[1].text == TEXT
    assert not skipped


def test_a_column_of_text_alone(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.tsv", table(["النص"], [TEXT])), fields=FieldNames(text="النص"))
    assert article.text == TEXT


def test_cells_longer_than_the_default_of_the_csv_module(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.csv", table(["text"], [TEXT * 10_000])))
    assert article.text == TEXT * 10_000


def test_without_the_text_column_the_columns_are_named(write: Write, read: Read) -> None:
    source = write("a.csv", table(["id", "body"], ["1", TEXT]))
    articles, (skipped,) = read(source)
    assert not articles
    assert skipped.reason == f"{source}: there is no column 'text'; the columns are 'id', 'body'."


@pytest.mark.parametrize("content", ["", "\n"])
def test_an_empty_table_has_no_columns(content: str, write: Write, read: Read) -> None:
    _, (skipped,) = read(write("a.csv", content))
    assert skipped.reason.endswith("the columns are none.")


def test_a_row_with_too_many_cells_is_skipped_rather_than_cut(write: Write, read: Read) -> None:
    (article,), (skipped,) = read(write("a.csv", f"id,text\n1,قال إن روسيا, والصين, اتفقتا\n2,{TEXT[:20]}\n"))
    assert article.identifier == "2"
    assert "row 1: it has 4 cells for 2 columns" in skipped.reason


def test_a_short_row_has_no_words(write: Write, read: Read) -> None:
    _, (skipped,) = read(write("a.csv", "id,text\n1\n"))
    assert skipped.reason.endswith("a.csv, row 1: there are no words in it.")


@pytest.mark.parametrize(
    "row",
    [
        "ا" * 9_000_000 + "\n",
        '"' + ("ا" * 99_999 + "\n") * 90 + '"\n',  # one cell of many lines
        (",".join(['"\n"', "ا" * 99_996]) + ",") * 90 + "\n",  # many cells of one line each
    ],
)
def test_a_row_over_the_bound_ends_the_table(row: str, write: Write, read: Read) -> None:
    articles, (skipped,) = read(write("a.csv", table(["text"], [TEXT]) + row + f"{TEXT[:20]}\n"))
    assert [article.text for article in articles] == [TEXT]
    assert "row 2: longer than 8 million characters" in skipped.reason
    assert "The rows after it are not read" in skipped.reason
