from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from graphbuilder.errors import SourceError, StoreError, UsageError
from graphbuilder.graph.location import DATABASE

from .command import process, run

DATE = ox.NamedNode("https://w3id.org/graphbuilder/ontology#date")


@pytest.fixture
def spoilt(store: Path, tmp_path: Path) -> Path:
    """A copy of the store in which every date of a statement is no day."""
    copy = tmp_path / "store"
    shutil.copytree(store, copy)
    database = ox.Store(copy / DATABASE)
    for quad in list(database.quads_for_pattern(None, DATE, None, None)):
        database.remove(quad)
        database.add(ox.Quad(quad.subject, DATE, ox.Literal("2024-02-31\n"), quad.graph_name))
    database.flush()
    return copy


def test_a_built_store_and_its_exports_satisfy_the_shapes(store: Path, built: Path, tmp_path: Path) -> None:
    said = ["The graph satisfies the shapes: 4 articles with 8 statements checked."]
    assert run("validate", "--store", store).lines == said
    assert run("validate", "--store", built / "graph.ttl").lines == said
    for format, ending in (("nquads", "nq"), ("ntriples", "nt"), ("jsonld", "jsonld")):
        file = tmp_path / f"graph.{ending}"
        run("export", "--store", store, "--format", format, "--out", file)
        assert run("validate", "--store", file).lines == said


def test_what_is_wrong_is_said_with_the_article_and_the_sentence(spoilt: Path) -> None:
    done = process("validate", "--store", spoilt)
    assert done.code == StoreError.exit_code
    assert done.sentence == ("The graph breaks the shapes in 2 places: build it again, or mend what wrote it.")
    assert done.output.decode().splitlines() == [
        "The date '2024-02-31' of the statement 'Russia signsAgreementWith China' is no day: "
        "article 'اتفاقية في بكين', sentence 1: «وقّعت روسيا والصين اتفاقية تعاون في بكين.».",
        "The date '2024-02-31' of the statement 'Vladimir Putin visits North Korea' is no day: "
        "article 'اتفاقية في بكين', sentence 2: «زار الرئيس الروسي فلاديمير بوتين كوريا الشمالية.».",
    ]


def test_a_limit_of_faults_is_said(spoilt: Path) -> None:
    lines = run("validate", "--store", spoilt, "--limit", "1").output.decode().splitlines()
    assert len(lines) == 2
    assert lines[-1] == "1 more."


def test_what_cannot_be_checked_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("no graph")
    for source, kind in ((tmp_path / "graph.ttl", SourceError), (tmp_path / "nowhere", StoreError)):
        done = run("validate", "--store", source)
        assert done.code == kind.exit_code
        assert str(source) in done.sentence
    assert run("validate", "--store", tmp_path, "--limit", "0").code == UsageError.exit_code
