# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""How things look: colours by role, text sizes and icons. Every part of the window is given one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from helpdesk.gui.fonts import FONTS, NUMBER_FAMILY, TEXT_FAMILY, made_font

SMALL, BUTTON, BASE, LEAD, TITLE, HEADING, PAGE_HEADING, DISPLAY = 16, 17, 18, 19, 20, 23, 34, 40
"""Text sizes in px at 100 %."""

_MIRRORED = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-right": "chevron-left",
}
"""Icons that point the other way where people read from the right."""

REGULAR = QFont.Weight.Normal
STRONG = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


class Look:
    """One set of colours, one font and one text size. `colours` is the choice that led to it."""

    def __init__(
        self,
        *,
        roles: Mapping[str, str],
        icons: Mapping[str, str] = MappingProxyType({}),
        colours: str = "same",
        factor: float = 1.0,
        family: str = TEXT_FAMILY,
    ) -> None:
        self.roles = roles
        self.icons = icons
        self.colours = colours
        self.factor = factor
        self.family = family
        self._drawings: dict[tuple[str, str], QSvgRenderer] = {}

    def in_font(self, family: str) -> Look:
        """The same in the font of another family."""
        return Look(
            roles=self.roles,
            icons=self.icons,
            colours=self.colours,
            factor=self.factor,
            family=family,
        )

    def px(self, size: float) -> int:
        """A length that belongs to text, so it grows with it."""
        return round(size * self.factor)

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.roles[role])

    def brush(self, role: str) -> QBrush:
        """A brush in the colour of a role.

        Asked for with the colour, PySide6 would first see if that is a gradient, of which it then
        makes 169 names.
        """
        made = QBrush()
        made.setColor(self.colour(role))
        made.setStyle(Qt.BrushStyle.SolidPattern)
        return made

    def font(self, size: float = BASE, weight: QFont.Weight = REGULAR) -> QFont:
        """The text font at this size."""
        return made_font(self.family, self.px(size * FONTS[self.family].scale), weight)

    def number_font(self, size: float = BASE, weight: QFont.Weight = REGULAR) -> QFont:
        """The font of phone numbers at this size, whatever font the text has."""
        return made_font(NUMBER_FAMILY, self.px(size), weight)

    def line_height(self, size: float, leading: float) -> int:
        """From line to line of a text of this size, in px. Some fonts need more room."""
        return round(self.px(size) * leading * FONTS[self.family].spread)

    def icon(self, name: str | None, role: str) -> QSvgRenderer | None:
        """An icon as a drawing in the colour of a role, sharp at every scale.

        None without a name, and in a window that could not open its icons.
        """
        if name is None or not self.icons:
            return None
        if QGuiApplication.isRightToLeft():
            name = _MIRRORED.get(name, name)
        if (name, role) not in self._drawings:
            coloured = self.icons[name].replace("currentColor", self.roles[role])
            self._drawings[name, role] = QSvgRenderer(coloured.encode())
        return self._drawings[name, role]
