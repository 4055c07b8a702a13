# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Danger now. The only page, with the urgent box of a result, where red stands."""

from __future__ import annotations

from helpdesk.engine.pages import UrgentLine, UrgentPage
from helpdesk.gui.cards import contact_row
from helpdesk.gui.events import GoOn
from helpdesk.gui.look import HEADING, LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, heading, number, prose
from helpdesk.model import Words

HUGE = 64


class UrgentView(Page):
    """Draws the urgent page: the first row huge, the others as clear cards."""

    def __init__(self, data: UrgentPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(data.heading)
        self.gap(6)
        self.body.addWidget(prose(look, data.lead, role="soft", size=LEAD))
        self.gap(14)
        for place, line in enumerate(data.rows):
            panel = _first_panel(self, line) if place == 0 else _row_panel(self, line)
            self.body.addWidget(panel)
            self.gap(12)
        self.gap(8)
        flow = self.flow()
        go_on = t("ui.urgent.go_on")
        flow.addWidget(self.button("primary", go_on, GoOn(), after="arrow-right", large=True))
        self.body.addLayout(flow)


def _first_panel(page: Page, line: UrgentLine) -> Panel:
    """Whom to ring first, the number huge."""
    look = page.look
    panel = Panel(look, "danger", gap=6)
    panel.inside.addWidget(heading(look, line.say, HEADING))
    for contact in line.contacts:
        panel.inside.addWidget(number(look, contact.value, role="danger", size=HUGE))
    if line.more:
        panel.inside.addWidget(prose(look, line.more))
    return panel


def _row_panel(page: Page, line: UrgentLine) -> Panel:
    panel = Panel(page.look, gap=6)
    panel.inside.addWidget(heading(page.look, line.say))
    if line.more:
        panel.inside.addWidget(prose(page.look, line.more))
    for contact in line.contacts:
        panel.inside.addLayout(contact_row(page, contact, contact.status, pills=False))
    return panel
