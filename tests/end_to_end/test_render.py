from __future__ import annotations

from pathlib import Path

import pytest
from page.written import content_of

from .command import run
from .news import STRIKE


def test_the_page_again_is_the_page_of_the_build(built: Path, tmp_path: Path) -> None:
    page = tmp_path / "folder" / "page.html"
    assert run("render", "--store", built / "store", "--out", page).text == f"{page}: 8 statements\n"
    assert page.read_bytes() == (built / "graph.html").read_bytes()


@pytest.mark.parametrize(
    ("options", "count", "shown", "left_out"),
    [
        (["--relation", "sanctions"], 1, "عقوبات", "انضمت"),
        (["--relation", "sanctions", "--relation", "joins"], 2, "انضمت", "تزويد"),
        (["--certainty", "planned"], 1, "تعتزم", "انضمت"),
        (["--article", "pact"], 2, "اتفاقية تعاون", "فرضت"),
        (["--article", "pact", "--relation", "visits", "--certainty", "actual"], 1, "بوتين", "اتفاقية تعاون"),
        (["--relation", "attacks"], 0, "", "عقوبات على إيران"),
    ],
)
def test_a_page_with_a_part(
    store: Path, tmp_path: Path, options: list[str], count: int, shown: str, left_out: str
) -> None:
    page = tmp_path / "page.html"
    assert run("render", "--store", store, "--out", page, *options).text.endswith(f": {count} statements\n")
    data = content_of(page)
    assert shown in data
    assert left_out not in data


def test_a_title_is_text(store: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run("render", "--store", store, "--out", page, "--title", "أحلاف <script>alert(1)</script>")
    content = page.read_text("utf-8")
    assert "أحلاف" in content
    assert "<script>alert(1)" not in content


def test_what_an_article_says_is_never_a_script(tmp_path: Path) -> None:
    hostile = f"</script><script>alert(1)</script> <img src=x onerror=alert(2)> {STRIKE * 5}"
    done = run("build", "-", "--out", tmp_path, stdin=hostile.encode())
    assert done.code == 0
    assert "هاجمت إسرائيل سوريا" in content_of(tmp_path / "graph.html")
    page = (tmp_path / "graph.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
