# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Text size and colours. A choice shows at once; nothing is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from helpdesk.engine.pages import DisplayPage
from helpdesk.gui import theme
from helpdesk.gui.boxes import Grid
from helpdesk.gui.choices import Choice, choice_group
from helpdesk.gui.events import SetDisplay
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.widgets import heading, prose
from helpdesk.model import Words

FACTORS = (1.0, 1.25, 1.5, 2.0)


class DisplayView(Page):
    """Draws two groups of choices."""

    def __init__(self, _data: DisplayPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self.add_heading(t("ui.display.heading"))
        self.gap(6)
        self.body.addWidget(prose(look, t("ui.display.lead"), role="soft", size=LEAD))
        sizes = [t("ui.display.percent", percent=round(factor * 100)) for factor in FACTORS]
        colours = {
            theme.SAME: t("ui.display.same"),
            theme.LIGHT: t("ui.display.light"),
            theme.DARK: t("ui.display.dark"),
            theme.HIGH_CONTRAST: t("ui.display.contrast"),
        }
        self._named = tuple(colours)
        worn = self._named.index(look.colours)
        self._sizes = self._add_group(t("ui.display.size"), sizes, FACTORS.index(look.factor))
        self._colours = self._add_group(t("ui.display.colours"), tuple(colours.values()), worn)

    def _add_group(self, title: str, choices: Sequence[str], chosen: int) -> QButtonGroup:
        self.gap(22)
        self.body.addWidget(heading(self.look, title))
        self.gap(10)
        group = QButtonGroup(self)
        grid = Grid((1, 1), narrowest=self.look.px(240), gap=self.look.px(12))
        for place, say in enumerate(choices):
            choice = Choice(self.look, say, say, None)
            choice.setObjectName(say)
            choice.setChecked(place == chosen)
            group.addButton(choice, place)
            grid.addWidget(choice)
        group.buttonToggled.connect(self._set)  # a screen reader toggles, it doesn't click
        self.body.addWidget(choice_group(title, grid))
        return group

    @Slot(QAbstractButton, bool)
    def _set(self, pressed: QAbstractButton, is_chosen: bool) -> None:
        if not is_chosen:
            return
        pressed.setFocus()
        colours = self._named[self._colours.checkedId()]
        self.happened.emit(SetDisplay(colours, FACTORS[self._sizes.checkedId()]))
