# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What others may see: what this app keeps, and what it cannot hide."""

from __future__ import annotations

from helpdesk.engine.pages import OthersPage
from helpdesk.gui.clear_panel import ClearPanel
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, heading, point, prose
from helpdesk.model import Words


class OthersView(Page):
    """Draws the honest list."""

    def __init__(self, data: OthersPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(t("ui.others.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.others.lead"), role="soft", size=LEAD))
        self.gap(4)
        self._add_part(
            t("ui.others.app"),
            ("eraser", t("ui.others.memory"), t("ui.others.memory_more")),
            ("wifi-off", t("ui.others.offline"), t("ui.others.offline_more")),
            ("type", t("ui.others.title"), t("ui.others.title_more")),
        )
        self._add_part(
            t("ui.others.computer"),
            ("monitor", t("ui.others.ran"), t("ui.others.ran_more")),
            ("list", t("ui.others.installed"), t("ui.others.installed_more")),
            ("image", t("ui.others.preview"), t("ui.others.preview_more")),
            ("globe", t("ui.others.browser"), t("ui.others.browser_more")),
        )
        self._add_part(
            t("ui.others.people"),
            ("eye", t("ui.others.glance"), t("ui.others.glance_more")),
            ("book-open", t("ui.others.school"), t("ui.others.school_more")),
            ("house", t("ui.others.family"), t("ui.others.family_more")),
        )
        self._add_part(
            t("ui.others.can_do"),
            ("smartphone", t("ui.others.other_device"), t("ui.others.other_device_more")),
            ("heart-handshake", t("ui.others.ask"), t("ui.others.ask_more")),
        )

        self.gap(14)
        self.body.addWidget(ClearPanel(self, data.idle))

    def _add_part(self, title: str, *points: tuple[str, str, str]) -> None:
        self.gap(14)
        panel = Panel(self.look)
        panel.inside.addWidget(heading(self.look, title))
        for icon, say, more in points:
            panel.inside.addLayout(point(self.look, icon, say, more, role="soft"))
        self.body.addWidget(panel)
