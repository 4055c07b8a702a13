# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Compiles modules for the Python that the installer carries.

The program's folder can't be written by the person who runs it, so what is not compiled when it is
built is compiled again at each start. Byte code is the same for all systems, but only a Python of
the same minor version makes it. Where none can be found or fetched the modules stay as they are:
slower, not wrong.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from common.downloads import CACHE, fetching

VERSION = "3.13"
FETCHED = CACHE / "python"
_KEPT_BY_TOOLS = (".pyenv/versions/*/bin", ".local/share/uv/python/*/bin")


def compile_modules(folder: Path) -> bool:
    """Put byte code in place of each module. False, and a line that says so, if that can't be."""
    python = find_python()
    if python is None:
        print(f"No Python {VERSION} to be found or fetched: on Windows it will start more slowly.")
        return False
    options = ["-q", "-b", "--invalidation-mode", "unchecked-hash", "-s", str(folder)]
    compiled = [python, "-I", "-m", "compileall", *options, str(folder)]
    subprocess.run(compiled, check=True, env={"PYTHONHASHSEED": "0"})
    for module in folder.rglob("*.py"):
        module.unlink()
    return True


def find_python() -> str | None:
    """A Python of that minor version: this one, one on the path, one of pyenv or uv, or a new one.

    uv knows the sum of what it fetches, and the lock knows uv's.
    """
    kept = [found for place in _KEPT_BY_TOOLS for found in _in(Path.home(), place)]
    for python in (sys.executable, shutil.which(f"python{VERSION}"), *kept):
        if python and _version(python) == VERSION:
            return python
    with fetching():
        return next(iter(_in(FETCHED, "*/bin") or _fetched()), None)


def _fetched() -> list[str]:
    """One that uv fetches; none where there is no uv, or no way to its files."""
    if shutil.which("uv"):
        command = ["uv", "python", "install", "--quiet", "--no-bin", "--install-dir", str(FETCHED)]
        subprocess.run([*command, VERSION], check=False)
    return _in(FETCHED, "*/bin")


def _in(folder: Path, place: str) -> list[str]:
    return [str(path) for path in sorted(folder.glob(f"{place}/python{VERSION}"))]


def _version(python: str) -> str:
    asked = [python, "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
