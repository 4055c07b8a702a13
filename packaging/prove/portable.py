# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is tried with the folder that has a Python of its own, in a clean Debian without ours."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from linux.elf import compiled, glibc
from proofs.judge import Allowed
from proofs.table import Row
from prove.chroot import Chroot
from prove.installed import Installed, told
from prove.trial import Step, need_that, sizes, try_all


class Portable(Installed):
    """The packed folder in one system that has a desktop's libraries."""

    def __init__(self, name: str, chroot: Chroot, slug: str, archive: Path) -> None:
        super().__init__(chroot, f"/opt/{slug}/{slug}")
        self.name, self.slug, self.archive = name, slug, archive
        self.home = chroot.root / "opt" / slug
        itself = rf'^"{self.program}", \["{self.program}"\]'
        self.allowed = (Allowed("execve", itself, "itself, to find its own libraries"),)

    def rows(self) -> Iterator[Row]:
        """Try one after the other."""
        steps = (
            Step("unpack", "tar; sizes; what it asks of the C library", self.unpack),
            Step("works", "--self-test on X11 and without a screen", self.works),
            Step("journey", "keys pressed from outside, beside the source run", self.journey),
            Step("no trace", "the same under strace, read-only, no network", self.leaves_nothing),
            Step("start", "--first-paint, in turn with the source", self.start),
            Step(
                "damaged, no rights",
                "a byte changed; a folder of somebody else",
                self.refused_by_tar,
            ),
            Step("remove", "the folder deleted; all files compared", self.remove),
        )
        yield from try_all(self.name, steps, quick=False)

    def unpack(self) -> str:
        """Into a folder of its own."""
        self.chroot.must("apt-get", "install", "-y", "-qq", "xz-utils")
        self.before = self.chroot.files()
        shutil.copy(self.archive, self.chroot.root / "it.tar.xz")
        self.chroot.must("tar", "xf", "/it.tar.xz", "-C", "/opt")
        installed = sum(one.stat().st_size for one in self.home.rglob("*") if one.is_file())
        major, minor = glibc(compiled(self.home))
        found = sizes(self.archive.stat().st_size, installed)
        return f"{found}; it needs glibc {major}.{minor} or later"

    def refused_by_tar(self) -> str:
        """Both end with a fault that tar tells."""
        content = bytearray(self.archive.read_bytes())
        content[len(content) // 2] ^= 0xFF
        bad = self.chroot.root / "bad.tar.xz"
        bad.write_bytes(content)
        damaged = self.chroot.run("tar", "xf", "/bad.tar.xz", "-C", "/media")
        shutil.rmtree(self.chroot.root / "media" / self.slug, ignore_errors=True)
        nobody = ("setpriv", "--reuid=65534", "--clear-groups")
        forbidden = self.chroot.run(*nobody, "tar", "xf", "/it.tar.xz", "-C", "/opt")
        need_that(damaged.returncode and forbidden.returncode, "it was unpacked")
        return f"refused by tar: {told(damaged.stdout)}; {told(forbidden.stdout)}"

    def remove(self) -> str:
        """Nothing else was left."""
        shutil.rmtree(self.home)
        for name in ("it.tar.xz", "bad.tar.xz"):
            (self.chroot.root / name).unlink()
        left = sorted(self.chroot.files() ^ self.before)
        need_that(not left, f"different: {left[:5]}")
        return "the same files and folders as before it came"
