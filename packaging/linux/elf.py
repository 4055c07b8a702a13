# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What compiled files ask of the system: libraries, and a version of the C library."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


def compiled(folder: Path) -> list[Path]:
    """Every compiled file in a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in files if _magic(path) == b"\x7fELF"]


def needed(files: Iterable[Path]) -> set[str]:
    """The libraries that these files ask for, without those that are among them."""
    files = list(files)
    asked = {name for file in files for name in _NEEDED.findall(_headers(file))}
    return asked - {file.name for file in files}


def glibc(files: Iterable[Path]) -> tuple[int, int]:
    """The lowest version of the C library that all of them run on."""
    return max(
        (int(major), int(minor))
        for file in files
        for major, minor in _GLIBC.findall(_headers(file))
    )


def _magic(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(4)


def _headers(file: Path) -> str:
    shown = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True)
    return shown.stdout
