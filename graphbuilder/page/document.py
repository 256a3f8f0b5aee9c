"""The HTML file: the template with data, styles and scripts, all inline, under a policy that forbids the rest."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import jinja2
import pyvis
from markupsafe import Markup

from graphbuilder import ontology
from graphbuilder.analysis.blocs import blocs
from graphbuilder.analysis.edges import edges
from graphbuilder.graph.namespaces import PREFIXES
from graphbuilder.model import Article, Statement
from graphbuilder.page.background import background
from graphbuilder.page.evidence import block_starts, blocks, sources
from graphbuilder.page.modules import joined
from graphbuilder.page.network import network
from graphbuilder.page.rows import columns, in_page_order

_HERE = files("graphbuilder.page")
_VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
_STYLES = ("colours", "frame", "controls", "stage", "panel", "table", "print")
# What would end a data block early, or be a line break to JavaScript but not to JSON, and what UTF-8 cannot hold.
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def document(statements: Sequence[Statement], articles: Mapping[str, Article], title: str) -> bytes:
    """The page as UTF-8; see ``graphbuilder.page.render``."""
    shown = in_page_order(statements)
    found = edges(shown)
    data = {
        "title": title,
        "families": [_fields(family) for family in ontology.families().values()],
        "certainties": [_fields(certainty) for certainty in ontology.certainties().values()],
        "relations": [_fields(relation) for relation in ontology.relations().values()],
        "prefixes": dict(PREFIXES),
        "network": network(found, {statement.identifier: place for place, statement in enumerate(shown)}),
        "blocs": blocs(found),
        "blocks": block_starts(shown),
        **columns(shown, articles),
    }
    compressed = {
        "background": _compressed(background(node["id"] for node in data["network"]["nodes"])),
        "sources": _compressed(sources(shown, articles)),
        **{f"evidence-{number}": _compressed(block) for number, block in enumerate(blocks(shown))},
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
        compressed=compressed,
        scripts=[Markup(script) for script in scripts],
        styles=[Markup(style) for style in styles],
    )
    return page.encode("utf-8", "replace")


def _fields(row: Any) -> dict[str, Any]:
    """What the page needs of a relation, a family or a certainty."""
    return {name: value for name, value in asdict(row).items() if name not in ("object_class", "inverse")}


def _json(value: Any) -> Markup:
    """JSON for a data block of the page: no character in it means anything to an HTML parser."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(_UNSAFE.sub(lambda character: f"\\u{ord(character[0]):04x}", text))


def _compressed(value: Any) -> str:
    """A value as a block that the page opens when it needs it: JSON, compressed, in letters that HTML leaves alone."""
    return base64.b64encode(gzip.compress(_json(value).encode(), mtime=0)).decode()


def _policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """A Content-Security-Policy under which only these scripts and styles run and nothing is ever requested."""

    def hashes(sources: Sequence[str]) -> str:
        return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in sources)

    return (
        f"default-src 'none'; script-src {hashes(scripts)}; style-src {hashes(styles)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _script() -> str:
    return joined(dict(_modules(_HERE / "script")), "main.js")


def _modules(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, str]]:
    """The path below ``script/`` and the text of each module, in the order of their names."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _modules(item, f"{prefix}{item.name}/")
        elif item.name.endswith(".js"):
            yield f"{prefix}{item.name}", item.read_text(encoding="utf-8")


def _text(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _vis(name: str) -> str:
    return (_VIS / name).read_text(encoding="utf-8")
