"""What a written page holds, read back out of its file."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any


def data_of(file: Path) -> dict[str, Any]:
    """The data that the page reads when it opens."""
    data: dict[str, Any] = json.loads(_script(file, "application/json", "data"))
    return data


def block_of(file: Path, name: str) -> Any:
    """A block that the page opens when it needs it."""
    return json.loads(gzip.decompress(base64.b64decode(_script(file, "application/gzip", name))))


def _script(file: Path, kind: str, identifier: str) -> str:
    text = file.read_text("utf-8")
    found = re.search(rf'<script type="{kind}" id="{identifier}">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    return found[1]


def content_of(file: Path) -> str:
    """All that the page can show, packed or not, as one text."""
    names = re.findall(r'<script type="application/gzip" id="([\w-]+)">', file.read_text("utf-8"))
    parts = [data_of(file), *(block_of(file, name) for name in names if name != "background")]
    return json.dumps(parts, ensure_ascii=False)
