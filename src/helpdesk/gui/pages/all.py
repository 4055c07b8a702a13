# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""All topics by area and all services by need, for those who would rather look than be asked."""

from __future__ import annotations

from helpdesk.engine.pages import AllPage, Group
from helpdesk.gui.boxes import Grid, row
from helpdesk.gui.events import opening
from helpdesk.gui.look import HEADING, LEAD, Look
from helpdesk.gui.pages.base import WIDE, Page
from helpdesk.gui.widgets import IconBox, Panel, heading, prose
from helpdesk.model import Words


class AllView(Page):
    """Draws both lists."""

    def __init__(self, data: AllPage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=WIDE)
        self.add_heading(t("ui.all.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.all.lead"), role="soft", size=LEAD))
        self._add_groups(t("ui.all.topics"), data.topics)
        self._add_groups(t("ui.all.services"), data.services)

    def _add_groups(self, title: str, groups: tuple[Group, ...]) -> None:
        self.gap(24)
        self.body.addWidget(heading(self.look, title, HEADING))
        self.gap(12)
        grid = Grid((1, 1), narrowest=self.look.px(320), gap=self.look.px(12))
        for group in groups:
            grid.addWidget(self._group(group))
        self.body.addLayout(grid)

    def _group(self, group: Group) -> Panel:
        panel = Panel(self.look, gap=0, inside=18)
        head = row(gap=self.look.px(10))
        if group.icon:
            head.addWidget(IconBox(self.look, group.icon, "soft"))
        head.addWidget(heading(self.look, group.heading), 1)
        panel.inside.addLayout(head)
        for link in group.links:
            panel.inside.addWidget(self.list_row(link.label, opening(link.opens)))
        panel.inside.addStretch(1)
        return panel
