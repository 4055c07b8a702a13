# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the installers for macOS, on macOS, with a universal Python.

    python -m macos.build [--name …] [--identity …] [--installer …] [--notary …]

Without an identity the app is signed for nobody, and the files say so in their names.
"""

from __future__ import annotations

import argparse
import platform
import plistlib
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from common.brand import ROOT, Brand, arguments, make_brand
from common.frozen import freeze
from common.icon import icns
from common.limits import too_big
from common.notices import write_notices
from common.parts import LICENCES, files_of
from common.sbom import sbom_of, write_sbom
from macos.bundle import KEEP, forbidden, info_plist
from macos.commands import AD_HOC, Command, notarise, pack_dmg, pack_pkg, sign

WORK = ROOT / "build" / "macos"
MAGIC = {b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf"}
"""How a compiled file begins: for one kind of chip, or for several."""


def main() -> int:
    """Build, sign, pack and, if asked, have Apple look at both files."""
    asked = _asked()
    if lack := lacking(platform.system(), sysconfig.get_platform()):
        print(lack, file=sys.stderr)
        return 1
    brand = make_brand(asked.name, asked.icon, asked.pack)
    app = assemble(brand)
    _run(sign(app, inner(app), asked.identity))
    sbom = sbom_of(brand, app, "macos", python=platform.python_version())
    installed = size_of(app)
    made = _packed(brand, app, asked)
    check_sizes(made, installed)
    for file in made:
        _run(notarise(file, asked.notary) if asked.notary else [])
        print(file)
    write_sbom(made, sbom)
    return 0


def lacking(system: str, python: str) -> str:
    """What is not here that a build needs, as a sentence; empty if all is here."""
    if system == "Darwin" and python.endswith("universal2"):
        return ""
    return "This needs a Mac and the universal Python of python.org."


def assemble(brand: Brand) -> Path:
    """The app, not signed yet, with what it needs and no more."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    icon = WORK / f"{brand.slug}.icns"
    icon.write_bytes(icns(brand.icon))
    told = {"icon": str(icon), "plist": info_plist(brand)}
    app = freeze(brand, KEEP, WORK, strip=False, app=told)
    prune(app)
    place = f"Contents/Resources/{LICENCES}"
    write_notices(app, "macos", brand, python=platform.python_version(), place=place)
    return app


def prune(app: Path) -> None:
    """Take out links that lead nowhere, and empty folders. SystemExit if the app has a network."""
    shutil.rmtree(app / "Contents" / "_CodeSignature", ignore_errors=True)
    for path in sorted(app.rglob("*"), reverse=True):
        if path.is_symlink():
            if not path.exists():
                path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    if found := forbidden(files_of(app)):
        raise SystemExit(f"The app must not hold {', '.join(found)}: see macos/bundle.py.")


def inner(app: Path) -> list[Path]:
    """Every compiled file in the app but its own, and every framework as a whole."""
    own = app / "Contents" / "MacOS"
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    compiled = [path for path in files if path.parent != own and _magic(path) in MAGIC]
    frameworks = [path for path in app.rglob("*.framework") if not path.is_symlink()]
    return [*compiled, *frameworks]


def size_of(app: Path) -> int:
    """The bytes of every file in the app; a link has none."""
    return sum((app / name).stat().st_size for name in files_of(app))


def check_sizes(made: Iterable[Path], installed: int) -> None:
    """SystemExit if a file, or what it installs, is too big to be handed out."""
    for file in made:
        if found := too_big(file.stat().st_size, installed):
            raise SystemExit(f"{file.name} is too big: {found}.")


def _packed(brand: Brand, app: Path, asked: argparse.Namespace) -> list[Path]:
    signed = "-unsigned" if asked.identity == AD_HOC else ""
    asked.output.mkdir(parents=True, exist_ok=True)
    dmg = asked.output / f"{brand.stem}-macos{signed}.dmg"
    pkg = asked.output / f"{brand.stem}-macos{signed}.pkg"
    root = WORK / "root"
    root.mkdir()
    app.rename(root / app.name)
    parts = WORK / "parts.plist"
    stays = {"RootRelativeBundlePath": app.name, "BundleIsRelocatable": False}
    parts.write_bytes(plistlib.dumps([stays]))
    _run(pack_pkg(brand, root, parts, WORK / pkg.name, asked.installer))
    (WORK / pkg.name).replace(pkg)
    (root / "Applications").symlink_to("/Applications")
    _run(pack_dmg(brand, root, dmg, asked.identity))
    return [dmg, pkg]


def _magic(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)


def _run(commands: Iterable[Command]) -> None:
    for command in commands:
        subprocess.run(command, check=True)


def _asked() -> argparse.Namespace:
    parser = arguments(__doc__)
    parser.add_argument("--identity", default=AD_HOC, help="Developer ID Application: …")
    parser.add_argument("--installer", default="", help="Developer ID Installer: …")
    parser.add_argument("--notary", default="", help="a profile of notarytool in the keychain")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
