# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program is killed at random moments, and breaks on each kind of page: nothing is left."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from helpdesk.gui.shell import VIEWS
from proofs import sandbox
from proofs.sandbox import ALL_ELSE_READ_ONLY, SHARED, WRITABLE, Place, alone, environment, place
from proofs.table import Row

KILLS, FEW_KILLS = 50, 5
SEED = 2026
LATEST = 8.0
"""A kill comes within so many seconds of the start; the start takes 1 to 2, a journey 3."""

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def run(quick: bool) -> list[Row]:
    """Two rows: killed, and broken."""
    with sandbox.installed() as code:
        return [_killed(code, FEW_KILLS if quick else KILLS), _broken(code)]


def _killed(code: Path, kills: int) -> Row:
    chance = random.Random(SEED)  # noqa: S311 - picks moments, hides nothing
    faults: list[str] = []
    for _ in range(kills):
        moment = chance.uniform(0, LATEST)
        with place() as where:
            with _started(where, code, "endless") as child:
                time.sleep(moment)
                child.kill()
            if child.returncode != -signal.SIGKILL:
                faults.append(f"it had ended with {child.returncode} within {moment:.2f} s")
            faults += [f"{one} after {moment:.2f} s" for one in where.left()]
    return _row(
        "Nothing stays when it is killed",
        f"SIGKILL at {kills} random moments of the start and of a journey through every page",
        "its home, temporary, working and shared folders stay empty; all else can't be written",
        faults,
    )


def _broken(code: Path) -> Row:
    faults: list[str] = []
    for name in VIEWS:
        with place() as where:
            with _started(where, code, "broken", name) as child:
                said, _ = child.communicate(timeout=sandbox.TOO_LONG)
            # Where the plain page itself is broken, nothing is left to show.
            if child.returncode != (1 if name == "TroublePage" else 0):
                faults.append(f"{name}: it ended with {child.returncode}")
            if said:
                faults.append(f"{name}: it printed {said[:100]!r}")
            faults += [f"{name}: {one}" for one in where.left()]
    return _row(
        "Nothing stays when a page breaks",
        f"an error with typed words in it, in each of {len(VIEWS)} kinds of page",
        "the plain page came, Esc still left, nothing was printed or written",
        faults,
    )


def _started(where: Place, code: Path, *arguments: str) -> subprocess.Popen[str]:
    """A journey where only the folders of this place can be written."""
    before = [
        *(WRITABLE.format(one) for one in where.folders),
        SHARED.format(where.shared),
        ALL_ELSE_READ_ONLY,
    ]
    return subprocess.Popen(
        alone(environment(where, code, OFFSCREEN), arguments, before),
        cwd=where.work,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _row(proof: str, done: str, well: str, faults: Sequence[str]) -> Row:
    found = f"{len(faults)} faults: {'; '.join(faults[:5])}" if faults else well
    return Row(proof, done, found, not faults)
