# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A copy of the smallest pack with one thing changed, and what is told about it."""

import shutil
from pathlib import Path

from helpdesk.author.packing import as_line
from helpdesk.content.build import build_pack
from tests.packs.accept import TINY


def spoil(folder: Path, file: str, old: str, new: str) -> Path:
    """Copy the smallest pack and replace a piece of one file, which must be there."""
    pack = folder / "pack"
    shutil.copytree(TINY, pack)
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return pack


def told(folder: Path) -> list[str]:
    """Every problem of a pack, as a line."""
    pack, problems = build_pack(folder)
    assert (pack is None) == bool(problems)
    return [as_line(problem) for problem in problems]
