# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The app and its content: versions, dates, who checked it, licences."""

from __future__ import annotations

from helpdesk.engine.pages import AboutPage
from helpdesk.gui import NAME
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, prose, titled
from helpdesk.model import Words


class AboutView(Page):
    """Draws what the app is."""

    def __init__(self, data: AboutPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(t("ui.about.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.about.lead"), role="soft", size=LEAD))
        self.gap(18)
        app = t("ui.about.app_more", app=NAME, version=data.version)
        content = t(
            "ui.about.pack_more", name=data.pack, version=data.pack_version, date=data.pack_date
        )
        panel = Panel(look, gap=14)
        parts = [(t("ui.about.app"), app), (t("ui.about.pack"), content)]
        if data.preview:
            parts.append((t("ui.about.checked"), data.preview))
        parts.append((t("ui.about.licences"), t("ui.about.licences_more")))
        for title, text in parts:
            panel.inside.addLayout(titled(look, title, text))
        self.body.addWidget(panel)
