"""The addresses of the server, and what is asked of a worker under each."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from graphbuilder.printable import printable
from graphbuilder.server.answer import HTML, JSON, TRIPLES, Answer, Refusal
from graphbuilder.server.drawn import Drawn
from graphbuilder.server.guard import Guard
from graphbuilder.server.negotiate import preferred
from graphbuilder.server.protocol import read_query
from graphbuilder.server.workers import Pool, processes

_HERE = Path(str(files("graphbuilder.server")))
_COLOURS = Path(str(files("graphbuilder.page"))) / "style" / "colours.css"
_LONGEST_LOGGED = 500  # Characters of an address, and of what went wrong.
_ENCODED = re.compile("%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is served: the folder of a store, the seconds that an answer may take, the rows that it may have."""

    folder: str
    timeout: float = 30.0
    limit: int = 10_000


def application(settings: Settings, *, started: Callable[[], None] = lambda: None) -> Starlette:
    """The server as an ASGI application; ``started`` is called when its workers run."""
    site = _Site(settings, started)
    page_of = site.page_of
    return Starlette(
        routes=[
            Route("/", page_of("start")),
            Route("/graph", site.graph),
            Route("/editor", page_of("editor")),
            Route("/sparql", site.sparql, methods=["GET", "POST", "OPTIONS"]),
            Route("/.well-known/void", site.void),
            Route("/questions", page_of("questions")),
            Route("/questions/{name}", page_of("question")),
            Route("/actors", page_of("actors")),
            Route("/articles", page_of("articles")),
            Route("/actor/{name:path}", page_of("actor")),
            Route("/article/{name:path}", page_of("article")),
            Route("/statement/{name:path}", page_of("statement")),
            Route("/openapi.json", _file(_HERE / "openapi.json", JSON)),
            # Asked for beside JSON and text.
            Route("/favicon.ico", _file(_HERE / "static" / "icon.svg", "image/svg+xml")),
            Route("/static/colours.css", _file(_COLOURS, "text/css")),
            Mount("/static", StaticFiles(directory=_HERE / "static")),
        ],
        middleware=[Middleware(Guard)],
        exception_handlers={Refusal: _refused, HTTPException: _no_such_thing, Exception: _failed},
        lifespan=site.lifespan,
    )


class _Site:
    """What answers requests: a pool of workers, and the page of the graph."""

    def __init__(self, settings: Settings, started: Callable[[], None]) -> None:
        self._settings = settings
        self._started = started
        self._pool = Pool(processes(), settings.timeout)
        self._drawn = Drawn(settings.folder)

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        """Starts the workers, and ends them."""
        try:
            await self._pool.start()
            self._started()
            yield
        finally:
            await self._pool.end()

    def page_of(self, name: str) -> Callable[[Request], object]:
        """What answers with a page of ``pages.PAGES``."""

        async def answer(request: Request) -> Response:
            task = {
                "task": "page",
                "name": name,
                "folder": self._settings.folder,
                "path": _rest(request),
                "query": dict(request.query_params),
                "accept": _accept(request),
                "accept_language": request.headers.get("accept-language", ""),
            }
            return await self._ask(request, task)

        return answer

    async def sparql(self, request: Request) -> Response:
        """A query, or without one the description of the service."""
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": "GET, HEAD, POST, OPTIONS"})
        query = await read_query(request)
        accept = _accept(request)
        if request.method != "POST" and preferred(accept, [*TRIPLES, HTML]) == HTML and HTML in accept:
            return RedirectResponse(f"/editor#query={quote(query.sparql, safe='')}" if query else "/editor", 303)
        if query is None:
            return await self._ask(request, {"task": "service", "accept": accept, "base": str(request.base_url)})
        task = {
            "task": "query",
            "folder": self._settings.folder,
            "sparql": query.sparql,
            "default": query.default,
            "named": query.named,
            "reason": query.reason,
            "accept": accept,
            "limit": self._settings.limit,
        }
        return await self._ask(request, task)

    async def graph(self, _: Request) -> Response:
        """The interactive page. It has a policy of its own, which a stricter one of ours would not let work."""
        return _response(await self._drawn.page(), {"Content-Security-Policy": "frame-ancestors 'none'"})

    async def void(self, _: Request) -> Response:
        """Where the dataset is described."""
        return RedirectResponse("/sparql", 303)

    async def _ask(self, request: Request, task: Mapping[str, object]) -> Response:
        """The answer to a task, for as long as the client waits for it."""
        asked = asyncio.ensure_future(self._pool.ask(task))
        gone = asyncio.ensure_future(_disconnected(request))
        try:
            await asyncio.wait({asked, gone}, return_when=asyncio.FIRST_COMPLETED)
            if not asked.done():
                raise Refusal(503, "The client has gone.")
            return _response(asked.result())
        finally:
            for task_ in (asked, gone):
                task_.cancel()
            with suppress(asyncio.CancelledError, Refusal):
                await asked


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _rest(request: Request) -> str:
    """What follows the name of the page in the address, encoded as it came, with the digits of codes in capitals."""
    path = request.scope["raw_path"].decode("ascii", "replace").partition("?")[0]
    return _ENCODED.sub(lambda code: code[0].upper(), path.lstrip("/").partition("/")[2])


def _accept(request: Request) -> str:
    return ", ".join(request.headers.getlist("accept"))


def _response(answer: Answer, headers: dict[str, str] | None = None) -> Response:
    return Response(answer.body, answer.status, {**answer.headers, **(headers or {}), "Content-Type": answer.type})


def _file(path: Path, type: str) -> Callable[[Request], object]:
    async def answer(_: Request) -> Response:
        return FileResponse(path, media_type=type)

    return answer


async def _refused(_: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    return _response(refusal.answer())


async def _no_such_thing(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    sentences = {
        404: "There is no such page: / shows what there is.",
        405: "This address is not asked that way: use GET.",
    }
    sentence = sentences.get(error.status_code, error.detail)
    return PlainTextResponse(f"{sentence}\n", error.status_code, dict(error.headers or {}))


async def _failed(request: Request, error: Exception) -> Response:
    asked = request.scope["raw_path"].decode("ascii", "replace").partition("?")[0]  # What follows may be a secret.
    said = f"{request.method} {asked[:_LONGEST_LOGGED]} failed: {ascii(error)[:_LONGEST_LOGGED]}"
    print(f"graphbuilder: {printable(said)}", file=sys.stderr, flush=True)
    return PlainTextResponse("The server failed to answer this; what happened stands where it was started.\n", 500)
