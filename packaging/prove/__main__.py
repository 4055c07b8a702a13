# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Installs, tries, upgrades and removes the installers, and prints one table.

    python -m prove [--quick] [--only NAME …] [--write FILE]

Exits with 1 when a proof is broken. A tool that is missing breaks a proof, instead of leaving it
out. --quick leaves out what takes long, as the page says.
"""

from __future__ import annotations

import sys

from proofs.runner import main

MODULES = ("linux", "exe", "msi", "twice", "files", "macos", "signed")
"""Each is a file beside this one with `run(quick: bool) -> list[Row]`; the longest first."""

AT_ONCE = 2
"""Much of a proof is waiting: for a screen to be still, for a program that must go on."""

HEAD = """\
# What was proven of the installers

`make prove-packages` makes them, installs them, tries them, upgrades them, removes them, and writes
this page. `make prove-packages QUICK=1`, which the continuous integration runs, leaves out all that
is done under Wine (it installs no MSI and no EXE), macOS, for Linux all but the .deb on Debian 12,
and the slowest of what is made twice. A tool that is missing breaks its proof. Two proofs run at a
time, so a start is compared with the source run in turn. Each proof is a file in
`packaging/prove/`. What needs another system stands in [what has not been tried](not-run-here.md).

"""

if __name__ == "__main__":
    sys.exit(main("prove", MODULES, HEAD, __doc__, AT_ONCE))
