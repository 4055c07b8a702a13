# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What every page shares: a centred column, one signal, and buttons that send events through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from helpdesk.gui import a11y
from helpdesk.gui.boxes import Box, Flow, column, row
from helpdesk.gui.buttons import Button
from helpdesk.gui.events import Event, Open
from helpdesk.gui.look import BASE, BUTTON, PAGE_HEADING, SMALL, Look
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.theme import SCROLL_BAR
from helpdesk.gui.widgets import Prose, note, page_heading

if TYPE_CHECKING:  # the first frame is on the screen before the model is loaded
    from helpdesk.engine.pages import Finds
    from helpdesk.model import Words

SIDE, ABOVE, BELOW = 24, 28, 16
NARROW, READING, MIDDLE, WIDE = 680, 640, 820, 1040
"""How wide a page's column may be, in px at 100 %."""


class Page(Box):
    """A page without its content.

    `happened` carries one of the events; `grown` tells the shell that there is more to tab through.
    """

    happened = Signal(object)
    grown = Signal()
    has_foot = True

    def __init__(self, look: Look, t: Words, *, width: int = READING) -> None:
        super().__init__()
        self.look = look
        self.t = t
        content = Box(self)
        content.setMaximumWidth(look.px(width))
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = column(content)
        self._across = row(self)
        self._across.addStretch(1)
        self._across.addWidget(content, 1000, Qt.AlignmentFlag.AlignTop)
        self._across.addStretch(1)
        bar, far = SIDE, SIDE + SCROLL_BAR  # the scroll bar stands on one side: the middle is kept
        left, right = (bar, far) if self.isRightToLeft() else (far, bar)
        self._across.setContentsMargins(left, ABOVE, right, BELOW)
        self._ring = FocusRing(self, look)
        self._notes: dict[str, tuple[QWidget, str]] = {}
        self.heading: Prose | None = None

    def say_what_hide_was(self) -> QWidget | None:
        """After Hide was tried: what says so, if this page does."""
        return None

    def later(self, name: str, text: str) -> QWidget:
        """A note that is not seen before `say` is called with its name."""
        made = note(self.look, text, icon="info")
        made.hide()
        self._notes[name] = made, text
        return made

    def say(self, name: str) -> QWidget | None:
        """Show a note, and have it announced. What must be seen now, if this page has that note."""
        if name not in self._notes:
            return None
        made, text = self._notes[name]
        made.show()
        a11y.announce(self, text)
        return made

    def show_finds(self, found: Finds | None) -> QWidget | None:
        """Where the words in the search lead; None for no words. Other pages have no search.

        Returns what must be seen at once, if there is anything.
        """

    def typed(self) -> str:
        """The words that stand on the page for now, if it has a line for them."""
        return ""

    def type_again(self, words: str) -> None:
        """Put words into the line again after the page was drawn anew."""

    def what_changed(self) -> str | None:
        """What a screen reader says when the page was drawn again, if anything."""
        return None

    def add_heading(self, text: str, size: float = PAGE_HEADING) -> None:
        """The one heading of the page, which takes the focus when the page opens."""
        self.heading = page_heading(self.look, text, size)
        self.body.addWidget(self.heading)

    def add_foot(self) -> None:
        """The last line of nearly every page leads to what others may see."""
        self.gap(18)
        foot = self.flow(6)
        foot.addWidget(self.inline(self.t("ui.start.others"), Open("others"), size=SMALL))
        self.body.addLayout(foot)

    def gap(self, px: float) -> None:
        """Room before the next part."""
        self.body.addSpacing(self.look.px(px))

    def flow(self, gap: int = 12) -> Flow:
        """A row of parts that wraps."""
        return Flow(self.look.px(gap))

    def button(
        self,
        kind: str,
        label: str,
        event: Event | None,
        *,
        icon: str | None = None,
        after: str | None = None,
        size: float = BUTTON,
        large: bool = False,
    ) -> Button:
        """A button whose event goes out through the page's signal."""
        made = Button(self.look, kind, label, event, icon=icon, after=after, size=size, large=large)
        made.chosen.connect(self.happened)
        if isinstance(event, Open) and event.kind == "link":
            made.setAccessibleName(self.t("ui.link.asks_first", label=label))
        return made

    def link(self, label: str, opens: Open, *, icon: str | None = None) -> Button:
        """A button that looks like a link and opens another page."""
        return self.button("link", label, opens, icon=icon)

    def inline(self, label: str, opens: Open, *, size: float = BASE) -> Button:
        """A link that stands in a line of text."""
        return self.button("inline", label, opens, size=size)

    def list_row(self, label: str, opens: Open, icon: str | None = None) -> Button:
        """A row of a list that opens another page; without an icon of its own it has an arrow."""
        return self.button("row", label, opens, icon=icon or "chevron-right")


def add(to: QLayout, *widgets: QWidget) -> None:
    """Add several widgets in their order."""
    for widget in widgets:
        to.addWidget(widget)
