"""Who exists: states, organisations, movements and leaders, and what each is called in a language.

The facts and names are tables beside this file (``tables/``, ``names/``); this module only reads them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, cached_property

from graphbuilder.knowledge.tables import ROOT, rows, tables
from graphbuilder.model import Entity, EntityKind


@dataclass(frozen=True, slots=True)
class Name:
    """One form by which texts of a language call an entity.

    ``kind`` is name, adjective, people, capital, seat, institution, place, full or surname; ``when`` is empty, or says
    what a text must add before the form is read so: ``title``, ``ambiguous``, or ``named`` (otherwise, elsewhere in
    it).
    """

    entity: Entity
    kind: str
    form: str
    when: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office; years or ISO days, empty where unknown or still running."""

    leader: str
    acts_for: str
    office: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A state in an organisation, both by key; years, ``end`` empty while it lasts."""

    organisation: str
    member: str
    start: str
    end: str


# Nobody seeks in the news what he has been since before this year.
_OLDEST_NEWS = "1995"
# The offices whose holders a bare surname means first.
_HIGHEST = ("head_of_state", "head_of_government")


class Knowledge:
    """The entities by key, their names by language, the terms of office and the memberships."""

    def __init__(self) -> None:
        facts = ROOT / "tables"
        self.entities: dict[str, Entity] = {}
        for row in rows(facts / "states.tsv"):
            self._add(row, EntityKind(row["kind"]))
        self.without_forces: set[str] = set()
        for row in rows(facts / "organisations.tsv"):
            self._add(row, EntityKind.ORGANISATION)
            if not row["forces"]:
                self.without_forces.add(row["key"])
        self.homes: dict[str, str] = {}
        self.fighting_from_abroad: set[str] = set()
        for row in rows(facts / "movements.tsv"):
            self._add(row, EntityKind.MOVEMENT)
            self.homes[row["key"]] = row["state"]
            if row["abroad"]:
                self.fighting_from_abroad.add(row["key"])
        self.women = frozenset(row["key"] for row in rows(facts / "women.tsv"))
        self.terms: list[Term] = []
        for table in tables(facts / "leaders"):
            for row in rows(table):
                self._add_leader(row)

    def _add(self, row: dict[str, str], kind: EntityKind) -> None:
        key = row["key"]
        self.entities[key] = Entity(key, kind, row["label_en"], row["label_ar"], key, row["wikidata"])

    def _add_leader(self, row: dict[str, str]) -> None:
        key = row["key"]
        self.terms.append(Term(key, row["for"], row["office"], row["from"], row["to"]))
        # The first row of a leader is the office the news knows him by.
        self.entities.setdefault(key, Entity(key, EntityKind.PERSON, key, row["label_ar"], row["for"]))

    @cached_property
    def _terms_by_leader(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            found[term.leader].append(term)
        return dict(found)

    def held_highest(self, key: str) -> str:
        """When the leader last came to the head of a state or government; empty if never, or if unknown."""
        terms = self._terms_by_leader.get(key, [])
        return max((term.start for term in terms if term.office in _HIGHEST), default="")

    def in_office(self, key: str, day: str) -> bool:
        """Whether a leader held any of his offices on an ISO day; a term given in years counts to its last day."""
        return bool(self._served(key, day))

    def acting(self, leader: Entity, day: str) -> Entity:
        """A leader as acting for whom he served on an ISO day: Tusk for the EU in 2018, for Poland in 2024.

        He is given as he is where he held no office that day, or several of which one is what he is known by.
        """
        served = self._served(leader.key, day)
        return leader if not served or leader.state in served else replace(leader, state=served[0])

    def acting_for(self, leader: Entity, state: str) -> Entity:
        """A leader as acting for the state or organisation of this key, where he ever held an office of it: Moussa for
        the Arab League; otherwise as he is given."""
        served = any(term.acts_for == state for term in self._terms_by_leader.get(leader.key, []))
        return replace(leader, state=state) if served else leader

    def _served(self, key: str, day: str) -> list[str]:
        """Whom a leader acted for on an ISO day, in the order of the table."""
        terms = [term for term in self._terms_by_leader.get(key, []) if term.start and term.start <= day]
        return [term.acts_for for term in terms if not term.end or day[: len(term.end)] <= term.end]

    @cached_property
    def memberships(self) -> list[Membership]:
        """Which state belongs to which organisation, in the order of the table."""
        return [
            Membership(row["organisation"], row["member"], row["from"], row["to"])
            for row in rows(ROOT / "tables" / "memberships.tsv")
        ]

    @cached_property
    def ever_members(self) -> dict[str, frozenset[str]]:
        """The states that have ever belonged to an organisation, by its key; of those whose members are listed."""
        found: dict[str, set[str]] = defaultdict(set)
        for membership in self.memberships:
            found[membership.organisation].add(membership.member)
        return {organisation: frozenset(members) for organisation, members in found.items()}

    @cached_property
    def old_members(self) -> frozenset[tuple[str, str]]:
        """Who has belonged to which organisation, both by key, without a break since before the news read here."""
        return frozenset(
            (each.member, each.organisation) for each in self.memberships if not each.end and each.start < _OLDEST_NEWS
        )

    @cached_property
    def spellings(self) -> dict[str, str]:
        """The key that another spelling of it in a gold file stands for, both in capitals."""
        return {row["spelling"]: row["key"] for row in rows(ROOT / "tables" / "spellings.tsv")}

    def other_names(self, language: str) -> list[str]:
        """Forms of a language that contain the name of an actor and mean something else (المحيط الهندي)."""
        return [row["form"] for row in rows(ROOT / "names" / language / "_others.tsv")]

    def told_of_with(self, language: str) -> dict[str, dict[str, frozenset[str]]]:
        """Of each common noun that texts of a language call somebody by, whom it means (by key), and where: in a text
        that names one of these (التحالف means that against Daesh where Daesh is named)."""
        return _told_of_with(language)

    def names(self, language: str) -> list[Name]:
        """Every name of every entity in a language (``ar``, ``en``), in the order of the tables.

        Raises ``ValueError`` where a name's key is in no table of facts.
        """
        found: list[Name] = []
        for table in tables(ROOT / "names" / language):
            if table.name.startswith("_"):
                continue
            for row in rows(table):
                entity = self.entities.get(row["key"])
                if entity is None:
                    raise ValueError(f"{language}/{table.name}: no table of facts has the key {row['key']!r}")
                found.append(Name(entity, row["kind"], row["form"], row["when"]))
        return found


@cache
def _told_of_with(language: str) -> dict[str, dict[str, frozenset[str]]]:
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for row in rows(ROOT / "names" / language / "_told_of_with.tsv"):
        found[row["form"]][row["key"]] = frozenset(row["with"].split(", "))
    return dict(found)


@cache
def knowledge() -> Knowledge:
    """The tables, read once."""
    return Knowledge()
