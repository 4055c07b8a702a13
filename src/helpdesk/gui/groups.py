# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Links under a heading, in a box."""

from __future__ import annotations

from helpdesk.engine.pages import Group
from helpdesk.gui import a11y
from helpdesk.gui.boxes import row
from helpdesk.gui.events import opening
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import IconBox, Panel, heading


def group_panel(page: Page, group: Group) -> Panel:
    """The box of a group, one row a link."""
    panel = Panel(page.look, gap=0, inside=18)
    a11y.hear_as(panel, "group", group.heading)
    head = row(gap=page.look.px(10))
    if group.icon:
        head.addWidget(IconBox(page.look, group.icon, "soft"))
    head.addWidget(heading(page.look, group.heading), 1)
    panel.inside.addLayout(head)
    for link in group.links:
        panel.inside.addWidget(page.list_row(link.label, opening(link.opens), link.icon))
    panel.inside.addStretch(1)
    return panel
