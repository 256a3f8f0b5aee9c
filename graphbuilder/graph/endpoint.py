"""The address of a remote store, asked by the SPARQL 1.1 Protocol (W3C Recommendation of 21 March 2013).

Nothing that answers is trusted: no redirect is followed, so that credentials go to the address that was given and to no
other; each answer is bounded in time and size and parsed by Oxigraph as it comes; every failure is a sentence.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from urllib.parse import SplitResult, urlsplit, urlunsplit

import pyoxigraph as ox
import requests
import urllib3

from graphbuilder.errors import CutOffError, StoreError
from graphbuilder.graph.exchange import session
from graphbuilder.graph.location import is_remote
from graphbuilder.reading.records import shown

USER, PASSWORD, TOKEN = "GRAPHBUILDER_STORE_USER", "GRAPHBUILDER_STORE_PASSWORD", "GRAPHBUILDER_STORE_TOKEN"
UPDATE = "GRAPHBUILDER_STORE_UPDATE"

SECONDS = 300.0
"""How long one answer may take in all, unless another time is asked for."""
MOST_BYTES = 512 * 2**20
"""How long one answer may be."""
_CONNECTING = 10.0  # Seconds.
_JSON = "application/sparql-results+json"
_GRAPHS = {"application/n-triples": ox.RdfFormat.N_TRIPLES, "text/turtle": ox.RdfFormat.TURTLE}

# Headers of Virtuoso: it has given as many rows as it ever gives; its time was over before it had all of the answer.
_MOST_ROWS = "X-SPARQL-MaxRows"
_INCOMPLETE = ("X-SQL-State", "S1TAT")

Parameters = Iterable[tuple[str, str]]
Term = ox.NamedNode | ox.BlankNode | ox.Literal
Row = tuple[Term | None, ...]


class Endpoint:
    """A store's address for queries, and the one for updates that goes with it."""

    def __init__(self, address: str, *, seconds: float = SECONDS, most_bytes: int = MOST_BYTES) -> None:
        """``seconds`` and ``most_bytes`` bound each answer. Raises ``StoreError`` where the address is none."""
        self.address = urlunsplit(_checked(address))
        self.updates = urlunsplit(_checked(os.environ.get(UPDATE) or update_address(self.address)))
        self._seconds = seconds
        self._most_bytes = most_bytes
        self._session = session()
        self._session.auth = _authorise  # Also without credentials, or requests would take some from ~/.netrc.

    def ask(self, sparql: str, parameters: Parameters = ()) -> bool:
        """The answer to an ``ASK``; Virtuoso 7.2.5 gives one row that holds 1 for yes, and none for no."""
        found, _ = self._results(sparql, parameters)
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        if len(found.variables) != 1:
            raise self._nonsense("it gives rows where yes or no was asked")
        return any(isinstance(value, ox.Literal) and value.value in ("1", "true") for (value,) in self._rows(found))

    def select(self, sparql: str, parameters: Parameters = ()) -> tuple[tuple[str, ...], Generator[Row, None, None]]:
        """The variables of a ``SELECT`` and its rows, which are read as they are taken.

        They end in ``CutOffError`` where the server says that it gives no more than so many.
        """
        found, most = self._results(sparql, parameters)
        if isinstance(found, ox.QueryBoolean):
            raise self._nonsense("it gives yes or no where rows were asked for")
        return tuple(variable.value for variable in found.variables), self._rows(found, most)

    def triples(self, sparql: str, parameters: Parameters = ()) -> Iterator[tuple[Term, ...]]:
        """The triples of a ``CONSTRUCT`` or ``DESCRIBE``, which are read as they are taken."""
        body, kind, _ = self._query(sparql, parameters, ", ".join(_GRAPHS))
        if kind not in _GRAPHS:
            raise self._nonsense(f"it answers in {kind or 'no format'} where a graph was asked for")
        with self._parsing():
            for triple in ox.parse(body, format=_GRAPHS[kind]):  # type: ignore[arg-type]
                yield tuple(self._plain(term) for term in (triple.subject, triple.predicate, triple.object))

    def update(self, sparql: str) -> None:
        """Makes a change, whole or not at all as far as the store keeps to the protocol."""
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        self._post(self.updates, sparql.encode(), headers).close()

    def _query(self, sparql: str, parameters: Parameters, accept: str) -> tuple[_Body, str, int | None]:
        """The body of an answer, its media type, and the number of rows at which the server says it has cut it."""
        response = self._post(self.address, [("query", sparql), *parameters], {"Accept": accept})
        if response.status_code == 206 or response.headers.get(_INCOMPLETE[0], "").strip() == _INCOMPLETE[1]:
            with response:
                raise StoreError(f"The store {self.address} gave up and answered in part: have it allow more time.")
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        most = response.headers.get(_MOST_ROWS, "")
        body = _Body(response, self.address, self._seconds, self._most_bytes)
        return body, kind, int(most) if most.isascii() and most.isdecimal() else None

    def _results(self, sparql: str, parameters: Parameters) -> tuple[ox.QuerySolutions | ox.QueryBoolean, int | None]:
        body, kind, most = self._query(sparql, parameters, _JSON)
        if kind not in (_JSON, "application/json"):
            raise self._nonsense(f"it answers in {kind or 'no format'}")
        with self._parsing():
            return ox.parse_query_results(body, ox.QueryResultsFormat.JSON), most  # type: ignore[arg-type]

    def _rows(self, found: ox.QuerySolutions, most: int | None = None) -> Generator[Row, None, None]:
        number = 0
        try:
            with self._parsing():
                for solution in found:
                    number += 1
                    yield tuple(None if term is None else self._plain(term) for term in solution)
        finally:
            del found  # Oxigraph wants it dropped in this thread, and an error would keep it for the garbage collector.
        if most is not None and number >= most:
            raise CutOffError(self.address, number)

    @contextmanager
    def _parsing(self) -> Iterator[None]:
        try:
            yield
        except (SyntaxError, ValueError) as error:
            raise self._nonsense(f"its answer cannot be read: {error.args[0]}") from error

    def _plain(self, term: object) -> Term:
        if isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal):
            return term
        raise self._nonsense("it gives a triple in place of a term, which is RDF 1.2")

    def _post(self, address: str, data: object, headers: dict[str, str]) -> requests.Response:
        """The answer to a request, if it is one of success; its body is still to be read."""
        response = self._sent(address, data, headers)
        if response.status_code == 401 and self._session.auth is _authorise and _has_password():
            response.close()
            # It asks without credentials first: Virtuoso says that it wants Digest only then.
            self._session.auth = requests.auth.HTTPDigestAuth(os.environ[USER], os.environ.get(PASSWORD, ""))
            response = self._sent(address, data, headers)
        if not response.ok or response.is_redirect or response.is_permanent_redirect:
            with response:
                raise self._refusal(response)
        return response

    def _sent(self, address: str, data: object, headers: dict[str, str]) -> requests.Response:
        try:
            return self._session.post(
                address,
                data=data,  # type: ignore[arg-type]
                headers=headers,
                timeout=(_CONNECTING, self._seconds),  # The second is for the whole answer.
                allow_redirects=False,
                stream=True,
            )
        except requests.Timeout as error:
            raise _late(self.address, self._seconds) from error
        except requests.exceptions.SSLError as error:
            raise StoreError(f"The store {self.address} has no certificate that is trusted; check it.") from error
        except (requests.RequestException, urllib3.exceptions.HTTPError, UnicodeError) as error:
            raise StoreError(
                f"The store {self.address} cannot be reached: check the address, and that its server runs."
            ) from error

    def _refusal(self, response: requests.Response) -> StoreError:
        status, address = response.status_code, self.address
        if status < 400:
            elsewhere = shown(response.headers.get("Location", "nowhere"))
            return StoreError(f"The store {address} has moved to {elsewhere}: if you trust that, give it with --store.")
        if status == 401 and not _has_credentials():
            return StoreError(f"The store {address} wants credentials: set {USER} and {PASSWORD}, or {TOKEN}.")
        if status in (401, 403):
            return StoreError(f"The store {address} does not allow this ({status}): check the credentials and rights.")
        if status == 404:
            return StoreError(f"The server has no store at {shown(response.url)} (404): check the address.")
        said = shown(_Body(response, address, self._seconds, 2_000).beginning())
        return StoreError(
            f"The store {address} failed ({status}){f': {said}' if said else ''}. Look into its server's log."
        )

    def _nonsense(self, reason: str) -> StoreError:
        return StoreError(
            f"{self.address} does not answer as a SPARQL store does ({shown(str(reason)).rstrip('.')}): "
            "give its address for queries, such as https://host/sparql."
        )


class _Body:
    """The body of an answer, to be read once, within a size; ``exchange`` bounds its time."""

    def __init__(self, response: requests.Response, address: str, seconds: float, most_bytes: int) -> None:
        self._response = response
        self._address = address
        self._seconds = seconds
        self._most = self._left = most_bytes

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes, as soon as some are there; none at the end."""
        try:
            data = self._response.raw.read1(size if size > 0 else 65_536, decode_content=True)
        except urllib3.exceptions.TimeoutError as error:
            raise _late(self._address, self._seconds) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise StoreError(f"The store {self._address} broke off its answer: try again.") from error
        self._left -= len(data)
        if self._left < 0:
            raise StoreError(
                f"The store {self._address} gives more than {self._most // 2**20:,} MB at once: ask for less."
            )
        return bytes(data)

    def beginning(self) -> str:
        """The first words of an error, as far as they can be had."""
        try:
            return self.read(1_000).decode("utf-8", "replace")
        except StoreError:
            return ""


def update_address(address: str) -> str:
    """Where a store takes updates, by where it takes queries.

    ::

        …/query               Oxigraph, Fuseki   …/update
        …/DATASET/sparql      Fuseki             …/DATASET/update
        …/repositories/NAME   GraphDB, RDF4J     …/repositories/NAME/statements
        anything else         Virtuoso's /sparql the same
    """
    parts = urlsplit(address)
    above, _, last = parts.path.rstrip("/").rpartition("/")
    path = parts.path
    if last == "query" or (last == "sparql" and above):
        path = f"{above}/update"
    elif above.endswith("/repositories"):
        path = f"{above}/{last}/statements"
    return urlunsplit(parts._replace(path=path))


def _checked(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        is_whole = is_remote(address.strip()) and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise StoreError("The address of the store is not whole: write it as https://host/sparql.")
    if parts.username is not None or parts.password is not None:
        raise StoreError(f"The address of a store holds no credentials: set {USER} and {PASSWORD}, or {TOKEN}.")
    if parts.query:  # It may be a key, and addresses are shown.
        raise StoreError("The address of a store holds no '?' and nothing after it: leave that out.")
    return parts._replace(fragment="")


def _has_credentials() -> bool:
    return bool(os.environ.get(TOKEN) or os.environ.get(USER))


def _has_password() -> bool:
    return bool(os.environ.get(USER)) and os.environ[USER].isascii() and not os.environ.get(TOKEN)


def _authorise(request: requests.PreparedRequest) -> requests.PreparedRequest:
    token, user = os.environ.get(TOKEN), os.environ.get(USER)
    if token:
        if not (token.isascii() and token.isprintable()):
            raise StoreError(f"{TOKEN} holds signs that no token has: set it again.")
        request.headers["Authorization"] = f"Bearer {token}"
    elif user:
        pair = user.encode(), os.environ.get(PASSWORD, "").encode()
        request = requests.auth.HTTPBasicAuth(*pair)(request)
    return request


def _late(address: str, seconds: float) -> StoreError:
    return StoreError(f"The store {address} did not answer within {seconds:g} s: try again, or ask for less.")
