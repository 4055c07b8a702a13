# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program at a result, where Esc is pressed. Writes two moments to the pipe it is given.

The moments are those of the key press and of the painted cover, in nanoseconds of the monotonic
clock that all processes share.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from helpdesk.__main__ import main
from helpdesk.gui import app, events, hide

JOURNEY = (events.Start(), events.Answered("danger", "unsure"), events.HelpNow())
READ_FOR = 100
"""How long the result is on the screen before the key, in milliseconds."""

PIPE = int(sys.argv[1])
blank = hide.blank
finish = app.Opening.finish


def note() -> None:
    """Write the moment of now."""
    os.write(PIPE, f"{time.monotonic_ns()}\n".encode())


def blank_and_note(window: QWidget) -> None:
    """What Hide does first; it returns when the cover is painted."""
    blank(window)
    note()


def finish_and_press(opening: app.Opening) -> None:
    """Let the window answer, go to the result, and press Esc once it has been there for a while."""
    finish(opening)
    shell = opening.window.shell
    for event in JOURNEY:
        shell.happened.emit(event)

    def press() -> None:
        note()
        QTest.keyPress(shell.windowHandle(), Qt.Key.Key_Escape)

    QTimer.singleShot(READ_FOR, press)


hide.blank = blank_and_note
app.Opening.finish = finish_and_press
sys.exit(main([]))
