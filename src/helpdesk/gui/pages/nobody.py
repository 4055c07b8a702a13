# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Tried, and nobody answered: who answers at this hour."""

from __future__ import annotations

from helpdesk.engine.pages import NobodyPage
from helpdesk.gui.cards import service_card
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import prose
from helpdesk.model import Words


class NobodyView(Page):
    """Draws what to try next."""

    def __init__(self, data: NobodyPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(data.heading)
        self.gap(6)
        self.body.addWidget(prose(look, data.lead, role="soft", size=LEAD))
        self.gap(6)
        for card in data.cards:
            self.gap(12)
            self.body.addWidget(service_card(self, card))
