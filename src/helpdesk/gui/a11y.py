# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""For those who hear the window or walk it by keys: where to begin, in which order, what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget
from shiboken6 import Shiboken

HEADING = "heading"
"""The name of the part where a page begins."""

DECORATION = "qt_rubberband"
"""Qt keeps a part of this name, that of its own rubber band, from screen readers."""


def hear_as(widget: QWidget, role: str, name: str) -> None:
    """Have a screen reader say what a part is and how it is called: a role of `heard`."""
    widget.setProperty("heard", role)
    widget.setAccessibleName(name)


def leave_out(widget: QWidget) -> None:
    """Keep a part that says nothing from screen readers."""
    widget.setObjectName(DECORATION)


def begin_at(page: QWidget, name: str) -> None:
    """Put the focus on the part of this name, if there is one, so that it is read first."""
    first = page.findChild(QWidget, name) if name else None
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


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


def set_reading_order(widget: QWidget) -> list[QWidget]:
    """Give a screen reader the parts of a widget in the order in which they are laid out.

    It is given them in the order of the widget's children, which is also the order of drawing.
    Returns what of it can take the focus, as `in_reading_order`.
    """
    wanted = list(_parts(widget.layout()))
    if not wanted:
        return []  # what a label holds is Qt's own, and costs much to look at
    put_in_order(widget, wanted)
    found = []
    for one in wanted:
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found.append(one)
        found += set_reading_order(one)
    return found


def put_in_order(widget: QWidget, wanted: Sequence[QWidget]) -> None:
    """Give a screen reader these parts of a widget first and in this order, then the others."""
    inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if [one for one in inside if one in wanted] != wanted:
        for one in (*wanted, *(other for other in inside if other not in wanted)):
            one.raise_()


def _parts(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets that a layout holds, without what is inside of them."""
    for index in range(layout.count() if layout else 0):
        item = layout.itemAt(index) if layout else None
        widget = item.widget() if item else None
        if widget is not None:
            if isinstance(layout, QBoxLayout):
                # Qt deletes the item when the widget moves on, and tells nobody. Python would take
                # whatever comes to lie in its place for the item, and crash.
                Shiboken.invalidate(item)  # type: ignore[arg-type]  # it takes any wrapper
            yield widget
        elif item:
            yield from _parts(item.layout())


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    for widget in _parts(layout):
        yield widget
        yield from _laid_out(widget.layout())
