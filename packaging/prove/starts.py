# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How long a start takes, installed and from the source, in turn."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from proofs.sandbox import installed
from prove.trial import SLOWEST, need_that

RUNS = 15


def as_fast_as_source(command: Sequence[str]) -> str:
    """Start both in turn; what counts is the median of the ratios.

    The command opens the window and prints the milliseconds to its first frame.
    """
    with installed() as source:
        pairs = [(_from_source(source), _milliseconds(command, os.environ)) for _ in range(RUNS)]
    theirs, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for other, one in pairs)
    found = f"first frame after {ours:.0f} ms, from the source {theirs:.0f} ms: {ratio:.2f} x"
    need_that(ratio <= SLOWEST, found)
    return found


def _from_source(source: Path) -> int:
    settings = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    settings["PYTHONPATH"] = str(source)
    return _milliseconds([sys.executable, "-m", "helpdesk", "--first-paint"], settings)


def _milliseconds(command: Sequence[str], settings: Mapping[str, str]) -> int:
    ran = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    return int(ran.stdout)
