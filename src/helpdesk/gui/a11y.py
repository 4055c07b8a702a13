# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""For those who hear the window or walk it by keys: where to begin, in which order, what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def focus_heading(heading: QWidget) -> None:
    """Put the focus on a page's heading, so that it is read first."""
    heading.setFocus(Qt.FocusReason.OtherFocusReason)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say this, without moving the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for the first frame

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def in_reading_order(widget: QWidget) -> list[QWidget]:
    """Everything inside a widget that can take the focus, in the order in which it is laid out."""
    layout = widget.layout()
    return [one for one in _laid_out(layout) if one.focusPolicy() != Qt.FocusPolicy.NoFocus]


def every_part(widget: QWidget) -> Iterator[QWidget]:
    """Every widget inside a widget, in the order in which they are laid out."""
    return _laid_out(widget.layout())


def set_tab_order(widgets: Sequence[QWidget]) -> None:
    """Make Tab walk these widgets in this order."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    for index in range(layout.count() if layout else 0):
        item = layout.itemAt(index) if layout else None
        widget = item.widget() if item else None
        if widget is not None:
            yield widget
            yield from _laid_out(widget.layout())
        elif item:
            yield from _laid_out(item.layout())
