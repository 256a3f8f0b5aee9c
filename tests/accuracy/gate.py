"""The floors under the figures of the gold files: measuring, pinning and comparing.

``floors.json`` has one entry a gold file: ``{"sha256", "floors": {figure: floor}}``. The hash says on which text the
floors were measured; figures and floors are shares from 0 to 1, rounded down to three decimals.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from graphbuilder.evaluation import Score, evaluate

FOLDER = Path(__file__).resolve().parent
FLOORS = FOLDER / "floors.json"
GOLD = {name: FOLDER / name for name in ("headlines.jsonl", "reports.jsonl")}
COMMAND = "python -m tests.accuracy"
_LEEWAY = 1e-9  # 0.615 * 1000 is a little less than 615


@dataclass(frozen=True, slots=True)
class Pin:
    """What holds a gold file: the hash of its bytes and the floor of each figure by name."""

    sha256: str
    floors: dict[str, float]


def measured() -> dict[str, Score]:
    """The score of each gold file by name; takes a second or two each."""
    return {name: evaluate(path) for name, path in GOLD.items()}


def figures(score: Score) -> dict[str, float]:
    """The figures that have floors, by name, rounded down to three decimals."""
    exact = {
        "strict precision": score.strict.precision,
        "strict F1": score.strict.f1,
        "ends F1": score.ends.f1,
        "certainty": score.certainty,
    }
    return {name: math.floor(value * 1000 + _LEEWAY) / 1000 for name, value in exact.items()}


def read_pins() -> dict[str, Pin]:
    """The pins by name of the gold file; none when ``floors.json`` is not there yet."""
    if not FLOORS.exists():
        return {}
    return {name: Pin(**entry) for name, entry in json.loads(FLOORS.read_text(encoding="utf-8")).items()}


def write_pins(pins: Mapping[str, Pin]) -> None:
    """Write ``floors.json``."""
    entries = {name: asdict(pin) for name, pin in pins.items()}
    FLOORS.write_text(json.dumps(entries, indent=2) + "\n", encoding="utf-8")


def raised(pins: Mapping[str, Pin], scores: Mapping[str, Score]) -> dict[str, Pin]:
    """The pins with the present hashes, and each floor at the present figure where that is higher."""
    return {
        name: Pin(digest(name), {figure: max(value, _floor(pins, name, figure)) for figure, value in present.items()})
        for name, present in _present(scores).items()
    }


def lowered(scores: Mapping[str, Score]) -> dict[str, Pin]:
    """The pins with the present hashes, and each floor at the present figure, higher or not."""
    return {name: Pin(digest(name), present) for name, present in _present(scores).items()}


def changed(pins: Mapping[str, Pin], name: str) -> str | None:
    """What to say of a gold file that is not the one whose floors are pinned; ``None`` when it is."""
    pin = pins.get(name)
    if pin is None:
        return f"{name} has no floors in {FLOORS.name}: run '{COMMAND} raise' to pin it."
    found = digest(name)
    if found == pin.sha256:
        return None
    return (
        f"{name} is not the file that {FLOORS.name} pins (its sha256 is {found}, not {pin.sha256}). If the change is "
        f"meant, run '{COMMAND} raise' to pin it; where the new text is harder, '{COMMAND} lower "
        "--yes-lower-the-floors' also sets the floors to its figures."
    )


def drops(pins: Mapping[str, Pin], scores: Mapping[str, Score]) -> list[str]:
    """A sentence for each figure that is below its floor."""
    return [
        f"{name}: {figure} is {value:.3f}, below its floor {floor:.3f}."
        for name, present in _present(scores).items()
        for figure, value in present.items()
        if value < (floor := _floor(pins, name, figure))
    ]


def moves(before: Mapping[str, Pin], after: Mapping[str, Pin]) -> list[str]:
    """A line for each floor that differs between two sets of pins."""
    return [
        f"{name}: floor of {figure} {_floor(before, name, figure):.3f} -> {floor:.3f}"
        for name, pin in after.items()
        for figure, floor in pin.floors.items()
        if floor != _floor(before, name, figure)
    ]


def digest(name: str) -> str:
    """The SHA-256 of a gold file's bytes, in hexadecimal."""
    return hashlib.sha256(GOLD[name].read_bytes()).hexdigest()


def _present(scores: Mapping[str, Score]) -> dict[str, dict[str, float]]:
    return {name: figures(score) for name, score in scores.items()}


def _floor(pins: Mapping[str, Pin], name: str, figure: str) -> float:
    pin = pins.get(name)
    return pin.floors.get(figure, 0.0) if pin else 0.0
