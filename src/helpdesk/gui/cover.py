# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What is laid over a window so that nothing of it can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget


def cover(window: QWidget, colour: QColor) -> QWidget:
    """A plain sheet over the whole window, painted before this returns."""
    sheet = QWidget(window)
    sheet.setObjectName("cover")
    sheet.setAutoFillBackground(True)
    painted = sheet.palette()
    painted.setColor(QPalette.ColorRole.Window, colour)
    sheet.setPalette(painted)
    sheet.setGeometry(window.rect())
    sheet.show()
    sheet.raise_()
    sheet.repaint()
    sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    sheet.setFocus()  # it has no name: nothing is read out when what had the focus goes
    return sheet
