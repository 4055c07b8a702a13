# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The first page: begin, urgent help, the list of everything, and what this app keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.gui.boxes import Grid, column
from helpdesk.gui.buttons import Button
from helpdesk.gui.events import Open, Start, TryHide
from helpdesk.gui.look import DISPLAY, SMALL, Look
from helpdesk.gui.pages.base import NARROW, Page, add
from helpdesk.gui.widgets import IconBox, Panel, heading, prose, small

if TYPE_CHECKING:  # the first frame is on the screen before engine and model are loaded
    from helpdesk.engine.pages import StartPage
    from helpdesk.model import Words


class FirstPage(NamedTuple):
    """The start page's data before the engine is there. `preview` as in `StartPage`."""

    preview: str | None


class StartView(Page):
    """Draws the start page."""

    has_foot = False

    def __init__(self, data: StartPage | FirstPage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=NARROW)
        self.gap(6)
        self.add_heading(t("ui.start.heading"), DISPLAY)
        self.gap(8)
        self.body.addWidget(prose(look, t("ui.start.lead"), role="soft", size=20))
        self.gap(20)
        self.body.addLayout(self._ways())
        self.gap(24)
        self.body.addWidget(self._promises())
        self.gap(12)
        self.body.addWidget(self.later("tried", t("ui.start.tried")))
        self._questions(data)

    def _ways(self) -> QVBoxLayout:
        t = self.t
        flow = self.flow()
        everything = Open("all")
        add(
            flow,
            self.button("primary", t("ui.start.begin"), Start(), after="arrow-right", large=True),
            self.button("plain", t("ui.start.urgent"), Open("urgent"), large=True),
            self.button("plain", t("ui.start.all"), everything, icon="list", large=True),
        )
        ways = column()
        ways.addLayout(flow)
        ways.addSpacing(self.look.px(12))
        links = self.flow()
        add(
            links,
            self.link(t("ui.start.find"), Open("find"), icon="search"),
            self.link(t("ui.start.adults"), Open("adults")),
        )
        ways.addLayout(links)
        return ways

    def _promises(self) -> Panel:
        t = self.t
        panel = Panel(self.look)
        grid = Grid((1, 1, 1), narrowest=self.look.px(170), gap=self.look.px(22))
        self._try_it = self.button("inline", t("ui.start.try"), None, size=SMALL)
        self._try_it.clicked.connect(self._try)
        grid.add_layout(
            self._promise("wifi-off", t("ui.start.offline"), t("ui.start.offline_more"))
        )
        grid.add_layout(self._promise("eraser", t("ui.start.keeps"), t("ui.start.keeps_more")))
        hide = t("ui.start.hide"), t("ui.start.hide_more")
        grid.add_layout(self._promise("eye-off", *hide, self._try_it))
        panel.inside.addLayout(grid)
        return panel

    def _promise(self, icon: str, say: str, more: str, press: Button | None = None) -> QVBoxLayout:
        made = column(gap=self.look.px(2))
        made.addWidget(IconBox(self.look, icon))
        made.addWidget(heading(self.look, say, size=16))
        made.addWidget(small(self.look, more))
        if press:
            made.addWidget(press)
        made.addStretch()
        return made

    def _questions(self, data: StartPage | FirstPage) -> None:
        others = self.flow(6)
        others.addWidget(prose(self.look, self.t("ui.start.shared"), role="soft"))
        others.addWidget(self.inline(self.t("ui.start.others"), Open("others")))
        self.body.addLayout(others)
        foot = self.flow(6)
        if data.preview:
            foot.addWidget(IconBox(self.look, "info", "soft", 18))
            foot.addWidget(small(self.look, data.preview))
        foot.addWidget(self.inline(self.t("ui.start.about"), Open("about"), size=16))
        self.body.addLayout(foot)

    def say_what_hide_was(self) -> QWidget | None:
        """After Hide was tried, say that this was it."""
        self._try_it.setFocus()
        return self.say("tried")

    @Slot()
    def _try(self) -> None:
        self.happened.emit(TryHide())
