# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the proofs that need a machine of their own, and prints one table.

    python -m proofs [--quick] [--only NAME …] [--write FILE]

Exits with 1 when a proof is broken. A tool that is missing breaks a proof; nothing is skipped.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from proofs.table import Row, markdown, plain

MODULES = ("traces", "kills", "hide_times", "hostile", "monkey", "memory")
"""Each is a file beside this one with `run(quick: bool) -> list[Row]`."""

HEAD = """\
<!--
SPDX-FileCopyrightText: 2026 The Helpdesk authors
SPDX-License-Identifier: CC-BY-4.0
-->

# What was proven

`make proofs` runs the real program and writes this page. `make proofs QUICK=1` runs the same with
fewer rounds, as the continuous integration does. Nothing is skipped: a tool that is missing breaks
its proof. Each proof is a file in `proofs/`. Its claim covers what it did, on Linux, and no more:
[what has not been tried](not-run-here.md), [what it leaves](what-it-leaves.md).

"""


def main() -> int:
    """Run what was asked for; 0 if all of it holds."""
    asked = _arguments()
    rows: list[Row] = []
    for name in asked.only or MODULES:
        began = time.monotonic()
        found = _run(name, quick=asked.quick)
        rows += found
        print(f"{plain(found)}\n       ({name}: {time.monotonic() - began:.0f} s)", flush=True)
    held = all(row.ok for row in rows)
    print(f"\n{sum(row.ok for row in rows)} of {len(rows)} hold")
    if asked.write and held:
        ran = f"Last run: {datetime.now(UTC):%-d %B %Y}, {len(rows)} of {len(rows)} hold.\n\n"
        asked.write.write_text(HEAD + ran + markdown(rows), encoding="utf-8")
    return 0 if held else 1


def _run(name: str, *, quick: bool) -> list[Row]:
    """The rows of one proof. One that breaks down is a proof that does not hold."""
    try:
        run: Callable[[bool], list[Row]] = import_module(f"proofs.{name}").run
        return run(quick)
    except Exception as error:  # noqa: BLE001 - the other proofs are still worth running
        return [Row(name, "did not finish", f"{type(error).__name__}: {error}", ok=False)]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m proofs", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--only", nargs="+", choices=MODULES, help="these proofs alone")
    parser.add_argument("--write", type=Path, help="write the table here when all hold")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
