# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Something is broken: 999, Childline and a short code. No pack is needed, no answer shown."""

from __future__ import annotations

from helpdesk.engine.pages import TroublePage
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, heading, number, prose, small
from helpdesk.model import Words


class TroubleView(Page):
    """Draws the plain page."""

    has_foot = False

    def __init__(self, data: TroublePage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(t("ui.trouble.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.trouble.lead"), role="soft", size=LEAD))
        self.gap(18)
        numbers = (
            (t("ui.trouble.urgent"), t("ui.trouble.urgent_number")),
            (t("ui.trouble.talk"), t("ui.trouble.talk_number")),
        )
        for say, value in numbers:
            panel = Panel(look, gap=4)
            panel.inside.addWidget(heading(look, say))
            panel.inside.addWidget(number(look, value, size=34))
            self.body.addWidget(panel)
            self.gap(12)
        self.body.addWidget(small(look, t("ui.trouble.code", code=data.code)))
