# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The answers so far, each with a button to change it."""

from __future__ import annotations

from helpdesk.engine.pages import AnswersPage, Given
from helpdesk.gui.boxes import row
from helpdesk.gui.clear_panel import clear_button
from helpdesk.gui.events import Change
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import MIDDLE, Panel, prose, titled
from helpdesk.model import Words


class AnswersView(Page):
    """Draws the answers."""

    def __init__(self, data: AnswersPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(t("ui.answers.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.answers.lead"), role="soft", size=LEAD))
        self.gap(6)
        for given in data.rows:
            self.gap(12)
            self.body.addWidget(self._given(given))
        self.gap(18)
        flow = self.flow()
        flow.addWidget(clear_button(self))
        self.body.addLayout(flow)

    def _given(self, given: Given) -> Panel:
        panel = Panel(self.look, inside=16)
        change = self.button("plain", self.t("ui.answers.change"), Change(given.fact))
        change.setAccessibleName(self.t("ui.answers.change_name", question=given.ask))
        line = row(gap=self.look.px(12))
        line.addLayout(titled(self.look, given.ask, given.answer), 1)
        line.addWidget(change, 0, MIDDLE)
        panel.inside.addLayout(line)
        return panel
