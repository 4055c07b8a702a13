# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The same input gives the same bytes: each installer is made twice, in other circumstances.

The second time in another folder, by somebody who keeps new files to himself, in Tokyo.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
        tried(f"twice: {name}", "made, and made again elsewhere", partial(compared, make))
        for name, make in (QUICKLY if quick else {**QUICKLY, **SLOWLY}).items()
    ]


def compared(make: Make) -> str:
    """What is made twice is the same, to the last byte."""
    with tempfile.TemporaryDirectory() as name:
        here, elsewhere = Path(name) / "a" / "made", Path(name) / "another place" / "made"
        for folder in (here, elsewhere):
            folder.mkdir(parents=True)
        make(here)
        with circumstances("Asia/Tokyo", 0o077):
            make(elsewhere)
        first, second = (
            write_sums(folder).read_text(encoding="utf-8") for folder in (here, elsewhere)
        )
    need_that(first, "nothing was made")
    need_that(first == second, f"they differ:\n{first}{second}")
    return ", ".join(f"{line[66:]} {line[:12]}…" for line in first.splitlines())


@contextmanager
def circumstances(zone: str, mask: int) -> Iterator[None]:
    """Another time zone, and other rights for new files."""
    before, old = os.environ.get("TZ"), os.umask(mask)
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        os.umask(old)
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()


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
