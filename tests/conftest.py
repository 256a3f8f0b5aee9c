from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from benchmarks import browser as chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests: Playwright runs once in a process."""
    found = chromium.found()
    if found is None:
        pytest.skip("no Chromium: install it, or name its file in GRAPHBUILDER_CHROMIUM, to test pages in a browser")
    with chromium.running(found) as started:
        yield started
