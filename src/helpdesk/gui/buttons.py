# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Buttons: words and icons that are pressed.

Their words may take several lines, so large text is never cut.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from helpdesk.gui.boxes import tall_for_wide
from helpdesk.gui.events import Event
from helpdesk.gui.face import button_face, draw_face
from helpdesk.gui.look import BASE, BUTTON, REGULAR, STRONG, Look
from helpdesk.gui.text import Mark, Text

TARGET = 44
"""The least width and height of anything to press, in px."""

ICON = 22

INK = {
    "primary": "on-brand",
    "plain": "ink",
    "chip": "ink",
    "link": "brand",
    "inline": "brand",
    "quiet": "ink",
    "hide": "paper",
    "row": "ink",
}
"""The colour of the words on each kind of button."""


class Button(QPushButton):
    """A button that sends its event. Its kinds are those of `INK`."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        kind: str,
        label: str,
        event: Event | None = None,
        *,
        icon: str | None = None,
        after: str | None = None,
        short: str | None = None,
        size: float = BUTTON,
        large: bool = False,
    ) -> None:
        super().__init__()  # without a text of Qt's own: the words are drawn here
        self.event_sent = event
        self._look = look
        self._icon = look.icon(icon, INK[kind])
        self._after = look.icon(after, INK[kind])
        self.kind = kind
        size = BASE if large else size
        weight = REGULAR if kind == "row" else STRONG
        self._full = Text(look=look, text=label, size=size, weight=weight, leading=1.3)
        self._short = self._full if short is None else self._full.saying(short)
        self._words = self._full
        self._mark: Mark | None = None
        self._least = look.px(52) if large else max(TARGET, look.px(34))
        self.setAccessibleName(label)
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        tall_for_wide(self)
        self.clicked.connect(self._send)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        width = self._around() + self._words.natural_width
        return QSize(max(TARGET, width), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        width = self._around() + min(self._words.narrowest, self._look.px(160))
        return QSize(max(TARGET, width), self._least)

    def heightForWidth(self, width: int) -> int:
        """The height of the words in what is left of this width."""
        words = self._words.height(max(1, width - self._around()))
        return max(self._least, words + self._look.px(16))

    def full_width(self) -> int:
        """The width with all words in one line."""
        return self._around() + self._full.natural_width

    def shorten(self, short: bool) -> None:
        """Show the short words, or the full ones. The name for screen readers stays full."""
        self._words = self._short if short else self._full
        self.updateGeometry()
        self.update()

    def mark(self, place: range | None) -> None:
        """Let all words stand out, or none: against their ground, so the other way on a primary."""
        roles = ("brand", "on-brand")
        ground, ink = reversed(roles) if self.kind == "primary" else roles
        whole = range(len(self._words.text))
        self._mark = self._words.mark(whole, ground=ground, ink=ink) if place else None
        self.update()

    def place_of(self, _place: range) -> QRect:
        """All of the button."""
        return self.rect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The face; then icon, words and the icon after them."""
        painter = QPainter(self)
        self._draw_face(painter)
        room = self.width() - self._around()
        words = min(room, self._words.natural_width)
        x = self._pad() + (0 if self.kind in {"row", "inline"} else (room - words) // 2)
        if self._icon:
            self._draw_icon(painter, self._icon, x)
            x += self._icon_room()
        colour = self._look.colour(INK[self.kind])
        height = self._words.height(words)
        left = self._mirrored(x, words)
        top = (self.height() - height) // 2
        self._words.draw(painter, left, top, words, colour, mark=self._mark)
        self._draw_after(painter, x + words)

    def _draw_face(self, painter: QPainter) -> None:
        face = button_face(
            self.kind,
            hovered=self.isEnabled() and self.underMouse(),
            pressed=self.isDown(),
            chosen=self.isChecked(),
        )
        draw_face(painter, self, self._look, face)

    def _draw_after(self, painter: QPainter, x: int) -> None:
        if self._after:
            self._draw_icon(painter, self._after, x + self._look.px(8))

    def _after_room(self) -> int:
        return self._look.px(8 + ICON) if self._after else 0

    def _draw_icon(self, painter: QPainter, icon: QSvgRenderer, x: int) -> None:
        size = self._look.px(ICON)
        box = QRectF(self._mirrored(x, size), (self.height() - size) / 2, size, size)
        icon.render(painter, box)

    def _mirrored(self, x: int, width: int) -> int:
        return self.width() - x - width if self.isRightToLeft() else x

    def _icon_room(self) -> int:
        return self._look.px(ICON + 8 if self._words.text else ICON)

    def _pad(self) -> int:
        return self._look.px({"row": 0, "primary": 22, "inline": 0}.get(self.kind, 16))

    def _around(self) -> int:
        icon = self._icon_room() if self._icon else 0
        return 2 * self._pad() + icon + self._after_room()

    def _send(self) -> None:
        if self.event_sent is not None:
            self.chosen.emit(self.event_sent)
