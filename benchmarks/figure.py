"""What is measured, and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value beside that of a reference from the same run, both in ``unit``."""

    name: str
    value: float
    unit: str
    reference: str
    reference_value: float

    @property
    def ratio(self) -> float:
        """How many times the reference: for a rate more is better, for seconds and megabytes less."""
        return self.value / self.reference_value
