"""Takes the pictures of the documentation: builds the samples and photographs the page in Chromium.

Run it with ``scripts/uv run python -m scripts.pictures``; the browser is found as the tests find it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
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
    """``link`` is the part of the address after #; ``before`` is what the reader does before the picture is taken."""

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


def main() -> None:
    """Write each picture into ``docs/pictures``."""
    chromium = browser.found()
    if chromium is None:
        sys.exit("No Chromium: install it, or name its file in GRAPHBUILDER_CHROMIUM.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser.running(chromium) as running:
        build(read_sources([str(ROOT / "seeds")]), Path(folder))
        for name, picture in TAKEN.items():
            take(running, Path(folder) / "graph.html", picture, PICTURES / f"{name}.png")


def take(running: Browser, file: Path, picture: Picture, destination: Path) -> None:
    """One picture of the page."""
    width, height = picture.size
    page = running.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.dark else "light",
        reduced_motion="reduce",
    )
    page.goto(f"{file.as_uri()}#{picture.link}")
    picture.before(page)
    page.wait_for_timeout(800)
    page.screenshot(path=destination)
    page.close()


if __name__ == "__main__":
    main()
