from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route

from graphbuilder.model import Article, Statement
from graphbuilder.page import render


class Opened:
    """A page in the browser, and whatever it did that a page of ours must not do."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.dialogs: list[str] = []
        self.problems: list[str] = []
        page.on("dialog", self._dismiss)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda message: self.problems.append(message.text) if message.type != "log" else None)
        page.route("**/*", self._route)

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _route(self, route: Route) -> None:
        if route.request.url.startswith("file:") and route.request.is_navigation_request():
            route.continue_()
        else:
            self.requests.append(route.request.url)
            route.abort()

    def assert_harmless(self) -> None:
        assert (self.requests, self.dialogs, self.problems) == ([], [], [])


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Renders statements, opens the page, and at the end of the test sees that it did nothing it must not do."""
    opened: list[Opened] = []

    def show_page(
        statements: Sequence[Statement],
        articles: Mapping[str, Article],
        *,
        title: str = "",
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
    ) -> Opened:
        file = tmp_path / "graph.html"
        render(statements, articles, file, title=title)
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            offline=True,
        )
        opened.append(Opened(context.new_page()))
        opened[-1].page.goto(file.as_uri())
        return opened[-1]

    yield show_page
    for one in opened:
        one.assert_harmless()
        one.page.context.close()
