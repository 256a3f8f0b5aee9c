"""The HTML file: the template with data, styles and scripts, all inline, under a policy that forbids the rest."""

from __future__ import annotations

import base64
import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
import pyvis
from markupsafe import Markup

from graphbuilder import ontology
from graphbuilder.analysis.edges import between_actors, edges
from graphbuilder.model import Article, Statement
from graphbuilder.page.evidence import evidence
from graphbuilder.page.network import network

_HERE = files("graphbuilder.page")
_VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
# Order matters: they become one script, and each file may use the names of those before it.
_SCRIPTS = (
    "data",
    "text",
    "elements",
    "language",
    "filter",
    "labels",
    "drawing",
    "statement",
    "panel",
    "filters",
    "search",
    "main",
)
_STYLES = ("colours", "frame", "controls", "panel")
# What would end a data block early, or be a line break to JavaScript but not to JSON.
_UNSAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_UNSAFE |= {surrogate: f"\\u{surrogate:04x}" for surrogate in range(0xD800, 0xE000)}


def document(statements: Sequence[Statement], articles: Mapping[str, Article], title: str) -> bytes:
    """The page as UTF-8; see ``graphbuilder.page.render``."""
    shown = between_actors(statements)
    number = {statement.identifier: place for place, statement in enumerate(shown)}
    data = {
        "title": title,
        "families": [_fields(family) for family in ontology.families().values()],
        "certainties": [_fields(certainty) for certainty in ontology.certainties().values()],
        "relations": [_fields(relation) for relation in ontology.relations().values()],
        "network": network(edges(shown), number),
        **evidence(shown, articles),
    }
    interface = tomllib.loads((_HERE / "interface.toml").read_text(encoding="utf-8"))
    scripts = [_vis("vis-network.min.js").partition("//# sourceMappingURL")[0], _script()]
    styles = [_vis("vis-network.css"), "\n".join(_text(f"style/{name}.css") for name in _STYLES)]
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    page = environment.from_string(_text("page.html.jinja")).render(
        title=title,
        interface=interface,
        policy=_policy(scripts, styles),
        data=_json(data),
        strings=_json(interface),
        scripts=[Markup(script) for script in scripts],
        styles=[Markup(style) for style in styles],
    )
    return page.encode("utf-8", "replace")


def _fields(row: Any) -> dict[str, Any]:
    """What the page needs of a relation, a family or a certainty."""
    names = ("name", "family", "symmetric", "label_en", "label_ar", "definition_en", "definition_ar")
    return {name: getattr(row, name) for name in names if hasattr(row, name)}


def _json(value: Any) -> Markup:
    """JSON for a data block of the page: no character in it means anything to an HTML parser."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE))


def _policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """A Content-Security-Policy under which only these scripts and styles run and nothing is ever requested."""

    def hashes(sources: Sequence[str]) -> str:
        return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in sources)

    return (
        f"default-src 'none'; script-src {hashes(scripts)}; style-src {hashes(styles)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _script() -> str:
    body = "\n".join(_text(f"script/{name}.js") for name in _SCRIPTS)
    return f'(function () {{\n"use strict";\n{body}\n}})();\n'


def _text(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _vis(name: str) -> str:
    return (_VIS / name).read_text(encoding="utf-8")
