# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What each way through the window can do: the same few things, by other means."""

from __future__ import annotations

from typing import Protocol, TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

from helpdesk.gui.app import FullWindow
from helpdesk.gui.shell import Shell

Kind = TypeVar("Kind", bound=QAbstractButton)


class Way(Protocol):
    """A way to use a window. Names are those that a screen reader says."""

    def __init__(self, window: FullWindow) -> None: ...

    def press(self, name: str) -> None:
        """Press a button."""

    def choose(self, name: str) -> None:
        """Choose a card."""

    def go_on(self) -> None:
        """Continue with the card that is chosen."""


def named(shell: Shell, kind: type[Kind], name: str) -> Kind:
    """The visible part of a kind that is called so. There is exactly one."""
    every = [one for one in shell.findChildren(kind) if one.isVisible()]
    [found] = [one for one in every if one.accessibleName() == name]
    return found


def focused(shell: Shell) -> QWidget:
    """What has the focus."""
    found = shell.focusWidget()
    assert found is not None
    return found
