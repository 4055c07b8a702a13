# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The ring around what has the focus: outside of it, with a gap, so it is never clipped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from helpdesk.gui import a11y
from helpdesk.gui.look import Look
from helpdesk.gui.qt import application

GAP, WIDTH, ROUND = 2, 3, 16
RINGED = ("QAbstractButton", "QLineEdit")
"""What is ringed, by Qt's names: so that the first frame needs no class that it does not show."""

OUTSIDE = GAP + WIDTH

_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class FocusRing(QWidget):
    """Follows the focus among the buttons inside its host. Only drawn, never pressed."""

    def __init__(self, host: QWidget, look: Look) -> None:
        super().__init__(host)
        a11y.leave_out(self)
        self._host = host
        self._colour = look.colour("ink")
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application().focusChanged.connect(self._follow)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whenever the button or a box around it moves, move too."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, WIDTH))
        half = WIDTH / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, ROUND, ROUND)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for one in self._watched:
            one.removeEventFilter(self)
        self._watched = []
        ringed = new is not None and any(new.inherits(kind) for kind in RINGED)
        self._around = new if new is not None and ringed and self._host.isAncestorOf(new) else None
        one_up = self._around
        while one_up is not None and one_up is not self._host:
            one_up.installEventFilter(self)
            self._watched.append(one_up)
            one_up = one_up.parentWidget()
        self._place()

    def _place(self) -> None:
        if self._around is None or not self._around.isVisibleTo(self._host):
            self.hide()
            return
        corner = self._around.mapTo(self._host, QPoint(0, 0))
        box = self._around.rect().translated(corner)
        self.setGeometry(box.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE))
        self.raise_()
        self.show()
