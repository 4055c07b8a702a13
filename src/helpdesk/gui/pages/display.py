# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Text size, colours and font. A choice shows at once; it is kept only if somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from helpdesk.engine.pages import DisplayPage
from helpdesk.gui import theme
from helpdesk.gui.boxes import Grid
from helpdesk.gui.choices import Choice, choice_group
from helpdesk.gui.events import ForgetDisplay, RememberDisplay, SetDisplay
from helpdesk.gui.fonts import FONTS
from helpdesk.gui.look import LEAD, Look
from helpdesk.gui.pages.base import Page
from helpdesk.gui.settings import FACTORS
from helpdesk.gui.widgets import Panel, heading, prose
from helpdesk.model import Words

FAMILIES = tuple(FONTS)


class DisplayView(Page):
    """Draws three groups of choices, and the box in which they are kept or forgotten."""

    def __init__(self, data: DisplayPage, look: Look, t: Words) -> None:
        super().__init__(look, t)
        self._data = data
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
        size, worn = FACTORS.index(look.factor), self._named.index(look.colours)
        self._sizes = self._add_group("size", self._cards(sizes), size)
        self._colours = self._add_group("colours", self._cards(tuple(colours.values())), worn)
        self._fonts = self._add_group("font", self._font_cards(), FAMILIES.index(look.family))
        self._add_keeping()

    def what_changed(self) -> str | None:
        """What was done with the file, or could not be done."""
        return " ".join(self._sentences()) if self._data.done else None

    def _cards(self, choices: Sequence[str]) -> list[Choice]:
        return [Choice(self.look, say, say, None) for say in choices]

    def _font_cards(self) -> list[Choice]:
        """Each font's name and what it is like, written in it."""
        hints = (
            self.t("ui.display.usual"),
            self.t("ui.display.wide"),
            self.t("ui.display.heavy"),
        )
        return [
            Choice(self.look.in_font(family), family, family, hint)
            for family, hint in zip(FAMILIES, hints, strict=True)
        ]

    def _add_group(self, name: str, choices: Sequence[Choice], chosen: int) -> QButtonGroup:
        title = self.t(f"ui.display.{name}")
        self.gap(22)
        self.body.addWidget(heading(self.look, title))
        self.gap(10)
        group = QButtonGroup(self)
        grid = Grid((1, 1), narrowest=self.look.px(240), gap=self.look.px(12))
        for place, choice in enumerate(choices):
            choice.setObjectName(f"{name}-{place}")
            choice.setChecked(place == chosen)
            group.addButton(choice, place)
            grid.addWidget(choice)
        group.buttonToggled.connect(self._set)  # a screen reader toggles, it doesn't click
        self.body.addWidget(choice_group(title, grid))
        return group

    def _add_keeping(self) -> None:
        self.gap(22)
        panel = Panel(self.look)
        panel.inside.addWidget(heading(self.look, self.t("ui.display.keep")))
        for say in self._sentences():
            panel.inside.addWidget(prose(self.look, say))
        flow = self.flow()
        remember = self.button("plain", self.t("ui.display.remember"), RememberDisplay())
        remember.setObjectName("remember")
        flow.addWidget(remember)
        if self._data.place:
            forget = self.button("plain", self.t("ui.display.forget"), ForgetDisplay())
            forget.setObjectName("forget")
            flow.addWidget(forget)
        panel.inside.addLayout(flow)
        self.body.addWidget(panel)

    def _sentences(self) -> list[str]:
        """Where the choices are kept, and whether those that are worn are among them."""
        done, place, kept = self._data.done, self._data.place, self._data.kept
        if done == "not-saved":
            return [self.t("ui.display.not_saved")]
        if done == "not-forgotten":
            return [self.t("ui.display.not_forgotten", place=place)]
        if place is None:
            forgotten = done == "forgotten"
            return [self.t("ui.display.forgotten" if forgotten else "ui.display.keep_more")]
        if kept is None:
            return [self.t("ui.display.unreadable", place=place)]
        saved = self.t("ui.display.saved", place=place)
        worn = (self.look.colours, self.look.factor, self.look.family)
        return [saved] if kept == worn else [self.t("ui.display.changed"), saved]

    @Slot(QAbstractButton, bool)
    def _set(self, pressed: QAbstractButton, is_chosen: bool) -> None:
        if not is_chosen:
            return
        pressed.setFocus()
        colours = self._named[self._colours.checkedId()]
        factor = FACTORS[self._sizes.checkedId()]
        self.happened.emit(SetDisplay(colours, factor, FAMILIES[self._fonts.checkedId()]))
