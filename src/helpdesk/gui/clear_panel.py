# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Forgetting the answers: at once, or by itself when nobody uses the app. Quiet, unlike Hide."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from helpdesk.gui.boxes import Grid
from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice, choice_group
from helpdesk.gui.events import ClearAfter, Restart
from helpdesk.gui.look import BASE
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, heading, prose, small

MINUTES = (0, 5, 10)
"""After how long without use the answers may be cleared; 0 is never, which comes first."""


def clear_button(page: Page) -> Button:
    """Forgets every answer and shows the start page."""
    return page.button("plain", page.t("ui.clear.now"), Restart(), icon="eraser")


class ClearPanel(Panel):
    """The button, and when it shall happen by itself."""

    def __init__(self, page: Page, chosen: int) -> None:
        super().__init__(page.look)
        self._page = page
        t = page.t
        self.inside.addWidget(heading(page.look, t("ui.clear.heading")))
        self.inside.addWidget(prose(page.look, t("ui.clear.more")))
        flow = page.flow()
        flow.addWidget(clear_button(page))
        self.inside.addLayout(flow)
        self.inside.addSpacing(page.look.px(8))
        self.inside.addWidget(heading(page.look, t("ui.clear.idle"), BASE))
        self.inside.addWidget(small(page.look, t("ui.clear.idle_more"), role="ink"))
        self._group = QButtonGroup(self)
        grid = Grid((1, 1, 1), narrowest=page.look.px(170), gap=page.look.px(12))
        for minutes in MINUTES:
            grid.addWidget(self._choice(minutes, chosen=minutes == chosen))
        self.inside.addWidget(choice_group(t("ui.clear.idle"), grid))
        self._group.buttonToggled.connect(self._choose)

    def _choice(self, minutes: int, *, chosen: bool) -> Choice:
        t = self._page.t
        say = t("ui.clear.after", minutes=minutes) if minutes else t("ui.clear.never")
        made = Choice(self._page.look, str(minutes), say, None)
        made.setObjectName(f"idle-{minutes}")
        made.setChecked(chosen)
        self._group.addButton(made, minutes)
        return made

    @Slot(QAbstractButton, bool)
    def _choose(self, _pressed: QAbstractButton, is_chosen: bool) -> None:
        if is_chosen:
            self._page.happened.emit(ClearAfter(self._group.checkedId()))
