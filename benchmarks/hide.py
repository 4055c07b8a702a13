# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Hide: from the key press to the painted cover, and to the end of the process.

    python -m benchmarks.hide [RUNS]

Without a screen and, if Xvfb is there, on X11.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping

from benchmarks.measure import ROOT, high, middle, table
from benchmarks.screen import screen

RUNS = 200
BLANK_AIM, END_AIM = 50, 300
"""Milliseconds."""


def times(environment: Mapping[str, str]) -> tuple[float, float]:
    """Milliseconds from the key press to the painted cover and to the end of one process."""
    read, write = os.pipe()
    with subprocess.Popen(
        [sys.executable, str(ROOT / "benchmarks" / "leaving.py"), str(write)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
        pass_fds=[write],
    ) as child:
        code = child.wait()
        ended = time.monotonic_ns()
    os.close(write)
    with os.fdopen(read) as told:
        moments = [int(line) for line in told]
    if code or len(moments) != 2:
        raise SystemExit(f"the program did not leave: code {code}, {len(moments)} moments")
    pressed, blank = moments
    return (blank - pressed) / 1_000_000, (ended - pressed) / 1_000_000


def measured(environment: Mapping[str, str], runs: int) -> tuple[list[float], list[float]]:
    """Both times of so many processes, each list sorted."""
    blank, end = zip(*(times(environment) for _ in range(runs)), strict=True)
    return sorted(blank), sorted(end)


def main() -> None:
    """Print one table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    rows: list[tuple[object, ...]] = [("", "median ms", "p99 ms", "most ms", "aim")]
    rows += _rows("offscreen", {"QT_QPA_PLATFORM": "offscreen"}, runs)
    if shutil.which("Xvfb"):
        with screen() as display:
            rows += _rows("X11", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}, runs)
    table(f"Hide, {runs} runs", rows)


def _rows(name: str, environment: Mapping[str, str], runs: int) -> list[tuple[object, ...]]:
    blank, end = measured(environment, runs)
    return [
        (f"{name}: {what}", *(f"{one:.1f}" for one in (middle(found), high(found), found[-1])), aim)
        for what, found, aim in (("blank", blank, BLANK_AIM), ("ended", end, END_AIM))
    ]


if __name__ == "__main__":
    main()
