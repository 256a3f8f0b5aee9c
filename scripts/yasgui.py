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

VERSION = "4.6.2"
PACKAGE = "@zazuko/yasgui"

_HERE = Path(__file__).resolve().parent.parent / "graphbuilder" / "server" / "static" / "yasgui"
_LICENCE = re.compile(r"licen[cs]e(\.txt|\.md)?", re.IGNORECASE)
_README = f"""# Yasgui

The SPARQL editor of `graphbuilder serve`: `{PACKAGE}` {VERSION} from npm, as it is but for the reference to its source
map. It is under the MIT licence. `LICENCES.txt` has the licences of the packages that are in it.
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
            (_HERE / name).write_text(
                re.sub(r"(//|/\*)# sourceMappingURL=\S+( \*/)?", "", text).rstrip() + "\n", "utf-8"
            )
        (_HERE / "LICENCES.txt").write_text(licences(root / "node_modules"), "utf-8")
        (_HERE / "README.md").write_text(_README, "utf-8")


def licences(modules: Path) -> str:
    """The licences of all packages below ``node_modules``, each text once."""
    packages: defaultdict[str, list[str]] = defaultdict(list)
    for folder in sorted(_packages(modules)):
        about = json.loads((folder / "package.json").read_text("utf-8"))
        texts = [file.read_text("utf-8").strip() for file in sorted(folder.iterdir()) if _LICENCE.fullmatch(file.name)]
        name = f"{about['name']} {about['version']}, {about.get('license', 'MIT')}"
        if isinstance(about.get("author"), str):
            name += f", by {about['author']}"
        packages["\n\n".join(texts) or "The package names its licence and has no file of it."].append(name)
    return "".join(f"{chr(10).join(names)}\n\n{text}\n\n{'-' * 80}\n\n" for text, names in packages.items())


def _packages(folder: Path) -> Iterator[Path]:
    for manifest in folder.rglob("package.json"):
        place = manifest.parent
        scope = place.parent.parent if place.parent.name.startswith("@") else place.parent
        if scope.name == "node_modules" and "@types" not in place.parts:
            yield place


if __name__ == "__main__":
    main()
