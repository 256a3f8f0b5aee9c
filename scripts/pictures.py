"""Takes the pictures of the documentation: builds and serves the samples and photographs the pages in Chromium.

Run it with ``scripts/uv run python -m scripts.pictures``; the browser is found as the tests find it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks import browser
from graphbuilder.build import build
from graphbuilder.reading import read_sources

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
DESK, TELEPHONE = (1360, 860), (400, 800)


@dataclass(frozen=True)
class Picture:
    """``link`` is the part of the address after # or, of a served page, after the server's.

    ``before`` is what the reader does before the picture is taken.
    """

    link: str = ""
    size: tuple[int, int] = DESK
    dark: bool = False
    before: Callable[[Page], object] = lambda _: None


def first_evidence(page: Page) -> None:
    """Wait until the sentences are there."""
    page.locator(".statement").first.wait_for()


TAKEN = {
    "overview": Picture(),
    "evidence": Picture('pair=["RUS","PRK"]', before=first_evidence),
    "english": Picture("lang=en&actor=IRN"),
    "dark": Picture("lang=en&colour=bloc", dark=True),
    "table": Picture("view=table"),
    "phone": Picture('pair=["RUS","UKR"]', size=TELEPHONE, before=first_evidence),
}


def ask_a_question(page: Page) -> None:
    """Fill in a question and wait for its answer."""
    page.get_by_text("Partners of an actor", exact=True).click()
    page.locator("form[action='/questions/partners'] button").click()
    page.locator(".yasr table tbody tr").first.wait_for()


SERVED = {
    "actor": Picture("actor/RUS?lang=en"),
    "editor": Picture("editor?lang=en", before=ask_a_question),
}


def main() -> None:
    """Write each picture into ``docs/pictures``."""
    chromium = browser.found()
    if chromium is None:
        sys.exit("No Chromium: install it, or name its file in GRAPHBUILDER_CHROMIUM.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser.running(chromium) as running:
        build(read_sources([str(ROOT / "seeds")]), Path(folder))
        for name, picture in TAKEN.items():
            address = f"{(Path(folder) / 'graph.html').as_uri()}#{picture.link}"
            take(running, address, picture, PICTURES / f"{name}.png")
        with served(Path(folder) / "store") as server:
            for name, picture in SERVED.items():
                take(running, server + picture.link, picture, PICTURES / f"{name}.png")


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a server of the store, until the end."""
    command = [sys.executable, "-m", "graphbuilder", "serve", "--store", str(store), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield next(word for word in process.stdout.readline().split() if word.startswith("http://"))
    finally:
        process.terminate()
        process.wait()


def take(running: Browser, address: str, picture: Picture, destination: Path) -> None:
    """One picture of the page."""
    width, height = picture.size
    page = running.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.dark else "light",
        reduced_motion="reduce",
    )
    page.goto(address)
    picture.before(page)
    page.wait_for_timeout(800)
    page.screenshot(path=destination)
    page.close()


if __name__ == "__main__":
    main()
