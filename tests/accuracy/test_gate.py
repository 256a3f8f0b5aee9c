from __future__ import annotations

from pathlib import Path

import pytest

from graphbuilder.evaluation import Ratio, Score

from . import gate
from .__main__ import main

FIGURES = ("strict precision", "strict F1", "ends F1", "certainty")


def scored(right: int, certain: int = 0) -> Score:
    """The score of a file of 1000 statements, each of them answered, ``right`` of them rightly."""
    return Score(strict=Ratio(right, 1000, 1000), ends=Ratio(right, 1000, 1000), certain=certain, records=1)


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A gold file of its own, ``a.jsonl``, and floors beside it that are not there yet."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "1"}\n', encoding="utf-8")
    monkeypatch.setattr(gate, "GOLD", {path.name: path})
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    return path


def present(monkeypatch: pytest.MonkeyPatch, score: Score) -> None:
    monkeypatch.setattr(gate, "measured", lambda: {"a.jsonl": score})


def test_every_gold_file_is_pinned_with_every_floor() -> None:
    assert {name: tuple(pin.floors) for name, pin in gate.read_pins().items()} == dict.fromkeys(gate.GOLD, FIGURES)


@pytest.mark.parametrize("name", gate.GOLD)
def test_the_gold_file_is_the_one_that_is_pinned(name: str) -> None:
    problem = gate.changed(gate.read_pins(), name)
    assert problem is None, problem


def test_no_figure_is_below_its_floor() -> None:
    below = gate.drops(gate.read_pins(), gate.measured())
    assert not below, "\n".join(below)


def test_figures_are_rounded_down() -> None:
    score = Score(strict=Ratio(2, 3, 3), ends=Ratio(123, 200, 200), certain=1)
    assert gate.figures(score) == {"strict precision": 0.666, "strict F1": 0.666, "ends F1": 0.615, "certainty": 0.5}


def test_a_drop_names_file_figure_floor_and_value() -> None:
    pins = {"a.jsonl": gate.Pin("", {"strict precision": 0.75, "strict F1": 0.7})}
    assert gate.drops(pins, {"a.jsonl": scored(right=700)}) == [
        "a.jsonl: strict precision is 0.700, below its floor 0.750."
    ]


@pytest.mark.usefixtures("gold")
def test_raising_never_lowers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    present(monkeypatch, scored(right=700, certain=630))
    assert main(["raise"]) == 0
    present(monkeypatch, scored(right=800, certain=400))
    assert main(["raise"]) == 1
    floors = gate.read_pins()["a.jsonl"].floors
    assert floors == {"strict precision": 0.8, "strict F1": 0.8, "ends F1": 0.8, "certainty": 0.9}
    shown = capsys.readouterr()
    assert "a.jsonl: floor of strict F1 0.700 -> 0.800" in shown.out
    assert shown.err == "a.jsonl: certainty is 0.500, below its floor 0.900.\n"


@pytest.mark.usefixtures("gold")
def test_lowering_needs_its_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    present(monkeypatch, scored(right=700, certain=630))
    main(["raise"])
    present(monkeypatch, scored(right=600, certain=600))
    with pytest.raises(SystemExit) as refusal:
        main(["lower"])
    assert refusal.value.code == 2
    assert gate.read_pins()["a.jsonl"].floors["strict F1"] == 0.7
    assert main(["lower", "--yes-lower-the-floors"]) == 0
    floors = gate.read_pins()["a.jsonl"].floors
    assert floors == {"strict precision": 0.6, "strict F1": 0.6, "ends F1": 0.6, "certainty": 1.0}


def test_a_file_that_changed_says_how_to_pin_it(gold: Path) -> None:
    unpinned = gate.changed(gate.read_pins(), gold.name)
    assert unpinned == "a.jsonl has no floors in floors.json: run 'python -m tests.accuracy raise' to pin it."
    scores = {gold.name: scored(right=700)}
    gate.write_pins(gate.raised({}, scores))
    assert gate.changed(gate.read_pins(), gold.name) is None
    gold.write_text('{"id": "2"}\n', encoding="utf-8")
    message = gate.changed(gate.read_pins(), gold.name)
    assert message is not None
    assert "run 'python -m tests.accuracy raise' to pin it" in message
    gate.write_pins(gate.raised(gate.read_pins(), scores))
    assert gate.changed(gate.read_pins(), gold.name) is None


@pytest.mark.usefixtures("gold")
def test_without_an_action_the_figures_are_shown_and_nothing_moves(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    score = scored(right=700)
    score.relations["visits"] = Ratio(1, 2, 4)
    present(monkeypatch, score)
    assert main([]) == 0
    assert "visits" not in capsys.readouterr().out
    assert main(["--by-relation"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["visits", "0.500", "0.250", "0.333", "1", "2", "4"] in lines
    assert not gate.FLOORS.exists()
