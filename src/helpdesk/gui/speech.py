# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Which program of the system can read aloud. `voice.py` starts it.

It is given each sentence on its stdin, never in its arguments: those can be listed by others.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple


class Program(NamedTuple):
    """A program that reads a sentence from stdin, says it, and ends when it was said.

    `hush` are the arguments that stop what it has handed to a service of the system, if it does;
    `ask` those that make it list the voices of that service, which must have ours.
    """

    name: str
    say: tuple[str, ...]
    hush: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


MODULE = "espeak-ng"
"""The voice of speech-dispatcher that is asked for. Some others hand the text to a program's
arguments, and without this one they would be taken in its place."""

MODULES = ("/usr/lib", "/usr/libexec", "/usr/lib64", "/usr/local/lib", "/usr/local/libexec")
"""Where the systems keep the folder with speech-dispatcher's voices."""

_SPEAK = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)

PROGRAMS = {
    "linux": Program("spd-say", ("-e", "-w", "-o", MODULE, "-l", "en-GB"), ("-C",), ("-O",)),
    "darwin": Program("say", ("-f", "-")),
    "win32": Program("powershell.exe", ("-NoProfile", "-NonInteractive", "-Command", _SPEAK)),
}
"""Each system's program. `docs/not-run-here.md` tells how to try one that is not proven."""

PROVEN = frozenset({"linux"})
"""The systems where a sentence was heard, or measured by a test, and stopped at once."""


def find_program() -> Program | None:
    """The program of this computer that can read aloud, if it has one. Nothing is started."""
    program = PROGRAMS.get(sys.platform)
    return program if program and sys.platform in PROVEN and is_there(program) else None


def is_there(program: Program) -> bool:
    """Whether a program is installed, and for speech-dispatcher a voice that it can use."""
    if not any((Path(at) / program.name).is_file() for at in os.get_exec_path()):
        return False
    files = (Path(at) / "speech-dispatcher-modules" / f"sd_{MODULE}" for at in MODULES)
    return program.name != "spd-say" or any(file.is_file() for file in files)
