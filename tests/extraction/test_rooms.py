"""The rooms of the extraction read each other in one direction only, so that none need be known to change another."""

from __future__ import annotations

import re
from pathlib import Path

import graphbuilder.extraction

ORDER = ("units", "names", "clauses", "anaphora", "arguments", "scoring", "factuality", "filtering", "pipeline")
_ROOT = Path(graphbuilder.extraction.__file__).parent
_IMPORT = re.compile(r"^\s*(?:from|import) graphbuilder\.extraction\.(\w+)", re.MULTILINE)


def test_rooms_read_only_those_before_them() -> None:
    backward = [
        (file.name, room)
        for file in sorted(_ROOT.rglob("*.py"))
        for room in _IMPORT.findall(file.read_text("utf-8"))
        if file.name != "__init__.py" and ORDER.index(room) > ORDER.index(_room_of(file))
    ]
    assert backward == []


def test_every_room_is_in_the_order() -> None:
    assert {_room_of(file) for file in _ROOT.rglob("*.py") if file.name != "__init__.py"} == set(ORDER)


def _room_of(file: Path) -> str:
    return file.stem if file.parent == _ROOT else file.parent.name
