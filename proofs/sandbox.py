# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A place to run the real program in: a home, no network, no rights, and a log of system calls."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from proofs.judge import TRACED, Call, calls

ROOT = Path(__file__).resolve().parent.parent
JOURNEY = ROOT / "proofs" / "journey.py"
TOO_LONG = 300
"""After so many seconds a program is killed, and its proof broken."""

READ_ONLY = 'mount --bind "{0}" "{0}" && mount -o remount,bind,ro "{0}"'
SHARED = 'mount --bind "{0}" /dev/shm'
WRITABLE = 'mount --bind "{0}" "{0}"'
ALL_ELSE_READ_ONLY = "mount -o remount,bind,ro /"
NO_FONT_LIST = "mount -t tmpfs -o ro none /var/cache/fontconfig"
"""What can be done to the place before the program starts, for the shell."""


class MissingError(Exception):
    """A tool is not there, or may not be used. Nothing is proven without it."""


class Place(NamedTuple):
    """Folders of one run. All of them are empty, and may be written, if nothing is done to them."""

    home: Path
    temp: Path
    runtime: Path
    work: Path
    shared: Path
    log: Path

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where a program may think that it can leave something."""
        return self.home, self.temp, self.runtime, self.work, self.shared

    def left(self) -> list[str]:
        """Every file and folder in them, by name."""
        return [
            str(path.relative_to(self.home.parent))
            for folder in self.folders
            for path in folder.rglob("*")
        ]


class Ran(NamedTuple):
    """How a program ended, what it wrote to its terminal, and its system calls."""

    code: int
    said: str
    calls: list[Call]


@contextmanager
def place() -> Iterator[Place]:
    """New folders, and no trace of them afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        names = ("home", "tmp", "run", "cwd", "shm", "log")
        made = Place(*(Path(folder, name) for name in names))
        for one in made.folders:
            one.mkdir(mode=0o700)
        yield made


@contextmanager
def installed() -> Iterator[Path]:
    """The program as pip installs it, compiled: what Python would write then, it tries to write."""
    with tempfile.TemporaryDirectory() as folder:
        code = Path(folder, "helpdesk")
        shutil.copytree(
            ROOT / "src" / "helpdesk", code, ignore=shutil.ignore_patterns("__pycache__")
        )
        compileall.compile_dir(code, quiet=1)
        yield Path(folder)


def environment(where: Place, code: Path, more: Mapping[str, str]) -> dict[str, str]:
    """All that the program finds in its environment."""
    return {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": str(where.home),
        "TMPDIR": str(where.temp),
        "XDG_RUNTIME_DIR": str(where.runtime),
        "PYTHONPATH": str(code),
        **more,
    }


def traced(
    where: Place, settings: Mapping[str, str], arguments: Sequence[str], before: Sequence[str] = ()
) -> Ran:
    """Run a journey under strace, without rights and network, after these steps of the shell."""
    log = ["strace", "-f", "-qq", "-s", "4096", "-o", str(where.log), "-e", f"trace={TRACED}"]
    ended = subprocess.run(
        [*log, *alone(settings, arguments, before)],
        cwd=where.work,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=TOO_LONG,
        check=False,
    )
    with where.log.open(encoding="utf-8", errors="replace") as lines:
        return Ran(ended.returncode, ended.stdout, list(calls(lines, sys.executable)))


def alone(
    settings: Mapping[str, str], arguments: Sequence[str], before: Sequence[str]
) -> list[str]:
    """The command that starts a journey in a network of nobody, with the rights of nobody.

    Without rights root is held back by a file's mode as anybody is.
    """
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]
    program = ["env", "-i", *(f"{name}={value}" for name, value in settings.items())]
    script = " && ".join([*before, 'exec "$@"'])
    return [
        *(*unshare(), "--mount", "--net", "sh", "-c", script, "sh"),
        *(*drop, *program, sys.executable, str(JOURNEY), *arguments),
    ]


@cache
def unshare() -> tuple[str, ...]:
    """How this computer lets us make a network and mounts of our own. Else MissingError."""
    need("strace", "unshare", "setpriv")
    ways = (("unshare",), ("unshare", "--map-root-user"))
    for way in ways if os.geteuid() == 0 else ways[1:]:
        tried = subprocess.run([*way, "--mount", "--net", "true"], capture_output=True, check=False)
        if tried.returncode == 0:
            return way
    raise MissingError("unshare: this computer allows no namespaces")


def need(*tools: str) -> None:
    """MissingError if one of these programs is not there."""
    gone = [tool for tool in tools if shutil.which(tool) is None]
    if gone:
        raise MissingError(f"not installed: {', '.join(gone)}")
