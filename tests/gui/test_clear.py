# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Clear means clear: no answer, no page and nothing that was drawn is left in the program."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from helpdesk.engine import pages
from helpdesk.gui import events
from helpdesk.gui.app import ErrorHook, FullWindow
from helpdesk.gui.buttons import Button
from helpdesk.gui.choices import Choice
from helpdesk.gui.clear_panel import MINUTES
from helpdesk.gui.pages.base import Page
from helpdesk.gui.walks import walks
from helpdesk.model import Session
from tests.gui.windows import handle, press, real_window, settle
from tests.real import REAL_PACK, REAL_T

DATA = (Session, pages.Link, pages.ServiceCard, pages.Finds, *get_args(pages.Page))
KEPT = (Session(), pages.StartPage(preview=None), pages.StartPage(preview=REAL_T("preview")))
"""What a program without an answer holds."""


class Before:
    """What was there before a test, so that only what came later is looked for."""

    def __init__(self) -> None:
        gc.collect()
        self._held = [one for one in gc.get_objects() if isinstance(one, DATA)]
        self._known = {id(one) for one in self._held}

    def left(self) -> list[object]:
        """Sessions with answers, data of pages and drawn pages, the start page aside."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        found = (one for one in gc.get_objects() if id(one) not in self._known)
        return [one for one in found if _tells_something(one)]


def _tells_something(one: object) -> bool:
    if isinstance(one, Page):
        return one.window().isVisible() is False or type(one).__name__ != "StartView"
    return isinstance(one, DATA) and one not in KEPT


def go(window: FullWindow, *steps: events.Event) -> None:
    """Do these steps from the start page on."""
    window.controller.handle(events.Restart())
    for step in steps:
        window.controller.handle(step)


def clear_by_button(window: FullWindow) -> None:
    """Press the button on the page of what others may see."""
    window.controller.handle(events.Open("others"))
    name = REAL_T("ui.clear.now")
    buttons = window.shell.findChildren(Button)
    next(one for one in buttons if one.accessibleName() == name).click()


def test_after_clear_nothing_of_before_is_in_memory(qapp: QApplication) -> None:
    """Whatever page was shown: no session with answers, no data of a page, no drawn page."""
    before = Before()
    window = real_window(qapp)
    left = {}
    for walk in walks(REAL_PACK):
        go(window, *walk.events)
        settle(qapp)
        clear_by_button(window)
        settle(qapp)
        left[walk.name] = [type(one).__name__ for one in before.left()]
        assert isinstance(window.controller.page, pages.StartPage)
    assert {name: found for name, found in left.items() if found} == {}


def test_after_hide_nothing_of_before_is_in_memory(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even a drawn start page."""
    before = Before()
    window = real_window(qapp)
    go(window, events.Start(), events.Answered("danger", "no"), events.HelpNow())
    settle(qapp)
    assert before.left() != []
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)  # no loop runs here that would end
    window.leave()
    assert codes == [0]
    assert before.left() == []
    assert [one for one in gc.get_objects() if isinstance(one, Page)] == []


class Broken(QObject):
    """Breaks inside Qt, as a slot would, with a session in its hands."""

    happens = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.happens.connect(self.fail)

    def fail(self, session: Session) -> None:
        raise ValueError(session)


def test_an_error_keeps_no_answer_alive(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python remembers the last error that nobody caught, with everything that it had in hand."""
    before = Before()
    window = real_window(qapp)
    go(window, events.Start(), events.Answered("danger", "no"))
    broken = Broken()
    with capture_exceptions() as caught:
        monkeypatch.setattr(sys, "excepthook", ErrorHook(window.shell))
        broken.happens.emit(window.controller.session)
    assert caught == []
    assert "Trouble" in type(window.shell.page).__name__
    window.controller.clear()
    assert [type(one).__name__ for one in before.left()] == []


# --- by itself ----------------------------------------------------------------------------------


@pytest.fixture
def window(qapp: QApplication) -> Iterator[FullWindow]:
    """A window with an answer in it."""
    made = real_window(qapp)
    go(made, events.Start(), events.Answered("danger", "no"))
    settle(qapp)
    yield made
    made.controller.handle(events.ClearAfter(0))


def idle_soon(window: FullWindow, minutes: int = 5, milliseconds: int = 30) -> None:
    """Choose a time, then make it short."""
    window.controller.handle(events.ClearAfter(minutes))
    timer = window.controller._idle._timer
    assert timer.interval() == minutes * 60_000
    timer.setInterval(milliseconds)


def test_at_first_nothing_is_cleared_by_itself(window: FullWindow) -> None:
    timer = window.controller._idle._timer
    assert not timer.isActive()
    press(window.shell, Qt.Key.Key_Down)
    assert not timer.isActive()


def test_after_the_chosen_time_without_use_the_start_page_is_shown(
    window: FullWindow, qtbot: QtBot
) -> None:
    """The answers are gone, once, and nothing is counted until somebody comes back."""
    idle_soon(window)
    with qtbot.waitSignal(window.controller._idle.ran_out, timeout=5000):
        window.controller._idle.touch()
    assert window.controller.session == Session()
    assert isinstance(window.controller.page, pages.StartPage)
    timer = window.controller._idle._timer
    assert not timer.isActive()
    timer.setInterval(60_000)
    press(window.shell, Qt.Key.Key_Down)
    assert timer.isActive()


def by_key(window: FullWindow) -> None:
    press(window.shell, Qt.Key.Key_Down)


def by_mouse(window: FullWindow) -> None:
    QTest.mouseMove(handle(window.shell), handle(window.shell).geometry().center())


def by_click(window: FullWindow) -> None:
    QTest.mouseClick(handle(window.shell), Qt.MouseButton.LeftButton)


def by_wheel(window: FullWindow) -> None:
    middle = handle(window.shell).geometry().center()
    QTest.wheelEvent(handle(window.shell), middle.toPointF(), (middle * 0).__class__(0, -120))


def by_touch(window: FullWindow) -> None:
    device = QTest.createTouchDevice()
    assert isinstance(device, QPointingDevice)
    QTest.touchEvent(window.shell, device).press(0, window.shell.rect().center(), window.shell)


def by_an_aid(window: FullWindow) -> None:
    """A screen reader presses a button without a key."""
    window.controller.handle(events.Open("urgent"))


@pytest.mark.parametrize("use", [by_key, by_mouse, by_click, by_wheel, by_touch, by_an_aid])
def test_every_use_begins_the_time_anew(window: FullWindow, use: object) -> None:
    """A key, the mouse, the wheel, a touch, or what an aid for disabled people does."""
    idle_soon(window, milliseconds=60_000)
    timer = window.controller._idle._timer
    timer.stop()
    assert callable(use)
    use(window)
    assert timer.isActive()


def test_it_can_be_switched_off_again(window: FullWindow) -> None:
    """Then no key starts it."""
    idle_soon(window)
    window.controller.handle(events.ClearAfter(0))
    press(window.shell, Qt.Key.Key_Down)
    assert not window.controller._idle._timer.isActive()


def test_the_choice_stands_on_the_page_and_outlives_the_answers(
    window: FullWindow, qapp: QApplication
) -> None:
    """It is chosen by hand, shown as chosen, also in another look and after the answers went."""
    for place, minutes in enumerate(MINUTES[1:], start=1):
        go(window, events.Open("others"))
        window.shell.findChildren(Choice)[place].click()
        assert window.controller._idle.minutes == minutes
        window.controller.handle(events.SetDisplay("dark", 1.25))
        assert checked(window) == [str(minutes)]
        go(window, events.Open("others"))
        settle(qapp)
        assert checked(window) == [str(minutes)]


def checked(window: FullWindow) -> list[str]:
    """The choices that are shown as chosen."""
    return [one.value for one in window.shell.findChildren(Choice) if one.isChecked()]
