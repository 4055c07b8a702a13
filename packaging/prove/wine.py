# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A Windows to install in: a wine prefix with a screen of its own, gone afterwards.

Wine lacks two parts of Windows that Qt asks for. `stubs/` stands in for them, here and nowhere
else: no installer carries them.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.screen import screen

from proofs.sandbox import need

STUBS = Path(__file__).with_name("stubs")
COMPILER = "x86_64-w64-mingw32-gcc"
MOST = 1 << 20
"""Bytes of what a program says that are kept."""
LONG = 120
"""After so many seconds a program is taken to hang, unless its caller knows better."""

WINDOWS_10 = ("winecfg", "-v", "win10")
OVERRIDES = (
    "mscms=n",  # ours, from stubs/
    "mscoree,mshtml=",  # would offer to download .NET and a browser
    "winemenubuilder.exe=",  # would write menu entries for this computer's own desktop
)
HIVES = {"system.reg": "HKLM", "user.reg": "HKCU", "userdef.reg": "HKU\\.Default"}
OWN_KEYS = (
    "HKCU\\Console\\",  # how a console looks, when the first one is made
    "HKCU\\Software\\Wine\\",  # the fonts that it found
    "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\NetworkCards",  # this computer's
    "HKLM\\System\\CurrentControlSet\\",  # this computer's devices
)
"""What wine writes by itself, whichever program runs in it."""


@dataclass(frozen=True, slots=True)
class Wine:
    """One Windows. A `Path` in a command reaches the program as Windows writes it."""

    home: Path
    environment: dict[str, str]

    @property
    def drive_c(self) -> Path:
        """Drive C, as Linux sees it."""
        return self.home / "prefix" / "drive_c"

    @property
    def person(self) -> Path:
        """The folder of the person who is logged in."""
        people = (self.drive_c / "users").iterdir()
        return next(one for one in people if one.name != "Public")

    def run(self, *argv: str | Path, timeout: float = LONG) -> subprocess.CompletedProcess[str]:
        """Run a program to its end. Of its exit code Linux sees the last 8 bits."""
        # Files are no way to listen: wine tells Python that they can't be asked about. And no end
        # of a pipe is waited for: what wine starts behind the program holds it open.
        with _pipe() as (out, heard), _pipe() as (err, complained):
            with self.start(*argv, out=out, err=err) as process:
                try:
                    code = process.wait(timeout)
                finally:
                    process.kill()
            return subprocess.CompletedProcess(argv, code, _all(heard), _all(complained))

    def start(
        self, *argv: str | Path, out: int = subprocess.DEVNULL, err: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        """Start a program and leave it running."""
        return subprocess.Popen(
            ["wine", *(self.path(one) if isinstance(one, Path) else one for one in argv)],
            env=self.environment,
            cwd=self.drive_c,
            stdin=subprocess.DEVNULL,  # with none at all, Python does not start
            stdout=out,
            stderr=err,
        )

    def open_for(self, seconds: float, program: Path) -> bool:
        """Start a program, leave its window open so long, kill it. Whether it ran until then."""
        with self.start(program) as process:
            time.sleep(seconds)
            ran = process.poll() is None
            process.kill()
        return ran

    @contextmanager
    def with_build(self, number: int) -> Iterator[None]:
        """Be a Windows 10 of this build for a while."""
        key = "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion"
        value = ["/v", "CurrentBuildNumber", "/d", str(number), "/f"]
        self.run("reg", "add", key, *value).check_returncode()
        try:
            yield
        finally:
            self.run(*WINDOWS_10).check_returncode()

    def path(self, path: Path) -> str:
        """A path of Linux, as Windows writes it. Drive Z is all of this computer."""
        on_c = path.is_relative_to(self.drive_c)
        drive, rest = ("C:", path.relative_to(self.drive_c)) if on_c else ("Z:", path)
        return f"{drive}\\{rest}".replace("/", "\\").replace("\\\\", "\\")

    def unix(self, path: str) -> Path:
        """A path on drive C of Windows, as Linux sees it."""
        return self.drive_c / path.removeprefix("C:\\").replace("\\", "/")

    def drive(self, letter: str, folder: Path) -> None:
        """Give Windows one more drive."""
        (self.drive_c.parent / "dosdevices" / f"{letter.lower()}:").symlink_to(folder)

    def settle(self) -> None:
        """Wait until every program has ended; then all of the registry is on the disk."""
        self._server("-w")

    def files(self) -> set[str]:
        """Every file and folder on drive C."""
        return {path.relative_to(self.drive_c).as_posix() for path in self.drive_c.rglob("*")}

    def registry(self) -> set[str]:
        """Every key and value of the registry, when all programs have ended."""
        self.settle()
        return {
            entry
            for file, hive in HIVES.items()
            for entry in _entries(self.drive_c.parent / file, hive)
            if not entry.startswith(OWN_KEYS)
        }

    def state(self) -> set[str]:
        """All of it: each file with its size and when it was written, and the registry."""
        times = set()
        for path in self.drive_c.rglob("*"):
            found = path.lstat()
            times.add(f"{path.relative_to(self.drive_c)} {found.st_size} {found.st_mtime_ns}")
        return times | self.registry()

    def end(self) -> None:
        """End every program."""
        self._server("-k", check=False)  # it says no when none runs
        self.settle()

    def _server(self, order: str, *, check: bool = True) -> None:
        command = ["wineserver", order]
        subprocess.run(command, env=self.environment, timeout=LONG, check=check)


@contextmanager
def prefix() -> Iterator[Wine]:
    """A new Windows 10. Afterwards nothing of it runs, and its folder is gone."""
    need("wine", "wineserver", "Xvfb", "openbox", COMPILER)
    with tempfile.TemporaryDirectory(prefix="wine-") as folder, screen() as display:
        home = Path(folder)
        wine = Wine(home, _environment(home, display))
        try:
            _set_up(wine)
            yield wine
        finally:
            wine.end()


def _environment(home: Path, display: str) -> dict[str, str]:
    """All that wine finds. It hands on nothing that begins with QT_."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "HOME": str(home),
        "TMPDIR": str(home),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": ";".join(OVERRIDES),
        "WINEPREFIX": str(home / "prefix"),
    }


def _set_up(wine: Wine) -> None:
    wine.drive_c.mkdir(parents=True)
    wine.run("wineboot", "--init").check_returncode()
    wine.run(*WINDOWS_10).check_returncode()
    for stub in STUBS.glob("*.c"):
        dll = wine.drive_c / "windows" / "system32" / f"{stub.stem}.dll"
        options = ["-shared", "-nostartfiles", "-Wl,--entry=0", "-Os", "-s"]
        subprocess.run([COMPILER, *options, "-o", str(dll), str(stub)], check=True)
    wine.settle()


def _entries(file: Path, hive: str) -> Iterator[str]:
    """The keys of a file in wine's own form, each with its values below it."""
    text = file.read_text(encoding="utf-8", errors="replace").replace("\\\n  ", "")
    key = hive
    for line in text.splitlines()[2:]:
        if line.startswith("["):
            key = hive + "\\" + line[1 : line.rindex("]")].replace("\\\\", "\\") + "\\"
            yield key
        elif line.startswith(('"', "@")):
            yield key + line


@contextmanager
def _pipe() -> Iterator[tuple[int, int]]:
    """Its two ends, to write and to read. It holds more than a program says."""
    read, write = os.pipe()
    fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, MOST)
    os.set_blocking(read, False)
    try:
        yield write, read
    finally:
        os.close(write)
        os.close(read)


def _all(read: int) -> str:
    with suppress(BlockingIOError):  # nothing was said
        return os.read(read, MOST).decode(errors="replace")
    return ""
