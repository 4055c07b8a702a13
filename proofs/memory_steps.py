# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The program whose memory is searched: it types, leaves, clears, and waits at each moment."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from helpdesk.gui import events
from helpdesk.gui.app import Application, FullWindow, Opening

OPENS, TYPES = 300, 600
"""How long to wait for the pack, and for the search after the last letter, in milliseconds."""


def steps(window: FullWindow) -> Iterator[str]:
    """Each moment at which the memory is looked at, by its name."""
    yield "before"
    window.controller.handle(events.Open("find"))
    line = window.shell.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    for shifted in sys.argv[1]:
        letter = shifted if shifted == " " else chr((ord(shifted) - ord("b")) % 26 + ord("a"))
        QTest.keyClick(window.shell.windowHandle(), Qt.Key(ord(letter.upper())))
    del line
    QTest.qWait(TYPES)
    assert window.shell.page is not None
    assert len(window.shell.page.typed()) == len(sys.argv[1])
    yield "typed"
    window.controller.handle(events.Back())
    _rest()
    yield "left"
    window.controller.handle(events.Open("others"))
    window.controller.handle(events.Restart())
    _rest()
    yield "cleared"
    for kind in ("all", "adults", "others", "display", "about") * 2:
        window.controller.handle(events.Open(kind))
        _rest()
    yield "later"


def _rest() -> None:
    """Let everything that is waiting happen, deletions included."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def main() -> None:
    """Take every step, and wait for a line after each; then hide."""
    opening = Opening(Application())
    window = opening.window
    assert isinstance(window, FullWindow)

    def act() -> None:
        for moment in steps(window):
            print(moment, flush=True)
            sys.stdin.readline()
        QTest.keyClick(window.shell.windowHandle(), Qt.Key.Key_Escape)

    window.shell.painted.connect(opening.finish)
    window.shell.show()
    QTimer.singleShot(OPENS, act)
    sys.exit(opening.application.exec())


if __name__ == "__main__":
    main()
