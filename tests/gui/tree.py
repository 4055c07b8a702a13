# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is given of a window, as Qt gives it, read without a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
Text = QAccessible.Text


@dataclass(frozen=True, slots=True)
class Part:
    """One part that is not hidden. `groups` are the names of all groups around it."""

    part: QObject
    role: QAccessible.Role
    name: str
    description: str
    groups: tuple[str, ...]
    deeds: tuple[str, ...]
    takes_focus: bool
    has_focus: bool
    is_checked: bool
    inside: int
    level: object

    def do(self, deed: str) -> None:
        """Do what a screen reader can ask for."""
        found = QAccessible.queryAccessibleInterface(self.part).actionInterface()
        assert deed in found.actionNames(), f"{self.name} can't {deed}"
        found.doAction(deed)


def parts(window: QWidget) -> list[Part]:
    """Everything in a window that is not hidden, in the order in which it is read."""
    return list(_parts(QAccessible.queryAccessibleInterface(window), ()))


def _parts(found: QAccessibleInterface, groups: tuple[str, ...]) -> Iterator[Part]:
    state = found.state()
    if state.invisible:
        return
    name = found.text(Text.Name)
    yield Part(
        part=found.object(),
        role=found.role(),
        name=name,
        description=found.text(Text.Description),
        groups=groups,
        deeds=_deeds(found),
        takes_focus=bool(state.focusable),
        has_focus=bool(state.focused),
        is_checked=bool(state.checked),
        inside=found.childCount(),
        level=_level(found),
    )
    if found.role() == Role.Grouping:
        groups = (*groups, name)
    for place in range(found.childCount()):
        yield from _parts(found.child(place), groups)


def _deeds(found: QAccessibleInterface) -> tuple[str, ...]:
    does: QAccessibleActionInterface | None = found.actionInterface()
    return () if does is None else tuple(does.actionNames())


def _level(found: QAccessibleInterface) -> object:
    tells: QAccessibleAttributesInterface | None = found.attributesInterface()
    return None if tells is None else tells.attributeValue(QAccessible.Attribute.Level)


def tell(one: Part) -> str:
    """A part in words, for a test that fails."""
    return f"{' / '.join((*one.groups, one.name))} ({one.role.name})"
