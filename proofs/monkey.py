# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A monkey presses and clicks through the real window, always the same way for the same seed.

After each step help and Hide must be there, and nothing may have broken. At the end it hides, and
nothing may be left. Esc and Shift wait until then, since they end the program.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from proofs.table import Row

FULL, QUICK, SEED = 10_000, 1_000, 1
ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 3_600
"""After so many seconds a run is ended: it hangs."""


def run(quick: bool) -> list[Row]:
    """Let the monkey at a program of its own, without a screen, a browser or a home."""
    steps = QUICK if quick else FULL
    settings = {
        "PATH": "",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = f"{steps:,} random presses, clicks, turns of the wheel, sizes and looks; then Hide"
    try:
        with TemporaryDirectory() as home:
            command = [sys.executable, "-m", "proofs.monkey_steps", str(steps), str(SEED), home]
            ended = subprocess.run(
                command,
                env={**settings, "HOME": home},
                capture_output=True,
                check=False,
                cwd=ROOT,
                timeout=PATIENCE,
            )
        told = json.loads(ended.stdout)
    except subprocess.TimeoutExpired:
        return [Row("The monkey", done, f"it hung for {PATIENCE} s", ok=False)]
    except ValueError:
        last = ended.stderr.decode(errors="replace")[-300:]
        return [Row("The monkey", done, f"it crashed with {ended.returncode}: {last}", ok=False)]
    found = "; ".join(told["faults"]) or (
        f"no error; help and Hide were there each time; {told['kinds']} kinds of page in "
        f"{told['pages']:,} pages; {told['addresses']} addresses for the browser; nothing left; "
        f"{told['seconds']:.0f} s"
    )
    return [Row("The monkey", done, found, ok=not told["faults"])]
