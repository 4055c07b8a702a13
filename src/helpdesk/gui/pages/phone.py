# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""On my phone: a code to scan, what it opens, and what the phone will remember."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from helpdesk.engine.pages import PhonePage
from helpdesk.gui.boxes import Grid, column
from helpdesk.gui.cards import add_warning
from helpdesk.gui.look import BASE, LEAD, Look
from helpdesk.gui.pages.base import MIDDLE, Page
from helpdesk.gui.qr import CodeBox
from helpdesk.gui.widgets import Panel, Pill, heading, number, prose, small, step, titled
from helpdesk.model import Words


class PhoneView(Page):
    """Draws the code, and beside it the steps to scan it."""

    def __init__(self, data: PhonePage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=MIDDLE)
        self.add_heading(t("ui.phone.heading", name=data.name))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.phone.lead"), role="soft", size=LEAD))
        self.gap(18)
        panel = Panel(look, gap=14)
        add_warning(self, panel, data.warning)
        grid = Grid((2, 3), narrowest=look.px(250), gap=look.px(18))
        grid.add_layout(self._code(data))
        grid.add_layout(self._words(data))
        panel.inside.addLayout(grid)
        self.body.addWidget(panel)

    def _code(self, data: PhonePage) -> QVBoxLayout:
        made = column()
        made.addWidget(CodeBox(self.look, data.code, self.t("ui.phone.code", address=data.value)))
        made.addStretch(1)
        return made

    def _words(self, data: PhonePage) -> QVBoxLayout:
        """What the code opens, how to scan it, and what stays on the phone."""
        made = column(gap=self.look.px(12))
        made.addLayout(self._target(data))
        steps = (self.t("ui.phone.point"), self.t(f"ui.phone.tap.{data.way}"))
        for count, say in enumerate(steps, start=1):
            made.addLayout(step(self.look, count, say, None))
        if data.look_for:
            made.addLayout(titled(self.look, self.t("ui.link.look_for"), data.look_for))
        made.addWidget(small(self.look, self.t(f"ui.phone.keeps.{data.way}")))
        made.addWidget(small(self.look, data.watched))
        made.addStretch(1)
        return made

    def _target(self, data: PhonePage) -> QVBoxLayout:
        """The address, or the number with its cost, for those who would rather type."""
        if data.way == "web":
            return titled(self.look, self.t("ui.link.address"), data.value)
        made = column(gap=self.look.px(2))
        made.addWidget(heading(self.look, data.label, BASE))
        flow = self.flow()
        flow.addWidget(number(self.look, data.value))
        for pill in data.pills:
            flow.addWidget(Pill(self.look, pill))
        made.addLayout(flow)
        return made
