# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is told where Qt alone says too little: headings, groups, the window.

Loaded after the first frame. See docs/adr/0008.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

Role = QAccessible.Role
Level = QAccessible.Attribute.Level


class _Level(QAccessibleAttributesInterface):
    """How deep a heading stands: 1 is the page's own."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """What there is to ask for."""
        return [Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        """The level, if it is asked for."""
        return self._level if key == Level else None


NOWHERE = Shiboken.VoidPtr(0)
LEVELS = {"title": _Level(1), "heading": _Level(2)}
"""They live as long as the program: Qt is lent them."""

ROLES = {"window": Role.Window, "group": Role.Grouping}
KNOWN = {Role.Heading, *ROLES.values()}
"""None of these is what Qt alone says of any part of the window."""


LENT: list[QAccessibleInterface] = []
"""All that Qt was given. PySide6 keeps them as well, but lets go of them at the end of the program
before Qt does: without another holder they would be deleted twice."""


class _Heading(QAccessibleWidget):
    """A heading with its level. It holds no text."""

    def __init__(self, widget: QWidget, level: _Level) -> None:
        super().__init__(widget, Role.Heading)
        self._level = Shiboken.VoidPtr(Shiboken.getCppPointer(level)[0])

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Where Qt finds what else a heading can tell: an address, never None (Shiboken breaks)."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self._level  # type: ignore[return-value]
        found: int | None = super().interface_cast(kind)
        return NOWHERE if found is None else found  # type: ignore[return-value]


def watch(window: QWidget) -> None:
    """Tell screen readers, from now on, what each part is heard as."""
    _install()
    if QAccessible.isActive():
        _begin_again(window)


@cache  # Qt asks every factory that was ever installed
def _install() -> None:
    QAccessible.installFactory(_heard)


def _heard(_kind: str, part: QObject) -> QAccessibleInterface | None:
    said = part.property("heard")
    if said is None or not isinstance(part, QWidget):
        return None
    level, role = LEVELS.get(said), ROLES.get(said, Role.Heading)
    LENT.append(_Heading(part, level) if level else QAccessibleWidget(part, role))
    return LENT[-1]


def _begin_again(window: QWidget) -> None:
    """A reader that was there before the first frame may have been told what Qt alone knows."""
    marked = [one for one in (window, *window.findChildren(QWidget)) if one.property("heard")]
    told = [QAccessible.queryAccessibleInterface(one) for one in marked]
    wrong = [QAccessible.uniqueId(one) for one in told if one.role() not in KNOWN]
    for one in wrong:
        QAccessible.deleteAccessibleInterface(one)
    focused = window.focusWidget()
    if wrong and focused is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(focused, QAccessible.Event.Focus))
