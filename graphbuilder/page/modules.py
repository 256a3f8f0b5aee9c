"""The scripts of the page as one: ECMAScript modules joined in the order of their imports.

A page opened from a folder cannot load modules (browsers take each file for another site), and its policy forbids
whatever is not written in it. So the imports and the word ``export`` go, and what is left shares one scope; a name that
two modules declare would be one name there, which is an error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath

_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(?P<path>\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async function|function|const|let|class) )", re.MULTILINE)
_DECLARED = re.compile(r"^(?:export )?(?:async function|function|const|let|class) (\w+)", re.MULTILINE)


def joined(modules: Mapping[str, str], entry: str) -> str:
    """The text of one script out of ``modules``, by path, from which ``entry`` imports directly or indirectly.

    Raises ``ValueError`` where a module is missing or never imported, two import each other, or two declare a name.
    """
    ordered: dict[str, None] = {}
    _visit(entry, modules, ordered, ())
    if unused := sorted(modules.keys() - ordered.keys()):
        raise ValueError(f"no module imports {', '.join(unused)}")
    owner: dict[str, str] = {}
    for path in ordered:
        for name in _DECLARED.findall(modules[path]):
            if name in owner:
                raise ValueError(f"{owner[name]} and {path} both declare {name}")
            owner[name] = path
    body = "\n".join(_EXPORT.sub("", _IMPORT.sub("", modules[path])) for path in ordered)
    return f'(function () {{\n"use strict";\n{body}\n}})();\n'


def _visit(path: str, modules: Mapping[str, str], ordered: dict[str, None], above: tuple[str, ...]) -> None:
    if path in above:
        raise ValueError(f"modules import each other: {' > '.join((*above, path))}")
    if path in ordered:
        return
    if path not in modules:
        raise ValueError(f"{above[-1] if above else 'the page'} imports {path}, which does not exist")
    for match in _IMPORT.finditer(modules[path]):
        _visit(normpath(join(dirname(path), match["path"])), modules, ordered, (*above, path))
    ordered[path] = None
