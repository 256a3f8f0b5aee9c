from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.world import ARTICLES, FINLAND, KIM, NATO, PACT, PUTIN, RUSSIA, STATEMENTS, USA, statement, world
from graphbuilder.errors import StoreError
from graphbuilder.export import export
from graphbuilder.graph.location import MARKER
from graphbuilder.graph.store import Store
from graphbuilder.model import Article, Certainty, Statement


def nquads(store: Store) -> bytes:
    stream = io.BytesIO()
    export(store, "nquads", stream)
    return stream.getvalue()


def test_a_store_on_disk_keeps_what_it_was_given(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "store"
    with Store.open(folder) as store:
        store.replace(world())
        written = nquads(store)
    with Store.open(folder, read_only=True) as store:
        assert nquads(store) == written
        assert len(list(store.statements())) == 10


def test_the_same_input_in_another_order_and_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "one") as one, Store.open(":memory:") as two:
        one.replace(world())
        two.replace(reversed(world()))
        first = nquads(one)
        assert nquads(two) == first
        one.replace(world())
        assert nquads(one) == first


def test_withdrawing_takes_out_what_only_that_article_says() -> None:
    with Store.open(":memory:") as store, Store.open(":memory:") as fresh:
        store.replace(world())
        store.withdraw(PACT.identifier)
        store.withdraw("no such article")
        fresh.replace([pair for pair in world() if pair[0] != PACT])
        assert nquads(store) == nquads(fresh)
        assert len(list(store.database.named_graphs())) == 3


def test_an_edge_stays_while_another_article_supports_it() -> None:
    again = replace(PACT, identifier="again.txt")
    signing = statement(again, PUTIN, "signsAgreementWith", KIM, "وقّع")
    with Store.open(":memory:") as store, Store.open(":memory:") as fresh:
        store.replace([*world(), (again, [signing])])
        store.withdraw(PACT.identifier)
        fresh.replace([*(pair for pair in world() if pair[0] != PACT), (again, [signing])])
        assert nquads(store) == nquads(fresh)


def test_an_edge_goes_when_its_statement_is_no_longer_actual() -> None:
    signing = statement(PACT, PUTIN, "signsAgreementWith", KIM, "وقّع")
    ask = "ASK { actor:Vladimir_Putin ag:signsAgreementWith actor:Kim_Jong_Un }"
    prefixes = {"actor": "https://w3id.org/graphbuilder/actor/", "ag": "https://w3id.org/graphbuilder/ontology#"}
    with Store.open(":memory:") as store:
        store.replace([(PACT, [signing])])
        assert store.oxigraph.query(ask, prefixes=prefixes)
        store.replace([(PACT, [replace(signing, certainty=Certainty.PLANNED)])])
        assert not store.oxigraph.query(ask, prefixes=prefixes)


def test_an_actor_has_the_description_given_last() -> None:
    renamed = replace(PUTIN, label_ar="بوتين")
    with Store.open(":memory:") as store:
        store.replace(world())
        store.replace([(replace(PACT, identifier="new"), [])])
        article = replace(PACT, identifier="newer")
        store.replace([(article, [statement(article, renamed, "visits", KIM, "وقّع")])])
        assert {one.subject.label_ar for one in store.statements() if one.subject.key == PUTIN.key} == {"بوتين"}


def test_a_party_that_no_statement_names_is_described_by_what_is_known() -> None:
    with Store.open(":memory:") as store:
        store.replace([(PACT, STATEMENTS[PACT.identifier][:1])], known={"RUS": RUSSIA, "USA": USA})
        labels = {quad.object.value for quad in store.quads() if quad.predicate.value.endswith("#label")}  # type: ignore[union-attr]
        assert "روسيا" in labels
        assert "United States" not in labels


def test_a_folder_with_other_files_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    for read_only in (True, False):
        with pytest.raises(StoreError, match="is no store"):
            Store.open(tmp_path, read_only=read_only)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_missing_folder_and_a_file_are_no_stores(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store at"):
        Store.open(tmp_path / "missing", read_only=True)
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(StoreError, match="is a file"):
        Store.open(file, read_only=True)
    with pytest.raises(StoreError, match="cannot be written"):
        Store.open(file / "below")


def test_a_store_of_another_version_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "graphbuilder-store-99").touch()
    with pytest.raises(StoreError, match="another version"):
        Store.open(tmp_path)


def test_a_store_that_was_only_begun_opens(tmp_path: Path) -> None:
    (tmp_path / MARKER).touch()
    with Store.open(tmp_path, read_only=True) as store:
        assert list(store.articles()) == []


def test_a_damaged_store_is_reported(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    (tmp_path / "oxigraph" / "CURRENT").write_text("nonsense\n")
    with pytest.raises(StoreError, match="failed"):
        Store.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be written"):
        Store.open(tmp_path / "store")


def test_a_store_that_is_closed_or_read_only_says_so(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        list(store.articles())
    with Store.open(tmp_path, read_only=True) as reading, pytest.raises(StoreError, match="reading only"):
        reading.replace(world())


def test_rdflib_sees_the_union_of_all_graphs() -> None:
    with Store.open(":memory:") as store:
        store.replace(world())
        dataset = store.dataset()
        rows = list(dataset.query("SELECT ?s WHERE { ?s a ag:Statement ; rdf:object ?o . ?o rdfs:label 'China'@en }"))
        assert len(rows) == 3
        assert len(dataset) == len({quad.triple for quad in store.quads()}) == len(list(store.quads()))


def test_no_triple_is_in_two_graphs() -> None:
    """A query over the union would count it twice."""
    copies = [(replace(article, identifier=f"copy of {article.identifier}"), ()) for article in ARTICLES]
    article = replace(PACT, identifier="second")
    joining = statement(article, FINLAND, "joins", NATO, "وقّع")
    with Store.open(":memory:") as store:
        store.replace([*world(), *copies, (article, [joining])])
        triples = [quad.triple for quad in store.quads()]
        assert len(triples) == len(set(triples))
        assert any(quad.graph_name == ox.DefaultGraph() for quad in store.quads())


def test_an_article_that_cannot_be_made_costs_none_of_those_before_it() -> None:
    def articles() -> Iterator[tuple[Article, Sequence[Statement]]]:
        yield PACT, STATEMENTS[PACT.identifier]
        raise OSError("the next cannot be read")

    with Store.open(":memory:") as store:
        with pytest.raises(OSError, match="the next cannot be read"):
            store.replace(articles())
        assert [article.identifier for article in store.articles()] == [PACT.identifier]
