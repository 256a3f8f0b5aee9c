"""What the pages show of a store: actors, articles and statements, read one by one and never all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from graphbuilder.graph import terms
from graphbuilder.graph.namespaces import BACKGROUND, PREFIXES, article_iri
from graphbuilder.graph.read import Facts, by_subject, read_article, read_entity, read_statements, with_parts
from graphbuilder.model import Article, Entity, EntityKind, Statement
from graphbuilder.ontology import AG

_OF_ACTOR = """
    { ?statement rdf:subject|ag:subjectParty %(actor)s } UNION { ?statement rdf:object|ag:objectParty %(actor)s }
    ?statement rdf:predicate ?relation"""
_COUNTED = f"SELECT ?relation (COUNT(DISTINCT ?statement) AS ?number) WHERE {{ {_OF_ACTOR} }} GROUP BY ?relation"
# With VALUES in place of the filter, Oxigraph goes through all statements of these relations, whoever takes part.
_LATEST = f"""
    SELECT DISTINCT ?statement ?article ?date WHERE {{
      {_OF_ACTOR} ; prov:wasDerivedFrom ?article . FILTER (?relation IN (%(relations)s))
      OPTIONAL {{ ?statement ag:date ?date }}
    }} ORDER BY DESC(?date) ?article ?statement LIMIT %(limit)s OFFSET %(offset)s"""
_INVOLVED = f"SELECT (COUNT(DISTINCT ?statement) AS ?number) WHERE {{ {_OF_ACTOR} }}"
_FOR_WHOM = "SELECT DISTINCT ?other WHERE { %(actor)s ag:actsFor ?other } ORDER BY ?other"


_MEMBERSHIPS = f"""
    SELECT DISTINCT ?other ?from ?to WHERE {{
      GRAPH <{BACKGROUND}> {{
        {{ ?membership ag:member %(actor)s ; ag:organisation ?other }}
        UNION {{ ?membership ag:organisation %(actor)s ; ag:member ?other }}
        OPTIONAL {{ ?membership ag:from ?from }} OPTIONAL {{ ?membership ag:to ?to }}
      }}
    }} ORDER BY ?other ?from"""


@dataclass(frozen=True, slots=True)
class Belonging:
    """The other side of a membership, and its years, empty where they are not known or it lasts."""

    other: Entity
    start: str
    end: str


class Reader:
    """The parts of a database that pages are made of; ``query`` is over the union of its graphs."""

    def __init__(self, database: ox.Store) -> None:
        self.database = database
        self.actor_facts: Callable[[str], Facts] = cache(self._facts(ox.DefaultGraph()))

    def query(self, sparql: str, **values: object) -> list[ox.QuerySolution]:
        """The solutions of a query with these values in its places, each a term or a number."""
        found = self.database.query(sparql % values, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        return list(found)

    def labelled(self, iri: str) -> Entity | None:
        """The actor of an address, whomever it acts for, or ``None`` where there is none."""
        facts = self.actor_facts(iri)
        if terms.IDENTIFIER not in facts:
            return None
        if not self.is_described(iri):
            key = str(facts[terms.IDENTIFIER][0].value)  # type: ignore[union-attr]
            return Entity(key, EntityKind.MOVEMENT, "", "", key)
        return read_entity(iri, iri, self.actor_facts)

    def is_described(self, iri: str) -> bool:
        """Whether more than its key is known of an actor; of one that others act for it need not be."""
        return terms.TYPE in self.actor_facts(iri)

    def parties(self, iri: str) -> list[Entity]:
        """Those for whom a person acts."""
        found = (self.labelled(one["other"].value) for one in self.query(_FOR_WHOM, actor=ox.NamedNode(iri)))
        return [entity for entity in found if entity is not None]

    def memberships(self, iri: str) -> list[Belonging]:
        """What an actor belongs to, or who belongs to it, by background knowledge."""
        rows = self.query(_MEMBERSHIPS, actor=ox.NamedNode(iri))
        return [
            Belonging(other, row["from"].value if row["from"] else "", row["to"].value if row["to"] else "")
            for row in rows
            if (other := self.labelled(row["other"].value)) is not None
        ]

    def counted(self, iri: str) -> Mapping[str, int]:
        """How many statements an actor takes part in, by relation."""
        rows = self.query(_COUNTED, actor=ox.NamedNode(iri))
        return {row["relation"].value.removeprefix(AG): int(row["number"].value) for row in rows}

    def involved(self, iri: str) -> int:
        """How many statements an actor takes part in."""
        return int(self.query(_INVOLVED, actor=ox.NamedNode(iri))[0]["number"].value)

    def latest(self, iri: str, relations: Sequence[str], limit: int, offset: int = 0) -> list[Statement]:
        """The statements in which an actor takes part, of some relations, the newest first."""
        named = ", ".join(f"ag:{name}" for name in relations)
        rows = self.query(_LATEST, actor=ox.NamedNode(iri), relations=named, limit=limit, offset=offset)
        return [one for row in rows for one in self.statements(row["statement"].value, row["article"].value)]

    def statements(self, iri: str, article: str) -> Iterator[Statement]:
        """The statement of an address in the graph of an article."""
        facts = self._facts(ox.NamedNode(article))
        graph = {article: facts(article), **with_parts([iri], facts)}
        yield from read_statements(article, graph, self.actor_facts)

    def is_article(self, iri: str) -> bool:
        """Whether a graph of this name describes the article of this address."""
        name = ox.NamedNode(iri)
        return ox.Quad(name, terms.TYPE, terms.AG_ARTICLE, name) in self.database

    def article(self, iri: str) -> tuple[Article, list[Statement]]:
        """The article of an address with its statements."""
        graph = by_subject(self.database.quads_for_pattern(None, None, None, ox.NamedNode(iri)))
        return read_article(iri, graph), read_statements(iri, graph, self.actor_facts)

    def article_alone(self, identifier: str) -> Article:
        """An article without its statements; where it is missing, by its identifier."""
        iri = article_iri(identifier)
        facts = self._facts(ox.NamedNode(iri))(iri)
        return read_article(iri, {iri: facts}) if terms.IDENTIFIER in facts else Article(identifier, "")

    def statements_in(self, identifier: str) -> int:
        """How many statements an article makes."""
        iri = ox.NamedNode(article_iri(identifier))
        return sum(1 for _ in self.database.quads_for_pattern(None, terms.WAS_DERIVED_FROM, iri, iri))

    def graph_of(self, statement: str) -> str | None:
        """The article of a statement, both by address, or ``None`` where there is no such statement."""
        pattern = self.database.quads_for_pattern(ox.NamedNode(statement), terms.WAS_DERIVED_FROM, None, None)
        return next((quad.object.value for quad in pattern if isinstance(quad.object, ox.NamedNode)), None)

    def _facts(self, graph: ox.NamedNode | ox.DefaultGraph) -> Callable[[str], Facts]:
        def facts(iri: str) -> Facts:
            return by_subject(self.database.quads_for_pattern(ox.NamedNode(iri), None, None, graph)).get(iri, {})

        return facts
