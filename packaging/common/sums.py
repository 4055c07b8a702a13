# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Writes `SHA256SUMS` for what was made, to be checked with `sha256sum -c SHA256SUMS`.

python -m common.sums [FOLDER]
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from common.brand import OUTPUT

SUMS = "SHA256SUMS"


def write_sums(folder: Path) -> Path:
    """The sums of every file in a folder, by name."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    sums = folder / SUMS
    sums.write_text("".join(f"{_sum(path)}  {path.name}\n" for path in files), encoding="utf-8")
    return sums


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    print(write_sums(Path(sys.argv[1]) if len(sys.argv) > 1 else OUTPUT))
