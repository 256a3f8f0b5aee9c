"""The scorer's table of weights, ``weights.toml``: a readable file that a learned scorer could replace."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def weights() -> dict[str, float]:
    """The weights by name, read once."""
    table = files("graphbuilder.extraction").joinpath("weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(table).items()}
