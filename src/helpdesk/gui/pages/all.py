# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""All topics by area and all services by need, for those who would rather look than be asked."""

from __future__ import annotations

from helpdesk.engine.pages import AllPage, Filter, Group
from helpdesk.gui.boxes import Grid
from helpdesk.gui.chips import chips
from helpdesk.gui.events import Open
from helpdesk.gui.groups import group_panel
from helpdesk.gui.look import BASE, HEADING, LEAD, STRONG, Look
from helpdesk.gui.pages.base import WIDE, Page
from helpdesk.gui.text import Text
from helpdesk.gui.widgets import Panel, Prose, heading, prose
from helpdesk.model import Words


class AllView(Page):
    """Draws both lists, and what narrows the list of services."""

    def __init__(self, data: AllPage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=WIDE)
        self._count = data.count
        self.add_heading(t("ui.all.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.all.lead"), role="soft", size=LEAD))
        self.gap(10)
        words = self.flow()
        words.addWidget(self.link(t("ui.start.find"), Open("find"), icon="search"))
        self.body.addLayout(words)
        self._add_groups(t("ui.all.topics"), data.topics)
        self.gap(24)
        self.body.addWidget(heading(look, t("ui.all.services"), HEADING))
        self.gap(12)
        self.body.addWidget(self._narrowing(data))
        self.gap(12)
        self._add_grid(data.services)
        if not data.services:
            self.body.addWidget(prose(look, t("ui.all.none")))

    def what_changed(self) -> str | None:
        """How many services are left."""
        return self._count

    def _add_groups(self, title: str, groups: tuple[Group, ...]) -> None:
        self.gap(24)
        self.body.addWidget(heading(self.look, title, HEADING))
        self.gap(12)
        self._add_grid(groups)

    def _add_grid(self, groups: tuple[Group, ...]) -> None:
        grid = Grid((1, 1), narrowest=self.look.px(320), gap=self.look.px(12))
        for group in groups:
            grid.addWidget(group_panel(self, group))
        self.body.addLayout(grid)

    def _narrowing(self, data: AllPage) -> Panel:
        panel = Panel(self.look, inside=18, gap=8)
        panel.inside.addWidget(heading(self.look, self.t("ui.all.narrow")))
        for one in data.filters:
            panel.inside.addLayout(self._filter(one))
        count = Text(look=self.look, text=data.count, size=BASE, weight=STRONG)
        panel.inside.addWidget(Prose(count))
        return panel

    def _filter(self, data: Filter) -> Grid:
        """The name of a filter, and a button for each choice; the chosen one is pressed in."""
        grid = Grid((1, 7), narrowest=self.look.px(70), gap=self.look.px(12), down=0)
        grid.addWidget(prose(self.look, data.heading, role="soft"))
        grid.add_layout(chips(self, data))
        return grid
