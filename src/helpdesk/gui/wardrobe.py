# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Which look is worn: the choice on the Display page, or the same as the computer, live."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from helpdesk.gui import theme
from helpdesk.gui.look import Look


class Wardrobe(QObject):
    """Dresses the application; `changed` carries the new look. Nothing of it is saved."""

    changed = Signal(object)

    def __init__(
        self,
        application: QApplication,
        themes: Mapping[str, Mapping[str, str]],
        icons: Mapping[str, str],
    ) -> None:
        super().__init__()
        self._application = application
        self._themes = themes
        self._icons = icons
        self._colours = theme.SAME
        self._factor = 1.0
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, colours: str, factor: float) -> None:
        """Wear these colours at this text size."""
        self._colours = colours
        self._factor = factor
        self.changed.emit(self.wear())

    def wear(self) -> Look:
        """Dress the application, and return the look for the window."""
        look = Look(
            roles=self._themes[self._name()],
            icons=self._icons,
            colours=self._colours,
            factor=self._factor,
        )
        self._application.setFont(look.font())
        self._application.setPalette(theme.palette(look.roles))
        self._application.setStyleSheet(theme.stylesheet(look))
        return look

    def _name(self) -> str:
        hints = self._application.styleHints()
        contrast = hints.accessibility().contrastPreference()
        return theme.name_of(self._colours, hints.colorScheme(), contrast)

    @Slot()
    def _follow(self) -> None:
        """The computer's own colours changed."""
        if self._colours == theme.SAME:
            self.changed.emit(self.wear())
