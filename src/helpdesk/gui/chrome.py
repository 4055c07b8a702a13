# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What never scrolls away: the header with Hide, and the bar with help."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helpdesk.gui import NAME, events
from helpdesk.gui.boxes import column, row
from helpdesk.gui.buttons import Button
from helpdesk.gui.look import BOLD, TITLE, Look
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.text import Text
from helpdesk.gui.widgets import MIDDLE, Prose

if TYPE_CHECKING:  # the first frame is on the screen before the model is loaded
    from helpdesk.model import Words

SIDE, AROUND, GAP = 24, 10, 14
DOTS = 3


class Talk(NamedTuple):
    """The service that every page offers for a talk: its id, name and number."""

    service: str
    name: str
    number: str


class HideButton(Button):
    """Leaves at once. Its dots fill with each press of Shift."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, "hide", label, icon="eye-off", short="")
        self._filled = 0

    def set_filled(self, count: int) -> None:
        """Fill this many dots."""
        self._filled = count
        self.update()

    def _after_room(self) -> int:
        return self._look.px(12 + 29)

    def _draw_after(self, painter: QPainter, x: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour("paper")
        painter.setPen(QPen(colour, 1.2))
        size = self._look.px(6)
        for dot in range(DOTS):
            left = self._mirrored(x + self._look.px(12 + 11 * dot), size)
            painter.setBrush(colour if dot < self._filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left, (self.height() - size) / 2, size, size))


class _Strip(QWidget):
    """A row of buttons from edge to edge; they become short when they don't fit."""

    happened = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.parts = row(self, gap=GAP, around=(SIDE, AROUND, SIDE, AROUND))
        self.buttons: list[Button] = []
        self._ring = FocusRing(self, look)

    def add(self, button: Button) -> None:
        """Take a button in at the end of the row."""
        button.chosen.connect(self.happened)
        self.buttons.append(button)
        self.parts.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the buttons when their full words need more room than there is."""
        super().resizeEvent(event)
        needed = sum(button.full_width() + GAP for button in self.buttons) + 2 * SIDE
        for button in self.buttons:
            button.shorten(needed > self.width())


def _name(look: Look) -> Prose:
    """The app's name: it looks like a heading, and is none."""
    return Prose(Text(look=look, text=NAME, size=TITLE, weight=BOLD, leading=1.3))


class Header(_Strip):
    """The app's name on the start page, else Back; Display; Hide."""

    def __init__(self, look: Look, t: Words, *, display: bool) -> None:
        super().__init__(look, "header")
        self._name = QWidget()
        column(self._name, around=(16, 0, 0, 0)).addWidget(_name(look))
        self.parts.addWidget(self._name, 0, MIDDLE)
        self._back = Button(
            look, "quiet", t("ui.top.back"), events.Back(), icon="arrow-left", short=""
        )
        self.add(self._back)
        self.parts.addStretch()
        if display:
            shown = events.Open("display")
            self.add(
                Button(look, "quiet", t("ui.top.display"), shown, icon="a-large-small", short="")
            )
        self.hide_button = HideButton(look, t("ui.top.hide"))
        self.add(self.hide_button)

    def offer_back(self, offered: bool) -> None:
        """Show Back, or the app's name where there is nothing to go back to."""
        self._back.setVisible(offered)
        self._name.setVisible(not offered)


class Bar(_Strip):
    """Urgent help and somebody to talk to, on every page."""

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
