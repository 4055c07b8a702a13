# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody at the keyboard, outside the program: presses keys, and looks at the screen.

What is seen must be, to the last pixel, what the program shows when it runs from its source.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from benchmarks.screen import screen
from PIL import ImageGrab

from common.brand import ROOT
from prove.trial import WrongError

JOURNEY = (
    *("Tab", "Return"),  # Start
    *("Tab", "Down", "Return"),  # the first question asks for danger: the second answer is No
    *("Tab", "space", "Return") * 5,  # the first answer to every other one; then the result
    *("Page_Down", "Tab", "Tab"),
)
LEAVE = "Escape"

PAGES = 8
"""So many pages are seen on the way: the first, six questions, a result."""

PATIENCE = 60
"""Seconds until something must have happened; under strace on a busy machine all is slow."""

STILL = 3
"""So many times the screen must look the same until it is believed."""


class Person:
    """Sits before one display."""

    def __init__(self, display: str) -> None:
        self.display = display

    def press(self, key: str) -> None:
        """Press a key; whoever has the focus gets it."""
        subprocess.run(["xdotool", "key", key], env=self._settings(), check=True)

    def seen(self) -> bytes:
        """The whole screen, once it is still."""
        last, still = b"", 0
        end = time.monotonic() + PATIENCE
        while still < STILL and time.monotonic() < end:
            now = ImageGrab.grab(xdisplay=self.display).tobytes()
            still = still + 1 if now == last else 0
            last = now
            time.sleep(0.05)
        return last

    def wait_for_window(self) -> None:
        """Wait until a window is there and has the focus."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = subprocess.run(
                ["xdotool", "getwindowfocus", "getwindowname"],
                env=self._settings(),
                capture_output=True,
                check=False,
            )
            if found.returncode == 0 and found.stdout.strip():
                return
            time.sleep(0.1)
        raise WrongError("no window came")

    def _settings(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}


@contextmanager
def from_source() -> Iterator[Person]:
    """The program as it runs from its source, at its first page, on a display of its own."""
    with screen() as display, running_source(display):
        person = Person(display)
        person.wait_for_window()
        yield person


@contextmanager
def running_source(display: str) -> Iterator[None]:
    """The program from its source, where no other program is found that it could offer."""
    settings = {"PATH": "", "DISPLAY": display, "LANG": "C.UTF-8", "HOME": "/dev/null/home"}
    settings["PYTHONPATH"] = str(ROOT / "src")
    with subprocess.Popen([sys.executable, "-m", "helpdesk"], env=settings) as program:
        try:
            yield
        finally:
            program.kill()


def walk(persons: Sequence[Person], between: Callable[[], object] = lambda: None) -> int:
    """Take the same way through each program at once; how many different screens were seen.

    WrongError where one shows something else. Half-way, something else may happen.
    """
    seen = {_same(persons, "at first")}
    for at, key in enumerate(JOURNEY):
        for person in persons:
            person.press(key)
        seen.add(_same(persons, f"after key {at + 1}, {key}"))
        if at == len(JOURNEY) // 2:
            between()
    if len(seen) < PAGES:
        raise WrongError(f"only {len(seen)} different screens were seen")
    return len(seen)


def _same(persons: Sequence[Person], when: str) -> bytes:
    """What all of them see."""
    end = time.monotonic() + PATIENCE
    while True:
        first, *others = [person.seen() for person in persons]
        if all(one == first for one in others):
            return first
        if time.monotonic() > end:
            raise WrongError(f"{when}: not the same as from the source")


def gone(program: subprocess.Popen[str], within: float = PATIENCE) -> int:
    """The exit code of a program that should have ended; it is killed when it has not."""
    with suppress(subprocess.TimeoutExpired):
        return program.wait(within)
    program.kill()
    raise WrongError("Esc did not end it")
