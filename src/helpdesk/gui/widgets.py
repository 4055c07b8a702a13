# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The small parts of a page: prose, headings, icons, pills, panels, steps and phone numbers."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from helpdesk.gui import a11y
from helpdesk.gui.boxes import Box, Margins, column, row, tall_for_wide
from helpdesk.gui.face import BOXES, draw_face
from helpdesk.gui.look import BASE, BOLD, PAGE_HEADING, SMALL, STRONG, TITLE, Look
from helpdesk.gui.text import Mark, Text

ICON = 22

BROKEN = 240
"""A word that is wider may be broken, in px at 100 %: a box in the smallest window has more."""

TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Prose(QLabel):
    """A text that wraps, as high as its lines need, with lines short enough to read."""

    def __init__(self, text: Text, role: str = "ink", *, heard: str | None = None) -> None:
        super().__init__()
        if heard:
            a11y.hear_as(self, heard, text.text)  # first: Qt makes up its mind with the text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text.text)
        self.written = text
        self._colour = text.look.colour(role)
        self._mark: Mark | None = None
        self.setWordWrap(True)
        tall_for_wide(self)

    def sizeHint(self) -> QSize:
        """The width of one line if it is easy to read. Who asks for a height asks with a width."""
        return QSize(min(self.written.natural_width, self.written.widest), self.written.line_height)

    def minimumSizeHint(self) -> QSize:
        """The longest word; a very long one may be broken."""
        broken = min(self.written.widest // 2, self.written.look.px(BROKEN))
        width = min(self.written.narrowest, broken)
        return QSize(width, self.written.line_height)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at this width."""
        return self.written.height(min(width, self.written.widest))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the lines."""
        width = min(self.width(), self.written.widest)
        painter = QPainter(self)
        x = self.width() - width if self.isRightToLeft() else 0
        self.written.draw(painter, x, 0, width, self._colour, mark=self._mark)

    def mark(self, place: range | None) -> None:
        """Let these characters stand out, or none."""
        self._mark = self.written.mark(place) if place else None
        self.update()

    def place_of(self, place: range) -> QRect:
        """Where the lines with these characters are."""
        top, bottom = self.written.lines_of(place, min(self.width(), self.written.widest))
        return QRect(0, top, self.width(), bottom - top)


def prose(look: Look, text: str, *, role: str = "ink", size: float = BASE) -> Prose:
    """A paragraph."""
    return Prose(Text(look=look, text=text, size=size), role)


def small(look: Look, text: str, *, role: str = "soft") -> Prose:
    """A paragraph of lesser weight."""
    return Prose(Text(look=look, text=text, size=SMALL, leading=1.45), role)


def lead_and_more(look: Look, say: str, more: str | None, *, size: float = BASE) -> Prose:
    """A paragraph whose first words stand out."""
    text = f"{say} {more}" if more else say
    return Prose(Text(look=look, text=text, strong=len(say), size=size, leading=1.4))


def page_heading(look: Look, text: str, size: float = PAGE_HEADING) -> Prose:
    """The heading of a page. It takes the focus by code, so a screen reader begins here."""
    words = Text(look=look, text=text, size=size, weight=BOLD, leading=1.25)
    made = Prose(words, heard="title")
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.setObjectName(a11y.HEADING)
    return made


def heading(look: Look, text: str, size: float = TITLE) -> Prose:
    """The heading of a part of a page."""
    words = Text(look=look, text=text, size=size, weight=BOLD, leading=1.3)
    return Prose(words, heard="heading")


def titled(look: Look, title: str, text: str) -> QVBoxLayout:
    """A paragraph under a small heading of its own."""
    made = column(gap=look.px(2))
    made.addWidget(heading(look, title, BASE))
    made.addWidget(prose(look, text))
    return made


class IconBox(QWidget):
    """An icon, in the colour of a role. It says nothing: the words beside it do."""

    def __init__(self, look: Look, name: str, role: str = "ink", size: float = ICON) -> None:
        super().__init__()
        a11y.leave_out(self)
        self._drawing = look.icon(name, role)
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._drawing:
            self._drawing.render(QPainter(self), QRectF(self.rect()))


def number(look: Look, value: str, *, role: str = "ink", size: float = 24) -> QLabel:
    """A phone number: large, its zero plain, never broken over lines."""
    made = Prose(Text(look=look, text=value, size=size, weight=STRONG, leading=1.3), role)
    made.setMinimumWidth(made.written.natural_width)
    return made


class _Faced(Box):
    """A box with round corners. `kind` names its face."""

    def __init__(self, look: Look, kind: str) -> None:
        super().__init__()
        self._look = look
        self._face = BOXES[kind]
        edge = self._face.width if self._face.edge else 0
        self.setContentsMargins(edge, edge, edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the face."""
        draw_face(QPainter(self), self, self._look, self._face)


class Panel(_Faced):
    """A box for a part of a page."""

    def __init__(
        self, look: Look, kind: str = "card", *, inside: float = 22, gap: float = 10
    ) -> None:
        super().__init__(look, kind)
        pad = look.px(inside)
        self.inside: QVBoxLayout = column(self, gap=look.px(gap), around=(pad, pad, pad, pad))


def note(look: Look, text: str, *, icon: str | None = None) -> Panel:
    """A short tinted box with something to know."""
    made = Panel(look, "note")
    side, above = look.px(14), look.px(10)
    made.inside.setContentsMargins(side, above, side, above)
    words = Prose(Text(look=look, text=text, size=17))
    if icon:
        made.inside.addLayout(beside(look, IconBox(look, icon, "ink", 20), words))
    else:
        made.inside.addWidget(words)
    return made


class Pill(_Faced):
    """A few words in a small round box, perhaps with an icon."""

    def __init__(
        self, look: Look, text: str, *, role: str = "brand", icon: str | None = None
    ) -> None:
        super().__init__(look, f"pill-{role}")
        side, top = look.px(12), look.px(3)
        parts = row(self, gap=look.px(6), around=(side, top, side, top))
        if icon:
            parts.addWidget(IconBox(look, icon, role, size=18), alignment=MIDDLE)
        words = Text(look=look, text=text, size=SMALL, weight=STRONG)
        parts.addWidget(Prose(words, role), 1)


def beside(look: Look, mark: QWidget, text: Prose, *, gap: float = 10) -> QHBoxLayout:
    """A mark at the first line of a text."""
    made = row(gap=look.px(gap))
    above = max(0, (text.written.line_height - mark.minimumHeight()) // 2)
    holder = column(around=_above(above))
    holder.addWidget(mark)
    holder.addStretch()
    made.addLayout(holder)
    made.addWidget(text, 1, TOP)
    return made


def _above(px: int) -> Margins:
    return (0, px, 0, 0)


class Dot(QWidget):
    """The mark of a point in a list. It looks like nothing that could be pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        a11y.leave_out(self)
        self._colour = look.colour("brand")
        self._size = look.px(7)
        self.setFixedSize(look.px(14), look.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a filled circle in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        corner = (self.width() - self._size) / 2
        painter.drawEllipse(QRectF(corner, corner, self._size, self._size))


class Bullet(QLabel):
    """The number of a step in a round box. It is read before the step."""

    def __init__(self, look: Look, count: int) -> None:
        super().__init__(str(count))
        self._look = look
        self.setFont(look.number_font(SMALL, STRONG))
        self.setFixedSize(look.px(32), look.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and the number in its middle."""
        painter = QPainter(self)
        draw_face(painter, self, self._look, BOXES["bullet"])
        painter.setPen(self._look.colour("brand"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def step(look: Look, count: int, say: str, more: str | None) -> QHBoxLayout:
    """A numbered step."""
    return beside(look, Bullet(look, count), lead_and_more(look, say, more))


def point(look: Look, icon: str, say: str, more: str | None, *, role: str = "ink") -> QHBoxLayout:
    """A point with an icon."""
    return beside(look, IconBox(look, icon, role, size=20), lead_and_more(look, say, more))
