# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What happens when you get in touch: step by step, then words to start with."""

from __future__ import annotations

from helpdesk.engine.pages import HappensPage
from helpdesk.gui.events import opening
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, prose, step
from helpdesk.gui.words_panel import WordsPanel
from helpdesk.model import Words


class HappensView(Page):
    """Draws what happens."""

    def __init__(self, data: HappensPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(data.heading)
        self.gap(6)
        self.body.addWidget(prose(look, data.lead, role="soft", size=LEAD))
        self.gap(18)
        panel = Panel(look)
        for count, one in enumerate(data.steps, start=1):
            panel.inside.addLayout(step(look, count, one.say, one.more))
        self.body.addWidget(panel)
        waiting = data.cant_wait
        buttons = self.flow()
        if data.start_with:
            words = WordsPanel(self, data.start_with)
            buttons = words.buttons
            self.gap(14)
            self.body.addWidget(words)
        else:
            self.gap(14)
            self.body.addLayout(buttons)
        if waiting:
            buttons.addWidget(self.button("plain", waiting.label, opening(waiting.opens)))
