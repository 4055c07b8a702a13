# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""One service: seven answers, its limits, and only then the ways to reach it."""

from __future__ import annotations

from helpdesk.engine.pages import ServicePage
from helpdesk.gui.cards import add_warning, contact_row, list_panel, number_actions, status_pill
from helpdesk.gui.events import opening
from helpdesk.gui.look import Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import IconBox, Panel, beside, heading, prose, small, titled
from helpdesk.model import Words


class ServiceView(Page):
    """Draws the page of a service."""

    def __init__(self, data: ServicePage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.body.setSpacing(look.px(12))
        self.add_heading(data.card.name)
        pill = status_pill(self, data.card.status)
        if pill:
            flow = self.flow()
            flow.addWidget(pill)
            self.body.addLayout(flow)
        if data.card.limit:
            self.body.addWidget(prose(look, data.card.limit))
        self.body.addWidget(self._answers(data))
        if data.limits:
            self.body.addWidget(list_panel(self, t("ui.service.limits"), data.limits, "info"))
        if data.card.contacts:
            self.body.addWidget(self._contacts(data))
        if data.happens:
            flow = self.flow()
            for link in data.happens:
                flow.addWidget(self.link(link.label, opening(link.opens)))
            self.body.addLayout(flow)
        self.body.addWidget(small(look, data.facts_as_of))
        if data.preview:
            mark = IconBox(look, "info", "soft", 18)
            self.body.addLayout(beside(look, mark, small(look, data.preview)))

    def _answers(self, data: ServicePage) -> Panel:
        panel = Panel(self.look, gap=14)
        for one in data.answers:
            panel.inside.addLayout(titled(self.look, one.ask, one.answer))
        return panel

    def _contacts(self, data: ServicePage) -> Panel:
        panel = Panel(self.look)
        panel.inside.addWidget(heading(self.look, self.t("ui.service.reach")))
        add_warning(self, panel, data.card.warning)
        for line in data.card.contacts:
            panel.inside.addLayout(contact_row(self, line, data.card.status))
            if line.copies:
                panel.inside.addLayout(number_actions(self, line))
        panel.inside.addWidget(self.later("copied", self.t("ui.copy.done")))
        return panel
