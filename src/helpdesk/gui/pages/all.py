# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""All topics by area and all services by need, for those who would rather look than be asked."""

from __future__ import annotations

from helpdesk.engine.pages import AllPage, Group
from helpdesk.gui.boxes import Grid
from helpdesk.gui.groups import group_panel
from helpdesk.gui.look import HEADING, LEAD, Look
from helpdesk.gui.pages.base import WIDE, Page
from helpdesk.gui.widgets import heading, prose
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
            grid.addWidget(group_panel(self, group))
        self.body.addLayout(grid)
