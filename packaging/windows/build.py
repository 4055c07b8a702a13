# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the installers for Windows: an MSI for all, an EXE for one person, a zip to carry.

python -m windows.build [--name NAME] [--icon FILE] [--pack FILE] [--python FILE] [--output FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from common.brand import Brand, arguments, make_brand
from common.downloads import wheel_sums
from common.sbom import sbom_of, write_sbom
from windows import exe, msi, portable
from windows.assemble import assemble
from windows.bytecode import VERSION
from windows.embedded import version_of

MAKERS = {".msi": msi.build, "-setup.exe": exe.build, "-portable.zip": portable.build}
"""How each installer's name ends, and what makes it of the program's folder."""


def main(argv: Sequence[str] | None = None) -> int:
    """Make them all, and name them."""
    parser = arguments(__doc__)
    parser.add_argument(
        "--python", type=Path, help="the embeddable zip from Python's maker; else marked a test"
    )
    given = parser.parse_args(argv)
    brand = make_brand(given.name, given.icon, given.pack)
    for made in build(brand, given.output, given.python):
        print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")
    return 0


def build(brand: Brand, output: Path, python: Path | None = None) -> list[Path]:
    """Make them all in a folder."""
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = assemble(brand, Path(name) / "program", python)
        stem = stem_of(brand, python)
        made = [make(brand, folder, output / f"{stem}{end}") for end, make in MAKERS.items()]
        write_sbom(made, _sbom(brand, folder))
        return made


def stem_of(brand: Brand, python: Path | None = None) -> str:
    """How the names begin. With the copy of Python for tests, each says that it is a test."""
    return f"{brand.stem}{'' if python else '-test'}-x64"


def _sbom(brand: Brand, folder: Path) -> bytes:
    python = version_of((folder / "python313.dll").read_bytes())
    return sbom_of(brand, folder, "windows", python=python, wheels=wheel_sums("win_amd64", VERSION))


if __name__ == "__main__":
    sys.exit(main())
