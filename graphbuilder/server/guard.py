"""Who may ask, and what a browser may do with the answer.

The server listens on this machine alone, but any site that the user visits can make the browser ask it. A site whose
name is made to lead here (DNS rebinding) is told by the header ``Host``, as a number cannot be led astray; a site that
asks under its own name by ``Sec-Fetch-Site``, where it does more than lead the user to a page. No header of ours lets
it read an answer (CORS).
"""

from __future__ import annotations

import ipaddress
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphbuilder.server.answer import POLICY

_HOST = re.compile(r"(?P<name>\[[^\]]*\]|[^:\[\]]*)(?::[0-9]*)?")
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

        app = _MISLED if _is_misled(scope) else _FOREIGN if _is_foreign(scope) else self._app
        await app(scope, receive, send_guarded)


_FOREIGN = PlainTextResponse("Another site asks this; only pages of this server may. Open its address yourself.\n", 403)
_MISLED = PlainTextResponse("This host name is none of this machine alone: ask for localhost or 127.0.0.1.\n", 400)


def is_loopback(name: str) -> bool:
    """Whether a name or number in an address can mean this machine alone."""
    try:
        return name.lower() == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _is_misled(scope: Scope) -> bool:
    host = _HOST.fullmatch(Headers(scope=scope).get("host", ""))
    return host is None or not is_loopback(host["name"].strip("[]"))


def _is_foreign(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    leads_here = scope["method"] == "GET" and headers.get("sec-fetch-mode") == "navigate"
    return headers.get("sec-fetch-site") in ("cross-site", "same-site") and not leads_here
