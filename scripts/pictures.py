"""Takes the pictures of the documentation: builds the samples and photographs the page in Chromium.

Run it with ``scripts/uv run python scripts/pictures.py``; the browser is found as the tests find it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from graphbuilder.build import build
from graphbuilder.reading import read_sources

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
# The edge whose evidence is shown, as the panel lists it.
EDGE = ("كوريا الشمالية", "روسيا")


def main() -> None:
    """Write overview.png (Arabic), english.png and evidence.png into ``docs/pictures``."""
    browser_path = os.environ.get("GRAPHBUILDER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if browser_path is None:
        sys.exit("No Chromium: install it, or name its file in GRAPHBUILDER_CHROMIUM.")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build(read_sources([str(ROOT / "seeds")]), Path(folder))
        browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1360, "height": 860})
        page.goto((Path(folder) / "graph.html").as_uri())
        page.wait_for_timeout(1000)
        page.screenshot(path=PICTURES / "overview.png")
        page.get_by_role("button").filter(has_text="عرض القائمة كلها").last.click()
        page.get_by_role("button").filter(has_text=EDGE[0]).filter(has_text=EDGE[1]).first.click()
        page.wait_for_timeout(800)
        page.screenshot(path=PICTURES / "evidence.png")
        page.keyboard.press("Escape")
        page.locator("#language").click()
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURES / "english.png")
        browser.close()


if __name__ == "__main__":
    main()
