from __future__ import annotations

import json
import os
from pathlib import Path

import pyoxigraph as ox
from graph.test_shapes import validate
from page.written import content_of

from .command import facts, process, run, statements
from .news import (
    ALLIANCE,
    ALLIANCE_FACTS,
    ARMS,
    NEWS_FACTS,
    PACT,
    PACT_FACTS,
    STRIKE,
    STRIKE_FACTS,
    WEATHER,
    write_news,
)

OUTPUTS = ("graph.html", "graph.ttl", "statements.jsonl")


def outputs(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in OUTPUTS}


def test_a_build_writes_the_page_the_graph_the_statements_and_the_store(built: Path) -> None:
    assert sorted(path.name for path in built.iterdir()) == sorted((*OUTPUTS, "store"))
    assert facts(statements(built)) == NEWS_FACTS
    page = content_of(built / "graph.html")
    assert all(one["text"] in page for one in statements(built))


def test_the_report_says_what_was_done(news: Path, tmp_path: Path) -> None:
    done = run("build", news, "--out", tmp_path / "out")
    lines = done.lines
    assert lines[0] == ("4 articles, 9 sentences, 8 statements read; the store holds 4 articles and 8 statements.")
    assert lines[1].split() == ["strongest", "edges", "relation", "statements", "articles"]
    assert lines[2].split() == ["Iran", "suppliesArmsTo", "Russia", "2", "1"]
    assert lines[-1] == f"Open {tmp_path / 'out' / 'graph.html'} in a browser."
    assert not done.errors


def test_the_graph_is_sound(built: Path) -> None:
    turtle = (built / "graph.ttl").read_text("utf-8")
    conforms, report = validate(turtle)
    assert conforms, report
    address = "https://w3id.org/graphbuilder/"
    actor, relation = f"{address}actor/", f"{address}ontology#"
    triples = set(ox.parse(turtle, format=ox.RdfFormat.TURTLE))
    signed, supplied = (
        ox.Quad(ox.NamedNode(actor + subject), ox.NamedNode(relation + name), ox.NamedNode(actor + other))
        for subject, name, other in (("RUS", "signsAgreementWith", "CHN"), ("IRN", "suppliesArmsTo", "RUS"))
    )
    assert signed in triples
    assert supplied not in triples, "nobody says that it is so"


def test_building_again_changes_no_byte(news: Path, built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    first = run("build", news, "--out", folder)
    before = outputs(folder)
    assert run("build", news, "--out", folder) == first
    assert outputs(folder) == before == outputs(built)


def test_the_order_of_sources_does_not_matter(news: Path, tmp_path: Path) -> None:
    sources = sorted(news.iterdir())
    for number, order in enumerate((sources, sources[::-1])):
        run("build", *order, "--out", tmp_path / str(number))
    assert outputs(tmp_path / "0") == outputs(tmp_path / "1")


def test_another_process_with_other_hashes_gives_the_same_bytes(news: Path, built: Path, tmp_path: Path) -> None:
    seed = "1" if os.environ.get("PYTHONHASHSEED") == "0" else "0"
    done = process("build", news, "--out", tmp_path, environment={"PYTHONHASHSEED": seed})
    assert done.code == 0, done.errors
    assert not done.errors, "there is no progress bar in a pipe"
    assert outputs(tmp_path) == outputs(built)


def test_a_second_build_adds_to_the_store(news: Path, tmp_path: Path) -> None:
    strike = tmp_path / "strike.txt"
    strike.write_text(STRIKE, encoding="utf-8")
    folder, at_once = tmp_path / "out", tmp_path / "at once"
    run("build", news, "--out", folder)
    report = run("build", strike, "--out", folder).lines[0]
    assert report == "1 article, 1 sentence, 1 statement read; the store holds 5 articles and 9 statements."
    assert facts(statements(folder)) == sorted(NEWS_FACTS + STRIKE_FACTS)
    run("build", strike, news, "--out", at_once)
    assert outputs(folder) == outputs(at_once)


def test_a_changed_article_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news")
    folder, fresh = tmp_path / "out", tmp_path / "fresh"
    run("build", news, "--out", folder)
    (news / "arms.txt").write_text(STRIKE, encoding="utf-8")
    run("build", news, "--out", folder)
    assert facts(statements(folder)) == sorted(PACT_FACTS + ALLIANCE_FACTS + STRIKE_FACTS)
    old = ARMS.splitlines()[2]
    assert all(old.encode() not in content for content in outputs(folder).values())
    run("build", news, "--out", fresh)
    assert outputs(folder) == outputs(fresh)


def test_what_cannot_be_read_is_skipped_and_the_rest_goes_on(tmp_path: Path) -> None:
    news = write_news(tmp_path / "news")
    (news / "empty.txt").touch()
    (news / "english.txt").write_text("The two ministers met in Beijing and signed a joint statement on security.")
    (news / "README.md").write_text("The news of this week.")
    lines = run("build", news, "--out", tmp_path / "out").lines
    assert [line for line in lines if line.startswith("skipped")] == [
        f"skipped: {news / 'empty.txt'}: there are no words in it.",
        f"skipped: {news / 'english.txt'}: the text is in English (en); graphbuilder reads Arabic so far.",
    ]
    assert facts(statements(tmp_path / "out")) == NEWS_FACTS


def test_of_many_that_are_skipped_the_first_are_named(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"text": STRIKE}) + "\n" + "{}\n" * 30)
    lines = run("build", source, "--out", tmp_path / "out").lines
    skipped = [line for line in lines if line.startswith("skipped")]
    assert len(skipped) == 11
    assert skipped[-1] == "skipped: 20 more"


def test_columns_can_be_named(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text(f'no,headline,day,paper,body\n1,خبر,2023-05-04,الميزان,"{STRIKE}"\n', encoding="utf-8")
    options = {"text": "body", "title": "headline", "date": "day", "source": "paper"}
    named = [word for name, column in options.items() for word in (f"--{name}-field", column)]
    run("build", table, "--out", tmp_path / "out", *named)
    (found,) = statements(tmp_path / "out")
    assert (found["article"], found["date"]) == ("table.csv#1", "2023-05-04")
    assert "الميزان".encode() in (tmp_path / "out" / "graph.ttl").read_bytes()


def test_every_format_of_source_gives_the_same_statements(tmp_path: Path) -> None:
    text = ARMS + ALLIANCE
    paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines())
    contents = {
        "a.txt": text.encode(),
        "b.txt": text.encode("utf-16"),
        "c.txt": text.encode("windows-1256"),
        "d.md": f"# عنوان\n\n{text}".encode(),
        "e.jsonl": json.dumps({"text": text}).encode(),
        "f.csv": f'text\n"{text}"\n'.encode(),
        "g.html": f"<html><body><article>{paragraphs}</article></body></html>".encode(),
    }
    found = {}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
        run("build", tmp_path / name, "--out", tmp_path / f"{name} out")
        found[name] = set(facts(statements(tmp_path / f"{name} out")))
    assert {name: each == found["a.txt"] for name, each in found.items()} == dict.fromkeys(contents, True)
    assert found["a.txt"] <= set(NEWS_FACTS)


def test_articles_from_standard_input(tmp_path: Path) -> None:
    both = "".join(
        json.dumps({"text": text, "id": str(number)}) + "\n" for number, text in enumerate((STRIKE, WEATHER))
    )
    done = run("build", "-", "--out", tmp_path, stdin=both.encode())
    assert done.lines[0].startswith("2 articles, 2 sentences, 1 statement read")
    assert facts(statements(tmp_path)) == STRIKE_FACTS


def test_what_an_article_says_of_itself_is_kept(built: Path) -> None:
    found = [one for one in statements(built) if one["article"] == "pact"]
    assert {one["date"] for one in found} == {"2024-06-19"}
    assert facts(found) == PACT_FACTS
    page = content_of(built / "graph.html")
    assert "https://example.org/pact" in page
    assert "اتفاقية في بكين" in page
    assert PACT.split("---")[1] not in page
    assert "صحيفة المثال" in (built / "graph.ttl").read_text("utf-8")


def test_an_article_that_states_nothing_gives_outputs_all_the_same(tmp_path: Path) -> None:
    done = run("build", "-", "--out", tmp_path, stdin=WEATHER.encode())
    assert done.lines[0] == "1 article, 1 sentence, 0 statements read; the store holds 1 article and 0 statements."
    assert statements(tmp_path) == []
    assert (tmp_path / "graph.html").stat().st_size > 1000
    assert list(ox.parse(path=tmp_path / "graph.ttl"))
