# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Asks before the browser opens, says what the browser keeps, and offers a phone instead."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from helpdesk.engine.pages import Code, LinkPage
from helpdesk.gui.boxes import Grid, column
from helpdesk.gui.browsers import find_browsers
from helpdesk.gui.cards import add_warning
from helpdesk.gui.events import Back, Copy, OpenAddress
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import MIDDLE, Page
from helpdesk.gui.qr import CodeBox
from helpdesk.gui.widgets import Panel, heading, prose, small, titled
from helpdesk.model import Words


class LinkView(Page):
    """Draws the question before a browser opens."""

    def __init__(self, data: LinkPage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=MIDDLE)
        self._data = data
        self.add_heading(t("ui.link.heading", name=data.name))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.link.keeps"), role="soft", size=LEAD))
        self.gap(18)
        grid = Grid((5, 3), narrowest=look.px(290), gap=look.px(14))
        grid.add_layout(self._here(find_browsers()))
        if data.code:
            grid.addWidget(self._on_a_phone(data.code))
        self.body.addLayout(grid)
        self.gap(14)
        self.body.addWidget(prose(look, t("ui.link.after"), role="soft"))

    def _here(self, browsers: tuple[str, ...]) -> QVBoxLayout:
        made = column(gap=self.look.px(14))
        made.addWidget(self._question())
        if browsers:
            made.addWidget(self._private(browsers))
        made.addStretch(1)
        return made

    def _question(self) -> Panel:
        t, data = self.t, self._data
        panel = Panel(self.look, gap=14)
        panel.inside.addLayout(titled(self.look, t("ui.link.address"), data.address))
        if data.look_for:
            panel.inside.addLayout(titled(self.look, t("ui.link.look_for"), data.look_for))
        add_warning(self, panel, data.warning)
        opens = OpenAddress(data.at)
        flow = self.flow()
        flow.addWidget(
            self.button("primary", t("ui.link.open"), opens, icon="external-link", large=True)
        )
        flow.addWidget(self.button("plain", t("ui.link.stay"), Back(), large=True))
        flow.addWidget(self.button("link", t("ui.copy.address"), Copy(data.at)))
        panel.inside.addLayout(flow)
        panel.inside.addWidget(self.later("not-opened", t("ui.link.not_opened")))
        panel.inside.addWidget(self.later("copied", t("ui.copy.done")))
        return panel

    def _private(self, browsers: tuple[str, ...]) -> Panel:
        panel = Panel(self.look)
        panel.inside.addWidget(heading(self.look, self.t("ui.link.private")))
        panel.inside.addWidget(prose(self.look, self.t("ui.link.private_more")))
        flow = self.flow()
        for browser in browsers:
            label = self.t("ui.link.private_open", browser=browser)
            flow.addWidget(self.button("plain", label, OpenAddress(self._data.at, browser)))
        panel.inside.addLayout(flow)
        return panel

    def _on_a_phone(self, code: Code) -> Panel:
        panel = Panel(self.look)
        panel.inside.addWidget(heading(self.look, self.t("ui.link.phone")))
        panel.inside.addWidget(prose(self.look, self.t("ui.phone.point")))
        panel.inside.addWidget(
            CodeBox(self.look, code, self.t("ui.phone.code", address=code.opens))
        )
        panel.inside.addWidget(small(self.look, self.t("ui.phone.keeps.web")))
        panel.inside.addWidget(small(self.look, self._data.watched))
        panel.inside.addStretch(1)
        return panel
