# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What never scrolls away: the header with Hide, and the bar with help."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helpdesk.gui import NAME, events
from helpdesk.gui.boxes import column, row
from helpdesk.gui.buttons import ICON, INK, TARGET, Button
from helpdesk.gui.events import Event
from helpdesk.gui.look import BOLD, STRONG, TITLE, Look
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.text import Text
from helpdesk.gui.widgets import MIDDLE, Prose

if TYPE_CHECKING:  # the first frame is on the screen before the model is loaded
    from helpdesk.model import Words

SIDE, AROUND, GAP, SHORT_GAP = 24, 10, 14, 4
TINY = 14
"""Size of the words below an icon, in px."""

BESIDE, WITHIN = 6, 3
"""Room beside and above what stands in a short button, in px."""

DOTS = 3
AFTER_STRETCH = 3
"""The place in the header behind the name, Back and the empty room."""


class Talk(NamedTuple):
    """The service that every page offers for a talk: its id, name and number."""

    service: str
    name: str
    number: str


class TopButton(Button):
    """A button of the header. Where room is short, its icon stands above a few small words."""

    def __init__(
        self, look: Look, kind: str, label: str, event: Event | None, *, icon: str, below: str
    ) -> None:
        super().__init__(look, kind, label, event, icon=icon)
        self._below = Text(look=look, text=below, size=TINY, weight=STRONG, leading=1.25)
        self._is_short = False

    def rename(self, label: str, icon: str, below: str) -> None:
        """Show other words and another icon from now on."""
        self._icon = self._look.icon(icon, INK[self.kind])
        self._full = self._words = self._full.saying(label)
        self._below = self._below.saying(below)
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def shorten(self, short: bool) -> None:
        """Stand on two small lines, or in one. The name for screen readers stays full."""
        self._is_short = short
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Everything in one line, or the small words below the icon."""
        if not self._is_short:
            return super().sizeHint()
        above = self._look.px(ICON) + self._after_room()
        width = max(above, self._below.natural_width) + 2 * self._look.px(BESIDE)
        height = self._look.px(ICON + 2 * WITHIN) + self._below.line_height
        return QSize(max(TARGET, width), max(TARGET, height))

    def minimumSizeHint(self) -> QSize:
        """The small words are never cut."""
        return self.sizeHint() if self._is_short else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """Two small lines, or as high as the words need."""
        return self.sizeHint().height() if self._is_short else super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The face; then icon and words."""
        if not self._is_short:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self._draw_face(painter)
        colour = self._look.colour(INK[self.kind])
        size = self._look.px(ICON)
        x = (self.width() - size - self._after_room()) // 2
        y = (self.height() - size - self._below.line_height) // 2
        if self._icon:
            self._icon.render(painter, QRectF(self._mirrored(x, size), y, size, size))
        self._draw_marks(painter, x + size, y + size / 2)
        words = self._below.natural_width
        self._below.draw(painter, (self.width() - words) / 2, y + size, words, colour)

    def _draw_after(self, painter: QPainter, x: int) -> None:
        self._draw_marks(painter, x, self.height() / 2)

    def _draw_marks(self, painter: QPainter, x: int, middle: float) -> None:
        """What stands after the icon or the words, centred on this height."""


class HideButton(TopButton):
    """Leaves at once. Its dots fill with each press of Shift."""

    def __init__(self, look: Look, label: str, below: str) -> None:
        super().__init__(look, "hide", label, None, icon="eye-off", below=below)
        self._filled = 0

    def set_filled(self, count: int) -> None:
        """Fill this many dots."""
        self._filled = count
        self.update()

    def _after_room(self) -> int:
        return self._look.px(12 + 29)

    def _draw_marks(self, painter: QPainter, x: int, middle: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour("paper")
        painter.setPen(QPen(colour, 1.2))
        size = self._look.px(6)
        for dot in range(DOTS):
            left = self._mirrored(x + self._look.px(12 + 11 * dot), size)
            painter.setBrush(colour if dot < self._filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left, middle - size / 2, size, size))


class _Strip(QWidget):
    """A row of buttons from edge to edge; they become short when they don't fit.

    Its name is the role of its ground. A line parts it from the page.
    """

    happened = Signal(object)
    line_is_below = True

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self._ground = name
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.parts = row(self, gap=GAP, around=(SIDE, AROUND, SIDE, AROUND))
        self.buttons: list[Button] = []
        self._ring = FocusRing(self, look)

    def add(self, button: Button, at: int = -1) -> None:
        """Take a button in at this place, or at the end of the row."""
        button.chosen.connect(self.happened)
        self.buttons.append(button)
        self.parts.insertWidget(at, button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and the line."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.brush(self._ground))
        painter.drawRect(self.rect())
        painter.setBrush(self.look.brush("line"))
        painter.drawRect(0, self.height() - 1 if self.line_is_below else 0, self.width(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the buttons when their full words need more room than there is."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show full words where there is room for all of them, else short ones."""
        needed = sum(button.full_width() + GAP for button in self.buttons) + 2 * SIDE
        is_short = needed > self.width()
        self.parts.setSpacing(SHORT_GAP if is_short else GAP)
        for button in self.buttons:
            button.shorten(is_short)


def _name(look: Look) -> Prose:
    """The app's name: it looks like a heading, and is none."""
    return Prose(Text(look=look, text=NAME, size=TITLE, weight=BOLD, leading=1.3))


class Header(_Strip):
    """The app's name on the start page, else Back; Read aloud, with a voice; Display; Hide."""

    read_asked = Signal()

    def __init__(self, look: Look, t: Words, *, display: bool) -> None:
        super().__init__(look, "header")
        self._t = t
        self.read_button: TopButton | None = None
        self._name = QWidget()
        column(self._name, around=(16, 0, 0, 0)).addWidget(_name(look))
        self.parts.addWidget(self._name, 0, MIDDLE)
        self._back = self._quiet(t("ui.top.back"), events.Back(), "arrow-left")
        self.add(self._back)
        self.parts.addStretch()
        if display:
            self.add(self._quiet(t("ui.top.display"), events.Open("display"), "a-large-small"))
        self.hide_button = HideButton(look, t("ui.top.hide"), t("ui.top.hide_below"))
        self.add(self.hide_button)

    def _quiet(self, label: str, event: Event, icon: str) -> TopButton:
        return TopButton(self.look, "quiet", label, event, icon=icon, below=label)

    def offer_back(self, offered: bool) -> None:
        """Show Back, or the app's name where there is nothing to go back to."""
        self._back.setVisible(offered)
        self._name.setVisible(not offered)

    def offer_reading(self, offered: bool) -> None:
        """Show the button that reads the page aloud, or take it away."""
        if self.read_button is not None:
            self.buttons.remove(self.read_button)
            self.read_button.hide()
            self.read_button.deleteLater()
            self.read_button = None
        if offered:
            label, below = self._t("ui.top.read"), self._t("ui.top.read_below")
            self.read_button = TopButton(
                self.look, "quiet", label, None, icon="volume-2", below=below
            )
            self.read_button.clicked.connect(self.read_asked)
            self.add(self.read_button, AFTER_STRETCH)
        self.fit()

    def set_reading(self, reading: bool) -> None:
        """Let the button stop the voice, or start it."""
        if self.read_button is not None:
            if reading:
                stop = self._t("ui.top.stop")
                self.read_button.rename(stop, "square", stop)
            else:
                below = self._t("ui.top.read_below")
                self.read_button.rename(self._t("ui.top.read"), "volume-2", below)
            self.fit()


class Bar(_Strip):
    """Urgent help and somebody to talk to, on every page."""

    line_is_below = False

    def __init__(self, look: Look, t: Words, talk: Talk) -> None:
        super().__init__(look, "bar")
        self.parts.setContentsMargins(SIDE, AROUND + 1, SIDE, AROUND - 1)  # below its line
        urgent = events.Open("urgent")
        listening = events.Open("service", talk.service)
        full = t("ui.bar.talk", name=talk.name, number=talk.number)
        self.add(
            Button(
                look,
                "plain",
                t("ui.bar.urgent"),
                urgent,
                icon="life-buoy",
                short=t("ui.bar.urgent_short"),
            )
        )
        self.add(Button(look, "plain", full, listening, icon="message-circle", short=talk.number))
        self.parts.addStretch()
