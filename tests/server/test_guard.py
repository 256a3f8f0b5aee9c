"""Other sites, and what every response tells the browser."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

ADDRESSES = ["/", "/editor", "/actors", "/sparql?query=ASK{}", "/none", "/static/style.css", "/openapi.json", "/graph"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000", "127.8.9.1"])
def test_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/sparql?query=ASK{}", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0", "", "a@localhost"),
        *("127.1", "2130706433", "[::1", "[::1]x", "localhost:80:80"),
    ],
)
def test_other_names_are_not(client: TestClient, host: str) -> None:
    for address in ADDRESSES:
        response = client.get(address, headers={"Host": host})
        assert response.status_code == 400
        assert response.text == "This host name is none of this machine alone: ask for localhost or 127.0.0.1.\n"
        assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_response_has_the_headers(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers
    if address != "/graph":
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]


def test_another_site_can_lead_here_and_no_more(client: TestClient) -> None:
    navigation = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert client.get("/actors", headers=navigation).status_code == 200
    request = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    for response in (
        client.get("/sparql?query=ASK{}", headers=request),
        client.post("/sparql", data={"query": "ASK{}"}, headers=request),
        client.post("/sparql", data={"query": "ASK{}"}, headers=navigation),
        client.get("/sparql?query=ASK{}", headers={**request, "Sec-Fetch-Site": "same-site"}),
    ):
        assert response.status_code == 403
        assert response.text.startswith("Another site asks this")
    own = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}
    assert client.get("/sparql?query=ASK{}", headers=own).status_code == 200
