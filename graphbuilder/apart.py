"""Work in a process of its own, which may crash, swell or be given up without harm to this one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import graphbuilder


def run_apart(
    module: str, *arguments: str, timeout: float, check: bool = False, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Runs a module of this package as ``python -m`` does, for at most ``timeout`` seconds.

    ``check`` and the ``options`` are those of ``subprocess.run``, and it raises what that raises.
    """
    return subprocess.run(command(module, *arguments), env=surroundings(), timeout=timeout, check=check, **options)


def command(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of this package, in these ``surroundings``."""
    return [sys.executable, "-P", "-m", module, *arguments]


def surroundings() -> dict[str, str]:
    """The environment of such a process."""
    # The folder that this package was imported from comes first, so that the process runs the same code.
    paths = [str(Path(graphbuilder.__file__).parent.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8:replace"}
