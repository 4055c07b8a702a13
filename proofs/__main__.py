# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the proofs that need a machine of their own, and prints one table.

    python -m proofs [--quick] [--only NAME …] [--write FILE]

Exits with 1 when a proof is broken. A tool that is missing breaks a proof; nothing is skipped.
"""

from __future__ import annotations

import sys

from proofs.runner import main

MODULES = ("traces", "kills", "hide_times", "hostile", "monkey", "memory")
"""Each is a file beside this one with `run(quick: bool) -> list[Row]`."""

HEAD = """\
# What was proven

`make proofs` runs the real program and writes this page. `make proofs QUICK=1` runs the same with
fewer rounds, as the continuous integration does. Nothing is skipped: a tool that is missing breaks
its proof. Each proof is a file in `proofs/`. Its claim covers what it did, on Linux, and no more:
[what has not been tried](not-run-here.md), [what it leaves](what-it-leaves.md).

"""

if __name__ == "__main__":
    sys.exit(main("proofs", MODULES, HEAD, __doc__))
