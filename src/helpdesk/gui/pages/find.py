# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A place for own words. What they may mean stands below, and changes once a pause is made."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from helpdesk.engine.pages import FindPage, Finds
from helpdesk.gui import a11y
from helpdesk.gui.boxes import column, row
from helpdesk.gui.events import Open, Typed, opening
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.qt import application
from helpdesk.gui.theme import sheet_of_line
from helpdesk.gui.widgets import Panel, heading, note, prose, small
from helpdesk.model import Words

PAUSE = 250
"""How long typing must rest before the list below changes, in milliseconds."""

LONGEST = 1000
"""The most characters that can be typed."""

HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
"""What is typed here is not learned by a keyboard on the screen."""


class WordsLine(QLineEdit):
    """A line whose words are never copied: a copy would stay behind on the computer."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key but those that copy or cut."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.Cut
        ):
            return
        super().keyPressEvent(event)


class FindView(Page):
    """Draws the line to type in, the warning, and what was found."""

    def __init__(self, _data: FindPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self._finds: Finds | None = None
        self.add_heading(t("ui.find.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.find.lead"), role="soft", size=LEAD))
        self.gap(14)
        self.body.addWidget(note(look, t("ui.find.warning"), icon="info"))
        instead = self.flow()
        instead.addWidget(self.inline(t("ui.find.list"), Open("all")))
        self.body.addLayout(instead)
        self.gap(14)
        self.body.addWidget(heading(look, t("ui.find.label")))
        self.gap(6)
        self._line = self._made_line()
        self._go = self.button("primary", t("ui.find.go"), None, icon="search", large=True)
        self._go.clicked.connect(self._take)
        across = row(gap=look.px(12))
        across.addWidget(self._line, 1)
        across.addWidget(self._go)
        self.body.addLayout(across)
        self.gap(18)
        self._found = column(gap=look.px(12))
        self.body.addLayout(self._found)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(PAUSE)
        self._resting.timeout.connect(self._look_up)

    def show_finds(self, found: Finds | None) -> QWidget | None:
        """Put what was found below the line, if it is anything new, and have it announced.

        What must be seen at once is returned: the box of danger.
        """
        if found == self._finds:
            return None
        self._finds = found
        self._clear()
        box = self._urgent() if found and found.urgent else None
        if box is not None:
            self._found.addWidget(box)
        if found is not None:
            self._found.addWidget(self._list(found))
            self._announce(found)
        self.grown.emit()
        return box

    def typed(self) -> str:
        """The words in the line."""
        return self._line.text()

    def type_again(self, words: str) -> None:
        """Put the words back; what they lead to comes after a pause, as when they were typed."""
        self._line.setText(words)

    def _list(self, found: Finds) -> Panel:
        panel = Panel(self.look, gap=0)
        title = self.t("ui.find.found")
        a11y.hear_as(panel, "group", title)
        panel.inside.addWidget(heading(self.look, title))
        for link in found.links:
            panel.inside.addWidget(self.list_row(link.label, opening(link.opens), link.icon))
        return panel

    def _made_line(self) -> QLineEdit:
        line = WordsLine()
        line.setStyleSheet(sheet_of_line(self.look))
        line.setObjectName("words")
        line.setFont(self.look.font())
        line.setMinimumHeight(self.look.px(52))
        line.setMaxLength(LONGEST)
        line.setInputMethodHints(HINTS)
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.setAccessibleName(self.t("ui.find.label"))
        line.textChanged.connect(self._rest)  # typed, dictated, or put there by other means
        line.returnPressed.connect(self._take)
        return line

    def _urgent(self) -> Panel:
        panel = Panel(self.look, "danger", gap=6)
        title = self.t("ui.find.urgent")
        a11y.hear_as(panel, "group", title)
        panel.inside.addWidget(heading(self.look, title))
        panel.inside.addWidget(small(self.look, self.t("ui.find.urgent_more"), role="ink"))
        flow = self.flow()
        flow.addWidget(self.button("plain", self.t("ui.find.urgent_go"), Open("urgent")))
        panel.inside.addLayout(flow)
        return panel

    def _clear(self) -> None:
        while item := self._found.takeAt(0):
            widget = item.widget()
            if widget is not None:
                focused = application().focusWidget()
                if focused is not None and widget.isAncestorOf(focused):
                    self._line.setFocus()  # not on to whatever comes next in the window
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _announce(self, found: Finds) -> None:
        count, first = len(found.links), found.links[0].label
        if count == 1:
            said = self.t("ui.find.announced_one", first=first)
        else:
            said = self.t("ui.find.announced", count=count, first=first)
        urgent = f"{self.t('ui.find.urgent')} " if found.urgent else ""
        a11y.announce(self, urgent + said)

    @Slot()
    def _rest(self) -> None:
        self._resting.start()

    @Slot()
    def _look_up(self) -> None:
        self.happened.emit(Typed(self._line.text()))

    @Slot()
    def _take(self) -> None:
        """Enter: look at once. Danger opens the urgent page; else go to the first that is found."""
        self._resting.stop()
        self._look_up()
        if self._finds is None:
            a11y.announce(self, self.t("ui.find.nothing"))
        elif self._finds.urgent:
            self.happened.emit(opening(self._finds.links[0].opens))
        else:
            first = self._found.itemAt(0)
            panel = first.widget() if first else None
            if panel is not None:
                a11y.in_reading_order(panel)[0].setFocus()
