# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What the answers lead to: who can help on the left, what to do on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.engine.pages import Link, ResultPage, UrgentLine
from helpdesk.gui import a11y
from helpdesk.gui.boxes import Box, Grid, column, row
from helpdesk.gui.buttons import Button
from helpdesk.gui.cards import list_panel, service_card, steps_panel
from helpdesk.gui.events import Open, opening
from helpdesk.gui.look import HEADING, Look
from helpdesk.gui.more import More
from helpdesk.gui.pages.base import WIDE, Page
from helpdesk.gui.widgets import (
    MIDDLE,
    IconBox,
    Panel,
    beside,
    heading,
    lead_and_more,
    note,
    number,
    page_heading,
    prose,
    small,
)
from helpdesk.gui.words_panel import WordsPanel
from helpdesk.model import Words

FIRST, FIRST_LINKS = 3, 4
"""How many cards, and how many links of a list, are shown before "Show more"."""

LEFT, RIGHT = 1.45, 1.0


class ResultView(Page):
    """Draws a result in two columns, or in one where there is no room for two."""

    def __init__(self, data: ResultPage, look: Look, t: Words) -> None:
        super().__init__(look, t, width=WIDE)
        self._data = data
        if data.urgent:
            self.body.addWidget(_urgent_box(self, data.urgent))
            self.gap(20)
        self._grid = Grid((LEFT, RIGHT), narrowest=look.px(300), gap=look.px(28), down=look.px(12))
        self._left = column(gap=look.px(12))
        self._grid.addWidget(self._column(self._left))
        self._add_left(data)
        self._right = column(gap=look.px(12))
        self._grid.addWidget(self._column(self._right))
        steps = (self.t("ui.result.now"), data.now)
        self._now = steps_panel(self, "tint", "circle-check", *steps)
        self._right.addWidget(self._now)
        self._add_right(self._right, data)
        self.body.addLayout(self._grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What to do now stands beside the services, or above them where there is no room."""
        super().resizeEvent(event)
        margins = self._across.contentsMargins()  # the layout's own rectangle may be out of date
        room = event.size().width() - margins.left() - margins.right()
        two_columns = self._grid.columns(min(room, self.look.px(WIDE))) > 1
        holder, place = (self._right, 0) if two_columns else (self._left, 1)
        if holder.indexOf(self._now) != place:
            holder.insertWidget(place, self._now)
            self.grown.emit()

    def _column(self, inside: QVBoxLayout) -> QWidget:
        holder = Box()
        holder.setLayout(inside)
        return holder

    def _add_left(self, data: ResultPage) -> None:
        self._add_head(data)
        for card in data.cards[:FIRST]:
            self._left.addWidget(service_card(self, card, first=card is data.cards[0]))
        if len(data.cards) > FIRST:
            rest = More(self, len(data.cards) - FIRST, self._other_cards, gap=self.look.px(12))
            self._left.addWidget(rest)
        if data.for_you:
            title = self.t("ui.result.for_you")
            self._left.addWidget(heading(self.look, title, HEADING))
            for_you = service_card(self, data.for_you)
            a11y.hear_as(for_you, "group", title)  # the same service may stand above
            self._left.addWidget(for_you)
        if data.preview:
            mark = IconBox(self.look, "info", "soft", 18)
            self._left.addLayout(beside(self.look, mark, small(self.look, data.preview)))
        self._left.addStretch(1)

    def _add_head(self, data: ResultPage) -> None:
        head = column(gap=self.look.px(2))
        self.heading = page_heading(self.look, data.heading, 29)
        head.addWidget(self.heading)
        head.addSpacing(self.look.px(6))
        mark = IconBox(self.look, data.icon, "brand")
        head.addLayout(beside(self.look, mark, lead_and_more(self.look, data.short, None)))
        head.addSpacing(self.look.px(4))
        head.addWidget(prose(self.look, data.opening))
        head.addSpacing(self.look.px(4))
        answers = self.flow(6)
        if data.answers:
            answers.addWidget(prose(self.look, data.answers, role="soft", size=17))
        change = self.t("ui.result.change") if data.answers else self.t("ui.result.answers")
        answers.addWidget(self.inline(change, Open("answers"), size=17))
        head.addLayout(answers)
        if data.note:
            head.addWidget(note(self.look, data.note))
        if data.urgent_when:
            head.addSpacing(self.look.px(6))
            head.addWidget(small(self.look, self.t("ui.result.true_now")))
            flow = self.flow(8)
            for text in data.urgent_when:
                flow.addWidget(self.button("plain", text, Open("urgent"), size=17))
            head.addLayout(flow)
        self._left.addLayout(head)

    def _add_right(self, right: QVBoxLayout, data: ResultPage) -> None:
        t = self.t
        if data.avoid:
            right.addWidget(steps_panel(self, "card", "ban", t("ui.result.avoid"), data.avoid))
        right.addWidget(self._list(t("ui.result.worries"), data.worries))
        right.addWidget(self._list(t("ui.result.read"), data.guides, last=1))
        if data.ready:
            right.addWidget(list_panel(self, t("ui.result.ready"), data.ready))
        if data.start_with:
            right.addWidget(WordsPanel(self, data.start_with))
        flow = self.flow()
        nobody = Open("nobody")
        flow.addWidget(self.button("plain", t("ui.result.nobody"), nobody))
        right.addLayout(flow)
        right.addStretch(1)

    def _list(self, title: str, links: tuple[Link, ...], *, last: int = 0) -> Panel:
        """The first few links, a button for the rest, and the last ones in any case."""
        panel = Panel(self.look, gap=0)
        a11y.hear_as(panel, "group", title)
        panel.inside.addWidget(heading(self.look, title))
        panel.inside.addSpacing(self.look.px(4))
        most = len(links) - last
        shown = most if most <= FIRST_LINKS + 1 else FIRST_LINKS
        for link in links[:shown]:
            panel.inside.addWidget(self._row(link))
        rest = links[shown:most]
        if rest:
            panel.inside.addWidget(More(self, len(rest), partial(self._rows, rest)))
            panel.inside.addSpacing(self.look.px(8))
        for link in links[most:]:
            panel.inside.addWidget(self._row(link))
        return panel

    def _row(self, link: Link) -> Button:
        return self.list_row(link.label, opening(link.opens))

    def _rows(self, links: tuple[Link, ...]) -> list[Button]:
        return [self._row(link) for link in links]

    def _other_cards(self) -> list[Panel]:
        return [service_card(self, card) for card in self._data.cards[FIRST:]]


def _urgent_box(page: Page, line: UrgentLine) -> Panel:
    """The box above everything else when someone could get hurt: the number, then what to do."""
    panel = Panel(page.look, "danger", inside=18)
    across = row(gap=page.look.px(22))
    for contact in line.contacts:
        across.addWidget(number(page.look, contact.value, role="danger", size=48), 0, MIDDLE)
    texts = column(gap=page.look.px(2))
    texts.addWidget(heading(page.look, line.say))
    more = page.flow()
    if line.more:
        more.addWidget(prose(page.look, line.more))
    more.addWidget(page.inline(page.t("ui.result.urgent"), Open("urgent")))
    texts.addLayout(more)
    across.addLayout(texts, 1)
    panel.inside.addLayout(across)
    return panel
