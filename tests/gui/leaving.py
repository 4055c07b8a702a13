# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""A program that goes to a result, leaves in the way that is asked for, and says what is left."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from helpdesk.engine.links import web_address
from helpdesk.gui.app import Application, Window
from helpdesk.gui.events import Answered, HelpNow, OpenAddress, Start
from helpdesk.gui.qt import application
from helpdesk.model import ContactAt, Session
from tests.gui.windows import handle, press, real_window
from tests.real import REAL_PACK

TALK = REAL_PACK.services[REAL_PACK.info.talk]
CONTACTS = tuple(enumerate(TALK.contacts))
Key = Qt.Key
STAYED = 9
"""The exit code of a program that did not leave."""


class Opener(QObject):
    """Takes addresses in the browser's place."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def by_escape(window: Window) -> None:
    press(window.shell, Key.Key_Escape)


def by_shift(window: Window) -> None:
    press(window.shell, Key.Key_Shift, Key.Key_Shift, Key.Key_Shift)


def by_button(window: Window) -> None:
    QTest.mouseClick(window.shell.header.hide_button, Qt.MouseButton.LeftButton)


def by_button_and_keys(window: Window) -> None:
    window.shell.header.hide_button.setFocus()
    press(window.shell, Key.Key_Return)


def by_escape_in_full_screen(window: Window) -> None:
    window.shell.showFullScreen()
    press(window.shell, Key.Key_Escape)


def by_escape_in_a_dialog(window: Window) -> None:
    dialog = QDialog(window.shell)
    dialog.open()
    dialog.activateWindow()
    application().processEvents()
    assert application().focusWindow() == dialog.windowHandle()
    press(dialog, Key.Key_Escape)


def by_escape_in_a_dialog_that_waits(window: Window) -> None:
    """Its own loop runs inside of the program's."""
    dialog = QDialog(window.shell)

    def escape() -> None:
        dialog.activateWindow()
        application().processEvents()
        press(dialog, Key.Key_Escape)

    QTimer.singleShot(0, escape)
    dialog.exec()


def by_escape_twice_at_once(window: Window) -> None:
    """Both presses wait in line before the first is looked at."""
    for _ in range(2):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        application().postEvent(handle(window.shell), event)


def by_escape_and_button_at_once(window: Window) -> None:
    by_escape(window)
    window.shell.hiding.emit()


def by_escape_when_minimised(window: Window) -> None:
    """A key that was on its way when the window was put away."""
    window.shell.showMinimized()
    press(window.shell, Key.Key_Escape)


def by_escape_while_hide_is_tried(window: Window) -> None:
    window.shell.try_hide()
    press(window.shell, Key.Key_Escape)


def by_escape_while_a_browser_opens(window: Window) -> None:
    """What opens addresses is asked in the same turn of the loop in which Esc comes."""
    opener = Opener()
    QDesktopServices.setUrlHandler("https", opener, "open_url")  # type: ignore[arg-type]
    at = next(ContactAt(service=TALK.id, place=n) for n, one in CONTACTS if one.kind == "webchat")
    window.shell.happened.emit(OpenAddress(at))
    assert opener.opened == [web_address(REAL_PACK, at)]
    press(window.shell, Key.Key_Escape)


WAYS = {
    way.__name__: way
    for way in (
        by_escape,
        by_shift,
        by_button,
        by_button_and_keys,
        by_escape_in_full_screen,
        by_escape_in_a_dialog,
        by_escape_in_a_dialog_that_waits,
        by_escape_twice_at_once,
        by_escape_and_button_at_once,
        by_escape_when_minimised,
        by_escape_while_hide_is_tried,
        by_escape_while_a_browser_opens,
    )
}


def main(way: str) -> None:
    application = Application()
    window = real_window(application)
    for event in (Start(), Answered("danger", "no"), Answered("about", "me"), HelpNow()):
        window.controller.handle(event)

    def act() -> None:
        WAYS[way](window)

    def give_up() -> None:
        application.exit(STAYED)

    QTimer.singleShot(0, act)
    QTimer.singleShot(5000, give_up)
    code = application.exec()
    left = {
        "code": code,
        "answers": window.controller.session != Session(),
        "page": window.shell.page is not None,
        "windows": sum(one.isVisible() for one in application.topLevelWidgets()),
    }
    sys.stdout.write(json.dumps(left))


if __name__ == "__main__":
    main(sys.argv[1])
