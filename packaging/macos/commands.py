# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What Apple's tools are asked for: to sign, to pack, to have notarised. No command runs here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from common.brand import Brand
from macos.bundle import OLDEST, app_id

Command = list[str]

ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
AD_HOC = "-"
"""Signs for nobody: an Apple chip runs no program that is not signed at all."""


def sign(app: Path, inner: Iterable[Path], identity: str) -> list[Command]:
    """Sign what is inside first, the app last, so that each signature covers finished files.

    With an identity the app is hardened, which Apple wants before it notarises. Without one it
    can't be: a hardened program only loads libraries of its own signer.
    """
    hardened = [] if identity == AD_HOC else ["--timestamp", "--options", "runtime"]
    codesign = ["codesign", "--force", "--sign", identity, *hardened]
    deepest_first = sorted(inner, key=lambda path: (-len(path.parts), str(path)))
    return [
        *([*codesign, str(path)] for path in deepest_first),
        [*codesign, "--entitlements", str(ENTITLEMENTS), str(app)],
        ["codesign", "--verify", "--deep", "--strict", "--verbose=2", str(app)],
    ]


def pack_pkg(brand: Brand, root: Path, parts: Path, pkg: Path, installer: str) -> list[Command]:
    """An installer for all users: for Jamf, Intune and a double click.

    `root` holds the app alone; `parts` says that it stays in /Applications when it is upgraded.
    """
    inner = pkg.with_suffix(".inner.pkg")
    return [
        [
            *("pkgbuild", "--root", str(root), "--component-plist", str(parts)),
            *("--identifier", app_id(brand), "--version", brand.version),
            *("--install-location", "/Applications", "--ownership", "recommended"),
            *("--compression", "latest", "--min-os-version", OLDEST, str(inner)),
        ],
        [
            *("productbuild", "--package", str(inner)),
            *(("--sign", installer, "--timestamp") if installer else ()),
            str(pkg),
        ],
    ]


def pack_dmg(brand: Brand, root: Path, dmg: Path, identity: str) -> list[Command]:
    """A disk image with the app and a link to /Applications, which `root` holds."""
    made = [
        *("hdiutil", "create", "-volname", brand.name, "-srcfolder", str(root)),
        *("-format", "ULMO", "-fs", "HFS+", "-ov", str(dmg)),
    ]
    if identity == AD_HOC:
        return [made]
    return [made, ["codesign", "--sign", identity, "--timestamp", str(dmg)]]


def notarise(file: Path, profile: str) -> list[Command]:
    """Have Apple look at it, and put its answer into the file, so that no Mac asks later.

    `profile` is what `notarytool store-credentials` keeps in the keychain: no secret is an
    argument.
    """
    image = ["--type", "open", "--context", "context:primary-signature"]
    kind = ["--type", "install"] if file.suffix == ".pkg" else image
    return [
        ["xcrun", "notarytool", "submit", str(file), "--keychain-profile", profile, "--wait"],
        ["xcrun", "stapler", "staple", str(file)],
        ["spctl", "--assess", "--verbose=2", *kind, str(file)],
    ]
