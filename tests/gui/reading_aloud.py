# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A program that reads its start page aloud and, when a line comes on stdin, leaves by Esc."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest

from helpdesk.content.bundle import open_bundle
from helpdesk.gui.app import Application, FullWindow, make_window

STAYED = 9
"""The exit code of a program that did not leave."""


def now() -> datetime:
    return datetime.now(UTC)


def press(window: FullWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window.shell.windowHandle(), key)


def main() -> None:
    application = Application()
    window = make_window(application, open_bundle(), "en", now)
    window.shell.show()
    application.processEvents()
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def leave() -> None:
        told.setEnabled(False)
        press(window, Qt.Key.Key_Escape)

    def give_up() -> None:
        application.exit(STAYED)

    told.activated.connect(leave)
    QTimer.singleShot(30_000, give_up)
    press(window, Qt.Key.Key_F8, Qt.Key.Key_Return)
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
