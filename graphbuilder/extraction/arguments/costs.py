"""What an end costs for standing where the rules of a frame find it: ``costs.toml``.

Of several places the cheapest counts, and the scorer sees the cost of a pair as one feature among others.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def costs() -> dict[str, float]:
    """The costs by name, read once."""
    table = files("graphbuilder.extraction.arguments").joinpath("costs.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(table).items()}
