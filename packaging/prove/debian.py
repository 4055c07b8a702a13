# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is tried with the .deb in a clean Debian, in this order."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from linux.depends import RECOMMENDED
from proofs.table import Row
from prove.chroot import Chroot
from prove.installed import OFFSCREEN, Installed, told
from prove.person import LEAVE, from_source, gone, walk
from prove.trial import Step, need_that, sizes, try_all

APT = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")

FULL_DISK = """
lib="$ROOT/usr/lib/{slug}"
cp --archive "$lib" "$ROOT/tmp/before"
mount -t tmpfs -o size={size} none "$lib"
cp --archive "$ROOT/tmp/before/." "$lib"
rm -r "$ROOT/tmp/before"
"""
"""Puts the program's folder on a small disk of its own, with a little room left."""

ROOM = 8_000_000


class Debs(NamedTuple):
    """A package and a later version of it, by their names in the chroot; their versions."""

    slug: str
    old: str
    new: str
    versions: tuple[str, str]


class Debian(Installed):
    """The .deb in one clean system."""

    def __init__(self, name: str, chroot: Chroot, debs: Debs) -> None:
        super().__init__(chroot, f"/usr/bin/{debs.slug}")
        self.name, self.debs = name, debs
        self.home = chroot.root / "usr" / "lib" / debs.slug

    def rows(self, quick: bool) -> Iterator[Row]:
        """Try one after the other."""
        steps = (
            Step("what it needs", "apt-get satisfy with its Depends", self.needs),
            Step("install", "apt-get install ./it, nothing else comes; ldd", self.install),
            Step("works", "--self-test on X11 and without a screen", self.works),
            Step("journey", "keys pressed from outside, beside the source run", self.journey),
            Step("no trace", "the same, strace, read-only, no network", self.leaves_nothing, False),
            Step("start", "--first-paint, in turn with the source", self.start, False),
            Step("a damaged pack", "half of uk.pack; --self-test", self.damaged_pack, False),
            Step("a damaged package", "one byte changed; dpkg -i", self.damaged, False),
            Step("without rights", "dpkg -i as nobody", self.without_rights, False),
            Step("a full disk", "8 MB left for the program; dpkg -i", self.full_disk, False),
            Step("upgrade", "apt-get install of a later one, window open", self.upgrade),
            Step("downgrade", "apt-get install of the older one", self.downgrade),
            Step("purge", "apt-get purge; all files compared", self.purge),
        )
        yield from try_all(self.name, steps, quick=quick)

    # --- each gives what was found --------------------------------------------------------------

    def needs(self) -> str:
        """What the package asks for is installed first, so that its own files can be told."""
        asked = self.chroot.must("dpkg-deb", "--field", self.debs.old, "Depends").strip()
        plain = self.chroot.must(*("apt-get", "satisfy", "-y", "-qq"), *APT[4:], asked)
        self.before = self.chroot.files()
        with_more = self.chroot.must("apt-get", "install", "--simulate", self.debs.old)
        gone_missing = [name for name in RECOMMENDED if f"Inst {name} " not in with_more]
        need_that(not gone_missing, f"not to be had: {gone_missing}")
        return f"{plain.count('Setting up')} packages; by itself apt adds {', '.join(RECOMMENDED)}"

    def install(self) -> str:
        """Installed by apt; compiled; every library is found; works with and without a screen."""
        said = self.chroot.must(*APT, self.debs.old)
        need_that(said.count("Setting up") == 1, f"more was installed: {said}")
        self.is_version(0)
        script = f"find /usr/lib/{self.debs.slug} -name '*.so*' -exec ldd {{}} +"
        need_that("not found" not in self.chroot.must("sh", "-c", script), "a library is missing")
        packed = (self.chroot.root / self.debs.old.lstrip("/")).stat().st_size
        installed = sum(one.stat().st_size for one in self.home.rglob("*") if one.is_file())
        return f"{sizes(packed, installed)}; every library was found"

    def upgrade(self) -> str:
        """An upgrade by apt while the window is open, half-way through the journey."""
        with self.running() as (program, person), from_source() as source:
            seen = walk([source, person], lambda: self.chroot.must(*APT, self.debs.new))
            person.press(LEAVE)
            code = gone(program)
        need_that(code == 0, f"the open program ended with {code}")
        self.is_version(1)
        return f"the open window went on ({seen} screens, then 0); after that the new one starts"

    def downgrade(self) -> str:
        """An older version is refused by apt, unless it is told to."""
        ran = self.chroot.run(*APT, self.debs.old)
        need_that(ran.returncode != 0, "it was installed")
        self.is_version(1)
        return f"refused by apt: {told(ran.stdout)}"

    def damaged(self) -> str:
        """A byte of the package is another one: refused while it is unpacked."""
        good = self.chroot.root / self.debs.new.lstrip("/")
        bad = good.with_name("damaged.deb")
        content = bytearray(good.read_bytes())
        content[len(content) // 2] ^= 0xFF
        bad.write_bytes(content)
        return self.refused(self.chroot.run("dpkg", "-i", "/damaged.deb"), bad)

    def without_rights(self) -> str:
        """Somebody who may not install is told so."""
        nobody = ("setpriv", "--reuid=65534", "--clear-groups")
        ran = self.chroot.run(*nobody, "dpkg", "-i", self.debs.new)
        need_that(ran.returncode != 0, "it was installed")
        self.is_version(0)
        return f"refused by dpkg: {told(ran.stdout)}"

    def full_disk(self) -> str:
        """No room for the new files: dpkg gives up, and puts the old ones back."""
        size = sum(-(-one.stat().st_size // 4096) * 4096 for one in self.home.rglob("*")) + ROOM
        before = FULL_DISK.format(slug=self.debs.slug, size=size)
        script = f"dpkg -i {self.debs.new} && echo INSTALLED; {self.program} --self-test"
        ran = self.chroot.run("sh", "-c", script, settings=OFFSCREEN, before=before)
        need_that("No space left on device" in ran.stdout, f"the disk was not full: {ran.stdout}")
        need_that("INSTALLED" not in ran.stdout, "it was installed")
        need_that(" works: " in ran.stdout, f"the old version is broken: {ran.stdout}")
        self.is_version(0)
        return "No space left on device; the version of before still passes --self-test"

    def damaged_pack(self) -> str:
        """A pack that was cut short is told in one sentence, and by dpkg --verify."""
        pack = self.home / "app" / "helpdesk" / "data" / "uk.pack"
        whole = pack.read_bytes()
        pack.write_bytes(whole[: len(whole) // 2])
        ran = self.chroot.run(self.program, "--self-test", settings=OFFSCREEN)
        named = self.chroot.must("dpkg", "--verify", self.debs.slug)
        pack.write_bytes(whole)
        need_that(ran.returncode == 1, f"--self-test ended with {ran.returncode}")
        need_that(ran.stdout.strip().count("\n") == 0, ran.stdout)
        need_that("uk.pack" in named, f"dpkg --verify says {named!r}")
        return f"--self-test ends with 1: {ran.stdout.strip()} dpkg --verify names the file"

    def purge(self) -> str:
        """Everything goes."""
        self.chroot.must("apt-get", "purge", "-y", "-qq", self.debs.slug)
        left = sorted(self.chroot.files() - self.before)
        named = [str(one) for one in self.chroot.root.rglob(f"*{self.debs.slug}*")]
        packages = {self.debs.old.lstrip("/"), self.debs.new.lstrip("/"), "damaged.deb"}
        left = [one for one in left if one not in packages]
        named = [one for one in named if Path(one).name not in packages]
        need_that(not left and not named, f"left: {left[:5]} {named[:5]}")
        gone_too = sorted(self.before - self.chroot.files())
        need_that(not gone_too, f"it took with it: {gone_too[:5]}")
        return "the same files and folders as before it came"

    # --- what they share ------------------------------------------------------------------------

    def is_version(self, which: int) -> None:
        """The old (0) or new (1) one is installed: program and dpkg say so, and it is compiled."""
        said = self.chroot.must(self.program, "--version").strip()
        need_that(said.endswith(f" {self.debs.versions[which]}"), f"it says {said!r}")
        asked = ("dpkg-query", "--show", "--showformat=${db:Status-Status} ${Version}")
        known = self.chroot.must(*asked, self.debs.slug)
        expected = f"installed {self.debs.versions[which]}~preview"
        need_that(known == expected, f"dpkg knows it as {known!r}")
        need_that(any(self.home.rglob("*.pyc")), "the modules are not compiled")

    def refused(self, ran: subprocess.CompletedProcess[str], bad: Path) -> str:
        """It was not installed, and what was there still works."""
        bad.unlink()
        need_that(ran.returncode != 0, "it was installed")
        test = self.chroot.run(self.program, "--self-test", settings=OFFSCREEN)
        need_that(test.returncode == 0, f"the old version is broken: {test.stdout}")
        self.is_version(0)
        return f"refused by dpkg; the version of before passes --self-test: {told(ran.stdout)}"
