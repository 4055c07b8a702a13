# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Clean Debian systems to install in: made by debootstrap, each trial in a copy of its own.

Mounts and processes belong to the command that needs them, and end with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from common.brand import ROOT
from proofs.sandbox import MissingError, need

CLEAN = ROOT / "build" / "chroots"
SUITES = {"12": "bookworm", "13": "trixie"}
TOO_LONG = 600

KEPT = (
    *("var/log", "var/cache", "var/lib/apt", "var/lib/dpkg", "tmp", "proc", "run"),
    "etc/ld.so.cache",
)
"""Where apt, dpkg and the system keep lists and logs of their own."""

_IN = """
mount --make-rprivate /
mount -t proc proc "$ROOT/proc"
mkdir -p "$ROOT/tmp/.X11-unix"
cd / && mount --bind tmp/.X11-unix "$ROOT/tmp/.X11-unix"
{before}
exec chroot "$ROOT" "$@"
"""

SETTINGS = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LANG": "C.UTF-8",
    "HOME": "/nonexistent",
    "DEBIAN_FRONTEND": "noninteractive",
}


class Chroot:
    """One clean system."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def command(
        self,
        *words: str,
        settings: Mapping[str, str] = {},
        before: str = "",
    ) -> list[str]:
        """The command that runs these words in there, after some lines of the shell."""
        told = {**SETTINGS, **settings}
        inside = ["env", "-i", *(f"{name}={value}" for name, value in told.items()), *words]
        script = _IN.format(before=before)
        alone = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        return [*("env", f"ROOT={self.root}"), *alone, "sh", "-ec", script, "sh", *inside]

    def run(
        self,
        *words: str,
        settings: Mapping[str, str] = {},
        before: str = "",
    ) -> subprocess.CompletedProcess[str]:
        """Run it, and give its exit code and all that it printed."""
        return subprocess.run(
            self.command(*words, settings=settings, before=before),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=TOO_LONG,
            check=False,
        )

    def must(self, *words: str) -> str:
        """Run what has to work, and give what it printed."""
        ran = self.run(*words)
        if ran.returncode:
            raise MissingError(f"{' '.join(words)[:80]} ended with {ran.returncode}: {ran.stdout}")
        return ran.stdout

    def files(self) -> set[str]:
        """Every file and folder, but for what apt and dpkg keep of their own doing."""
        found = set()
        for folder, folders, files in os.walk(self.root):
            here = Path(folder).relative_to(self.root)
            folders[:] = [name for name in folders if str(here / name) not in KEPT]
            found |= {str(here / name) for name in (*folders, *files)} - set(KEPT)
        return found


@contextmanager
def clean(version: str) -> Iterator[Chroot]:
    """A copy of a clean Debian of this version, which goes away."""
    made = _bare(SUITES[version])
    with tempfile.TemporaryDirectory(dir=CLEAN) as folder:
        root = Path(folder, "root")
        subprocess.run(["cp", "--archive", "--reflink=auto", str(made), str(root)], check=True)
        # What is written need not reach the disk.
        (root / "etc/dpkg/dpkg.cfg.d/quickly").write_text("force-unsafe-io\n", encoding="utf-8")
        chroot = Chroot(root)
        chroot.must("apt-get", "update", "-qq")
        yield chroot


def _bare(suite: str) -> Path:
    """A clean system, made when it is not there yet."""
    need("debootstrap", "unshare", "chroot")
    if os.geteuid() != 0:
        raise MissingError("only root may make a clean system")
    made = CLEAN / suite
    if not made.is_dir():
        CLEAN.mkdir(parents=True, exist_ok=True)
        half = CLEAN / f"{suite}.half"
        shutil.rmtree(half, ignore_errors=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", suite, str(half)],
            stdout=subprocess.DEVNULL,
            check=True,
            timeout=TOO_LONG,
        )
        half.rename(made)
    return made
