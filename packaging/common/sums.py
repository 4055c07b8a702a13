# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Writes `SHA256SUMS` for what was made, to be checked with `sha256sum -c SHA256SUMS`.

    python -m common.sums [FOLDER]

A folder is never cleared, so it may hold files of an older version or of another name: then no sums
are written, since people take what is listed for one release.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from common.brand import OUTPUT

SUMS = "SHA256SUMS"

_BUILD = re.compile(r"([a-z0-9-]+?)[-_](\d+\.\d+\.\d+)[-~]")
"""How the name of each installer begins: the program, its version, and that it is a preview."""


def write_sums(folder: Path) -> Path:
    """The sums of every file in a folder, by name. SystemExit, and none, if not of one build."""
    sums = folder / SUMS
    sums.unlink(missing_ok=True)
    files = sorted(
        path for path in folder.iterdir() if path.is_file() and not path.name.startswith(SUMS)
    )
    if len(found := builds(path.name for path in files)) > 1:
        raise SystemExit(
            f"{folder} holds {' and '.join(found)}: keep one of them, then make the sums again."
        )
    sums.write_text("".join(f"{_sum(path)}  {path.name}\n" for path in files), encoding="utf-8")
    return sums


def builds(names: Iterable[str]) -> list[str]:
    """Each program with its version, of which there is a file."""
    begun = (_BUILD.match(name) for name in names)
    return sorted({f"{one[1]} {one[2]}" for one in begun if one})


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    print(write_sums(Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT))
