"""The drawn network: actors as nodes and lines between them, made with pyvis.

A line gathers the edges that run the same way between two actors: from one to the other, back, or both ways at once
where the relation is symmetric. What depends on the reader (colours, thickness, dashes, language, filters) is left to
``script/drawing/``.
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from pyvis.edge import Edge as DrawnEdge
from pyvis.network import Network

from graphbuilder import ontology
from graphbuilder.analysis.edges import Edge
from graphbuilder.analysis.layout import layout
from graphbuilder.model import Entity, EntityKind

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
    these numbers in ``statements``.
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
            bend = (place - (len(lines) - 1) / 2) * _BEND * (1 if source == first else -1)
            line = DrawnEdge(
                source,
                target,
                True,
                id=f"line-{len(drawn.edges)}",
                arrows="to" if directed else "",
                smooth=_curve(bend),
                statements=sorted(number[each.identifier] for edge in together for each in edge.statements),
            )
            drawn.edges.append(line.options)  # Network.add_edge would look through all actors for each line


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
            "selectConnectedEdges": False,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False},
        },
        "nodes": {"borderWidth": 1.5},
        "edges": {
            "arrows": {"to": {"scaleFactor": 0.55}},
            "selectionWidth": 1.5,
            "color": {"inherit": False},
        },
    }
