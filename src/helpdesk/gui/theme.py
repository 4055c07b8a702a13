# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""From roles to a palette and the one stylesheet. The colours themselves are in the themes."""

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

_SHEET = Template("""
QWidget#header { background: $header; border-bottom: 1px solid $line; }
QWidget#bar { background: $bar; border-top: 1px solid $line; }
QScrollArea, QWidget#page { background: $paper; border: none; }

QFrame[kind="card"] { background: $card; border: 1px solid $line; border-radius: ${r16}px; }
QFrame[kind="tint"] { background: $tint; border: 1px solid $tint; border-radius: ${r16}px; }
QFrame[kind="note"] { background: $tint; border: 1px solid $tint; border-radius: ${r12}px; }
QFrame[kind="danger"] { background: ${danger_tint}; border: 2px solid $danger; }
QFrame[kind="danger"] { border-radius: ${r16}px; }
QFrame[kind="pill-brand"] { background: $tint; border-radius: ${r15}px; }
QFrame[kind="pill-open"] { background: ${open_tint}; border-radius: ${r15}px; }
QFrame[kind="pill-soft"] { background: $paper; border: 1px solid $line; border-radius: ${r15}px; }
QLabel[kind="bullet"] { background: $tint; color: $brand; border-radius: ${r16}px; }

QPushButton { border: 1px solid transparent; border-radius: ${r12}px; background: transparent; }
QPushButton[kind="primary"] { background: $brand; border-color: $brand; }
QPushButton[kind="hide"] { background: $ink; border-color: $ink; }
QPushButton[kind="plain"] { background: $card; border-color: $edge; }
QPushButton[kind="chip"] { background: $card; border-color: $edge; border-radius: ${r16}px; }
QPushButton[kind="chip"]:checked { background: $tint; border: 2px solid $brand; }
QPushButton[kind="plain"]:hover, QPushButton[kind="quiet"]:hover { background: $tint; }
QPushButton[kind="primary"]:pressed, QPushButton[kind="hide"]:pressed { border: 3px solid $edge; }
QPushButton[kind="plain"]:pressed { border: 2px solid $ink; }

QRadioButton[kind="choice"] { background: $card; border: 1px solid $edge; border-radius: ${r14}px; }
QRadioButton[kind="choice"]:hover { background: $tint; }
QRadioButton[kind="choice"]:checked { background: $tint; border-color: $brand; }

QLineEdit { background: $card; color: $ink; border: 1px solid $edge; border-radius: ${r12}px; }
QLineEdit { padding: 0 14px; selection-background-color: $brand; }
QLineEdit { selection-color: ${on_brand}; }

QScrollBar:vertical { background: $paper; width: ${scroll_bar}px; margin: 0; border: none; }
QScrollBar::handle:vertical { background: $edge; min-height: 44px; margin: 3px; }
QScrollBar::handle:vertical { border-radius: 4px; }
QScrollBar::handle:vertical:disabled { background: $paper; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QPushButton, QRadioButton, QLineEdit, QScrollBar { widget-animation-duration: 0; }
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


def stylesheet(look: Look) -> str:
    """The one stylesheet of the application."""
    colours = {role.replace("-", "_"): colour for role, colour in look.roles.items()}
    radii = {f"r{size}": look.px(size) for size in (12, 14, 15, 16)}
    return _SHEET.substitute(colours, scroll_bar=SCROLL_BAR, **radii)


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
