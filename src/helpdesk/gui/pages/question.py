# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""One question: cards to choose from, Continue, Skip, and help without any more questions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup

from helpdesk.engine.pages import QuestionPage
from helpdesk.gui import a11y
from helpdesk.gui.boxes import Grid, row
from helpdesk.gui.choices import Choice, choice_group
from helpdesk.gui.events import Answered, HelpNow, Skipped
from helpdesk.gui.look import BASE, LEAD, Look
from helpdesk.gui.pages.base import MIDDLE, Page, add
from helpdesk.gui.widgets import Dot, Panel, beside, note, prose, small
from helpdesk.model import Words

FEW = 3
"""Up to this many cards stand in one row; more of them in two columns."""


class QuestionView(Page):
    """Draws a question."""

    def __init__(self, data: QuestionPage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=MIDDLE)
        self._fact = data.fact
        self._why_text = data.why
        self.body.addWidget(prose(look, data.progress, role="soft", size=17))
        self.gap(8)
        self.add_heading(data.heading)
        if data.lead:
            self.gap(6)
            self.body.addWidget(prose(look, data.lead, role="soft", size=LEAD))
        self.gap(18)
        if data.note:
            self._add_note(data.note)
        if data.listed:
            self._add_list(data.listed)
        self._group = QButtonGroup(self)
        self._add_cards(data)
        self._missing = prose(look, t("ui.question.choose"), role="ink")
        self._missing.hide()
        self.gap(8)
        self.body.addWidget(self._missing)
        self.gap(12)
        self._why = note(look, data.why)
        self._why.hide()
        self._add_buttons()
        self.gap(12)
        self.body.addWidget(self._why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter continues from anywhere on the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._continue()
        else:
            super().keyPressEvent(event)

    def _add_note(self, text: str) -> None:
        self.body.addWidget(note(self.look, text))
        self.gap(14)

    def _add_list(self, items: tuple[str, ...]) -> None:
        panel = Panel(self.look, "tint", inside=18, gap=4)
        grid = Grid((1, 1), narrowest=self.look.px(300), gap=self.look.px(20), down=self.look.px(6))
        for item in items:
            grid.add_layout(beside(self.look, Dot(self.look), small(self.look, item, role="ink")))
        panel.inside.addLayout(grid)
        self.body.addWidget(panel)
        self.gap(14)

    def _add_cards(self, data: QuestionPage) -> None:
        count = len(data.cards)
        columns = count if count <= FEW else 2
        narrowest = self.look.px(220 if count <= FEW else 280)
        grid = Grid((1,) * columns, narrowest=narrowest, gap=self.look.px(12))
        for place, card in enumerate(data.cards):
            choice = Choice(self.look, card.value, card.say, card.hint, card.icon)
            choice.setObjectName(f"choice-{place}")  # programs can read it: it tells no topic
            choice.setChecked(card.value == data.chosen)
            self._group.addButton(choice)
            grid.addWidget(choice)
        self.body.addWidget(choice_group(data.heading, grid))

    def _add_buttons(self) -> None:
        t = self.t
        go_on = self.button(
            "primary", t("ui.question.continue"), None, after="arrow-right", large=True
        )
        go_on.clicked.connect(self._continue)
        why = self.button("inline", t("ui.question.why"), None, icon="circle-help", size=BASE)
        why.clicked.connect(self._tell_why)
        flow = self.flow()
        add(
            flow,
            go_on,
            self.button("link", t("ui.question.skip"), Skipped(self._fact)),
            self.button("link", t("ui.question.help_now"), HelpNow()),
        )
        line = row(gap=self.look.px(12))
        line.addLayout(flow, 1)
        line.addWidget(why)
        self.body.addLayout(line)

    @Slot()
    def _continue(self) -> None:
        chosen = self._group.checkedButton()
        if isinstance(chosen, Choice):
            self.happened.emit(Answered(self._fact, chosen.value))
            return
        self._missing.show()
        a11y.announce(self, self._missing.text())

    @Slot()
    def _tell_why(self) -> None:
        self._why.setVisible(self._why.isHidden())
        if not self._why.isHidden():
            a11y.announce(self, self._why_text)
