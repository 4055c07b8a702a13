# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The .deb, the rpm and the folder for Linux, in clean systems."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from common.brand import Brand
from common.moment import moment_of
from linux.packages import make_deb, make_rpm
from linux.portable import make_manifest, make_portable
from linux.tree import build_tree, same_times
from proofs.sandbox import need
from proofs.table import Row
from prove.chroot import SUITES, Chroot, clean
from prove.debian import Debian, Debs
from prove.installed import OFFSCREEN
from prove.portable import Portable
from prove.trial import need_that, sizes, tried


class Made:
    """Installers of one brand, in a folder of their own."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.brand = Brand()
        self.later = replace(self.brand, version=f"{self.brand.version}.1")
        self.moment = moment_of(self.brand)
        self.old = make_deb(self.brand, self.tree(self.brand), self.moment, self.folder("old"))
        # A later version, whose files differ in what it says of itself.
        self.new = make_deb(
            self.later, self.tree(self.later), self.moment, self.folder("new"), quickly=True
        )

    def tree(self, brand: Brand) -> Path:
        """The files of a package; the code says the brand's version."""
        tree = self.folder(f"tree-{brand.version}")
        if not any(tree.iterdir()):
            build_tree(brand, tree)
            about = tree / "usr/lib" / brand.slug / "app/helpdesk/__init__.py"
            text = about.read_text(encoding="utf-8")
            about.write_text(text.replace(self.brand.version, brand.version), encoding="utf-8")
            same_times(tree, self.moment)
        return tree

    def folder(self, name: str) -> Path:
        """A folder with this name."""
        made = self.work / name
        made.mkdir(exist_ok=True)
        return made


def run(quick: bool) -> list[Row]:
    """QUICK: the .deb in one clean system."""
    with tempfile.TemporaryDirectory() as folder:
        made = Made(Path(folder))
        if quick:
            return list(_debian("12", made, quick))
        archive = make_portable(made.brand, made.moment, made.work, made.folder("portable"))
        rows: list[Row] = []
        for version in SUITES:
            rows += _debian(version, made, quick, archive)
        return [
            *rows,
            tried("Flatpak: manifest", "flatpak-builder", lambda: _flatpak(made, archive)),
        ]


def _debian(version: str, made: Made, quick: bool, archive: Path | None = None) -> Iterator[Row]:
    slug = made.brand.slug
    with clean(version) as chroot:
        for name, deb in (("old.deb", made.old), ("new.deb", made.new)):
            shutil.copy(deb, chroot.root / name)
        debs = Debs(slug, "/old.deb", "/new.deb", (made.brand.version, made.later.version))
        trial = Debian(f".deb on Debian {version}", chroot, debs)
        yield from trial.rows(quick)
        if archive is not None:
            yield from Portable(f"folder on Debian {version}", chroot, slug, archive).rows()
            if version == "12":
                done = "rpm --nodeps, on Debian; --self-test; rpm --erase"
                yield tried("rpm: install and remove", done, lambda: _rpm(chroot, made))


def _rpm(chroot: Chroot, made: Made) -> str:
    """Its files, its scripts and its list, on a system that has what it needs under other names."""
    need("rpm")
    rpm = make_rpm(made.brand, made.tree(made.brand), made.moment, made.work, made.folder("rpm"))
    before = chroot.files()
    at = ["rpm", "--root", str(chroot.root), "--dbpath", "/var/cache/rpm"]
    subprocess.run([*at, "--install", "--nodeps", str(rpm)], check=True, capture_output=True)
    slug = made.brand.slug
    home = chroot.root / "usr" / "lib" / slug
    need_that(any(home.rglob("*.pyc")), "the modules were not compiled")
    ran = chroot.run(f"/usr/bin/{slug}", "--self-test", settings=OFFSCREEN)
    need_that(ran.returncode == 0, f"--self-test: {ran.stdout}")
    installed = sum(one.stat().st_size for one in home.rglob("*") if one.is_file())
    subprocess.run([*at, "--erase", slug], check=True, capture_output=True)
    # The folders that all programs share are another package's on the systems that rpm is for.
    left = sorted(one for one in chroot.files() ^ before if not (chroot.root / one).is_dir())
    need_that(not left, f"different: {left[:5]}")
    return f"{sizes(rpm.stat().st_size, installed)}; works; no file left"


def _flatpak(made: Made, archive: Path) -> str:
    """flatpak-builder reads it."""
    need("flatpak-builder")
    manifest = make_manifest(made.brand, archive)
    shown = subprocess.run(
        ["flatpak-builder", "--show-manifest", manifest.name],
        cwd=manifest.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    allowed = yaml.safe_load(shown.stdout)["finish-args"]
    return f"read; it asks for {', '.join(allowed)}"
