# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Which look is worn: the choice on the Display page, or the same as the computer, live."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from helpdesk.content.contrast import contrast
from helpdesk.gui import theme
from helpdesk.gui.look import Look
from helpdesk.gui.settings import Memory, Settings

ENOUGH = 7.0
"""The least contrast, as WCAG 2.2 AAA asks of text, of a system's own high contrast."""


class Wardrobe(QObject):
    """Dresses the application; `changed` carries the new look. At first it wears what was kept.

    Without themes, for a window that can't open them, it takes the computer's own colours.
    """

    changed = Signal(object)

    def __init__(
        self,
        application: QApplication,
        themes: Mapping[str, Mapping[str, str]],
        icons: Mapping[str, str],
        memory: Memory,
    ) -> None:
        super().__init__()
        self.memory = memory
        self.settings = memory.kept or Settings()
        self._application = application
        self._themes = themes
        self._icons = icons
        hints = application.styleHints()
        self._scheme = hints.colorScheme()
        self._contrast = hints.accessibility().contrastPreference()
        hints.colorSchemeChanged.connect(self._follow_scheme)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_contrast)

    def choose(self, colours: str, factor: float, family: str) -> None:
        """Wear these colours at this text size, in a font of this family."""
        self.settings = self.settings._replace(colours=colours, factor=factor, family=family)
        self.changed.emit(self.wear())

    def wear(self) -> Look:
        """Dress the application, and return the look for the window."""
        look = Look(
            roles=self._roles(),
            icons=self._icons,
            colours=self.settings.colours,
            factor=self.settings.factor,
            family=self.settings.family,
        )
        self._application.setFont(look.font())
        self._application.setPalette(theme.palette(look.roles))
        return look

    def _roles(self) -> Mapping[str, str]:
        name = theme.name_of(self.settings.colours, self._scheme, self._contrast)
        if name in self._themes and not self._follows_high_contrast():
            return self._themes[name]
        own = self._system_roles()
        strong = contrast(own["ink"], own["paper"]) >= ENOUGH
        return own if strong else self._themes.get(name, own)

    def _follows_high_contrast(self) -> bool:
        wanted = self._contrast == Qt.ContrastPreference.HighContrast
        return wanted and self.settings.colours == theme.SAME

    def _system_roles(self) -> dict[str, str]:
        self._application.setPalette(QPalette())  # else our own palette would answer
        return theme.system_roles(self._application.palette())

    @Slot(Qt.ColorScheme)
    def _follow_scheme(self, scheme: Qt.ColorScheme) -> None:
        """The computer became light or dark."""
        self._scheme = scheme
        self._follow()

    @Slot(Qt.ContrastPreference)
    def _follow_contrast(self, contrast: Qt.ContrastPreference) -> None:
        """The computer began or ceased to ask for high contrast."""
        self._contrast = contrast
        self._follow()

    def _follow(self) -> None:
        if self.settings.colours == theme.SAME or not self._themes:
            self.changed.emit(self.wear())
