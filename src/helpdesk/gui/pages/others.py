# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What others may see: what this run has left here, and what nobody can hide."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.engine.pages import Left, OthersPage
from helpdesk.gui.chips import chips
from helpdesk.gui.clear_panel import ClearPanel
from helpdesk.gui.events import LeaveOut
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import Panel, heading, note, point, prose, titled
from helpdesk.model import Words

Point = tuple[str, str]
"""An icon, and the key of what it stands beside; what more there is to say ends in `_more`."""

HIDDEN = (
    ("monitor", "ran"),
    ("eye", "screen"),
    ("camera", "camera"),
    ("globe", "filter"),
    ("printer", "printer"),
)
CAN_DO = (("smartphone", "other_device"), ("heart-handshake", "ask"))


class OthersView(Page):
    """Draws whose computer it is, what was left, and the honest list."""

    has_foot = False

    def __init__(self, data: OthersPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self._advice = data.advice
        self.add_heading(t("ui.others.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.others.lead"), role="soft", size=LEAD))
        self.gap(4)
        self._add_whose(data)
        if data.left is not None:
            self._add_part("left", tuple(points_of(data.left)), data.left)
        self._add_part("hidden", HIDDEN)
        self._add_part("can_do", CAN_DO)
        if data.left is not None:
            if data.left.capture is not None:
                self._add_capture(data.left.capture)
            self.gap(14)
            self.body.addWidget(ClearPanel(self, data.left.idle))

    def what_changed(self) -> str | None:
        """The advice for the computer that was picked."""
        return " ".join(one.say for one in self._advice) or None

    def _add_whose(self, data: OthersPage) -> None:
        self.gap(14)
        panel = Panel(self.look, "tint")
        panel.inside.addWidget(heading(self.look, data.whose.heading))
        panel.inside.addLayout(chips(self, data.whose))
        for icon, advice in zip(("eye", "globe", "smartphone"), data.advice, strict=False):
            panel.inside.addLayout(point(self.look, icon, advice.say, advice.more))
        self.body.addWidget(panel)

    def _add_part(self, title: str, points: tuple[Point, ...], left: Left | None = None) -> None:
        self.gap(14)
        panel = Panel(self.look)
        panel.inside.addWidget(heading(self.look, self.t(f"ui.others.{title}")))
        given = {"title": left.title, "path": left.settings} if left else {}
        for icon, key in points:
            say = self.t(f"ui.others.{key}", **given)
            more = self.t(f"ui.others.{key}_more", **given)
            panel.inside.addLayout(point(self.look, icon, say, more, role="soft"))
        self.body.addWidget(panel)

    def _add_capture(self, capture: str) -> None:
        """The choice to be left out of pictures of the screen, with what it costs."""
        t = self.t
        self.gap(14)
        panel = Panel(self.look)
        panel.inside.addLayout(
            titled(self.look, t("ui.others.capture"), t("ui.others.capture_more"))
        )
        if capture != "off":
            done = "capture_done" if capture == "on" else "capture_failed"
            panel.inside.addWidget(note(self.look, t(f"ui.others.{done}"), icon="info"))
        label = t("ui.others.capture_off" if capture == "on" else "ui.others.capture_on")
        flow = self.flow()
        flow.addWidget(self.button("plain", label, LeaveOut(capture != "on")))
        panel.inside.addLayout(flow)
        self.body.addWidget(panel)


def points_of(left: Left) -> Iterator[Point]:
    """What this run has left, thing by thing."""
    yield "eraser", "answers"
    yield "type", "title"
    yield "list", "file" if left.settings else "no_file"
    yield "copy", "copied" if left.copied else "not_copied"
    yield "globe", "opened" if left.opened else "not_opened"
