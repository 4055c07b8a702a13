# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Runs proofs one after another, prints one table, and writes it to a page when all hold."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from proofs.table import Row, markdown, plain

PAGE = """\
<!--
SPDX-FileCopyrightText: 2026 The Helpdesk authors
SPDX-License-Identifier: CC-BY-4.0
-->

"""


def main(package: str, modules: Sequence[str], head: str, description: str | None) -> int:
    """Run what the command line asks for; 0 if all of it holds.

    Each module is a file of the package with `run(quick: bool) -> list[Row]`. The head begins the
    page that `--write` names.
    """
    asked = _arguments(package, modules, description)
    rows: list[Row] = []
    for name in asked.only or modules:
        began = time.monotonic()
        found = _run(package, name, quick=asked.quick)
        rows += found
        print(f"{plain(found)}\n       ({name}: {time.monotonic() - began:.0f} s)", flush=True)
    holding = sum(row.ok for row in rows)
    print(f"\n{holding} of {len(rows)} hold")
    if holding != len(rows):
        return 1
    if asked.write:
        ran = f"Last run: {datetime.now(UTC):%-d %B %Y}, {holding} of {holding} hold.\n\n"
        asked.write.write_text(PAGE + head + ran + markdown(rows), encoding="utf-8")
    return 0


def _run(package: str, name: str, *, quick: bool) -> list[Row]:
    """The rows of one proof. One that breaks down is a proof that does not hold."""
    try:
        run: Callable[[bool], list[Row]] = import_module(f"{package}.{name}").run
        return run(quick)
    except Exception as error:  # noqa: BLE001 - the other proofs are still worth running
        return [Row(name, "did not finish", f"{type(error).__name__}: {error}", ok=False)]


def _arguments(package: str, modules: Sequence[str], description: str | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"python -m {package}", description=description)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--only", nargs="+", choices=modules, help="these proofs alone")
    parser.add_argument("--write", type=Path, help="write the table here when all hold")
    return parser.parse_args(sys.argv[1:])
