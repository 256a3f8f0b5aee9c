"""Running pySHACL over a part of a graph, and reading what it reports."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH

from graphbuilder.ontology import resource
from graphbuilder.validation.parts import Part


@dataclass(frozen=True, slots=True)
class Result:
    """One ``sh:ValidationResult``.

    ``component`` is the local name of the constraint (``MinCountConstraintComponent``), ``parameters`` what the shape
    says of it by the local name of the SHACL property (``datatype``, ``class``), ``message`` the shape's own message or
    pySHACL's.
    """

    focus: rdflib.term.Node
    path: rdflib.term.Node | None
    value: rdflib.term.Node | None
    component: str
    parameters: dict[str, rdflib.term.Node]
    message: str


class Checker:
    """The shapes and the ontology, read once."""

    def __init__(self) -> None:
        self._shapes = _parsed("shapes.ttl")
        self._classes = _classes(_parsed("alliance.ttl"))

    def check(self, part: Part) -> tuple[rdflib.Graph, list[Result]]:
        """The part as an rdflib graph, and what in it breaks a shape, in no particular order."""
        with _quiet():
            graph = rdflib.Graph(bind_namespaces="none")
            for triple in part.triples:
                graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
            try:
                report = self._report(graph, self._shapes)
            except (
                TypeError
            ):  # pySHACL 0.40 fails where what it puts in order are no numbers, which other shapes report.
                report = self._report(graph, self._without_order())
            return graph, [self._result(report, node) for node in report.objects(None, SH.result)]

    def _report(self, graph: rdflib.Graph, shapes: rdflib.Graph) -> rdflib.Graph:
        # What pySHACL adds of the ontology does no harm in a graph that is thrown away; a copy would take longer.
        _, report, _ = pyshacl.validate(
            graph,
            shacl_graph=shapes,
            ont_graph=self._classes,
            inference="none",
            advanced=False,
            do_owl_imports=False,
            inplace=True,
        )
        assert isinstance(report, rdflib.Graph), report
        return report

    def _without_order(self) -> rdflib.Graph:
        """The shapes, without which of two values is to be less."""
        shapes = _parsed("shapes.ttl")
        for predicate in (SH.lessThan, SH.lessThanOrEquals):
            shapes.remove((None, predicate, None))
        return shapes

    def _result(self, report: rdflib.Graph, node: rdflib.term.Node) -> Result:
        focus = report.value(node, SH.focusNode)
        assert focus is not None
        shape = report.value(node, SH.sourceShape)
        return Result(
            focus=focus,
            path=report.value(node, SH.resultPath),
            value=report.value(node, SH.value),
            component=str(report.value(node, SH.sourceConstraintComponent)).removeprefix(str(SH)),
            parameters=self._parameters(report, shape),
            message=min((str(message) for message in report.objects(node, SH.resultMessage)), default=""),
        )

    def _parameters(self, report: rdflib.Graph, shape: rdflib.term.Node | None) -> dict[str, rdflib.term.Node]:
        """What a shape says of the values of its property; pySHACL copies a nameless shape into its report."""
        triples = [*report.triples((shape, None, None)), *self._shapes.triples((shape, None, None))]
        return {str(predicate).removeprefix(str(SH)): value for _, predicate, value in sorted(triples)}


def _parsed(name: str) -> rdflib.Graph:
    return rdflib.Graph(bind_namespaces="none").parse(data=resource(name).read_bytes(), format="turtle")


def _classes(ontology: rdflib.Graph) -> rdflib.Graph:
    """What the shapes need of the ontology, its classes; to copy all of it into each part takes a third more time."""
    found = rdflib.Graph(bind_namespaces="none")
    for node in ontology.subjects(RDF.type, OWL.Class):
        found.add((node, RDF.type, OWL.Class))
        for above in ontology.objects(node, RDFS.subClassOf):
            found.add((node, RDFS.subClassOf, above))
    return found


def _term(term: Any) -> Any:
    """A term of pyoxigraph as one of rdflib, with its lexical form as it is."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)
    return rdflib.Literal(str(term))  # A triple as a term (RDF 1.2), which rdflib does not know.


@contextmanager
def _quiet() -> Iterator[None]:
    """Without rdflib's warnings on standard error about values that are not of their datatype: they are reported."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)
