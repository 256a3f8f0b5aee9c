"""The day an article gives, as ISO 8601. A date that leaves anything to guess is not read, and no clock is."""

from __future__ import annotations

import datetime
import functools
import re
import tomllib
from importlib.resources import files

_WORDS = tomllib.loads(files("graphbuilder.reading").joinpath("dates.toml").read_text("utf-8"))
_YEARS = range(1900, 2101)  # a year outside is of another calendar, or no year
_CHARACTERS = 200
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ALEFS = str.maketrans(_WORDS["alefs"])
_ARTICLE = re.compile(rf"\b{_WORDS['article']}")
_COMMA = _WORDS["comma"]
# \d is any decimal digit of Unicode, and int() reads them all (٢٠٢٤).
_NUMERIC = (
    re.compile(r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d.])(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?=t|\b)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})([-/.])(?P<month>\d{1,2})\2(?P<year>\d{4})(?!\d)"),
)


def _any(name: str) -> str:
    """A pattern for one of the words of ``dates.toml``."""
    return f"(?:{'|'.join(_WORDS[name])})"


_YEAR = re.compile(rf"{_any('year')}\s+(?P<year>\d{{4}})(?!\d)")


def iso_date(words: str) -> str:
    """The first full date in ``words`` as ``YYYY-MM-DD``, or an empty string.

    Read are ISO 8601 (``2024-01-12T10:00Z``, ``20240112``), day first (``12/01/2024``, as the Arabic press writes
    it) and named months (``12 كانون الثاني/يناير 2024``, ``January 12, 2024``), in European or Arabic-Indic digits.
    """
    line = _folded(words[:_CHARACTERS])
    for pattern in _NUMERIC:
        for match in pattern.finditer(line):
            if date := _date(match["year"], match["month"], match["day"]):
                return date
    months, patterns = _named()
    for pattern in patterns:
        for match in pattern.finditer(line):
            if date := _date(match["year"], months[match["month"]], match["day"]):
                return date
    return ""


def partial_date(words: str) -> str:
    """The date that ``words`` begin with, a day, a month or a year: ``2024-06-19``, ``2024-06``, ``2024``, or empty.

    A word for day, month or year may stand before it (عام 1979، يوم الأربعاء 19 حزيران/يونيو 2024، شهر يونيو 2024). A
    number alone is no year.
    """
    line = _folded(words[:_CHARACTERS])
    months, patterns = _named()
    for pattern in (*_NUMERIC, patterns[0]):
        match = _day_words().match(line)
        found = pattern.match(line, match.end() if match else 0)
        if found:
            return _date(found["year"], months.get(found["month"]) or found["month"], found["day"])
    if found := _month().match(line):
        return _date(found["year"], months[found["month"]], "1")[:7]
    found = _YEAR.match(line)
    return _date(found["year"], "1", "1")[:4] if found else ""


def _folded(words: str) -> str:
    return _ARTICLE.sub("", _DIRECTION_MARKS.sub("", words).translate(_ALEFS).lower())


def _date(year: str, month: str | int, day: str) -> str:
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return date.isoformat() if date.year in _YEARS else ""


@functools.cache
def _day_words() -> re.Pattern[str]:
    """What may stand before the number of a day: a word for day, and the day of the week."""
    from babel import Locale

    days = "|".join(sorted(_folded(name) for name in Locale.parse("ar").days["format"]["wide"].values()))
    return re.compile(rf"(?:{_any('day')}\s+)?(?:(?:{days})\s*{_COMMA}?\s+)?")


@functools.cache
def _month() -> re.Pattern[str]:
    name = "|".join(re.escape(name) for name in sorted(_named()[0], key=len, reverse=True))
    return re.compile(
        rf"(?:{_any('month')}\s+)?(?P<month>{name})\b\.?(?:\s*[/(]\s*(?:{name})\b\s*\)?)?"
        rf"\s*(?:{_any('of')}\s+)?{_any('year')}?\s*(?P<year>\d{{4}})(?!\d)"
    )


@functools.cache
def _named() -> tuple[dict[str, int], tuple[re.Pattern[str], ...]]:
    """The number of each month's name, and the patterns of dates with such a name."""
    from babel import Locale

    months: dict[str, int] = {}
    for locale in _WORDS["locales"]:
        for width in ("wide", "abbreviated"):
            for number, name in Locale.parse(locale).months["format"][width].items():
                months.setdefault(_folded(name).rstrip("."), number)
    name = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    return months, (
        re.compile(
            rf"(?<!\d)(?P<day>\d{{1,2}}){_any('ordinals')}?\s+(?P<month>{name})\b\.?"
            rf"(?:\s*[/(]\s*(?:{name})\b\s*\)?)?\s*{_COMMA}?\s*(?P<year>\d{{4}})(?!\d)"
        ),
        re.compile(
            rf"\b(?P<month>{name})\b\.?\s+(?P<day>\d{{1,2}}){_any('ordinals')}?\s*{_COMMA}?\s+(?P<year>\d{{4}})(?!\d)"
        ),
    )
