# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Through the window with a pointer: the wheel until a target is in sight, then a click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from helpdesk.gui.app import FullWindow
from helpdesk.gui.buttons import TARGET, Button
from helpdesk.gui.choices import Choice
from tests.gui.windows import handle
from tests.journeys.way import named

NOTCH = 120
"""One step of a wheel, in Qt's eighths of a degree."""

MOST = 100
"""So many steps scroll through the longest page."""


class Pointer:
    """Turns the wheel and clicks, as the system tells the window."""

    def __init__(self, window: FullWindow) -> None:
        self._shell = window.shell

    def press(self, name: str) -> None:
        """Click a button."""
        self._click(named(self._shell, Button, name))

    def choose(self, name: str) -> None:
        """Click a card."""
        self._click(named(self._shell, Choice, name))

    def go_on(self) -> None:
        """Click Continue."""
        self.press("Continue")

    def _click(self, target: QAbstractButton) -> None:
        self._bring_into_sight(target)
        assert min(target.width(), target.height()) >= TARGET
        middle = target.mapTo(self._shell, target.rect().center())
        assert self._shell.childAt(middle) is target  # nothing lies over it
        QTest.mouseClick(handle(self._shell), Qt.MouseButton.LeftButton, pos=middle)

    def _bring_into_sight(self, target: QAbstractButton) -> None:
        for _ in range(MOST):
            if target.visibleRegion() == QRegion(target.rect()):
                return
            below = target.mapTo(self._shell, target.rect().center()).y() > self._middle().y()
            self._turn(-NOTCH if below else NOTCH)
        raise AssertionError(f"{target.accessibleName()!r} never comes into sight")

    def _middle(self) -> QPoint:
        return self._shell.rect().center()

    def _turn(self, angle: int) -> None:
        QTest.wheelEvent(handle(self._shell), self._middle(), QPoint(0, angle))
