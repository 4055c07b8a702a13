# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A number is copied with marks that keep it out of histories, and Hide takes it back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from helpdesk.gui.clipboard import MARKS, marked
from helpdesk.gui.pasteboard import CONCEALED, conceal
from tests.gui.mac import Told
from tests.real import ROOT

WAIT = 20
"""How long another program may take to answer, in seconds."""


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A screen of its own, by its name."""
    reading, writing = os.pipe()
    program = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"]
    server = subprocess.Popen(program, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait(WAIT)


@pytest.fixture
def copying(screen: str) -> Iterator[subprocess.Popen[str]]:
    """The program on that screen, when it has copied Childline's number."""
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    settings = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": paths}
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.copying"],
        cwd=ROOT,
        env=settings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert heard(program) == "copied"
    yield program
    program.communicate("\n\n", timeout=WAIT)
    assert program.returncode == 0


def heard(program: subprocess.Popen[str]) -> str:
    """The next word of a program."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def tell(program: subprocess.Popen[str]) -> None:
    """Let a program go on."""
    assert program.stdin is not None
    program.stdin.write("\n")
    program.stdin.flush()


def pasted(screen: str, kind: str = "UTF8_STRING") -> bytes | None:
    """What another program gets from the clipboard; None if there is nothing."""
    command = ["xclip", "-o", "-selection", "clipboard", "-t", kind]
    got = subprocess.run(
        command,
        env={**os.environ, "DISPLAY": screen},
        capture_output=True,
        timeout=WAIT,
        check=False,
    )
    return got.stdout if got.returncode == 0 else None


def test_the_number_arrives_elsewhere_with_its_marks(
    screen: str, copying: subprocess.Popen[str]
) -> None:
    """As plain text; KDE is told that it is a secret, Windows to keep no copy."""
    assert pasted(screen) == b"0800 1111"
    for name, value in MARKS.items():
        assert pasted(screen, name) == value


def test_hide_takes_the_copy_back(screen: str, copying: subprocess.Popen[str]) -> None:
    """The clipboard is empty while the program is still there."""
    tell(copying)
    assert heard(copying) == "lost"
    assert heard(copying) == "left"
    assert pasted(screen) is None


def test_hide_leaves_what_somebody_else_has_copied(
    screen: str, copying: subprocess.Popen[str]
) -> None:
    command = ["xclip", "-i", "-quiet", "-selection", "clipboard"]
    other = subprocess.Popen(
        command,
        env={**os.environ, "DISPLAY": screen},
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert other.stdin is not None
    other.stdin.write(b"a shopping list")
    other.stdin.close()
    try:
        assert heard(copying) == "lost"
        tell(copying)
        assert heard(copying) == "left"
        assert pasted(screen) == b"a shopping list"
    finally:
        other.terminate()
        other.wait(WAIT)


def test_windows_is_asked_to_keep_it_out_of_history_and_cloud(qapp: QApplication) -> None:
    """The three formats that Windows documents, the last two with a DWORD of 0."""
    made = marked("0800 1111")
    assert made.text() == "0800 1111"
    asked = {name.split('"')[1]: made.data(name).data() for name in MARKS if "windows" in name}
    assert asked == {
        "ExcludeClipboardContentFromMonitorProcessing": bytes(4),
        "CanIncludeInClipboardHistory": bytes(4),
        "CanUploadToCloudClipboard": bytes(4),
    }


def test_macos_is_told_that_it_is_concealed() -> None:
    """The mark is added to what is there, with an empty text of its own."""
    told = Told()
    conceal(told)
    made = ("stringWithUTF8String:", "arrayWithObject:")
    assert told.messages == [
        ("NSPasteboard", "generalPasteboard"),
        ("NSString", made[0], CONCEALED),
        ("NSArray", made[1], made[0]),
        ("generalPasteboard", "addTypes:owner:", made[1], None),
        ("NSString", "string"),
        ("generalPasteboard", "setString:forType:", "string", made[0]),
    ]
