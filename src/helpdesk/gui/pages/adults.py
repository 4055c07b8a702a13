# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""For an adult who is worried about a child: what to do first, whom to ring, what not to do."""

from __future__ import annotations

from helpdesk.engine.pages import AdultsPage, Cards, ServiceCard
from helpdesk.gui import a11y
from helpdesk.gui.boxes import Box, Grid, column
from helpdesk.gui.cards import contact_row, steps_panel
from helpdesk.gui.events import opening
from helpdesk.gui.groups import group_panel
from helpdesk.gui.look import HEADING, LEAD, STRONG, Look
from helpdesk.gui.pages.base import WIDE, Page
from helpdesk.gui.text import Text
from helpdesk.gui.widgets import IconBox, Panel, Prose, beside, heading, prose, small
from helpdesk.model import Step, Words

SHOWN_WAYS = 2
"""How many ways to get in touch stand beside a service; its page shows all."""


class AdultsView(Page):
    """Draws the page: steps side by side, then services by nation, then what a child might say."""

    def __init__(self, data: AdultsPage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=WIDE)
        self.add_heading(data.heading)
        self.gap(6)
        self.body.addWidget(prose(look, data.lead, role="soft", size=LEAD))
        self.gap(18)
        self.body.addLayout(self._first(data.first, data.avoid))
        self._title(t("ui.adults.ring"))
        everywhere, *nations = data.ring
        self.body.addWidget(self._services(everywhere, columns=2))
        self.gap(12)
        grid = self._grid(340)
        for group in nations:
            grid.addWidget(self._services(group, columns=1))
        self.body.addLayout(grid)
        if data.preview:
            self.gap(12)
            mark = IconBox(look, "info", "soft", 18)
            self.body.addLayout(beside(look, mark, small(look, data.preview)))
        self._title(t("ui.adults.parts"))
        grid = self._grid(340)
        for part in data.parts:
            grid.addWidget(steps_panel(self, "card", "circle-check", part.heading, part.steps))
        self.body.addLayout(grid)
        self._title(t("ui.adults.said"))
        self.body.addWidget(prose(look, t("ui.adults.said_more"), role="soft"))
        self.gap(12)
        grid = self._grid(320)
        for said in data.said:
            grid.addWidget(group_panel(self, said))
        self.body.addLayout(grid)

    def _first(self, first: tuple[Step, ...], avoid: tuple[Step, ...]) -> Grid:
        grid = self._grid(340)
        do, dont = self.t("ui.adults.first"), self.t("ui.adults.avoid")
        grid.addWidget(steps_panel(self, "tint", "circle-check", do, first))
        grid.addWidget(steps_panel(self, "card", "ban", dont, avoid))
        return grid

    def _title(self, text: str) -> None:
        self.gap(26)
        self.body.addWidget(heading(self.look, text, HEADING))
        self.gap(10)

    def _grid(self, narrowest: int) -> Grid:
        return Grid((1, 1), narrowest=self.look.px(narrowest), gap=self.look.px(12))

    def _services(self, group: Cards, *, columns: int) -> Panel:
        panel = Panel(self.look, gap=4)
        a11y.hear_as(panel, "group", group.heading)
        panel.inside.addWidget(heading(self.look, group.heading))
        grid = Grid((1,) * columns, narrowest=self.look.px(300), gap=self.look.px(22))
        for card in group.cards:
            grid.addWidget(self._service(card))
        panel.inside.addLayout(grid)
        panel.inside.addStretch(1)
        return panel

    def _service(self, card: ServiceCard) -> Box:
        look = self.look
        holder = Box()
        a11y.hear_as(holder, "group", card.name)
        made = column(holder, gap=look.px(4), around=(0, look.px(10), 0, 0))
        made.addWidget(Prose(Text(look=look, text=card.name, weight=STRONG)))
        if card.why:
            made.addWidget(prose(look, card.why))
        for line in card.contacts[:SHOWN_WAYS]:
            made.addLayout(contact_row(self, line, None, pills=False))
        details = self.flow()
        details.addWidget(self.inline(card.details.label, opening(card.details.opens)))
        made.addLayout(details)
        made.addStretch(1)
        return holder
