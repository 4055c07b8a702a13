# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A code to scan with a phone, drawn from its rows: sharp at every size and scale."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from helpdesk.engine.pages import Code
from helpdesk.gui.look import Look

QUIET = 4
"""The light edge that a scanner needs, in modules."""

LEAST = 200
"""The least width of a code with its edge, in px at 100 %."""

DARK, LIGHT = Qt.GlobalColor.black, Qt.GlobalColor.white
"""In every theme: many scanners read dark on light only."""


class CodeBox(QLabel):
    """The code. `name` is what a screen reader says of it."""

    def __init__(self, look: Look, code: Code, name: str) -> None:
        super().__init__()
        self._rows = code.rows
        self._modules = len(code.rows) + 2 * QUIET
        side = self._modules * ceil(look.px(LEAST) / self._modules)
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw in dots of the screen, so that each module is equally large."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), LIGHT)
        scale = self.devicePixelRatioF()
        painter.scale(1 / scale, 1 / scale)
        module = int(self.width() * scale) // self._modules
        edge = (int(self.width() * scale) - module * len(self._rows)) // 2
        last = len(self._rows) - 1
        for y, row in enumerate(self._rows):
            for x in range(len(self._rows)):
                if row >> (last - x) & 1:
                    painter.fillRect(edge + x * module, edge + y * module, module, module, DARK)
