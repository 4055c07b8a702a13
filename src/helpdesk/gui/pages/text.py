# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A worry or a guide: one text, perhaps with links."""

from __future__ import annotations

from helpdesk.engine.pages import TextPage
from helpdesk.gui.events import opening
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Bullet, Dot, Panel, Prose, beside, heading, lead_and_more, prose
from helpdesk.model import Block, Words


class TextView(Page):
    """Draws a text in a panel, each of its headings with a new panel."""

    def __init__(self, data: TextPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(data.heading)
        if data.lead:
            self.gap(6)
            self.body.addWidget(prose(look, data.lead, role="soft", size=LEAD))
        self.gap(18)
        self._add_blocks(data)
        if data.links:
            flow = self.flow()
            for link in data.links:
                flow.addWidget(self.button("plain", link.label, opening(link.opens)))
            self.body.addLayout(flow)

    def _add_blocks(self, data: TextPage) -> None:
        panel: Panel | None = None
        count = 0
        for block in data.blocks:
            if panel is None or block.kind == "heading":
                panel = Panel(self.look)
                self.body.addWidget(panel)
                self.gap(14)
            count = count + 1 if block.kind == "step" else 0
            words = self._words(block)
            match block.kind:
                case "step":
                    panel.inside.addLayout(beside(self.look, Bullet(self.look, count), words))
                case "point":
                    panel.inside.addLayout(beside(self.look, Dot(self.look), words))
                case _:
                    panel.inside.addWidget(words)

    def _words(self, block: Block) -> Prose:
        if block.kind == "heading":
            return heading(self.look, block.say)
        if block.kind == "step" or block.more:
            return lead_and_more(self.look, block.say, block.more)
        return prose(self.look, block.say)
