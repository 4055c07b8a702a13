# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Runs proofs, prints one table, and writes it to a page when all hold."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from proofs.table import Row, markdown, plain

PAGE = """\
<!--
SPDX-FileCopyrightText: 2026 The Helpdesk authors
SPDX-License-Identifier: CC-BY-4.0
-->

"""


def main(
    package: str, modules: Sequence[str], head: str, description: str | None, at_once: int = 1
) -> int:
    """Run what the command line asks for, so many at once; 0 if all of it holds.

    Each module is a file of the package with `run(quick: bool) -> list[Row]`. The head begins the
    page that `--write` names.
    """
    asked = _arguments(package, modules, description)
    began = time.monotonic()
    with ThreadPoolExecutor(at_once) as pool:
        running = [
            pool.submit(_run, package, name, quick=asked.quick) for name in asked.only or modules
        ]
        try:
            for one in as_completed(running):
                print(one.result().told, flush=True)
        except KeyboardInterrupt:  # those that run tidy up behind themselves; no other begins
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    rows = [row for one in running for row in one.result().rows]
    holding = sum(row.ok for row in rows)
    minutes = (time.monotonic() - began) / 60
    told = f"{holding} of {len(rows)} hold, in {minutes:.1f} min on {os.cpu_count()} cores"
    print(f"\n{told}")
    if holding != len(rows):
        return 1
    if asked.write:
        ran = f"Last run: {datetime.now(UTC):%-d %B %Y}: {told}.\n\n"
        asked.write.write_text(PAGE + head + ran + markdown(rows), encoding="utf-8")
    return 0


class _Ran(NamedTuple):
    """What one proof found, and what is printed of it."""

    rows: list[Row]
    told: str


def _run(package: str, name: str, *, quick: bool) -> _Ran:
    """Run one proof. One that breaks down is a proof that does not hold."""
    began = time.monotonic()
    try:
        run: Callable[[bool], list[Row]] = import_module(f"{package}.{name}").run
        rows = run(quick)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the others are still worth running
        rows = [Row(name, "did not finish", f"{type(error).__name__}: {error}", ok=False)]
    return _Ran(rows, f"{plain(rows)}\n       ({name}: {time.monotonic() - began:.0f} s)")


def _arguments(package: str, modules: Sequence[str], description: str | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"python -m {package}", description=description)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--only", nargs="+", choices=modules, help="these proofs alone")
    parser.add_argument("--write", type=Path, help="write the table here when all hold")
    return parser.parse_args(sys.argv[1:])
