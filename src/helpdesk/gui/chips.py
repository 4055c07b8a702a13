# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Small buttons of which one is pressed in: to choose by, on the same page."""

from __future__ import annotations

from helpdesk.engine.pages import Filter
from helpdesk.gui.boxes import Flow
from helpdesk.gui.events import opening
from helpdesk.gui.pages.base import Page


def chips(page: Page, data: Filter) -> Flow:
    """A button for each choice; the chosen one is pressed in."""
    flow = page.flow(8)
    for place, link in enumerate(data.choices):
        button = page.button("chip", link.label, opening(link.opens))
        button.setObjectName(f"{data.heading}-{place}")
        button.setCheckable(True)
        button.setChecked(place == data.chosen)
        name = page.t("ui.all.choice", heading=data.heading, choice=link.label)
        button.setAccessibleName(name)
        flow.addWidget(button)
    return flow
