# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The folder with a Python of its own, packed: it runs from a stick or a home, not installed."""

from __future__ import annotations

import hashlib
import platform
import subprocess
from pathlib import Path

from common.brand import Brand
from common.frozen import freeze
from common.notices import write_notices
from common.sbom import sbom_of, write_sbom
from linux.elf import compiled, glibc
from linux.qt import WANTED, alternatives
from linux.tree import add_share, same_times
from linux.words import filled

LIBRARIES = (
    "libpython3.*",
    "libxcb-*",
    "libxkbcommon*",
    "libwayland-*",
    "libffi.*",
    "python3.*/lib-dynload/*",
)
"""What it brings besides Qt. The rest every desktop has, in a version that fits to it."""


def keep() -> list[str]:
    """Patterns of all that may be in the folder."""
    qt = [name for pattern in WANTED for name in alternatives(pattern)]
    return [*(name for name in qt if not name.endswith(".py")), *LIBRARIES]


def make_portable(
    brand: Brand, moment: int, work: Path, into: Path, *, quickly: bool = False
) -> Path:
    """Make and pack it. `quickly`: hardly compressed, for trials."""
    folder = freeze(brand, keep(), work, strip=True)
    add_share(brand, folder / "share")
    version = "{}.{}".format(*glibc(compiled(folder)))
    read_me = filled("README.txt", brand, glibc=version)
    (folder / "README.txt").write_text(read_me, encoding="utf-8")
    python = platform.python_version()
    write_notices(folder, "linux", brand, python=python, stripped=True)
    same_times(folder, moment)
    made = into / f"{brand.stem}-linux-x86_64.tar.xz"
    subprocess.run(
        [
            *("tar", "--create", "--xz", "--file", str(made), "--sort=name", "--format=ustar"),
            *("--owner=0", "--group=0", "--numeric-owner", "--directory", str(folder.parent)),
            brand.slug,
        ],
        env={"PATH": "/usr/bin:/bin", "XZ_DEFAULTS": f"--threads=1 -{0 if quickly else 6}"},
        check=True,
    )
    write_sbom([made], sbom_of(brand, folder, "linux", python=python))
    return made


def make_manifest(brand: Brand, archive: Path) -> Path:
    """What flatpak-builder makes a Flatpak of the packed folder with."""
    sum_of_it = hashlib.sha256(archive.read_bytes()).hexdigest()
    text = filled("flatpak.yaml", brand, archive=archive.name, sha256=sum_of_it)
    made = archive.with_name(f"{brand.stem}-flatpak.yaml")
    made.write_text(text, encoding="utf-8")
    return made
