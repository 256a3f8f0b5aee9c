"""A headless Chromium, and how long it takes from opening a file to the drawn graph."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, TimeoutError, sync_playwright

BOUND = 60.0  # Seconds after which nobody waits any longer.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The page tells of its mark, with the milliseconds since the navigation started. Asking it instead would not end when
# the time is over: a page that is busy computing answers nobody.
_TELL = """
new PerformanceObserver((marks) => {
  for (const mark of marks.getEntriesByName("drawn")) console.debug(`drawn ${mark.startTime}`);
}).observe({ type: "mark" });
"""


def found() -> str | None:
    """The file of a Chromium of this machine, or ``None``; the tests of the page and its pictures use the same one."""
    return os.environ.get("GRAPHBUILDER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@contextmanager
def running(chromium: str) -> Iterator[Browser]:
    """The browser of the file ``chromium``, until the end."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS) as browser,
    ):
        yield browser


def seconds_to_drawn(browser: Browser, file: Path, script: str = "") -> float:
    """Seconds from opening the page to its performance mark "drawn", without a network; at most ``BOUND``.

    ``script`` runs before those of the page: it is for pages that set no mark of their own.
    """
    context = browser.new_context(offline=True)
    context.set_default_timeout(BOUND * 1000)
    try:
        page = context.new_page()
        page.add_init_script(_TELL + script)
        with page.expect_console_message(lambda message: message.text.startswith("drawn ")) as told:
            page.goto(file.as_uri(), wait_until="commit")
        return min(float(told.value.text.split()[1]) / 1000, BOUND)
    except TimeoutError:
        return BOUND
    finally:
        context.close()
