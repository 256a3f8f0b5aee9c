"""The days that a user means by a year, a month or a day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from graphbuilder.errors import UsageError

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def day(text: str, *, last: bool = False) -> str:
    """The first day (or the ``last``) of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, as ISO 8601; any digits will do.

    Raises ``UsageError`` where it is none of these, or no day of the calendar.
    """
    found = _DATE.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError
        year, month, number = (int(part) if part else None for part in found.groups())
        assert year is not None
        month = month if month is not None else 12 if last else 1
        number = number if number is not None else monthrange(year, month)[1] if last else 1
        return date(year, month, number).isoformat()
    except ValueError as error:  # monthrange raises one of its kind
        raise UsageError(f"'{text}' is no date: write YYYY, YYYY-MM or YYYY-MM-DD, such as 2024-06.") from error
