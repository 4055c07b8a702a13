# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Asks before the browser opens, and says what the browser keeps."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from helpdesk.engine.pages import LinkPage
from helpdesk.gui import a11y
from helpdesk.gui.cards import add_warning
from helpdesk.gui.events import Back, OpenAddress
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, note, prose, titled
from helpdesk.model import Words


class LinkView(Page):
    """Draws the question before a browser opens."""

    def __init__(self, data: LinkPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(t("ui.link.heading", name=data.name))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.link.keeps"), role="soft", size=LEAD))
        self.gap(18)
        panel = Panel(look, gap=14)
        panel.inside.addLayout(titled(look, t("ui.link.address"), data.address))
        if data.look_for:
            panel.inside.addLayout(titled(look, t("ui.link.look_for"), data.look_for))
        add_warning(self, panel, data.warning)
        opens = OpenAddress(data.address)
        flow = self.flow()
        flow.addWidget(
            self.button("primary", t("ui.link.open"), opens, icon="external-link", large=True)
        )
        flow.addWidget(self.button("plain", t("ui.link.stay"), Back(), large=True))
        panel.inside.addLayout(flow)
        self._not_opened = note(look, t("ui.link.not_opened"), icon="info")
        self._not_opened.hide()
        panel.inside.addWidget(self._not_opened)
        self.body.addWidget(panel)
        self.gap(14)
        self.body.addWidget(prose(look, t("ui.link.after"), role="soft"))

    def say_not_opened(self) -> QWidget | None:
        """The address stands there to be typed somewhere else."""
        self._not_opened.show()
        a11y.announce(self, self.t("ui.link.not_opened"))
        return self._not_opened
