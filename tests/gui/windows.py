# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Windows to test with."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helpdesk.engine.pages import Page
from helpdesk.gui import theme
from helpdesk.gui.app import FullWindow, make_window
from helpdesk.gui.chrome import Talk
from helpdesk.gui.fonts import TEXT_FAMILY
from helpdesk.gui.look import Look
from helpdesk.gui.shell import Shell
from tests.real import REAL_BUNDLE, REAL_T

EVENING = datetime(2026, 11, 25, 20, 0, tzinfo=ZoneInfo("Europe/London"))
TALK = Talk("childline", "Childline", "0800 1111")


def look_of(colours: str = "light", factor: float = 1.0, family: str = TEXT_FAMILY) -> Look:
    """A look with the real colours and icons."""
    return Look(
        roles=REAL_BUNDLE.themes[colours],
        icons=REAL_BUNDLE.icons,
        colours=colours,
        factor=factor,
        family=family,
    )


def shell_with(
    qapp: QApplication, page: Page, look: Look, size: tuple[int, int] = (1120, 760)
) -> Shell:
    """A window that shows this page, in this look and size."""
    qapp.setFont(look.font())
    qapp.setPalette(theme.palette(look.roles))
    shell = Shell(look, REAL_T, TALK)
    shell.resize(*size)
    shell.show()
    shell.show_page(page)
    settle(qapp)
    return shell


def real_window(qapp: QApplication) -> FullWindow:
    """A whole window with the real content, at its start page, one evening."""
    window = make_window(qapp, REAL_BUNDLE, "en", lambda: EVENING)
    window.shell.show()
    settle(qapp)
    return window


def settle(qapp: QApplication) -> None:
    """Let every layout find its place: what one of them asks for, the next round gives."""
    for _ in range(3):
        qapp.processEvents()


def handle(widget: QWidget) -> QWindow:
    """The window of the system: keys enter there."""
    found = widget.windowHandle()
    assert found is not None
    return found


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys one after the other, as the system sends them to the window."""
    for key in keys:
        QTest.keyClick(handle(widget), key)
