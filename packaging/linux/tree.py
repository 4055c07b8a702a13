# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The files of the .deb and the rpm, where they will be. They run on the system's Python."""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path

from common.brand import Brand
from common.icon import SIZES, png
from common.notices import write_notices
from common.parts import LICENCES
from common.program import copy_program
from linux import qt
from linux.words import app_id, filled


def build_tree(brand: Brand, into: Path) -> None:
    """Put everything under `usr` into an empty folder."""
    home = into / "usr" / "lib" / brand.slug
    copy_program(brand, home / "app")
    for name in qt.wanted():
        _copy(qt.folder() / name, home / "lib" / name)
    _write(into / "usr" / "bin" / brand.slug, filled("start", brand), executable=True)
    share = into / "usr" / "share"
    add_share(brand, share)
    at_new_python = share / "python3" / "runtime.d" / f"{brand.slug}.rtupdate"
    _write(at_new_python, filled("rtupdate", brand), executable=True)
    write_notices(into, "linux", brand, place=f"usr/share/doc/{brand.slug}/{LICENCES}")


def same_times(folder: Path, moment: int) -> None:
    """Give files and folders the modes and the time of every build."""
    for path in (folder, *folder.rglob("*")):
        runs = path.is_dir() or path.stat().st_mode & 0o100
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment))


def add_share(brand: Brand, share: Path) -> None:
    """What tells the system of the program: menu entry, icons, manual."""
    slug = brand.slug
    _write(share / "applications" / f"{slug}.desktop", filled("app.desktop", brand))
    _write(share / "metainfo" / f"{app_id(brand)}.metainfo.xml", filled("metainfo.xml", brand))
    manual = gzip.compress(filled("man.1", brand).encode(), mtime=0)
    _write(share / "man" / "man1" / f"{slug}.1.gz", manual)
    doc = share / "doc" / slug
    _write(doc / "copyright", filled("copyright", brand))
    icons = share / "icons" / "hicolor"
    for size in SIZES:
        _write(icons / f"{size}x{size}" / "apps" / f"{slug}.png", png(brand.icon, size))
    if brand.icon.suffix == ".svg":
        _copy(brand.icon, icons / "scalable" / "apps" / f"{slug}.svg")


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)


def _write(path: Path, content: str | bytes, *, executable: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(0o755 if executable else 0o644)
