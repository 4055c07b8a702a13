# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A code to scan with a phone, drawn from its rows: sharp at every size and scale."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from helpdesk.engine.pages import Code
from helpdesk.gui.look import Look

QUIET = 4
"""The light edge that a scanner needs, in modules."""

LEAST = 200
"""The least width of a code with its edge, in px at 100 %."""

_DARK, _LIGHT = 0, 1
"""The two values of a one-bit picture: black and white in every theme.

Many scanners read only dark on light.
"""


class CodeBox(QLabel):
    """The code. `name` is what a screen reader says of it."""

    def __init__(self, look: Look, code: Code, name: str) -> None:
        super().__init__()
        self._picture = picture(code)
        modules = self._picture.width()
        side = modules * ceil(look.px(LEAST) / modules)
        self.setFixedSize(side, side)
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw in dots of the screen, so that each module is equally large."""
        painter = QPainter(self)
        scale = self.devicePixelRatioF()
        painter.scale(1 / scale, 1 / scale)
        room = int(self.width() * scale)
        side = room - room % self._picture.width()
        edge = (room - side) // 2
        painter.drawImage(QRect(edge, edge, side, side), self._picture)


def picture(code: Code) -> QImage:
    """A code with its light edge, one dot a module."""
    modules = len(code.rows)
    side = modules + 2 * QUIET
    made = QImage(side, side, QImage.Format.Format_Mono)
    made.fill(_LIGHT)
    for y, row in enumerate(code.rows):
        for x in range(modules):
            if row >> (modules - 1 - x) & 1:
                made.setPixel(QUIET + x, QUIET + y, _DARK)
    return made
