# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with where things stand on a page: cut, hidden, on each other, too small."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from helpdesk.gui.buttons import TARGET, Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.ring import FocusRing
from helpdesk.gui.shell import Shell
from helpdesk.gui.widgets import Prose


def seen(shell: Shell, kind: type[QWidget]) -> Iterator[QWidget]:
    """Every visible part of a kind."""
    return (one for one in shell.findChildren(kind) if one.isVisible())


def cut_texts(shell: Shell) -> Iterator[str]:
    """Texts that have less room than their lines need."""
    for text in seen(shell, Prose):
        assert isinstance(text, Prose)
        needed = text.heightForWidth(text.width())
        if text.height() < needed or text.width() < text.minimumSizeHint().width():
            yield f"{text.text()!r} has {text.size()}, needs a height of {needed}"
    for button in seen(shell, QAbstractButton):
        assert isinstance(button, Button | Choice)
        needed = button.heightForWidth(button.width())
        if button.height() < needed or button.width() < button.minimumSizeHint().width():
            yield f"{button.accessibleName()!r} has {button.size()}, needs a height of {needed}"


def outside_their_box(shell: Shell) -> Iterator[str]:
    """Parts that reach over the edge of what holds them, so that something is clipped."""
    for part in seen(shell, QWidget):
        box = part.parentWidget()
        if box is None or part is shell.page or isinstance(part, FocusRing):
            continue
        if not box.rect().contains(part.geometry()):
            yield f"{part} at {part.geometry()} in {box.rect()}"


def overlapping(shell: Shell) -> Iterator[str]:
    """Neighbours that lie on each other."""
    for box in (shell, *seen(shell, QWidget)):
        inside = [
            one
            for one in box.children()
            if isinstance(one, QWidget) and one.isVisible() and not isinstance(one, FocusRing)
        ]
        for place, one in enumerate(inside):
            for other in inside[place + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    yield f"{one} and {other}"


def wider_than_the_window(shell: Shell) -> Iterator[str]:
    """A page that scrolls sideways."""
    assert shell.page is not None
    if shell.page.width() > shell._scroll.viewport().width():
        yield f"the page is {shell.page.width()} px wide"
    if shell._scroll.horizontalScrollBar().maximum():
        yield "the page scrolls sideways"


def small_targets(shell: Shell) -> Iterator[str]:
    """Things to press that are smaller than 44 px."""
    for button in seen(shell, QAbstractButton):
        if button.width() < TARGET or button.height() < TARGET:
            yield f"{button.accessibleName()!r} has {button.size()}"


def lost_help(shell: Shell) -> Iterator[str]:
    """Buttons of header and bar that are not in sight when the page is scrolled to its end."""
    scroll_bar = shell._scroll.verticalScrollBar()
    scroll_bar.setValue(scroll_bar.maximum())
    assert shell.bar is not None
    for button in (shell.header.hide_button, *shell.bar.buttons):
        place = QRect(button.mapTo(shell, QPoint(0, 0)), button.size())
        if button.visibleRegion().isEmpty() or not shell.rect().contains(place):
            yield f"{button.accessibleName()!r} at {place}"


def nameless(shell: Shell) -> Iterator[str]:
    """Parts that take the focus without a name that a screen reader could say."""
    for part in seen(shell, QWidget):
        takes_focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus
        interface = QAccessible.queryAccessibleInterface(part)
        if takes_focus and not interface.text(QAccessible.Text.Name):
            yield f"{part}"


CHECKS = (
    cut_texts,
    outside_their_box,
    overlapping,
    wider_than_the_window,
    small_targets,
    nameless,
    lost_help,
)


def faults_of(shell: Shell) -> dict[str, list[str]]:
    """Every fault of the page that is shown, by the name of its check."""
    found = {check.__name__: list(check(shell)) for check in CHECKS}
    return {name: faults for name, faults in found.items() if faults}
