"""Who may ask, and what a browser may do with the answer.

The server listens on this machine alone, but any site that the user visits can make the browser ask it. A site whose
name is made to lead here (DNS rebinding) is told by the header ``Host``; a site that asks under its own name by
``Sec-Fetch-Site``, where it does more than lead the user to a page. No header of ours lets it read an answer (CORS).
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphbuilder.server.answer import POLICY

HOSTS = ("127.0.0.1", "localhost", "[::1]")
"""The names under which a browser may ask."""

_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
}


class Guard:
    """Refuses requests of other sites, and gives every response the headers that it lacks."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        app = _REFUSAL if _is_foreign(scope) else self._app
        await app(scope, receive, send_guarded)


_REFUSAL = PlainTextResponse("Another site asks this; only pages of this server may. Open its address yourself.\n", 403)


def _is_foreign(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    leads_here = scope["method"] == "GET" and headers.get("sec-fetch-mode") == "navigate"
    return headers.get("sec-fetch-site") in ("cross-site", "same-site") and not leads_here
