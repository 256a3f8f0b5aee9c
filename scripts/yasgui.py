"""Renews the SPARQL editor in graphbuilder/server/static/yasgui/ from npm: VERSION is the one to take.

Run it with ``scripts/uv run python scripts/yasgui.py``; it needs npm. Only the script and the style come over, with the
licences of all that is in them.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

VERSION = "4.6.2"
PACKAGE = "@zazuko/yasgui"

_HERE = Path(__file__).resolve().parent.parent / "graphbuilder" / "server" / "static" / "yasgui"
# One prefix of Yasgui's catalogue is not taken over: its address on the web reads like a path on a machine.
_LEFT_OUT = re.compile(r"\bawol(=`[^`]*`)?,")
_LICENCE = re.compile(r"licen[cs]e(\.txt|\.md)?", re.IGNORECASE)
_MIT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without
limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
Software, and to permit persons to whom the Software is furnished to do so, subject to the following
conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions
of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED
TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL
THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
DEALINGS IN THE SOFTWARE."""
_README = f"""# Yasgui

The SPARQL editor of `graphbuilder serve`: `{PACKAGE}` {VERSION} from npm, as it is but for the reference to its source
map and the prefix `awol`. It is under the MIT licence. `LICENCES.txt` has the licences of the packages that are in it.
`scripts/yasgui.py` made this folder, this file included, and renews it.
"""


def main() -> None:
    """Writes the folder."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        options = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(["npm", "install", "--prefix", folder, *options, f"{PACKAGE}@{VERSION}"], check=True)
        built = root / "node_modules" / PACKAGE / "build"
        _HERE.mkdir(parents=True, exist_ok=True)
        for name in ("yasgui.min.js", "yasgui.min.css"):
            text = (built / name).read_text("utf-8")
            text = re.sub(r"(//|/\*)# sourceMappingURL=\S+( \*/)?", "", text)
            (_HERE / name).write_text(_LEFT_OUT.sub("", text).rstrip() + "\n", "utf-8")
        (_HERE / "LICENCES.txt").write_text(licences(root / "node_modules"), "utf-8")
        (_HERE / "README.md").write_text(_README, "utf-8")


def licences(modules: Path) -> str:
    """The licences of all packages below ``node_modules``, each text once."""
    packages: defaultdict[str, list[str]] = defaultdict(list)
    for folder in sorted(_packages(modules)):
        about = json.loads((folder / "package.json").read_text("utf-8"))
        texts = [file.read_text("utf-8").strip() for file in sorted(folder.iterdir()) if _LICENCE.fullmatch(file.name)]
        name = f"{about['name']} {about['version']}, {about.get('license', 'MIT')}"
        packages["\n\n".join(texts) or _named(about)].append(name)
    return "".join(f"{chr(10).join(names)}\n\n{text}\n\n{'-' * 80}\n\n" for text, names in packages.items())


def _named(about: dict[str, Any]) -> str:
    """The text of a licence that a package names without a file of it."""
    people = [about.get("author"), *about.get("contributors", [])]
    names = [person["name"] if isinstance(person, dict) else person for person in people if person]
    if about["license"] == "CC0-1.0":
        return f"{', '.join(names)} gave up all rights: https://creativecommons.org/publicdomain/zero/1.0/"
    if about["license"] != "MIT":
        raise ValueError(f"{about['name']} has no text of its licence {about['license']}")
    return f"Copyright (c) {', '.join(names)}\n\n{_MIT}"


def _packages(folder: Path) -> Iterator[Path]:
    for manifest in folder.rglob("package.json"):
        place = manifest.parent
        scope = place.parent.parent if place.parent.name.startswith("@") else place.parent
        if scope.name == "node_modules" and "@types" not in place.parts:
            yield place


if __name__ == "__main__":
    main()
