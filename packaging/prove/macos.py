# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What Linux can tell of the app for macOS: of Qt's files, those that it keeps need no others.

How big the whole is, only a Mac can tell: macos/build.py looks there.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from macholib.MachO import MachO  # type: ignore[import-untyped]

from common.downloads import QT, unpacked
from common.limits import MEGABYTE, too_big
from macos.build import MAGIC
from macos.bundle import KEEP
from proofs.table import Row
from prove.trial import need_that, tried

PLATFORM, PYTHON = "macosx_13_0_universal2", "3.13"
OF_MACOS = ("/usr/lib/", "/System/Library/")
INTEL, APPLE = 0x01000007, 0x0100000C


def run(quick: bool) -> list[Row]:
    """QUICK: nothing, since Qt for macOS would have to be fetched."""
    if quick:
        return []
    done = "the wheels of the lock for macOS; what each kept file asks for was read"
    return [tried("macOS: Qt's files", done, _complete)]


def _complete() -> str:
    """Each library that a kept file asks for is kept, or part of macOS; each runs on both chips."""
    folder = unpacked(QT, PLATFORM, PYTHON)
    kept = {path.relative_to(folder).as_posix(): MachO(str(path)) for path in _kept(folder)}
    names = {Path(name).name for name in kept}
    missing = {
        f"{name} asks for {asked}"
        for name, file in kept.items()
        for asked in _asked(file)
        if not asked.startswith(OF_MACOS) and Path(asked).name not in names
    }
    need_that(not missing, "; ".join(sorted(missing)))
    chips = {frozenset(part.header.cputype for part in file.headers) for file in kept.values()}
    need_that(chips == {frozenset({INTEL, APPLE})}, f"not for both chips: {chips}")
    size = sum((folder / name).stat().st_size for name in kept)
    need_that(not too_big(0, size), f"of Qt alone, {too_big(0, size)}")
    return f"{len(kept)} files, {size / MEGABYTE:.0f} MB for both chips, complete"


def _kept(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and any(fnmatch(name, pattern) for pattern in KEEP):
            with path.open("rb") as file:
                if file.read(4) in MAGIC:
                    yield path


def _asked(file: MachO) -> set[str]:
    return {asked for part in file.headers for _, _, asked in part.walkRelocatables()}
