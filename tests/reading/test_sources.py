from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuilder.errors import SourceError
from graphbuilder.model import Article
from graphbuilder.reading import Skipped, bounded, read_sources
from graphbuilder.reading.records import TEXT_CHARACTERS

from .conftest import Read, Write

TEXT = "أجرى وزير الخارجية السعودي محادثات مع نظيره الإيراني في بكين."


def test_folders_are_read_in_order_without_hidden_and_other_files(write: Write, read: Read, tmp_path: Path) -> None:
    for name in ("ب/2.txt", "ب/1.md", "أ.txt", ".hidden.txt", ".git/3.txt", "صورة.png", "page_files/x.js"):
        write(f"news/{name}", TEXT + name)
    write("news/rows.jsonl", json.dumps({"text": TEXT}))
    report = write("news/تقرير.pdf", b"%PDF-1.7")
    articles, (skipped,) = read(str(tmp_path / "news"))
    assert [article.identifier for article in articles] == [
        "news/rows.jsonl#1",
        "news/أ.txt",
        "news/ب/1.md",
        "news/ب/2.txt",
    ]
    assert skipped.source == report
    assert "files of this kind are not read, but .txt, .md" in skipped.reason


def test_a_readme_describes_a_folder_and_is_no_article_unless_it_is_named(
    write: Write, read: Read, tmp_path: Path
) -> None:
    for name in ("README.md", "below/readme.TXT", "Readme.ar.html", "readme_first.txt", "readme.d/a.txt"):
        write(f"news/{name}", TEXT + name)
    articles, skipped = read(str(tmp_path / "news"))
    assert [article.identifier for article in articles] == ["news/readme_first.txt", "news/readme.d/a.txt"]
    assert not skipped
    assert read(str(tmp_path / "news/README.md"))[0][0].identifier == "README.md"


def test_the_folder_of_the_process_has_its_name(
    write: Write, read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("news/a.txt", TEXT)
    monkeypatch.chdir(tmp_path / "news")
    assert read(".")[0][0].identifier == "news/a.txt"


def test_links_that_go_round_end(write: Write, read: Read, tmp_path: Path) -> None:
    write("news/a.txt", TEXT)
    (tmp_path / "news/loop").symlink_to(tmp_path / "news")
    (tmp_path / "news/self.txt").symlink_to(tmp_path / "news/self.txt")
    articles, (skipped,) = read(str(tmp_path / "news"))
    assert [article.identifier for article in articles] == ["news/a.txt"]
    assert skipped.source.endswith("self.txt")


def test_folders_nested_very_deep_end_in_a_sentence(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for _ in range(2_100):  # a path of more than 4,096 characters, and more folders than Python nests calls
        os.mkdir("d")  # noqa: PTH102
        os.chdir("d")
    os.chdir(tmp_path)
    articles, (skipped,) = read(str(folder))
    subprocess.run(["rm", "-r", str(folder)], check=True)  # pytest's own clearing away recurses
    assert not articles
    assert "the folder cannot be read" in skipped.reason


def test_pipes_are_not_waited_for(read: Read, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    _, (skipped,) = read(str(tmp_path / "a.txt"))
    assert skipped.reason.endswith("a.txt: this is no ordinary file.")


@pytest.mark.parametrize("name", ["", "missing.txt", "a\0b", "x" * 5_000, "سر\ud800"])
def test_a_missing_source_is_an_error_before_anything_is_read(name: str, write: Write) -> None:
    with pytest.raises(SourceError, match=r"There is no file or folder '.*'; check the path\."):
        read_sources([write("a.txt", TEXT), name])


def test_a_file_of_another_kind_is_skipped(write: Write, read: Read) -> None:
    _, (skipped,) = read(write("a.docx", "x"))
    assert skipped.reason.endswith("but .txt, .md, .html, .htm, .jsonl, .csv, .tsv are; save it as one of these.")


def test_a_file_without_the_right_to_read_is_skipped(write: Write, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write("a.txt", TEXT)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    _, (skipped,) = read(source)
    assert skipped == Skipped(source, f"{source}: the file cannot be read (Permission denied).")


def test_a_source_behind_a_folder_without_the_right_to_enter_is_skipped(
    write: Write, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write("a.txt", TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    _, (skipped,) = read(source)
    assert skipped.reason == f"{source}: the file cannot be read (Permission denied)."


def test_a_folder_without_the_right_to_read_is_skipped(
    write: Write, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(Path(write("news/a.txt", TEXT)).parent)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refuse)
    _, (skipped,) = read(folder)
    assert skipped.reason == f"{folder}: the folder cannot be read (Permission denied)."


@pytest.mark.parametrize(
    ("content", "why"), [("", "no words"), (" \n\t", "no words"), ("َُِّ ـ", "no words"), ("12/3", "no words")]
)
def test_texts_without_words_are_skipped(content: str, why: str, write: Write, read: Read) -> None:
    _, (skipped,) = read(write("a.txt", content))
    assert why in skipped.reason


def test_other_languages_are_skipped_by_name(write: Write, read: Read) -> None:
    source = write("a.txt", "The two ministers met in Beijing and signed a joint statement on security.")
    _, (skipped,) = read(source)
    assert skipped.reason == f"{source}: the text is in English (en); graphbuilder reads Arabic so far."


def test_a_text_over_the_bound_is_skipped(write: Write, read: Read) -> None:
    _, (skipped,) = read(write("a.txt", "سلام " * (TEXT_CHARACTERS // 5 + 1)))
    assert "the text is longer than 2 million characters" in skipped.reason


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_a_file_over_the_bound_is_skipped(name: str, write: Write, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "FILE_BYTES", 1024**2)
    _, (skipped,) = read(write(name, TEXT.encode() * 20_000))
    assert "larger than 1 MB" in skipped.reason


def test_the_same_again_and_another_of_the_same_name_are_skipped(write: Write, read: Read) -> None:
    first, same, other = write("a/x.txt", TEXT), write("b/x.txt", TEXT), write("c/x.txt", TEXT + TEXT)
    (article,), (again, clash) = read(first, same, other)
    assert article.identifier == "x.txt"
    assert again.reason == f"{same}: the same article has been read already, as 'x.txt'."
    assert clash.reason == f"{other}: another article has the identifier 'x.txt' already; give each its own id."


def from_input(data: bytes) -> list[Article | Skipped]:
    return list(read_sources(["-"], standard_input=io.BytesIO(data)))


def test_standard_input_is_a_text() -> None:
    (article,) = from_input(f"---\ntitle: محادثات\n---\n{TEXT}".encode())
    assert isinstance(article, Article)
    assert (article.identifier, article.text) == ("stdin", f"محادثات\n\n{TEXT}")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le"])
def test_standard_input_is_json_lines_where_it_begins_with_an_object(encoding: str) -> None:
    lines = "".join(json.dumps({"text": TEXT * 20}, ensure_ascii=False) + "\n" for _ in range(500))
    found = from_input(lines.encode(encoding))
    assert [one.identifier for one in found if isinstance(one, Article)] == [f"stdin#{n}" for n in range(1, 501)]


def test_articles_come_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return (json.dumps({"text": TEXT}) + "\n").encode() * (size // 400 + 1)

    articles: Iterator[Article | Skipped] = read_sources(["-"], standard_input=Endless())  # type: ignore[arg-type]
    assert isinstance(next(articles), Article)
    assert isinstance(next(articles), Article)


def test_names_that_are_no_unicode_are_read_and_can_be_printed(read: Read, tmp_path: Path) -> None:
    Path(os.fsdecode(bytes(tmp_path) + b"/\xff\n.txt")).write_text(TEXT, encoding="utf-8")
    (article,), _ = read(str(tmp_path))
    assert article.identifier == f"{tmp_path.name}/\ufffd .txt"


def test_import_is_light() -> None:
    heavy = ["trafilatura", "lxml", "frontmatter", "yaml", "charset_normalizer", "py3langid", "babel"]
    program = f"import sys, graphbuilder.reading; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
