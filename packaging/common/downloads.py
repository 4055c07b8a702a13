# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the installers carry of others, exactly as requirements/ pins it, for any system."""

from __future__ import annotations

import fcntl
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from common.brand import ROOT

CACHE = ROOT / "build" / "downloads"
LOCK = ROOT / "requirements" / "run.txt"
QT = ("pyside6-essentials", "shiboken6")


@contextmanager
def fetching() -> Iterator[None]:
    """Hold this while something is fetched: what two programs need at the same time comes once."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "fetching").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def unpacked(names: Iterable[str], platform: str, python: str) -> Path:
    """A folder with these wheels of the lock, unpacked, for a platform tag such as `win_amd64`.

    pip compares each file with its hash in the lock, and stops when one differs.
    """
    with fetching():
        return _unpacked(tuple(names), platform, python)


def _unpacked(names: tuple[str, ...], platform: str, python: str) -> Path:
    folder = CACHE / f"{platform}-{python}"
    done = folder / "done.txt"
    wanted = locked(names)
    if done.is_file() and done.read_text(encoding="utf-8") == wanted:
        return folder / "files"
    shutil.rmtree(folder, ignore_errors=True)  # nothing of another lock is mixed in
    folder.mkdir(parents=True)
    lock = folder / "lock.txt"
    lock.write_text(wanted, encoding="utf-8")
    _download(lock, folder / "wheels", platform, python)
    for wheel in sorted((folder / "wheels").glob("*.whl")):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(folder / "files")
    done.write_text(wanted, encoding="utf-8")
    return folder / "files"


def wheel_sums(platform: str, python: str) -> dict[str, str]:
    """The SHA-256 of each wheel that `unpacked` took, by its name in the lock."""
    return {
        wheel.name.partition("-")[0].replace("_", "-").lower(): sha256(
            wheel.read_bytes()
        ).hexdigest()
        for wheel in sorted((CACHE / f"{platform}-{python}" / "wheels").glob("*.whl"))
    }


def locked(names: Iterable[str]) -> str:
    """The lines of the lock for these packages, for every system. KeyError if one is not there."""
    entries = {
        re.split(r"[= ]", entry, maxsplit=1)[0]: re.sub(r" ; [^\\]*", " ", entry)
        for entry in re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8").strip())
    }
    return "".join(f"{entries[name]}\n" for name in names)


def _download(lock: Path, into: Path, platform: str, python: str) -> None:
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    target = ["--only-binary=:all:", "--platform", platform, "--python-version", python]
    pip = [sys.executable, "-m", "pip", "download", *options, *target]
    subprocess.run([*pip, "--dest", str(into), "--requirement", str(lock)], check=True)
