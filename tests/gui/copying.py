# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A program with a screen that copies a number, hides when it is told to, and then stays a while.

It says "copied", "lost" when the clipboard is no longer ours, and "left" after Hide.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpdesk.content.bundle import open_bundle
from helpdesk.gui.app import Application, FullWindow, make_window
from helpdesk.gui.buttons import Button
from helpdesk.gui.events import Open

PATIENCE = 15_000
"""After so many milliseconds it ends by itself, so that nobody waits for ever."""

COPY = "Copy the number: 0800 1111"


class Copying(QObject):
    """Hides the window when a line comes in, and tells when the clipboard is no longer ours."""

    def __init__(self, window: FullWindow) -> None:
        super().__init__()
        self._window = window
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._lines.activated.connect(self.hide_window)
        QApplication.clipboard().dataChanged.connect(self.tell)

    def copy(self) -> None:
        buttons = self._window.shell.findChildren(Button)
        (button,) = (one for one in buttons if one.accessibleName() == COPY)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    @Slot()
    def hide_window(self) -> None:
        self._lines.setEnabled(False)
        sys.stdin.readline()
        window = self._window.shell.windowHandle()
        assert window is not None
        QTest.keyClick(window, Qt.Key.Key_Escape)

    @Slot()
    def tell(self) -> None:
        if not QApplication.clipboard().ownsClipboard():
            QApplication.clipboard().dataChanged.disconnect(self.tell)
            say("lost")


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def now() -> datetime:
    return datetime.now(UTC)


def main() -> None:
    application = Application()
    window = make_window(application, open_bundle(), "en", now)
    window.shell.show()
    window.controller.handle(Open("service", "childline"))
    application.processEvents()
    copying = Copying(window)
    copying.copy()
    say("copied")
    QTimer.singleShot(PATIENCE, application.quit)
    application.exec()
    application.processEvents()
    say("left")
    sys.stdin.readline()


if __name__ == "__main__":
    main()
