# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How long Hide takes, from the key press to a blank window and to the end of the process."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.hide import BLANK_AIM, END_AIM, RUNS, measured
from benchmarks.measure import high, middle
from benchmarks.screen import screen

from proofs import sandbox
from proofs.table import Row

FEW_RUNS = 10


def run(quick: bool) -> list[Row]:
    """A row without a screen, and one on X11. The medians are held to their aims."""
    sandbox.need("Xvfb", "openbox")
    runs = FEW_RUNS if quick else RUNS
    with screen() as display:
        return [
            _row("no screen", {"QT_QPA_PLATFORM": "offscreen"}, runs),
            _row("X11", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}, runs),
        ]


def _row(name: str, environment: Mapping[str, str], runs: int) -> Row:
    blank, end = measured(environment, runs)
    found = "; ".join(
        f"{what}: median {middle(times):.0f} ms, p99 {high(times):.0f} ms (aim {aim})"
        for what, times, aim in (("blank", blank, BLANK_AIM), ("ended", end, END_AIM))
    )
    well = middle(blank) <= BLANK_AIM and middle(end) <= END_AIM
    return Row(f"Hide is quick: {name}", f"Esc at a result, in {runs} processes", found, well)
