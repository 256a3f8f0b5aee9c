"""The sample articles in ``seeds/`` are complete, of newspaper length, and in Arabic."""

from __future__ import annotations

import datetime
import re
import unicodedata
from pathlib import Path

import frontmatter
import pytest

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
README = SEEDS / "README.md"
ARTICLES = sorted(path for path in SEEDS.glob("*.md") if path != README)
MINIMUM_ARTICLES = 8
WORDS = range(250, 601)
ARABIC_SHARE = 0.98

each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)


def test_there_are_enough_articles() -> None:
    assert len(ARTICLES) >= MINIMUM_ARTICLES


def test_readme_lists_every_article_and_no_other() -> None:
    listed = re.findall(r"^\| `([^`]+\.md)` \|", README.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(listed) == [path.name for path in ARTICLES]


@each_article
def test_slug_is_plain_ascii(path: Path) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem)


@each_article
def test_front_matter_is_complete(path: Path) -> None:
    metadata = frontmatter.load(str(path)).metadata
    assert set(metadata) == {"title", "date", "publisher", "language", "address"}
    assert metadata["publisher"] == "graphbuilder samples"
    assert metadata["language"] == "ar"
    assert metadata["address"] == "", "no publisher's address: the article is ours"
    assert arabic_share(str(metadata["title"])) == 1


@each_article
def test_date_is_a_day(path: Path) -> None:
    assert type(frontmatter.load(str(path)).metadata["date"]) is datetime.date, "write it YYYY-MM-DD, without quotes"


@each_article
def test_body_is_arabic_of_newspaper_length(path: Path) -> None:
    body = frontmatter.load(str(path)).content
    assert len(body.split()) in WORDS
    assert arabic_share(body) >= ARABIC_SHARE


@each_article
def test_text_is_composed_and_free_of_hidden_characters(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not [character for character in text if unicodedata.category(character) == "Cf"]


def arabic_share(text: str) -> float:
    """The share of a text's letters that are Arabic, from 0 to 1."""
    letters = [character for character in text if character.isalpha()]
    return sum(unicodedata.name(letter).startswith("ARABIC ") for letter in letters) / len(letters)
