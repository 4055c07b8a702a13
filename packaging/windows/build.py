# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the installers for Windows: an MSI for all, an EXE for one person, a zip to carry.

python -m windows.build [--name NAME] [--icon FILE] [--pack FILE] [--python FILE]
                        [--sign=OPTIONS] [--output FOLDER]
"""

from __future__ import annotations

import shlex
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
from windows.launcher import program_name
from windows.sign import sign

MAKERS = {".msi": msi.build, "-setup.exe": exe.build, "-portable.zip": portable.build}
"""How each installer's name ends, and what makes it of the program's folder."""

SIGNED = {".exe", ".msi"}


def main(argv: Sequence[str] | None = None) -> int:
    """Make them all, and name them."""
    parser = arguments(__doc__)
    parser.add_argument(
        "--python", type=Path, help="the embeddable zip from Python's maker; else marked a test"
    )
    parser.add_argument(
        "--sign", default="", type=shlex.split, help="what osslsigncode needs for your signature"
    )
    given = parser.parse_args(argv)
    brand = make_brand(given.name, given.icon, given.pack)
    for made in build(brand, given.output, given.python, given.sign):
        print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")
    return 0


def build(
    brand: Brand, output: Path, python: Path | None = None, signature: Sequence[str] = ()
) -> list[Path]:
    """Make them all in a folder, and sign them if it is said how."""
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = assemble(brand, Path(name) / "program", python)
        sign([folder / program_name(brand)], brand.name, signature)
        stem = stem_of(brand, python)
        made = [make(brand, folder, output / f"{stem}{end}") for end, make in MAKERS.items()]
        sign([path for path in made if path.suffix in SIGNED], brand.name, signature)
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
