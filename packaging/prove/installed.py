# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is tried with the program in a clean system, however it came there."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.screen import screen

from proofs.judge import Allowed, judge
from proofs.traces import NULL, display_rules
from prove.chroot import Chroot
from prove.person import LEAVE, Person, from_source, gone, walk
from prove.starts import as_fast_as_source
from prove.traced import traced_in
from prove.trial import need_that

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class Installed:
    """A program in a system, by the file that starts it. Each trial gives what was found."""

    allowed: tuple[Allowed, ...] = ()
    """System calls that it may make on top of those of proofs/."""

    def __init__(self, chroot: Chroot, program: str) -> None:
        self.chroot, self.program = chroot, program

    def works(self) -> str:
        """It proves itself, with and without a screen; no module for networks was loaded."""
        with screen() as display:
            for settings in ({"DISPLAY": display}, OFFSCREEN):
                ran = self.chroot.run(self.program, "--self-test", settings=settings)
                need_that(ran.returncode == 0, f"--self-test: {ran.stdout}")
        return ran.stdout.strip()

    def journey(self) -> str:
        """The same keys, here and in the source run; the same pictures; Esc ends it."""
        with self.running() as (program, person), from_source() as source:
            seen = walk([source, person])
            person.press(LEAVE)
            code = gone(program)
        need_that(code == 0, f"it ended with {code}")
        return f"{seen} screens, each to the last pixel as from the source; ended with 0"

    def leaves_nothing(self) -> str:
        """The same journey with every system call looked at, where nothing can be written."""
        with screen() as display, from_source() as source:
            person = Person(display)

            def way() -> None:
                person.wait_for_window()
                walk([source, person])
                person.press(LEAVE)

            code, calls = traced_in(self.chroot.root, self.program, display, way)
        verdict = judge(calls, [NULL, *self.allowed, *display_rules({"DISPLAY": display})])
        need_that(code == 0, f"it ended with {code}")
        need_that(not verdict.faults, "; ".join(verdict.faults[:5]))
        passed = "; ".join(f"{count} x {why}" for why, count in verdict.passed.items())
        found = f"{verdict.looked_at:,} system calls; none writes, talks or starts anything"
        return f"{found}. Allowed: {passed}"

    def start(self) -> str:
        """As fast as from the source. The time is counted from the program on."""
        shell = ("sh", "-c", f"{self.program} --first-paint; exit $?")
        return as_fast_as_source(self.chroot.command(*shell, settings=OFFSCREEN))

    @contextmanager
    def running(self) -> Iterator[tuple[subprocess.Popen[str], Person]]:
        """The program, open on a display of its own."""
        with screen() as display:
            command = self.chroot.command(self.program, settings={"DISPLAY": display})
            with subprocess.Popen(command, text=True, stdin=subprocess.DEVNULL) as program:
                try:
                    person = Person(display)
                    person.wait_for_window()
                    yield program, person
                finally:
                    program.kill()


def told(said: str) -> str:
    """The line with which a tool of the system says what is wrong."""
    lines = said.strip().splitlines()
    named = [line for line in lines if line.startswith(("E:", "dpkg", "tar:", "xz:"))]
    return " ".join((named or lines or ["nothing"])[0].split())
