# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A small drive of a Windows: it can be locked, be full, or fill up while something is written."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from prove.wine import LONG, Wine


@dataclass(frozen=True, slots=True)
class Drive:
    """A drive, as Linux sees it."""

    root: Path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody may write to it."""
        _run("mount", "-o", "remount,ro", str(self.root))
        try:
            yield
        finally:
            _run("mount", "-o", "remount,rw", str(self.root))

    @contextmanager
    def full(self) -> Iterator[None]:
        """No room is left."""
        self._fill()
        try:
            yield
        finally:
            self._filler.unlink()

    @contextmanager
    def full_after(self, file: Path) -> Iterator[None]:
        """No room is left as soon as this file is there: something else was quicker."""
        watcher = Thread(target=self._fill_after, args=[file])
        watcher.start()
        try:
            yield
        finally:
            watcher.join()
            self._filler.unlink()

    @property
    def _filler(self) -> Path:
        return self.root / "filler"

    def _fill(self) -> None:
        with self._filler.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(1 << 20))

    def _fill_after(self, file: Path) -> None:
        end = time.monotonic() + LONG
        while not file.exists() and time.monotonic() < end:
            time.sleep(0.01)
        self._fill()


@contextmanager
def drive(wine: Wine, letter: str, megabytes: int) -> Iterator[Drive]:
    """A drive of so many megabytes, in memory. Only root can make one."""
    with TemporaryDirectory() as name:
        _run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", name)
        try:
            wine.drive(letter, Path(name))
            yield Drive(Path(name))
        finally:
            wine.end()  # nothing holds it open then
            _run("umount", name)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
