# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The notes of reading aloud, which stand between the header and the page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from helpdesk.gui.boxes import Box, Flow, column
from helpdesk.gui.buttons import Button
from helpdesk.gui.look import Look
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.widgets import Panel, prose
from helpdesk.model import Words


class _Note(Box):
    """A tinted box from edge to edge of the window."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        panel = Panel(look, "note", inside=14)
        self.parts = Flow(look.px(14))
        self.parts.addWidget(prose(look, text))
        panel.inside.addLayout(self.parts)
        column(self, around=(24, 12, 24, 0)).addWidget(panel)


class NoVoiceNote(_Note):
    """Says that this computer can't read aloud after all."""

    def __init__(self, look: Look, t: Words) -> None:
        super().__init__(look, t("ui.read.no_voice"))


class HeardNote(_Note):
    """Warns that a voice can be heard in the room, and asks whether to go on."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, look: Look, t: Words) -> None:
        super().__init__(look, t("ui.read.heard"))
        self.agree = Button(look, "primary", t("ui.top.read"), icon="volume-2")
        self.agree.clicked.connect(self.agreed)
        refuse = Button(look, "plain", t("ui.read.no"))
        refuse.clicked.connect(self.refused)
        for button in (self.agree, refuse):
            self.parts.addWidget(button)
        self._ring = FocusRing(self, look)
