"""Does a graph satisfy the shapes, and if not, what is wrong, in words.

::

    store or file ──source.py──► quads ──parts.py──► an article and its actors ──check.py──► what breaks a shape
                                                                                  explain.py ──► a sentence each
                                                                                  place.py ──► where it stands

The shapes are ``ontology/shapes.ttl`` in SHACL (W3C Recommendation of 20 July 2017), run by pySHACL with
the classes of ``ontology/alliance.ttl`` as the ontology: no inference, because the shapes need none but the subclasses
that SHACL follows by itself, no imports, and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from graphbuilder.errors import StoreError
from graphbuilder.validation.check import Checker
from graphbuilder.validation.explain import Finding, explained
from graphbuilder.validation.parts import parts
from graphbuilder.validation.source import opened

MOST_COUNTED = 1_000
"""Where so many faults are found, the rest is not looked for."""


@dataclass(slots=True)
class Report:
    """How a graph fared: the first faults as sentences, how many there are, and how much was checked.

    ``complete`` is false where the check stopped at ``MOST_COUNTED`` faults.
    """

    articles: int = 0
    statements: int = 0
    found: int = 0
    complete: bool = True
    sentences: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """The sentences, and how many faults are not among them; or that there are none."""
        if not self.found:
            checked = f"{_count(self.articles, 'article')} with {_count(self.statements, 'statement')} checked"
            return [f"The graph satisfies the shapes: {checked}."]
        left = self.found - len(self.sentences)
        return [*self.sentences, f"{self._least}{left} more.".capitalize()] if left else self.sentences

    @property
    def _least(self) -> str:
        return "" if self.complete else "at least "

    def require(self) -> None:
        """Raises ``StoreError`` unless the graph satisfies the shapes."""
        if self.found:
            where = f"{self._least}{_count(self.found, 'place')}"
            raise StoreError(f"The graph breaks the shapes in {where}: build it again, or mend what wrote it.")


def validate(source: str, *, limit: int, progress: Callable[[int], None] | None = None) -> Report:
    """Checks a store's folder or an exported file, article by article, and explains at most ``limit`` faults.

    ``progress`` is told how many articles are checked. Raises ``StoreError`` or ``SourceError`` where the source cannot
    be read, or, if it is a file, where it holds nothing to check.
    """
    report = Report()
    known: set[str] = set()
    checker = Checker()
    with opened(source) as database:
        for part in parts(database):
            graph, results = checker.check(part)
            report.articles += part.articles
            report.statements += part.statements
            _take(report, sorted(explained(result, graph) for result in results), known, limit)
            if progress:
                progress(report.articles)
            if report.found >= MOST_COUNTED:
                report.complete = False
                break
    return report


def _take(report: Report, findings: list[Finding], known: set[str], limit: int) -> None:
    """Adds what is not known yet to a report: a fault of an actor is met again in each article that names it."""
    for finding in findings:
        if finding.key not in known:
            known.add(finding.key)
            report.found += 1
            if len(report.sentences) < limit:
                report.sentences.append(finding.sentence)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
