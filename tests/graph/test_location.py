"""Who has a store open, and who waits for whom."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from graph.world import PACT, world
from graphbuilder.errors import StoreError
from graphbuilder.files import size_of
from graphbuilder.graph import location
from graphbuilder.graph.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="advisory locks")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location, "WRITER_WAITS", 0.05)
    monkeypatch.setattr(location, "READER_WAITS", 0.05)


@pytest.fixture
def others() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as pool:
        yield pool


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with some articles."""
    with Store.open(tmp_path / "store") as store:
        store.replace(world())
    return tmp_path / "store"


def read(folder: Path, seconds: float = 0.0, ready: threading.Event | None = None) -> int:
    with Store.open(folder, read_only=True) as store:
        if ready:
            ready.set()
        time.sleep(seconds)
        return len(list(store.articles()))


def write(folder: Path, seconds: float = 0.0, ready: threading.Event | None = None) -> None:
    with Store.open(folder) as store:
        if ready:
            ready.set()
        time.sleep(seconds)
        store.replace(world())


@pytest.mark.usefixtures("impatient")
def test_one_writer_or_many_readers(folder: Path) -> None:
    with Store.open(folder):
        with pytest.raises(StoreError, match="busy: another process writes to it"):
            Store.open(folder, read_only=True)
        with pytest.raises(StoreError, match="busy: another process has it open"):
            Store.open(folder)
    readers = [Store.open(folder, read_only=True) for _ in range(2)]
    with readers[0], readers[1], pytest.raises(StoreError, match="busy: another process has it open"):
        Store.open(folder)
    Store.open(folder).close()
    assert read(folder) == 4


def test_a_writer_waits_for_readers_and_a_reader_for_a_writer(folder: Path, others: ThreadPoolExecutor) -> None:
    for first, second in ((read, write), (write, read), (write, write)):
        ready = threading.Event()
        slow = others.submit(first, folder, 0.3, ready)
        assert ready.wait(10)
        second(folder)
        slow.result()


def test_readers_one_after_another_do_not_keep_a_writer_out(
    folder: Path, others: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every moment one of them reads, so that without a turn of its own the writer would never come in."""
    monkeypatch.setattr(location, "WRITER_WAITS", 5.0)
    monkeypatch.setattr(location, "READER_WAITS", 20.0)
    over = threading.Event()

    def reading(delay: float) -> None:
        time.sleep(delay)
        while not over.is_set():
            read(folder, 0.2)

    readers = [others.submit(reading, delay) for delay in (0.0, 0.06, 0.13)]
    try:
        time.sleep(0.3)
        write(folder)
    finally:
        over.set()
    for reader in readers:
        reader.result()


@pytest.mark.usefixtures("impatient")
def test_a_writer_that_gives_up_lets_readers_in(folder: Path) -> None:
    with Store.open(folder, read_only=True):
        with pytest.raises(StoreError, match="busy"):
            Store.open(folder)
        assert read(folder) == 4


def test_a_compacted_store_holds_the_same_in_less_room(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    many = [(replace(PACT, identifier=f"{number}.txt", text=PACT.text * 20), ()) for number in range(200)]
    for title in "abcdef":
        with Store.open(folder) as store:
            store.replace((replace(article, title=title), ()) for article, _ in many)
    before = size_of(folder / "oxigraph")
    with Store.open(folder) as store:
        quads = set(store.quads())
        store.compact()
        assert size_of(folder / "oxigraph") < before * 2 / 3
        assert set(store.quads()) == quads
        store.replace(world())
    with Store.open(folder, read_only=True) as store:
        assert set(store.quads()) > quads
        with pytest.raises(StoreError, match="reading only"):
            store.compact()
    assert {path.name for path in folder.iterdir()} == {location.MARKER, "oxigraph"}
    with Store.open(":memory:") as store:
        store.compact()


@pytest.mark.parametrize("part", ["begin_compaction", "end_compaction"])
def test_a_compaction_that_fails_leaves_the_store_as_it_was(
    part: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(location, part, fail)
    with Store.open(folder) as store:
        quads = set(store.quads())
        with pytest.raises(StoreError, match="no space left"):
            store.compact()
        assert set(store.quads()) == quads
        store.withdraw(PACT.identifier)
    assert read(folder) == 3
    assert {path.name for path in folder.iterdir()} == {location.MARKER, "oxigraph"}


@pytest.mark.parametrize("is_old_there", [True, False])
def test_a_compaction_that_was_killed_at_its_end_is_finished(folder: Path, is_old_there: bool) -> None:
    (folder / "oxigraph").rename(folder / "oxigraph.compacted")
    if is_old_there:
        (folder / "oxigraph").mkdir()
        (folder / "oxigraph" / "CURRENT").write_text("half deleted\n")
    assert read(folder) == 4
    write(folder)
    assert read(folder) == 4
    assert {path.name for path in folder.iterdir()} == {location.MARKER, "oxigraph"}


def test_a_store_that_is_to_exist_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store at"):
        Store.open(tmp_path / "none", must_exist=True)
    assert not list(tmp_path.iterdir())
