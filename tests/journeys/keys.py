# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Through the window by keys alone: Tab, arrows, Enter and Space."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from helpdesk.gui.app import FullWindow
from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.ring import FocusRing
from tests.gui.windows import press
from tests.journeys.way import focused, named

Key = Qt.Key
MOST = 120
"""So many presses of Tab reach everything on the longest page."""


class Keys:
    """Presses keys as the system sends them."""

    def __init__(self, window: FullWindow) -> None:
        self._shell = window.shell

    def press(self, name: str) -> None:
        """Tab to the button, which then has the ring around it, and press Enter."""
        self._tab_to([named(self._shell, Button, name)])
        press(self._shell, Key.Key_Return)

    def choose(self, name: str) -> None:
        """Tab into the group of the card; arrows to the card; Space if it is the first."""
        card = named(self._shell, Choice, name)
        group = card.parentWidget()
        assert group is not None
        cards = group.findChildren(Choice)
        self._tab_to(cards)
        for _ in cards:
            if focused(self._shell).accessibleName() == name:
                break
            press(self._shell, Key.Key_Down)
        now = focused(self._shell)
        assert isinstance(now, Choice)
        assert now.accessibleName() == name
        if not now.isChecked():
            press(self._shell, Key.Key_Space)

    def go_on(self) -> None:
        """Enter continues from the card that is chosen."""
        press(self._shell, Key.Key_Return)

    def _tab_to(self, wanted: Container[QWidget]) -> None:
        for _ in range(MOST):
            if focused(self._shell) in wanted:
                break
            press(self._shell, Key.Key_Tab)
        assert focused(self._shell) in wanted
        assert [one for one in self._shell.findChildren(FocusRing) if one.isVisible()]
