# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The same input gives the same bytes: each installer is made twice, in other circumstances.

The second time in another folder, by somebody who keeps new files to himself, in Tokyo.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from common.brand import Brand
from common.moment import moment_of
from common.sums import write_sums
from linux.packages import make_deb, make_rpm
from linux.portable import make_portable
from linux.tree import build_tree, same_times
from proofs.table import Row
from prove.trial import need_that, tried
from windows import exe, msi, portable
from windows.assemble import assemble

Make = Callable[[Path], object]
"""Makes something in an empty folder; what else it needs is put beside that."""


def run(quick: bool) -> list[Row]:
    """QUICK: what takes seconds. The EXE is packed tightly, and the Linux folder takes a minute."""
    return [
        tried(f"twice: {name}", "made, and made again elsewhere", partial(compared, name))
        for name in (QUICKLY if quick else ALL)
    ]


def compared(name: str) -> str:
    """What is made twice is the same, to the last byte."""
    with tempfile.TemporaryDirectory() as work:
        first = _made(name, Path(work, "a", "made"), "UTC", 0o022)
        second = _made(name, Path(work, "another place", "made"), "Asia/Tokyo", 0o077)
    need_that(first, "nothing was made")
    need_that(first == second, f"they differ:\n{first}{second}")
    return ", ".join(f"{line[66:]} {line[:12]}…" for line in first.splitlines())


def _made(name: str, folder: Path, zone: str, mask: int) -> str:
    """The sums of what a program of its own makes, in this time zone, with these rights."""
    folder.mkdir(parents=True)
    subprocess.run(
        [sys.executable, "-m", "prove.twice", name, str(folder)],
        env={**os.environ, "TZ": zone},
        umask=mask,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return write_sums(folder).read_text(encoding="utf-8")


def _windows(into: Path) -> None:
    """The quick ones, of one program's folder."""
    folder = assemble(Brand(), into.parent / "program")
    msi.build(Brand(), folder, into / "x.msi")
    portable.build(Brand(), folder, into / "x.zip")


def _exe(into: Path) -> None:
    exe.build(Brand(), assemble(Brand(), into.parent / "program"), into / "x.exe")


def _deb(into: Path) -> None:
    make_deb(Brand(), _tree(into), moment_of(Brand()), into, quickly=True)


def _rpm(into: Path) -> None:
    make_rpm(Brand(), _tree(into), moment_of(Brand()), into.parent, into)


def _folder(into: Path) -> None:
    make_portable(Brand(), moment_of(Brand()), into.parent, into, quickly=True)


def _tree(into: Path) -> Path:
    tree = into.parent / "tree"
    tree.mkdir()
    build_tree(Brand(), tree)
    same_times(tree, moment_of(Brand()))
    return tree


QUICKLY: dict[str, Make] = {"MSI and zip": _windows, ".deb": _deb}
SLOWLY: dict[str, Make] = {"EXE": _exe, "rpm": _rpm, "folder for Linux, list of parts": _folder}
ALL = {**QUICKLY, **SLOWLY}

if __name__ == "__main__":
    ALL[sys.argv[1]](Path(sys.argv[2]))
