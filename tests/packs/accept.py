# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Writes what the broken pack says now to `broken/expected.txt`; read the diff, then commit it.

PYTHONPATH=src:. python tests/packs/accept.py
"""

from pathlib import Path

from helpdesk.author.packing import as_line
from helpdesk.content.build import build_pack

TINY = Path(__file__).resolve().parent / "tiny"
BROKEN = TINY.parent / "broken"
EXPECTED = BROKEN / "expected.txt"


def told() -> str:
    """Every problem of the broken pack, one a line."""
    _, problems = build_pack(BROKEN)
    return "".join(f"{as_line(problem)}\n" for problem in problems)


if __name__ == "__main__":
    EXPECTED.write_text(told(), encoding="utf-8")
