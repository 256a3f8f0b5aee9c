"""The benchmark runs, and says what it measured; no figure is held against a limit."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks import browser, corpus, page
from benchmarks.__main__ import main
from benchmarks.world import STATEMENTS_PER_ACTOR, world

MEASURED = [
    ("extraction", "sentences/s"),
    ("extraction", "words/s"),
    ("--help", "s"),
    ("extract of one sentence", "s"),
    ("build of the seeds", "s"),
    ("build of the corpus", "s"),
    ("build of the corpus", "MB at peak"),
]


def test_quick_run_measures_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, written = tmp_path / "texts.jsonl", tmp_path / "figures.json"
    corpus.write(["وقعت روسيا والصين اتفاقا في بكين.", "نفت إيران دعم الحوثيين."], texts)

    main(["--quick", "--corpus", str(texts), "--json", str(written)])

    record = json.loads(written.read_text(encoding="utf-8"))
    assert record["articles"] == 2
    assert [(figure["name"], figure["unit"]) for figure in record["figures"]] == MEASURED
    assert all(figure["ratio"] == figure["value"] / figure["reference_value"] > 0 for figure in record["figures"])
    table = capsys.readouterr().out
    assert all(name in table and unit in table for name, unit in MEASURED)
    assert all(figure["reference"] in table for figure in record["figures"])


def test_generated_corpus_is_large_and_always_the_same() -> None:
    texts = corpus.generated()
    assert texts == corpus.generated()
    assert len(texts) == len(set(texts)) == corpus.ARTICLES


def test_corpus_comes_back_as_written(tmp_path: Path) -> None:
    texts = corpus.generated(10)
    corpus.write(texts, tmp_path / "texts.jsonl")
    assert corpus.read(tmp_path / "texts.jsonl") == texts


@pytest.mark.skipif(browser.found() is None, reason="no Chromium")
def test_page_is_measured_against_pyvis(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "QUICK_SIZES", (20,))
    monkeypatch.setattr(browser, "BOUND", 20.0)
    written = tmp_path / "figures.json"

    with ThreadPoolExecutor(1) as own_thread:  # The tests of the page may have a playwright running in this one.
        own_thread.submit(page.main, ["--quick", "--json", str(written)]).result()

    figures = json.loads(written.read_text(encoding="utf-8"))["figures"]
    measured = ["page of 20 actors, written", "page of 20 actors, size", "page of 20 actors, drawn"]
    assert [figure["name"] for figure in figures] == measured  # None is "at least": the page sets its mark.
    assert [figure["reference"] for figure in figures] == ["plain pyvis"] * 3
    assert all(figure["value"] > 0 and figure["reference_value"] > 0 for figure in figures)
    table = capsys.readouterr().out
    assert all(name in table for name in measured)


def test_page_that_draws_nothing_is_waited_for_no_longer_than_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chromium = browser.found()
    if chromium is None:
        pytest.skip("no Chromium")
    monkeypatch.setattr(browser, "BOUND", 0.5)
    endless = tmp_path / "endless.html"
    endless.write_text("<script>for (;;);</script>", encoding="utf-8")

    def opened() -> float:
        with browser.running(chromium) as running:
            return browser.seconds_to_drawn(running, endless)

    with ThreadPoolExecutor(1) as own_thread:
        assert own_thread.submit(opened).result(timeout=60) == browser.BOUND


def test_page_is_not_measured_without_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GRAPHBUILDER_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match="no Chromium"):
        page.main([])


def test_world_has_every_actor_and_is_always_the_same() -> None:
    statements, articles = world(50)
    assert (statements, articles) == world(50)
    assert len({one.identifier for one in statements}) == len(statements) == 50 * STATEMENTS_PER_ACTOR
    assert len({end.key for one in statements for end in (one.subject, one.object)}) == 50
    for one in statements:
        span = one.evidence.trigger
        assert one.subject != one.object
        assert one.evidence.words(span) == articles[one.evidence.article].text[span.start : span.end]
