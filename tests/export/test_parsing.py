from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graphbuilder.errors import SourceError
from graphbuilder.export import parsing
from graphbuilder.export.parsing import parsed
from graphbuilder.graph.formats import ENDINGS
from graphbuilder.reading.records import FILE_BYTES

ROOT = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="https://example.org/">'
NODE = '<rdf:Description rdf:about="https://example.org/a"><e:p>{}</e:p></rdf:Description>'
GOOD = {
    ".ttl": "<https://example.org/a> <https://example.org/p> 'ب' .",
    ".trig": "<https://example.org/g> { <https://example.org/a> <https://example.org/p> 'ب' }",
    ".nq": '<https://example.org/a> <https://example.org/p> "ب" <https://example.org/g> .\n',
    ".nt": '<https://example.org/a> <https://example.org/p> "ب" .\n',
    ".jsonld": '{"@id": "https://example.org/a", "https://example.org/p": "ب"}',
    ".rdf": f"{ROOT}{NODE.format('ب')}</rdf:RDF>",
}


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a server; at the end, nobody must have called it."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setblocking(False)
    with listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/context.jsonld"
        with pytest.raises(BlockingIOError):
            listening.accept()


def file_of(folder: Path, ending: str, text: str | bytes) -> Path:
    file = folder / f"graph{ending}"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def refusal(file: Path) -> str:
    with pytest.raises(SourceError) as caught:
        parsed([file])
    message = str(caught.value)
    assert message.startswith(f"'{file}' ") and message.endswith(".") and "\n" not in message
    return message


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_of_each_format(ending: str, tmp_path: Path) -> None:
    (quad,) = parsed([file_of(tmp_path, ending, GOOD[ending]), file_of(tmp_path, ending.upper(), GOOD[ending])])
    assert quad.object == ox.Literal("ب")


def test_files_of_several_formats_are_one_graph(tmp_path: Path) -> None:
    quads = parsed([file_of(tmp_path, ending, text) for ending, text in GOOD.items()])
    assert {quad.triple for quad in quads} == {
        quad.triple for quad in ox.parse(GOOD[".nt"], format=ox.RdfFormat.N_TRIPLES)
    }


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_not_in_its_format_is_refused(ending: str, tmp_path: Path) -> None:
    for text in ("هذا نص عادي\nفي سطرين", b"\xff\xfe\x00", GOOD[ending][:-4]):
        assert "cannot be read as a graph" in refusal(file_of(tmp_path, ending, text))


@pytest.mark.parametrize("name", ["graph.html", "graph", "graph.csv", "graph.n3"])
def test_files_of_other_kinds_are_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    assert "name files in .ttl, .trig" in refusal(tmp_path / name)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "check the path" in refusal(tmp_path / "missing.ttl")
    (tmp_path / "folder.ttl").mkdir()
    assert "Is a directory" in refusal(tmp_path / "folder.ttl")


def test_no_entity_of_rdf_xml_is_looked_up(tmp_path: Path, server: str) -> None:
    secret = file_of(tmp_path, ".secret", "secret")
    for declared in (
        f'[<!ENTITY x SYSTEM "{secret.as_uri()}">]',
        f'[<!ENTITY % x SYSTEM "{server}"> %x;]',
        f'SYSTEM "{server}"',
        f'PUBLIC "-//x" "{server}" [<!ENTITY x "y">]',
    ):
        text = f'<?xml version="1.0"?><!DOCTYPE rdf:RDF {declared}>{ROOT}{NODE.format("&x;")}</rdf:RDF>'
        assert "it has a document type, which no export has" in refusal(file_of(tmp_path, ".rdf", text))


def test_entities_that_swell_are_refused(tmp_path: Path) -> None:
    swelling = "".join(f'<!ENTITY x{level} "{f"&x{level - 1};" * 10}">' for level in range(1, 10))
    text = f'<!DOCTYPE x [<!ENTITY x0 "0123456789">{swelling}]>{ROOT}{NODE.format("&x9;")}</rdf:RDF>'
    assert "document type" in refusal(file_of(tmp_path, ".rdf", text))


def test_no_context_of_json_ld_is_fetched(tmp_path: Path, server: str) -> None:
    local = file_of(tmp_path, ".context", '{"@context": {"p": "https://example.org/p"}}').as_uri()
    for address in (server, local):
        for context in (f'"{address}"', f'["{address}"]', f'{{"@import": "{address}"}}'):
            text = f'{{"@context": {context}, "@id": "https://example.org/a", "p": "x"}}'
            assert "its @context is on the web" in refusal(file_of(tmp_path, ".jsonld", text))


def test_nodes_without_an_address_are_refused(tmp_path: Path) -> None:
    for text in ("[] a <https://example.org/b> .", "<https://example.org/a> <https://example.org/p> [] ."):
        assert "nodes without an address" in refusal(file_of(tmp_path, ".ttl", text))


def test_a_parser_that_crashes_is_no_crash_of_the_program(tmp_path: Path) -> None:
    pair = b"<https://example.org/a> <https://example.org/p> "
    nested = pair + (b"<<( " + pair) * 50_000 + b"1" + b" )>>" * 50_000 + b" ."
    refusal(file_of(tmp_path, ".ttl", nested))
    refusal(file_of(tmp_path, ".jsonld", b'{"@id":"https://example.org/a","https://example.org/p":' + b"[" * 100_000))


def test_a_parser_that_stalls_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_SECONDS", 0.01)
    assert "took longer than 0.01 s" in refusal(file_of(tmp_path, ".ttl", GOOD[".ttl"]))


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    for ending in (".ttl", ".trig", ".jsonld", ".rdf"):
        file = file_of(tmp_path, ending, "")
        with file.open("wb") as stream:
            stream.truncate(FILE_BYTES + 1)
        assert "larger than 64 MB" in refusal(file)


def test_a_file_of_lines_may_be_larger(tmp_path: Path) -> None:
    file = file_of(tmp_path, ".nq", GOOD[".nq"] + f"# {'x' * 1000}\n" * (FILE_BYTES // 1000) + GOOD[".nt"])
    assert file.stat().st_size > FILE_BYTES
    assert len(parsed([file])) == 2


def test_a_short_file_that_says_gigabytes_is_refused(tmp_path: Path) -> None:
    long = "a" * 1_000_000
    text = f"@prefix a: <https://example.org/{long}> .\na:a a:a {', '.join(f'a:{number}' for number in range(600))} ."
    assert "many times as long" in refusal(file_of(tmp_path, ".ttl", text))
