# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The cards of a question."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QRadioButton

from helpdesk.gui import a11y
from helpdesk.gui.boxes import Box, tall_for_wide
from helpdesk.gui.buttons import ICON
from helpdesk.gui.face import button_face, draw_face
from helpdesk.gui.look import SMALL, STRONG, Look
from helpdesk.gui.text import Mark, Text

ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""Back or on."""

ALONG = {Qt.Key.Key_Left, Qt.Key.Key_Right}
"""These walk row by row, the others column by column; mirrored where people read from the right."""

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def choice_group(name: str, cards: QLayout) -> Box:
    """Cards as one group: a screen reader says its name, and which of how many a card is."""
    made = Box()
    made.setLayout(cards)
    a11y.hear_as(made, "group", name)
    return made


class Choice(QRadioButton):
    """A card to choose: what it says, a hint, perhaps an icon. The whole card is pressed."""

    def __init__(
        self, look: Look, value: str, say: str, hint: str | None, icon: str | None = None
    ) -> None:
        super().__init__()
        self.value = value
        self._look = look
        self._say = Text(look=look, text=say, weight=STRONG, leading=1.35)
        self._hint = Text(look=look, text=hint, size=SMALL, leading=1.45) if hint else None
        self._icon = look.icon(icon, "soft")
        self._is_marked = False
        self.setAccessibleName(f"{say}, {hint}" if hint else say)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        tall_for_wide(self)

    def sizeHint(self) -> QSize:
        """Each text in one line."""
        texts = [text.natural_width for text in (self._say, self._hint) if text]
        width = max(texts) + self._before() + self._behind()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word of the first text."""
        width = min(self._say.narrowest, self._look.px(160))
        return QSize(width + self._before() + self._behind(), self._look.px(64))

    def heightForWidth(self, width: int) -> int:
        """The height of both texts in what is left of this width."""
        texts = self._texts_height(width - self._before() - self._behind())
        return max(self._look.px(64), texts + self._look.px(19))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow chooses the next card, also while nothing is chosen. Enter is the page's.

        Each arrow comes to every card: Qt's own stop at the end of a row or a column, so who can't
        see the other one would never hear of it.
        """
        key = Qt.Key(event.key())
        if key in ENTER:  # in Gnome it would press the card
            event.ignore()
            return
        step = ARROWS.get(key)
        if step is None:
            super().keyPressEvent(event)
            return
        cards = self._walked(along=key in ALONG)
        if self.isRightToLeft() and key in ALONG:
            step = -step
        card = cards[(cards.index(self) + step) % len(cards)]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        card.click()

    def _walked(self, *, along: bool) -> list[Choice]:
        """The cards of this group in the order in which arrows walk them."""
        holder = self.parentWidget()
        cards = holder.findChildren(Choice) if holder else [self]
        mirror = -1 if self.isRightToLeft() else 1
        if along:
            return sorted(cards, key=lambda one: (one.y(), one.x() * mirror))
        return sorted(cards, key=lambda one: (one.x() * mirror, one.y()))

    def hitButton(self, pos: object) -> bool:
        """The whole card counts, not only the ring."""
        return self.rect().contains(pos)  # type: ignore[call-overload, no-any-return]

    def mark(self, place: range | None) -> None:
        """Let all words stand out, or none."""
        self._is_marked = place is not None
        self.update()

    def place_of(self, _place: range) -> QRect:
        """All of the card."""
        return self.rect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The face; then ring, words and icon."""
        painter = QPainter(self)
        face = button_face(
            "choice",
            hovered=self.isEnabled() and self.underMouse(),
            pressed=False,
            chosen=self.isChecked(),
        )
        draw_face(painter, self, self._look, face)
        self._draw_ring(painter)
        room = self.width() - self._before() - self._behind()
        x = self._mirrored(self._before(), room)
        y = (self.height() - self._texts_height(room)) // 2
        self._say.draw(painter, x, y, room, self._look.colour("ink"), mark=self._mark_on(self._say))
        if self._hint:
            y += self._say.height(room)
            soft = self._look.colour("soft")
            self._hint.draw(painter, x, y, room, soft, mark=self._mark_on(self._hint))
        if self._icon:
            size = self._look.px(ICON)
            left = self._mirrored(self.width() - size - self._look.px(14), size)
            self._icon.render(painter, QRectF(left, (self.height() - size) / 2, size, size))

    def _draw_ring(self, painter: QPainter) -> None:
        size = self._look.px(22)
        left = self._mirrored(self._look.px(19), size)
        ring = QRect(left, (self.height() - size) // 2, size, size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("brand" if self.isChecked() else "soft"))
        painter.drawEllipse(ring)
        hole = self._look.px(7 if self.isChecked() else 2)
        painter.setBrush(self._look.colour("card"))
        painter.drawEllipse(ring.adjusted(hole, hole, -hole, -hole))
        painter.restore()

    def _mark_on(self, text: Text) -> Mark | None:
        return text.mark(range(len(text.text))) if self._is_marked else None

    def _texts_height(self, width: int) -> int:
        return sum(text.height(width) for text in (self._say, self._hint) if text)

    def _mirrored(self, x: int, width: int) -> int:
        return self.width() - x - width if self.isRightToLeft() else x

    def _before(self) -> int:
        return self._look.px(19 + 22 + 14)

    def _behind(self) -> int:
        return self._look.px(14 + ICON + 4) if self._icon else self._look.px(18)
