# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""From roles to a palette and what else Qt paints by. The colours themselves are in the themes."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from helpdesk.gui.look import Look

SAME, LIGHT, DARK, HIGH_CONTRAST = "same", "light", "dark", "high-contrast"
"""What can be chosen; `same` follows the computer."""

SCROLL_BAR = 14
"""How wide a scroll bar is, in px."""

_PALETTE = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "paper",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "soft",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "brand",
    QPalette.ColorRole.HighlightedText: "on-brand",
    QPalette.ColorRole.Accent: "brand",
    QPalette.ColorRole.Link: "brand",
    QPalette.ColorRole.LinkVisited: "brand",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "tint",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "ink",
}

_BAR = Template("""
QScrollBar { background: $paper; width: ${width}px; margin: 0; border: none; }
QScrollBar::handle { background: $edge; min-height: 44px; margin: 3px; border-radius: 4px; }
QScrollBar::handle:disabled { background: $paper; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QScrollBar { widget-animation-duration: 0; }
""")

_LINE = Template("""
QLineEdit { background: $card; border: 1px solid $edge; border-radius: ${corner}px; }
QLineEdit { padding: 0 14px; widget-animation-duration: 0; }
""")


def palette(roles: Mapping[str, str]) -> QPalette:
    """Every role of the palette, so that nothing is left to the system's own colours."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, QColor(roles[name]))
    disabled = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(disabled, role, QColor(roles["soft"]))
    return made


def sheet_of_bar(look: Look) -> str:
    """What Qt paints a scroll bar by. All else but a line paints itself."""
    return _BAR.substitute(paper=look.roles["paper"], edge=look.roles["edge"], width=SCROLL_BAR)


def sheet_of_line(look: Look) -> str:
    """What Qt paints a line by, for somebody to type in."""
    card, edge = look.roles["card"], look.roles["edge"]
    return _LINE.substitute(card=card, edge=edge, corner=look.px(12))


def name_of(colours: str, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> str:
    """The theme for a choice; for `same`, the one that comes closest to the computer's own."""
    if colours != SAME:
        return colours
    if contrast == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def system_roles(system: QPalette) -> dict[str, str]:
    """Roles from the system's own two colours for text.

    For a system in high contrast, and for a window that cannot open its themes.
    """
    ink = system.color(QPalette.ColorRole.WindowText).name()
    paper = system.color(QPalette.ColorRole.Window).name()
    inks = ("ink", "soft", "edge", "line", "brand", "open", "danger")
    papers = ("header", "bar", "paper", "card", "on-brand", "tint", "open-tint", "danger-tint")
    return dict.fromkeys(inks, ink) | dict.fromkeys(papers, paper)
