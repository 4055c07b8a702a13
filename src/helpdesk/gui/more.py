# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The rest of a long list: a button that makes room for what it stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from helpdesk.gui import a11y
from helpdesk.gui.boxes import Box, column
from helpdesk.gui.pages.base import Page


class More(Box):
    """Says "Show 7 more": nothing of the rest is drawn before somebody asks for it."""

    def __init__(
        self, page: Page, count: int, make: Callable[[], Sequence[QWidget]], *, gap: int = 0
    ) -> None:
        super().__init__()
        self._page = page
        self._make = make
        self._rest = column(self, gap=gap)
        label = page.t("ui.result.more", count=count)
        self.button = page.button("plain", label, None, icon="chevron-down")
        self.button.clicked.connect(self.show_all)
        self._row = page.flow()
        self._row.addWidget(self.button)
        self._rest.addLayout(self._row)

    @Slot()
    def show_all(self) -> None:
        """Draw the rest in the place of the button, and go to the first of it."""
        self.button.hide()
        made = self._make()
        for one in made:
            self._rest.addWidget(one)
        self._page.grown.emit()
        first = made[0]
        reachable = [first] if isinstance(first, QAbstractButton) else a11y.in_reading_order(first)
        reachable[0].setFocus()
