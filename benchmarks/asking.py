"""Queries as analysts ask them: of a store's rdflib dataset, of pyoxigraph alone, and of rdflib's own memory.

All of them hold the same triples and read every row of every answer. rdflib is asked in a process of its own, once more
where it is quick, and stopped where a query takes too long. Run as a module, this file is that process.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from benchmarks.figure import Figure
from benchmarks.loading import ALONE, seconds
from benchmarks.process import ROOT
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.graph.store import Store
from graphbuilder.ontology import relations
from graphbuilder.query.run import run

_RELATIONS = [f"ag:{relation}" for relation in relations()]
_FRIENDLY = (
    "ag:signsAgreementWith|ag:alliedWith|ag:cooperatesWith|ag:holdsExercisesWith"
    "|ag:tradesWith|ag:supports|ag:aids|ag:suppliesArmsTo"
)
_BY_MONTH = """?statement ag:date ?date BIND (SUBSTR(STR(?date), 1, 7) AS ?month) } GROUP BY ?month ORDER BY ?month"""
# Where two patterns have many matches each and few in common, they are asked apart, as Oxigraph then compares two lists
# and does not look up one match after the other.
QUERIES = {
    "neighbours": f"""SELECT ?relation ?other ?name {{
        VALUES ?relation {{ {" ".join(_RELATIONS)} }}
        {{ actor:RUS ?relation ?other }} UNION {{ ?other ?relation actor:RUS }}
        ?other rdfs:label ?name FILTER (lang(?name) = "en") }}""",
    "count by relation": """SELECT ?relation (COUNT(?statement) AS ?count) {
        ?statement rdf:predicate ?relation } GROUP BY ?relation ORDER BY DESC(?count) ?relation""",
    "two steps": f"""SELECT ?other (COUNT(DISTINCT ?between) AS ?ways) {{
        actor:RUS {_FRIENDLY} ?between . ?between {_FRIENDLY} ?other FILTER (?other != actor:RUS)
        }} GROUP BY ?other ORDER BY DESC(?ways) ?other""",
    "two steps, each way": """SELECT DISTINCT ?between ?other {
        actor:RUS ag:supports|ag:meetsWith|ag:visits|ag:accuses ?between .
        ?between ag:supports|ag:meetsWith|ag:visits|ag:accuses ?other }""",
    "date range": """SELECT ?statement ?subject ?relation ?object ?date {
        ?statement ag:date ?date ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object
        FILTER (?date >= "2020-01-01"^^xsd:date && ?date < "2020-07-01"^^xsd:date) } ORDER BY ?date ?statement""",
    "pair and month": f"""SELECT ?month (COUNT(?statement) AS ?count) {{
        {{ {{ SELECT ?statement {{ ?statement ag:subjectParty actor:RUS }} }}
           {{ SELECT ?statement {{ ?statement ag:objectParty actor:UKR }} }} }} UNION
        {{ {{ SELECT ?statement {{ ?statement ag:subjectParty actor:UKR }} }}
           {{ SELECT ?statement {{ ?statement ag:objectParty actor:RUS }} }} }}
        {_BY_MONTH}""",
    "all pairs by month": """SELECT ?one ?two ?year ?month (COUNT(?statement) AS ?count) {
        ?statement ag:subjectParty ?one ; ag:objectParty ?two ; ag:date ?date
        BIND (YEAR(?date) AS ?year) BIND (MONTH(?date) AS ?month) }
        GROUP BY ?one ?two ?year ?month ORDER BY DESC(?count) ?one ?two ?year ?month LIMIT 100""",
}
# The same questions as rdflib answers them sooner, which tries every value and every item of a list with every match.
QUERIES_OF_MEMORY = {
    **QUERIES,
    "neighbours": f"""SELECT ?relation ?other ?name {{
        {{ actor:RUS ?relation ?other }} UNION {{ ?other ?relation actor:RUS }}
        ?other rdfs:label ?name FILTER (lang(?name) = "en" && ?relation IN ({", ".join(_RELATIONS)})) }}""",
    "pair and month": f"""SELECT ?month (COUNT(?statement) AS ?count) {{
        {{ ?statement ag:subjectParty actor:RUS ; ag:objectParty actor:UKR }} UNION
        {{ ?statement ag:subjectParty actor:UKR ; ag:objectParty actor:RUS }}
        {_BY_MONTH}""",
}

BOUND = 120.0
"""Seconds that rdflib may take for one query."""

_QUICK = 5.0  # Seconds: what rdflib answers sooner it is asked again as often as the others.
_AGAIN = 2
_INSTANT = 0.3  # Seconds: what all answer sooner is asked more often, as milliseconds differ from run to run.
_ONCE_MORE = 10

_ALL = 1_000_000_000  # Rows: no answer is cut short.
MEMORY = "rdflib, memory"
Rows = Collection[tuple[str, ...]]


def measure(size: str, folder: Path, triples: Path, times: int) -> list[Figure]:
    """The figures of each query: the dataset against both, and the function behind ``graphbuilder query``.

    ``folder`` is the store and ``triples`` the N-Triples of the union of its graphs.
    """
    memory = in_memory(triples)
    figures = []
    with Store.open(folder, read_only=True) as store:
        dataset = store.dataset()
        for name, sparql in QUERIES.items():
            asked: dict[str, Callable[[], object]] = {
                "dataset": partial(from_rdflib, dataset, sparql),
                "alone": partial(from_pyoxigraph, store.oxigraph, sparql),
            }
            took = _quickest(asked, times)
            # Apart: this process copies memory that it writes to after it has forked, which slows what comes next.
            took |= _quickest({"function": partial(run, store, sparql, timeout=BOUND, limit=_ALL)}, times)
            row = f"{size}: {name}"
            slow = ", at least" if memory[name] >= BOUND else ""
            figures += [
                Figure(f"{row}, dataset", took["dataset"], "s", ALONE, took["alone"]),
                Figure(f"{row}, dataset", took["dataset"], "s", f"{MEMORY}{slow}", memory[name]),
                Figure(f"{row}, query.run", took["function"], "s", ALONE, took["alone"]),
            ]
    return figures


def from_pyoxigraph(database: ox.Store, sparql: str) -> Rows:
    """The rows of an answer, as texts, for which every term has to be taken out of the database."""
    found = database.query(sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(term.value for term in row) for row in found]


def from_rdflib(graph: Any, sparql: str) -> Rows:
    """The same of an rdflib graph."""
    return [tuple(str(term) for term in row) for row in graph.query(sparql)]


def in_memory(triples: Path) -> dict[str, float]:
    """The seconds that each query takes rdflib's memory store: ``BOUND`` where it was stopped."""
    command = [sys.executable, "-m", "benchmarks.asking", str(triples), str(BOUND)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    took: dict[str, float] = json.loads(done.stdout)
    return took


def _quickest(asked: dict[str, Callable[[], object]], times: int) -> dict[str, float]:
    """The least of so many runs of each or more, in turns; the first is not counted where there are several."""
    runs = [{name: seconds(work) for name, work in asked.items()} for _ in range(times)]
    if max(runs[-1].values()) < _INSTANT:
        runs += [{name: seconds(work) for name, work in asked.items()} for _ in range(_ONCE_MORE)]
    return {name: min(run[name] for run in runs[1:] or runs) for name in asked}


class _Stopped(BaseException):
    """The time is over: no ``except Exception`` of a library on the way takes it for an error of its own."""


def _ask_memory(triples: str, bound: float) -> None:
    from rdflib import Graph

    def stop(*_: object) -> None:
        raise _Stopped

    graph = Graph(bind_namespaces="none")
    for prefix, address in PREFIXES.items():
        graph.bind(prefix, address)
    graph.parse(triples, format="nt")
    signal.signal(signal.SIGALRM, stop)
    took = {}
    for name, sparql in QUERIES_OF_MEMORY.items():
        signal.setitimer(signal.ITIMER_REAL, bound)
        try:
            took[name] = seconds(partial(from_rdflib, graph, sparql))
            if took[name] < _QUICK:
                times = _ONCE_MORE if took[name] < _INSTANT else _AGAIN
                took[name] = min(seconds(partial(from_rdflib, graph, sparql)) for _ in range(times))
        except _Stopped:
            took.setdefault(name, bound)
        signal.setitimer(signal.ITIMER_REAL, 0)
    print(json.dumps(took))


if __name__ == "__main__":
    _ask_memory(sys.argv[1], float(sys.argv[2]))
