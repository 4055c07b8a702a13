# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Through the window as a screen reader or a switch does: by what each part lets be done to it."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton

from helpdesk.gui.app import FullWindow
from tests.gui.tree import Part, Role, parts

SOON = 5000
"""Qt shows a button as pressed before it is: a tenth of a second. Never so many milliseconds."""


class Actions:
    """Does what the accessibility tree offers, and knows nothing else of the window."""

    def __init__(self, window: FullWindow) -> None:
        self._shell = window.shell

    def press(self, name: str) -> None:
        """Press a button."""
        button = self._named(Role.Button, name)
        assert isinstance(button.part, QAbstractButton)
        pressed = QSignalSpy(button.part.clicked)
        button.do("Press")
        assert pressed.count() or pressed.wait(SOON)

    def choose(self, name: str) -> None:
        """Choose a card."""
        self._named(Role.RadioButton, name).do("Toggle")

    def go_on(self) -> None:
        """Press Continue."""
        self.press("Continue")

    def _named(self, role: Role, name: str) -> Part:
        [found] = [one for one in parts(self._shell) if (one.role, one.name) == (role, name)]
        return found
