"""The drawn network: actors as nodes and lines between them, made with pyvis.

A line gathers the edges that run the same way between two actors: from one to the other, back, or both ways at once
where the relation is symmetric. Its colour is that of the family of most of its statements, and it is dashed where none
of them is actual. What depends on the reader (colours, language, filters) is left to ``script/``.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from pyvis.network import Network

from graphbuilder import ontology
from graphbuilder.analysis.edges import Edge
from graphbuilder.analysis.layout import layout
from graphbuilder.model import Certainty, Entity, EntityKind

_SHAPES = {
    EntityKind.STATE: "dot",
    EntityKind.TERRITORY: "dot",
    EntityKind.FORMER_STATE: "dot",
    EntityKind.REGION: "hexagon",
    EntityKind.ORGANISATION: "square",
    EntityKind.MOVEMENT: "triangle",
    EntityKind.PERSON: "diamond",
}
_BEND = 0.14  # how far two lines between the same actors bend away from each other
_MANY_LINES = 600  # above this, lines are left out while the reader drags or zooms


def network(edges: Sequence[Edge], number: Mapping[str, int]) -> dict[str, Any]:
    """Nodes, edges and options in the form that vis-network takes.

    ``number`` gives each statement's place in the page's list of statements by its identifier; a drawn edge carries
    these numbers in ``statements``, and the ``family`` of most of them.
    """
    drawn = Network(directed=True)
    _add_actors(drawn, edges)
    _add_lines(drawn, edges, number)
    drawn.set_options(json.dumps(_options(len(drawn.edges))))
    nodes, lines, _, _, _, options = drawn.get_network_data()
    return {"nodes": nodes, "edges": lines, "options": json.loads(options)}


def _add_actors(drawn: Network, edges: Sequence[Edge]) -> None:
    """One node an actor, its size and that of its label by the number of its statements."""
    weight: Counter[str] = Counter()
    known: dict[str, Entity] = {}
    for edge in edges:
        for actor in (edge.subject, edge.object):
            weight[actor.key] += len(edge.statements)
            known[actor.key] = actor
    places = layout(edges)
    heaviest = max(weight.values(), default=1)
    for key, actor in sorted(known.items()):
        share = math.sqrt(weight[key] / heaviest)
        x, y = places[key]
        drawn.add_node(
            key,
            label=actor.label_ar or actor.label,
            shape=_SHAPES[actor.kind],
            size=round(8 + 22 * share),
            font={"size": round(13 + 9 * share)},
            x=x,
            y=y,
            kind=str(actor.kind),
            label_ar=actor.label_ar or actor.label,
            label_en=actor.label,
            weight=weight[key],
        )


def _add_lines(drawn: Network, edges: Sequence[Edge], number: Mapping[str, int]) -> None:
    """One drawn edge for each two actors and direction, those between the same two bent apart."""
    relations = ontology.relations()
    gathered: defaultdict[tuple[str, str], defaultdict[tuple[str, str, bool], list[Edge]]]
    gathered = defaultdict(lambda: defaultdict(list))
    for edge in edges:
        source, target = edge.subject.key, edge.object.key
        pair = min(source, target), max(source, target)
        gathered[pair][source, target, not relations[edge.relation].symmetric].append(edge)
    for (first, _), lines in sorted(gathered.items()):
        for place, ((source, target, directed), together) in enumerate(sorted(lines.items())):
            said = sorted(number[each.identifier] for edge in together for each in edge.statements)
            bend = (place - (len(lines) - 1) / 2) * _BEND * (1 if source == first else -1)
            drawn.add_edge(
                source,
                target,
                id=f"line-{len(drawn.edges)}",
                arrows="to" if directed else "",
                dashes=not any(Certainty.ACTUAL in edge.certainties for edge in together),
                width=line_width(len(said)),
                smooth=_curve(bend),
                family=_main_family(together),
                statements=said,
            )


def _main_family(edges: Sequence[Edge]) -> str:
    """The family of most of the statements; of two with as many the one that the ontology names first."""
    relations = ontology.relations()
    counted: Counter[str] = Counter()
    for edge in edges:
        counted[relations[edge.relation].family] += len(edge.statements)
    return max(ontology.families(), key=lambda family: counted[family])


def line_width(statements: int) -> float:
    """The thickness in pixels of a line of so many statements; ``script/drawing.js`` does the same under a filter."""
    return round(1 + 1.6 * math.log2(statements), 2)


def _curve(bend: float) -> bool | dict[str, Any]:
    if abs(bend) < _BEND / 4:
        return False
    return {"type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": round(abs(bend), 3)}


def _options(lines: int) -> dict[str, Any]:
    """The options of vis-network that no reader changes, but for physics, which a button turns on."""
    many = lines > _MANY_LINES
    return {
        "layout": {"improvedLayout": False},
        "physics": {
            "enabled": False,
            "solver": "forceAtlas2Based",
            "forceAtlas2Based": {"gravitationalConstant": -120, "springLength": 160, "avoidOverlap": 0.4},
            "stabilization": False,
        },
        "interaction": {
            "hover": True,
            "hoverConnectedEdges": False,
            "selectConnectedEdges": False,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
        },
        "nodes": {"borderWidth": 1.5},
        "edges": {
            "arrows": {"to": {"scaleFactor": 0.55}},
            "selectionWidth": 1.5,
            "hoverWidth": 0.5,
            "color": {"inherit": False},
        },
    }
